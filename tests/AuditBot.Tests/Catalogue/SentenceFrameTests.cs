using AuditBot.Catalogue;

namespace AuditBot.Tests.Catalogue;

public sealed class SentenceFrameTests
{
    private const int MostTopics = 3;

    [Fact]
    public void No_sentence_frame_stands_in_more_than_three_topics()
    {
        var repeated = SentenceFrames.Repeated(CatalogueReader.Read(CatalogueReader.Shipped()).Topics, MostTopics);

        Assert.True(repeated.Count == 0, $"{repeated.Count} frames stand in more than {MostTopics} topics:\n{string.Join('\n', repeated)}");
    }

    [Theory]
    [InlineData("Is every change approved before it is built?", "is every change approved ...", "is every _ before it is _")]
    [InlineData("Is each big supplier reviewed, after it is paid?", "is each big supplier ...", "is each _ after it is _")]
    [InlineData("Name an owner.", null, null)]
    [InlineData("Name an owner for it.", "name an owner for ...", null)]
    [InlineData("Who is it for?", "who is it for ...", "who is it for")]
    public void A_frame_is_how_a_sentence_opens_or_what_is_left_without_its_content(string sentence, string? opening, string? skeleton)
    {
        Assert.Equal(opening, SentenceFrames.Opening(sentence));
        Assert.Equal(skeleton, SentenceFrames.Skeleton(sentence));
    }

    [Fact]
    public void A_frame_is_counted_once_a_topic()
    {
        var topic = OwnTopic.Read(OwnTopic.Yaml).Find("ORG001")!;
        Topic[] topics = [.. Enumerable.Range(1, 4).Select(n => topic with { Id = $"ORG{n:d3}", Checks = [], WhyItMatters = "" })];

        Assert.Equal(
            ["a lesson is learned ...", "nobody writes lessons down ...", "the _ where the _ was _ down", "the auditor asks where ..."],
            SentenceFrames.Repeated(topics, 3).Select(frame => frame.Split('\n')[0]).Order(StringComparer.Ordinal));
        Assert.Empty(SentenceFrames.Repeated([.. topics[..3], topics[0]], 3));
    }
}
