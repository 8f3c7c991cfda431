using AuditBot.Asking;
using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.People;

namespace AuditBot.Conversation;

/// <summary>Answers questions about clauses; never changes anything.</summary>
internal sealed class ClauseDesk(TopicCatalogue catalogue, PersonDirectory people)
{
    private const int MostNear = 3;

    private static readonly Edition[] Standard = [Edition.Iso2018, Edition.Iso2011];

    /// <summary>The topic to answer when a clause is named; the quick check's where several stand under one clause.</summary>
    public Topic? Find(ClauseReference reference) =>
        Resolve(reference) is { } clause && catalogue.TopicsOf(clause) is var topics
            ? topics.FirstOrDefault(catalogue.QuickCheck.Contains) ?? topics[0]
            : null;

    public async ValueTask<Reply> AnswerAsync(
        Visit visit, ClauseReference reference, Aspect aspect, CancellationToken cancellation) =>
        Resolve(reference) switch
        {
            null => Unknown(reference),
            { } clause when catalogue.TopicsOf(clause) is [var topic] => await AnswerAsync(visit, topic, clause, aspect, cancellation),
            { } clause => new ClauseTopics(clause, catalogue.TitleOf(clause) ?? "", aspect, catalogue.TopicsOf(clause)),
        };

    public async ValueTask<Reply> AnswerAsync(
        Visit visit, Topic topic, Clause clause, Aspect aspect, CancellationToken cancellation) => new ClauseAnswer(
            topic,
            clause,
            [.. topic.Clauses.Where(other => other.Edition != clause.Edition)],
            aspect,
            Fixes(topic, visit.Answers.Topic(topic.Id)),
            await StandingAsync(visit, topic, cancellation),
            clause.Edition == Edition.Guide && TitlesOf(clause.Number).Any(),
            catalogue.QuickCheck.Contains(topic));

    public Reply Unknown(ClauseReference reference) =>
        new UnknownClause(reference.Number, [.. TitlesOf(reference.Number)], NearTopics(reference.Number));

    public Reply Meaning(Topic topic)
    {
        var number = topic.MainClause.Number;
        return new ClauseMeaning(topic, number, [.. Standard.Select(edition => (edition, catalogue.TitleOf(new Clause(edition, number))))]);
    }

    /// <summary>A bare number is the guide's where the guide has it, then the edition in force.</summary>
    private Clause? Resolve(ClauseReference reference)
    {
        Edition[] editions = reference.Edition is { } named ? [named] : [Edition.Guide, .. Standard];
        foreach (var edition in editions)
        {
            var clause = new Clause(edition, reference.Number);
            if (catalogue.TopicsOf(clause).Count > 0)
            {
                return clause;
            }
        }

        // The 2018 edition numbers some sub-clauses without a title, such as 7.5.3.1: they answer as their parent.
        var parent = new Clause(Edition.Iso2018, ParentOf(reference.Number));
        return editions.Contains(Edition.Iso2018) && !TitlesOf(reference.Number).Any() && catalogue.TopicsOf(parent).Count > 0
            ? parent
            : null;
    }

    private IEnumerable<(Edition Edition, string Title)> TitlesOf(string number) =>
        from edition in Standard
        let title = catalogue.TitleOf(new Clause(edition, number))
        where title is not null
        select (edition, title);

    private List<Topic> NearTopics(string number) =>
    [
        .. catalogue.Near(number, int.MaxValue).Select(clause => catalogue.TopicsOf(clause)[0])
            .DistinctBy(topic => topic.MainClause.Number).Take(MostNear),
    ];

    private static IReadOnlyList<(Check Check, Answer? Answer)> Fixes(Topic topic, TopicState state) =>
    [
        .. topic.Checks.Zip(state.Answers, (check, given) => (check, given?.Answer))
            .OrderBy(fix => fix.Answer?.IsGap() == true ? 0 : fix.Answer == Answer.Yes ? 2 : 1),
    ];

    private async ValueTask<Standing?> StandingAsync(Visit visit, Topic topic, CancellationToken cancellation)
    {
        var state = visit.Answers.Topic(topic.Id);
        if (state.Latest is not { } latest)
        {
            return null;
        }

        var by = latest.By == visit.Person.Id
            ? null
            : await people.FirstNameOfAsync(visit.Person.Organisation, latest.By, cancellation);
        return new Standing([.. state.Answers.Select(answer => answer?.Answer)], visit.Say(latest.At), by);
    }

    private static string ParentOf(string number) => number.LastIndexOf('.') is > 0 and var point ? number[..point] : number;
}
