using AuditBot.Assessments;

namespace AuditBot.Asking;

/// <summary>Reads typed answers such as "partly" or "no, we have no versioning".</summary>
public static class AnswerWords
{
    private static readonly (string Words, Answer Answer)[] Known =
    [
        .. Say(Answer.DontKnow, "don't know", "dont know", "i don't know", "i dont know", "i do not know", "do not know",
            "we don't know", "we dont know", "we do not know", "not sure", "i'm not sure", "no idea", "no clue", "unsure", "unknown",
            "dunno"),
        .. Say(Answer.NotApplicable, "not applicable", "n/a", "na", "doesn't apply", "does not apply", "doesnt apply"),
        .. Say(Answer.Partly, "partly", "partially", "partial", "in part", "sometimes", "mostly", "somewhat", "kind of", "sort of",
            "half", "some of them", "some"),
        .. Say(Answer.No, "no", "nope", "nah", "n", "not yet", "not at all", "never", "we don't", "we dont", "we do not",
            "of course not", "definitely not", "absolutely not"),
        .. Say(Answer.Yes, "yes", "yep", "yeah", "yup", "y", "sure", "of course", "definitely", "absolutely", "we do"),
    ];

    // After a bare answer these go on with a reason: "no we have none", "yes since May".
    private static readonly string[] Reasons = ["we", "i", "it", "they", "there", "our", "because", "since"];

    private static readonly string[] ReasonsOfNo = ["only", "not", "nobody", "nothing", "none", "but"];

    private static readonly string[] TakesBack = ["but", "except", "mostly", "though", "partly", "partially", "sometimes", "only", "not"];

    private static readonly char[] Marks = [' ', ',', '.', ';', ':', '-', '–', '—', '!', '(', '\r', '\n', '\t'];

    /// <summary>Null when the text does not begin with an answer.</summary>
    public static TypedAnswer? Read(string text)
    {
        var plain = text.Replace('’', '\'');
        foreach (var (words, answer) in Known)
        {
            if (!plain.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = plain[words.Length..];
            if (rest.TrimEnd('.', '!', ' ').Length == 0)
            {
                return new TypedAnswer(answer, "");
            }

            if (char.IsLetterOrDigit(rest[0]))
            {
                continue;
            }

            // Longer words stand before shorter ones, so "we do not have any" never gets as far as "we do".
            var note = text[words.Length..].TrimStart(Marks).TrimEnd(')');
            var first = note.Split([.. Marks, '\'', '’'])[0].ToLowerInvariant();
            if (answer == Answer.Yes && TakesBack.Contains(first))
            {
                return new TypedAnswer(null, text);
            }

            return IsSetApart(rest) || (rest[0] == ' ' && GivesReason(answer, first)) ? new TypedAnswer(answer, note) : null;
        }

        return null;
    }

    // A hyphen alone binds words together, as in "no-one" and "half-hearted".
    private static bool IsSetApart(string rest) =>
        rest[0] is ',' or '.' or ';' or ':' or '–' or '—' or '!' or '\r' or '\n'
        || rest.TrimStart(' ') is ['-', ' ', ..] or ['–', ..] or ['—', ..] or ['(', ..];

    private static bool GivesReason(Answer answer, string word) =>
        Reasons.Contains(word) || (answer != Answer.Yes && ReasonsOfNo.Contains(word));

    private static IEnumerable<(string, Answer)> Say(Answer answer, params string[] words) => words.Select(word => (word, answer));
}

/// <param name="Answer">Null when it could be Yes or Partly ("yes, but …").</param>
/// <param name="Note">What was said beside the answer; may be empty.</param>
public sealed record TypedAnswer(Answer? Answer, string Note);
