using System.Collections.Immutable;
using AuditBot.People;
using AuditBot.Records;

namespace AuditBot.Assessments;

public sealed record OrganisationState : IFolded<OrganisationState>
{
    public static OrganisationState Empty { get; } = new();

    /// <summary>The open assessment of each kind.</summary>
    public ImmutableDictionary<AssessmentKind, AssessmentBegun> Open { get; private init; } =
        ImmutableDictionary<AssessmentKind, AssessmentBegun>.Empty;

    /// <summary>Hashes of the wordings already on record.</summary>
    public ImmutableHashSet<string> Wordings { get; private init; } = [];

    /// <summary>When each group or channel was last greeted, UTC.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Greeted { get; private init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    public OrganisationState Apply(Recorded line) => line.Event switch
    {
        AssessmentBegun begun => this with { Open = Open.SetItem(begun.Kind, begun) },
        TopicWorded worded => this with { Wordings = Wordings.Add(worded.Hash) },
        ConversationGreeted greeted => this with { Greeted = Greeted.SetItem(greeted.Conversation, line.At) },
        _ => this,
    };
}
