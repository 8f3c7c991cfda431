using System.Text.Json;
using System.Text.Json.Serialization;

namespace AuditBot.Activities;

/// <summary>
/// What a channel sends: the fields AuditBot reads. All of it is the caller's word; fields it does not know are left alone
/// (Activity specification A2005, A2006).
/// </summary>
public sealed record InboundActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>Of an <c>invoke</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Of an <c>installationUpdate</c>: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Where replies go; trusted only after <see cref="InboundGuard.Trusts"/>.</summary>
    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public string? Text { get; init; }

    /// <summary>An array of objects by the specification; read with care.</summary>
    public JsonElement Entities { get; init; }

    /// <summary>An object, or JSON in a string from older clients.</summary>
    public JsonElement Value { get; init; }

    /// <summary>The message that carries the pressed card.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA.</summary>
    public string? LocalTimezone { get; init; }

    public string? DeliveryMode { get; init; }

    public ChannelData? ChannelData { get; init; }
}

public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Entra object id: the durable key of a person in Teams; absent for some guests.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The same, as some answers about members call it.</summary>
    public string? ObjectId { get; init; }
}

public sealed record ConversationAccount
{
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    public string? TenantId { get; init; }
}

public sealed record ChannelData
{
    public TenantInfo? Tenant { get; init; }
}

public sealed record TenantInfo
{
    public string? Id { get; init; }
}

[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InboundActivity))]
[JsonSerializable(typeof(ChannelAccount))]
internal sealed partial class InboundJson : JsonSerializerContext;
