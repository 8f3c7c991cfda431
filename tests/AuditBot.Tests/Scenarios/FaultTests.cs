using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AuditBot.Tests.Fixtures;
using Microsoft.Extensions.Logging;

namespace AuditBot.Tests.Scenarios;

public sealed class FaultTests
{
    [Fact]
    public async Task When_the_storage_is_away_the_card_keeps_what_was_filled_in_and_can_be_pressed_again()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        host.StorageIsAway = true;

        var card = await alex.PressAsync("Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"), ("note", "All of it"));

        Assert.Contains("I couldn't save that. Nothing was lost of what you saved before.", card.Text, StringComparison.Ordinal);
        Assert.Equal(["yes", "no", "yes", "All of it", ""], card.Inputs.Values);
        Assert.DoesNotContain(host.Lines(), line => line.Contains("assessment.answered", StringComparison.Ordinal));
        Assert.Contains(host.Log.Of(LogLevel.Error), line => line.Contains("an append failed", StringComparison.Ordinal));

        host.StorageIsAway = false;
        Assert.Equal("✓ 4.1 Management responsibility: 1 gap", (await alex.PressAsync("Save and continue")).Head);
    }

    [Fact]
    public async Task When_the_storage_is_away_a_reason_is_kept_in_its_form()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        await alex.PressAsync("Doesn't apply to us", ("answer1", "yes"));
        host.StorageIsAway = true;

        var form = await alex.PressAsync("Save the reason", ("checks", "2,3"), ("party", "other"), ("reason", "Our parent company does both."));

        Assert.Contains("I couldn't save that.", form.Text, StringComparison.Ordinal);
        Assert.Equal(["2,3", "other", "Our parent company does both."], form.Inputs.Values);
        host.StorageIsAway = false;
        Assert.Equal("✓ 4.1 Management responsibility: 2 gaps", (await alex.PressAsync("Save the reason")).Head);
    }

    [Fact]
    public async Task When_the_storage_is_away_a_typed_answer_stands_beside_those_already_saved()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        await alex.SayAsync("yes");
        host.StorageIsAway = true;

        var form = await alex.SayAsync("no, we have no log");

        Assert.Equal(["yes", "no", "", "we have no log", ""], form.Inputs.Values);
    }

    [Fact]
    public async Task A_press_without_anything_filled_in_says_in_a_word_that_nothing_was_saved()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.InstallAsync();
        var press = alex.Pressing("Start the quick check");
        var sent = host.Connector.Sent.Count;
        host.StorageIsAway = true;

        var response = await alex.PostAsync(press);

        var body = (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)body["type"]);
        Assert.Equal("I couldn't save that. Nothing was lost of what you saved before. Please try again in a minute.", (string?)body["value"]);
        Assert.Equal(sent, host.Connector.Sent.Count);
    }

    [Fact]
    public async Task When_the_storage_is_away_a_typed_command_says_so_too()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("hello");
        host.StorageIsAway = true;

        Assert.Equal("I couldn't save that.", (await alex.SayAsync("start")).Head);
    }

    [Fact]
    public async Task A_fault_apologises_with_the_number_that_stands_in_the_log()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("hello");
        host.StorageHasABug = true;

        var apology = await alex.SayAsync("start");

        Assert.Matches(@"^Sorry, something broke on my side \(no\. [0-9a-f]{4}\)\.$", apology.Head);
        var number = apology.Head.Split("no. ")[1][..4];
        Assert.Contains(host.Log.Of(LogLevel.Error), line => line.Contains($"fault no. {number}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_that_cannot_be_sent_loses_a_reply_and_never_a_change()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var press = alex.Pressing("Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"));
        host.Connector.Refuses = 503;
        await alex.PressAsync(press);
        host.Connector.Refuses = 0;

        Assert.Equal("Quick check: 1 of 5 clauses done.", (await alex.SayAsync("status")).Head);
        Assert.Contains(host.Log.Of(LogLevel.Warning), line => line.Contains("a reply could not be sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_that_can_no_longer_be_replaced_does_not_hold_up_the_next_topic()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var press = alex.Pressing("Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"));
        press["replyToId"] = "deleted-meanwhile";

        await alex.PressAsync(press);

        Assert.Equal("4.2 Service management policy · 2 of 5", alex.Last.Head);
    }

    [Fact]
    public async Task A_note_of_100000_characters_is_not_saved_and_the_card_says_so_beside_its_beginning()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var before = host.Lines().Count;

        var card = await alex.PressAsync(
            "Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"), ("note", new string('x', 100_000)));

        Assert.Contains("This note has 100,000 characters and 1,000 fit.", card.Text, StringComparison.Ordinal);
        Assert.Equal(["yes", "no", "yes", new string('x', 1000), ""], card.Inputs.Values);
        Assert.Equal(before, host.Lines().Count);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("YES")]
    [InlineData("na")]
    [InlineData("yes,no")]
    public async Task An_answer_outside_the_choices_is_marked_and_not_recorded(string answer)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var before = host.Lines().Count;

        var card = await alex.AnswerAsync("yes", answer, "no");

        Assert.Contains("Please choose an answer here.", card.Text, StringComparison.Ordinal);
        Assert.Equal(["yes", "", "no"], card.Inputs.Values.Take(3));
        Assert.Equal(before, host.Lines().Count);
    }

    [Fact]
    public async Task An_answer_outside_the_choices_is_marked_also_where_one_is_on_record()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        await alex.PressAsync("Pause", ("answer2", "no"));
        await alex.SayAsync("continue");

        var card = await alex.AnswerAsync("yes", "maybe", "no");

        Assert.Contains("Please choose an answer here.", card.Text, StringComparison.Ordinal);
        Assert.Equal(["yes", "no", "no"], card.Inputs.Values.Take(3));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("our wiki")]
    public async Task A_link_that_is_no_web_address_is_marked_and_not_recorded(string link)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var before = host.Lines().Count;

        var card = await alex.PressAsync("Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"), ("evidence", link));

        Assert.Contains("Please give a full link that begins with https://", card.Text, StringComparison.Ordinal);
        Assert.Equal(link, card.Inputs["evidence"]);
        Assert.Equal(before, host.Lines().Count);
    }

    [Fact]
    public async Task What_people_type_is_never_rendered_as_markup()
    {
        const string Hostile = "[x](https://evil.example) **bold** <at>everyone</at> <b>html</b> `code` {{DATE()}}";
        await using var host = await AuditBotHost.StartAsync();
        var eve = new TeamsChat(host, "**Eve**[x](https://evil.example) <at>all</at>");
        await eve.InstallAsync();
        await eve.SayAsync("start");
        await eve.SayAsync("yes, but " + Hostile);
        await eve.PressAsync("Partly");
        await eve.SayAsync("start 4.1");
        await eve.PressAsync("Save and continue", ("answer2", "no"), ("answer3", "no"), ("note", Hostile));
        await eve.SayAsync("edit 4.1");
        var dana = new TeamsChat(host, "Dana");
        await dana.SayAsync("4.1");

        foreach (var card in eve.Cards.Concat(dana.Cards))
        {
            var markdown = card.Elements.Where(element => (string?)element["type"] == "TextBlock").Select(element => (string)element["text"]!);
            Assert.All(markdown, text => Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal));
            Assert.All(markdown, text => Assert.DoesNotContain("<at>", text, StringComparison.Ordinal));
        }

        Assert.Contains("by Evexhttpsevil", dana.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_ids_stay_inside_the_data_folder()
    {
        await using var host = await AuditBotHost.StartAsync();
        string[] hostile = ["../../../evil", "..\\..\\evil", "con", "a/b", new('x', 500), "ünïcödé-\u202e", "A", "a", ".", "nul.txt"];
        foreach (var tenant in hostile)
        {
            var somebody = new TeamsChat(host, "Alex", tenant);
            await somebody.SayAsync("start");
            await somebody.AnswerAsync("yes", "yes", "yes");
        }

        Assert.Equal(hostile.Length, Directory.GetDirectories(Path.Combine(host.Folder, "orgs")).Length);
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(host.Folder)!, "*evil*"));
    }
}
