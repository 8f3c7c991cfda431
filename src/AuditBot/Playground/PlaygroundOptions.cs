namespace AuditBot.Playground;

/// <summary>Section <c>Playground</c>.</summary>
internal sealed class PlaygroundOptions
{
    /// <summary>Whether the chat client starts with the bot; only ever in Development without identity settings.</summary>
    public bool Enabled { get; set; } = true;

    public int Port { get; set; } = 56150;
}
