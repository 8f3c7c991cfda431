using AuditBot.Records;

namespace AuditBot.People;

/// <summary>The first line of an identity stream after its opening: who stands behind a channel identity.</summary>
public sealed record IdentityLinked(string Organisation, string Person) : RecordEvent;

/// <param name="Name">Display name as the channel gave it; somebody else's text.</param>
/// <param name="Zone">IANA zone, when the channel told it.</param>
/// <param name="Locale">BCP 47 tag, when the channel told it.</param>
public sealed record ProfileNoted(string Name, string? Zone, string? Locale) : RecordEvent;

/// <summary>Kept with the person for a personal chat, with the organisation for a group.</summary>
/// <param name="Conversation">The channel's id of the conversation in which the greeting stands.</param>
public sealed record ConversationGreeted(string Conversation) : RecordEvent;
