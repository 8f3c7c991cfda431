using AuditBot.Assessments;
using AuditBot.Conversation;
using static AuditBot.Teams.Cards.Parts;

namespace AuditBot.Teams.Cards;

/// <summary>What is said not to apply, for an audit lead to decide on.</summary>
internal static class ReviewCards
{
    public static AdaptiveCard Of(ReviewForm form)
    {
        var head = $"{Name(form, form.Topic)}: does it not apply?";
        var body = new List<CardElement>
        {
            Heading(head),
            Text($"**Question {form.Card.Check}:** {form.Question}"),
            Text(form.FirstName is { } name ? $"{name} said so {form.When}:" : $"**You gave this reason yourself.** That was {form.When}:"),
            new RichTextBlock(new TextRun(form.Reason) { Italic = true }) { Spacing = "Small" },
            Text("Accepted, it is left out of the score. An auditor will ask you why."),
        };
        if (form.Problem is not null)
        {
            body.Add(new TextBlock(form.Problem) { Weight = "Bolder" });
        }

        body.Add(new TextInput("Why does it go back? (only to return it)")
        {
            Id = "reason",
            IsMultiline = true,
            MaxLength = Limits.Reason,
            Value = form.Typed.Length > 0 ? form.Typed : null,
        });
        var data = CardData.Of(form.Card);
        body.Add(new ActionSet(
            Press("Accept", CardVerbs.AcceptNotApplicable, data, primary: true),
            Press("Return", CardVerbs.ReturnNotApplicable, data),
            Press("Later", CardVerbs.ReviewLater, data)));
        if (form.Waiting > 1)
        {
            body.Add(Text($"{Count(form.Waiting, "decision")} wait for you in all."));
        }

        return new AdaptiveCard(body, head);
    }

    public static AdaptiveCard Of(ReviewOutcome outcome)
    {
        var what = $"{Name(outcome, outcome.Topic)}, question {outcome.Check}";
        var (head, text) = (outcome.Stand.Verdict, outcome.IsOfThisCard) switch
        {
            (Verdict.Accepted, true) => ($"✓ Accepted: {what}", "It is left out of the score. A changed answer asks you again."),
            (Verdict.Returned, true) => ($"Returned: {what}", "The question is open again, with your reason on its card."),
            (Verdict.Accepted, _) => ($"{Who(outcome)} accepted it {outcome.When}: {what}", "Your press changed nothing."),
            (Verdict.Returned, _) => ($"{Who(outcome)} returned it {outcome.When}: {what}", "Your press changed nothing."),
            _ => ($"The answer has changed since: {what}", $"It says now: {Say(outcome.Stand)}. Your press changed nothing."),
        };
        var body = new List<CardElement> { Heading(head), Text(text) };
        if (outcome.Stand.Answer is not null)
        {
            body.Add(new ActionSet(Press("Edit", CardVerbs.Edit, About(outcome.Topic))));
        }

        return new AdaptiveCard(body, head);
    }

    public static AdaptiveCard Of(ReviewDone done)
    {
        const string Nothing = "Nothing waits for a decision.";
        if (done.Left == 0)
        {
            return Plain(Nothing, "When somebody says that something doesn't apply, it waits here for you.");
        }

        var head = $"{Count(done.Left, "decision")} left for later.";
        return new AdaptiveCard(
            [Heading(head), new ActionSet(Press("Decide now", CardVerbs.Review, primary: true), Press("Status", CardVerbs.Status))], head);
    }

    public static AdaptiveCard OfInPrivate() => Plain(
        "Let's decide in a chat with me alone.", "Reasons are people's own words, so I don't show them here. Send me “review” there.");

    private static string Who(ReviewOutcome outcome) => outcome.FirstName ?? "You";
}
