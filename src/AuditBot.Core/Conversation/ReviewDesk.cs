using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.People;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>Puts every "doesn't apply" before an audit lead, one at a time, and takes the decision.</summary>
internal sealed class ReviewDesk(EventStreams record, PersonDirectory people, LeadDesk leads)
{
    /// <summary>What waits for a decision, the oldest first.</summary>
    public static IReadOnlyList<(Topic Topic, int Check, GivenAnswer Given)> Waiting(Visit visit) =>
    [
        .. from entry in visit.Answers.Topics
           let topic = visit.Find(entry.Key)
           where topic is not null
           from answer in entry.Value.Answers.Select((given, i) => (Given: given, Check: i + 1))
           where answer.Given?.Stand.Verdict == Verdict.Pending
           orderby answer.Given.Sequence, answer.Check
           select (topic, answer.Check, answer.Given),
    ];

    public async Task<Response> ShowAsync(Visit visit, ReviewStamp? later, CancellationToken cancellation) =>
        await RefusalAsync(visit, cancellation) ?? new(await NextAsync(visit, later, cancellation));

    public async Task<Response> DecideAsync(Visit visit, DecideNotApplicable said, CancellationToken cancellation)
    {
        if (await RefusalAsync(visit, cancellation) is { } refusal)
        {
            return refusal;
        }

        var (card, typed) = (said.Card, said.Typed.Trim());
        if (card.Assessment != visit.Organisation.Assessment || visit.Find(card.Topic) is not { } topic || card.Check is < 1 or > 3)
        {
            return new(await NextAsync(visit, null, cancellation));
        }

        var author = visit.Author with { Operation = $"{card.Operation}.{(said.Accepted ? "accept" : "return")}" };
        if (IsWaiting(visit.Answers) && !said.Accepted && NotApplicable.ReturnProblem(typed) is { } problem)
        {
            return new(await FormAsync(visit, topic, card.Check, typed, problem, cancellation));
        }

        try
        {
            var reviewed = new NotApplicableReviewed(topic.Id, card.Check, card.Answer, said.Accepted, said.Accepted ? null : typed);
            var (outcome, answers) = await record.ChangeAsync<AssessmentState, Outcome>(
                visit.AnswerStream,
                author,
                state => (state.Has(author), IsWaiting(state)) switch
                {
                    (true, _) => new(Outcome.WasSaid),
                    (_, true) => new(Outcome.Decided, reviewed),
                    _ => new(Outcome.TooLate),
                },
                cancellation);
            visit = visit with { Answers = answers };
            var stands = await OutcomeAsync(visit, topic, card, outcome, cancellation);
            return outcome == Outcome.WasSaid ? new(stands) : new(stands, await NextAsync(visit, card, cancellation));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && IsWaiting(visit.Answers))
        {
            // The record has logged it; the lead keeps what was typed and can press again.
            const string NotSaved = "I couldn't save that. Nothing is decided yet: please press again in a minute.";
            return new(await FormAsync(visit, topic, card.Check, typed, NotSaved, cancellation));
        }

        bool IsWaiting(AssessmentState state) =>
            state.Topic(topic.Id).Answers[card.Check - 1] is { Stand.Verdict: Verdict.Pending } given && given.Sequence == card.Answer;
    }

    /// <summary>Null for a lead in a chat alone.</summary>
    private async Task<Response?> RefusalAsync(Visit visit, CancellationToken cancellation) => visit switch
    {
        { IsLead: false } => await leads.RefuseAsync(visit, cancellation),
        { Turn.Place.IsPersonal: false } => new(new ReviewInPrivate()),
        _ => null,
    };

    /// <summary>The first that waits after this one: what was left for later is not shown again at once.</summary>
    private async Task<Reply> NextAsync(Visit visit, ReviewStamp? after, CancellationToken cancellation)
    {
        var (waiting, last) = (Waiting(visit), (after?.Answer ?? 0, after?.Check ?? 0));
        var next = waiting.FirstOrDefault(answer => (answer.Given.Sequence, answer.Check).CompareTo(last) > 0);
        return next.Topic is null
            ? new ReviewDone(waiting.Count)
            : await FormAsync(visit, next.Topic, next.Check, "", null, cancellation);
    }

    private async Task<Reply> FormAsync(
        Visit visit, Topic topic, int check, string typed, string? problem, CancellationToken cancellation)
    {
        var given = visit.Answers.Topic(topic.Id).Answers[check - 1]!;
        var asked = visit.Organisation.Wordings.GetValueOrDefault(given.Wording)?.Checks.ElementAtOrDefault(check - 1)?.Question;
        return new ReviewForm(
            topic,
            new ReviewStamp(visit.Organisation.Assessment!, topic.Id, check, given.Sequence, Guid.NewGuid().ToString("n")[..16]),
            asked ?? topic.Checks[check - 1].Question,
            await NameAsync(visit, given.By, cancellation),
            visit.Say(given.At),
            given.Reason ?? "",
            Waiting(visit).Count,
            Limits.Clip(typed, Limits.Reason),
            problem);
    }

    private async Task<Reply> OutcomeAsync(Visit visit, Topic topic, ReviewStamp card, Outcome outcome, CancellationToken cancellation)
    {
        var state = visit.Answers.Topic(topic.Id);
        var (stand, given) = (state.Stands[card.Check - 1], state.Answers[card.Check - 1] ?? state.Returned[card.Check - 1]);
        return given?.Review is { } review
            ? new ReviewOutcome(
                topic, card.Check, stand, await NameAsync(visit, review.By, cancellation), visit.Say(review.At),
                IsOfThisCard: outcome != Outcome.TooLate && given.Sequence == card.Answer)
            : new ReviewOutcome(topic, card.Check, stand, null, "", IsOfThisCard: false);
    }

    private async ValueTask<string?> NameAsync(Visit visit, string person, CancellationToken cancellation) =>
        person == visit.Person.Id ? null : await people.FirstNameOfAsync(visit.Person.Organisation, person, cancellation);

    private enum Outcome
    {
        Decided,

        /// <summary>The same operation stands in the record already.</summary>
        WasSaid,

        /// <summary>Somebody else decided first, or the answer has changed.</summary>
        TooLate,
    }
}
