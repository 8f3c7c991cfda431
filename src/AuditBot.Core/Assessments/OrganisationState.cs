using System.Collections.Immutable;
using AuditBot.Catalogue;
using AuditBot.People;
using AuditBot.Records;

namespace AuditBot.Assessments;

public sealed record OrganisationState : IFolded<OrganisationState>
{
    public static OrganisationState Empty { get; } = new();

    /// <summary>What is open: the quick check under the guide, a full assessment under its edition.</summary>
    public ImmutableDictionary<Edition, AssessmentBegun> Open { get; private init; } = ImmutableDictionary<Edition, AssessmentBegun>.Empty;

    /// <summary>Id of the stream that holds the answers of all that is open; null when nobody has begun.</summary>
    public string? Assessment { get; private init; }

    /// <summary>Person ids of the audit leads that the record names, in the order they were named.</summary>
    public ImmutableArray<string> Leads { get; private init; } = [];

    public Edition Edition { get; private init; } = Edition.Iso2018;

    /// <summary>The wordings on record, by their hash.</summary>
    public ImmutableDictionary<string, TopicWorded> Wordings { get; private init; } = ImmutableDictionary<string, TopicWorded>.Empty;

    /// <summary>When each group or channel was last greeted, UTC.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Greeted { get; private init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    public OrganisationState Apply(Recorded line) => line.Event switch
    {
        AssessmentBegun begun => this with
        {
            Open = Open.SetItem(begun.By, begun),
            Assessment = begun.Assessment,
            Leads = Assessment is null ? With(line.Actor) : Leads,
        },
        LeadNamed named => this with { Leads = named.IsLead ? With(named.Person) : Leads.Remove(named.Person) },
        EditionChosen chosen => this with { Edition = chosen.Edition },
        TopicWorded worded => this with { Wordings = Wordings.SetItem(worded.Hash, worded) },
        ConversationGreeted greeted => this with { Greeted = Greeted.SetItem(greeted.Conversation, line.At) },
        _ => this,
    };

    private ImmutableArray<string> With(string lead) => Leads.Contains(lead) ? Leads : Leads.Add(lead);
}
