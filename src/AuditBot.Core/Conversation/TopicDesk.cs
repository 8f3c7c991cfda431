using AuditBot.Asking;
using AuditBot.Assessments;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

/// <summary>Takes what people fill in and type for a topic, and sends it back when something is missing or out of date.</summary>
internal sealed class TopicDesk(TopicForms forms, TopicSaver saver)
{
    public Task<Response> SubmitAsync(Visit visit, TopicSubmission submission, Leaving leaving, CancellationToken cancellation) =>
        OnCurrentAsync(visit, submission, async topic =>
        {
            var state = visit.Answers.Topic(topic.Id);
            var read = Filled.Read(submission, state);
            return read.HasProblem || (leaving == Leaving.Save && !read.Completes(state))
                ? new(await forms.CorrectAsync(visit, topic, submission, read, cancellation))
                : await saver.SaveAsync(visit, topic, submission, read, leaving, cancellation);
        }, cancellation);

    /// <summary>Back from the reason form: the card as it was filled in, with nothing marked.</summary>
    public Task<Response> ResumeAsync(Visit visit, TopicSubmission submission, CancellationToken cancellation) =>
        OnCurrentAsync(visit, submission, async topic =>
        {
            var form = await forms.CorrectAsync(visit, topic, submission, Filled.Read(submission, visit.Answers.Topic(topic.Id)), cancellation);
            return new(form with { Missing = [false, false, false] });
        }, cancellation);

    public Task<Response> OpenNotApplicableAsync(Visit visit, TopicSubmission submission, CancellationToken cancellation) =>
        OnCurrentAsync(visit, submission, async topic =>
        {
            var read = Filled.Read(submission, visit.Answers.Topic(topic.Id));
            int[] open = [.. Enumerable.Range(1, 3).Where(check => read.Answers[check - 1] is null)];
            return read.HasProblem
                ? new(await forms.CorrectAsync(visit, topic, submission, read, cancellation))
                : new(new NotApplicableForm(topic, submission, open, false, "", null));
        }, cancellation);

    public Task<Response> SubmitNotApplicableAsync(Visit visit, SubmitNotApplicable said, CancellationToken cancellation) =>
        OnCurrentAsync(visit, said.Submission, async topic =>
        {
            var reason = said.Reason.Trim();
            int[] checks = [.. said.Checks.Where(check => check is >= 1 and <= 3).Distinct()];
            if (NotApplicable.Problem(checks, reason) is { } problem)
            {
                return new(new NotApplicableForm(topic, said.Submission, checks, said.OtherParty, Limits.Clip(reason, Limits.Reason), problem));
            }

            var read = Filled.Read(said.Submission, visit.Answers.Topic(topic.Id))
                .WithNotApplicable(checks, NotApplicable.Reason(said.OtherParty, reason));
            if (read.HasProblem)
            {
                return new(await forms.CorrectAsync(visit, topic, said.Submission, read, cancellation));
            }

            // The reason stands on no other card, so what comes in the way of saving it is said on this one.
            var response = await saver.SaveAsync(visit, topic, said.Submission, read, Leaving.Save, cancellation);
            return response.InPlace switch
            {
                TopicForm { Notice: FormNotice.NotSaved } => new(new NotApplicableForm(
                    topic, said.Submission, checks, said.OtherParty, reason, "I couldn't save that. Please press Save again in a minute.")),
                Conflict conflict => new(new NotApplicableForm(
                    topic, conflict.Again, checks, said.OtherParty, reason,
                    $"{conflict.FirstName} saved this clause {conflict.When}. Save once more and your reason counts instead.")),
                _ => response,
            };
        }, cancellation);

    public Task<Response> KeepTheirsAsync(Visit visit, KeepTheirs said, CancellationToken cancellation)
    {
        var submission = new TopicSubmission(said.Card, [null, null, null], said.Note, said.Evidence);
        return SubmitAsync(visit, submission, Leaving.Save, cancellation);
    }

