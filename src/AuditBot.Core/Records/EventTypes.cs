using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AuditBot.Asking;
using AuditBot.Assessments;
using AuditBot.People;

namespace AuditBot.Records;

/// <summary>Every event ever shipped, by the type and version that stand on its line. Entries are added, never changed.</summary>
internal static class EventTypes
{
    private static readonly EventType[] All =
    [
        new("stream.opened", 1, typeof(StreamOpened), EventJson.Default.StreamOpened),
        new("organisation.assessment-begun", 1, typeof(AssessmentBegun), EventJson.Default.AssessmentBegun),
        new("organisation.edition-chosen", 1, typeof(EditionChosen), EventJson.Default.EditionChosen),
        new("organisation.topic-worded", 1, typeof(TopicWorded), EventJson.Default.TopicWorded),
        new("assessment.topic-opened", 1, typeof(TopicOpened), EventJson.Default.TopicOpened),
        new("assessment.answered", 1, typeof(TopicAnswered), EventJson.Default.TopicAnswered),
        new("questions.missed", 1, typeof(QuestionMissed), EventJson.Default.QuestionMissed),
        new("questions.words-kept", 1, typeof(QuestionWordsKept), EventJson.Default.QuestionWordsKept),
        new("identity.linked", 1, typeof(IdentityLinked), EventJson.Default.IdentityLinked),
        new("person.profile", 1, typeof(ProfileNoted), EventJson.Default.ProfileNoted),
        new("conversation.greeted", 1, typeof(ConversationGreeted), EventJson.Default.ConversationGreeted),
        new("organisation.lead-named", 1, typeof(LeadNamed), EventJson.Default.LeadNamed),
        new("assessment.not-applicable-reviewed", 1, typeof(NotApplicableReviewed), EventJson.Default.NotApplicableReviewed),
    ];

    private static readonly FrozenDictionary<Type, EventType> ByType = All.ToFrozenDictionary(type => type.Type);

    private static readonly FrozenDictionary<(string, int), EventType> ByName =
        All.ToFrozenDictionary(type => (type.Name, type.Version));

    public static EventType Of(RecordEvent @event) => ByType[@event.GetType()];

    /// <summary>Null for a type or version that this program does not know.</summary>
    public static EventType? Find(string name, int version) => ByName.GetValueOrDefault((name, version));
}

internal sealed record EventType(string Name, int Version, Type Type, JsonTypeInfo Json)
{
    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(Name);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StreamOpened))]
[JsonSerializable(typeof(AssessmentBegun))]
[JsonSerializable(typeof(EditionChosen))]
[JsonSerializable(typeof(TopicWorded))]
[JsonSerializable(typeof(TopicOpened))]
[JsonSerializable(typeof(TopicAnswered))]
[JsonSerializable(typeof(QuestionMissed))]
[JsonSerializable(typeof(QuestionWordsKept))]
[JsonSerializable(typeof(IdentityLinked))]
[JsonSerializable(typeof(ProfileNoted))]
[JsonSerializable(typeof(ConversationGreeted))]
[JsonSerializable(typeof(LeadNamed))]
[JsonSerializable(typeof(NotApplicableReviewed))]
internal sealed partial class EventJson : JsonSerializerContext;
