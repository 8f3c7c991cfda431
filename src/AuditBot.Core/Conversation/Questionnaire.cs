using AuditBot.Asking;
using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.People;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>Walks a person through the topics of the organisation's quick check.</summary>
internal sealed class Questionnaire(TopicCatalogue catalogue, EventStreams record, PersonDirectory people)
{
    private readonly TopicForms forms = new(people);

    public static IReadOnlyList<TopicLine> Lines(Visit visit, AssessmentState answers) =>
        [.. visit.Topics.Select(topic => Line(topic, answers.Topic(topic.Id)))];

    public static Summary Summarise(Visit visit, AssessmentState answers) =>
        new(Readiness.Of(visit.Topics, answers), Lines(visit, answers));

    /// <summary>Joins the open quick check, or begins one.</summary>
    public async Task<Response> StartAsync(Visit visit, CancellationToken cancellation)
    {
        visit = await BegunAsync(visit, cancellation);
        return await ContinueAsync(visit, cancellation);
    }

    public async Task<Response> ContinueAsync(Visit visit, CancellationToken cancellation)
    {
        if (visit.Check is null)
        {
            return await StartAsync(visit, cancellation);
        }

        var topic = visit.OpenTopic is { } open && !visit.Answers.Topic(open.Id).IsComplete
            ? open
            : visit.Next(null, visit.Answers, skippedToo: false) ?? visit.Next(null, visit.Answers, skippedToo: true);
        var response = topic is null
            ? new Response(null, Summarise(visit, visit.Answers))
            : await OpenAsync(visit, topic.Id, cancellation);
        return visit.Turn.IsPress ? response with { InPlace = new OnOurWay(visit.Readiness, topic) } : response;
    }

    /// <summary>Puts a topic's card in front of the person.</summary>
    public async Task<Response> OpenAsync(Visit visit, string topicId, CancellationToken cancellation)
    {
        visit = await BegunAsync(visit, cancellation);
        if (visit.Topics.FirstOrDefault(topic => topic.Id == topicId) is not { } topic)
        {
            return new(null, new NotUnderstood(visit.OpenTopic is not null));
        }

        var (_, answers) = await ChangeAsync(visit, state => new Decision<bool>(true, Opening(visit, state, topic)), cancellation);
        return new(null, await forms.ShowAsync(visit with { Answers = answers }, topic, cancellation));
    }

    public async Task<Response> EditAsync(Visit visit, string topicId, CancellationToken cancellation)
    {
        visit = await BegunAsync(visit, cancellation);
        return visit.Topics.FirstOrDefault(topic => topic.Id == topicId) is { } topic && visit.Answers.Topic(topic.Id).IsComplete
            ? new(null, (await forms.ShowAsync(visit, topic, cancellation)) with { IsEdit = true })
            : await OpenAsync(visit, topicId, cancellation);
    }

    /// <summary>How a topic stands, as its card shows it: saved, or still to be answered.</summary>
    public async Task<Reply> ShowAsync(Visit visit, string topicId, CancellationToken cancellation)
    {
        var topic = visit.Topics.FirstOrDefault(topic => topic.Id == topicId);
        return topic is null || visit.Check is null
            ? new NotUnderstood(visit.OpenTopic is not null)
            : visit.Answers.Topic(topic.Id).IsComplete
                ? await forms.SavedAsync(visit, topic, cancellation)
                : await forms.ShowAsync(visit, topic, cancellation);
    }

    public async Task<Response> SubmitAsync(Visit visit, TopicSubmission submission, Leaving leaving, CancellationToken cancellation)
    {
        if (await StaleAsync(visit, submission, cancellation) is { } current)
        {
            return new(current);
        }

        var topic = Topic(visit, submission.Card);
        var read = Filled.Read(submission, visit.Answers.Topic(topic.Id));
        var isIncomplete = leaving == Leaving.Save && !read.Completes(visit.Answers.Topic(topic.Id));
        if (isIncomplete || read.HasProblem)
        {
            return new(await forms.CorrectAsync(visit, topic, submission, read, cancellation));
        }

        return await SaveAsync(visit, topic, submission, read, leaving, cancellation);
    }

