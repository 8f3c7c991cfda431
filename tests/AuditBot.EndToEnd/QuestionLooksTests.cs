using AuditBot.EndToEnd.Browsing;
using AuditBot.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AuditBot.EndToEnd;

/// <summary>What answers free questions, and what is said when nothing does, as it looks in the Playground.</summary>
public sealed class QuestionLooksTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Every_card_fits_its_box_is_labelled_and_has_no_axe_violation(string theme)
    {
        await using var show = await Showcase.StartAsync(home.Path, theme, HostSettings.WithPlayground, Cancellation);
        await ClausesAsync(show);
        await GuessesAsync(show);
        await MisunderstandingsAsync(show);
        await MissedAsync(show);
        show.AssertNoProblems(output);
    }

    private static async Task ClausesAsync(Showcase show)
    {
        await show.SayAsync("clause 8", "62 things often go wrong here", "clause-topics-drop-down");
        await Expect(show.Chat.Last.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("8.1 Planned work not followed to the end");
        await show.SayAsync("who owns 4.5", "Nobody has answered it here yet", "clause-owner-unanswered");
        await show.SayAsync("when is 4.5 due", "As soon as you can", "clause-due-unanswered");
        await show.SayAsync("start 4.5", "4.5 Document control · 4 of 5", "topic-asked-for");
        await show.AnswerAsync("No", "Partly", "Yes");
        await show.Chat.SeesAsync("✓ 4.5 Document control: 2 gaps");
        await show.SayAsync("who owns 4.5", "You answered it last", "clause-owner");
        await show.SayAsync("when is 4.5 due", "Look again on", "clause-due");
        await show.Chat.TypeAsync("how are we doing on 4.5");
        await Expect(show.Chat.Last.GetByText("Where you stand").And(show.Chat.Last.Locator("p").Nth(2))).ToBeVisibleAsync();
        await show.InspectLastAsync("clause-standing");
    }

    /// <summary>The three longest titles that one question calls for.</summary>
    private static async Task GuessesAsync(Showcase show)
    {
        await show.SayAsync("remote staff", "Not what I meant", "clause-guessed");
        await show.PressAsync("Not what I meant", "Did you mean", "did-you-mean-instead");
        await show.SayAsync(
            "agency staff do not know the policy", "Night, remote and agency staff left out of briefings", "did-you-mean");
        await show.PressAsync("Something else", "I don't know that.", "not-understood-at-last");
    }

    private static async Task MisunderstandingsAsync(Showcase show)
    {
        await show.SayAsync("Wie geht es dir heute", "Sorry, I only understand English so far.", "not-understood-other-language");
        await show.SayAsync(new string('x', 4_001), "That is more than I can read at once.", "too-long");
        await show.SayAsync("thank you", "You're welcome.", "welcomed-question-open");
        await show.SayAsync("I love pizza", "To answer the open question", "not-understood-question-open");
    }

    private static async Task MissedAsync(Showcase show)
    {
        await show.SayAsync("missed questions", "but do not keep their words", "missed-counted");
        await show.PressAsync("Keep the words from now on", "I keep the words of such questions", "missed-kept");
        await show.Chat.TypeAsync("how is the **weather**, <b>dear</b> bot?");
        await show.Chat.TypeAsync("agency staff do not know the policy");
        await show.Chat.PressAsync("Staff cannot say what the policy means for them");
        await show.Chat.SeesAsync("Staff cannot say what the policy means for them");
        await show.SayAsync("missed questions", "(no answer)", "missed-list");
    }
}
