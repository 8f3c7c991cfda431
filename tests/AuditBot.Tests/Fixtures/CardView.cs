using System.Text.Json.Nodes;

namespace AuditBot.Tests.Fixtures;

/// <summary>An Adaptive Card as a reader meets it.</summary>
public sealed class CardView(JsonObject json)
{
    public JsonObject Json { get; } = json;

    /// <summary>The first line.</summary>
    public string Head => Texts.First();

    /// <summary>Everything shown, a line each, Markdown as it stands.</summary>
    public string Text => string.Join('\n', Texts);

    public IEnumerable<string> Buttons => Elements.Where(IsAction).Select(action => (string)action["title"]!);

    /// <summary>Input ids and the values that are filled in.</summary>
    public IReadOnlyDictionary<string, string> Inputs => Elements
        .Where(element => element["type"]!.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal))
        .ToDictionary(input => (string)input["id"]!, input => (string?)input["value"] ?? "");

    /// <summary>Every object of the card that has a type.</summary>
    public IEnumerable<JsonObject> Elements => Within(Json);

    private IEnumerable<string> Texts => Elements.Select(element => (string?)element["type"] switch
    {
        "TextBlock" => (string?)element["text"],
        "RichTextBlock" => string.Concat(element["inlines"]!.AsArray().Select(run => (string?)run!["text"])),
        "Input.ChoiceSet" or "Input.Text" => (string?)element["label"],
        _ => null,
    }).OfType<string>();

    /// <summary>The action behind a button.</summary>
    public JsonObject Action(string title) =>
        Elements.FirstOrDefault(element => IsAction(element) && (string?)element["title"] == title)
        ?? throw new InvalidOperationException($"No button '{title}' among: {string.Join(", ", Buttons)}\n{Text}");

    private static bool IsAction(JsonObject element) =>
        element["type"]!.GetValue<string>().StartsWith("Action.", StringComparison.Ordinal);

    private static IEnumerable<JsonObject> Within(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                if (fields["type"] is not null)
                {
                    yield return fields;
                }

                foreach (var element in fields.Where(field => field.Key is not ("fallback" or "data")).SelectMany(field => Within(field.Value)))
                {
                    yield return element;
                }

                break;
            case JsonArray items:
                foreach (var element in items.SelectMany(Within))
                {
                    yield return element;
                }

                break;
        }
    }
}