    public async Task<Response> OpenNotApplicableAsync(Visit visit, TopicSubmission submission, CancellationToken cancellation)
    {
        if (await StaleAsync(visit, submission, cancellation) is { } current)
        {
            return new(current);
        }

        var topic = Topic(visit, submission.Card);
        var read = Filled.Read(submission, visit.Answers.Topic(topic.Id));
        if (read.HasProblem)
        {
            return new(await forms.CorrectAsync(visit, topic, submission, read, cancellation));
        }

        int[] open = [.. Enumerable.Range(1, 3).Where(check => read.Answers[check - 1] is null)];
        return new(new NotApplicableForm(topic, submission, open.Length > 0 ? open : [1, 2, 3], false, "", null));
    }

    public async Task<Response> SubmitNotApplicableAsync(Visit visit, SubmitNotApplicable said, CancellationToken cancellation)
    {
        if (await StaleAsync(visit, said.Submission, cancellation) is { } current)
        {
            return new(current);
        }

        var topic = Topic(visit, said.Submission.Card);
        var reason = said.Reason.Trim();
        int[] checks = [.. said.Checks.Where(check => check is >= 1 and <= 3).Distinct()];
        if (NotApplicable.Problem(checks, reason) is { } problem)
        {
            var kept = reason.Length <= Limits.Reason ? reason : reason[..Limits.Reason];
            return new(new NotApplicableForm(topic, said.Submission, checks, said.OtherParty, kept, problem));
        }

        var read = Filled.Read(said.Submission, visit.Answers.Topic(topic.Id))
            .WithNotApplicable(checks, NotApplicable.Reason(said.OtherParty, reason));
        return await SaveAsync(visit, topic, said.Submission, read, Leaving.Save, cancellation);
    }

    /// <summary>One tap on one answer, under a question that was asked in the chat.</summary>
    public async Task<Response> SubmitAnswerAsync(Visit visit, SubmitAnswer said, CancellationToken cancellation)
    {
        string?[] answers = [null, null, null];
        if (said.Check is >= 1 and <= 3)
        {
            answers[said.Check - 1] = said.Answer;
        }

        var submission = new TopicSubmission(said.Card, answers, "", "");
        if (await StaleAsync(visit, submission, cancellation) is { } current)
        {
            return new(current);
        }

        var topic = Topic(visit, said.Card);
        if (AnswerCodes.Read(said.Answer) is not { } answer || said.Check is < 1 or > 3)
        {
            return new(await forms.ShowAsync(visit, topic, cancellation));
        }

        return await AnswerOneAsync(visit, topic, said.Check, answer, said.Note, said.Card, cancellation);
    }

    public async Task<Response> AnswerTypedAsync(Visit visit, Topic topic, TypedAnswer typed, CancellationToken cancellation)
    {
        var state = visit.Answers.Topic(topic.Id);
        if (visit.Answers.Has(visit.Author))
        {
            return new(null, await ShowAsync(visit, topic.Id, cancellation));
        }

        if (state.IsComplete)
        {
            return new(null, (await forms.ShowAsync(visit, topic, cancellation)) with { IsEdit = true });
        }

        var check = FirstOpen(state);
        var card = TopicForms.Stamp(visit, topic, state);
        return typed switch
        {
            { Answer: null } => new(null, new YesOrPartly(topic, card, check, Shortened(typed.Note))),
            { Answer: Answer.NotApplicable } => new(
                null, new NotApplicableForm(topic, TopicForms.Unchanged(visit, topic), [check], false, Shortened(typed.Note, Limits.Reason), null)),
            { Answer: { } answer } => await AnswerOneAsync(visit, topic, check, answer, typed.Note, card, cancellation),
        };
    }

