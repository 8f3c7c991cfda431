using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AuditBot.Playground;

/// <summary>
/// The Microsoft 365 Agents Playground beside the bot: installed on first use, started once the bot listens, ended with it.
/// Without Node the bot serves on alone.
/// </summary>
internal sealed partial class PlaygroundProcess(
    PlaygroundOptions options, IServer server, IHostApplicationLifetime lifetime, ILogger<PlaygroundProcess> log) : BackgroundService
{
    private const string Package = "@microsoft/m365agentsplayground";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Playground");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        try
        {
            if (await InstallAsync(stoppingToken))
            {
                await RunAsync(stoppingToken);
            }
        }
        catch (Win32Exception)
        {
            LogNoNode();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    /// <returns>False when npm could not install it; the log says why.</returns>
    private async Task<bool> InstallAsync(CancellationToken stoppingToken)
    {
        if (File.Exists(Path.Combine(Folder, "node_modules", Package, "cli.js")))
        {
            return true;
        }

        LogInstalling();
        string[] install = ["ci", "--no-audit", "--no-fund"];
        using var npm = OperatingSystem.IsWindows() ? Start("cmd", ["/c", "npm", .. install]) : Start("npm", install);
        using var ending = stoppingToken.Register(() => npm.Kill(entireProcessTree: true));
        var errors = npm.StandardError.ReadToEndAsync(stoppingToken);
        await npm.StandardOutput.ReadToEndAsync(stoppingToken);
        await npm.WaitForExitAsync(stoppingToken);
        if (npm.ExitCode == 0)
        {
            return true;
        }

        LogNotInstalled((await errors).Trim());
        return false;
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        using var playground = Start(
            "node",
            [
                "--require", Path.Combine(Folder, "tether.cjs"),
                Path.Combine(Folder, "node_modules", Package, "cli.js"), "start",
                "-e", $"{BotAddress()}/api/messages", "-c", "msteams",
                "-p", options.Port.ToString(CultureInfo.InvariantCulture), "--disable-telemetry",
            ]);
        using var ending = stoppingToken.Register(() => playground.Kill(entireProcessTree: true));
        var errors = playground.StandardError.ReadToEndAsync(stoppingToken);
        while (await playground.StandardOutput.ReadLineAsync(stoppingToken) is { } line)
        {
            // It takes another port when its own is taken, and says so only here.
            if (Listening().Match(line) is { Success: true } match)
            {
                LogReady($"http://localhost:{match.Groups["port"].Value}");
            }
        }

        await playground.WaitForExitAsync(stoppingToken);
        LogEnded(playground.ExitCode, (await errors).Trim());
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TEAMSAPPTESTER_BROWSER"] = "none" },
        };
        return Process.Start(start)!;
    }

    private string BotAddress()
    {
        var address = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()
            .Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal));
        var isAny = IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));
        return $"http://{(isAny ? "localhost" : address.Host)}:{address.Port}";
    }

    [GeneratedRegex(@"Listening on (?<port>\d+)")]
    private static partial Regex Listening();

    [LoggerMessage(LogLevel.Information, "Installing the Playground (first start only)")]
    private partial void LogInstalling();

    [LoggerMessage(LogLevel.Information, "Chat with the bot on {Address}")]
    private partial void LogReady(string address);

    [LoggerMessage(LogLevel.Warning, "No Node.js found, so no Playground to chat in; the bot serves on. Needed: Node.js 20 or later")]
    private partial void LogNoNode();

    [LoggerMessage(LogLevel.Warning, "The Playground could not be installed; the bot serves on. npm said: {Output}")]
    private partial void LogNotInstalled(string output);

    [LoggerMessage(LogLevel.Warning, "The Playground ended ({ExitCode}); the bot serves on. {Output}")]
    private partial void LogEnded(int exitCode, string output);
}
