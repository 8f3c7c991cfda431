using AuditBot.Records;

namespace AuditBot.Tests.Fixtures;

/// <summary>Counts the appends to another store, and lets a test delay, replace or fail them.</summary>
internal sealed class WatchedStreamStore(IStreamStore inner) : IStreamStore
{
    private int appends;

    public int Appends => Volatile.Read(ref appends);

    /// <summary>Runs in place of an append, which it is given.</summary>
    public Func<Func<ValueTask<AppendOutcome>>, ValueTask<AppendOutcome>> OnAppend { get; set; } = append => append();

    public ValueTask<StreamTail> ReadAsync(StreamName name, long position, CancellationToken cancellation) =>
        inner.ReadAsync(name, position, cancellation);

    public ValueTask<AppendOutcome> AppendAsync(
        StreamName name, long position, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        Interlocked.Increment(ref appends);
        return OnAppend(() => inner.AppendAsync(name, position, lines, cancellation));
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);

    public ValueTask DeleteAsync(StreamName name, CancellationToken cancellation) => inner.DeleteAsync(name, cancellation);
}
