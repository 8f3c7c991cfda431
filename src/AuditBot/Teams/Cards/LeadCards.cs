using AuditBot.Conversation;
using static AuditBot.Teams.Cards.Parts;

namespace AuditBot.Teams.Cards;

/// <summary>Who the audit leads are, and what only they can do.</summary>
internal static class LeadCards
{
    private const string HowOneBecomesLead = "Whoever starts the first assessment becomes one.";

    public static AdaptiveCard Of(LeadList list)
    {
        string[] changes = [.. list.Changes.Select(Say)];
        string[] lines = [.. changes, Leads(list.Names)];
        var body = new List<CardElement> { Heading(lines[0]) };
        body.AddRange(lines.Skip(1).Select(Text));
        if (list.Names.Count == 0)
        {
            body.Add(Text(HowOneBecomesLead));
        }
        else if (list.IsLead && changes.Length == 0)
        {
            body.Add(Text("You can name another by mention: **lead @Dana**. **remove lead @Dana** takes it back."));
        }

        return new AdaptiveCard(body, lines[0]);
    }

    public static AdaptiveCard Of(MentionWanted wanted)
    {
        var example = wanted.IsLead ? "lead @Dana" : "remove lead @Dana";
        return wanted.IsUnknown
            ? Plain("I couldn't find out who that is.", $"Nothing has changed. If they are in this chat, please try again in a minute: **{example}**")
            : Plain($"Mention the person: {example}", "A name alone could be anybody's. If you can't mention them here, do it in a group chat.");
    }

    public static AdaptiveCard Of(LeadsOnly only)
    {
        var whose = only.Names.Count switch
        {
            0 => $"There is none yet. {HowOneBecomesLead}",
            1 => $"Yours is {only.Names[0]}.",
            _ => $"Yours are {Join(only.Names)}.",
        };
        return Plain("Only an audit lead can do that.", whose);
    }

    private static string Leads(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "There is no audit lead yet.",
        1 => $"Your audit lead is {names[0]}.",
        _ => $"Your audit leads are {Join(names)}.",
    };

    private static string Say(LeadChange change) => change.Outcome switch
    {
        LeadOutcome.Named => $"{change.FirstName} is now an audit lead.",
        LeadOutcome.Removed => $"{change.FirstName} is no longer an audit lead.",
        LeadOutcome.WasLead => $"{change.FirstName} is an audit lead already.",
        LeadOutcome.IsLast => $"{change.FirstName} is your only audit lead. Please name another first.",
        LeadOutcome.BySettings => $"{change.FirstName} is audit lead by AuditBot's settings; a chat can't change that.",
        _ => $"{change.FirstName} is not an audit lead.",
    };
}
