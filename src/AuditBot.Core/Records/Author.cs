namespace AuditBot.Records;

/// <summary>Who changes a stream, and by which operation.</summary>
/// <param name="Actor">Person id, or <see cref="System"/>.</param>
/// <param name="Operation">What makes a repeat recognisable: a card's operation id, or the id of a typed message.</param>
public readonly record struct Author(string Actor, string Operation)
{
    public const string System = "system";
}

/// <summary>What a decision found out, and the events it calls for; none when nothing changes.</summary>
public sealed record Decision<TResult>(TResult Result, params IReadOnlyList<RecordEvent> Events);
