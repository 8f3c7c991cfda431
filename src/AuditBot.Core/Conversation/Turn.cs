using System.Globalization;

namespace AuditBot.Conversation;

/// <summary>One thing that one person did in a channel.</summary>
/// <param name="Operation">Recognises a repeat: stable when the channel sends the same message again.</param>
/// <param name="IsPress">A card was acted on; the reply in its place goes there.</param>
/// <param name="Zone">IANA time zone; null when the channel does not say.</param>
/// <param name="Locale">BCP 47 tag; null when the channel does not say.</param>
public sealed record Turn(
    Sender From, Place Place, Utterance Said, string Operation, bool IsPress = false, string? Zone = null, string? Locale = null)
{
    /// <summary>The people mentioned, where the message needs to know; AuditBot itself is none of them.</summary>
    public IReadOnlyList<Sender> Mentioned { get; init; } = [];

    /// <summary>Somebody was mentioned whom the channel could not tell apart.</summary>
    public bool HasUnknownMention { get; init; }
}

/// <param name="Tenant">The channel's tenant or workspace; empty when it has none.</param>
/// <param name="User">The channel's durable id of the person.</param>
/// <param name="Name">Display name: somebody else's text, never an identity.</param>
public sealed record Sender(string Channel, string Tenant, string User, string Name);

/// <param name="IsPersonal">Only this person and AuditBot read it.</param>
public sealed record Place(string Conversation, bool IsPersonal);

/// <summary>How dates and times are said to the person who reads them.</summary>
public sealed record Reader(TimeZoneInfo Zone, CultureInfo Culture)
{
    /// <summary>Falls back to UTC and English where a name is missing or not known to this machine.</summary>
    public static Reader Of(string? zone, string? locale) => new(
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : TimeZoneInfo.Utc,
        CultureOf(locale));

    private static CultureInfo CultureOf(string? locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale ?? "en", predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo("en");
        }
    }
}
