using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AuditBot.Records;

/// <summary>The record: folded state to look at, and decisions that become lines before anybody is told.</summary>
public sealed class EventStreams(IStreamStore store, TimeProvider clock, ILogger<EventStreams> log)
{
    /// <summary>Past this many streams in memory all are dropped; each is read again when next looked at.</summary>
    private const int MostStreamsInMemory = 20_000;

    private readonly ConcurrentDictionary<StreamName, object> streams = new();

    /// <summary>The state as of now; <c>TState.Empty</c> for a stream nobody wrote.</summary>
    public ValueTask<TState> LoadAsync<TState>(StreamName name, CancellationToken cancellation)
        where TState : class, IFolded<TState> => Stream<TState>(name).LoadAsync(cancellation);

    /// <summary>
    /// Decides on the latest state and appends what the decision calls for. When it returns, the events are on the disk.
    /// <paramref name="decide"/> is pure: it runs again when another writer was faster.
    /// </summary>
    /// <returns>The decision's result and the state after its events.</returns>
    public Task<(TResult Result, TState State)> ChangeAsync<TState, TResult>(
        StreamName name, Author author, Func<TState, Decision<TResult>> decide, CancellationToken cancellation)
        where TState : class, IFolded<TState>
    {
        cancellation.ThrowIfCancellationRequested();
        return Stream<TState>(name).ChangeAsync(author, decide);
    }

    private EventStream<TState> Stream<TState>(StreamName name)
        where TState : class, IFolded<TState>
    {
        if (streams.Count > MostStreamsInMemory)
        {
            streams.Clear();
        }

        return (EventStream<TState>)streams.GetOrAdd(name, static (name, record) =>
            new EventStream<TState>(name, record.Store, record.Clock, record.Log), (Store: store, Clock: clock, Log: log));
    }
}
