using System.Text.RegularExpressions;

namespace AuditBot.Asking;

/// <summary>Reads "lead @Dana" and "remove lead @Dana". Who is meant is told by the channel, never by the words.</summary>
public static partial class LeadWords
{
    /// <summary>True to name a lead, false to take it back, null for anything else.</summary>
    public static bool? Read(string text) =>
        Naming().Match(text.Trim()) is { Success: true } match ? !match.Groups["back"].Success : null;

    // "lead Dana" is somebody who could not mention Dana; "lead time" is a question.
    [GeneratedRegex(
        @"^((?<back>remove|no longer)\s+)?lead(\s*@.*|\s+(?-i:[\p{Lu}\p{Lo}]\p{L}*(\s[\p{Lu}\p{Lo}]\p{L}*)?))?[.!]?$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Naming();
}
