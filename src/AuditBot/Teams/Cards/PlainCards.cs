using AuditBot.Conversation;
using static AuditBot.Teams.Cards.Parts;

namespace AuditBot.Teams.Cards;

/// <summary>Misunderstandings and faults.</summary>
internal static class PlainCards
{
    public static AdaptiveCard Of(NotUnderstood reply)
    {
        var head = reply.OtherLanguage ? "Sorry, I only understand English so far." : "I don't know that.";
        return new AdaptiveCard(
            [
                Heading(head),
                Text(reply.QuestionIsOpen
                    ? "To answer the open question, type yes, partly, no or “don't know”. Or ask about a clause, such as “4.5”."
                    : "I know what goes wrong in ISO/IEC 20000 audits, how to fix it, and where your team stands. Try “4.5”, “how do I fix 4.2” or “status”."),
                .. reply.WordsKept ? [Text("Your audit lead will see this question, without your name.")] : Array.Empty<CardElement>(),
                new ActionSet(
                    GoOn(reply, reply.QuestionIsOpen),
                    Press("Ask about a clause", CardVerbs.Clauses),
                    Press("What I can do", CardVerbs.Help, more: true)),
            ],
            head);
    }

    public static AdaptiveCard OfTooLong() => Plain(
        "That is more than I can read at once.", $"Please ask in one or two sentences: {Limits.Typed:N0} characters are the most.");

    public static AdaptiveCard Of(Welcomed welcomed)
    {
        const string Head = "You're welcome.";
        return new AdaptiveCard(
            [
                Heading(Head),
                new ActionSet(
                    GoOn(welcomed, welcomed.QuestionIsOpen),
                    Press("Ask about a clause", CardVerbs.Clauses)),
            ],
            Head);
    }

    public static AdaptiveCard Of(MissedList list)
    {
        var head = list.Count == 0 ? "Every question found an answer so far." : $"{Count(list.Count, "question")} found no answer, or not at once.";
        var body = new List<CardElement> { Heading(head) };
        foreach (var line in list.Lines)
        {
            // People's own words are never read as Markdown.
            body.Add(new RichTextBlock(
                new TextRun($"{line.Times} × "),
                new TextRun(line.Text) { Italic = true },
                new TextRun(line.Chosen is null ? " (no answer)" : $" → {line.Chosen.Title}"))
            { Spacing = "Small" });
        }

        body.Add(Text(list.KeepsWords
            ? "I keep the words of such questions, without names. Good ones make new phrasings for your own catalogue."
            : "I count them but do not keep their words: they may hold personal data. Turn it on to learn from them."));
        body.Add(new ActionSet(list.KeepsWords
            ? Press("Stop keeping the words", CardVerbs.ForgetWords)
            : Press("Keep the words from now on", CardVerbs.KeepWords)));
        return new AdaptiveCard(body, head);
    }

    public static AdaptiveCard OfMissedInPrivate() => Plain(
        "Let's look at them in a chat with me alone.", "They are people's own words, so I don't show them here. Send me “missed questions” there.");

    public static AdaptiveCard OfNotSaved() => Plain(
        "I couldn't save that.", "Nothing was lost of what you saved before. Please try again in a minute.");

    public static AdaptiveCard Of(Apology apology) => Plain(
        $"Sorry, something broke on my side (no. {apology.Number}).",
        "What you had saved is safe; this last step may not be. Please try again.");
}
