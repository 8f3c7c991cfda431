using System.Text.RegularExpressions;

namespace AuditBot.Asking;

/// <summary>Reads "lead @Dana" and "remove lead @Dana". Who is meant is told by the channel, never by the words.</summary>
public static partial class LeadWords
{
    /// <summary>True to name a lead, false to take it back, null for anything else.</summary>
    public static bool? Read(string text)
    {
        var words = text.Trim();
        return Names().IsMatch(words) ? true : TakesBack().IsMatch(words) ? false : null;
    }

    // "lead Dana" is somebody who could not mention Dana; "lead time" is a question.
    [GeneratedRegex(@"^lead\s*[:,]?\s*(@.*|(?-i:\p{Lu}\p{L}*(\s\p{Lu}\p{L}*)?))?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(remove|no longer)( as)?( the)?( audit)? lead\b", RegexOptions.IgnoreCase)]
    private static partial Regex TakesBack();
}
