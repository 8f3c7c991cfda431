using AuditBot.Conversation;
using static AuditBot.Teams.Cards.Parts;

namespace AuditBot.Teams.Cards;

internal static class WelcomeCards
{
    public static AdaptiveCard Of(Welcome welcome)
    {
        var hello = welcome.FirstName.Length > 0 ? $"Hi {welcome.FirstName}, I" : "Hi, I";
        var head = $"{hello} help your team get ready for an ISO/IEC 20000 audit.";
        var text = welcome.Team is { } team
            ? $"Your team has done {team.TopicsDone} of {team.Topics} clauses. Join in: three questions each, stop and come back any time."
            : "Five short clauses, three questions each, about five minutes. You can stop and come back any time.";
        return new AdaptiveCard(
            [
                Heading(head),
                Text(text),
                new ActionSet(
                    Press(welcome.Team is null ? "Start the quick check" : "Join the quick check", CardVerbs.Start, primary: true),
                    Press("Ask about a clause", CardVerbs.Clauses),
                    Press("What I can do", CardVerbs.Help, more: true)),
            ],
            head);
    }

    public static AdaptiveCard Of(WelcomeBack back)
    {
        var progress = back.Progress;
        var who = back.FirstName.Length > 0 ? $"Welcome back, {back.FirstName}" : "Welcome back";
        var head = $"{who}: {progress.TopicsDone} of {progress.Topics} done.";
        var actions = progress.IsComplete
            ? new ActionSet(
                Press("Show the result", CardVerbs.Summary, primary: true),
                Press("Show all gaps", CardVerbs.Gaps),
                Press("Assess more", CardVerbs.Sizes, more: true),
                Press("Ask about a clause", CardVerbs.Clauses, more: true))
            : new ActionSet(
                Press("Continue", CardVerbs.Continue, primary: true),
                Press("What's open", CardVerbs.Status),
                Press("Ask about a clause", CardVerbs.Clauses, more: true));
        var text = progress.IsComplete
            ? $"{Name(back)}: everything is answered. Change an answer whenever something improves."
            : "Everything you saved is here. We go on where you left off.";
        return new AdaptiveCard([Heading(head), Text(text), actions], head);
    }

    public static AdaptiveCard OfGroup()
    {
        const string Head = "Hi, I help your team get ready for an ISO/IEC 20000 audit.";
        return new AdaptiveCard(
            [
                Heading(Head),
                Text("Mention me with a clause, such as “4.5”, to hear what goes wrong and how to fix it. Answers are best given in a chat with me alone."),
                new ActionSet(Press("Start the quick check", CardVerbs.Start, primary: true), Press("Ask about a clause", CardVerbs.Clauses)),
            ],
            Head);
    }

    public static AdaptiveCard Of(OnOurWay way)
    {
        var progress = way.Progress;
        var head = way.Next is null
            ? $"{Name(way)}: {progress.TopicsDone} of {progress.Topics} {Topics(way)} done."
            : $"{Name(way)}: {progress.TopicsDone} of {progress.Topics} {Topics(way)} done. Next is {Name(way, way.Next)}.";
        return new AdaptiveCard([new TextBlock(head)], head);
    }

    public static AdaptiveCard Of(Help help)
    {
        const string Head = "Here is what I can do";
        return new AdaptiveCard(
            [
                Heading(Head),
                Bullets(
                [
                    "**start** or **continue**: the quick check, three questions per clause",
                    "**4.5**, **how do I fix 4.5**, or ask in your own words: what goes wrong, the fix, where you stand",
                    "**start 8.6**, **areas**, **full assessment**: one clause, one area, or everything",
                    "**status**, **gaps**, **edit 4.5**: how far you are, what to fix first, change an answer",
                    "**skip**, **back**, **pause**: your place is kept",
                    "Audit leads: **review**, **lead @Dana**, **missed questions**, **edition**",
                ]),
                Text("With a question open you can also just type: “partly”, or “no, we have no versioning”."),
                new ActionSet(
                    GoOn(help, questionIsOpen: false, primary: true),
                    Press("Ask about a clause", CardVerbs.Clauses),
                    Press("Status", CardVerbs.Status, more: true)),
            ],
            Head);
    }
}
