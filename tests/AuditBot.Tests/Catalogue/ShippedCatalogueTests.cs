using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AuditBot.Catalogue;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Catalogue;

public sealed partial class ShippedCatalogueTests
{
    private readonly TopicCatalogue catalogue = CatalogueReader.Read(CatalogueReader.Shipped());

    [Theory]
    [InlineData("F001", "Management responsibility", "4.1", "4.1.1", "5.1")]
    [InlineData("F002", "Service management policy", "4.2", "4.1.2", "5.2.1")]
    [InlineData("F003", "Roles and responsibilities", "4.3", "4.1.3", "5.3")]
    [InlineData("F004", "Document control", "4.5", "4.3.2", "7.5.3")]
    [InlineData("F005", "Service delivery plans", "5.1", "5.2", "8.2.2")]
    public void Each_topic_of_the_guide_stands_under_its_clause_in_every_edition(
        string id, string title, string guide, string in2011, string in2018)
    {
        var topic = catalogue.Find(id)!;

        Assert.Equal(title, topic.Title);
        Assert.Equal(
            [new Clause(Edition.Guide, guide), new Clause(Edition.Iso2011, in2011), new Clause(Edition.Iso2018, in2018)], topic.Clauses);
        Assert.Equal(new Clause(Edition.Guide, guide), topic.MainClause);
        Assert.Same(topic, catalogue.TopicsOf(new Clause(Edition.Guide, guide)).Single());
        Assert.Same(topic, catalogue.TopicsOf(new Clause(Edition.Iso2018, in2018))[0]);
    }

    [Theory]
    [InlineData(Edition.Iso2011, "4.1.1", "Management commitment")]
    [InlineData(Edition.Iso2011, "4.1.2", "Service management policy")]
    [InlineData(Edition.Iso2011, "4.1.3", "Authority, responsibility and communication")]
    [InlineData(Edition.Iso2011, "4.3.2", "Control of documents")]
    [InlineData(Edition.Iso2011, "5.2", "Plan new or changed services")]
    [InlineData(Edition.Iso2018, "5.1", "Leadership and commitment")]
    [InlineData(Edition.Iso2018, "5.2.1", "Establishing the service management policy")]
    [InlineData(Edition.Iso2018, "5.3", "Organizational roles, responsibilities and authorities")]
    [InlineData(Edition.Iso2018, "7.5.3", "Control of documented information")]
    [InlineData(Edition.Iso2018, "8.2.2", "Plan the services")]
    [InlineData(Edition.Iso2011, "4.5", "Establish and improve the SMS")]
    [InlineData(Edition.Iso2018, "4.3", "Determining the scope of the service management system")]
    [InlineData(Edition.Guide, "4.5", "Document control")]
    public void Clauses_carry_the_title_of_their_edition(Edition edition, string number, string title) =>
        Assert.Equal(title, catalogue.TitleOf(new Clause(edition, number)));

    [Fact]
    public void The_2018_edition_has_no_clause_4_5() => Assert.Null(catalogue.TitleOf(new Clause(Edition.Iso2018, "4.5")));

    [Fact]
    public void The_quick_check_asks_the_guides_topics_in_the_order_of_its_clauses() =>
        Assert.Equal(["4.1", "4.2", "4.3", "4.5", "5.1"], catalogue.QuickCheck.Select(topic => topic.MainClause.Number));

    [Fact]
    public void Every_topic_has_three_checks_that_say_what_is_asked_and_what_to_do() => Assert.All(catalogue.Topics, topic =>
    {
        Assert.Equal(3, topic.Checks.Count);
        Assert.Equal(3, topic.Checks.Select(check => check.Label).Distinct().Count());
        Assert.All(topic.Checks, check =>
        {
            Assert.InRange(check.Label.Split(' ').Length, 2, 5);
            Assert.EndsWith("?", check.Question, StringComparison.Ordinal);
            Assert.EndsWith(".", check.Fix, StringComparison.Ordinal);
            Assert.EndsWith(".", check.FirstStep, StringComparison.Ordinal);
        });
    });

    [Fact]
    public void Every_text_fits_on_a_card() => Assert.All(catalogue.Topics, topic =>
    {
        Assert.InRange(topic.Title.Length, 1, 60);
        Assert.InRange(topic.Scene.Length, 1, 120);
        Assert.All([topic.WhatGoesWrong, topic.WhyItMatters, topic.WhenFixed], text => Assert.InRange(text.Length, 1, 300));
        Assert.InRange(topic.Evidence.Count, 1, 6);
        Assert.All(topic.Evidence.Concat(topic.Phrasings), text => Assert.InRange(text.Length, 1, 90));
        Assert.All(topic.Checks, check =>
        {
            Assert.InRange(check.Label.Length, 1, 32);
            Assert.InRange(check.Question.Length, 1, 90);
            Assert.InRange(check.Fix.Length, 1, 120);
            Assert.InRange(check.FirstStep.Length, 1, 160);
        });
    });

