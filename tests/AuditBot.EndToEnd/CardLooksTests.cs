using AuditBot.EndToEnd.Browsing;
using AuditBot.EndToEnd.Hosting;
using static Microsoft.Playwright.Assertions;

namespace AuditBot.EndToEnd;

/// <summary>Every reply as it looks in the Playground, on a phone and on a desktop, light and dark.</summary>
public sealed class CardLooksTests(ITestOutputHelper output) : IDisposable
{
    private const float PhoneScreensOfATopic = 1.5f;

    /// <summary>The Playground's own, so that the colleague is in the same organisation.</summary>
    private const string PlaygroundTenant = "00000000-0000-0000-0000-0000000000001";

    private readonly TempFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Every_card_fits_its_box_is_labelled_and_has_no_axe_violation(string theme)
    {
        await using var browser = await Browser.StartAsync();
        await using var connector = await LoopbackConnector.StartAsync(Cancellation);
        await using var host = await BuiltHost.StartAsync(home.Path, HostSettings.WithPlayground, Cancellation);
        var chat = await browser.OpenAsync(host, dark: theme == "dark");
        var look = new CardInspector(chat, theme);
        await AtFirstAsync(chat, look);
        var highest = await WalkAsync(chat, look);
        await AskedAsync(chat, look);
        await ConflictAsync(chat, look, host, connector);
        await chat.OpenAsync("Group Chat");
        await look.InspectAsync(chat.Card("Mention me with a clause"), "group-welcome");
        await chat.OpenAsync("Personal Chat");
        await StorageAwayAsync(chat, look);

        output.WriteLine($"Screenshots: {CardInspector.Folder}");
        output.WriteLine($"Highest topic card at {Phone.Width} px: {highest} px, {highest / Phone.Height:0.00} phone screens");
        Assert.True(look.Problems.Count == 0, string.Join('\n', look.Problems));
        Assert.InRange(highest / Phone.Height, 0, PhoneScreensOfATopic);
    }

    private static async Task AtFirstAsync(PlaygroundPage chat, CardInspector look)
    {
        await look.InspectAsync(chat.Card("I help your team"), "welcome");
        await SayAsync(chat, look, "help", "Here is what I can do", "help");
        await SayAsync(chat, look, "status", "0 of 5 clauses done", "status-nothing");
        await SayAsync(chat, look, "gaps", "No answers yet", "gaps-nothing");
        await SayAsync(chat, look, "clauses", "Which clause would you like", "clause-menu");
        await SayAsync(chat, look, "clause 99.9", "There is no clause 99.9", "clause-nowhere");
        await SayAsync(chat, look, "8.3.1", "I have no questions on clause 8.3.1", "clause-without-questions");
        await SayAsync(chat, look, "8.6", "8 things often go wrong here", "clause-topics");
        await SayAsync(chat, look, "tell me a joke", "I don't know that.", "not-understood");
        await SayAsync(chat, look, "4.5", "Nobody has answered this clause yet", "clause-unanswered");
    }

