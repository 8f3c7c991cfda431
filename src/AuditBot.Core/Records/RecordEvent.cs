namespace AuditBot.Records;

/// <summary>Something that was said or decided; kept for good, in the words of the day.</summary>
public abstract record RecordEvent;

/// <summary>One line of a stream.</summary>
/// <param name="Sequence">1 for the first line of the stream.</param>
/// <param name="At">UTC.</param>
/// <param name="Actor">Person id, or <c>system</c>.</param>
/// <param name="Operation">What the actor submitted; the same operation twice is once.</param>
/// <param name="Event">Null for a type or version this program does not know: kept, and skipped in folds.</param>
public sealed record Recorded(long Sequence, DateTimeOffset At, string Actor, string Operation, RecordEvent? Event);

/// <summary>State that is a pure fold over a stream.</summary>
public interface IFolded<TSelf>
    where TSelf : IFolded<TSelf>
{
    static abstract TSelf Empty { get; }

    TSelf Apply(Recorded line);
}
