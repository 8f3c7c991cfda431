using AuditBot.Assessments;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

/// <summary>How what a person walks through stands: topic by topic, or area by area where there are many.</summary>
internal static class Overview
{
    /// <summary>More topics than this do not fit one card.</summary>
    private const int MostLines = 20;

    public static IReadOnlyList<TopicLine> Lines(Visit visit) =>
        [.. visit.Topics.Select(topic => Line(topic, visit.Answers.Topic(topic.Id)))];

    public static Summary Summarise(Visit visit) => new(
        visit.Readiness,
        IsLong(visit) ? [] : Lines(visit),
        [.. ByWeight(visit).Where(line => line.Gaps > 0)],
        IsLong(visit) ? Areas(visit) : [],
        NextArea(visit))
    {
        Decisions = Decisions(visit),
    };

    public static GapList Gaps(Visit visit) =>
        new(visit.Readiness, [.. ByWeight(visit).Where(line => line.Findings.Count > 0)]);

    public static Status Status(Visit visit) => new(
        visit.Person.FirstName, visit.Readiness, IsLong(visit) ? [] : Lines(visit), IsLong(visit) ? Areas(visit) : [])
    {
        Returned =
        [
            .. visit.Answers.Topics.Where(topic => topic.Value.Returned.Any(given => given?.By == visit.Person.Id))
                .Select(topic => visit.Find(topic.Key)).OfType<Topic>().OrderBy(topic => topic.Id, StringComparer.Ordinal),
        ],
        Decisions = Decisions(visit),
        Former = FormerIds(visit).Count(),
    };

    /// <summary>Topics that the catalogue has no more, with the answers they got and the words that were asked.</summary>
    public static FormerTopics Former(Visit visit) => new(
    [
        .. FormerIds(visit).Order(StringComparer.Ordinal).Select(id => visit.Answers.Topic(id)).Select(state => new FormerTopic(
            WordingOf(visit, state.Latest!).Title,
            visit.Say(state.Latest!.At),
            [
                .. state.Answers.Select((given, i) => given is null ? null : new FormerAnswer(WordingOf(visit, given).Checks[i].Question, given.Stand))
                    .OfType<FormerAnswer>(),
            ])),
    ]);

    public static AreaLine Area(Visit visit, ClauseArea area) => new(
        area.Clause, visit.Catalogue.TitleOf(area.Clause) ?? "", Readiness.Of(area.Topics, visit.Answers));

    public static IReadOnlyList<Finding> Findings(Topic topic, TopicState state) =>
    [
        .. topic.Checks.Zip(state.Stands, (check, stand) => new Finding(check, stand))
            .Where(finding => finding.Stand is { Verdict: Verdict.Returned } or { IsGap: true } or { Answer: Answer.DontKnow }),
    ];

    // The reasons stand in a chat with the lead alone, so only there a button leads to them.
    private static int Decisions(Visit visit) =>
        visit is { IsLead: true, Turn.Place.IsPersonal: true } ? ReviewDesk.Waiting(visit).Count : 0;

    // Without their words on record answers would say nothing.
    private static IEnumerable<string> FormerIds(Visit visit) => visit.Answers.Topics
        .Where(topic => visit.Find(topic.Key) is null && topic.Value.Latest is not null)
        .Where(topic => topic.Value.Answers.All(given => given is null || visit.Organisation.Wordings.ContainsKey(given.Wording)))
        .Select(topic => topic.Key);

    private static TopicWorded WordingOf(Visit visit, GivenAnswer given) => visit.Organisation.Wordings[given.Wording];

    private static bool IsLong(Visit visit) => visit.Topics.Count > MostLines;

    private static IReadOnlyList<AreaLine> Areas(Visit visit)
    {
        var asked = visit.Topics.ToHashSet();
        return
        [
            .. visit.Catalogue.Outline(visit.Scope.Edition).Areas
                .Select(area => area with { Topics = [.. area.Topics.Where(asked.Contains)] })
                .Where(area => area.Topics.Count > 0)
                .Select(area => Area(visit, area)),
        ];
    }

    // Round the end, so that whoever began in the middle is led to the beginning.
    private static AreaLine? NextArea(Visit visit)
    {
        if (visit.Scope.Clause is not { } clause)
        {
            return null;
        }

        var areas = visit.Catalogue.Outline(visit.Scope.Edition).Areas;
        var later = areas.Where(area => ClauseNumbers.Order.Compare(area.Clause.Number, clause) > 0);
        return later.Concat(areas).Select(area => Area(visit, area)).FirstOrDefault(area => !area.Readiness.IsComplete);
    }

    private static IOrderedEnumerable<TopicLine> ByWeight(Visit visit) =>
        Lines(visit).OrderBy(line => line.Topic.Severity).ThenByDescending(line => line.Gaps);

    private static TopicLine Line(Topic topic, TopicState state) =>
        new(topic, state.Answers.Count(answer => answer is not null), state.Skipped, Findings(topic, state));
}
