using AuditBot.Assessments;
using AuditBot.Conversation;
using static AuditBot.Teams.Cards.Parts;

namespace AuditBot.Teams.Cards;

internal static class TopicCards
{
    private const string RemarkId = "remark";
    private const string NoRemarkId = "no-remark";

    public static AdaptiveCard Of(TopicForm form)
    {
        var name = Name(form, form.Topic);
        var head = form switch
        {
            { IsEdit: true } => $"Change {name}",
            { Place: 0 } or { Of: 1 } => name,
            { Whole: { } whole } => $"{name} · {form.Place} of {form.Of} in clause {whole.Area}",
            _ => $"{name} · {form.Place} of {form.Of}",
        };
        var body = new List<CardElement> { Heading(head) };
        if (Notice(form) is { } notice)
        {
            body.Add(Parts.Notice(notice));
        }

        body.AddRange(form.Returned.Select(Returned));
        if (form is { IsEdit: false, Whole: { } progress })
        {
            body.Add(Text($"{Name(form)}: {progress.Done} of {progress.Of} topics done."));
        }

        // What came back is the point now.
        if (form.Returned.Count == 0)
        {
            body.Add(Text(form.Topic.Scene));
        }

        body.AddRange(form.Colleagues.Select(colleague =>
            Text($"{colleague.FirstName} answered {Join(colleague.Checks)} ({colleague.When}).")));
        for (var i = 0; i < form.Topic.Checks.Count; i++)
        {
            if (form.Missing[i])
            {
                body.Add(new TextBlock("Please choose an answer here. “Don't know” is fine.") { Weight = "Bolder" });
            }

            body.Add(Question(form, i));
        }

        if (form.Remark is { } remark)
        {
            body.Add(Remark(form, remark));
            if (IsFolded(form))
            {
                body.Add(new TextBlock("No note or link yet.") { Id = NoRemarkId });
            }
        }

        body.Add(new ActionSet([.. Actions(form)]));
        return new AdaptiveCard(body, $"{head}. Three questions to answer.");
    }

    public static AdaptiveCard Of(TopicSaved saved)
    {
        var found = (saved.Gaps, saved.Unknown) switch
        {
            (0, 0) => "no gaps",
            (0, var unknown) => $"{unknown} not known yet",
            (var gaps, 0) => Count(gaps, "gap"),
            var (gaps, unknown) => $"{Count(gaps, "gap")}, {unknown} not known yet",
        };
        var head = $"✓ {Name(saved, saved.Topic)}: {found}";
        var body = new List<CardElement>
        {
            Heading(head),
            Text($"Saved {saved.When} {By(saved.SavedBy)}."),
        };
        if (saved.ReasonPending)
        {
            body.Add(Text("“Doesn't apply” counts as open until your audit lead agrees."));
        }

        if (saved.Agreed.Count > 0)
        {
            var leads = Join([.. saved.Agreed.Select(name => name ?? "you")]);
            body.Add(Text($"“Doesn't apply” is agreed by {leads}, so it is left out of the score."));
        }

        body.Add(new ActionSet(Press("Edit", CardVerbs.Edit, About(saved.Topic))));
        return new AdaptiveCard(body, head);
    }

    public static AdaptiveCard Of(TopicLeft left)
    {
        var (head, button, verb) = left.How == Leaving.Skip
            ? ($"{Name(left, left.Topic)}: skipped for now.", "Answer it after all", CardVerbs.Open)
            : ($"Paused at {Name(left, left.Topic)}: {left.Progress.TopicsDone} of {left.Progress.Topics} done.", "Continue", CardVerbs.Continue);
        var text = left.How == Leaving.Skip ? "It stays open; I will list it at the end." : "What you filled in is saved. Come back any time.";
        return new AdaptiveCard(
            [Heading(head), Text(text), new ActionSet(Press(button, verb, About(left.Topic)))], head);
    }