    public async Task<Response> KeepTheirsAsync(Visit visit, KeepTheirs said, CancellationToken cancellation)
    {
        var submission = new TopicSubmission(said.Card, [null, null, null], said.Note, said.Evidence);
        if (await StaleAsync(visit, submission, cancellation) is { } current)
        {
            return new(current);
        }

        return await SaveAsync(
            visit, Topic(visit, said.Card), submission, Filled.Read(submission, TopicState.Empty), Leaving.Save, cancellation);
    }

    /// <summary>Skip, back and pause typed in the chat: about the card that lies open.</summary>
    public async Task<Response> LeaveAsync(Visit visit, Leaving leaving, CancellationToken cancellation)
    {
        if (visit.Check is null || visit.OpenTopic is not { } topic)
        {
            return new(null, new Status(visit.Person.FirstName, visit.Readiness, Lines(visit, visit.Answers)));
        }

        return await SaveAsync(visit, topic, TopicForms.Unchanged(visit, topic), Filled.Nothing, leaving, cancellation);
    }

    private async Task<Response> AnswerOneAsync(
        Visit visit, Topic topic, int check, Answer answer, string note, CardStamp card, CancellationToken cancellation)
    {
        string?[] answers = [null, null, null];
        answers[check - 1] = AnswerCodes.Of(answer);
        var before = visit.Answers.Topic(topic.Id);
        var remark = note.Length == 0 ? "" : Joined(before.Remarks.GetValueOrDefault(visit.Person.Id)?.Note ?? "", note);
        var submission = new TopicSubmission(card, answers, remark, "");
        var read = Filled.Read(submission, TopicState.Empty);
        if (read.HasProblem)
        {
            return new(await forms.CorrectAsync(visit, topic, submission, read, cancellation));
        }

        // What is typed adds to the remark; only the form, which shows both fields, can empty them.
        read = read with { Note = remark.Length == 0 ? null : remark, Evidence = null };
        return await SaveAsync(visit, topic, submission, read, Leaving.Save, cancellation, (check, answer));
    }

    /// <summary>Appends what changed, and says what follows from it.</summary>
    /// <param name="one">The single check answered, when the topic's other questions may stay open.</param>
    private async Task<Response> SaveAsync(
        Visit visit,
        Topic topic,
        TopicSubmission submission,
        Filled read,
        Leaving leaving,
        CancellationToken cancellation,
        (int Check, Answer Answer)? one = null)
    {
        await WordedAsync(visit, [topic], cancellation);
        var author = new Author(visit.Person.Id, visit.Turn.IsPress ? $"{submission.Card.Operation}.{read.Fingerprint}.{leaving}" : visit.Turn.Operation);
        var (outcome, answers) = await record.ChangeAsync<AssessmentState, Saving>(
            visit.CheckStream, author, state => Decide(visit, state, author, topic, submission, read, leaving), cancellation);
        var after = visit with { Answers = answers };
        return outcome switch
        {
            { WasSaid: true } => new(await ShowAsync(after, topic.Id, cancellation)),
            { HasConflict: true } => new(await forms.ConflictAsync(after, topic, submission, read, cancellation)),
            _ => await FollowAsync(after, topic, leaving, outcome, one, cancellation),
        };
    }

