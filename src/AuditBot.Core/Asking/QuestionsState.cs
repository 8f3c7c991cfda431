using System.Collections.Immutable;
using AuditBot.Records;

namespace AuditBot.Asking;

/// <summary>What an organisation's people asked without a straight answer.</summary>
public sealed record QuestionsState : IFolded<QuestionsState>
{
    /// <summary>More than this are not kept: nobody reads them, and a chat must not fill the storage.</summary>
    public const int Most = 2_000;

    public static QuestionsState Empty { get; } = new();

    public bool KeepsWords { get; private init; }

    public int Count { get; private init; }

    /// <summary>How often each was missed, the words and the topic chosen in the end.</summary>
    public ImmutableDictionary<QuestionMissed, int> Missed { get; private init; } = ImmutableDictionary<QuestionMissed, int>.Empty;

    /// <summary>What was asked is counted once, however often the channel sends it.</summary>
    private ImmutableHashSet<string> Operations { get; init; } = [];

    /// <summary>Whether the turn of this operation is counted already.</summary>
    public bool HasMissed(string operation) => Operations.Contains(operation);

    public QuestionsState Apply(Recorded line) => line.Event switch
    {
        QuestionWordsKept kept => this with { KeepsWords = kept.Kept },
        QuestionMissed missed => this with
        {
            Count = Count + 1,
            Missed = Missed.SetItem(missed, Missed.GetValueOrDefault(missed) + 1),
            Operations = Operations.Add(line.Operation),
        },
        _ => this,
    };
}
