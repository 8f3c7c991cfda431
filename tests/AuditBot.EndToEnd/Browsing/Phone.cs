namespace AuditBot.EndToEnd.Browsing;

/// <summary>CSS pixels of the screens that cards are looked at on.</summary>
internal static class Phone
{
    public const int Width = 320;
    public const int Height = 640;

    /// <summary>High enough to take a whole card's picture.</summary>
    public const int TallHeight = 1500;
    public const int DesktopWidth = 1280;
    public const int DesktopHeight = 900;

    /// <summary>The Playground fixes a card's width at 450 px; on a phone the chat is all there is, and a card as wide as it.</summary>
    public const string Style = """
        @media (max-width: 400px) {
          :has(.ac-adaptiveCard) {
            width: auto !important; min-width: 0 !important; max-width: 100% !important; margin: 0 !important; padding: 0 !important;
          }
          :has(.ac-adaptiveCard) > :not(head, :has(.ac-adaptiveCard), .ac-adaptiveCard) { display: none !important; }
          .fai-OutputCard { padding: 8px !important; }
        }
        """;
}
