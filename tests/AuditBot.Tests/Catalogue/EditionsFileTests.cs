using System.Text.Json.Nodes;
using AuditBot.Catalogue;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Catalogue;

/// <summary>The file of the editions: the numbers they know, how their clauses map to each other, and what is refused in it.</summary>
public sealed class EditionsFileTests
{
    private const string Name = "editions.catalogue.yaml";

    private static readonly string Yaml = CatalogueReader.Shipped().Single(file => file.Name == Name).Yaml;

    private readonly TopicCatalogue catalogue = CatalogueReader.Read(CatalogueReader.Shipped());

    /// <summary>What the shipped file says, what a broken one says there, and the error at the end of that.</summary>
    public static TheoryData<string, string, string> Broken { get; } = new()
    {
        { """{ "2011": "4.1", "2018": "5", relation: moved""", """{ "2011": "4.1", "2018": "5", relation: similar""", "not 'similar'" },
        { """{ "2011": "4.1", "2018": "5", relation: moved""", """{ "2011": "4.1", "2018": "5" """, "relation is missing" },
        { """{ "2011": "4.1", "2018": "5", """, """{ "2011": "4.9", "2018": "5", """, "the 2011 edition has no clause 4.9" },
        { """{ "2011": "4.1", "2018": "5", """, """{ "2011": "4.1", "2018": "5.9", """, "the 2018 edition has no clause 5.9" },
        { """{ "2011": "4.1", "2018": "5", """, """{ "2011": "4.1", "2018": "5.a", """, "'5.a' is not a clause number" },
        { """{ "2011": "4.1", "2018": "5", """, """{ "2011": "4", "2018": "5", """, "this pair stands twice" },
        { """{ "2011": "4.1", "2018": "5", """, """{ "2011": "4.1", """, "2018 is missing" },
        { """{ "2011": "4.1", "2018": "5", """, """{ "2011": "4.1", "2018": "5", note: x, """, "'note' is not a field" },
        { """{ "2018": "4.1", relation: new }""", """{ "2011": "4.1", "2018": "4.1", relation: new }""", "'2011' is not a field" },
        { """{ "2018": "4.1", relation: new }""", """{ "2018": "4.7", relation: new }""", "the 2018 edition has no clause 4.7" },
        { """{ "2011": "4.1.4", relation: dropped }""", """{ relation: dropped }""", "2011 is missing" },
        { "[\"6.1.1\", ", "[\"6.1\", ", "clause 6.1 has a title" },
        { "[\"6.1.1\", ", "[\"6.4.1\", ", "no clause with a title stands right above 6.4.1" },
        { "[\"6.1.1\", ", "[\"11\", ", "no clause with a title stands right above 11" },
        { "[\"6.1.1\", ", "[[], ", "an item of 2018 must be a text" },
        { """{ number: "4.1", title: "Management responsibility" }""", """{ number: "4.1" }""", "title is missing" },
    };

    [Theory]
    [InlineData(Edition.Iso2018, "7.5.3", "7.5.3")]
    [InlineData(Edition.Iso2018, "8.3.1", "8.3.1")]
    [InlineData(Edition.Iso2011, "4.3.2", "4.3.2")]
    [InlineData(Edition.Guide, "4.5", "4.5")]
    [InlineData(Edition.Iso2018, "6.1.1", "6.1")]
    [InlineData(Edition.Iso2018, "6.1.3", "6.1")]
    [InlineData(Edition.Iso2018, "7.5.3.1", "7.5.3")]
    [InlineData(Edition.Iso2018, "8.2.3.2", "8.2.3")]
    [InlineData(Edition.Iso2018, "9.2.1", "9.2")]
    [InlineData(Edition.Iso2018, "10.1.2", "10.1")]
    public void A_number_that_an_edition_has_is_known_as_itself_or_without_a_title_as_its_parent(
        Edition edition, string number, string known) =>
        Assert.Equal(new Clause(edition, known), catalogue.Known(edition, number));

    [Theory]
    [InlineData(Edition.Iso2018, "6.1.4")]
    [InlineData(Edition.Iso2018, "7.5.3.3")]
    [InlineData(Edition.Iso2018, "7.5.3.1.1")]
    [InlineData(Edition.Iso2018, "4.5")]
    [InlineData(Edition.Iso2018, "11")]
    [InlineData(Edition.Iso2018, "")]
    [InlineData(Edition.Iso2011, "4.3.2.1")]
    [InlineData(Edition.Iso2011, "6.1.1")]
    [InlineData(Edition.Guide, "4.4")]
    [InlineData(Edition.Guide, "6.1.1")]
    public void Any_other_number_is_not_known(Edition edition, string number) => Assert.Null(catalogue.Known(edition, number));

    [Theory]
    [InlineData(Edition.Iso2011, "4.3.2", "7.5.2", "7.5.3")]
    [InlineData(Edition.Iso2011, "4", "4", "5", "6", "7", "9", "10")]
    [InlineData(Edition.Iso2011, "4.1.4", "5.3", "8.2.5")]
    [InlineData(Edition.Iso2011, "4.5.2", "6.1", "6.2.1", "6.3")]
    [InlineData(Edition.Iso2011, "9.2", "8.5.1", "8.5.1.1", "8.5.1.2", "8.5.1.3")]
    [InlineData(Edition.Iso2018, "7.5.3", "4.3.2", "4.3.3")]
    [InlineData(Edition.Iso2018, "8.5.2.3", "5.3", "5.4")]
    [InlineData(Edition.Iso2018, "8.2.2", "5.2")]
    public void A_clause_has_the_clauses_of_the_other_edition_with_its_content_beside_it(
        Edition edition, string number, params string[] counterparts)
    {
        var other = edition == Edition.Iso2011 ? Edition.Iso2018 : Edition.Iso2011;

        Assert.Equal(
            counterparts.Select(counterpart => new Clause(other, counterpart)), catalogue.Counterparts(new Clause(edition, number)));
    }

    [Theory]
    [InlineData(Edition.Iso2018, "4.1")]
    [InlineData(Edition.Iso2018, "7.6")]
    [InlineData(Edition.Iso2018, "8.3.1")]
    [InlineData(Edition.Iso2018, "4.5")]
    [InlineData(Edition.Guide, "4.5")]
    public void What_is_new_unknown_or_the_guides_has_no_counterpart(Edition edition, string number) =>
        Assert.Empty(catalogue.Counterparts(new Clause(edition, number)));

    [Fact]
    public void Every_clause_of_both_editions_is_in_the_map()
    {
        var file = JsonNode.Parse(YamlJson.Convert(Yaml))!;
        foreach (var edition in (string[])["2011", "2018"])
        {
            var clauses = file["editions"]![edition]!.AsArray().Select(clause => (string)clause!["number"]!);
            var mapped = file["map"]!.AsArray().Select(row => (string?)row![edition]).ToHashSet();

            Assert.All(clauses, clause => Assert.Contains(clause, mapped));
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_is_named_with_its_line(string old, string @new, string message)
    {
        var at = Yaml.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        var broken = Yaml[..at] + @new + Yaml[(at + old.Length)..];

        var fault = Assert.Throws<CatalogueException>(() => CatalogueReader.Read(
            CatalogueReader.Shipped().Select(file => file.Name == Name ? file with { Yaml = broken } : file)));

        var error = Assert.Single(fault.Errors);
        Assert.Equal((Name, Yaml[..at].Count(letter => letter == '\n') + 1), (error.File, error.Line));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
