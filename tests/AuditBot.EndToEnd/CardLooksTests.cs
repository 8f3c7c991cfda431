using AuditBot.EndToEnd.Browsing;
using AuditBot.EndToEnd.Hosting;
using static Microsoft.Playwright.Assertions;

namespace AuditBot.EndToEnd;

/// <summary>Every reply as it looks in the Playground, on a phone and on a desktop, light and dark.</summary>
public sealed class CardLooksTests(ITestOutputHelper output) : IDisposable
{
    private const float PhoneScreensOfATopic = 1.5f;

    private readonly TempFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Every_card_fits_its_box_is_labelled_and_has_no_axe_violation(string theme)
    {
        await using var show = await Showcase.StartAsync(home.Path, theme, HostSettings.WithPlayground, Cancellation);
        await AtFirstAsync(show);
        var highest = await WalkAsync(show);
        await AskedAsync(show);
        await ConflictAsync(show);
        await show.Chat.OpenAsync("Group Chat");
        await show.InspectAsync("Mention me with a clause", "group-welcome");
        await show.Chat.OpenAsync("Personal Chat");
        await StorageAwayAsync(show);

        output.WriteLine($"Highest topic card at {Phone.Width} px: {highest} px, {highest / Phone.Height:0.00} phone screens");
        show.AssertNoProblems(output);
        Assert.InRange(highest / Phone.Height, 0, PhoneScreensOfATopic);
    }

    private static async Task AtFirstAsync(Showcase show)
    {
        await show.InspectAsync("I help your team", "welcome");
        await show.SayAsync("help", "Here is what I can do", "help");
        await show.SayAsync("status", "0 of 5 clauses done", "status-nothing");
        await show.SayAsync("gaps", "No answers yet", "gaps-nothing");
        await show.SayAsync("clauses", "Which clause would you like", "clause-menu");
        await show.SayAsync("clause 99.9", "There is no clause 99.9", "clause-nowhere");
        await show.SayAsync("8.3.1", "I have no questions on clause 8.3.1", "clause-without-questions");
        await show.SayAsync("8.6", "8 things often go wrong here", "clause-topics");
        await show.SayAsync("tell me a joke", "I don't know that.", "not-understood");
        await show.SayAsync("4.5", "Nobody has answered this clause yet", "clause-unanswered");
    }

    /// <returns>The height of the highest topic card on a phone.</returns>
    private static async Task<float> WalkAsync(Showcase show)
    {
        await show.PressAsync("Start the quick check", "Next is 4.1 Management responsibility", "on-our-way");
        var heights = new List<float> { await show.InspectAsync(Walks.First, "topic-1") };
        await show.Chat.PressAsync("Add note or evidence");
        await Expect(show.Chat.Field(show.Chat.Card(Walks.First), "Note")).ToBeVisibleAsync();
        await show.InspectAsync(Walks.First, "topic-1-note");
        await show.Chat.ChooseAsync(1, "No");
        await show.Chat.SaveAsync();
        await show.InspectAsync("Please choose an answer here.", "topic-1-missing");

        await show.AnswerAsync("No", "Partly", "Don't know");
        heights.Add(await show.InspectAsync(Walks.Second, "topic-2"));
        await show.InspectAsync("✓ 4.1 Management responsibility: 2 gaps", "saved-gaps");
        await show.InspectAsync("What to fix first: 4.1", "advice-gaps");

        await show.SayAsync("partly, since the rewrite in May", "✓ Noted: Partly (about your services)", "next-check");
        await show.SayAsync("yes, but only for some of them", "Is that a Yes or a Partly?", "yes-or-partly");
        await show.SayAsync("not applicable", "what doesn't apply?", "not-applicable");
        await show.PressAsync("Save the reason", "what doesn't apply?", "not-applicable-problem");
        await show.SayAsync("skip", "skipped for now", "skipped");
        heights.Add(await show.InspectAsync(Walks.Third, "topic-3"));
        await show.AnswerAsync("Yes", "Yes", "Yes");
        heights.Add(await show.InspectAsync(Walks.Fourth, "topic-4"));
        await show.InspectAsync("✓ 4.3 Roles and responsibilities: no gaps", "saved-no-gaps");
        await show.InspectAsync("✓ Nothing to fix in 4.3", "advice-no-gaps");
        await show.SayAsync("pause", "Paused at 4.5 Document control", "paused");
        await show.SayAsync("status", "Quick check: 2 of 5 clauses done.", "status");
        await show.SayAsync("gaps", "All gaps: ", "gaps");
        await show.SayAsync("hello", "Welcome back, Alex: 2 of 5 done.", "welcome-back");
        await show.Chat.PressAsync("Continue");
        await show.Chat.SeesAsync(Walks.Fourth);
        await show.AnswerAsync("Yes", "Yes", "Don't know");
        heights.Add(await show.InspectAsync(Walks.Fifth, "topic-5"));
        await show.InspectAsync("4.5 Document control: nothing to fix that we know of", "advice-unknown");
        await show.AnswerAsync("No", "No", "No");
        await show.InspectAsync("Still open", "summary-open");
        await show.Chat.TypeAsync("start 4.2");
        await show.Chat.SeesAsync("4.2 Service management policy");
        await Expect(show.Chat.Field(show.Chat.Last, "Note")).ToBeVisibleAsync();
        await show.InspectLastAsync("topic-with-note");
        await show.AnswerAsync("Partly", "Yes", "No");
        await show.InspectAsync(Walks.Done, "summary-done");
        return heights.Max();
    }

    private static async Task AskedAsync(Showcase show)
    {
        await show.SayAsync("what's wrong with clause 4.5?", "What usually goes wrong", "clause-answered");
        await show.Chat.PressMoreAsync(show.Chat.Last, "What 4.5 means in the standard");
        await show.InspectAsync("What 4.5 means elsewhere", "clause-meaning");
        await show.SayAsync("how do I fix 5.1", "Where you stand", "clause-fix");
        await show.SayAsync("why does 4.2 matter", "Once fixed", "clause-why");
        await show.SayAsync("what evidence for 5.1", "What an auditor asks to see", "clause-evidence");
        await show.SayAsync("edit 4.1", "Change 4.1 Management responsibility", "edit");
        await show.SayAsync("hello", "Welcome back, Alex: 5 of 5 done.", "welcome-back-done");
    }

    /// <summary>A colleague saves the topic while its card lies open here.</summary>
    private static async Task ConflictAsync(Showcase show)
    {
        await show.Chat.TypeAsync("edit 4.2");
        await show.Chat.SeesAsync("Change 4.2 Service management policy");
        using var dana = show.Colleague("Dana");
        var form = (await dana.SayAsync(show.Host.Bot, "edit 4.2", Cancellation))[^1];
        await dana.PressAsync(show.Host.Bot, CardPress.Of(form, "save", ("answer1", "no"), ("answer2", "no"), ("answer3", "no")), Cancellation);
        await show.Chat.AnswerAsync("Yes", "Yes", "Yes");
        await show.PressAsync("Save changes", "Dana saved 4.2 Service management policy", "conflict");
    }

    private async Task StorageAwayAsync(Showcase show)
    {
        await show.Chat.TypeAsync("start 4.3");
        await show.Chat.SeesAsync("4.3 Roles and responsibilities");
        foreach (var stream in Directory.GetFiles(home.In("data", "orgs"), "*.jsonl", SearchOption.AllDirectories))
        {
            File.Move(stream, stream + ".away");
            Directory.CreateDirectory(stream);
        }

        await show.SayAsync("pause", "I couldn't save that.", "not-saved");
    }
}
