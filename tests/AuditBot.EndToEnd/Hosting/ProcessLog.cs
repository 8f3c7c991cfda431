namespace AuditBot.EndToEnd.Hosting;

/// <summary>The lines a process wrote so far; tests wait for one instead of for a time.</summary>
internal sealed class ProcessLog
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private readonly List<(string Part, TaskCompletionSource<string> Seen)> waiting = [];

    public string Text
    {
        get
        {
            lock (gate)
            {
                return string.Join('\n', lines);
            }
        }
    }

    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (gate)
        {
            lines.Add(line);
            foreach (var (_, seen) in waiting.Where(wait => line.Contains(wait.Part, StringComparison.Ordinal)))
            {
                seen.TrySetResult(line);
            }
        }
    }

    /// <summary>The first line with <paramref name="part"/> in it, written or still to come.</summary>
    public Task<string> LineWithAsync(string part)
    {
        lock (gate)
        {
            if (lines.Find(line => line.Contains(part, StringComparison.Ordinal)) is { } written)
            {
                return Task.FromResult(written);
            }

            var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((part, seen));
            return seen.Task;
        }
    }
}
