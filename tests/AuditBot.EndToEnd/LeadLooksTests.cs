using AuditBot.EndToEnd.Browsing;
using AuditBot.EndToEnd.Hosting;

namespace AuditBot.EndToEnd;

/// <summary>What audit leads decide, and what others see of it, as it looks in the Playground.</summary>
public sealed class LeadLooksTests(ITestOutputHelper output) : IDisposable
{
    private const string LongReason =
        "Our parent company keeps all documents in its own system. We read them there, and Sam Okafor, who answers for that system, "
        + "sends us the list of changes every month; we check ten of them and keep the list beside the minutes of our service review.";

    private readonly TempFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Every_card_fits_its_box_is_labelled_and_has_no_axe_violation(string theme)
    {
        // Dana is a lead from the settings, once she has been met; Alex becomes one by starting.
        var settings = HostSettings.WithPlayground with { Environment = new Dictionary<string, string?> { ["Leads__0"] = "object-of-Dana" } };
        await using var show = await Showcase.StartAsync(home.Path, theme, settings, Cancellation);
        using var dana = show.Colleague("Dana");
        await show.SayAsync("leads", "There is no audit lead yet.", "leads-none");
        await show.SayAsync("lead", "There is none yet.", "leads-only-none");
        await dana.SayAsync(show.Host.Bot, "hello", Cancellation);
        await show.SayAsync("review", "Yours is Dana.", "leads-only");
        await show.Chat.TypeAsync("start 4.5");
        await show.Chat.SeesAsync("4.5 Document control · 4 of 5");
        await show.SayAsync("leads", "You can name another by mention", "leads");
        await show.SayAsync("lead", "Mention the person: lead @Dana", "mention-wanted");
        await show.SayAsync("remove lead", "Mention the person: remove lead @Dana", "mention-wanted-to-remove");
        await show.SayAsync("review", "Nothing waits for a decision.", "review-nothing");

        await ReviewAsync(show, dana);
        await ReturnedAsync(show, dana);
        await show.Chat.OpenAsync("Group Chat");
        await show.Chat.TypeWithMentionsAsync("@Test Bot", " review");
        await show.InspectAsync("Let's decide in a chat with me alone.", "review-in-private");
        await show.Chat.TypeWithMentionsAsync("@Test Bot", " lead ", "@Megan Bowen");
        await show.InspectAsync("Megan is now an audit lead.", "lead-named");
        show.AssertNoProblems(output);
    }

    private static async Task ReviewAsync(Showcase show, Colleague dana)
    {
        await DoesNotApplyAsync(show, dana, "4.5", "1,2,3", LongReason);
        await show.SayAsync("review", "3 decisions wait for you in all.", "review");
        await show.PressAsync("Return", "Please", "review-problem");
        await show.Chat.FillAsync(show.Chat.Last, "Why does it go back?", "Please say who checks on Sam, and how often.");
        await show.Chat.PressAsync("Return");
        await show.InspectAsync("Returned: 4.5 Document control, question 1", "review-returned");
        await show.Chat.PressAsync("Later");
        await show.Chat.SeesAsync("Question 3:");
        await show.Chat.PressAsync("Accept");
        await show.InspectAsync("✓ Accepted: 4.5 Document control, question 3", "review-accepted");
        await show.InspectAsync("1 decision left for later.", "review-done-later");
        await show.Chat.PressAsync("Decide now");
        await show.Chat.SeesAsync("Question 2:");
        await dana.PressAsync(show.Host.Bot, CardPress.Of((await dana.SayAsync(show.Host.Bot, "review", Cancellation))[^1], "accept-not-applicable"), Cancellation);
        await show.PressAsync("Accept", "Dana accepted it", "review-too-late");
    }

    /// <summary>What Alex sees of decisions on answers of Alex's own.</summary>
    private static async Task ReturnedAsync(Showcase show, Colleague dana)
    {
        await show.Chat.TypeAsync("edit 4.5");
        await show.InspectAsync("You returned “doesn't apply” (1)", "topic-returned-by-oneself");
        await show.Chat.ChooseAsync(1, "Yes");
        await show.PressAsync("Save and continue", "is agreed by Dana and you", "saved-agreed");
        await show.Chat.TypeAsync("start 4.2");
        await show.Chat.SeesAsync("4.2 Service management policy");
        await show.Chat.PressMoreAsync(show.Chat.Last, "Doesn't apply to us");
        await show.Chat.FillAsync(show.Chat.Card("what doesn't apply?"), "Why, in a sentence?", LongReason);
        await show.PressAsync("Save the reason", "counts as open until your audit lead agrees", "saved-pending");
        var form = (await dana.SayAsync(show.Host.Bot, "review", Cancellation))[^1];
        await dana.PressAsync(show.Host.Bot, CardPress.Of(form, "return-not-applicable", ("reason", LongReason)), Cancellation);
        await show.SayAsync("status", "Your “doesn't apply” came back", "status-returned");
        await show.Chat.PressAsync("Answer 4.2 again");
        await show.InspectAsync("Dana returned “doesn't apply” (1)", "topic-returned");
        await show.SayAsync("review", "You gave this reason yourself.", "review-of-ones-own");
    }

    private static async Task DoesNotApplyAsync(Showcase show, Colleague person, string clause, string checks, string reason)
    {
        var topic = (await person.SayAsync(show.Host.Bot, $"edit {clause}", Cancellation))[^1];
        var form = await person.PressAsync(show.Host.Bot, CardPress.Of(topic, "not-applicable"), Cancellation);
        await person.PressAsync(
            show.Host.Bot, CardPress.Of(form, "save-not-applicable", ("checks", checks), ("party", "other"), ("reason", reason)), Cancellation);
    }
}
