using AuditBot.Conversation;
using static AuditBot.Teams.Cards.Parts;

namespace AuditBot.Teams.Cards;

/// <summary>Misunderstandings and faults.</summary>
internal static class PlainCards
{
    public static AdaptiveCard Of(NotUnderstood reply)
    {
        const string Head = "I don't know that.";
        return new AdaptiveCard(
            [
                Heading(Head),
                Text(reply.QuestionIsOpen
                    ? "To answer the open question, type yes, partly, no or “don't know”. Or ask about a clause, such as “4.5”."
                    : "I know what goes wrong in ISO/IEC 20000 audits, how to fix it, and where your team stands. Try “4.5”, “how do I fix 4.2” or “status”."),
                new ActionSet(
                    Press("Quick check", CardVerbs.Continue),
                    Press("Ask about a clause", CardVerbs.Clauses),
                    Press("What I can do", CardVerbs.Help, more: true)),
            ],
            Head);
    }

    public static AdaptiveCard OfNotSaved() => Plain(
        "I couldn't save that.", "Nothing was lost of what you saved before. Please try again in a minute.");

    public static AdaptiveCard Of(Apology apology) => Plain(
        $"Sorry, something broke on my side (no. {apology.Number}).",
        "What you had saved is safe; this last step may not be. Please try again.");
}
