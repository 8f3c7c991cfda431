using System.Globalization;
using System.Text;

namespace AuditBot.Conversation;

/// <summary>
/// The part of a display name that people are called by: letters, marks, apostrophes and hyphens, so that it can stand
/// inside any markup. Empty when the name has nothing of the kind.
/// </summary>
public static class FirstName
{
    private const int MostCharacters = 40;

    public static string Of(string displayName)
    {
        var name = new StringBuilder();
        foreach (var rune in GivenNames(displayName).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && name.Length > 0)
            {
                break;
            }

            if (name.Length < MostCharacters && (name.Length > 0 ? IsOfName(rune) : Rune.IsLetter(rune)))
            {
                name.Append(rune);
            }
        }

        return name.ToString().TrimEnd('\'', '’', '-');
    }

    // Directories often write "Wilber, Alex".
    private static string GivenNames(string displayName)
    {
        var comma = displayName.IndexOf(',', StringComparison.Ordinal);
        var given = displayName[(comma + 1)..].Trim();
        return given.Length > 0 ? given : displayName.Trim();
    }

    private static bool IsOfName(Rune rune) =>
        Rune.IsLetter(rune)
        || rune.Value is '\'' or '’' or '-'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
