using System.Text.Json.Nodes;
using AuditBot.Tests.Asking.Golden;
using AuditBot.Tests.Fixtures;
using Microsoft.Extensions.Logging;

namespace AuditBot.Tests.Scenarios;

/// <summary>What people ask in vain is counted; its words are kept only where a lead wants that, and shown to leads alone.</summary>
public sealed class MissedQuestionsTests
{
    private const string Refused = "please sing me a lullaby about penguins";

    private static readonly string Unsure = SampleQuestions.Unsure.Text;

    [Fact]
    public async Task Without_consent_a_question_is_counted_and_its_words_are_nowhere()
    {
        await using var host = await AuditBotHost.StartAsync();
        var dana = await LeadAsync(host);
        Assert.Equal("Every question found an answer so far.", (await dana.SayAsync("missed questions")).Head);
        await new TeamsChat(host).SayAsync(Refused);

        var list = await dana.SayAsync("missed questions");

        Assert.Equal("1 question found no answer, or not at once.", list.Head);
        Assert.DoesNotContain("penguins", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Lines(), line => line.Contains("penguins", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_consent_the_words_are_kept_from_then_on_and_until_it_is_taken_back()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = (await LeadAsync(host), new TeamsChat(host));
        await alex.SayAsync(Refused + " before");
        await KeepWordsAsync(dana);
        await alex.SayAsync(Refused);
        await alex.SayAsync(Refused);
        await host.RestartAsync();

        var list = await dana.SayAsync("missed questions");
        Assert.Contains($"2 × {Refused} (no answer)", list.Text.Split('\n'));
        Assert.Equal("3 questions found no answer, or not at once.", list.Head);

        await dana.PressAsync("Stop keeping the words");
        await alex.SayAsync(Refused + " after");
        Assert.DoesNotContain(
            host.Lines("questions"),
            line => line.Contains("before", StringComparison.Ordinal) || line.Contains("after", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_name_stands_beside_the_words()
    {
        await using var host = await AuditBotHost.StartAsync();
        var dana = await LeadAsync(host);
        await KeepWordsAsync(dana);
        await new TeamsChat(host).SayAsync(Refused);

        Assert.Equal("system", (string?)JsonNode.Parse(host.Lines("questions")[^1])!["by"]);
    }

    [Fact]
    public async Task Two_hundred_characters_are_kept()
    {
        await using var host = await AuditBotHost.StartAsync();
        var dana = await LeadAsync(host);
        await KeepWordsAsync(dana);
        await new TeamsChat(host).SayAsync(string.Concat(Enumerable.Repeat("zq😀", 500)));

        var kept = (string)JsonNode.Parse(host.Lines("questions")[^1])!["event"]!["text"]!;

        Assert.Equal(string.Concat(Enumerable.Repeat("zq😀", 50)), kept);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Another_choice_than_the_first_is_kept_with_its_topic(int place)
    {
        await using var host = await AuditBotHost.StartAsync();
        var dana = await LeadAsync(host);
        await KeepWordsAsync(dana);
        var title = SampleQuestions.Unsure.Meaning.Topics[place].Title;
        await dana.SayAsync(Unsure);
        await dana.PressAsync(title);

        var list = await dana.SayAsync("missed questions");

        Assert.Equal(place > 0, list.Text.Contains($"1 × {Unsure} → {title}", StringComparison.Ordinal));
        Assert.Equal(place > 0, list.Head.StartsWith("1 question ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_choice_after_a_wrong_answer_is_kept_with_its_topic()
    {
        await using var host = await AuditBotHost.StartAsync();
        var dana = await LeadAsync(host);
        await KeepWordsAsync(dana);
        var title = SampleQuestions.Answered.Meaning.Next![0].Title;
        await dana.SayAsync(SampleQuestions.Answered.Text);
        await dana.PressAsync("Not what I meant");
        await dana.PressAsync(title);

        Assert.Contains(
            $"1 × {SampleQuestions.Answered.Text} → {title}", (await dana.SayAsync("missed questions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_among_the_topics_of_a_clause_misses_nothing()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("7.5.3");
        await alex.SayAsync("the second one");
        await alex.PressAsync("Tell me more", ("topic", "F015"));

        Assert.Empty(host.Lines("questions"));
    }

    [Fact]
    public async Task Only_a_lead_sees_the_list_and_decides_what_is_kept()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (dana, alex) = (await LeadAsync(host), new TeamsChat(host));
        await dana.SayAsync("missed questions");
        var press = dana.Pressing("Keep the words from now on");

        Assert.Equal("Only an audit lead can do that.", (await alex.SayAsync("missed questions")).Head);
        Assert.Equal("Only an audit lead can do that. Yours is Dana.", await alex.PressInVainAsync(AsPressedBy(alex, press)));

        Assert.Empty(host.Lines("questions"));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_group_never_sees_the_words(string kind)
    {
        await using var host = await AuditBotHost.StartAsync();
        var dana = await LeadAsync(host);
        await KeepWordsAsync(dana);
        await dana.SayAsync(Refused);
        var press = dana.Pressing("Stop keeping the words");
        var (group, before) = (dana.InNewConversation(kind), host.Lines("questions").Count);

        var card = await group.SayAsync("<at>AuditBot</at> missed questions", TeamsChat.MentionOfBot());
        await group.PostAsync(AsPressedBy(group, press));

        Assert.Equal("Let's look at them in a chat with me alone.", card.Head);
        Assert.All(group.Cards, shown => Assert.DoesNotContain("penguins", shown.Text, StringComparison.Ordinal));
        Assert.Equal(before, host.Lines("questions").Count);
    }

    [Fact]
    public async Task Words_are_never_read_as_Markdown()
    {
        const string Hostile = "[zqx](https://evil.example) **zqx** <at>everyone</at> {{DATE()}}";
        await using var host = await AuditBotHost.StartAsync();
        var dana = await LeadAsync(host);
        await KeepWordsAsync(dana);
        await dana.SayAsync(Hostile);

        var list = await dana.SayAsync("missed questions");

        Assert.Contains("evil.example", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            list.Elements, element => (string?)element["type"] == "TextBlock" && ((string)element["text"]!).Contains("zqx", StringComparison.Ordinal));
        Assert.DoesNotContain("zqx", (string)list.Json["fallbackText"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_question_that_is_delivered_twice_counts_once()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        var message = alex.Activity("message", new JsonObject { ["text"] = Refused });

        await alex.PostAsync(message);
        await host.RestartAsync();
        await alex.PostAsync(message);
        await alex.SayAsync(Refused);

        Assert.Equal(2, host.Lines("questions").Count(line => line.Contains("questions.missed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task When_the_storage_is_away_whoever_asks_is_answered_all_the_same()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(Unsure);
        host.StorageIsAway = true;

        Assert.Equal("I don't know that.", (await alex.SayAsync(Refused)).Head);
        await alex.SayAsync(Unsure);
        var title = SampleQuestions.Unsure.Meaning.Topics[1].Title;
        Assert.EndsWith(title, (await alex.PressAsync(title)).Head, StringComparison.Ordinal);

        Assert.Empty(host.Lines("questions"));
        Assert.Contains(host.Log.Of(LogLevel.Error), line => line.Contains("an append failed", StringComparison.Ordinal));
    }

    private static async Task<TeamsChat> LeadAsync(AuditBotHost host)
    {
        var dana = new TeamsChat(host, "Dana Scully");
        await dana.SayAsync("start");
        return dana;
    }

    private static async Task KeepWordsAsync(TeamsChat lead)
    {
        await lead.SayAsync("missed questions");
        await lead.PressAsync("Keep the words from now on");
    }

    private static JsonObject AsPressedBy(TeamsChat presser, JsonObject press) => presser.Activity("invoke", new JsonObject
    {
        ["name"] = press["name"]!.DeepClone(),
        ["replyToId"] = press["replyToId"]!.DeepClone(),
        ["value"] = press["value"]!.DeepClone(),
    });
}
