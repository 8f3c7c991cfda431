using AuditBot.Assessments;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

/// <summary>How the whole quick check stands, topic by topic.</summary>
internal static class Overview
{
    public static IReadOnlyList<TopicLine> Lines(Visit visit) =>
        [.. visit.Topics.Select(topic => Line(topic, visit.Answers.Topic(topic.Id)))];

    public static Summary Summarise(Visit visit) =>
        new(visit.Readiness, Lines(visit), [.. ByWeight(visit).Where(line => line.Gaps > 0)]);

    public static GapList Gaps(Visit visit) =>
        new(visit.Readiness, [.. ByWeight(visit).Where(line => line.Findings.Count > 0)]);

    public static Status Status(Visit visit) => new(visit.Person.FirstName, visit.Readiness, Lines(visit));

    public static IReadOnlyList<Finding> Findings(Topic topic, TopicState state) =>
    [
        .. topic.Checks.Zip(state.Answers)
            .Where(pair => pair.Second is not null and not { Answer: Answer.Yes })
            .Select(pair => new Finding(pair.First, pair.Second!.Answer)),
    ];

    private static IOrderedEnumerable<TopicLine> ByWeight(Visit visit) =>
        Lines(visit).OrderBy(line => line.Topic.Severity).ThenByDescending(line => line.Gaps);

    private static TopicLine Line(Topic topic, TopicState state) =>
        new(topic, state.Answers.Count(answer => answer is not null), state.Skipped, Findings(topic, state));
}
