using System.Text.Json;
using System.Text.Json.Serialization;

namespace AuditBot.Activities;

/// <summary>A message to a conversation. Fields the channel fills in itself are left out, and so are nulls.</summary>
public sealed record OutboundActivity
{
    public string Type { get; init; } = "message";

    /// <summary>Shown in the notification when the message is only a card.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public string? ReplyToId { get; init; }
}

public sealed record Attachment(string ContentType, RawJson Content);

/// <summary>JSON that is written as it stands.</summary>
[JsonConverter(typeof(RawJsonConverter))]
public readonly record struct RawJson(ReadOnlyMemory<byte> Utf8);

internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new RawJson(JsonSerializer.SerializeToUtf8Bytes(document.RootElement, OutboundJson.Default.JsonElement));
    }

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}

/// <summary>What <c>expectReplies</c> gets back on the same response.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<OutboundActivity> Activities);

/// <summary>What a connector answers to a message it took.</summary>
internal sealed record ResourceResponse(string? Id);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutboundActivity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class OutboundJson : JsonSerializerContext;
