using System.Text.RegularExpressions;

namespace AuditBot.Asking;

/// <summary>"The second one", "number 3 please", "the last".</summary>
internal static partial class Ordinal
{
    public const int Last = -1;

    private static readonly string[] Names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    private static readonly string[] Counts = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

    /// <summary>The place that is named, from 1, or <see cref="Last"/>; null when the text names none, or more than that.</summary>
    public static int? In(string plain)
    {
        if (Whole().Match(plain) is not { Success: true } match)
        {
            return null;
        }

        var word = match.Groups["place"].Value;
        return word is "last" or "latter"
            ? Last
            : Array.IndexOf(Names, word) is >= 0 and var name
                ? name + 1
                : Array.IndexOf(Counts, word) is >= 0 and var count ? count + 1 : int.Parse(word[..1], System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"^(and |for |ok |okay |please |so |then |what about |how about |tell me (more )?about |i (mean|meant|want|choose|pick|take) |show (me )?|give me |let's (take|see) |go (for|with) |take |pick |choose |the other one,? |option |number |no\.? ?|nr\.? ?|#|the )*"
        + @"(?<place>first|second|third|fourth|fifth|sixth|seventh|eighth|last|latter|[1-8](st|nd|rd|th)?|(?<=(number|option|no|^) ?)(one|two|three|four|five|six|seven|eight))"
        + @"(,? (one|topic|item|option|thing|failure|pls|plz|thanks|of (them|these|those)|in the list|on the list|please|then|there|instead|again))*$")]
    private static partial Regex Whole();
}
