namespace AuditBot.Records;

/// <summary>The first line of every stream; tells it from an earlier or later one of the same name.</summary>
/// <param name="Generation">Random.</param>
public sealed record StreamOpened(string Generation) : RecordEvent;
