using AuditBot.Asking;
using AuditBot.Catalogue;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Asking.Golden;

/// <summary>Golden questions by what becomes of them, so that tests hold however the ranking is tuned.</summary>
internal static class SampleQuestions
{
    private static readonly Understanding Understanding = new(CatalogueReader.Read(CatalogueReader.Shipped()));

    /// <summary>Free-form questions of the tuning half.</summary>
    public static IReadOnlyList<string> FreeForm { get; } =
    [
        .. GoldenQuestion.Read(Repository.At("tests", "AuditBot.Tests", "Asking", "Golden", "tuning.tsv"))
            .Where(question => GoldenSet.FreeForm.Contains(question.Class)).Select(question => question.Text),
    ];

    /// <summary>Is answered at once, with two more topics that it could be about.</summary>
    public static (string Text, Meaning.AskTopic Meaning) Answered { get; } = First<Meaning.AskTopic>(ask => ask.Next?.Count == 2);

    /// <summary>Is asked back, with three topics.</summary>
    public static (string Text, Meaning.Unsure Meaning) Unsure { get; } = First<Meaning.Unsure>(unsure => unsure.Topics.Count == 3);

    private static (string Text, T Meaning) First<T>(Func<T, bool> fits)
        where T : Meaning =>
        FreeForm.Select(text => (text, Meaning: Understanding.Read(text, null) as T))
            .Where(read => read.Meaning is { } meaning && fits(meaning)).Select(read => (read.text, read.Meaning!)).First();
}