    [Fact]
    public void Every_topic_is_named_in_fifteen_to_twenty_five_ways_and_no_two_topics_share_one()
    {
        Assert.All(catalogue.Topics, topic => Assert.True(topic.Phrasings.Count is >= 15 and <= 25, $"{topic.Id} {topic.Phrasings.Count}"));
        var phrasings = catalogue.Topics.SelectMany(topic => topic.Phrasings).ToList();
        Assert.Equal(phrasings.Count, phrasings.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_hundred_topics_stand_under_the_ids_F001_to_F100() =>
        Assert.Equal(Enumerable.Range(1, 100).Select(number => $"F{number:d3}"), catalogue.Topics.Select(topic => topic.Id));

    [Fact]
    public void Every_clause_of_both_editions_leads_to_a_topic() =>
        Assert.All(Clauses(), clause => Assert.NotEmpty(catalogue.TopicsOf(clause)));

    [Fact]
    public void Every_clause_that_requires_something_is_named_by_a_topic()
    {
        // The others are headings: they only group the clauses below them.
        var clauses = Clauses().ToList();
        var requirements = clauses.Where(clause => !clauses.Any(below =>
            below.Edition == clause.Edition && below.Number.StartsWith(clause.Number + ".", StringComparison.Ordinal))).ToList();
        var named = catalogue.Topics.SelectMany(topic => topic.Clauses.Concat(topic.AlsoCovers)).ToHashSet();

        Assert.Equal(39, requirements.Count(clause => clause.Edition == Edition.Iso2011));
        Assert.Equal(56, requirements.Count(clause => clause.Edition == Edition.Iso2018));
        Assert.All(requirements, clause => Assert.Contains(clause, named));
    }

    [Theory]
    [InlineData("4.4")]
    [InlineData("6.2.2")]
    [InlineData("7.5.2")]
    public void A_clause_without_a_topic_of_its_own_is_covered_by_another(string number)
    {
        var clause = new Clause(Edition.Iso2018, number);

        Assert.DoesNotContain(catalogue.Topics, topic => topic.Clauses.Contains(clause));
        Assert.Contains(catalogue.Topics, topic => topic.AlsoCovers.Contains(clause));
    }

    [Fact]
    public void No_two_questions_are_alike()
    {
        var questions = catalogue.Topics.SelectMany(topic => topic.Checks).Select(check => check.Question.ToLowerInvariant()).ToList();
        var grams = questions.ConvertAll(question => Enumerable.Range(0, question.Length - 2).Select(i => question.Substring(i, 3)).ToHashSet());
        for (var i = 0; i < grams.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var likeness = (double)grams[i].Intersect(grams[j]).Count() / grams[i].Union(grams[j]).Count();
                Assert.True(likeness < 0.6, $"{questions[i]} ~ {questions[j]}");
            }
        }
    }

    [Fact]
    public void No_text_uses_a_word_that_says_nothing() =>
        Assert.All(catalogue.Topics.SelectMany(TextsOf), text => Assert.DoesNotMatch(EmptyWords(), text));

    [Fact]
    public void Every_clause_with_a_topic_is_near_itself() => Assert.All(catalogue.QuickCheck, topic =>
        Assert.Same(topic, catalogue.TopicsOf(catalogue.Near(topic.MainClause.Number, 1).Single())[0]));

    /// <summary>All of both editions but 8.3.1 of 2018, which only explains how the clauses beside it belong together.</summary>
    private static IEnumerable<Clause> Clauses()
    {
        var yaml = File.ReadAllText(Repository.At("src", "AuditBot.Core", "Catalogue", "Data", "editions.catalogue.yaml"));
        return JsonNode.Parse(YamlJson.Convert(yaml))!["editions"]!.AsObject()
            .SelectMany(edition => edition.Value!.AsArray().Select(clause => new Clause(
                edition.Key == "2011" ? Edition.Iso2011 : Edition.Iso2018, (string)clause!["number"]!)))
            .Where(clause => clause != new Clause(Edition.Iso2018, "8.3.1"));
    }

    /// <summary>All that people see of a topic; terms stay unseen and are the words of those who ask.</summary>
    private static IEnumerable<string> TextsOf(Topic topic) =>
    [
        topic.Title, topic.Scene, topic.WhatGoesWrong, topic.WhyItMatters, topic.WhenFixed, .. topic.Evidence, .. topic.Phrasings,
        .. topic.Checks.SelectMany(check => new[] { check.Label, check.Question, check.Fix, check.FirstStep }),
    ];

    [GeneratedRegex(
        @"\b(ensur\w*|(in)?appropriate\w*|leverag\w*|robust\w*|utili[sz]\w*|facilitat\w*|streamlin\w*|holistic\w*|seamless\w*|"
        + @"(in)?adequa\w*|best[ -]practices?|stakeholders?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex EmptyWords();
}
