using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AuditBot.EndToEnd.Browsing;
using AuditBot.EndToEnd.Hosting;

namespace AuditBot.EndToEnd;

/// <summary>How the built host starts, serves and ends.</summary>
public sealed class HostTests(ITestOutputHelper output) : IDisposable
{
    private const long MostResidentBytes = 150L * 1024 * 1024;

    private readonly TempFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Serves_alone_when_the_Playground_is_switched_off()
    {
        await using var connector = await LoopbackConnector.StartAsync(Cancellation);
        await using var host = await BuiltHost.StartAsync(home.Path, HostSettings.Alone, Cancellation);
        await AnswersAsync(host, connector);
        Assert.Equal(0, await host.StopAsync(Cancellation));
        Assert.DoesNotContain("Playground", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_Node_is_missing_and_serves_on()
    {
        var nothing = Directory.CreateDirectory(home.In("nothing")).FullName;
        var settings = new HostSettings { TriesPlayground = true, Environment = new Dictionary<string, string?> { ["PATH"] = nothing } };
        await using var connector = await LoopbackConnector.StartAsync(Cancellation);
        await using var host = await BuiltHost.StartAsync(home.Path, settings, Cancellation);
        await host.LineAsync("No Node.js found", Cancellation);
        await AnswersAsync(host, connector);
    }

    [Fact]
    public async Task The_Playground_ends_when_the_host_is_stopped()
    {
        Programs.Need("node");
        await using var host = await BuiltHost.StartAsync(home.Path, HostSettings.WithPlayground, Cancellation);
        using var visitor = await VisitorAsync(host);
        Assert.Equal(0, await host.StopAsync(Cancellation));
        await IsGoneAsync(host, visitor);
    }

    [Fact]
    public async Task The_Playground_ends_even_when_the_host_is_killed()
    {
        Programs.Need("node");
        await using var host = await BuiltHost.StartAsync(home.Path, HostSettings.WithPlayground, Cancellation);
        using var visitor = await VisitorAsync(host);
        await host.KillAsync(Cancellation);
        await IsGoneAsync(host, visitor);
    }

    [Fact]
    public async Task A_broken_catalogue_stops_the_start_and_names_every_error_with_its_line()
    {
        var folder = Directory.CreateDirectory(home.In("own")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "suppliers.yaml"), "topics:\n  - id: nonsense\n    version: none\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, "torn.yaml"), "topics:\n  - id: \"F900\n", Cancellation);
        var settings = new HostSettings { Environment = new Dictionary<string, string?> { ["Catalogue__Path"] = folder } };
        await using var host = BuiltHost.Launch(home.Path, settings);
        Assert.Equal(1, await host.EndAsync(Cancellation));
        Assert.Contains("AuditBot cannot start.", host.Errors.Text, StringComparison.Ordinal);
        Assert.Contains("suppliers.yaml(2): 'nonsense' is not a topic id such as F001", host.Errors.Text, StringComparison.Ordinal);
        Assert.Contains("suppliers.yaml(3): version must be a whole number", host.Errors.Text, StringComparison.Ordinal);
        Assert.Contains("suppliers.yaml(2): title is missing", host.Errors.Text, StringComparison.Ordinal);
        Assert.Matches(@"torn\.yaml\(\d\): not YAML", host.Errors.Text);
    }

    [Fact]
    public async Task A_second_host_on_the_same_folder_does_not_start_and_says_why()
    {
        await using var host = await BuiltHost.StartAsync(home.Path, HostSettings.Alone, Cancellation);
        await using var second = BuiltHost.Launch(home.Path, HostSettings.Alone);
        Assert.Equal(1, await second.EndAsync(Cancellation));
        Assert.Contains("AuditBot cannot start.", second.Errors.Text, StringComparison.Ordinal);
        Assert.Contains(home.In("data"), second.Errors.Text, StringComparison.Ordinal);
        Assert.Contains("another process", second.Errors.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_to_first_answer_and_memory_after_ten_thousand_turns()
    {
        await using var connector = await LoopbackConnector.StartAsync(Cancellation);
        var clock = Stopwatch.StartNew();
        await using var host = await BuiltHost.StartAsync(home.Path, HostSettings.Alone, Cancellation);
        await AnswersAsync(host, connector);
        output.WriteLine($"Process start to first answered turn: {clock.ElapsedMilliseconds} ms");

        clock.Restart();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(person => ChatAsync(host, connector, $"Person{person}", 1250)));
        var resident = host.ResidentMemory();
        output.WriteLine($"Resident memory after 10,000 turns: {resident / 1024 / 1024} MB ({clock.ElapsedMilliseconds} ms)");
        Assert.InRange(resident, 1, MostResidentBytes);
    }

    private static async Task AnswersAsync(BuiltHost host, LoopbackConnector connector)
    {
        using var person = new Colleague("Dana", connector.ServiceUrl);
        var card = Assert.Single(await person.SayAsync(host.Bot, "4.5", Cancellation));
        Assert.Equal("4.5 Document control", (string?)card["fallbackText"]);
    }

    private static async Task ChatAsync(BuiltHost host, LoopbackConnector connector, string name, int turns)
    {
        string[] words =
        [
            "start 4.5", "what's wrong with clause 4.5?", "status", "partly, we are on it", "edit 4.1",
            "how do I fix 4.2", "gaps", "yes", "pause", "help",
        ];
        using var person = new Colleague(name, connector.ServiceUrl);
        for (var turn = 0; turn < turns; turn++)
        {
            Assert.NotEmpty(await person.SayAsync(host.Bot, words[turn % words.Length], Cancellation));
        }
    }

    /// <summary>A connection that stays open for as long as the Playground lives.</summary>
    private static async Task<TcpClient> VisitorAsync(BuiltHost host)
    {
        var visitor = new TcpClient();
        await visitor.ConnectAsync(IPAddress.Loopback, host.PlaygroundPort, Cancellation);
        return visitor;
    }

    private static async Task IsGoneAsync(BuiltHost host, TcpClient visitor)
    {
        await ClosedAsync(visitor);

        // Its listening socket may close a moment after the connection.
        for (var refused = false; !refused;)
        {
            try
            {
                using var late = await VisitorAsync(host);
                await ClosedAsync(late);
            }
            catch (SocketException refusal) when (refusal.SocketErrorCode == SocketError.ConnectionRefused)
            {
                refused = true;
            }
        }
    }

    private static async Task ClosedAsync(TcpClient visitor)
    {
        try
        {
            var end = visitor.GetStream().ReadAsync(new byte[1].AsMemory(), Cancellation).AsTask();
            Assert.Equal(0, await end.WaitAsync(TimeSpan.FromSeconds(20), Cancellation));
        }
        catch (IOException)
        {
            // A reset is an end too.
        }
    }
}
