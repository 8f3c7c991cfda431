using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.People;

namespace AuditBot.Conversation;

/// <summary>Shows a topic as it stands: its card, its saved summary, or two colleagues' answers side by side.</summary>
internal sealed class TopicForms(PersonDirectory people)
{
    private static readonly Remark NoRemark = new("", "");

    public static CardStamp Stamp(Visit visit, Topic topic) =>
        new(visit.Organisation.Assessment!, topic.Id, topic.WordingHash, visit.Answers.Topic(topic.Id).Version, Guid.NewGuid().ToString("n")[..16]);

    /// <summary>What the topic's card would submit if nothing were changed on it.</summary>
    public static TopicSubmission Unchanged(Visit visit, Topic topic)
    {
        var state = visit.Answers.Topic(topic.Id);
        var remark = RemarkOf(visit, state);
        return new TopicSubmission(
            Stamp(visit, topic),
            [.. state.Answers.Select(given => given is null ? null : AnswerCodes.Of(given.Answer))],
            remark?.Note,
            remark?.Evidence);
    }

    /// <summary>How a topic stands: saved, or still to be answered.</summary>
    public async Task<Reply> CurrentAsync(Visit visit, Topic topic, CancellationToken cancellation) =>
        visit.Answers.Topic(topic.Id).IsComplete
            ? await SavedAsync(visit, topic, cancellation)
            : await ShowAsync(visit, topic, cancellation);

    public async Task<TopicForm> ShowAsync(Visit visit, Topic topic, CancellationToken cancellation)
    {
        var state = visit.Answers.Topic(topic.Id);
        var area = visit.Scope is { IsQuickCheck: false, Clause: null }
            ? visit.Catalogue.Outline(visit.Scope.Edition).Areas.FirstOrDefault(area => area.Topics.Contains(topic))
            : null;
        var counted = area?.Topics ?? visit.Topics;
        return new TopicForm(
            topic,
            Stamp(visit, topic),
            counted.TakeWhile(other => other != topic).Count() + 1 is var place && place <= counted.Count ? place : 0,
            counted.Count,
            [.. state.Answers.Select(answer => answer?.Answer)],
            [false, false, false],
            RemarkOf(visit, state),
            await ColleaguesAsync(visit, state, cancellation),
            area is null ? null : new WholeProgress(area.Clause.Number, visit.Readiness.TopicsDone, visit.Topics.Count),
            Notice: state.IsOfOtherWording(topic.WordingHash) ? FormNotice.AnsweredBefore : FormNotice.None)
        {
            Returned = await ReturnedAsync(visit, state, cancellation),
        };
    }

    /// <summary>The same card with what was filled in and a word at each field that needs one.</summary>
    public async Task<TopicForm> CorrectAsync(
        Visit visit, Topic topic, TopicSubmission submission, Filled read, CancellationToken cancellation)
    {
        var state = visit.Answers.Topic(topic.Id);
        var form = await ShowAsync(visit, topic, cancellation);
        return form with
        {
            Card = submission.Card,
            Answers = [.. read.Answers.Zip(form.Answers, (filled, known) => filled ?? known)],
            Missing = [.. read.Answers.Select((filled, i) => filled is null && (state.Answers[i] is null || read.IsUnknown(submission, i)))],
            Remark = form.Remark is null ? null : new Remark(
                Limits.Clip(submission.Note ?? form.Remark.Note, Limits.Note),
                Limits.Clip(submission.Evidence ?? form.Remark.Evidence, Limits.Evidence)),
            IsEdit = submission.IsEdit,
            NoteProblem = read.NoteProblem,
            EvidenceProblem = read.EvidenceProblem,
        };
    }

    /// <summary>The same card with what was filled in, to be pressed again once the storage is back.</summary>
    public async Task<TopicForm> NotSavedAsync(
        Visit visit, Topic topic, TopicSubmission submission, Filled read, CancellationToken cancellation) =>
        (await CorrectAsync(visit, topic, submission, read, cancellation)) with { Missing = [false, false, false], Notice = FormNotice.NotSaved };

    public async Task<TopicSaved> SavedAsync(Visit visit, Topic topic, CancellationToken cancellation)
    {
        var state = visit.Answers.Topic(topic.Id);
        var latest = state.Latest!;
        return new TopicSaved(
            topic,
            state.Stands.Count(stand => stand.IsGap),
            state.Answers.Count(given => given!.Answer == Answer.DontKnow),
            visit.Say(latest.At),
            await NameAsync(visit, latest.By, cancellation),
            state.Stands.Any(stand => stand.Verdict == Verdict.Pending),
            await AgreedAsync(visit, state, cancellation));
    }

    public async Task<Conflict> ConflictAsync(
        Visit visit, Topic topic, TopicSubmission submission, Filled read, CancellationToken cancellation)
    {
        var state = visit.Answers.Topic(topic.Id);
        var theirs = state.Answers.Where(given => given is not null && given.By != visit.Person.Id).MaxBy(given => given!.Sequence)!;
        return new Conflict(
            topic,
            await people.FirstNameOfAsync(visit.Person.Organisation, theirs.By, cancellation),
            visit.Say(theirs.At),
            [.. state.Answers.Select(given => given?.Answer)],
            read.Answers,
            submission with { Card = Stamp(visit, topic) });
    }

    // A group sees nobody's own words, a lead's no more than a colleague's.
    private async Task<IReadOnlyList<ReturnedReason>> ReturnedAsync(Visit visit, TopicState state, CancellationToken cancellation)
    {
        var reasons = new List<ReturnedReason>();
        for (var i = 0; i < state.Returned.Length; i++)
        {
            if (state.Returned[i]?.Review is { } review)
            {
                var name = await NameAsync(visit, review.By, cancellation);
                reasons.Add(new ReturnedReason(i + 1, name, visit.Turn.Place.IsPersonal ? review.Reason : null));
            }
        }

        return reasons;
    }

    private async Task<IReadOnlyList<string?>> AgreedAsync(Visit visit, TopicState state, CancellationToken cancellation)
    {
        var names = new List<string?>();
        foreach (var lead in state.Answers.Select(given => given?.Review).OfType<Review>().Select(review => review.By).Distinct())
        {
            names.Add(await NameAsync(visit, lead, cancellation));
        }

        return names;
    }

    private async Task<IReadOnlyList<Colleague>> ColleaguesAsync(Visit visit, TopicState state, CancellationToken cancellation)
    {
        var colleagues = new List<Colleague>();
        var others = state.Answers.Select((given, i) => (Given: given, Check: i + 1))
            .Where(answer => answer.Given is not null && answer.Given.By != visit.Person.Id)
            .GroupBy(answer => answer.Given!.By);
        foreach (var other in others)
        {
            var name = await people.FirstNameOfAsync(visit.Person.Organisation, other.Key, cancellation);
            colleagues.Add(new Colleague(name, [.. other.Select(answer => answer.Check)], visit.Say(other.Max(answer => answer.Given!.At))));
        }

        return colleagues;
    }

    // A group sees nobody's notes, not even on a card that the person asked for there.
    private static Remark? RemarkOf(Visit visit, TopicState state) =>
        visit.Turn.Place.IsPersonal ? state.Remarks.GetValueOrDefault(visit.Person.Id, NoRemark) : null;

    private async Task<string?> NameAsync(Visit visit, string person, CancellationToken cancellation) =>
        person == visit.Person.Id ? null : await people.FirstNameOfAsync(visit.Person.Organisation, person, cancellation);
}
