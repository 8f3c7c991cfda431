using AuditBot.EndToEnd.Browsing;
using AuditBot.EndToEnd.Hosting;

namespace AuditBot.EndToEnd;

/// <summary>One clause and the full assessment as they look in the Playground, from the first topic to the last.</summary>
public sealed class AssessmentLooksTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[][] Answers = [["yes", "yes", "yes"], ["no", "partly", "yes"], ["yes", "unknown", "no"]];

    private readonly TempFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Every_card_fits_its_box_is_labelled_and_has_no_axe_violation(string theme)
    {
        await using var show = await Showcase.StartAsync(home.Path, theme, HostSettings.WithPlayground, Cancellation);
        await show.SayAsync("areas", "What would you like to assess?", "size-menu");
        await show.SayAsync("edition", "We go by the 2018 edition.", "edition");
        await show.PressAsync("Change to the 2011 edition", "From now on we go by the 2011 edition.", "edition-changed");
        await show.Chat.PressAsync("Change to the 2018 edition");
        await show.Chat.SeesAsync("From now on we go by the 2018 edition.");
        await OneClauseAsync(show);
        await FullAsync(show);
        await AnswerAllAsync(show);
        await show.SayAsync("status", "100 of 100 topics done.", "full-status-done");
        await show.SayAsync("gaps", "And ", "full-gaps-done");
        await show.SayAsync("areas", "by the 2018 edition: 100 of 100 topics done", "size-menu-done");
        await show.PressAsync("Full result", "Full assessment (2018 edition) done: 300 of 300 answered.", "full-summary-done");
        await show.SayAsync("8.6", "You have done 8 of 8 topics", "clause-topics-done");
        show.AssertNoProblems(output);
    }

    private static async Task OneClauseAsync(Showcase show)
    {
        await show.SayAsync("start 8.6.3", "Firefighting instead of looking for patterns · 1 of 3", "area-topic");
        await show.AnswerAsync("Yes", "No", "Partly");
        await show.Chat.SeesAsync(" · 2 of 3");
        await show.SayAsync("status", "8.6.3 Problem management: 1 of 3 topics done.", "area-status");
        await show.AnswerAsync("Yes", "Yes", "Yes");
        await show.Chat.SeesAsync(" · 3 of 3");
        await show.AnswerAsync("Yes", "Yes", "Don't know");
        await show.InspectAsync("8.6.3 Problem management done: 9 of 9 answered.", "area-summary");
    }

    private static async Task FullAsync(Showcase show)
    {
        await show.SayAsync("full assessment", "3 of 100 topics done.", "full-topic");
        await show.AnswerAsync("Yes", "No", "Partly");
        await show.InspectAsync("4.2 Interested parties listed without their needs · 2 of 4 in clause 4", "full-topic-2");
        await show.InspectAsync("✓ 4.1 Business context copied from a textbook: 2 gaps", "full-saved");
        await show.InspectAsync("What to fix first: 4.1 Business context", "full-advice");
        await show.SayAsync("status", "Full assessment (2018 edition): 4 of 100 topics done.", "full-status");
        await show.SayAsync("gaps", "All gaps: ", "full-gaps");
        await show.SayAsync("summary", "Full assessment (2018 edition): 12 of 300 answered.", "full-summary");
        await show.SayAsync("pause", "Paused at 4.2 Interested parties", "full-paused");
        await show.SayAsync("hello", "Welcome back, Alex: 4 of 100 done.", "full-welcome-back");
        await show.SayAsync("areas", "by the 2018 edition: 4 of 100 topics done", "size-menu-begun");
    }

    /// <summary>A colleague answers whatever is open.</summary>
    private static async Task AnswerAllAsync(Showcase show)
    {
        using var dana = show.Colleague("Dana");
        var form = (await dana.SayAsync(show.Host.Bot, "full assessment", Cancellation))[^1];
        for (var topic = 0; topic < 96; topic++)
        {
            var answers = Answers[topic % Answers.Length].Select((answer, i) => ($"answer{i + 1}", answer));
            await dana.PressAsync(show.Host.Bot, CardPress.Of(form, "save", answers), Cancellation);
            form = (await dana.SayAsync(show.Host.Bot, "continue", Cancellation))[^1];
        }
    }
}
