using AuditBot.Catalogue;

namespace AuditBot.Tests.Catalogue;

public sealed class WordingHashTests
{
    private static readonly Topic Before = OwnTopic.Read(OwnTopic.Yaml).Find("ORG001")!;

    [Theory]
    [InlineData("title: Lessons are lost", "title: Lessons were lost")]
    [InlineData("question: Does everybody find the lessons?", "question: Does everyone find the lessons?")]
    [InlineData("fix: Keep lessons in one place.", "fix: Keep lessons in a single place.")]
    [InlineData("first_step: The service manager picks the place.", "first_step: The service manager finds the place.")]
    public void It_changes_with_every_word_that_answers_refer_to(string old, string @new) =>
        Assert.NotEqual(Before.WordingHash, HashWith(old, @new));

    [Theory]
    [InlineData("version: 1", "version: 2")]
    [InlineData("severity: minor", "severity: major")]
    [InlineData("review_cadence_days: 180", "review_cadence_days: 90")]
    [InlineData("{ \"2018\": \"7.6\" }", "{ \"2018\": \"7.4\" }")]
    [InlineData("- A list of lessons", "- A list of all lessons")]
    [InlineData("- knowledge base is empty", "- the knowledge base is empty")]
    [InlineData("[wiki, lessons learned]", "[wiki]")]
    [InlineData("question: Does everybody find the lessons?", "question:   'Does everybody find the lessons?'")]
    public void It_stays_when_only_other_things_change(string old, string @new) =>
        Assert.Equal(Before.WordingHash, HashWith(old, @new));

    [Fact]
    public void Every_topic_has_its_own()
    {
        var topics = OwnTopic.Read(OwnTopic.Yaml).Topics;

        Assert.Equal(topics.Count, topics.Select(topic => topic.WordingHash).Distinct().Count());
        Assert.All(topics, topic => Assert.Matches("^[0-9a-f]{16}$", topic.WordingHash));
    }

    private static string HashWith(string old, string @new) => OwnTopic.Read(OwnTopic.With(old, @new)).Find("ORG001")!.WordingHash;
}
