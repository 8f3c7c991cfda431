using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Scenarios;

public sealed class TwoPeopleTests
{
    [Fact]
    public async Task An_organisation_shares_one_quick_check()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (alex, dana) = (new TeamsChat(host), new TeamsChat(host, "Dana Scully"));
        await alex.SayAsync("start");
        await alex.AnswerAsync("yes", "partly", "no");

        await dana.InstallAsync();
        Assert.Contains("Your team has done 1 of 5 clauses.", dana.Last.Text, StringComparison.Ordinal);
        await dana.PressAsync("Join the quick check");
        Assert.Equal("4.2 Service management policy · 2 of 5", dana.Last.Head);

        var answer = await dana.SayAsync("what's wrong with clause 4.1?");
        Assert.Contains("**2 gaps**, answered today at 10:30 by Alex.", answer.Text, StringComparison.Ordinal);
        Assert.Single(host.Lines("organisation"), line => line.Contains("assessment-begun", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_tenant_sees_nothing_of_it()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (alex, eve) = (new TeamsChat(host), new TeamsChat(host, "Eve", "11111111-2222-3333-4444-555555555555"));
        await alex.SayAsync("start");
        await alex.AnswerAsync("yes", "partly", "no");

        Assert.Contains("Nobody has answered this clause yet.", (await eve.SayAsync("4.1")).Text, StringComparison.Ordinal);
        var stolen = alex.Pressing("Edit");
        foreach (var field in new[] { "from", "conversation", "channelData" })
        {
            stolen[field] = eve.Activity("message")[field]!.DeepClone();
        }

        var card = await eve.PressAsync(stolen);
        Assert.Equal("4.1 Management responsibility · 1 of 5", card.Head);
        Assert.All(["answer1", "answer2", "answer3"], input => Assert.Equal("", card.Inputs[input]));
    }

    [Fact]
    public async Task A_colleague_who_answered_in_the_meantime_is_not_overwritten_unasked()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (alex, dana) = (new TeamsChat(host), new TeamsChat(host, "Dana Scully"));
        await alex.SayAsync("start");
        await dana.SayAsync("start");
        await dana.AnswerAsync("yes", "no", "yes");
        var before = host.Lines("assessments").Count;

        var conflict = await alex.PressAsync("Save and continue", ("answer1", "yes"), ("answer2", "partly"), ("answer3", "yes"), ("note", "Seen in May"));

        Assert.Equal("Dana saved 4.1 Management responsibility today at 10:30.", conflict.Head);
        Assert.Contains("decisions followed up: No (Dana) · Partly (you)", conflict.Text, StringComparison.Ordinal);
        Assert.Equal(before, host.Lines("assessments").Count);

        var mine = await alex.PressAsync("Use mine");
        Assert.Contains("Saved today at 10:30 by you.", mine.Text, StringComparison.Ordinal);
        var form = await alex.SayAsync("edit 4.1");
        Assert.Equal(["yes", "partly", "yes", "Seen in May", ""], form.Inputs.Values);
    }

    [Fact]
    public async Task Keeping_the_colleagues_answers_keeps_ones_own_note()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (alex, dana) = (new TeamsChat(host), new TeamsChat(host, "Dana Scully"));
        await alex.SayAsync("start");
        await dana.SayAsync("start");
        await dana.AnswerAsync("yes", "no", "yes");
        await alex.PressAsync("Save and continue", ("answer1", "no"), ("answer2", "no"), ("answer3", "no"), ("note", "I disagree"));

        var kept = await alex.PressAsync("Keep Dana's");

