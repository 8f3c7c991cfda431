using System.Text.Json.Nodes;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Scenarios;

/// <summary>Who decides for an organisation, and how others come to.</summary>
public sealed class LeadTests
{
    [Fact]
    public async Task Whoever_starts_first_is_the_audit_lead_and_whoever_joins_is_not()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host));
        Assert.Equal("There is no audit lead yet.", (await alex.SayAsync("leads")).Head);

        await dana.SayAsync("start");
        await alex.SayAsync("full assessment");

        Assert.Equal("Your audit lead is Dana.", (await alex.SayAsync("Who is our audit lead?")).Head);
        Assert.DoesNotContain("You can name another by mention", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("You can name another by mention", (await dana.SayAsync("leads")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aadObjectId")]
    [InlineData("objectId")]
    public async Task A_lead_names_another_by_mention_in_a_group_also_before_that_person_ever_spoke(string field)
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, kim) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host, "Kim Park"));
        await dana.SayAsync("start");
        var group = dana.InNewConversation("groupChat");

        var named = await group.SayAsync("<at>AuditBot</at> lead <at>Kim Park</at>", TeamsChat.MentionOfBot(), kim.Mention(field: field));

        Assert.Equal("Kim is now an audit lead.", named.Head);
        Assert.Contains("Your audit leads are Dana and Kim.", named.Text, StringComparison.Ordinal);
        Assert.Contains("You can name another by mention", (await kim.SayAsync("leads")).Text, StringComparison.Ordinal);
        Assert.Equal("Kim is an audit lead already.", (await dana.SayAsync("lead <at>Kim Park</at>", kim.Mention())).Head);
        Assert.Single(host.Lines("organisation"), line => line.Contains("lead-named", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guest_without_an_Entra_id_can_be_a_lead_too()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, guest) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host, "Guest Star"));
        await dana.SayAsync("start");
        await dana.SayAsync("lead <at>Guest Star</at>", guest.Mention(field: "tenantId"));
        var leads = guest.Activity("message", new JsonObject { ["text"] = "leads" });
        leads["from"]!.AsObject().Remove("aadObjectId");

        await guest.PostAsync(leads);

        Assert.Contains("You can name another by mention", guest.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_meant_is_told_by_the_mention_and_not_by_its_visible_name()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, kim, eve) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host, "Kim Park"), new TeamsChat(host, "Eve Moneypenny"));
        await dana.SayAsync("start");
        await kim.SayAsync("hello");

        var named = await dana.SayAsync("lead <at>Kim Park</at>", eve.Mention(visible: "Kim Park"));

        Assert.Equal("Eve is now an audit lead.", named.Head);
        Assert.Equal("Your audit leads are Dana and Eve.", (await kim.SayAsync("leads")).Head);
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("lead Kim")]
    [InlineData("lead @Kim Park")]
    [InlineData("lead <at>AuditBot</at>")]
    public async Task Without_a_mention_it_says_how(string text)
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, kim) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host, "Kim Park"));
        await dana.SayAsync("start");
        await kim.SayAsync("hello");
        var before = host.Lines().Count;

        Assert.Equal("Mention the person: lead @Dana", (await dana.SayAsync(text, TeamsChat.MentionOfBot())).Head);
        Assert.Equal("Mention the person: remove lead @Dana", (await dana.SayAsync("remove " + text, TeamsChat.MentionOfBot())).Head);
        Assert.Equal(before, host.Lines().Count);
    }

    [Fact]
    public async Task Text_that_only_looks_like_a_mention_names_nobody()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, kim) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host, "Kim Park"));
        await dana.SayAsync("start");
        kim.Mention();

        await dana.SayAsync("lead <at>Kim Park</at>");

        Assert.Equal("Your audit lead is Dana.", (await dana.SayAsync("leads")).Head);
    }

    [Fact]
    public async Task A_mention_that_the_channel_cannot_tell_apart_changes_nothing()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, kim) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host, "Kim Park"));
        await dana.SayAsync("start");
        var before = host.Lines().Count;

        var card = await dana.SayAsync(
            "lead <at>Kim Park</at> <at>Somebody</at>", kim.Mention(), TeamsChat.MentionOf("29:somebody", "Somebody"));

        Assert.Equal("I couldn't find out who that is.", card.Head);
        Assert.Equal(before, host.Lines().Count);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("19:channel@thread.tacv2")]
    [InlineData("\ud800")]
    [InlineData("long")]
    public async Task A_mention_of_something_else_than_a_person_names_nobody(string id)
    {
        await using var host = await AuditBotHost.StartAsync();
        var dana = new TeamsChat(host, "Dana Scully");
        await dana.SayAsync("start");

        var card = await dana.SayAsync("lead <at>x</at>", TeamsChat.MentionOf(id == "long" ? new string('x', 200_000) : id, "x"));

        Assert.Equal("I couldn't find out who that is.", card.Head);
    }

    [Fact]
    public async Task A_mention_in_any_other_message_is_not_looked_up()
    {
        await using var host = await AuditBotHost.StartAsync();
        var dana = new TeamsChat(host, "Dana Scully");

        Assert.Equal(
            "4.5 Document control",
            (await dana.SayAsync("<at>Kim</at> asks about 4.5", TeamsChat.MentionOf("29:somebody", "Kim"))).Head);
        Assert.Equal(0, host.Connector.LookUps);
    }

    [Theory]
    [InlineData("remove lead <at>Kim Park</at>")]
    [InlineData("no longer lead <at>Kim Park</at>")]
    public async Task A_lead_takes_it_back_and_the_last_one_stays(string text)
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, kim) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host, "Kim Park"));
        await dana.SayAsync("start");
        await dana.SayAsync("lead <at>Kim Park</at>", kim.Mention());

        Assert.Equal("Kim is no longer an audit lead.", (await dana.SayAsync(text, kim.Mention())).Head);
        Assert.Equal("Kim is not an audit lead.", (await dana.SayAsync(text, kim.Mention())).Head);
        Assert.Equal(
            "Dana is your only audit lead. Please name another first.",
            (await dana.SayAsync("remove lead <at>Dana</at>", dana.Mention(visible: "Dana"))).Head);
        await host.RestartAsync();
        Assert.Equal("Your audit lead is Dana.", (await kim.SayAsync("leads")).Head);
    }

    [Fact]
    public async Task Two_leads_who_remove_each_other_at_once_leave_one()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, kim) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host, "Kim Park"));
        await dana.SayAsync("start");
        await dana.SayAsync("lead <at>Kim Park</at>", kim.Mention());
        var (byDana, byKim) = (kim.Mention(), dana.Mention());

        await Task.WhenAll(
            dana.SayAsync("remove lead <at>Kim Park</at>", byDana), kim.SayAsync("remove lead <at>Dana Scully</at>", byKim));

        Assert.Matches("^Your audit lead is (Dana|Kim)\\.$", (await dana.SayAsync("leads")).Head);
        Assert.Single(new[] { dana, kim }, chat => chat.Cards.Any(card => card.Head == "Only an audit lead can do that."));
    }

    [Fact]
    public async Task A_lead_by_the_settings_is_one_from_the_start_and_no_chat_changes_that()
    {
        var user = Guid.NewGuid().ToString();
        await using var host = await AuditBotHost.StartAsync(KeyValuePair.Create("Leads:0", user.ToUpperInvariant()));
        var (boss, dana) = (new TeamsChat(host, "Boss Baby") { User = user }, new TeamsChat(host, "Dana Scully"));
        await dana.SayAsync("start");
        Assert.Equal("Your audit lead is Dana.", (await dana.SayAsync("leads")).Head);

        await boss.SayAsync("hello");

        Assert.Equal("Your audit leads are Dana and Boss.", (await dana.SayAsync("leads")).Head);
        var before = host.Lines("organisation").Count;
        foreach (var words in new[] { "remove lead", "lead" })
        {
            Assert.Equal(
                "Boss is audit lead by AuditBot's settings; a chat can't change that.",
                (await dana.SayAsync(words + " <at>Boss Baby</at>", boss.Mention())).Head);
        }

        Assert.Equal(before, host.Lines("organisation").Count);

        Assert.Equal("Dana is no longer an audit lead.", (await boss.SayAsync("remove lead <at>Dana Scully</at>", dana.Mention())).Head);
        Assert.Equal("Your audit lead is Boss.", (await dana.SayAsync("leads")).Head);
    }

    [Fact]
    public async Task Who_is_no_lead_names_nobody()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex, kim) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host), new TeamsChat(host, "Kim Park"));
        await alex.SayAsync("hello");
        Assert.Contains("There is none yet.", (await alex.SayAsync("lead <at>Kim Park</at>", kim.Mention())).Text, StringComparison.Ordinal);
        await dana.SayAsync("start");
        var before = host.Lines().Count;

        foreach (var (words, who) in new[] { ("lead", kim), ("lead", alex), ("remove lead", dana) })
        {
            var refused = await alex.SayAsync(words + " <at>Somebody</at>", who.Mention(visible: "Somebody"));
            Assert.Equal("Only an audit lead can do that.\nYours is Dana.", refused.Text);
        }

        Assert.Equal(before, host.Lines().Count);
    }

    [Fact]
    public async Task Once_there_is_a_lead_only_a_lead_changes_the_edition()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host));
        await alex.SayAsync("edition");
        Assert.Equal("From now on we go by the 2011 edition.", (await alex.PressAsync("Change to the 2011 edition")).Head);
        await dana.SayAsync("start");
        var before = host.Lines().Count;

        var press = alex.Pressing("Change to the 2018 edition");
        Assert.Equal("Only an audit lead can do that. Yours is Dana.", await alex.PressInVainAsync(press));

        Assert.Equal(before, host.Lines().Count);
        await dana.SayAsync("edition");
        Assert.Equal("From now on we go by the 2018 edition.", (await dana.PressAsync("Change to the 2018 edition")).Head);
    }

    [Fact]
    public async Task A_refused_press_of_an_older_client_is_told_in_a_message()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = (new TeamsChat(host, "Dana Scully"), new TeamsChat(host));
        await dana.SayAsync("start");
        await alex.SayAsync("edition");
        var press = alex.Pressing("Change to the 2011 edition");
        var submit = alex.Activity("message", new JsonObject { ["replyToId"] = press["replyToId"]!.DeepClone() });
        submit["value"] = press["value"]!["action"]!["data"]!.DeepClone();

        await alex.PostAsync(submit);

        Assert.Equal("Only an audit lead can do that.", alex.Last.Head);
        Assert.Contains(alex.Cards, card => card.Head == "We go by the 2018 edition.");
    }
}
