using AuditBot.Asking;
using AuditBot.Catalogue;

namespace AuditBot.Tests.Asking;

public sealed class ClauseReferenceTests
{
    [Theory]
    [InlineData("4.5", "4.5")]
    [InlineData("4.5?", "4.5")]
    [InlineData("4.5.", "4.5")]
    [InlineData("clause 4.5", "4.5")]
    [InlineData("4. 5", "4.5")]
    [InlineData("clause 8. 6.1?", "8.6.1")]
    [InlineData("Clause 4.5!", "4.5")]
    [InlineData("§4.5", "4.5")]
    [InlineData("§ 4.5", "4.5")]
    [InlineData("(4.5)", "4.5")]
    [InlineData("\"4.5\"", "4.5")]
    [InlineData("cl. 8.2.1", "8.2.1")]
    [InlineData("cl.8.2.1", "8.2.1")]
    [InlineData("Clause4.5", "4.5")]
    [InlineData("section 8.5.2.1, please", "8.5.2.1")]
    [InlineData("what's wrong with clause 4.5?", "4.5")]
    [InlineData("how do I fix 4.5, and by when", "4.5")]
    [InlineData("4.5 or 5.1?", "4.5")]
    [InlineData("4.5-4.6", "4.5")]
    [InlineData("clause 10", "10")]
    [InlineData("Section 8?", "8")]
    [InlineData("§10", "10")]
    [InlineData("99.9", "99.9")]
    [InlineData("clause 99.9", "99.9")]
    [InlineData("ISO/IEC 20000-1 clause 7.5.3", "7.5.3")]
    [InlineData("4,5", "4.5")]
    [InlineData("clause 4,5", "4.5")]
    [InlineData("four point five", "4.5")]
    [InlineData("Four Point Five?", "4.5")]
    [InlineData("eight dot six dot one", "8.6.1")]
    [InlineData("clause ten", "10")]
    [InlineData("clause 4 point 5", "4.5")]
    [InlineData("8.6.1/8.6.2", "8.6.1")]
    [InlineData("8.6.1, 8.6.2 and 8.6.3", "8.6.1")]
    [InlineData("Requirement no. 6.6.2: what does it want?", "6.6.2")]
    [InlineData("req. 6.6.2", "6.6.2")]
    [InlineData("sub-clause 8.7.3", "8.7.3")]
    [InlineData("para 9.2", "9.2")]
    [InlineData("clause\u00a04.5", "4.5")]
    [InlineData("after 4.5, what comes next?", "4.5")]
    [InlineData("[4.5]", "4.5")]
    [InlineData("4.5: who owns it?", "4.5")]
    public void A_clause_is_found_however_people_write_it(string text, string number) =>
        Assert.Equal(new ClauseReference(number, null), ClauseReference.Find(text));

    [Theory]
    [InlineData("clause 4.5 of 2018", "4.5", Edition.Iso2018)]
    [InlineData("2018 4.3", "4.3", Edition.Iso2018)]
    [InlineData("ISO/IEC 20000-1:2018 7.5.3", "7.5.3", Edition.Iso2018)]
    [InlineData("4.3.2 in the 2011 edition", "4.3.2", Edition.Iso2011)]
    [InlineData("4.5 in the Guide", "4.5", Edition.Guide)]
    [InlineData("clause 10 (2018)", "10", Edition.Iso2018)]
    [InlineData("4.3 in '18", "4.3", Edition.Iso2018)]
    [InlineData("4.3 in ’11", "4.3", Edition.Iso2011)]
    [InlineData("new version 8.1", "8.1", Edition.Iso2018)]
    [InlineData("8.1 in the old edition", "8.1", Edition.Iso2011)]
    [InlineData("clause ten of the current standard", "10", Edition.Iso2018)]
    [InlineData("7.5.3, twenty eighteen", "7.5.3", Edition.Iso2018)]
    public void The_edition_is_the_one_that_is_named(string text, string number, Edition edition) =>
        Assert.Equal(new ClauseReference(number, edition), ClauseReference.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("2026-11-24")]
    [InlineData("24.11.2026")]
    [InlineData("by 24/11/2026")]
    [InlineData("14:30")]
    [InlineData("at 9:05:30")]
    [InlineData("3.5%")]
    [InlineData("99.95%")]
    [InlineData("99.9 %")]
    [InlineData("1,234.56")]
    [InlineData("1.234,56")]
    [InlineData("192.168.1.1")]
    [InlineData("1.2.3.4.5")]
    [InlineData("we have 12 procedures")]
    [InlineData("we have 4. 5 are missing")]
    [InlineData("10")]
    [InlineData("ISO/IEC 20000-1:2018")]
    [InlineData("clause 100")]
    [InlineData("clause 2018")]
    [InlineData("clauses 4 to 10")]
    [InlineData("v2.1")]
    [InlineData("Procedure V2.1 is in use")]
    [InlineData("clause 50%")]
    [InlineData("https://wiki.example/4.5")]
    [InlineData(".5 and 5.")]
    [InlineData("by 4.5. we need the report")]
    [InlineData("until 24.12.")]
    [InlineData("the deadline is on 4.5.")]
    [InlineData("let's meet at 9.30")]
    [InlineData("version 4.5 of the tool")]
    [InlineData("Java 8.2")]
    [InlineData("Windows 8.1 is out of support")]
    [InlineData("it took 4.5 hours")]
    [InlineData("4.5 million euros")]
    [InlineData("a score of 4.5 out of 5")]
    [InlineData("$4.50")]
    [InlineData("ISO 9001 8.5.1")]
    [InlineData("ISO/IEC 27001 clause 4.3")]
    [InlineData("NIST 800-53 4.5")]
    [InlineData("PCI DSS requirement 8.3.1")]
    [InlineData("two people answered five questions")]
    [InlineData("ten services")]
    public void Other_numbers_are_no_clauses(string text) => Assert.Null(ClauseReference.Find(text));

    [Fact]
    public void An_address_of_four_short_parts_reads_as_a_clause_that_no_edition_has() =>
        Assert.Equal("10.0.0.1", ClauseReference.Find("10.0.0.1")?.Number);

    [Fact]
    public void A_long_text_of_digits_and_points_is_read_without_delay() =>
        Assert.Null(ClauseReference.Find(string.Concat(Enumerable.Repeat("1.", 50_000))));

    [Theory]
    [InlineData("iso ")]
    [InlineData("iso-iec/")]
    [InlineData("clause ")]
    [InlineData("one point ")]
    [InlineData("4.5 hours ")]
    [InlineData("by the ")]
    [InlineData("new ")]
    [InlineData("     ")]
    public void The_longest_message_of_half_a_reference_is_read_without_delay(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 4_000 / part.Length));
        ClauseReference.Find(text);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.Null(ClauseReference.Find(text));

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds, 0, 500);
    }
}
