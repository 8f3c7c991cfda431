using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Scenarios;

public sealed class QuickCheckTests
{
    [Fact]
    public async Task A_newcomer_walks_through_all_five_clauses_and_sees_what_to_fix()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);

        await alex.InstallAsync();
        Assert.Equal("Hi Alex, I help your team get ready for an ISO/IEC 20000 audit.", Assert.Single(alex.Cards).Head);

        await alex.PressAsync("Start the quick check");
        Assert.Equal("4.1 Management responsibility · 1 of 5", alex.Last.Head);

        var saved = await alex.AnswerAsync("yes", "partly", "no");
        Assert.Equal("✓ 4.1 Management responsibility: 2 gaps", saved.Head);
        Assert.Contains("Edit", saved.Buttons);
        Assert.Equal("What to fix first: 4.1 Management responsibility", alex.Cards[^2].Head);
        Assert.Contains("Keep one decision log", alex.Cards[^2].Text, StringComparison.Ordinal);
        Assert.Contains("Brief the sponsor", alex.Cards[^2].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fixed place on the leadership agenda", alex.Cards[^2].Text, StringComparison.Ordinal);
        Assert.Equal("4.2 Service management policy · 2 of 5", alex.Last.Head);

        await alex.AnswerAsync("yes", "yes", "yes");
        Assert.Equal("✓ Nothing to fix in 4.2 Service management policy.", alex.Cards[^2].Head);
        Assert.Contains("Approved policy with date and version", alex.Cards[^2].Text, StringComparison.Ordinal);

        await alex.AnswerAsync("yes", "yes", "unknown");
        await alex.AnswerAsync("partly", "no", "yes");
        await alex.AnswerAsync("no", "no", "yes");

        Assert.Equal("Quick check done: 15 of 15 answered.", alex.Last.Head);
        Assert.Contains("Readiness **9 of 15** points · 4 major gaps, 2 minor gaps · 1 “don't know”", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("**5.1 Service delivery plans** (major): 2 gaps", alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_restart_everything_is_still_there()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.InstallAsync();
        await alex.PressAsync("Start the quick check");
        await alex.AnswerAsync("yes", "yes", "yes");
        await alex.AnswerAsync("partly", "yes", "yes");
        await alex.AnswerAsync("no", "yes", "yes");

        await host.RestartAsync();
        var later = alex.InNewConversation();
        await later.InstallAsync();

        Assert.Equal("Welcome back, Alex: 3 of 5 done.", later.Last.Head);
        await later.PressAsync("Continue");
        Assert.Equal("4.5 Document control · 4 of 5", later.Last.Head);
        var answer = await later.SayAsync("4.2");
        Assert.Contains("**1 gap**, answered today at 10:30 by you.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_two_activities_of_one_installation_get_one_greeting_and_a_later_one_is_welcomed_back()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.InstallAsync();
        await alex.InstallAsync();
        Assert.Single(alex.Cards);

        await alex.SayAsync("start");
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await alex.InstallAsync();
        Assert.Equal("Welcome back, Alex: 0 of 5 done.", alex.Last.Head);
    }

    [Fact]
    public async Task A_name_that_the_installation_leaves_out_is_asked_of_the_channel()
    {
        await using var host = await AuditBotHost.StartAsync();
        var dana = new TeamsChat(host, "");
        host.Connector.Knows((string)dana.Activity("message")["from"]!["id"]!, "Dana Scully");

        await dana.InstallAsync();

        Assert.Equal("Hi Dana, I help your team get ready for an ISO/IEC 20000 audit.", dana.Last.Head);
    }

    [Fact]
    public async Task Five_taps_lead_from_the_welcome_to_the_first_saved_topic()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.InstallAsync();
        var taps = 0;

        await alex.PressAsync("Start the quick check");
        taps++;
        (string, string)[] radios = [("answer1", "yes"), ("answer2", "yes"), ("answer3", "yes")];
        taps += radios.Length;
        var saved = await alex.PressAsync("Save and continue", radios);
        taps++;

        Assert.StartsWith("✓ 4.1", saved.Head, StringComparison.Ordinal);
        Assert.Equal(5, taps);
    }

    [Fact]
    public async Task Missing_answers_are_marked_at_their_question_and_nothing_is_saved()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var before = host.Lines("assessments").Count;

        var card = await alex.AnswerAsync("yes", "", "no");

        Assert.Equal("4.1 Management responsibility · 1 of 5", card.Head);
        Assert.Equal("yes", card.Inputs["answer1"]);
        Assert.Equal("no", card.Inputs["answer3"]);
        var lines = card.Text.Split('\n');
        var mark = Array.IndexOf(lines, "Please choose an answer here. “Don't know” is fine.");
        Assert.StartsWith("2. ", lines[mark + 1], StringComparison.Ordinal);
        Assert.Equal(before, host.Lines("assessments").Count);
    }

    [Fact]
    public async Task Skip_back_and_pause_keep_the_place_and_what_was_filled_in()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");

        var skipped = await alex.PressAsync("Skip", ("answer1", "partly"));
        Assert.Equal("4.1 Management responsibility: skipped for now.", skipped.Head);
        Assert.Equal("4.2 Service management policy · 2 of 5", alex.Last.Head);

        var first = await alex.PressAsync("Back", ("answer2", "no"));
        Assert.Equal("4.1 Management responsibility · 1 of 5", first.Head);
        Assert.Equal("partly", first.Inputs["answer1"]);

        var paused = await alex.PressAsync("Pause", ("answer3", "yes"));
        Assert.Equal("Paused at 4.1 Management responsibility: 0 of 5 done.", paused.Head);

        await alex.SayAsync("let's go on");
        Assert.Equal("4.1 Management responsibility · 1 of 5", alex.Last.Head);
        Assert.Equal("yes", alex.Last.Inputs["answer3"]);
    }

    [Fact]
    public async Task The_end_of_a_round_lists_what_was_skipped_and_continue_goes_back_to_it()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        await alex.PressAsync("Skip");
        for (var topic = 2; topic <= 5; topic++)
        {
            await alex.AnswerAsync("yes", "yes", "yes");
        }

        Assert.Equal("Quick check: 12 of 15 answered.", alex.Last.Head);
        Assert.Contains("**4.1 Management responsibility: skipped**", alex.Last.Text, StringComparison.Ordinal);
        await alex.PressAsync("Continue");
        Assert.Equal("4.1 Management responsibility · 1 of 5", alex.Last.Head);
    }

    [Fact]
    public async Task Typed_answers_go_to_the_open_question_with_their_words_as_note()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start 4.5");

        var next = await alex.SayAsync("partly");
        Assert.Equal("✓ Noted: **Partly** (version and approver shown)", next.Head);
        Assert.Contains("Question 2 of 3", next.Text, StringComparison.Ordinal);
        await alex.SayAsync("no, we have no versioning");
        await alex.PressAsync("Yes");

        Assert.Contains(alex.Cards, card => card.Head == "✓ 4.5 Document control: 2 gaps");
        var edit = await alex.SayAsync("edit 4.5");
        Assert.Equal(["partly", "no", "yes", "we have no versioning", ""], edit.Inputs.Values);
    }

    [Theory]
    [InlineData("no, only version 1.2 shows it", "Question 2 of 3", true)]
    [InlineData("no, what about 4.3?", "Clause 4.3 of the guide", false)]
    [InlineData("no, 4.3", "Clause 4.3 of the guide", false)]
    public async Task A_number_in_a_typed_answer_is_no_question_unless_it_is_asked(string text, string shown, bool isAnswer)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start 4.5");

        Assert.Contains(shown, (await alex.SayAsync(text)).Text, StringComparison.Ordinal);
        Assert.Equal(isAnswer, host.Lines("assessments").Any(line => line.Contains("assessment.answered", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Yes_but_is_asked_back_and_keeps_the_words()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start 4.5");

        Assert.Equal("Is that a Yes or a Partly?", (await alex.SayAsync("yes, but only the procedures")).Head);
        Assert.DoesNotContain(host.Lines("assessments"), line => line.Contains("assessment.answered", StringComparison.Ordinal));
        await alex.PressAsync("Partly");

        var form = await alex.SayAsync("start 4.5");
        Assert.Equal("partly", form.Inputs["answer1"]);
        Assert.Equal("yes, but only the procedures", form.Inputs["note"]);
    }

    [Fact]
    public async Task An_old_answer_can_be_edited_at_any_time_without_losing_the_place()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        await alex.AnswerAsync("yes", "yes", "no");

        var form = await alex.PressAsync("Edit");
        Assert.Equal("Change 4.1 Management responsibility", form.Head);
        Assert.Equal("no", form.Inputs["answer3"]);
        var saved = await alex.PressAsync("Save changes", ("answer3", "yes"));

        Assert.Equal("✓ 4.1 Management responsibility: no gaps", saved.Head);
        await alex.SayAsync("continue");
        Assert.Equal("4.2 Service management policy · 2 of 5", alex.Last.Head);
    }

    [Fact]
    public async Task An_edit_can_be_cancelled()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        await alex.AnswerAsync("yes", "yes", "no");
        await alex.PressAsync("Edit");
        var before = host.Lines().Count;

        var card = await alex.PressAsync("Cancel", ("answer3", "yes"));

        Assert.Equal("✓ 4.1 Management responsibility: 1 gap", card.Head);
        Assert.Equal(before, host.Lines().Count);
    }

    [Fact]
    public async Task Doesnt_apply_takes_a_reason_and_counts_as_a_gap()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");

        var form = await alex.PressAsync("Doesn't apply to us", ("answer1", "yes"));
        Assert.Equal("2,3", form.Inputs["checks"]);
        Assert.Contains("The standard allows no exclusions", form.Text, StringComparison.Ordinal);

        var again = await alex.PressAsync("Save the reason", ("checks", "2"), ("party", "other"), ("reason", "no"));
        Assert.Contains("Please give the reason in a sentence", again.Text, StringComparison.Ordinal);

        var open = await alex.PressAsync("Save the reason", ("checks", "2"), ("party", "other"), ("reason", "Our parent company keeps the log."));
        Assert.Contains("Your reason is noted.", open.Text, StringComparison.Ordinal);
        Assert.Equal(["yes", "na", ""], open.Inputs.Values.Take(3));

        var saved = await alex.PressAsync("Save and continue", ("answer3", "yes"));
        Assert.Equal("✓ 4.1 Management responsibility: 1 gap", saved.Head);
        Assert.Contains("counts as open until your audit lead agrees", saved.Text, StringComparison.Ordinal);
        Assert.Contains(host.Lines("assessments"), line => line.Contains("Another party does it: Our parent company keeps the log.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Back_from_the_reason_form_finds_everything_that_was_filled_in()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        await alex.PressAsync("Doesn't apply to us", ("answer1", "yes"), ("note", "See the wiki"));

        var form = await alex.PressAsync("Back to the questions");

        Assert.Equal(["yes", "", "", "See the wiki", ""], form.Inputs.Values);
    }

    [Fact]
    public async Task Status_gaps_and_help_say_where_one_stands()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        Assert.Equal("Quick check: 0 of 5 clauses done.", (await alex.SayAsync("status")).Head);
        await alex.SayAsync("start");
        await alex.AnswerAsync("yes", "no", "unknown");

        var status = await alex.SayAsync("how far are we?");
        Assert.Equal("Quick check: 1 of 5 clauses done.", status.Head);
        Assert.Contains("Readiness **1 of 3** points · 1 major gap · 1 “don't know”", status.Text, StringComparison.Ordinal);
        Assert.Contains("**4.2 Service management policy: open**", status.Text, StringComparison.Ordinal);
        var gaps = await alex.SayAsync("gaps");
        Assert.Equal("All gaps: 1 major gap, 1 not known", gaps.Head);
        Assert.Contains("Keep one decision log", gaps.Text, StringComparison.Ordinal);
        Assert.Equal("Here is what I can do", (await alex.SayAsync("help")).Head);
    }

    [Fact]
    public async Task Answers_keep_the_exact_words_they_were_asked_in()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        await alex.AnswerAsync("yes", "yes", "yes");

        var wordings = host.Lines("organisation").Where(line => line.Contains("topic-worded", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, wordings.Count);
        var answered = host.Lines("assessments").Single(line => line.Contains("assessment.answered", StringComparison.Ordinal));
        var hash = System.Text.Json.Nodes.JsonNode.Parse(answered)!["event"]!["wording"]!.ToString();
        Assert.Contains(
            "Do your directors discuss service objectives",
            Assert.Single(wordings, line => line.Contains(hash, StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }
}