    /// <returns>The height of the highest topic card on a phone.</returns>
    private static async Task<float> WalkAsync(PlaygroundPage chat, CardInspector look)
    {
        await chat.PressAsync("Start the quick check");
        await look.InspectAsync(chat.Card("Next is 4.1 Management responsibility"), "on-our-way");
        var heights = new List<float> { await look.InspectAsync(chat.Card(Walks.First), "topic-1") };
        await chat.PressAsync("Add note or evidence");
        await Expect(chat.Field(chat.Card(Walks.First), "Note")).ToBeVisibleAsync();
        await look.InspectAsync(chat.Card(Walks.First), "topic-1-note");
        await chat.ChooseAsync(1, "No");
        await chat.SaveAsync();
        await look.InspectAsync(chat.Card("Please choose an answer here."), "topic-1-missing");

        await chat.AnswerAsync("No", "Partly", "Don't know");
        await chat.SaveAsync();
        heights.Add(await look.InspectAsync(chat.Card(Walks.Second), "topic-2"));
        await look.InspectAsync(chat.Card("✓ 4.1 Management responsibility: 2 gaps"), "saved-gaps");
        await look.InspectAsync(chat.Card("What to fix first: 4.1"), "advice-gaps");

        await SayAsync(chat, look, "partly, since the rewrite in May", "✓ Noted: Partly (about your services)", "next-check");
        await SayAsync(chat, look, "yes, but only for some of them", "Is that a Yes or a Partly?", "yes-or-partly");
        await SayAsync(chat, look, "not applicable", "what doesn't apply?", "not-applicable");
        await chat.PressAsync("Save the reason");
        await look.InspectAsync(chat.Card("what doesn't apply?"), "not-applicable-problem");
        await SayAsync(chat, look, "skip", "skipped for now", "skipped");
        heights.Add(await look.InspectAsync(chat.Card(Walks.Third), "topic-3"));
        await chat.AnswerAsync("Yes", "Yes", "Yes");
        await chat.SaveAsync();
        heights.Add(await look.InspectAsync(chat.Card(Walks.Fourth), "topic-4"));
        await look.InspectAsync(chat.Card("✓ 4.3 Roles and responsibilities: no gaps"), "saved-no-gaps");
        await look.InspectAsync(chat.Card("✓ Nothing to fix in 4.3"), "advice-no-gaps");
        await SayAsync(chat, look, "pause", "Paused at 4.5 Document control", "paused");
        await SayAsync(chat, look, "status", "Quick check: 2 of 5 clauses done.", "status");
        await SayAsync(chat, look, "gaps", "All gaps: ", "gaps");
        await SayAsync(chat, look, "hello", "Welcome back, Alex: 2 of 5 done.", "welcome-back");
        await chat.PressAsync("Continue");
        await chat.SeesAsync(Walks.Fourth);
        await chat.AnswerAsync("Yes", "Yes", "Don't know");
        await chat.SaveAsync();
        heights.Add(await look.InspectAsync(chat.Card(Walks.Fifth), "topic-5"));
        await look.InspectAsync(chat.Card("4.5 Document control: nothing to fix that we know of"), "advice-unknown");
        await chat.AnswerAsync("No", "No", "No");
        await chat.SaveAsync();
        await look.InspectAsync(chat.Card("Still open"), "summary-open");
        await chat.TypeAsync("start 4.2");
        await chat.SeesAsync("4.2 Service management policy");
        await Expect(chat.Field(chat.Last, "Note")).ToBeVisibleAsync();
        await look.InspectAsync(chat.Last, "topic-with-note");
        await chat.AnswerAsync("Partly", "Yes", "No");
        await chat.SaveAsync();
        await look.InspectAsync(chat.Card(Walks.Done), "summary-done");
        return heights.Max();
    }

    private static async Task AskedAsync(PlaygroundPage chat, CardInspector look)
    {
        await SayAsync(chat, look, "what's wrong with clause 4.5?", "What usually goes wrong", "clause-answered");
        await chat.PressMoreAsync(chat.Last, "What 4.5 means in the standard");
        await look.InspectAsync(chat.Card("What 4.5 means elsewhere"), "clause-meaning");
        await SayAsync(chat, look, "how do I fix 5.1", "Where you stand", "clause-fix");
        await SayAsync(chat, look, "why does 4.2 matter", "Once fixed", "clause-why");
        await SayAsync(chat, look, "what evidence for 5.1", "What an auditor asks to see", "clause-evidence");
        await SayAsync(chat, look, "edit 4.1", "Change 4.1 Management responsibility", "edit");
        await SayAsync(chat, look, "hello", "Welcome back, Alex: 5 of 5 done.", "welcome-back-done");
    }

    /// <summary>A colleague saves the topic while its card lies open here.</summary>
    private static async Task ConflictAsync(PlaygroundPage chat, CardInspector look, BuiltHost host, LoopbackConnector connector)
    {
        await chat.TypeAsync("edit 4.2");
        await chat.SeesAsync("Change 4.2 Service management policy");
        using var dana = new Colleague("Dana", connector.ServiceUrl, PlaygroundTenant);
        var form = (await dana.SayAsync(host.Bot, "edit 4.2", Cancellation))[^1];
        await dana.PressAsync(host.Bot, CardPress.Of(form, "save", ("answer1", "no"), ("answer2", "no"), ("answer3", "no")), Cancellation);
        await chat.AnswerAsync("Yes", "Yes", "Yes");
        await chat.PressAsync("Save changes");
        await look.InspectAsync(chat.Card("Dana saved 4.2 Service management policy"), "conflict");
    }

    private async Task StorageAwayAsync(PlaygroundPage chat, CardInspector look)
    {
        await chat.TypeAsync("start 4.3");
        await chat.SeesAsync("4.3 Roles and responsibilities");
        foreach (var stream in Directory.GetFiles(home.In("data", "orgs"), "*.jsonl", SearchOption.AllDirectories))
        {
            File.Move(stream, stream + ".away");
            Directory.CreateDirectory(stream);
        }

        await SayAsync(chat, look, "pause", "I couldn't save that.", "not-saved");
    }

    private static async Task SayAsync(PlaygroundPage chat, CardInspector look, string words, string card, string name)
    {
        await chat.TypeAsync(words);
        await look.InspectAsync(chat.Card(card), name);
    }
}
