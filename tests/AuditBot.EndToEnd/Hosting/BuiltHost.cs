using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace AuditBot.EndToEnd.Hosting;

/// <summary>The host as it was built, in a process of its own.</summary>
internal sealed partial class BuiltHost : IAsyncDisposable
{
    private const int Terminate = 15;

    /// <summary>The first start of a clean clone installs the Playground.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(30);

    private readonly Process process;

    private BuiltHost(Process process, int playgroundPort)
    {
        this.process = process;
        PlaygroundPort = playgroundPort;
    }

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "AuditBot.dll");

    public ProcessLog Log { get; } = new();

    public ProcessLog Errors { get; } = new();

    public int PlaygroundPort { get; }

    public Uri Playground => new($"http://localhost:{PlaygroundPort}/");

    /// <summary>Where the bot listens; known once it is ready.</summary>
    public Uri Bot { get; private set; } = null!;

    /// <summary>Starts a host with its <c>data</c> in <paramref name="home"/> and waits until it serves, and so does its Playground.</summary>
    public static async Task<BuiltHost> StartAsync(string home, HostSettings settings, CancellationToken cancellation)
    {
        var host = Launch(home, settings);
        try
        {
            var listening = await host.LineAsync("Now listening on: ", cancellation);
            host.Bot = new Uri(listening[listening.IndexOf("http", StringComparison.Ordinal)..]);
            if (settings.Playground)
            {
                await host.LineAsync("Chat with the bot on ", cancellation);
            }

            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a host that is expected to end by itself.</summary>
    public static BuiltHost Launch(string home, HostSettings settings)
    {
        var start = new ProcessStartInfo(settings.Wrapper is [var wrapper, ..] ? wrapper : "dotnet")
        {
            WorkingDirectory = home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments = [.. settings.Wrapper.Skip(1), .. settings.Wrapper.Count > 0 ? ["dotnet"] : Array.Empty<string>(), Program];
        foreach (var argument in (string[])[.. arguments, "--urls", "http://127.0.0.1:0"])
        {
            start.ArgumentList.Add(argument);
        }

        var port = FreePort();
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["Playground__Enabled"] = settings.Playground || settings.TriesPlayground ? "true" : "false";
        start.Environment["Playground__Port"] = $"{port}";
        foreach (var (name, value) in settings.Environment)
        {
            start.Environment[name] = value;
        }

        var host = new BuiltHost(new Process { StartInfo = start }, port);
        host.process.OutputDataReceived += (_, line) => host.Log.Add(line.Data);
        host.process.ErrorDataReceived += (_, line) => host.Errors.Add(line.Data);
        host.process.Start();
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Waits for a line of the log; the end of the process, or a long wait, fails with all it wrote.</summary>
    public async Task<string> LineAsync(string part, CancellationToken cancellation)
    {
        var line = Log.LineWithAsync(part);
        var ended = process.WaitForExitAsync(cancellation);
        try
        {
            await Task.WhenAny(line, ended).WaitAsync(LongestStart, cancellation);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The host never wrote '{part}', but:\n{Log.Text}\n{Errors.Text}");
        }

        Assert.True(line.IsCompleted, $"The host ended before it wrote '{part}':\n{Log.Text}\n{Errors.Text}");
        return await line;
    }

    /// <summary>Waits for the process to end by itself.</summary>
    public async Task<int> EndAsync(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation).WaitAsync(LongestEnd, cancellation);
        return process.ExitCode;
    }

    /// <summary>Ends the host as an operator would.</summary>
    public async Task<int> StopAsync(CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
        }
        else
        {
            Assert.Equal(0, Signal(HostProcessId(), Terminate));
        }

        return await EndAsync(cancellation);
    }

    /// <summary>Ends the host without a chance to do anything about it; on Unix that is SIGKILL.</summary>
    public async Task KillAsync(CancellationToken cancellation)
    {
        process.Kill();
        await EndAsync(cancellation);
    }

    /// <summary>Bytes of memory that the host holds now.</summary>
    public long ResidentMemory()
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The host itself, below what wraps it.</summary>
    private int HostProcessId()
    {
        if (process.StartInfo.FileName == "dotnet")
        {
            return process.Id;
        }

        var children = File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children");
        return int.Parse(children.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int processId, int signal);
}
