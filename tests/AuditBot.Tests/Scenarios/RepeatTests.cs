using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Scenarios;

/// <summary>Teams resends what took long, people press twice, and old cards stay in the chat.</summary>
public sealed class RepeatTests
{
    [Fact]
    public async Task The_same_submit_twice_is_saved_once_and_shows_the_current_state()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var press = alex.Pressing("Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"));
        await alex.PressAsync(press);
        var (lines, messages) = (host.Lines().Count, alex.Cards.Count);

        press["id"] = "another-id";
        var again = await alex.PressAsync(press);

        Assert.Equal("✓ 4.1 Management responsibility: 1 gap", again.Head);
        Assert.Equal(lines, host.Lines().Count);
        Assert.Equal(messages, alex.Cards.Count);
    }

    [Fact]
    public async Task The_same_submit_from_many_connections_at_once_is_saved_once()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var press = alex.Pressing("Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"));

        var cards = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => alex.PressAsync(press.DeepClone().AsObject())));

        Assert.All(cards, card => Assert.Equal("✓ 4.1 Management responsibility: 1 gap", card.Head));
        Assert.Single(host.Lines("assessments"), line => line.Contains("assessment.answered", StringComparison.Ordinal));
        Assert.Single(alex.Cards, card => card.Head.StartsWith("4.2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_a_press_changes_is_one_line_so_a_crash_keeps_all_of_it_or_nothing()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        foreach (var button in new[] { "Skip", "Back", "Save and continue", "Pause" })
        {
            var before = host.Lines().Count;
            await alex.PressAsync(button, ("answer1", "yes"), ("answer2", button == "Back" ? "no" : "yes"), ("answer3", "yes"));
            Assert.Equal(before + 1, host.Lines().Count);
        }
    }

    [Fact]
    public async Task A_late_resend_does_not_undo_a_correction()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var press = alex.Pressing("Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"));
        await alex.PressAsync(press);
        await alex.PressAsync("Edit");
        await alex.PressAsync("Save changes", ("answer2", "yes"));

        var again = await alex.PressAsync(press);

        Assert.Equal("✓ 4.1 Management responsibility: no gaps", again.Head);
    }

    [Fact]
    public async Task A_typed_answer_that_is_delivered_twice_answers_one_question()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var message = alex.Activity("message", new System.Text.Json.Nodes.JsonObject { ["text"] = "partly" });

        await alex.PostAsync(message);
        await alex.PostAsync(message);

        var form = await alex.SayAsync("start 4.1");
        Assert.Equal(["partly", "", ""], form.Inputs.Values.Take(3));
    }

    [Fact]
    public async Task Skip_pressed_twice_skips_one_topic()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var press = alex.Pressing("Skip");
        await alex.PressAsync(press);
        var again = await alex.PressAsync(press);

        Assert.Equal("4.1 Management responsibility: skipped for now.", again.Head);
        Assert.Equal("4.2 Service management policy · 2 of 5", alex.Last.Head);
    }

    [Fact]
    public async Task A_card_of_another_assessment_shows_the_current_one_and_keeps_the_note()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var press = alex.Pressing("Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"), ("note", "keep me"));
        press["value"]!["action"]!["data"]!["assessment"] = "somebody-elses";
        var before = host.Lines().Count;

        var card = await alex.PressAsync(press);

        Assert.Contains("That card was from an earlier check", card.Text, StringComparison.Ordinal);
        Assert.Equal("keep me", card.Inputs["note"]);
        Assert.Equal("", card.Inputs["answer1"]);
        Assert.Equal(before, host.Lines().Count);
    }

    [Fact]
    public async Task A_card_with_older_wording_shows_the_current_questions_and_keeps_the_note()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var press = alex.Pressing("Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"), ("note", "keep me"));
        press["value"]!["action"]!["data"]!["wording"] = "0000000000000000";
        var before = host.Lines().Count;

        var card = await alex.PressAsync(press);

        Assert.Contains("The questions were reworded since that card", card.Text, StringComparison.Ordinal);
        Assert.Equal("keep me", card.Inputs["note"]);
        Assert.Equal(before, host.Lines().Count);
    }

    [Theory]
    [InlineData("topic", "F999")]
    [InlineData("topic", "../../etc")]
    [InlineData("verb", "delete-everything")]
    public async Task A_card_that_nobody_here_made_shows_how_things_stand(string field, string value)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var press = alex.Pressing("Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"));
        var action = press["value"]!["action"]!;
        (field == "verb" ? action : action["data"]!)[field] = value;
        var before = host.Lines().Count;

        Assert.Equal("Quick check: 0 of 5 clauses done.", (await alex.PressAsync(press)).Head);
        Assert.Equal(before, host.Lines().Count);
    }

    [Fact]
    public async Task A_client_without_Action_Execute_can_press_everything_too()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var data = alex.Last.Action("Save and continue")["fallback"]!["data"]!.DeepClone();
        (data["answer1"], data["answer2"], data["answer3"]) = ("yes", "no", "yes");
        var form = host.Connector.Sent[^1].Id;

        await alex.PostAsync(alex.Activity("message", new System.Text.Json.Nodes.JsonObject { ["value"] = data, ["replyToId"] = form }));

        Assert.Equal("✓ 4.1 Management responsibility: 1 gap", host.Connector.Sent.Last(sent => sent.Id == form).Card.Head);
        Assert.Equal("4.2 Service management policy · 2 of 5", alex.Last.Head);
    }

    [Fact]
    public async Task The_pressed_card_is_replaced_for_everyone_with_what_the_invoke_answered()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var form = host.Connector.Sent[^1].Id;

        var answered = await alex.AnswerAsync("yes", "yes", "yes");

        var update = Assert.Single(host.Connector.Sent, sent => sent.IsUpdate);
        Assert.Equal(form, update.Id);
        Assert.Equal(answered.Text, update.Card.Text);
    }
}