    private static Decision<Saving> Decide(
        Visit visit, AssessmentState state, Author author, Topic topic, TopicSubmission submission, Filled read, Leaving leaving)
    {
        if (state.Has(author))
        {
            return new(new Saving(WasSaid: true));
        }

        var before = state.Topic(topic.Id);
        if (read.ConflictsWith(before, submission.Card.Seen, author.Actor))
        {
            return new(new Saving(HasConflict: true));
        }

        var events = new List<RecordEvent>();
        if (read.Changes(before, author.Actor, topic) is { } answered)
        {
            events.Add(answered);
        }

        var mayMove = !submission.IsEdit && state.OpenTopics.GetValueOrDefault(author.Actor) == topic.Id;
        var completes = read.Completes(before);
        var place = visit.Place(topic);
        Topic? next = null;
        switch (leaving)
        {
            case Leaving.Save when mayMove && completes:
                next = visit.Next(topic, state, skippedToo: false);
                events.Add(next is null ? new AssessmentPaused() : new TopicOpened(next.Id));
                break;
            case Leaving.Skip:
                events.Add(new TopicSkipped(topic.Id));
                next = visit.Next(topic, state, skippedToo: false);
                events.Add(next is null ? new AssessmentPaused() : new TopicOpened(next.Id));
                break;
            case Leaving.Back:
                next = visit.Topics[place > 1 ? place - 2 : 0];
                events.Add(new TopicOpened(next.Id));
                break;
            case Leaving.Pause:
                events.Add(new AssessmentPaused());
                break;
        }

        return new(new Saving(Next: next, MovesOn: mayMove, Changed: events.OfType<TopicAnswered>().Any()), events);
    }

    private async Task<Response> FollowAsync(
        Visit visit, Topic topic, Leaving leaving, Saving outcome, (int Check, Answer Answer)? one, CancellationToken cancellation)
    {
        var state = visit.Answers.Topic(topic.Id);
        switch (leaving)
        {
            case Leaving.Skip:
                return new(
                    new TopicLeft(topic, leaving, visit.Readiness),
                    outcome.Next is { } afterSkip ? await forms.ShowAsync(visit, afterSkip, cancellation) : Summarise(visit, visit.Answers));
            case Leaving.Back:
                return new(await forms.ShowAsync(visit, outcome.Next!, cancellation));
            case Leaving.Pause:
                return new(new TopicLeft(topic, leaving, visit.Readiness));
        }

        if (!state.IsComplete)
        {
            return new(one is null
                ? (await forms.ShowAsync(visit, topic, cancellation)) with { Notice = FormNotice.ReasonNoted }
                : new NextCheck(topic, TopicForms.Stamp(visit, topic, state), FirstOpen(state), one));
        }

        var then = new List<Reply>();
        if (outcome.Changed || outcome.MovesOn)
        {
            then.Add(new Advice(topic, Findings(topic, state)));
        }

        if (outcome.MovesOn && outcome.Next is { } next)
        {
            then.Add(await forms.ShowAsync(visit, next, cancellation));
        }
        else if (outcome.MovesOn || (outcome.Changed && visit.Readiness.IsComplete))
        {
            then.Add(Summarise(visit, visit.Answers));
        }

        return new(await forms.SavedAsync(visit, topic, cancellation), then);
    }

    /// <summary>The current card, when the submitted one was of another assessment, topic list or wording; else null.</summary>
    private async Task<Reply?> StaleAsync(Visit visit, TopicSubmission submission, CancellationToken cancellation)
    {
        var card = submission.Card;
        var topic = visit.Topics.FirstOrDefault(topic => topic.Id == card.Topic);
        if (visit.Check is null || topic is null)
        {
            return visit.Check is null
                ? new Welcome(visit.Person.FirstName, null)
                : new Status(visit.Person.FirstName, visit.Readiness, Lines(visit, visit.Answers));
        }

        var notice = card switch
        {
            _ when card.Assessment != visit.Check.Assessment => FormNotice.OtherAssessment,
            _ when card.Wording != topic.WordingHash => FormNotice.NewWording,
            _ => FormNotice.None,
        };
        if (notice == FormNotice.None)
        {
            return null;
        }

        // The questions may have changed, so the answers do not carry over; what the person wrote does.
        var form = await forms.ShowAsync(visit, topic, cancellation);
        var written = new Remark(
            submission.Note.Length is > 0 and <= Limits.Note ? submission.Note : form.Remark.Note,
            submission.Evidence.Length is > 0 and <= Limits.Evidence ? submission.Evidence : form.Remark.Evidence);
        return form with { Notice = notice, Remark = written };
    }

