namespace AuditBot.Asking;

/// <summary>What helps to understand questions beside the topics themselves.</summary>
/// <param name="Synonyms">Words, or pairs of words, that stand for each other, group by group.</param>
/// <param name="Outside">What people ask that is none of the topics, subject by subject.</param>
internal sealed record Lexicon(IReadOnlyList<IReadOnlyList<string>> Synonyms, IReadOnlyList<IReadOnlyList<string>> Outside)
{
    public static Lexicon Shipped() => new(
        [
            .. LexiconFile.Sections("synonyms.txt").SelectMany(section => section.Lines)
                .Select(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        ],
        [.. LexiconFile.Sections("outside.txt").Select(section => section.Lines)]);
}
