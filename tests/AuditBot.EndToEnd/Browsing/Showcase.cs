using AuditBot.EndToEnd.Hosting;

namespace AuditBot.EndToEnd.Browsing;

/// <summary>A chat in the Playground, in one theme, whose cards are inspected as they come.</summary>
internal sealed class Showcase : IAsyncDisposable
{
    /// <summary>The Playground's own, so that a colleague is in the same organisation.</summary>
    private const string Tenant = "00000000-0000-0000-0000-0000000000001";

    private readonly Browser browser;
    private readonly LoopbackConnector connector;
    private readonly CardInspector look;

    private Showcase(Browser browser, LoopbackConnector connector, BuiltHost host, PlaygroundPage chat, CardInspector look) =>
        (this.browser, this.connector, Host, Chat, this.look) = (browser, connector, host, chat, look);

    public BuiltHost Host { get; }

    public PlaygroundPage Chat { get; }

    public static async Task<Showcase> StartAsync(string home, string theme, HostSettings settings, CancellationToken cancellation)
    {
        var browser = await Browser.StartAsync();
        var connector = await LoopbackConnector.StartAsync(cancellation);
        var host = await BuiltHost.StartAsync(home, settings, cancellation);
        var chat = await browser.OpenAsync(host, dark: theme == "dark");
        return new Showcase(browser, connector, host, chat, new CardInspector(chat, theme));
    }

    public Colleague Colleague(string name) => new(name, connector.ServiceUrl, Tenant);

    /// <summary>Inspects the card furthest down that says <paramref name="text"/>.</summary>
    /// <param name="name">Of the card's pictures.</param>
    /// <returns>The card's height on the phone in CSS pixels.</returns>
    public Task<float> InspectAsync(string text, string name) => look.InspectAsync(Chat.Card(text), name);

    public Task<float> InspectLastAsync(string name) => look.InspectAsync(Chat.Last, name);

    public async Task SayAsync(string words, string text, string name)
    {
        await Chat.TypeAsync(words);
        await InspectAsync(text, name);
    }

    public async Task PressAsync(string button, string text, string name)
    {
        await Chat.PressAsync(button);
        await InspectAsync(text, name);
    }

    /// <summary>Saves a topic's card with these answers.</summary>
    public async Task AnswerAsync(params IReadOnlyList<string> answers)
    {
        await Chat.AnswerAsync(answers);
        await Chat.SaveAsync();
    }

    public void AssertNoProblems(ITestOutputHelper output)
    {
        output.WriteLine($"Screenshots: {CardInspector.Folder}");
        Assert.True(look.Problems.Count == 0, string.Join('\n', look.Problems));
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        await Host.DisposeAsync();
        await connector.DisposeAsync();
    }
}