        Assert.Contains("by Dana", kept.Text, StringComparison.Ordinal);
        Assert.Equal(["yes", "no", "yes", "I disagree", ""], (await alex.SayAsync("edit 4.1")).Inputs.Values);
        Assert.Equal(["yes", "no", "yes", "", ""], (await dana.SayAsync("edit 4.1")).Inputs.Values);
    }

    [Fact]
    public async Task A_reason_typed_while_a_colleague_saved_is_not_lost()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (alex, dana) = (new TeamsChat(host), new TeamsChat(host, "Dana Scully"));
        await alex.SayAsync("start");
        await alex.PressAsync("Doesn't apply to us");
        await dana.SayAsync("start");
        await dana.AnswerAsync("yes", "no", "yes");

        var form = await alex.PressAsync("Save the reason", ("checks", "2"), ("reason", "The parent company does it."));

        Assert.Contains("Dana saved this clause today at 10:30.", form.Text, StringComparison.Ordinal);
        Assert.Equal(["2", "none", "The parent company does it."], form.Inputs.Values);
        Assert.Equal("✓ 4.1 Management responsibility: 1 gap", (await alex.PressAsync("Save the reason")).Head);
        Assert.Contains(host.Lines("assessments"), line => line.Contains("The parent company does it.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_answers_at_once_are_no_conflict()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (alex, dana) = (new TeamsChat(host), new TeamsChat(host, "Dana Scully"));
        await alex.SayAsync("start");
        await dana.SayAsync("start");

        await Task.WhenAll(alex.AnswerAsync("yes", "no", "yes"), dana.AnswerAsync("yes", "no", "yes"));

        Assert.Single(host.Lines("assessments"), line => line.Contains("\"check\":1", StringComparison.Ordinal));
        Assert.Equal("4.2 Service management policy · 2 of 5", alex.Last.Head);
        Assert.Equal("4.2 Service management policy · 2 of 5", dana.Last.Head);
    }

    [Fact]
    public async Task A_topic_that_a_colleague_began_says_who_answered_what()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (alex, dana) = (new TeamsChat(host), new TeamsChat(host, "Dana Scully"));
        await dana.SayAsync("start");
        await dana.PressAsync("Pause", ("answer1", "yes"), ("answer2", "no"));

        var form = await alex.SayAsync("start");

        Assert.Contains("Dana answered 1 and 2 (today at 10:30).", form.Text, StringComparison.Ordinal);
        Assert.Equal(["yes", "no", ""], form.Inputs.Values.Take(3));
    }

    [Fact]
    public async Task A_group_sees_nobodys_note()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        await alex.PressAsync(
            "Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"), ("note", "The CFO blocks it"), ("evidence", "https://wiki/hush"));

        var group = alex.InNewConversation("groupChat");
        await group.SayAsync("edit 4.1");
        await group.SayAsync("4.1");
        await group.SayAsync("gaps");

        Assert.All(group.Cards, card => Assert.DoesNotContain("CFO", card.Json.ToJsonString(), StringComparison.Ordinal));
        Assert.All(group.Cards, card => Assert.DoesNotContain("hush", card.Json.ToJsonString(), StringComparison.Ordinal));
        await group.PressAsync("Save changes", ("answer2", "partly"));
        Assert.Equal("The CFO blocks it", (await alex.SayAsync("edit 4.1")).Inputs["note"]);
    }

    [Fact]
    public async Task A_card_in_a_group_serves_whoever_presses_it()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host) { Kind = "groupChat", Conversation = "19:group@thread.v2" };
        var dana = new TeamsChat(host, "Dana Scully") { Kind = "groupChat", Conversation = alex.Conversation };
        await alex.InstallAsync();
        Assert.Contains("Mention me with a clause", Assert.Single(alex.Cards).Text, StringComparison.Ordinal);
        await alex.SayAsync("start");

        await dana.AnswerAsync("yes", "yes", "yes");

        Assert.Contains("by Dana", (await alex.SayAsync("4.1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mention_of_the_bot_is_not_part_of_what_was_said()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host) { Kind = "channel", Conversation = "19:channel@thread.tacv2;messageid=1" };
        var activity = alex.Activity("message", new System.Text.Json.Nodes.JsonObject { ["text"] = "<at>Audit  Bot!</at>\u00a0 4.5" });
        activity["entities"] = new System.Text.Json.Nodes.JsonArray(
            Mention("29:somebody", "<at>4.2</at>"), Mention("28:bot", "<at>Audit  Bot!</at>"));

        await alex.PostAsync(activity);

        Assert.Equal("4.5 Document control", alex.Last.Head);

        static System.Text.Json.Nodes.JsonObject Mention(string id, string text) => new()
        {
            ["type"] = "mention",
            ["text"] = text,
            ["mentioned"] = new System.Text.Json.Nodes.JsonObject { ["id"] = id },
        };
    }
}
