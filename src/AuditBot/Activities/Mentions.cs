using System.Text.Json;

namespace AuditBot.Activities;

internal static class Mentions
{
    private const string Open = "<at>";
    private const string Close = "</at>";

    /// <summary>
    /// The text as it reads: without the mentions of the bot, and others as "@Name". A mention is an entity and its exact
    /// fragment; who is meant is told by the entity's id alone, because the sender may edit the visible name.
    /// </summary>
    public static string TextWithoutBot(InboundActivity activity)
    {
        var text = activity.Text ?? "";
        foreach (var (id, fragment) in In(activity))
        {
            if (fragment.Length > 0)
            {
                text = text.Replace(fragment, id == activity.Recipient?.Id ? " " : Said(fragment), StringComparison.Ordinal);
            }
        }

        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The ids of everybody else who is mentioned, each once.</summary>
    public static IReadOnlyList<string> WithoutBot(InboundActivity activity) =>
        [.. In(activity).Select(mention => mention.Id).Where(id => id != activity.Recipient?.Id).Distinct()];

    private static IEnumerable<(string Id, string Fragment)> In(InboundActivity activity)
    {
        if (activity.Entities.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var entity in activity.Entities.EnumerateArray())
        {
            if (entity is { ValueKind: JsonValueKind.Object }
                && Text(entity, "type") == "mention"
                && entity.TryGetProperty("mentioned", out var mentioned)
                && mentioned.ValueKind == JsonValueKind.Object
                && Text(mentioned, "id") is { Length: > 0 } id)
            {
                yield return (id, Text(entity, "text") ?? "");
            }
        }
    }

    private static string Said(string fragment) =>
        fragment.StartsWith(Open, StringComparison.Ordinal) && fragment.EndsWith(Close, StringComparison.Ordinal)
            ? "@" + fragment[Open.Length..^Close.Length]
            : fragment;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
