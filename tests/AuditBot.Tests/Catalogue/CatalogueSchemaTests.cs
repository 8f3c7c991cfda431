using AuditBot.Catalogue;
using AuditBot.Tests.Fixtures;
using NJsonSchema;

namespace AuditBot.Tests.Catalogue;

public sealed class CatalogueSchemaTests
{
    private static readonly string Folder = Repository.At("src", "AuditBot.Core", "Catalogue", "Data");

    public static TheoryData<string, string> Broken { get; } = new()
    {
        { "no title", OwnTopic.Without("title:") },
        { "no clauses", OwnTopic.Without("clauses:") },
        { "no severity", OwnTopic.Without("severity:") },
        { "no cadence", OwnTopic.Without("review_cadence_days:") },
        { "no scene", OwnTopic.Without("scene:") },
        { "no evidence", OwnTopic.Without("evidence:") },
        { "no checks", OwnTopic.Without("checks:") },
        { "no phrasings", OwnTopic.Without("phrasings:") },
        { "no question", OwnTopic.Without("question: Does") },
        { "no first step", OwnTopic.Without("first_step: The change") },
        { "an empty title", OwnTopic.With("title: Lessons are lost", "title:") },
        { "a title that is a list", OwnTopic.With("title: Lessons are lost", "title: [lost]") },
        { "a blank title", OwnTopic.With("title: Lessons are lost", "title: ' '") },
        { "evidence that is a word", OwnTopic.With("evidence:\n      - A list of lessons", "evidence: A list") },
        { "a check that is a word", OwnTopic.With("      - label: lessons used\n        question", "      - x\n      - question") },
        { "a version that is a word", OwnTopic.With("version: 1", "version: one") },
        { "version 0", OwnTopic.With("version: 1", "version: 0") },
        { "version 1.5", OwnTopic.With("version: 1", "version: 1.5") },
        { "a cadence of a lifetime", OwnTopic.With("180", "20000") },
        { "a long title", OwnTopic.With("Lessons are lost", new string('x', 61)) },
        { "a long scene", OwnTopic.With("The auditor asks where the last lesson was written down.", new string('x', 121)) },
        { "a long reason", OwnTopic.With("The same mistake is found twice.", new string('x', 301)) },
        { "a long label", OwnTopic.With("lessons found again", new string('x', 33)) },
        { "a long question", OwnTopic.With("Does everybody find the lessons?", new string('x', 91)) },
        { "a long fix", OwnTopic.With("Keep lessons in one place.", new string('x', 121)) },
        { "a long first step", OwnTopic.With("The service manager picks the place.", new string('x', 161)) },
        { "a long phrasing", OwnTopic.With("knowledge base is empty", new string('x', 91)) },
        { "a long term", OwnTopic.With("wiki", new string('x', 41)) },
        { "too many terms", OwnTopic.With("wiki", OwnTopic.Terms(120)) },
        { "a blank term", OwnTopic.With("wiki", "' '") },
        { "terms that are a word", OwnTopic.With("[wiki, lessons learned]", "wiki") },
        { "seven pieces of evidence", OwnTopic.With("      - A list", string.Concat(Enumerable.Repeat("      - A\n", 6)) + "      - A") },
        { "no pieces of evidence", OwnTopic.With("evidence:\n      - A list of lessons", "evidence: []") },
        { "an empty list of further clauses", OwnTopic.With("[\"7.3\"]", "[]") },
        { "an unknown field", OwnTopic.With("when_fixed", "when_fixt") },
        { "one field more", OwnTopic.With("version: 1", "version: 1\n    colour: red") },
        { "an unknown field in a check", OwnTopic.With("fix: Write every lesson down.", "fix: Write it.\n        hint: none") },
        { "an unknown edition", OwnTopic.With("{ \"2018\": \"7.6\" }", "{ \"2005\": \"3.1\" }") },
        { "further clauses of the guide", OwnTopic.With("{ \"2018\": [\"7.3\"], \"2011\": [\"6.2\"] }", "{ guide: [\"4.5\"] }") },
        { "no clause at all", OwnTopic.With("{ \"2018\": \"7.6\" }", "{}") },
        { "two checks", OwnTopic.Without("- label: lessons used") },
        { "a bad severity", OwnTopic.With("severity: minor", "severity: Minor") },
        { "a bad id", OwnTopic.With("ORG001", "ORG1") },
        { "an id in small letters", OwnTopic.With("ORG001", "org001") },
        { "a bad clause number", OwnTopic.With("\"7.6\"", "\"§7.6\"") },
        { "a clause number with an empty part", OwnTopic.With("\"7.6\"", "\"7..6\"") },
        { "a bad further clause number", OwnTopic.With("\"7.3\"", "\"7.3 and 7.4\"") },
        { "no topics", "topics: []\n" },
        { "something else", "subjects:\n  - id: ORG001\n" },
    };

    [Fact]
    public async Task The_shipped_topics_follow_the_schema()
    {
        var schema = await SchemaAsync();
        var topics = CatalogueReader.Shipped().Where(file => file.Name != "editions.catalogue.yaml");

        Assert.All(topics, file => Assert.Empty(schema.Validate(YamlJson.Convert(file.Yaml))));
    }

    [Fact]
    public async Task A_topic_that_the_reader_takes_follows_the_schema()
    {
        Assert.NotNull(OwnTopic.Read(OwnTopic.Yaml).Find("ORG001"));
        Assert.Empty((await SchemaAsync()).Validate(YamlJson.Convert(OwnTopic.Yaml)));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_is_broken_is_refused_by_schema_and_reader_alike(string what, string yaml)
    {
        Assert.True((await SchemaAsync()).Validate(YamlJson.Convert(yaml)).Count > 0, $"the schema takes {what}");
        Assert.NotEmpty(OwnTopic.Errors(yaml));
    }

    private static Task<JsonSchema> SchemaAsync() =>
        JsonSchema.FromFileAsync(Path.Combine(Folder, "catalogue.schema.json"), TestContext.Current.CancellationToken);
}
