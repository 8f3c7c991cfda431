using AuditBot.Records;

namespace AuditBot.Asking;

/// <summary>A question that was not answered, or not by the first guess.</summary>
/// <param name="Text">What was typed; null unless the organisation keeps the words of such questions.</param>
/// <param name="Topic">The topic that was chosen in the end; null when there was none.</param>
public sealed record QuestionMissed(string? Text, string? Topic) : RecordEvent;

/// <summary>Whether the words of missed questions are kept from now on, for the audit lead to read. They may hold personal data.</summary>
public sealed record QuestionWordsKept(bool Kept) : RecordEvent;
