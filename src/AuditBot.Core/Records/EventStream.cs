using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace AuditBot.Records;

/// <summary>
/// One stream folded in memory. Decisions that wait for it are taken one after the other and leave in one append.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Nobody asks the semaphore for a wait handle, so it holds nothing to dispose.")]
internal sealed partial class EventStream<TState>(StreamName name, IStreamStore store, TimeProvider clock, ILogger log)
    where TState : class, IFolded<TState>
{
    private const int MostLostRaces = 50;

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Lock queue = new();
    private List<IPending> waiting = [];
    private Folded folded = Folded.Nothing;

    public async ValueTask<TState> LoadAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            await CatchUpAsync(cancellation);
            return folded.State;
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<(TResult Result, TState State)> ChangeAsync<TResult>(Author author, Func<TState, Decision<TResult>> decide)
    {
        var pending = new Pending<TResult>(author, decide);
        lock (queue)
        {
            waiting.Add(pending);
        }

        // Whoever holds the gate writes for all who wait; an append is never abandoned half-way, so nothing here is cancelled.
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            await WriteAsync(TakeWaiting());
        }
        finally
        {
            gate.Release();
        }

        return await pending.Completion;
    }

    private List<IPending> TakeWaiting()
    {
        lock (queue)
        {
            var taken = waiting;
            waiting = [];
            return taken;
        }
    }

    private async Task WriteAsync(List<IPending> batch)
    {
        try
        {
            for (var races = 0; batch.Count > 0; races++)
            {
                await CatchUpAsync(CancellationToken.None);
                var lines = new ArrayBufferWriter<byte>(1024);
                var next = folded;
                foreach (var pending in batch)
                {
                    next = Decide(pending, next, lines);
                }

                var outcome = lines.WrittenCount == 0
                    ? AppendOutcome.Appended
                    : await store.AppendAsync(name, folded.Position, lines.WrittenMemory, CancellationToken.None);
                switch (outcome)
                {
                    case AppendOutcome.Appended:
                        folded = next with { Position = folded.Position + lines.WrittenCount };
                        batch.ForEach(pending => pending.Complete());
                        return;
                    case AppendOutcome.Deleted:
                        throw new IOException($"Stream {name} was deleted.");
                    case AppendOutcome.Moved when races == MostLostRaces:
                        throw new IOException($"Stream {name} moved {MostLostRaces} times under one change.");
                }
            }
        }
        catch (Exception fault)
        {
            // What reached the disk is unknown now: fold again from the start.
            folded = Folded.Nothing;
            LogNotWritten(fault, name.Value);
            batch.ForEach(pending => pending.Fail(fault));
        }
    }

    private Folded Decide(IPending pending, Folded before, ArrayBufferWriter<byte> lines)
    {
        var events = pending.Decide(before.State);
        if (events.Count == 0)
        {
            pending.Settle(before.State);
            return before;
        }

        var after = before;
        if (after.Sequence == 0)
        {
            after = Add(after, new StreamOpened(Guid.NewGuid().ToString("n")), new Author(Author.System, "open"), lines);
        }

        foreach (var @event in events)
        {
            after = Add(after, @event, pending.Author, lines);
        }

        pending.Settle(after.State);
        return after;
    }

    private Folded Add(Folded before, RecordEvent @event, Author author, ArrayBufferWriter<byte> lines)
    {
        var line = new Recorded(before.Sequence + 1, clock.GetUtcNow(), author.Actor, author.Operation, @event);
        var hash = RecordLine.Write(lines, name, before.Hash, line);
        return before with { State = before.State.Apply(line), Sequence = line.Sequence, Hash = hash };
    }

    private async ValueTask CatchUpAsync(CancellationToken cancellation)
    {
        var tail = await store.ReadAsync(name, folded.Position, cancellation);
        if (tail.Deleted)
        {
            folded = Folded.Nothing;
        }
        else if (!tail.Bytes.IsEmpty)
        {
            folded = Fold(folded, tail.Bytes.Span);
        }
    }

    private Folded Fold(Folded before, ReadOnlySpan<byte> bytes)
    {
        var after = before with { Position = before.Position + bytes.Length };
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = bytes[range];
            if (line.IsEmpty)
            {
                continue;
            }

            if (RecordLine.Read(name, after.Hash, line) is not { } read)
            {
                LogUnreadable(name.Value, after.Sequence + 1);
                after = after with { Sequence = after.Sequence + 1 };
                continue;
            }

            if (!read.Chained || read.Recorded.Sequence != after.Sequence + 1)
            {
                LogAltered(name.Value, read.Recorded.Sequence);
            }

            after = after with { State = Apply(after.State, read.Recorded), Sequence = after.Sequence + 1, Hash = read.Hash };
        }

        return after;
    }

    private TState Apply(TState before, Recorded line)
    {
        try
        {
            return line.Event is null ? before : before.Apply(line);
        }
        catch (Exception)
        {
            // The line is well formed and yet says nothing that can be: one altered line must not close the whole stream.
            LogUnreadable(name.Value, line.Sequence);
            return before;
        }
    }

    [LoggerMessage(LogLevel.Error, "Stream {Stream}: an append failed, nothing of it was promised to anybody")]
    private partial void LogNotWritten(Exception fault, string stream);

    [LoggerMessage(LogLevel.Error, "Stream {Stream}: line {Sequence} cannot be read; the lines around it are used")]
    private partial void LogUnreadable(string stream, long sequence);

    [LoggerMessage(LogLevel.Error, "Stream {Stream}: line {Sequence} does not follow from the line before it")]
    private partial void LogAltered(string stream, long sequence);

    /// <param name="Position">Bytes folded.</param>
    /// <param name="Hash">Of the last line.</param>
    private sealed record Folded(TState State, long Sequence, string Hash, long Position)
    {
        public static Folded Nothing { get; } = new(TState.Empty, 0, RecordLine.NoHash, 0);
    }

    private interface IPending
    {
        Author Author { get; }

        IReadOnlyList<RecordEvent> Decide(TState state);

        void Settle(TState state);

        void Complete();

        void Fail(Exception fault);
    }

    private sealed class Pending<TResult>(Author author, Func<TState, Decision<TResult>> decide) : IPending
    {
        private readonly TaskCompletionSource<(TResult, TState)> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private (TResult Result, TState State) outcome;
        private Exception? refusal;

        public Author Author { get; } = author;

        public Task<(TResult Result, TState State)> Completion => completion.Task;

        public IReadOnlyList<RecordEvent> Decide(TState state)
        {
            // A decision that throws fails its own caller, not those whose lines leave in the same append.
            try
            {
                var decision = decide(state);
                outcome.Result = decision.Result;
                refusal = null;
                return decision.Events;
            }
            catch (Exception fault)
            {
                refusal = fault;
                return [];
            }
        }

        public void Settle(TState state) => outcome.State = state;

        public void Complete()
        {
            if (refusal is null)
            {
                completion.SetResult(outcome);
            }
            else
            {
                completion.SetException(refusal);
            }
        }

        public void Fail(Exception fault) => completion.SetException(fault);
    }
}
