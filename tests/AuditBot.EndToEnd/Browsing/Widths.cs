namespace AuditBot.EndToEnd.Browsing;

/// <summary>CSS pixels of the screens that cards are looked at on.</summary>
internal static class Widths
{
    public const int Phone = 320;
    public const int PhoneHeight = 640;
    public const int Desktop = 1280;
}
