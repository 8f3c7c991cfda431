using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AuditBot.Activities;
using AuditBot.Conversation;

namespace AuditBot.Teams;

/// <summary>
/// What travels in a card's actions and comes back merged with its inputs. The client could send anything: whoever reads
/// it checks it again.
/// </summary>
internal sealed record CardData
{
    /// <summary>Repeats the verb for clients that fall back to Action.Submit.</summary>
    public string? Verb { get; init; }

    public string? Assessment { get; init; }

    public string? Topic { get; init; }

    /// <summary>What to walk through, or an edition: <see cref="Assessments.Scope.Code"/>.</summary>
    public string? Scope { get; init; }

    public string? Clause { get; init; }

    public string? Wording { get; init; }

    public long? Seen { get; init; }

    public string? Operation { get; init; }

    public bool? Edit { get; init; }

    /// <summary>Place, 1 to 3, of a single check.</summary>
    public int? Check { get; init; }

    public string? Answer { get; init; }

    public string? Aspect { get; init; }

    public string? Answer1 { get; init; }

    public string? Answer2 { get; init; }

    public string? Answer3 { get; init; }

    /// <summary>The card shows note and link; clients may leave out empty inputs.</summary>
    public bool? HasRemark { get; init; }

    public string? Note { get; init; }

    public string? Evidence { get; init; }

    /// <summary>Places of the ticked checks, joined by commas.</summary>
    public string? Checks { get; init; }

    /// <summary><c>other</c> when another party does it.</summary>
    public string? Party { get; init; }

    public string? Reason { get; init; }

    public static CardData Of(CardStamp card) => new()
    {
        Assessment = card.Assessment,
        Topic = card.Topic,
        Wording = card.Wording,
        Seen = card.Seen,
        Operation = card.Operation,
    };

    public static CardData Of(ReviewStamp card) => new()
    {
        Assessment = card.Assessment,
        Topic = card.Topic,
        Check = card.Check,
        Seen = card.Answer,
        Operation = card.Operation,
    };

    /// <summary>Everything a topic card has filled in, to hand on through another card.</summary>
    public static CardData Of(TopicSubmission filled) => Of(filled.Card) with
    {
        Edit = filled.IsEdit ? true : null,
        Answer1 = filled.Answers[0],
        Answer2 = filled.Answers[1],
        Answer3 = filled.Answers[2],
        HasRemark = filled.Note is not null ? true : null,
        Note = filled.Note,
        Evidence = filled.Evidence,
    };

    public RawJson ToJson() => new(JsonSerializer.SerializeToUtf8Bytes(this, CardDataJson.Lean.CardData));
}

[JsonSerializable(typeof(CardData))]
internal sealed partial class CardDataJson : JsonSerializerContext
{
    /// <summary>Letters are not escaped, as in the card around; numbers may come back as strings.</summary>
    public static CardDataJson Lean { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