    private async Task<Visit> BegunAsync(Visit visit, CancellationToken cancellation)
    {
        if (visit.Check is not null)
        {
            return visit;
        }

        await WordedAsync(visit, visit.Topics, cancellation);
        var (check, organisation) = await record.ChangeAsync<OrganisationState, AssessmentBegun>(
            StreamName.Organisation(visit.Person.Organisation),
            visit.Author,
            state =>
            {
                if (state.Open.TryGetValue(AssessmentKind.QuickCheck, out var open))
                {
                    return new(open);
                }

                var begun = new AssessmentBegun(Guid.NewGuid().ToString("n"), AssessmentKind.QuickCheck, [.. visit.Topics.Select(topic => topic.Id)]);
                return new(begun, begun);
            },
            cancellation);
        visit = visit with { Check = check, Organisation = organisation };
        return visit with { Answers = await record.LoadAsync<AssessmentState>(visit.CheckStream, cancellation) };
    }

    /// <summary>Puts the words people are asked on record before anybody answers them.</summary>
    private async Task WordedAsync(Visit visit, IEnumerable<Topic> topics, CancellationToken cancellation)
    {
        Topic[] unworded = [.. topics.Where(topic => !visit.Organisation.Wordings.Contains(topic.WordingHash))];
        if (unworded.Length == 0)
        {
            return;
        }

        await record.ChangeAsync<OrganisationState, bool>(
            StreamName.Organisation(visit.Person.Organisation),
            new Author(Author.System, visit.Turn.Operation),
            state => new(true, [.. unworded.Where(topic => !state.Wordings.Contains(topic.WordingHash)).Select(Worded)]),
            cancellation);
    }

    private Task<(bool Result, AssessmentState State)> ChangeAsync(
        Visit visit, Func<AssessmentState, Decision<bool>> decide, CancellationToken cancellation) =>
        record.ChangeAsync(visit.CheckStream, visit.Author, decide, cancellation);

    private static IReadOnlyList<RecordEvent> Opening(Visit visit, AssessmentState state, Topic topic) =>
        state.OpenTopics.GetValueOrDefault(visit.Person.Id) == topic.Id ? [] : [new TopicOpened(topic.Id)];

    private static TopicWorded Worded(Topic topic) => new(
        topic.WordingHash, topic.Id, topic.Version, topic.Title,
        [.. topic.Checks.Select(check => new WordedCheck(check.Question, check.Fix, check.FirstStep))]);

    private static TopicLine Line(Topic topic, TopicState state) =>
        new(topic, state.Answers.Count(answer => answer is not null), state.Skipped, Findings(topic, state));

    private static IReadOnlyList<Finding> Findings(Topic topic, TopicState state) =>
    [
        .. topic.Checks.Zip(state.Answers)
            .Where(pair => pair.Second is not null and not { Answer: Answer.Yes })
            .Select(pair => new Finding(pair.First, pair.Second!.Answer)),
    ];

    private Topic Topic(Visit visit, CardStamp card) =>
        visit.Topics.FirstOrDefault(topic => topic.Id == card.Topic) ?? catalogue.Find(card.Topic)!;

    private static int FirstOpen(TopicState state) => state.Answers.IndexOf(null) + 1;

    private static string Joined(string before, string added) => before.Length == 0 ? added : $"{before}\n{added}";

    private static string Shortened(string text, int most = Limits.Note) => text.Length <= most ? text : text[..most];

    /// <param name="WasSaid">The same operation stands in the record already.</param>
    /// <param name="MovesOn">The person was at this topic, so another follows.</param>
    private sealed record Saving(
        bool WasSaid = false, bool HasConflict = false, Topic? Next = null, bool MovesOn = false, bool Changed = false);
}
