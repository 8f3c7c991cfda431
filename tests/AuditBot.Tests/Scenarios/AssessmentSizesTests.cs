using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Scenarios;

public sealed class AssessmentSizesTests
{
    [Fact]
    public async Task One_clause_is_walked_topic_by_topic_and_leads_on_to_the_next_area()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);

        var first = await alex.SayAsync("start 8.6.3");

        Assert.Equal("8.6.3 Firefighting instead of looking for patterns · 1 of 3", first.Head);
        await alex.AnswerAsync("yes", "no", "yes");
        Assert.Equal("8.6.3 Problems closed without a cause · 2 of 3", alex.Last.Head);
        await alex.AnswerAsync("yes", "yes", "yes");
        await alex.AnswerAsync("yes", "yes", "unknown");
        Assert.StartsWith("8.6.3 Problem management done: 9 of 9 answered.", alex.Last.Head, StringComparison.Ordinal);
        await alex.PressAsync("Go on with 8.7");
        Assert.Contains(" · 1 of ", alex.Last.Text, StringComparison.Ordinal);
        Assert.StartsWith("8.7.", alex.Last.Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start incident management", "8.6.1 ")]
    [InlineData("assess supplier management please", "8.3.4.1 ")]
    [InlineData("let's begin with resolution and fulfilment", "8.6.1 ")]
    [InlineData("start service level management", "8.3.3 ")]
    public async Task A_process_is_started_by_its_name(string text, string head)
    {
        await using var host = await AuditBotHost.StartAsync();

        Assert.StartsWith(head, (await new TeamsChat(host).SayAsync(text)).Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_full_assessment_goes_clause_by_clause_and_says_how_far_it_is()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);

        var first = await alex.SayAsync("full assessment");

        Assert.Equal("4.1 Business context copied from a textbook · 1 of 4 in clause 4", first.Head);
        Assert.Contains("Full assessment (2018 edition): 0 of 100 topics done.", first.Text, StringComparison.Ordinal);
        await alex.AnswerAsync("yes", "no", "partly");
        Assert.Equal("4.2 Interested parties listed without their needs · 2 of 4 in clause 4", alex.Last.Head);
        Assert.Contains("1 of 100 topics done.", alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_quick_check_knows_is_not_asked_again_in_the_full_assessment()
    {
        await using var host = await AuditBotHost.StartAsync();
        var (alex, dana) = (new TeamsChat(host), new TeamsChat(host, "Dana Park"));
        await alex.SayAsync("start 4.5");
        await alex.AnswerAsync("yes", "no", "partly");

        await dana.SayAsync("full assessment");
        var area = await dana.SayAsync("start 7.5.3");

        Assert.Equal("7.5.3 Outside documents that nobody watches · 2 of 3", area.Head);
        Assert.Contains("answered today at 10:30 by Alex", (await dana.SayAsync("7.5.3 of 2018 document control")).Text + (await dana.SayAsync("4.5")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_assessment_is_left_and_resumed_anywhere()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("full assessment");
        await alex.AnswerAsync("yes", "no", "partly");
        await alex.PressAsync("Pause");
        await host.RestartAsync();

        Assert.Equal("Full assessment (2018 edition): 1 of 100 topics done.", (await alex.SayAsync("status")).Head);
        Assert.Equal("4.2 Interested parties listed without their needs · 2 of 4 in clause 4", (await alex.SayAsync("continue")).Head);
        await alex.SayAsync("areas");
        await alex.PressAsync("Start this area", ("scope", "2018:9"));
        Assert.StartsWith("9.1 ", alex.Last.Head, StringComparison.Ordinal);
        await alex.AnswerAsync("yes", "yes", "yes");
        await alex.SayAsync("areas");
        await alex.PressAsync("Go on with the full one");
        Assert.Equal("4.2 Interested parties listed without their needs · 2 of 4 in clause 4", alex.Last.Head);
    }

    [Fact]
    public async Task Progress_of_a_full_assessment_is_told_clause_by_clause()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("full assessment");
        await alex.AnswerAsync("yes", "no", "partly");

        var status = await alex.SayAsync("status");

        Assert.Contains("**4 Context of the organization: 1 of 4 done**, 2 gaps", status.Text, StringComparison.Ordinal);
        Assert.Contains("8.6 Resolution and fulfilment: 8 topics, open", status.Text, StringComparison.Ordinal);
        Assert.Contains("10 Improvement: 5 topics, open", status.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_that_chose_2011_is_assessed_by_its_clauses()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("edition");
        var chosen = await alex.PressAsync("Change to the 2011 edition");

        Assert.Equal("From now on we go by the 2011 edition.", chosen.Head);
        var first = await alex.SayAsync("full assessment");
        Assert.Equal("4.1.1 Management responsibility · 1 of 7 in clause 4.1", first.Head);
        Assert.Contains("Full assessment (2011 edition): 0 of 96 topics done.", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_an_edition_is_walked_its_number_leads_and_the_guides_is_one_tap_away()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        Assert.Equal("4.2 Service management policy", (await alex.SayAsync("4.2")).Head);
        await alex.SayAsync("full assessment");

        var answer = await alex.SayAsync("4.2");

        Assert.Equal("4.2 Interested parties listed without their needs", answer.Head);
        Assert.Equal("4.2 Service management policy", (await alex.PressAsync("4.2 in the guide")).Head);
        Assert.Equal("4.5 Document control", (await alex.SayAsync("what's wrong with clause 4.5?")).Head);
    }

    [Fact]
    public async Task After_the_quick_check_start_offers_what_else_there_is()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        for (var topic = 0; topic < 5; topic++)
        {
            await alex.AnswerAsync("yes", "no", "partly");
        }

        var menu = await alex.SayAsync("start");

        Assert.Equal("What would you like to assess?", menu.Head);
        Assert.Contains("**Quick check**: 5 of 5 clauses done", menu.Text, StringComparison.Ordinal);
        Assert.Contains("**Full assessment** by the 2018 edition: 5 of 100 topics done", menu.Text, StringComparison.Ordinal);
        Assert.Equal("Quick check done: 15 of 15 answered.", (await alex.PressAsync("Quick check result")).Head);
    }

    [Theory]
    [InlineData("2018:99")]
    [InlineData("2018:../../x")]
    [InlineData("1999")]
    [InlineData("")]
    public async Task A_forged_scope_starts_nothing(string scope)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("areas");

        await alex.PressAsync("Start this area", ("scope", scope));

        Assert.DoesNotContain(host.Lines(), line => line.Contains("assessment-begun", StringComparison.Ordinal));
    }
}
