using AuditBot.Records;

namespace AuditBot.Assessments;

/// <param name="Assessment">Id of the assessment, random.</param>
/// <param name="Kind">What it covers; one of a kind is open at a time.</param>
/// <param name="Topics">Topic ids in the order they are asked.</param>
public sealed record AssessmentBegun(string Assessment, AssessmentKind Kind, IReadOnlyList<string> Topics) : RecordEvent;

public enum AssessmentKind
{
    QuickCheck,
}

/// <summary>The exact words a topic was asked in, so that answers explain themselves years later.</summary>
/// <param name="Hash">What answers refer to: <see cref="Catalogue.Topic.WordingHash"/>.</param>
public sealed record TopicWorded(
    string Hash, string Topic, int Version, string Title, IReadOnlyList<WordedCheck> Checks) : RecordEvent;

public sealed record WordedCheck(string Question, string Fix, string FirstStep);
