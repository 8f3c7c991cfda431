using AuditBot.Catalogue;

namespace AuditBot.Tests.Catalogue;

public sealed class NearClausesTests
{
    private readonly TopicCatalogue catalogue = CatalogueReader.Read(CatalogueReader.Shipped());

    [Theory]
    [InlineData("4.6", "F004")]
    [InlineData("5.9", "F043")]
    [InlineData("7.5.9", "F012")]
    [InlineData("8.2.9", "F086")]
    [InlineData("99.9", "F036")]
    public void The_topic_of_the_closest_clause_of_any_edition_comes_first(string number, string topic) =>
        Assert.Equal(topic, catalogue.TopicsOf(catalogue.Near(number, 1).Single())[0].Id);

    [Theory]
    [InlineData("4.4")]
    [InlineData("99.9")]
    public void Several_clauses_are_of_different_topics(string number)
    {
        var near = catalogue.Near(number, 3);

        Assert.Equal(3, near.Select(clause => catalogue.TopicsOf(clause)[0]).Distinct().Count());
    }
}
