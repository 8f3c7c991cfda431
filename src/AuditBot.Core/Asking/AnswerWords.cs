using AuditBot.Assessments;

namespace AuditBot.Asking;

/// <summary>Reads typed answers such as "partly" or "no, we have no versioning".</summary>
public static class AnswerWords
{
    private static readonly (string Words, Answer Answer)[] Known =
    [
        .. Say(Answer.DontKnow, "don't know", "dont know", "i don't know", "i dont know", "do not know", "not sure", "i'm not sure",
            "no idea", "no clue", "unsure", "unknown", "dunno"),
        .. Say(Answer.NotApplicable, "not applicable", "n/a", "na", "doesn't apply", "does not apply", "doesnt apply"),
        .. Say(Answer.Partly, "partly", "partially", "partial", "in part", "sometimes", "mostly", "somewhat", "kind of", "sort of",
            "half", "some of them", "some"),
        .. Say(Answer.No, "no", "nope", "nah", "n", "not yet", "not at all", "never", "we don't", "we dont", "we do not"),
        .. Say(Answer.Yes, "yes", "yep", "yeah", "yup", "y", "sure", "of course", "definitely", "absolutely", "we do"),
    ];

    // After a bare Yes or No these go on with a reason: "no we have none", "yes since May".
    private static readonly string[] Reasons =
        ["we", "i", "it", "they", "there", "our", "because", "since", "only", "not", "nobody", "nothing", "none"];

    /// <summary>Null when the text does not begin with an answer.</summary>
    public static TypedAnswer? Read(string text)
    {
        foreach (var (words, answer) in Known)
        {
            if (!text.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = text[words.Length..];
            var note = rest.TrimStart(' ', ',', '.', ';', ':', '-', '–', '—', '!', '(').TrimEnd(')');
            if (rest.TrimEnd('.', '!', ' ').Length == 0)
            {
                return new TypedAnswer(answer, "");
            }

            if (answer == Answer.Yes && Word(note) is "but" or "except" or "mostly" or "though")
            {
                return new TypedAnswer(null, text);
            }

            if (rest[0] is ',' or '.' or ';' or ':' or '-' or '–' or '—' or '!' || rest.StartsWith(" (", StringComparison.Ordinal)
                || rest.StartsWith(" - ", StringComparison.Ordinal) || rest.StartsWith(" – ", StringComparison.Ordinal)
                || (rest[0] == ' ' && Reasons.Contains(Word(note))) || (rest[0] == ' ' && answer == Answer.No && Word(note) == "but"))
            {
                return new TypedAnswer(answer, note);
            }
        }

        return null;
    }

    private static string Word(string text) => text.Split(' ', ',', '.', '\'', '’')[0].ToLowerInvariant();

    private static IEnumerable<(string, Answer)> Say(Answer answer, params string[] words) => words.Select(word => (word, answer));
}

/// <param name="Answer">Null when it could be Yes or Partly ("yes, but …").</param>
/// <param name="Note">What was said beside the answer; may be empty.</param>
public sealed record TypedAnswer(Answer? Answer, string Note);
