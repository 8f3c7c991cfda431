using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AuditBot.Records;

namespace AuditBot.Tests.Fixtures;

/// <summary>Streams in memory that answer as streams on a disk do.</summary>
public sealed class MemoryStreamStore : IStreamStore
{
    private readonly ConcurrentDictionary<StreamName, Content> streams = new();

    public ValueTask<StreamTail> ReadAsync(StreamName name, long position, CancellationToken cancellation) =>
        ValueTask.FromResult(streams.TryGetValue(name, out var content) ? content.Read(position) : default);

    public ValueTask<AppendOutcome> AppendAsync(
        StreamName name, long position, ReadOnlyMemory<byte> lines, CancellationToken cancellation) =>
        ValueTask.FromResult(streams.GetOrAdd(name, static _ => new Content()).Append(position, lines.Span));

    public async IAsyncEnumerable<StreamName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (name, content) in streams)
        {
            cancellation.ThrowIfCancellationRequested();
            if (name.Value.StartsWith(prefix, StringComparison.Ordinal) && content.IsLive)
            {
                yield return name;
            }
        }

        await Task.CompletedTask;
    }

    public ValueTask DeleteAsync(StreamName name, CancellationToken cancellation)
    {
        streams.GetOrAdd(name, static _ => new Content()).Delete();
        return ValueTask.CompletedTask;
    }

    private sealed class Content
    {
        private readonly Lock guard = new();
        private byte[] bytes = [];
        private int length;
        private bool isDeleted;

        public bool IsLive
        {
            get
            {
                lock (guard)
                {
                    return length > 0;
                }
            }
        }

        public StreamTail Read(long position)
        {
            lock (guard)
            {
                // Written bytes never change and a grown stream moves to a new array, so readers may keep their slice.
                return position < length
                    ? new StreamTail(bytes.AsMemory((int)position, length - (int)position))
                    : new StreamTail(default, isDeleted);
            }
        }

        public AppendOutcome Append(long position, ReadOnlySpan<byte> lines)
        {
            lock (guard)
            {
                if (isDeleted)
                {
                    return AppendOutcome.Deleted;
                }

                if (position != length)
                {
                    return AppendOutcome.Moved;
                }

                if (length + lines.Length > bytes.Length)
                {
                    Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + lines.Length));
                }

                lines.CopyTo(bytes.AsSpan(length));
                length += lines.Length;
                return AppendOutcome.Appended;
            }
        }

        public void Delete()
        {
            lock (guard)
            {
                (bytes, length, isDeleted) = ([], 0, true);
            }
        }
    }
}