    public static AdaptiveCard Of(NextCheck next)
    {
        var question = $"Question {next.Check} of {next.Topic.Checks.Count}: {next.Topic.Checks[next.Check - 1].Question}";
        var body = new List<CardElement>();
        if (next.Noted is var (check, answer))
        {
            body.Add(new TextBlock($"✓ Noted: **{Say(answer)}** ({next.Topic.Checks[check - 1].Label})"));
        }

        body.Add(new TextBlock($"**{Name(next, next.Topic)}**"));
        body.Add(Text(question));
        var data = CardData.Of(next.Card) with { Check = next.Check };
        body.Add(new ActionSet(
        [
            .. AnswerCodes.Choices.Select(answer => Press(
                Say(answer), CardVerbs.Answer, data with { Answer = AnswerCodes.Of(answer) }, more: answer == Answer.DontKnow)),
            Press("Show the whole card", CardVerbs.Open, About(next.Topic), more: true),
        ]));
        return new AdaptiveCard(body, question);
    }

    public static AdaptiveCard Of(YesOrPartly ask)
    {
        const string Head = "Is that a Yes or a Partly?";
        var data = CardData.Of(ask.Card) with { Check = ask.Check, Note = ask.Note };
        return new AdaptiveCard(
            [
                Heading(Head),
                Text(ask.Topic.Checks[ask.Check - 1].Question),
                new RichTextBlock(new TextRun("Your words: "), new TextRun(ask.Note) { Italic = true }) { Spacing = "Small" },
                new ActionSet(
                    Press("Partly", CardVerbs.Answer, data with { Answer = AnswerCodes.Of(Answer.Partly) }),
                    Press("Yes", CardVerbs.Answer, data with { Answer = AnswerCodes.Of(Answer.Yes) })),
            ],
            Head);
    }

    public static AdaptiveCard Of(Conflict conflict)
    {
        var head = $"{conflict.FirstName} saved {Name(conflict, conflict.Topic)} {conflict.When}.";
        var body = new List<CardElement> { Heading(head), Text("Nothing of yours is saved yet. Which answers should stand?") };
        for (var i = 0; i < conflict.Topic.Checks.Count; i++)
        {
            var mine = conflict.Mine[i] ?? conflict.Theirs[i];
            body.Add(Text($"{i + 1}. {conflict.Topic.Checks[i].Label}: {Say(conflict.Theirs[i])} ({conflict.FirstName}) · {Say(mine)} (you)"));
        }

        body.Add(new ActionSet(
            Press($"Keep {conflict.FirstName}'s", CardVerbs.KeepTheirs, CardData.Of(conflict.Again)),
            Press("Use mine", CardVerbs.Save, CardData.Of(conflict.Again))));
        return new AdaptiveCard(body, head);
    }

    public static AdaptiveCard Of(NotApplicableForm form)
    {
        var head = $"{Name(form, form.Topic)}: what doesn't apply?";
        var body = new List<CardElement>
        {
            Heading(head),
            Text("The standard allows no exclusions, so an auditor will ask. It counts as open until your audit lead agrees."),
        };
        if (form.Problem is not null)
        {
            body.Add(new TextBlock(form.Problem) { Weight = "Bolder" });
        }

        body.Add(new ChoiceSet(
            "Which questions?",
            [.. form.Topic.Checks.Select((check, i) => new Choice($"{i + 1}. {check.Question}", $"{i + 1}"))])
        {
            Id = "checks",
            IsMultiSelect = true,
            Value = string.Join(',', form.Chosen),
        });
        body.Add(new ChoiceSet(
            "Does somebody else do this for you?",
            [new("Yes, another party does it", "other"), new("No, it really doesn't apply", "none")])
        {
            Id = "party",
            Value = form.OtherParty ? "other" : "none",
        });
        body.Add(new TextInput("Why, in a sentence? For another party: who, and how you check on them.")
        {
            Id = "reason",
            IsMultiline = true,
            MaxLength = Limits.Reason,
            Value = form.Reason.Length > 0 ? form.Reason : null,
        });
        body.Add(new ActionSet(
            Press("Save the reason", CardVerbs.SaveNotApplicable, CardData.Of(form.Filled), primary: true),
            Press("Back to the questions", CardVerbs.Resume, CardData.Of(form.Filled))));
        return new AdaptiveCard(body, head);
    }

