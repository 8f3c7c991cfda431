using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AuditBot.Activities;

namespace AuditBot.Teams.Cards;

/// <summary>The shapes of Adaptive Cards 1.5 that AuditBot sends; names and values are the schema's own.</summary>
internal sealed record AdaptiveCard(IReadOnlyList<CardElement> Body, string FallbackText)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyOrder(-2), JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.5";

    public string Lang { get; } = "en";
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ChoiceSet), "Input.ChoiceSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
internal abstract record CardElement
{
    public string? Id { get; init; }

    public string? Spacing { get; init; }

    public bool? IsVisible { get; init; }
}

/// <param name="Text">Markdown: only the project's own words and names of plain letters.</param>
internal sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap { get; } = true;

    public string? Weight { get; init; }

    public string? Size { get; init; }

    public string? Color { get; init; }

    /// <summary><c>heading</c> for the first line of a card.</summary>
    public string? Style { get; init; }
}

/// <summary>Plain runs, never read as Markdown: the place for text that people typed.</summary>
internal sealed record RichTextBlock(params IReadOnlyList<TextRun> Inlines) : CardElement;

internal sealed record TextRun(string Text)
{
    public string Type { get; } = "TextRun";

    public bool? Italic { get; init; }
}

internal sealed record Container(params IReadOnlyList<CardElement> Items) : CardElement
{
    public string? Style { get; init; }

    /// <summary>Makes the whole container a button, named by the action's title.</summary>
    public CardAction? SelectAction { get; init; }
}

internal sealed record ChoiceSet(string Label, IReadOnlyList<Choice> Choices) : CardElement
{
    /// <summary><c>compact</c> is a drop-down list, for more choices than a card has room for.</summary>
    public string Style { get; init; } = "expanded";

    public bool? IsMultiSelect { get; init; }

    public string? Value { get; init; }

    public bool Wrap { get; } = true;
}

internal sealed record Choice(string Title, string Value);

internal sealed record TextInput(string Label) : CardElement
{
    public bool? IsMultiline { get; init; }

    public int? MaxLength { get; init; }

    public string? Placeholder { get; init; }

    public string? Style { get; init; }

    public string? Value { get; init; }
}

internal sealed record ActionSet(params IReadOnlyList<CardAction> Actions) : CardElement;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(ToggleAction), "Action.ToggleVisibility")]
internal abstract record CardAction(string Title)
{
    /// <summary><c>secondary</c> puts the action behind "…".</summary>
    public string? Mode { get; init; }
}

/// <param name="Fallback">The same press for clients that do not know Action.Execute.</param>
internal sealed record ExecuteAction(string Title, string Verb, RawJson Data, CardAction Fallback) : CardAction(Title)
{
    public string? Style { get; init; }
}

internal sealed record SubmitAction(string Title, RawJson Data) : CardAction(Title);

internal sealed record ToggleAction(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);

[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>Letters and quotation marks are not escaped: a card is never part of a web page, and every byte counts.</summary>
    public static CardJson Lean { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
