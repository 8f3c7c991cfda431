using AuditBot.Catalogue;

namespace AuditBot.Tests.Catalogue;

public sealed class CatalogueReaderTests
{
    /// <summary>What is wrong, the file, the line it stands on, and what the error says of it.</summary>
    public static TheoryData<string, string, int, string> Broken { get; } = new()
    {
        { "not YAML", "topics:\n  - id: ORG001\n   title: x\n", 3, "not YAML" },
        { "an open bracket", OwnTopic.With("{ \"2018\": \"7.6\" }", "{ \"2018\": \"7.6\""), 5, "not YAML" },
        { "a field without a name", OwnTopic.With("- label: lessons written down", "- : lessons written down"), 16, "a field has no name" },
        { "a field twice", OwnTopic.With("    version: 1", "    version: 1\n    version: 2"), 5, "not YAML" },
        { "an empty file", "", 1, "topics" },
        { "a list instead of fields", "- id: ORG001\n", 1, "topics" },
        { "two documents", OwnTopic.Yaml + "---\ntopics: []\n", 1, "one document" },
        { "no topics", "editions: {}\n", 1, "topics is missing" },
        { "an empty list of topics", "topics: []\n", 1, "topics must have 1 to 1000 items, not 0" },
        { "a topic that is a word", "topics:\n  - ORG001\n", 2, "an item of topics must be a list of fields" },
        { "no title", OwnTopic.Without("title:"), 2, "title is missing" },
        { "an empty title", OwnTopic.With("title: Lessons are lost", "title:"), 3, "title must be a text" },
        { "a blank title", OwnTopic.With("title: Lessons are lost", "title: '  '"), 3, "title must be a text" },
        { "a title that is a list", OwnTopic.With("title: Lessons are lost", "title: [lost]"), 3, "title must be a text" },
        { "a long title", OwnTopic.With("Lessons are lost", new string('x', 61)), 3, "title is 61 characters long; at most 60 fit" },
        { "a bad id", OwnTopic.With("ORG001", "org-1"), 2, "'org-1' is not a topic id" },
        { "a shipped id", OwnTopic.With("ORG001", "F004"), 2, "the id F004 belongs to a topic that ships with AuditBot" },
        { "a version that is a word", OwnTopic.With("version: 1", "version: one"), 4, "version must be a whole number" },
        { "version 0", OwnTopic.With("version: 1", "version: 0"), 4, "version must be a whole number" },
        { "a bad clause number", OwnTopic.With("\"7.6\"", "\"7.6a\""), 5, "'7.6a' is not a clause number" },
        { "an unknown clause", OwnTopic.With("\"7.6\"", "\"7.9\""), 5, "the 2018 edition has no clause 7.9" },
        { "an unknown further clause", OwnTopic.With("[\"7.3\"]", "[\"7.3.9\"]"), 6, "the 2018 edition has no clause 7.3.9" },
        { "a guide clause that is taken", OwnTopic.With("\"2018\": \"7.6\"", "guide: \"4.5\""), 5, "belong to the quick check" },
        { "a guide clause that is free", OwnTopic.With("\"2018\":", "guide: \"4.4\", \"2018\":"), 5, "belong to the quick check" },
        { "a clause further down", OwnTopic.With("{ \"2018\": \"7.6\" }", "\n      \"2011\": \"7\"\n      \"2018\": \"11\""), 7, "11" },
        { "an untitled clause", OwnTopic.With("\"7.6\"", "\"6.1.1\""), 5, "the 2018 edition has no clause 6.1.1" },
        { "a tab before a field", OwnTopic.With("    version: 1", "\tversion: 1"), 4, "a tab indents this line; use spaces" },
        { "a tab before an item", OwnTopic.With("      - A list", "    \t- A list"), 14, "a tab indents this line; use spaces" },
        { "an alias", OwnTopic.With("- we make the same mistake again", "- *lost"), 29, "anchors (&) and aliases (*) are not read" },
        { "an anchor", OwnTopic.With("title: Lessons", "title: &lost Lessons"), 3, "anchors (&) and aliases (*) are not read" },
        { "an anchor of a list", OwnTopic.With("[wiki,", "&terms [wiki,"), 31, "anchors (&) and aliases (*) are not read" },
        { "an unknown edition", OwnTopic.With("clauses: {", "clauses: { \"2005\": \"3.1\","), 5, "'2005' is not a field" },
        { "no clause at all", OwnTopic.With("{ \"2018\": \"7.6\" }", "{}"), 5, "at least one edition" },
        { "a bad severity", OwnTopic.With("severity: minor", "severity: awful"), 7, "must be major, minor or observation, not 'awful'" },
        { "a cadence of a lifetime", OwnTopic.With("180", "20000"), 8, "review_cadence_days must be a whole number from 1 to 1095" },
        { "no evidence", OwnTopic.Without("evidence:"), 2, "evidence is missing" },
        { "evidence that is a word", OwnTopic.With("evidence:\n      - A", "evidence: A"), 13, "evidence must be a list" },
        { "no fix", OwnTopic.Without("fix: Keep lessons"), 20, "fix is missing" },
        { "a long question", OwnTopic.With("Does everybody find the lessons?", new string('x', 91)), 21, "question is 91 characters long" },
        { "two checks", OwnTopic.Without("- label: lessons used"), 16, "checks must have 3 items, not 2" },
        { "a spelling mistake", OwnTopic.With("when_fixed", "when_fixt"), 12, "'when_fixt' is not a field of this place" },
        { "a spelling mistake in a check", OwnTopic.With("fix: Write", "fixx: Write"), 18, "'fixx' is not a field of this place" },
        { "a further field beside topics", OwnTopic.Yaml + "topic: x\n", 32, "'topic' is not a field of this place" },
        { "an empty phrasing", OwnTopic.With("knowledge base is empty", "\"\""), 30, "an item of phrasings must be a text" },
        { "terms that are a word", OwnTopic.With("[wiki, lessons learned]", "wiki"), 31, "terms must be a list" },
        { "a term that is a list", OwnTopic.With("[wiki,", "[[wiki],"), 31, "an item of terms must be a text" },
        { "a long term", OwnTopic.With("wiki", new string('x', 41)), 31, "an item of terms is 41 characters long; at most 40 fit" },
        { "too many terms", OwnTopic.With("wiki", OwnTopic.Terms(120)), 31, "terms must have 0 to 120 items, not 121" },
    };

