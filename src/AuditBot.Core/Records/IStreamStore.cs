namespace AuditBot.Records;

/// <summary>
/// Append-only byte streams. A position is the number of bytes before it; nothing is updated in place.
/// Faults of the storage itself are thrown as <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// </summary>
public interface IStreamStore
{
    /// <summary>Reads everything from <paramref name="position"/> to the end; a stream nobody wrote is empty.</summary>
    ValueTask<StreamTail> ReadAsync(StreamName name, long position, CancellationToken cancellation);

    /// <summary>
    /// Appends whole lines if the stream still ends at <paramref name="position"/>. When it returns
    /// <see cref="AppendOutcome.Appended"/> the bytes are on the disk.
    /// </summary>
    ValueTask<AppendOutcome> AppendAsync(
        StreamName name, long position, ReadOnlyMemory<byte> lines, CancellationToken cancellation);

    /// <summary>Lists the live streams whose name begins with <paramref name="prefix"/>, in no order.</summary>
    IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation);

    /// <summary>Removes the content for good and leaves a tombstone: the name can never be written again.</summary>
    ValueTask DeleteAsync(StreamName name, CancellationToken cancellation);
}

/// <param name="Bytes">Whole lines, each ended by a line feed.</param>
public readonly record struct StreamTail(ReadOnlyMemory<byte> Bytes, bool Deleted = false);

public enum AppendOutcome
{
    Appended,

    /// <summary>Somebody else wrote first: read the tail and decide again.</summary>
    Moved,

    Deleted,
}
