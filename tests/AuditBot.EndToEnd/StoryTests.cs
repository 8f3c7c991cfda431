using AuditBot.EndToEnd.Browsing;
using AuditBot.EndToEnd.Hosting;
using static Microsoft.Playwright.Assertions;

namespace AuditBot.EndToEnd;

/// <summary>What a newcomer lives through in the Playground, from the first welcome to a restart and beyond.</summary>
public sealed class StoryTests : IDisposable
{
    private readonly TempFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task The_whole_story_from_the_welcome_over_a_restart_to_an_edited_answer()
    {
        await using var browser = await Browser.StartAsync();
        await using (var host = await StartAsync())
        {
            var chat = await browser.OpenAsync(host);
            await chat.SeesAsync("I help your team get ready for an ISO/IEC 20000 audit.");
            await chat.StartAsync();
            await chat.SeesAsync(Walks.First);
            await chat.WalkAsync(Walks.Mixed[0]);
            Assert.Equal(5, chat.Taps);
            await Expect(chat.Card("✓ 4.1 Management responsibility: 2 gaps")).ToContainTextAsync("by you");
            await Expect(chat.Cards.Filter(new() { HasText = Walks.First })).ToHaveCountAsync(0);
            await Expect(chat.Card("What to fix first: 4.1 Management responsibility")).ToContainTextAsync("Keep one decision log");

            await chat.WalkAsync(Walks.Mixed.Skip(1));
            await chat.SeesAsync("✓ Nothing to fix in 4.2 Service management policy.");
            await Expect(chat.Card(Walks.Done)).ToContainTextAsync("5.1 Service delivery plans (major): 2 gaps");

            await chat.TypeAsync("what's wrong with clause 4.5?");
            var answer = chat.Card("Where you stand");
            await Expect(answer).ToContainTextAsync("4.5 Document control");
            await Expect(answer).ToContainTextAsync("Your gap (No): Mark or remove withdrawn versions, and keep one place for the approved ones.");
            await Expect(answer).ToContainTextAsync("Version and approver shown: Partly · withdrawn copies marked: No · list matches reality: Yes.");
            await host.StopAsync(Cancellation);
        }

        await using (var host = await StartAsync())
        {
            var chat = await browser.OpenAsync(host);
            await chat.SeesAsync("Welcome back, Alex: 5 of 5 done.");
            await chat.TypeAsync("edit 4.5");
            await chat.SeesAsync("Change 4.5 Document control");
            await Expect(chat.Choice(1, "Partly")).ToBeCheckedAsync();
            await Expect(chat.Choice(3, "Yes")).ToBeCheckedAsync();
            await chat.ChooseAsync(2, "Yes");
            await chat.PressAsync("Save changes");
            await chat.SeesAsync("✓ 4.5 Document control: 1 gap");
            await chat.TypeAsync("status");
            await Expect(chat.Card("Quick check: 5 of 5 clauses done.")).ToContainTextAsync("✓ 4.5 Document control: 1 gap");
        }
    }

    [Fact]
    public async Task Who_stops_after_three_topics_continues_with_the_fourth_after_a_restart()
    {
        await using var browser = await Browser.StartAsync();
        await using (var host = await StartAsync())
        {
            var chat = await browser.OpenAsync(host);
            await chat.StartAsync();
            await chat.SeesAsync(Walks.First);
            await chat.WalkAsync(Walks.Mixed.Take(3));
            await host.KillAsync(Cancellation);
        }

        await using (var host = await StartAsync())
        {
            var chat = await browser.OpenAsync(host);
            await chat.SeesAsync("Welcome back, Alex: 3 of 5 done.");
            await chat.PressAsync("Continue");
            await chat.SeesAsync(Walks.Fourth);
            await chat.WalkAsync(Walks.Mixed.Skip(3));
        }
    }