    private static ChoiceSet Question(TopicForm form, int index)
    {
        var current = form.Answers[index];
        IEnumerable<Answer> offered = current == Answer.NotApplicable ? [.. AnswerCodes.Choices, Answer.NotApplicable] : AnswerCodes.Choices;
        return new ChoiceSet(
            $"{index + 1}. {form.Topic.Checks[index].Question}",
            [.. offered.Select(answer => new Choice(Say(answer), AnswerCodes.Of(answer)))])
        {
            Id = $"answer{index + 1}",
            Value = current is { } answer ? AnswerCodes.Of(answer) : null,
        };
    }

    private static CardElement Returned(ReturnedReason returned)
    {
        var said = $"{returned.FirstName ?? "You"} returned “doesn't apply” ({returned.Check})";
        return returned.Reason is { } reason
            ? new RichTextBlock(new TextRun($"{said}: "), new TextRun(reason) { Italic = true }) { Spacing = "Small" }
            : Text($"{said}.");
    }

    private static Container Remark(TopicForm form, Remark remark)
    {
        var items = new List<CardElement>();
        if (form.NoteProblem is not null)
        {
            items.Add(new TextBlock(form.NoteProblem) { Weight = "Bolder" });
        }

        items.Add(new TextInput("Note (only you and your audit lead see it)")
        {
            Id = "note",
            IsMultiline = true,
            MaxLength = Limits.Note,
            Value = remark.Note.Length > 0 ? remark.Note : null,
        });
        if (form.EvidenceProblem is not null)
        {
            items.Add(new TextBlock(form.EvidenceProblem) { Weight = "Bolder" });
        }

        items.Add(new TextInput("Link to evidence")
        {
            Id = "evidence",
            MaxLength = Limits.Evidence,
            Placeholder = "https://",
            Style = "Url",
            Value = remark.Evidence.Length > 0 ? remark.Evidence : null,
        });
        return new Container(items) { Id = RemarkId, IsVisible = !IsFolded(form) };
    }

    private static bool IsFolded(TopicForm form) =>
        form is { Remark.IsEmpty: true, NoteProblem: null, EvidenceProblem: null };

    private static IEnumerable<CardAction> Actions(TopicForm form)
    {
        var data = CardData.Of(form.Card) with { Edit = form.IsEdit ? true : null, HasRemark = form.Remark is null ? null : true };
        yield return Press(form.IsEdit ? "Save changes" : "Save and continue", CardVerbs.Save, data, primary: true);
        if (IsFolded(form))
        {
            // The line that it hides is in the page from the start, so that screen readers find what the button controls.
            yield return new ToggleAction("Add note or evidence", [NoRemarkId, RemarkId]);
        }

        if (form.IsEdit)
        {
            yield return Press("Cancel", CardVerbs.CancelEdit, About(form.Topic));
        }
        else
        {
            yield return Press("Skip", CardVerbs.Skip, data, more: true);
            if (form.Place > 1)
            {
                yield return Press("Back", CardVerbs.Back, data, more: true);
            }

            yield return Press("Pause", CardVerbs.Pause, data, more: true);
        }

        yield return Press("Doesn't apply to us", CardVerbs.NotApplicable, data, more: true);
    }

    private static string? Notice(TopicForm form) => form.Notice switch
    {
        FormNotice.OtherAssessment => "That card was from an earlier check. This is the current one; your note came along.",
        FormNotice.NewWording => "The questions were reworded since that card. Your note came along.",
        FormNotice.NotSaved => "I couldn't save that. Nothing was lost of what you saved before. Please press Save again in a minute.",
        FormNotice.AnsweredBefore => "The questions were reworded since they were answered. Do the answers still hold?",
        FormNotice.ReasonNoted => "Your reason is noted. The other questions are still open.",
        _ => null,
    };
}
