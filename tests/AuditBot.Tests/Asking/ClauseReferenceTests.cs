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
    public void A_clause_is_found_however_people_write_it(string text, string number) =>
        Assert.Equal(new ClauseReference(number, null), ClauseReference.Find(text));

    [Theory]
    [InlineData("clause 4.5 of 2018", "4.5", Edition.Iso2018)]
    [InlineData("2018 4.3", "4.3", Edition.Iso2018)]
    [InlineData("ISO/IEC 20000-1:2018 7.5.3", "7.5.3", Edition.Iso2018)]
    [InlineData("4.3.2 in the 2011 edition", "4.3.2", Edition.Iso2011)]
    [InlineData("4.5 in the Guide", "4.5", Edition.Guide)]
    [InlineData("clause 10 (2018)", "10", Edition.Iso2018)]
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
    public void Other_numbers_are_no_clauses(string text) => Assert.Null(ClauseReference.Find(text));

    [Fact]
    public void An_address_of_four_short_parts_reads_as_a_clause_that_no_edition_has() =>
        Assert.Equal("10.0.0.1", ClauseReference.Find("10.0.0.1")?.Number);

    [Fact]
    public void A_long_text_of_digits_and_points_is_read_without_delay() =>
        Assert.Null(ClauseReference.Find(string.Concat(Enumerable.Repeat("1.", 50_000))));
}
