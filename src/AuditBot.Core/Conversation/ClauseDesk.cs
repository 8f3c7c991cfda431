using AuditBot.Asking;
using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.People;

namespace AuditBot.Conversation;

/// <summary>Answers questions about clauses; never changes anything.</summary>
internal sealed class ClauseDesk(TopicCatalogue catalogue, PersonDirectory people)
{
    private const int MostNear = 3;

    /// <summary>Document control, the question everybody asks first, keeps its number whatever is walked through.</summary>
    private const string AlwaysGuide = "4.5";

    private static readonly Edition[] Standard = [Edition.Iso2018, Edition.Iso2011];

    /// <summary>The clause that a reference means here; null when no edition has it with something to say.</summary>
    public Clause? Resolve(Visit visit, ClauseReference reference)
    {
        Edition[] editions = reference.Edition is { } named ? [named] : [.. EditionsFor(visit, reference.Number)];
        foreach (var edition in editions)
        {
            if (catalogue.Known(edition, reference.Number) is { } clause && catalogue.TopicsOf(clause).Count > 0)
            {
                return clause;
            }
        }

        return null;
    }

    public async ValueTask<Reply> AnswerAsync(
        Visit visit, ClauseReference reference, Aspect aspect, CancellationToken cancellation)
    {
        if (Resolve(visit, reference) is not { } clause)
        {
            return Unknown(reference);
        }

        var topics = catalogue.TopicsOf(clause);
        return topics is [var topic]
            ? await AnswerAsync(visit, topic, clause, aspect, cancellation)
            : new ClauseTopics(
                clause,
                catalogue.TitleOf(clause) ?? "",
                aspect,
                topics,
                Readiness.Of(topics, visit.Answers),
                catalogue.Counterparts(clause),
                GuideTopic(clause));
    }

    /// <param name="question">See <see cref="ClauseAnswer.Question"/>.</param>
    public ValueTask<Reply> AnswerAsync(Visit visit, Topic topic, Aspect aspect, string? question, CancellationToken cancellation) =>
        AnswerAsync(visit, topic, visit.Round.ClauseOf(topic), aspect, cancellation, question);

    public async ValueTask<Reply> AnswerAsync(
        Visit visit, Topic topic, Clause clause, Aspect aspect, CancellationToken cancellation, string? question = null) => new ClauseAnswer(
            topic,
            clause,
            clause.Edition == Edition.Guide ? "" : catalogue.TitleOf(clause) ?? "",
            [.. topic.Clauses.Where(other => other.Edition != clause.Edition)],
            aspect,
            Fixes(topic, visit.Answers.Topic(topic.Id)),
            await StandingAsync(visit, topic, cancellation),
            clause.Edition == Edition.Guide && TitlesOf(clause.Number).Any(),
            GuideTopic(clause),
            question);

    public Reply Unknown(ClauseReference reference) =>
        new UnknownClause(
            reference.Number,
            reference.Edition,
            [.. TitlesOf(reference.Number)],
            [
                .. Standard.Prepend(Edition.Guide).Select(edition => new Clause(edition, reference.Number))
                    .Where(clause => catalogue.TopicsOf(clause).Count > 0)
                    .Select(clause => (clause.Edition, catalogue.TitleOf(clause)!)),
            ],
            NearTopics(reference.Number));

    public Reply Meaning(Topic topic)
    {
        var number = topic.MainClause.Number;
        return new ClauseMeaning(topic, number, [.. Standard.Select(edition => (edition, catalogue.TitleOf(new Clause(edition, number))))]);
    }

    /// <summary>A bare number is the guide's where the guide has it, unless the person walks through an edition: then that leads.</summary>
    private static IEnumerable<Edition> EditionsFor(Visit visit, string number)
    {
        Edition[] standard = [visit.Edition, .. Standard.Where(edition => edition != visit.Edition)];
        return visit.Scope.IsQuickCheck || number == AlwaysGuide ? [Edition.Guide, .. standard] : [standard[0], Edition.Guide, standard[1]];
    }

    private Topic? GuideTopic(Clause clause) =>
        clause.Edition != Edition.Guide && catalogue.TopicsOf(clause with { Edition = Edition.Guide }) is [var topic] ? topic : null;

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

    private static IReadOnlyList<(Check Check, CheckStand Stand)> Fixes(Topic topic, TopicState state) =>
    [
        .. topic.Checks.Zip(state.Stands).OrderBy(fix => fix.Second switch
        {
            { IsGap: true } => 0,
            { Answer: Answer.Yes } or { Verdict: Verdict.Accepted } => 2,
            _ => 1,
        }),
    ];

    private async ValueTask<Standing?> StandingAsync(Visit visit, Topic topic, CancellationToken cancellation)
    {
        var state = visit.Answers.Topic(topic.Id);
        if ((state.Latest ?? state.Returned.MaxBy(given => given?.Sequence)) is not { } latest)
        {
            return null;
        }

        var by = latest.By == visit.Person.Id
            ? null
            : await people.FirstNameOfAsync(visit.Person.Organisation, latest.By, cancellation);
        return new Standing(
            state.Stands,
            visit.Say(latest.At),
            by,
            state.IsOfOtherWording(topic.WordingHash),
            visit.Say(latest.At.AddDays(topic.ReviewCadenceDays)));
    }
}
