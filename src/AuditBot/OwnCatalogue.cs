using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using AuditBot.Catalogue;

namespace AuditBot;

/// <summary>The shipped catalogue together with the files that an organisation wrote.</summary>
internal static class OwnCatalogue
{
    /// <summary>Bytes of one file; the hundred shipped topics have a seventh of that.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private static readonly string[] Endings = [".yaml", ".yml"];

    /// <param name="paths">Files, and folders whose YAML files are meant.</param>
    /// <exception cref="CatalogueException">Names every error in every file, with its line.</exception>
    /// <exception cref="FileNotFoundException">A path leads nowhere.</exception>
    public static TopicCatalogue Read(IEnumerable<string> paths)
    {
        var refused = new List<CatalogueError>();
        List<CatalogueFile> own =
        [
            .. paths.SelectMany(FilesAt).DistinctBy(Path.GetFullPath).Select(path => Load(path, refused)).OfType<CatalogueFile>(),
        ];
        return CatalogueReader.Read(CatalogueReader.Shipped().Concat(own), refused);
    }

    private static IEnumerable<string> FilesAt(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path).Where(IsYaml).Order(StringComparer.Ordinal)
        : File.Exists(path) ? [path]
        : throw new FileNotFoundException($"There is no file or folder {Path.Combine(Environment.CurrentDirectory, path)}");

    private static bool IsYaml(string path) => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static CatalogueFile? Load(string path, List<CatalogueError> refused)
    {
        if (!IsYaml(path))
        {
            refused.Add(new CatalogueError(path, 1, "a catalogue file ends in .yaml or .yml"));
            return null;
        }

        using var stream = File.OpenRead(path);
        var bytes = new byte[MostBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MostBytes)
        {
            var size = Math.Max(length, stream.CanSeek ? stream.Length : 0);
            refused.Add(new CatalogueError(
                path, 1, string.Create(CultureInfo.InvariantCulture, $"the file has {size:N0} bytes; at most {MostBytes:N0} are read")));
            return null;
        }

        var utf8 = bytes.AsSpan(0, length);
        utf8 = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        var text = new char[utf8.Length];
        if (Utf8.ToUtf16(utf8, text, out var read, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            refused.Add(new CatalogueError(path, 1 + utf8[..read].Count((byte)'\n'), "not UTF-8 from here on; save the file as UTF-8"));
            return null;
        }

        return new CatalogueFile(path, new string(text, 0, written));
    }
}
