namespace AuditBot.EndToEnd.Hosting;

/// <summary>How a host is started.</summary>
internal sealed record HostSettings
{
    /// <summary>The Playground starts too, and the host counts as ready with it.</summary>
    public bool Playground { get; init; }

    /// <summary>The Playground is wanted but need not come.</summary>
    public bool TriesPlayground { get; init; }

    /// <summary>A program and its arguments that run the host.</summary>
    public IReadOnlyList<string> Wrapper { get; init; } = [];

    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    public static HostSettings Alone { get; } = new();

    public static HostSettings WithPlayground { get; } = new() { Playground = true };
}
