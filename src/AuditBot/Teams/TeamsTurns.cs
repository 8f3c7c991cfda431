using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AuditBot.Activities;
using AuditBot.Conversation;

namespace AuditBot.Teams;

/// <summary>Turns activities into turns.</summary>
internal static class TeamsTurns
{
    private const int MostTagCharacters = 64;

    /// <summary>Null for what asks nothing of AuditBot.</summary>
    /// <remarks>The activity has a channel, a conversation and a sender: <see cref="TeamsEndpoint"/> checks that first.</remarks>
    public static Turn? Read(InboundActivity activity)
    {
        var press = activity.Type is "message" or "invoke" ? CardPress.Read(activity) : null;
        Utterance? said = activity.Type switch
        {
            "invoke" => press ?? new ShowStatus(),
            "message" => press ?? (activity.Text is null ? null : new Typed(Mentions.TextWithoutBot(activity))),
            "installationUpdate" when activity.Action == "add" => new Arrived(),
            "conversationUpdate" when BotWasAdded(activity) => new Arrived(),
            _ => null,
        };
        return said is null || activity.From!.Id == activity.Recipient?.Id
            ? null
            : new Turn(SenderOf(activity, activity.From), At(activity), said, Operation(activity), IsPress(), Zone(activity), Locale(activity));

        bool IsPress() => press is not null || activity.Type == "invoke";
    }

    private static bool BotWasAdded(InboundActivity activity) =>
        activity.Recipient?.Id is { } bot && activity.MembersAdded?.Any(member => member?.Id == bot) == true;

    /// <summary>Somebody in the conversation that an activity is of.</summary>
    public static Sender SenderOf(InboundActivity activity, ChannelAccount account) => new(
        activity.ChannelId!,
        activity.Conversation!.TenantId ?? activity.ChannelData?.Tenant?.Id ?? "",
        new[] { account.AadObjectId, account.ObjectId }.FirstOrDefault(id => !string.IsNullOrEmpty(id)) ?? account.Id!,
        account.Name ?? "");

    private static Place At(InboundActivity activity) => new(
        activity.Conversation!.Id!,
        activity.Conversation.ConversationType is { } kind ? kind == "personal" : activity.Conversation.IsGroup != true);

    /// <summary>A resend carries the same id; both ids are the channel's and may be long.</summary>
    private static string Operation(InboundActivity activity) => activity.Id is { Length: > 0 } id
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Conversation!.Id}\n{id}")).AsSpan(0, 12))
        : Guid.NewGuid().ToString("n");

    private static string? Zone(InboundActivity activity) => Tag(activity.LocalTimezone ?? ClientInfo(activity, "timezone"));

    private static string? Locale(InboundActivity activity) => Tag(activity.Locale ?? ClientInfo(activity, "locale"));

    private static string? ClientInfo(InboundActivity activity, string name)
    {
        if (activity.Entities.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var entity in activity.Entities.EnumerateArray())
        {
            if (entity.ValueKind == JsonValueKind.Object
                && entity.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("clientInfo")
                && entity.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }
        }

        return null;
    }

    private static string? Tag(string? text) => text is { Length: > 0 and <= MostTagCharacters } ? text : null;
}
