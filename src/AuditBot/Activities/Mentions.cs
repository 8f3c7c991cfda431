using System.Text.Json;

namespace AuditBot.Activities;

internal static class Mentions
{
    /// <summary>
    /// The text without the mentions of the bot: exactly the fragments of those entities that name its id, because the
    /// sender may edit the visible name.
    /// </summary>
    public static string TextWithoutBot(InboundActivity activity)
    {
        var text = activity.Text ?? "";
        if (activity.Entities.ValueKind == JsonValueKind.Array)
        {
            foreach (var entity in activity.Entities.EnumerateArray())
            {
                if (entity is { ValueKind: JsonValueKind.Object }
                    && Text(entity, "type") == "mention"
                    && entity.TryGetProperty("mentioned", out var mentioned)
                    && mentioned.ValueKind == JsonValueKind.Object
                    && Text(mentioned, "id") == activity.Recipient?.Id
                    && Text(entity, "text") is { Length: > 0 } fragment)
                {
                    text = text.Replace(fragment, " ", StringComparison.Ordinal);
                }
            }
        }

        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