    [Fact]
    public async Task Typed_words_answer_the_card_that_lies_open()
    {
        await using var browser = await Browser.StartAsync();
        await using var host = await StartAsync();
        var chat = await browser.OpenAsync(host);
        await chat.StartAsync();
        await chat.SeesAsync(Walks.First);
        await chat.TypeAsync("partly");
        await chat.SeesAsync("✓ Noted: Partly (services on the agenda)");
        await chat.TypeAsync("no, we have no log");
        await chat.SeesAsync("✓ Noted: No (decisions followed up)");
        await chat.PressAsync("Yes");
        await chat.SeesAsync("✓ 4.1 Management responsibility: 2 gaps");
        await chat.SeesAsync(Walks.Second);
        await chat.TypeAsync("edit 4.1");
        await chat.SeesAsync("Change 4.1 Management responsibility");
        await Expect(chat.Choice(1, "Partly")).ToBeCheckedAsync();
        await Expect(chat.Choice(2, "No")).ToBeCheckedAsync();
        await Expect(chat.Choice(3, "Yes")).ToBeCheckedAsync();
        await Expect(chat.Field(chat.Card("Change 4.1"), "Note")).ToHaveValueAsync("we have no log");
    }

    [Fact]
    public async Task Skip_back_and_pause_keep_the_place_and_what_was_filled_in()
    {
        await using var browser = await Browser.StartAsync();
        await using var host = await StartAsync();
        var chat = await browser.OpenAsync(host);
        await chat.StartAsync();
        await chat.SeesAsync(Walks.First);
        await chat.PressMoreAsync(chat.Card(Walks.First), "Skip");
        await chat.SeesAsync("4.1 Management responsibility: skipped for now.");
        await chat.SeesAsync(Walks.Second);
        await chat.ChooseAsync(1, "Partly");
        await chat.PressMoreAsync(chat.Card(Walks.Second), "Back");
        await chat.SeesAsync(Walks.First);
        await chat.AnswerAsync("Yes", "Yes", "Yes");
        await chat.SaveAsync();
        await chat.SeesAsync(Walks.Second);
        await Expect(chat.Choice(1, "Partly")).ToBeCheckedAsync();
        await chat.ChooseAsync(2, "No");
        await chat.PressMoreAsync(chat.Card(Walks.Second), "Pause");
        await chat.SeesAsync("Paused at 4.2 Service management policy: 1 of 5 done.");
        await chat.PressAsync("Continue");
        await chat.SeesAsync(Walks.Second);
        await Expect(chat.Choice(1, "Partly")).ToBeCheckedAsync();
        await Expect(chat.Choice(2, "No")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_missing_answer_is_marked_and_what_was_filled_in_stays()
    {
        await using var browser = await Browser.StartAsync();
        await using var host = await StartAsync();
        var chat = await browser.OpenAsync(host);
        await chat.StartAsync();
        await chat.SeesAsync(Walks.First);
        await chat.ChooseAsync(2, "No");
        await chat.SaveAsync();
        await Expect(chat.Card(Walks.First).GetByText("Please choose an answer here.")).ToHaveCountAsync(2);
        await Expect(chat.Choice(2, "No")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_question_that_does_not_apply_takes_a_reason_and_counts_as_open()
    {
        await using var browser = await Browser.StartAsync();
        await using var host = await StartAsync();
        var chat = await browser.OpenAsync(host);
        await chat.StartAsync();
        await chat.SeesAsync(Walks.First);
        await chat.ChooseAsync(1, "Yes");
        await chat.ChooseAsync(2, "Yes");
        await chat.PressMoreAsync(chat.Card(Walks.First), "Doesn't apply to us");
        var form = chat.Card("4.1 Management responsibility: what doesn't apply?");
        await chat.FillAsync(form, "Why, in a sentence?", "Our parent company names the sponsor and briefs them for us.");
        await chat.PressAsync("Save the reason");
        var saved = chat.Card("✓ 4.1 Management responsibility: 1 gap");
        await Expect(saved).ToContainTextAsync("counts as open until your audit lead agrees");
        await chat.SeesAsync(Walks.Second);
    }

    [Fact]
    public async Task A_note_is_shown_as_the_text_it_is_whatever_markup_it_holds()
    {
        const string Note = "**bold** [link](https://evil.example) <b id='injected'>html</b> <at>Everyone</at> # heading";
        await using var browser = await Browser.StartAsync();
        await using var host = await StartAsync();
        var chat = await browser.OpenAsync(host);
        await chat.StartAsync();
        await chat.SeesAsync(Walks.First);
        await chat.PressAsync("Add note or evidence");
        await chat.FillAsync(chat.Card(Walks.First), "Note", Note);
        await chat.FillAsync(chat.Card(Walks.First), "Link to evidence", "https://wiki.example/minutes");
        await chat.AnswerAsync("Yes", "Yes", "No");
        await chat.SaveAsync();
        await chat.SeesAsync(Walks.Second);
        await chat.PressAsync("Edit");
        var form = chat.Card("Change 4.1 Management responsibility");
        await Expect(chat.Field(form, "Note")).ToHaveValueAsync(Note);
        await Expect(chat.Field(form, "Link to evidence")).ToHaveValueAsync("https://wiki.example/minutes");

        await chat.TypeAsync($"yes, but {Note}");
        var ask = chat.Card("Is that a Yes or a Partly?");
        await Expect(ask).ToContainTextAsync($"Your words: yes, but {Note}");
        await Expect(chat.Cards.Locator("#injected, at, a, strong:text-is('bold')")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task From_one_clause_over_free_questions_to_a_decision_as_audit_lead()
    {
        await using var browser = await Browser.StartAsync();
        await using var host = await StartAsync();
        var chat = await browser.OpenAsync(host);
        await chat.TypeAsync("start 8.6.3");
        await chat.SeesAsync("8.6.3 Firefighting instead of looking for patterns · 1 of 3");
        await chat.WalkAsync(
            ("8.6.3 Problems closed without a cause · 2 of 3", ["Yes", "No", "Partly"]),
            ("8.6.3 Known errors stay in people's heads · 3 of 3", ["Yes", "Yes", "Yes"]),
            ("8.6.3 Problem management done: 9 of 9 answered.", ["Yes", "Yes", "Don't know"]));
        await chat.PressAsync("Go on with 8.7");
        await chat.SeesAsync("8.7.1 Unknown single points of failure · 1 of ");

        await chat.TypeAsync("half the servers in the CMDB are gone");
        await Expect(chat.Card("8.2.6 CMDB does not match what is running")).ToContainTextAsync("What usually goes wrong");
        await chat.TypeAsync("and how do I fix it?");
        await Expect(chat.Last).Not.ToContainTextAsync("What usually goes wrong");
        await Expect(chat.Last).ToContainTextAsync("8.2.6 CMDB does not match what is running");
        await chat.TypeAsync("agency staff do not know the policy");
        await chat.SeesAsync("Did you mean one of these?");
        await chat.PressAsync("Night, remote and agency staff left out of briefings");
        await Expect(chat.Card("7.3 Night, remote and agency staff left out of briefings")).ToContainTextAsync("How to fix it");
        await chat.TypeAsync("lead");
        await Expect(chat.Card("Mention the person: lead @Dana")).ToContainTextAsync("A name alone could be anybody's.");

        await chat.TypeAsync("start 4.5");
        await chat.SeesAsync("4.5 Document control");
        await Expect(chat.Choice(3, "Yes")).ToBeVisibleAsync();
        await chat.PressMoreAsync(chat.Last, "Doesn't apply to us");
        await chat.FillAsync(chat.Card("what doesn't apply?"), "Why, in a sentence?", "Our parent company keeps all documents.");
        await chat.PressAsync("Save the reason");
        await chat.SeesAsync("counts as open until your audit lead agrees");
        for (var question = 1; question <= 3; question++)
        {
            await chat.TypeAsync("review");
            await Expect(chat.Card($"Question {question}:")).ToContainTextAsync("You gave this reason yourself.");
            await chat.PressAsync("Accept");
            await chat.SeesAsync($"✓ Accepted: 4.5 Document control, question {question}");
        }

        await chat.SeesAsync("Nothing waits for a decision.");
    }

    [Fact]
    public async Task In_a_group_chat_the_bot_says_what_to_mention_it_for()
    {
        await using var browser = await Browser.StartAsync();
        await using var host = await StartAsync();
        var chat = await browser.OpenAsync(host);
        await chat.OpenAsync("Group Chat");
        await chat.SeesAsync("Mention me with a clause");
    }

    private Task<BuiltHost> StartAsync() => BuiltHost.StartAsync(home.Path, HostSettings.WithPlayground, Cancellation);
}
