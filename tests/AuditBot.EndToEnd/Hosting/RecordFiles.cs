using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AuditBot.EndToEnd.Hosting;

/// <summary>The record as it lies on the disk, read without any of the program's own code.</summary>
internal static class RecordFiles
{
    private const string Extension = ".jsonl";

    /// <summary>Every line of every stream, after its place in the stream and its hash were checked.</summary>
    public static IReadOnlyList<RecordedLine> Read(string data)
    {
        var lines = new List<RecordedLine>();
        foreach (var file in Directory.EnumerateFiles(data, "*" + Extension, SearchOption.AllDirectories))
        {
            var stream = Path.GetRelativePath(data, file)[..^Extension.Length].Replace(Path.DirectorySeparatorChar, '/');
            lines.AddRange(ReadStream(stream, File.ReadAllText(file)));
        }

        return lines;
    }

    private static IEnumerable<RecordedLine> ReadStream(string stream, string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var (previous, sequence) = ("", 0L);
        foreach (var line in text[..^1].Split('\n'))
        {
            var json = JsonNode.Parse(line)!.AsObject();
            var hash = (string)json["hash"]!;
            var seal = $",\"hash\":\"{hash}\"}}";
            Assert.EndsWith(seal, line, StringComparison.Ordinal);
            var sealedText = $"{stream}\n{previous}\n{line[..^seal.Length]}}}";
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sealedText))), hash);
            Assert.Equal(++sequence, (long)json["seq"]!);
            previous = hash;
            var said = json["event"]!;
            yield return new RecordedLine(
                stream, (string)json["by"]!, (string)json["op"]!, (string)json["type"]!, said.ToJsonString(), (string?)said["note"]);
        }
    }
}

/// <param name="Event">JSON.</param>
internal sealed record RecordedLine(string Stream, string By, string Operation, string Type, string Event, string? Note);
