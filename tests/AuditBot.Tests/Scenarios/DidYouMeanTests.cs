using AuditBot.Asking;
using AuditBot.Tests.Asking.Golden;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Scenarios;

/// <summary>A question in everyday words that fits several topics, or was answered by the wrong one.</summary>
public sealed class DidYouMeanTests
{
    private const string Honest = "I don't know that.";

    private static readonly (string Text, Meaning.AskTopic Meaning) Answered = SampleQuestions.Answered;
    private static readonly (string Text, Meaning.Unsure Meaning) Unsure = SampleQuestions.Unsure;

    private static IEnumerable<string> OfferedNext => Answered.Meaning.Next!.Select(topic => topic.Title).Append("Something else");

    [Fact]
    public async Task What_fits_several_topics_is_asked_back_with_their_titles_word_for_word()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);

        var ask = await alex.SayAsync(Unsure.Text);

        Assert.Equal("Did you mean one of these?", ask.Head);
        Assert.Equal(Unsure.Meaning.Topics.Select(topic => topic.Title).Append("Something else"), ask.Buttons);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_pressed_title_is_answered_in_the_cards_place(int place)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(Unsure.Text);
        var topic = Unsure.Meaning.Topics[place];

        var answer = await alex.PressAsync(topic.Title);

        Assert.Equal($"{topic.MainClause.Number} {topic.Title}", answer.Head);
        Assert.DoesNotContain("Not what I meant", answer.Buttons);
        Assert.Equal(answer.Text, Assert.Single(alex.Cards).Text);
    }

    [Fact]
    public async Task A_title_still_answers_when_the_question_is_forgotten()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(Unsure.Text);
        await host.RestartAsync();

        Assert.EndsWith(Unsure.Meaning.Topics[1].Title, (await alex.PressAsync(Unsure.Meaning.Topics[1].Title)).Head, StringComparison.Ordinal);
        Assert.Empty(host.Lines("questions"));
    }

    [Fact]
    public async Task Something_else_ends_honestly()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(Unsure.Text);

        Assert.Equal(Honest, (await alex.PressAsync("Something else")).Head);
        Assert.Single(host.Lines("questions"), line => line.Contains("questions.missed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Something_else_pressed_twice_counts_once()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(Unsure.Text);
        var press = alex.Pressing("Something else");
        await alex.PostAsync(press);

        press["id"] = "another-id";
        await alex.PostAsync(press);

        Assert.Single(host.Lines("questions"), line => line.Contains("questions.missed", StringComparison.Ordinal));
        Assert.Equal(Honest, alex.Last.Head);
    }

    [Fact]
    public async Task Not_what_I_meant_offers_what_came_next_and_then_ends_honestly()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        var answer = await alex.SayAsync(Answered.Text);
        Assert.EndsWith(Answered.Meaning.Topic.Title, answer.Head, StringComparison.Ordinal);

        var ask = await alex.PressAsync("Not what I meant");

        Assert.Equal("Did you mean one of these?", ask.Head);
        Assert.Equal(OfferedNext, ask.Buttons);
        Assert.Equal(Honest, (await alex.PressAsync("Something else")).Head);
    }

    [Fact]
    public async Task Not_what_I_meant_delivered_twice_offers_the_same_and_counts_nothing()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(Answered.Text);
        var press = alex.Pressing("Not what I meant");

        await alex.PressAsync(press);

        Assert.Equal(OfferedNext, (await alex.PressAsync(press)).Buttons);
        Assert.Empty(host.Lines("questions"));
    }

    [Theory]
    [InlineData("Why it matters")]
    [InlineData("What an auditor asks for")]
    public async Task Another_side_of_a_guessed_topic_can_still_be_taken_back(string side)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(Answered.Text);
        await alex.PressAsync(side);

        Assert.Equal(OfferedNext, (await alex.PressAsync("Not what I meant")).Buttons);
    }

    [Fact]
    public async Task A_follow_up_to_a_guessed_topic_can_still_be_taken_back()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(Answered.Text);

        Assert.Contains("Not what I meant", (await alex.SayAsync("and how do I fix it?")).Buttons);
        Assert.Equal(OfferedNext, (await alex.PressAsync("Not what I meant")).Buttons);
    }

    [Theory]
    [InlineData("restart")]
    [InlineData("31 minutes")]
    [InlineData("another question")]
    [InlineData("somebody else")]
    public async Task What_nobody_remembers_is_taken_back_kindly_and_counts_nothing(string what)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host) { Kind = "groupChat" };
        var presser = alex;
        await alex.SayAsync($"<at>AuditBot</at> {Answered.Text}", TeamsChat.MentionOfBot());
        var press = alex.Pressing("Not what I meant");
        switch (what)
        {
            case "restart":
                await host.RestartAsync();
                break;
            case "31 minutes":
                host.Clock.Advance(TimeSpan.FromMinutes(31));
                break;
            case "another question":
                await alex.SayAsync("<at>AuditBot</at> 4.5", TeamsChat.MentionOfBot());
                break;
            default:
                presser = new TeamsChat(host, "Dana Scully").In(alex);
                break;
        }

        await presser.PostAsync(presser.Activity("invoke", new() { ["name"] = "adaptiveCard/action", ["replyToId"] = press["replyToId"]!.DeepClone(), ["value"] = press["value"]!.DeepClone() }));

        Assert.Equal(Honest, alex.Last.Head);
        Assert.EndsWith(Answered.Meaning.Topic.Title, alex.Cards[0].Head, StringComparison.Ordinal);
        Assert.Empty(host.Lines("questions"));
    }
}
