using AuditBot.Records;

namespace AuditBot.Assessments;

/// <summary>The actor has this topic's card in front of them; typed answers go to it.</summary>
public sealed record TopicOpened(string Topic) : RecordEvent;

public sealed record TopicSkipped(string Topic) : RecordEvent;

public sealed record AssessmentPaused : RecordEvent;

/// <summary>What the actor said of a topic in one go; checks that are not named keep their last answer.</summary>
/// <param name="Wording">Hash of the wording that was asked: <see cref="TopicWorded.Hash"/>.</param>
/// <param name="Note">The actor's own note as it stands now; null leaves it, empty removes it.</param>
/// <param name="Evidence">The actor's own evidence link as it stands now; null leaves it, empty removes it.</param>
public sealed record TopicAnswered(
    string Topic, string Wording, IReadOnlyList<CheckAnswered> Answers, string? Note, string? Evidence) : RecordEvent;

/// <param name="Check">1 to 3, the place of the check in its topic.</param>
/// <param name="Reason">Why it does not apply; only with <see cref="Answer.NotApplicable"/>.</param>
public sealed record CheckAnswered(int Check, Answer Answer, string? Reason = null);