    /// <summary>One tap on one answer, under a question that was asked in the chat.</summary>
    public Task<Response> SubmitAnswerAsync(Visit visit, SubmitAnswer said, CancellationToken cancellation) =>
        OnCurrentAsync(visit, new TopicSubmission(said.Card, [null, null, null], null, null), async topic =>
            said.Check is >= 1 and <= 3 && AnswerCodes.Read(said.Answer) is { } answer and not Answer.NotApplicable
                ? await AnswerOneAsync(visit, topic, said.Check, answer, said.Note, said.Card, cancellation)
                : new(await forms.ShowAsync(visit, topic, cancellation)),
            cancellation);

    /// <summary>Answers the first open question of the topic that lies in front of the person.</summary>
    public async Task<Response> AnswerTypedAsync(Visit visit, Topic topic, TypedAnswer typed, CancellationToken cancellation)
    {
        var state = visit.Answers.Topic(topic.Id);
        if (visit.Answers.Has(visit.Author))
        {
            return new(null, await forms.CurrentAsync(visit, topic, cancellation));
        }

        if (state.IsComplete)
        {
            return new(null, (await forms.ShowAsync(visit, topic, cancellation)) with { IsEdit = true });
        }

        var check = state.FirstOpen;
        var card = TopicForms.Stamp(visit, topic);
        return typed.Answer switch
        {
            null => new(null, new YesOrPartly(topic, card, check, Limits.Clip(typed.Note, Limits.Note))),
            Answer.NotApplicable => new(null, new NotApplicableForm(
                topic, TopicForms.Unchanged(visit, topic), [check], false, Limits.Clip(typed.Note, Limits.Reason), null)),
            { } answer => await AnswerOneAsync(visit, topic, check, answer, typed.Note, card, cancellation),
        };
    }

    private async Task<Response> AnswerOneAsync(
        Visit visit, Topic topic, int check, Answer answer, string note, CardStamp card, CancellationToken cancellation)
    {
        string?[] answers = [null, null, null];
        answers[check - 1] = AnswerCodes.Of(answer);

        // What is typed adds to the remark; only the card, which shows it, can empty it.
        var before = visit.Answers.Topic(topic.Id).Remarks.GetValueOrDefault(visit.Person.Id)?.Note ?? "";
        var remark = note.Length == 0 ? null : before.Length == 0 ? note : $"{before}\n{note}";
        var submission = new TopicSubmission(card, answers, remark, null);
        var read = Filled.Read(submission, TopicState.Empty);
        return read.HasProblem
            ? new(await forms.CorrectAsync(visit, topic, submission, read, cancellation))
            : await saver.SaveAsync(visit, topic, submission, read, Leaving.Save, cancellation, (check, answer));
    }

    /// <summary>Goes on only with a card of the open assessment and of today's wording; else shows the current card.</summary>
    private async Task<Response> OnCurrentAsync(
        Visit visit, TopicSubmission submission, Func<Topic, Task<Response>> goOn, CancellationToken cancellation)
    {
        var card = submission.Card;
        if (visit.Organisation.Assessment is not { } assessment)
        {
            return new(new Welcome(visit.Person.FirstName, null));
        }

        if (visit.Find(card.Topic) is not { } topic)
        {
            return new(Overview.Status(visit));
        }

        if (card.Assessment == assessment && card.Wording == topic.WordingHash)
        {
            return await goOn(topic);
        }

        // The questions may have changed, so the answers do not carry over; what the person wrote does.
        var form = await forms.ShowAsync(visit, topic, cancellation);
        return new(form with
        {
            Notice = card.Assessment == assessment ? FormNotice.NewWording : FormNotice.OtherAssessment,
            Remark = form.Remark is null ? null : new Remark(
                submission.Note is { Length: > 0 } note ? Limits.Clip(note, Limits.Note) : form.Remark.Note,
                submission.Evidence is { Length: > 0 } link ? Limits.Clip(link, Limits.Evidence) : form.Remark.Evidence),
        });
    }
}
