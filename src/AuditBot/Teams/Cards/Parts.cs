using System.Globalization;
using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Conversation;

namespace AuditBot.Teams.Cards;

/// <summary>Pieces and phrases that several cards share.</summary>
internal static class Parts
{
    public static TextBlock Heading(string text) => new(text) { Weight = "Bolder", Size = "Medium", Style = "heading" };

    public static TextBlock Text(string text) => new(text) { Spacing = "Small" };

    public static TextBlock SubHeading(string text) => new(text) { Weight = "Bolder", Spacing = "Medium" };

    /// <summary>A numbered or bulleted list as one Markdown text.</summary>
    public static TextBlock Bullets(IEnumerable<string> lines) => new(string.Join('\n', lines.Select(line => "- " + line))) { Spacing = "Small" };

    public static Container Notice(string text, string style = "emphasis") => new(new TextBlock(text)) { Style = style, Spacing = "Small" };

    public static ExecuteAction Press(string title, string verb, CardData? data = null, bool more = false, bool primary = false)
    {
        var content = (data ?? new CardData()) with { Verb = verb };
        var json = content.ToJson();
        var mode = more ? "secondary" : null;
        return new ExecuteAction(title, verb, json, new SubmitAction(title, json) { Mode = mode })
        {
            Mode = mode,
            Style = primary ? "positive" : null,
        };
    }

    /// <summary>A button for a title of any length: it wraps, where the label of other buttons is cut off on a phone.</summary>
    public static Container WidePress(string title, string verb, CardData data) =>
        new(new TextBlock(title) { Weight = "Bolder", Color = "Accent" }) { Style = "emphasis", Spacing = "Small", SelectAction = Press(title, verb, data) };

    /// <summary>Goes on with whatever the reader walks through; the quick check where nothing is begun.</summary>
    public static ExecuteAction GoOn(Reply reply, bool questionIsOpen, bool primary = false) => Press(
        questionIsOpen || reply.Round is { Scope.IsQuickCheck: false } ? "Continue" : "Quick check", CardVerbs.Continue, primary: primary);

    public static CardData About(Topic topic) => new() { Topic = topic.Id };

    /// <summary>"4.5 Document control", by the numbers of the reader's round.</summary>
    public static string Name(Reply reply, Topic topic) => $"{reply.ClauseOf(topic).Number} {topic.Title}";

    /// <summary>"Quick check", "Full assessment (2018 edition)" or "8.6 Resolution and fulfilment".</summary>
    public static string Name(Reply reply) => reply.Round switch
    {
        null or { Scope.IsQuickCheck: true } => "Quick check",
        { Scope: { Clause: null } scope } => $"Full assessment ({scope.Edition.Name()} edition)",
        var round => $"{round.Scope.Clause} {round.Title}",
    };

    /// <summary>"clauses" where each topic is a clause of its own, as in the quick check.</summary>
    public static string Topics(Reply reply) => reply.Round is null or { Scope.IsQuickCheck: true } ? "clauses" : "topics";

    public static string Edition(Edition edition) => edition switch
    {
        Catalogue.Edition.Guide => "the guide",
        Catalogue.Edition.Iso2011 => "the 2011 edition",
        _ => "the 2018 edition",
    };

    public static string Say(Answer? answer) => answer switch
    {
        Answer.Yes => "Yes",
        Answer.Partly => "Partly",
        Answer.No => "No",
        Answer.DontKnow => "Don't know",
        Answer.NotApplicable => "Doesn't apply",
        _ => "open",
    };

    public static string Say(CheckStand stand) => stand.Verdict switch
    {
        Verdict.Pending => "Doesn't apply, not agreed yet",
        Verdict.Accepted => "Doesn't apply, agreed",
        Verdict.Returned => "open, “doesn't apply” was returned",
        _ => Say(stand.Answer),
    };

    public static string Say(Severity severity) => severity switch
    {
        Severity.Major => "major",
        Severity.Minor => "minor",
        _ => "observation",
    };

    public static string Count(int count, string one, string? many = null) =>
        count == 1 ? $"1 {one}" : $"{count.ToString(CultureInfo.InvariantCulture)} {many ?? one + "s"}";

    /// <summary>"9½ of 15"; "–" while nothing is scored.</summary>
    public static string Score(Readiness readiness)
    {
        if (readiness.Scored == 0)
        {
            return "–";
        }

        var (whole, half) = (readiness.HalfPoints / 2, readiness.HalfPoints % 2 == 1);
        var points = (whole, half) switch
        {
            (0, true) => "½",
            (_, true) => $"{whole}½",
            _ => $"{whole}",
        };
        return $"{points} of {readiness.Scored}";
    }

    /// <summary>"2 major gaps, 3 minor gaps"; "no gaps".</summary>
    public static string Gaps(Readiness readiness)
    {
        string[] counts =
        [
            .. readiness.MajorGaps > 0 ? [Count(readiness.MajorGaps, "major gap")] : Array.Empty<string>(),
            .. readiness.MinorGaps > 0 ? [Count(readiness.MinorGaps, "minor gap")] : Array.Empty<string>(),
            .. readiness.Observations > 0 ? [Count(readiness.Observations, "observation")] : Array.Empty<string>(),
        ];
        return counts.Length == 0 ? "no gaps" : string.Join(", ", counts);
    }

    /// <summary>A heading and a line, and nothing to press.</summary>
    public static AdaptiveCard Plain(string head, string text) => new([Heading(head), Text(text)], $"{head} {text}");

    /// <summary>"1, 2 and 3"</summary>
    public static string Join<T>(IReadOnlyList<T> items) =>
        items.Count == 1 ? $"{items[0]}" : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";

    public static string By(string? colleague) => colleague is null ? "by you" : $"by {colleague}";
}
