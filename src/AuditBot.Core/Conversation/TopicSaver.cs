using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>Puts what a person said of a topic on record, and says what follows from it.</summary>
internal sealed class TopicSaver(EventStreams record, AssessmentOpening opening, TopicForms forms)
{
    /// <param name="one">The single check answered, when the topic's other questions may stay open.</param>
    public async Task<Response> SaveAsync(
        Visit visit,
        Topic topic,
        TopicSubmission submission,
        Filled read,
        Leaving leaving,
        CancellationToken cancellation,
        (int Check, Answer Answer)? one = null)
    {
        var author = visit.Turn.IsPress
            ? visit.Author with { Operation = $"{submission.Card.Operation}.{read.Fingerprint}.{leaving}" }
            : visit.Author;
        Outcome outcome;
        Visit after;
        try
        {
            await opening.WordAsync(visit, [topic], cancellation);
            (outcome, var answers) = await record.ChangeAsync<AssessmentState, Outcome>(
                visit.AnswerStream, author, state => Decide(visit, state, author, topic, submission, read, leaving), cancellation);
            after = visit with { Answers = answers };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The record has logged it; the person keeps what was filled in and can press again.
            return new(await forms.NotSavedAsync(visit, topic, submission, read, cancellation));
        }

        return outcome switch
        {
            { WasSaid: true } => new(await AgainAsync(after, topic, leaving, cancellation)),
            { HasConflict: true } => new(await forms.ConflictAsync(after, topic, submission, read, cancellation)),
            _ => leaving switch
            {
                Leaving.Skip => new(
                    new TopicLeft(topic, leaving, after.Readiness),
                    outcome.Next is { } next ? await forms.ShowAsync(after, next, cancellation) : Overview.Summarise(after)),
                Leaving.Back => new(await forms.ShowAsync(after, outcome.Next!, cancellation)),
                Leaving.Pause => new(new TopicLeft(topic, leaving, after.Readiness)),
                _ => await FollowAsync(after, topic, outcome, one, cancellation),
            },
        };
    }

    private static Decision<Outcome> Decide(
        Visit visit, AssessmentState state, Author author, Topic topic, TopicSubmission submission, Filled read, Leaving leaving)
    {
        if (state.Has(author))
        {
            return new(new Outcome(WasSaid: true));
        }

        var before = state.Topic(topic.Id);
        if (read.ConflictsWith(before, submission.Card.Seen, author.Actor))
        {
            return new(new Outcome(HasConflict: true));
        }

        var answered = read.Changes(before, author.Actor, topic);
        var outcome = new Outcome(
            Changed: answered.ChangesTopic,
            MovesOn: !submission.IsEdit && state.OpenTopics.GetValueOrDefault(author.Actor) == topic.Id);
        var next = leaving == Leaving.Back ? visit.Topics[Math.Max(visit.Place(topic) - 2, 0)] : visit.Next(topic, state, skippedToo: false);
        switch (leaving)
        {
            case Leaving.Save when !outcome.MovesOn || !read.Completes(before):
                return outcome.Changed ? new(outcome, answered) : new(outcome);
            case Leaving.Skip:
                answered = answered with { Skipped = true };
                break;
            case Leaving.Pause:
                next = null;
                break;
        }

        return new(outcome with { Next = next }, answered with { Opens = next?.Id ?? "" });
    }

    /// <summary>A repeat changes nothing and shows how things stand.</summary>
    private async Task<Reply> AgainAsync(Visit visit, Topic topic, Leaving leaving, CancellationToken cancellation) =>
        leaving is Leaving.Skip or Leaving.Pause
            ? new TopicLeft(topic, leaving, visit.Readiness)
            : await forms.CurrentAsync(visit, topic, cancellation);

    private async Task<Response> FollowAsync(
        Visit visit, Topic topic, Outcome outcome, (int Check, Answer Answer)? one, CancellationToken cancellation)
    {
        var state = visit.Answers.Topic(topic.Id);
        if (!state.IsComplete)
        {
            return new(one is null
                ? (await forms.ShowAsync(visit, topic, cancellation)) with { Notice = FormNotice.ReasonNoted }
                : new NextCheck(topic, TopicForms.Stamp(visit, topic), state.FirstOpen, one));
        }

        var then = new List<Reply>();
        if (outcome.Changed || outcome.MovesOn)
        {
            then.Add(new Advice(topic, Overview.Findings(topic, state)));
        }

        if (outcome is { MovesOn: true, Next: { } next })
        {
            then.Add(await forms.ShowAsync(visit, next, cancellation));
        }
        else if (outcome.MovesOn || (outcome.Changed && visit.Readiness.IsComplete))
        {
            then.Add(Overview.Summarise(visit));
        }

        return new(await forms.SavedAsync(visit, topic, cancellation), then);
    }

    /// <param name="WasSaid">The same operation stands in the record already.</param>
    /// <param name="MovesOn">The person was at this topic, so another follows.</param>
    private sealed record Outcome(
        bool WasSaid = false, bool HasConflict = false, Topic? Next = null, bool MovesOn = false, bool Changed = false);
}
