using System.Text.RegularExpressions;
using AuditBot.EndToEnd.Hosting;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace AuditBot.EndToEnd.Browsing;

/// <summary>A Chromium of this machine that looks at the Playground of a host.</summary>
internal sealed partial class Browser : IAsyncDisposable
{
    private const float LongestWait = 20_000;

    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium) => (this.playwright, this.chromium) = (playwright, chromium);

    public static async Task<Browser> StartAsync()
    {
        Programs.NeedPlaygroundInBrowser();
        Assertions.SetDefaultExpectTimeout(LongestWait);
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Programs.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        }));
    }

    /// <summary>Opens the Playground and waits for the bot's first card.</summary>
    public async Task<PlaygroundPage> OpenAsync(BuiltHost host, bool dark = false)
    {
        var context = await chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = Phone.DesktopWidth, Height = Phone.DesktopHeight },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        context.SetDefaultTimeout(LongestWait);
        // Run in the page itself: Deque's RunAxe opens a page of its own each time, which takes longer than the rules do.
        await context.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());
        var page = await context.NewPageAsync();
        // Its fonts come from the internet, and pictures would wait for them.
        await page.RouteAsync(url => new Uri(url).Host != host.Playground.Host, route => route.AbortAsync());
        if (dark)
        {
            await page.RouteAsync(PlaygroundProgram(), DarkTheme.ServeAsync);
        }

        await page.GotoAsync(host.Playground.ToString());
        await page.AddStyleTagAsync(new() { Content = dark ? Phone.Style + DarkTheme.Tokens : Phone.Style });
        var playground = new PlaygroundPage(page);
        await Assertions.Expect(playground.Cards.First).ToBeVisibleAsync();
        return playground;
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    [GeneratedRegex(@"/static/js/main\.\w+\.js$")]
    private static partial Regex PlaygroundProgram();
}
