using System.Text.RegularExpressions;

namespace AuditBot.Catalogue;

public static partial class Phrases
{
    /// <summary>A text as it is compared: lower case, single spaces, straight apostrophes, no mark at its end.</summary>
    public static string Plain(string text)
    {
        var plain = Spaces().Replace(text.Replace('’', '\'').Trim(), " ").TrimEnd('.', '!', '?', ' ').ToLowerInvariant();
        return plain.Length > 0 ? plain : text.Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
