namespace AuditBot.Conversation;

/// <summary>The most characters that fields take: a card that hands them on must stay under 20 KB.</summary>
public static class Limits
{
    public const int Note = 1000;

    public const int Evidence = 500;

    public const int Reason = 500;

    /// <summary>A typed message past this is not read for its meaning.</summary>
    public const int Typed = 4000;

    /// <summary>The beginning of a text, never ending in half a character.</summary>
    public static string Clip(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
