using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AuditBot.Records;

/// <summary>
/// The form of a line: the common fields, the event and, last, <c>hash</c> = SHA-256 (hex) over the stream's name,
/// the previous line's hash and the line without its hash, joined by line feeds.
/// </summary>
internal static class RecordLine
{
    /// <summary>What stands in for the previous hash on a stream's first line.</summary>
    public const string NoHash = "";

    private const int HashLength = 64;

    private static readonly byte[] HashMember = ",\"hash\":\""u8.ToArray();

    /// <summary>Bytes from the comma before <c>hash</c> to the closing brace.</summary>
    private static readonly int SealLength = HashMember.Length + HashLength + 2;

    /// <summary>Writes one line with its line feed and returns its hash.</summary>
    public static string Write(ArrayBufferWriter<byte> output, StreamName stream, string previousHash, Recorded line)
    {
        var type = EventTypes.Of(line.Event!);
        var unsealed = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(unsealed))
        {
            json.WriteStartObject();
            json.WriteNumber("seq"u8, line.Sequence);
            json.WriteString("at"u8, line.At.UtcDateTime);
            json.WriteString("by"u8, line.Actor);
            json.WriteString("op"u8, line.Operation);
            json.WriteString("type"u8, type.EncodedName);
            json.WriteNumber("v"u8, type.Version);
            json.WritePropertyName("event"u8);
            JsonSerializer.Serialize(json, line.Event, type.Json);
            json.WriteEndObject();
        }

        var open = unsealed.WrittenSpan[..^1];
        var hash = Hash(stream, previousHash, open);
        output.Write(open);
        output.Write(HashMember);
        Encoding.ASCII.GetBytes(hash, output);
        output.Write("\"}\n"u8);
        return hash;
    }

    /// <summary>Reads a line without its line feed.</summary>
    /// <returns>Null when it is not a line of the record at all.</returns>
    public static ReadLine? Read(StreamName stream, string previousHash, ReadOnlySpan<byte> line)
    {
        if (line.Length <= SealLength || !line[^SealLength..].StartsWith(HashMember))
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            var type = EventTypes.Find(root.GetProperty("type").GetString()!, root.GetProperty("v").GetInt32());
            var recorded = new Recorded(
                root.GetProperty("seq").GetInt64(),
                root.GetProperty("at").GetDateTimeOffset(),
                root.GetProperty("by").GetString()!,
                root.GetProperty("op").GetString()!,
                (RecordEvent?)(type is null ? null : root.GetProperty("event").Deserialize(type.Json)));
            var hash = Encoding.ASCII.GetString(line.Slice(line.Length - HashLength - 2, HashLength));
            return new ReadLine(recorded, hash, hash == Hash(stream, previousHash, line[..^SealLength]));
        }
        catch (Exception damage) when (damage is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <param name="open">The line up to the comma before its hash, without the closing brace.</param>
    private static string Hash(StreamName stream, string previousHash, ReadOnlySpan<byte> open)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[512];
        var length = Encoding.UTF8.GetBytes($"{stream.Value}\n{previousHash}\n", head);
        sha.AppendData(head[..length]);
        sha.AppendData(open);
        sha.AppendData("}"u8);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        sha.GetHashAndReset(hash);
        return Convert.ToHexStringLower(hash);
    }
}

/// <param name="Chained">Whether the hash follows from the line and the line before it.</param>
internal sealed record ReadLine(Recorded Recorded, string Hash, bool Chained);
