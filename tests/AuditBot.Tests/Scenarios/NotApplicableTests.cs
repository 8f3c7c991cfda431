using System.Text.Json.Nodes;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Scenarios;

/// <summary>"Doesn't apply" is not free: an audit lead decides on every one.</summary>
public sealed class NotApplicableTests
{
    private const string Reason = "Our parent company keeps the log.";

    [Fact]
    public async Task A_lead_finds_what_waits_and_an_accepted_reason_leaves_the_score()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = await WaitingAsync(host);
        var status = await dana.SayAsync("status");
        Assert.Contains("Readiness **1 of 3** points · 2 major gaps", status.Text, StringComparison.Ordinal);

        var form = await dana.PressAsync("Decide: 1 “doesn't apply”");
        Assert.Equal("4.1 Management responsibility: does it not apply?", form.Head);
        Assert.Contains("**Question 2:** ", form.Text, StringComparison.Ordinal);
        Assert.Contains("Alex said so today at 10:30:\nIt does not apply: " + Reason, form.Text, StringComparison.Ordinal);
        var accepted = await dana.PressAsync("Accept");

        Assert.Equal("✓ Accepted: 4.1 Management responsibility, question 2", accepted.Head);
        Assert.Equal("Nothing waits for a decision.", dana.Last.Head);
        status = await dana.SayAsync("status");
        Assert.Contains("Readiness **1 of 2** points · 1 major gap · 1 “doesn't apply”, left out", status.Text, StringComparison.Ordinal);
        Assert.Contains("✓ 4.1 Management responsibility: 1 gap", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(status.Buttons, button => button.StartsWith("Decide", StringComparison.Ordinal));
        Assert.DoesNotContain("Keep one decision log", (await alex.SayAsync("gaps")).Text, StringComparison.Ordinal);
        var answer = await alex.SayAsync("4.1");
        Assert.Contains("decisions followed up: Doesn't apply, agreed", answer.Text, StringComparison.Ordinal);
        Assert.Contains("**1 gap**", answer.Text, StringComparison.Ordinal);
        await alex.SayAsync("edit 4.1");
        Assert.Contains("“Doesn't apply” is agreed by Dana", (await alex.PressAsync("Cancel")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_it_is_decided_it_counts_and_every_place_says_so()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (_, alex) = await WaitingAsync(host);

        Assert.Contains(alex.Cards, card => card.Text.Contains("counts as open until your audit lead agrees", StringComparison.Ordinal));
        Assert.Contains(alex.Cards, card => card.Text.Contains("It counts until your audit lead agrees that it doesn't apply.", StringComparison.Ordinal));
        Assert.Contains("(Doesn't apply, not agreed yet)", (await alex.SayAsync("gaps")).Text, StringComparison.Ordinal);
        Assert.Contains("**Your gap (Doesn't apply, not agreed yet):**", (await alex.SayAsync("4.1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_reason_opens_the_question_again_and_tells_why_until_it_is_answered()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = await WaitingAsync(host);
        await dana.SayAsync("review");

        var returned = await dana.PressAsync("Return", ("reason", "Who checks on the parent company?"));

        Assert.Equal("Returned: 4.1 Management responsibility, question 2", returned.Head);
        var status = await alex.SayAsync("status");
        Assert.Contains("Your “doesn't apply” came back in 4.1 Management responsibility.", status.Text, StringComparison.Ordinal);
        Assert.Contains("**4.1 Management responsibility: 2 of 3 answered**, “doesn't apply” was returned", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("came back", (await dana.SayAsync("status")).Text, StringComparison.Ordinal);
        Assert.Contains("Please answer again, “doesn't apply” was returned", (await alex.SayAsync("gaps")).Text, StringComparison.Ordinal);
        Assert.Contains("open, “doesn't apply” was returned", (await alex.SayAsync("4.1")).Text, StringComparison.Ordinal);

        await host.RestartAsync();
        await alex.SayAsync("status");
        var card = await alex.PressAsync("Answer 4.1 again");
        Assert.StartsWith(
            "4.1 Management responsibility · 1 of 5\nDana returned “doesn't apply” (2): Who checks on the parent company?", card.Text, StringComparison.Ordinal);
        Assert.Equal(["yes", "", "no"], card.Inputs.Values.Take(3));
        await alex.PressAsync("Save and continue", ("answer2", "partly"));

        Assert.DoesNotContain("returned", (await alex.SayAsync("edit 4.1")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("came back", (await alex.SayAsync("status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_question_is_the_next_to_be_asked()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, kim) = ((await WaitingAsync(host)).Dana, new TeamsChat(host, "Kim Park"));
        await dana.SayAsync("review");
        await dana.PressAsync("Return", ("reason", "Please answer it after all."));

        Assert.Equal("4.1 Management responsibility · 1 of 5", (await kim.SayAsync("continue")).Head);
        Assert.Contains("Dana returned “doesn't apply” (2): Please answer it after all.", kim.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_reason_given_again_waits_for_a_decision_again()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = await WaitingAsync(host);
        await dana.SayAsync("review");
        await dana.PressAsync("Return", ("reason", "Please say who checks."));

        await alex.SayAsync("start 4.1");
        await alex.PressAsync("Doesn't apply to us");
        await alex.PressAsync("Save the reason", ("checks", "2"), ("reason", Reason));

        Assert.Equal("4.1 Management responsibility: does it not apply?", (await dana.SayAsync("decisions")).Head);
        Assert.Equal("✓ Accepted: 4.1 Management responsibility, question 2", (await dana.PressAsync("Accept")).Head);
    }

    [Theory]
    [InlineData("", "Please say in a sentence why it goes back")]
    [InlineData("no way", "Please say in a sentence why it goes back")]
    [InlineData("long", "Please keep the reason under 500 characters")]
    public async Task Returning_takes_a_sentence_and_keeps_what_was_typed(string typed, string problem)
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, _) = await WaitingAsync(host);
        var text = typed == "long" ? string.Concat(Enumerable.Repeat("word ", 2000)).Trim() : typed;
        await dana.SayAsync("review");
        var before = host.Lines().Count;

        var form = await dana.PressAsync("Return", ("reason", text));

        var lines = form.Text.Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith(problem, StringComparison.Ordinal));
        Assert.StartsWith("Why does it go back?", lines[at + 1], StringComparison.Ordinal);
        Assert.Equal(text.Length > 500 ? text[..500] : text, form.Inputs["reason"]);
        Assert.Equal(before, host.Lines().Count);
        Assert.StartsWith("Returned", (await dana.PressAsync("Return", ("reason", "Please say who does it."))).Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_after_the_other_is_decided_and_what_is_left_for_later_is_said()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, _) = await WaitingAsync(host, checks: "1,2,3");
        await dana.SayAsync("what waits for me?");
        Assert.Contains("**Question 1:**", dana.Last.Text, StringComparison.Ordinal);
        Assert.Contains("3 decisions wait for you in all.", dana.Last.Text, StringComparison.Ordinal);

        Assert.Contains("**Question 2:**", (await dana.PressAsync("Later")).Text, StringComparison.Ordinal);
        await dana.PressAsync("Accept");
        Assert.Contains("**Question 3:**", dana.Last.Text, StringComparison.Ordinal);
        Assert.Equal("2 decisions left for later.", (await dana.PressAsync("Later")).Head);
        Assert.Contains("**Question 1:**", (await dana.PressAsync("Decide now")).Text, StringComparison.Ordinal);
        await dana.PressAsync("Accept");
        await dana.PressAsync("Accept");

        Assert.Equal("Nothing waits for a decision.", dana.Last.Head);
        Assert.Contains("Readiness **–** points · no gaps · 3 “doesn't apply”, left out", (await dana.SayAsync("status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_may_decide_on_a_reason_of_their_own_and_is_told_whose_it_is()
    {
        await using var host = await AuditBotHost.StartAsync();
        var dana = new TeamsChat(host, "Dana Scully");
        await SayNotApplicableAsync(dana, "2");

        Assert.Contains("You gave this reason yourself.", (await dana.SayAsync("review")).Text, StringComparison.Ordinal);
        Assert.StartsWith("✓ Accepted", (await dana.PressAsync("Accept")).Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_lead_decides_nothing_not_even_with_a_leads_card()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = await WaitingAsync(host);
        Assert.DoesNotContain((await alex.SayAsync("status")).Buttons, button => button.StartsWith("Decide", StringComparison.Ordinal));
        Assert.Equal("Only an audit lead can do that.\nYours is Dana.", (await alex.SayAsync("review")).Text);
        await dana.SayAsync("review");
        var before = host.Lines().Count;

        foreach (var button in new[] { "Accept", "Return", "Later" })
        {
            var forged = dana.Pressing(button, ("reason", "Because I say so."));
            foreach (var field in new[] { "from", "conversation" })
            {
                forged[field] = alex.Activity("message")[field]!.DeepClone();
            }

            Assert.Equal("Only an audit lead can do that. Yours is Dana.", await alex.PressInVainAsync(forged));
        }

        Assert.Equal(before, host.Lines().Count);
    }

    [Fact]
    public async Task Another_tenants_lead_decides_nothing_here()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, eve) = ((await WaitingAsync(host)).Dana, new TeamsChat(host, "Eve", "11111111-2222-3333-4444-555555555555"));
        await eve.SayAsync("start");
        await dana.SayAsync("review");
        var forged = dana.Pressing("Accept");
        foreach (var field in new[] { "from", "conversation", "channelData" })
        {
            forged[field] = eve.Activity("message")[field]!.DeepClone();
        }

        Assert.Equal("Nothing waits for a decision.", (await eve.PressAsync(forged)).Head);
        Assert.DoesNotContain(host.Lines(), line => line.Contains("not-applicable-reviewed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_on_an_answer_that_has_changed_since_changes_nothing()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = await WaitingAsync(host);
        await dana.SayAsync("review");
        await alex.SayAsync("edit 4.1");
        await alex.PressAsync("Save changes", ("answer2", "partly"));

        var outcome = await dana.PressAsync("Return", ("reason", "no"));

        Assert.Equal("The answer has changed since: 4.1 Management responsibility, question 2", outcome.Head);
        Assert.Contains("It says now: Partly.", outcome.Text, StringComparison.Ordinal);
        Assert.Equal("Nothing waits for a decision.", dana.Last.Head);
        Assert.DoesNotContain(host.Lines(), line => line.Contains("not-applicable-reviewed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_accepted_answer_that_changes_is_decided_on_anew()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = await WaitingAsync(host);
        await dana.SayAsync("review");
        await dana.PressAsync("Accept");

        await alex.SayAsync("edit 4.1");
        await alex.PressAsync("Doesn't apply to us");
        await alex.PressAsync("Save the reason", ("checks", "2"), ("party", "other"), ("reason", "The city does it now."));

        Assert.Contains("Another party does it: The city does it now.", (await dana.SayAsync("review")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_leads_at_once_the_second_is_told()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, kim) = ((await WaitingAsync(host)).Dana, new TeamsChat(host, "Kim Park"));
        await dana.SayAsync("lead <at>Kim Park</at>", kim.Mention());
        await dana.SayAsync("review");
        await kim.SayAsync("review");

        var outcomes = await Task.WhenAll(dana.PressAsync("Accept"), kim.PressAsync("Return", ("reason", "Who checks on them?")));

        Assert.Single(host.Lines(), line => line.Contains("not-applicable-reviewed", StringComparison.Ordinal));
        var isDanas = outcomes[0].Head.StartsWith("✓ Accepted", StringComparison.Ordinal);
        Assert.Equal(
            isDanas
                ? "Dana accepted it today at 10:30: 4.1 Management responsibility, question 2"
                : "Kim returned it today at 10:30: 4.1 Management responsibility, question 2",
            outcomes[isDanas ? 1 : 0].Head);
        Assert.Contains("Your press changed nothing.", outcomes[isDanas ? 1 : 0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Accept", "✓ Accepted: 4.1 Management responsibility, question 2")]
    [InlineData("Return", "Returned: 4.1 Management responsibility, question 2")]
    public async Task The_same_press_twice_is_one_decision(string button, string head)
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, _) = await WaitingAsync(host);
        await dana.SayAsync("review");
        var press = dana.Pressing(button, ("reason", "Who checks on them?"));
        await dana.PressAsync(press);
        var (lines, messages) = (host.Lines().Count, dana.Cards.Count);

        press["id"] = "another-id";
        var again = await dana.PressAsync(press);

        Assert.Equal(head, again.Head);
        Assert.Equal(lines, host.Lines().Count);
        Assert.Equal(messages, dana.Cards.Count);
    }

    [Fact]
    public async Task A_group_hides_reasons_and_takes_no_decision()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = await WaitingAsync(host);
        var group = dana.InNewConversation("groupChat");
        await dana.SayAsync("review");
        var press = dana.Pressing("Accept");
        press["conversation"] = group.Activity("message")["conversation"]!.DeepClone();

        Assert.Equal("Let's decide in a chat with me alone.", (await group.SayAsync("review")).Head);
        Assert.Equal("Let's decide in a chat with me alone.", (await group.PressAsync(press)).Head);
        Assert.DoesNotContain((await group.SayAsync("status")).Buttons, button => button.StartsWith("Decide", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Lines(), line => line.Contains("not-applicable-reviewed", StringComparison.Ordinal));

        await dana.PressAsync("Return", ("reason", "Ask Fox about it."));
        var here = alex.In(group);
        Assert.Contains("Dana returned “doesn't apply” (2).", (await here.SayAsync("start 4.1")).Text, StringComparison.Ordinal);
        await here.SayAsync("gaps");
        Assert.All(group.Cards, card => Assert.DoesNotContain("Fox", card.Json.ToJsonString(), StringComparison.Ordinal));
        Assert.All(group.Cards, card => Assert.DoesNotContain("parent company", card.Json.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reasons_are_never_rendered_as_markup()
    {
        const string Hostile = "[x](https://evil.example) **bold** <at>everyone</at> <b>html</b> {{DATE()}} does it";
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = await WaitingAsync(host, reason: Hostile);
        var form = await dana.SayAsync("review");
        Assert.Contains(Hostile, form.Text, StringComparison.Ordinal);
        await dana.PressAsync("Return", ("reason", Hostile));
        Assert.Contains($"Dana returned “doesn't apply” (2): {Hostile}", (await alex.SayAsync("start 4.1")).Text, StringComparison.Ordinal);

        foreach (var card in dana.Cards.Concat(alex.Cards))
        {
            Assert.DoesNotContain("evil.example", (string)card.Json["fallbackText"]!, StringComparison.Ordinal);
            Assert.All(
                card.Elements.Where(element => (string?)element["type"] == "TextBlock"),
                block => Assert.DoesNotContain("evil.example", (string)block["text"]!, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_reason_of_10000_characters_is_not_recorded_and_waits_for_nobody()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = await WaitingAsync(host, reason: string.Concat(Enumerable.Repeat("word ", 2000)));

        Assert.Contains("Please keep the reason under 500 characters", alex.Last.Text, StringComparison.Ordinal);
        Assert.Equal("Nothing waits for a decision.", (await dana.SayAsync("review")).Head);
    }

    [Theory]
    [InlineData("Accept", "✓ Accepted")]
    [InlineData("Return", "Returned")]
    public async Task When_the_storage_is_away_the_card_keeps_what_was_typed(string button, string head)
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, _) = await WaitingAsync(host);
        await dana.SayAsync("review");
        host.StorageIsAway = true;

        var form = await dana.PressAsync(button, ("reason", "Who checks on them?"));

        Assert.Contains("I couldn't save that.", form.Text, StringComparison.Ordinal);
        Assert.Equal("Who checks on them?", form.Inputs["reason"]);
        host.StorageIsAway = false;
        Assert.StartsWith(head, (await dana.PressAsync(button)).Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "7")]
    [InlineData("check", "-1")]
    [InlineData("check", "3")]
    [InlineData("seen", "0")]
    [InlineData("topic", "F999")]
    [InlineData("assessment", "another")]
    public async Task A_card_that_was_tampered_with_decides_nothing(string field, string value)
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, _) = await WaitingAsync(host);
        await dana.SayAsync("review");
        var press = dana.Pressing("Accept");
        press["value"]!["action"]!["data"]!.AsObject()[field] = JsonValue.Create(value);

        await dana.PressAsync(press);

        Assert.DoesNotContain(host.Lines(), line => line.Contains("not-applicable-reviewed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_question_stands_on_the_card_as_it_was_asked()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, _) = await WaitingAsync(host);
        var worded = host.Lines("organisation").Select(line => JsonNode.Parse(line)!["event"]!)
            .First(words => (string?)words["topic"] == "F001" && words["checks"] is not null);

        Assert.Contains("**Question 2:** " + (string?)worded["checks"]![1]!["question"], (await dana.SayAsync("review")).Text, StringComparison.Ordinal);
    }

    /// <summary>Dana is the lead; Alex has said that something of 4.1 doesn't apply.</summary>
    private static async Task<(TeamsChat Dana, TeamsChat Alex)> WaitingAsync(AuditBotHost host, string checks = "2", string reason = Reason)
    {
        var (dana, alex) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host));
        await dana.SayAsync("start");
        await dana.PressAsync("Pause");
        await SayNotApplicableAsync(alex, checks, reason);
        return (dana, alex);
    }

    private static async Task SayNotApplicableAsync(TeamsChat somebody, string checks, string reason = Reason)
    {
        await somebody.SayAsync("start");
        await somebody.PressAsync("Doesn't apply to us", ("answer1", "yes"), ("answer3", "no"));
        await somebody.PressAsync("Save the reason", ("checks", checks), ("reason", reason));
    }
}
