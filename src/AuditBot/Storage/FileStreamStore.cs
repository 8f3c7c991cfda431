using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AuditBot.Records;
using Microsoft.Win32.SafeHandles;

namespace AuditBot.Storage;

/// <summary>
/// Streams as files of lines below one folder. An append is on the disk when it returns; a line that a crash tore is cut
/// off when its stream is first opened, because nobody was told that it had been saved.
/// </summary>
public sealed partial class FileStreamStore : IStreamStore, IDisposable
{
    private const string Extension = ".jsonl";
    private const string TombstoneExtension = ".deleted";
    private const int ChunkLength = 4096;

    private readonly string root;
    private readonly ILogger log;
    private readonly FileStream folderLock;
    private readonly ConcurrentDictionary<StreamName, OpenFile> files = new();

    /// <exception cref="IOException">Another process holds the folder, or it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public FileStreamStore(string folder, ILogger<FileStreamStore> log)
    {
        root = Path.GetFullPath(folder);
        this.log = log;
        Directory.CreateDirectory(root);
        folderLock = new FileStream(Path.Combine(root, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    public ValueTask<StreamTail> ReadAsync(StreamName name, long position, CancellationToken cancellation)
    {
        var file = FileOf(name);
        lock (file)
        {
            Examine(name, file);
            if (file.IsDeleted)
            {
                return ValueTask.FromResult(new StreamTail(default, Deleted: true));
            }

            if (position >= file.Length)
            {
                return default;
            }

            using var handle = File.OpenHandle(PathOf(name));
            var bytes = new byte[file.Length - position];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), position + read) is > 0 and var count)
            {
                read += count;
            }

            return read == bytes.Length
                ? ValueTask.FromResult(new StreamTail(bytes))
                : throw new IOException($"Stream {name} is shorter than it was: something else writes to {root}.");
        }
    }

    public ValueTask<AppendOutcome> AppendAsync(
        StreamName name, long position, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        var file = FileOf(name);
        lock (file)
        {
            Examine(name, file);
            if (file.IsDeleted)
            {
                return ValueTask.FromResult(AppendOutcome.Deleted);
            }

            if (position != file.Length)
            {
                return ValueTask.FromResult(AppendOutcome.Moved);
            }

            Write(name, file, lines.Span);
            return ValueTask.FromResult(AppendOutcome.Appended);
        }
    }

    public async IAsyncEnumerable<StreamName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var path in Directory.EnumerateFiles(root, "*" + Extension, SearchOption.AllDirectories))
        {
            cancellation.ThrowIfCancellationRequested();
            var text = Path.GetRelativePath(root, path)[..^Extension.Length].Replace(Path.DirectorySeparatorChar, '/');
            if (text.StartsWith(prefix, StringComparison.Ordinal) && StreamName.IsName(text) && IsLive(StreamName.Parse(text)))
            {
                yield return StreamName.Parse(text);
            }
        }

        await Task.CompletedTask;
    }

    public ValueTask DeleteAsync(StreamName name, CancellationToken cancellation)
    {
        var file = FileOf(name);
        lock (file)
        {
            var tombstone = PathOf(name, TombstoneExtension);
            Directory.CreateDirectory(Path.GetDirectoryName(tombstone)!);
            using (var handle = File.OpenHandle(tombstone, FileMode.OpenOrCreate, FileAccess.Write))
            {
                RandomAccess.FlushToDisk(handle);
            }

            FolderFlush.Flush(Path.GetDirectoryName(tombstone)!);
            file.IsDeleted = true;
            File.Delete(PathOf(name));
            FolderFlush.Flush(Path.GetDirectoryName(tombstone)!);
        }

        return ValueTask.CompletedTask;
    }

    public void Dispose() => folderLock.Dispose();

    private void Write(StreamName name, OpenFile file, ReadOnlySpan<byte> lines)
    {
        var path = PathOf(name);
        if (file.Length == 0)
        {
            CreateFolders(Path.GetDirectoryName(path)!);
        }

        using var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        try
        {
            RandomAccess.Write(handle, lines, file.Length);
            RandomAccess.FlushToDisk(handle);
            if (file.Length == 0)
            {
                FolderFlush.Flush(Path.GetDirectoryName(path)!);
            }
        }
        catch (Exception fault)
        {
            // Nobody was told of these lines. They are taken back; the next look at the stream examines the file again.
            var length = file.Length;
            file.Length = OpenFile.NotExamined;
            RandomAccess.SetLength(handle, length);

            // A file at its size limit is reported as an argument out of range.
            throw new IOException($"Stream {name} could not be written: {fault.Message}", fault);
        }

        file.Length += lines.Length;
    }

    private static void CreateFolders(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var parent = Path.GetDirectoryName(folder)!;
        CreateFolders(parent);
        Directory.CreateDirectory(folder);
        FolderFlush.Flush(parent);
    }

    private OpenFile FileOf(StreamName name) => files.GetOrAdd(name, static _ => new OpenFile());

    // A crash may have left a file of nothing but a torn line, or one that its tombstone outlived.
    private bool IsLive(StreamName name)
    {
        var file = FileOf(name);
        lock (file)
        {
            Examine(name, file);
            return !file.IsDeleted && file.Length > 0;
        }
    }

    /// <summary>
    /// Once per stream: finds the end of the last whole line, cuts off what a crash left behind it, and puts the rest on the disk.
    /// </summary>
    private void Examine(StreamName name, OpenFile file)
    {
        if (file.Length != OpenFile.NotExamined)
        {
            return;
        }

        var path = PathOf(name);
        if (File.Exists(PathOf(name, TombstoneExtension)))
        {
            File.Delete(path);
            file.IsDeleted = true;
        }

        if (!File.Exists(path))
        {
            file.Length = 0;
            return;
        }

        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var length = RandomAccess.GetLength(handle);
        var whole = EndOfLastLine(handle, length);
        if (whole < length)
        {
            LogTorn(name.Value, length - whole);
            RandomAccess.SetLength(handle, whole);
        }

        // A killed process may have written whole lines without flushing them; from here on they count as saved.
        RandomAccess.FlushToDisk(handle);
        FolderFlush.Flush(Path.GetDirectoryName(path)!);
        file.Length = whole;
    }

    private static long EndOfLastLine(SafeFileHandle handle, long length)
    {
        Span<byte> chunk = stackalloc byte[ChunkLength];
        for (var end = length; end > 0;)
        {
            var start = Math.Max(0, end - ChunkLength);
            var read = RandomAccess.Read(handle, chunk[..(int)(end - start)], start);
            var newline = chunk[..read].LastIndexOf((byte)'\n');
            if (newline >= 0)
            {
                return start + newline + 1;
            }

            end = start;
        }

        return 0;
    }

    private string PathOf(StreamName name, string extension = Extension) =>
        Path.Combine(root, name.Value.Replace('/', Path.DirectorySeparatorChar) + extension);

    [LoggerMessage(LogLevel.Warning, "Stream {Stream}: cut off {Bytes} bytes of a line that was never acknowledged")]
    private partial void LogTorn(string stream, long bytes);

    private sealed class OpenFile
    {
        public const long NotExamined = -1;

        /// <summary>Bytes that are on the disk.</summary>
        public long Length { get; set; } = NotExamined;

        public bool IsDeleted { get; set; }
    }
}
