using AuditBot.Tests.Asking.Golden;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Scenarios;

/// <summary>"And how do I fix it?" means what was last talked about: by this person, here, within half an hour.</summary>
public sealed class FollowUpTests
{
    [Theory]
    [InlineData("and how do I fix it?", "How to fix it")]
    [InlineData("why does that matter?", "Why it matters")]
    [InlineData("what evidence do we need?", "What an auditor asks to see")]
    [InlineData("who owns it?", "Who answers for it")]
    [InlineData("when is it due?", "When to look again")]
    public async Task After_a_clause_a_side_of_it_can_be_asked_for(string text, string first)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("4.5");

        AssertAnswer(await alex.SayAsync(text), "Document control", first);
    }

    [Fact]
    public async Task After_a_question_in_everyday_words_it_is_the_topic_of_the_answer()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(SampleQuestions.Answered.Text);

        AssertAnswer(await alex.SayAsync("and why does it matter?"), SampleQuestions.Answered.Meaning.Topic.Title, "Why it matters");
    }

    [Fact]
    public async Task After_a_button_it_is_the_topic_that_was_pressed()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(SampleQuestions.Unsure.Text);
        var title = SampleQuestions.Unsure.Meaning.Topics[2].Title;
        await alex.PressAsync(title);

        AssertAnswer(await alex.SayAsync("what would an auditor ask for?"), title, "What an auditor asks to see");
    }

    [Theory]
    [InlineData("the second one", 1)]
    [InlineData("number 3 please", 2)]
    [InlineData("the last", 2)]
    public async Task A_place_chooses_from_the_topics_of_a_clause_and_keeps_what_was_asked(string text, int place)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        var choice = await alex.SayAsync("how do I fix 7.5.3");
        var titles = choice.Elements.Single(element => (string?)element["type"] == "Input.ChoiceSet")["choices"]!.AsArray()
            .Select(option => (string)option!["title"]!).ToList();

        AssertAnswer(await alex.SayAsync(text), titles[place], "How to fix it");
        AssertAnswer(await alex.SayAsync("the first"), titles[0], "How to fix it");
    }

    [Fact]
    public async Task A_place_chooses_from_what_could_have_been_meant()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(SampleQuestions.Unsure.Text);

        Assert.EndsWith(
            SampleQuestions.Unsure.Meaning.Topics[1].Title, (await alex.SayAsync("the second one")).Head, StringComparison.Ordinal);
        Assert.Single(host.Lines("questions"), line => line.Contains("questions.missed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_place_past_the_end_shows_again_what_there_is_to_choose_from()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);

        foreach (var question in (string[])["7.5.3", SampleQuestions.Unsure.Text])
        {
            var choice = await alex.SayAsync(question);
            Assert.Equal(choice.Text, (await alex.SayAsync("the eighth one")).Text);
        }
    }

    [Fact]
    public async Task A_place_never_chooses_what_was_not_shown()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(SampleQuestions.Answered.Text);

        var answer = await alex.SayAsync("the second one");

        Assert.All(
            SampleQuestions.Answered.Meaning.Next!,
            topic => Assert.DoesNotContain(topic.Title, answer.Head, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_side_of_what_could_have_been_meant_asks_again_and_is_no_question_of_its_own()
    {
        await using var host = await AuditBotHost.StartAsync();
        var dana = new TeamsChat(host, "Dana Scully");
        await dana.SayAsync("start");
        await dana.SayAsync("missed questions");
        await dana.PressAsync("Keep the words from now on");
        var topics = SampleQuestions.Unsure.Meaning.Topics;
        await dana.SayAsync(SampleQuestions.Unsure.Text);

        Assert.Equal(topics.Select(topic => topic.Title).Append("Something else"), (await dana.SayAsync("and why does it matter?")).Buttons);
        AssertAnswer(await dana.PressAsync(topics[1].Title), topics[1].Title, "Why it matters");
        Assert.Contains($"{SampleQuestions.Unsure.Text} → {topics[1].Title}", (await dana.SayAsync("missed questions")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how do I fix 4.5", "How to fix it")]
    [InlineData("why does 4.5 matter?", "Why it matters")]
    [InlineData("evidence for document control", "What an auditor asks to see")]
    public async Task What_about_another_clause_asks_the_same_of_it(string text, string first)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(text);

        AssertAnswer(await alex.SayAsync("what about 4.3?"), "Roles and responsibilities", first);
        AssertAnswer(await alex.SayAsync("and 4.2"), "Service management policy", first);
    }

    [Fact]
    public async Task Somebody_else_in_the_same_group_talks_of_something_else()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host) { Kind = "groupChat" };
        var dana = new TeamsChat(host, "Dana Scully").In(alex);
        await Say(alex, "4.5");

        Assert.DoesNotContain("Document control", (await Say(dana, "and how do I fix it?")).Text, StringComparison.Ordinal);
        AssertAnswer(await Say(alex, "and how do I fix it?"), "Document control", "How to fix it");

        static Task<CardView> Say(TeamsChat chat, string text) => chat.SayAsync("<at>AuditBot</at> " + text, TeamsChat.MentionOfBot());
    }

    [Fact]
    public async Task Elsewhere_the_same_person_talks_of_something_else()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("4.5");

        Assert.DoesNotContain(
            "Document control", (await alex.InNewConversation().SayAsync("and how do I fix it?")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public async Task After_half_an_hour_it_means_something_else(int minutes, bool isRemembered)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("4.5");
        host.Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(
            isRemembered, (await alex.SayAsync("and how do I fix it?")).Text.Contains("Document control", StringComparison.Ordinal));
    }

    private static void AssertAnswer(CardView answer, string title, string first)
    {
        Assert.EndsWith(" " + title, answer.Head, StringComparison.Ordinal);
        Assert.Equal(first, answer.Text.Split('\n')[2]);
    }
}
