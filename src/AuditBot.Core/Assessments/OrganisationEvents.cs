using System.Text.Json.Serialization;
using AuditBot.Catalogue;
using AuditBot.Records;

namespace AuditBot.Assessments;

/// <summary>The actor of the first one is the organisation's audit lead.</summary>
/// <param name="Assessment">
/// Id of the stream of answers, random. What is open at the same time shares it, so that nothing is asked twice.
/// </param>
/// <param name="Kind">What it covers; one of a kind, and of an edition, is open at a time.</param>
/// <param name="Topics">Topic ids in the order they are asked.</param>
/// <param name="Edition">The edition that a full assessment follows; null for the quick check.</param>
public sealed record AssessmentBegun(
    string Assessment, AssessmentKind Kind, IReadOnlyList<string> Topics, Edition? Edition = null) : RecordEvent
{
    /// <summary>The guide for the quick check.</summary>
    [JsonIgnore]
    public Edition By => Edition ?? Catalogue.Edition.Guide;
}

public enum AssessmentKind
{
    QuickCheck,
    Full,
}

/// <summary>A lead named somebody audit lead, or took it back.</summary>
/// <param name="Person">Person id.</param>
public sealed record LeadNamed(string Person, bool IsLead) : RecordEvent;

/// <summary>The edition of the standard that the organisation is certified against.</summary>
public sealed record EditionChosen(Edition Edition) : RecordEvent;

/// <summary>The exact words a topic was asked in, so that answers explain themselves years later.</summary>
/// <param name="Hash">What answers refer to: <see cref="Catalogue.Topic.WordingHash"/>.</param>
public sealed record TopicWorded(
    string Hash, string Topic, int Version, string Title, IReadOnlyList<WordedCheck> Checks) : RecordEvent;

public sealed record WordedCheck(string Question, string Fix, string FirstStep);