    [Fact]
    public void An_organisation_can_add_topics_of_its_own()
    {
        var catalogue = OwnTopic.Read(OwnTopic.Yaml);

        var topic = catalogue.Find("ORG001")!;
        Assert.Equal(101, catalogue.Topics.Count);
        Assert.Equal("Lessons are lost", topic.Title);
        Assert.Equal(new Clause(Edition.Iso2018, "7.6"), topic.MainClause);
        Assert.Contains(topic, catalogue.TopicsOf(new Clause(Edition.Iso2018, "7.6")));
        Assert.DoesNotContain(topic, catalogue.TopicsOf(new Clause(Edition.Iso2011, "6.2")));
        Assert.Equal(5, catalogue.QuickCheck.Count);
    }

    [Fact]
    public void A_topic_may_carry_up_to_eighty_terms_of_forty_characters()
    {
        Assert.Equal(["wiki", "lessons learned"], Read(OwnTopic.Yaml).Terms);
        Assert.Equal(80, Read(OwnTopic.With("wiki", OwnTopic.Terms(79))).Terms.Count);
        Assert.Contains(new string('x', 40), Read(OwnTopic.With("wiki", new string('x', 40))).Terms);
        Assert.Empty(Read(OwnTopic.With("[wiki, lessons learned]", "[]")).Terms);
        Assert.Empty(Read(OwnTopic.With("    terms: [wiki, lessons learned]\n", "")).Terms);

        static Topic Read(string yaml) => OwnTopic.Read(yaml).Find("ORG001")!;
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_is_refused_with_its_name_the_line_and_what_is_wrong(string what, string yaml, int line, string message)
    {
        var errors = OwnTopic.Errors(yaml);

        Assert.True(
            errors.Any(error => (error.File, error.Line) == ("own1.yaml", line)
                && error.Message.Contains(message, StringComparison.Ordinal)),
            $"{what}: {string.Join('\n', errors)}");
    }

    [Fact]
    public void Aliases_that_would_grow_into_a_billion_texts_are_refused_at_the_first()
    {
        var laughs = "topics:\n  - &a [x, x, x, x, x, x, x, x, x, x]\n";
        for (var name = 'b'; name < 'k'; name++)
        {
            laughs += $"  - &{name} [{string.Join(", ", Enumerable.Repeat($"*{(char)(name - 1)}", 10))}]\n";
        }

        var error = Assert.Single(OwnTopic.Errors(laughs));

        Assert.Equal(new CatalogueError("own1.yaml", 2, "anchors (&) and aliases (*) are not read"), error);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Nesting_without_end_is_refused_and_nothing_overflows(string opening)
    {
        var error = Assert.Single(OwnTopic.Errors("# Two megabytes of brackets\n" + string.Concat(Enumerable.Repeat(opening, 500_000))));

        Assert.Equal(new CatalogueError("own1.yaml", 2, "lists within lists are read 10 deep at most"), error);
    }

    [Fact]
    public void All_errors_of_all_files_are_told_at_once_in_the_order_of_the_files()
    {
        var fault = Assert.Throws<CatalogueException>(() => OwnTopic.Read(
            OwnTopic.With("severity: minor", "severity: awful").Replace("version: 1", "version: no", StringComparison.Ordinal),
            "topics: ]",
            OwnTopic.With("ORG001", "ORG002").Replace("\"7.6\"", "\"7.9\"", StringComparison.Ordinal)));

        Assert.Equal(
            [("own1.yaml", 4L), ("own1.yaml", 7L), ("own2.yaml", 1L), ("own3.yaml", 5L)],
            fault.Errors.Select(error => (error.File, error.Line)));
        Assert.StartsWith("The catalogue has 4 errors:\nown1.yaml(4): version", fault.Message, StringComparison.Ordinal);
        Assert.All(fault.Errors, error => Assert.Contains(error.ToString(), fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_that_two_files_share_is_named_where_it_stands_again()
    {
        var error = Assert.Single(OwnTopic.Errors(OwnTopic.Yaml, OwnTopic.Yaml));

        Assert.Equal(new CatalogueError("own2.yaml", 2, "the id ORG001 stands twice, first in own1.yaml(2)"), error);
    }
}
