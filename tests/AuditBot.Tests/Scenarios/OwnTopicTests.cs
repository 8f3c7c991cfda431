using AuditBot.Tests.Catalogue;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Scenarios;

/// <summary>Topics of an organisation's own, over their whole life.</summary>
public sealed class OwnTopicTests : IDisposable
{
    private readonly TemporaryFolder catalogue = new();

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task An_own_topic_is_asked_in_its_clause_and_found_by_its_words()
    {
        File.WriteAllText(catalogue["own.yaml"], OwnTopic.Yaml);
        await using var host = await AuditBotHost.StartAsync(KeyValuePair.Create("Catalogue:Path", catalogue.FullPath));
        var alex = new TeamsChat(host);

        Assert.Equal("7.6 Lessons are lost", (await alex.SayAsync("lessons are lost")).Head);
        Assert.Contains("of 2", (await alex.SayAsync("start 7.6")).Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_to_a_topic_that_was_removed_stay_readable_in_the_words_that_were_asked()
    {
        File.WriteAllText(catalogue["own.yaml"], OwnTopic.Yaml);
        await using var host = await AuditBotHost.StartAsync(KeyValuePair.Create("Catalogue:Path", catalogue.FullPath));
        var alex = new TeamsChat(host);
        await alex.SayAsync("lessons are lost");
        await alex.PressAsync("Answer it now");
        await alex.AnswerAsync("yes", "no", "partly");
        Assert.DoesNotContain(alex.Last.Buttons, button => button.StartsWith("No longer asked", StringComparison.Ordinal));

        File.Delete(catalogue["own.yaml"]);
        await host.RestartAsync();
        await alex.SayAsync("status");
        var former = await alex.PressAsync("No longer asked: 1 topic");

        Assert.Equal("No longer asked, and kept on record", former.Head);
        Assert.Contains("Lessons are lost (answered today at 10:30)", former.Text, StringComparison.Ordinal);
        Assert.Contains("- Is every lesson written down within a week? **Yes**", former.Text, StringComparison.Ordinal);
        Assert.Contains("- Are lessons part of every change review? **Partly**", former.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_keep_the_wording_they_were_given_to_and_a_new_one_asks_whether_they_still_hold()
    {
        File.WriteAllText(catalogue["own.yaml"], OwnTopic.Yaml);
        await using var host = await AuditBotHost.StartAsync(KeyValuePair.Create("Catalogue:Path", catalogue.FullPath));
        var alex = new TeamsChat(host);
        await alex.SayAsync("lessons are lost");
        await alex.PressAsync("Answer it now");
        await alex.AnswerAsync("yes", "no", "partly");

        File.WriteAllText(catalogue["own.yaml"], OwnTopic.With("version: 1", "version: 2").Replace("within a week", "within a day", StringComparison.Ordinal));
        await host.RestartAsync();
        var answer = await alex.SayAsync("lessons are lost");
        Assert.Contains("The questions were reworded since.", answer.Text, StringComparison.Ordinal);

        await alex.PressAsync("Answer it again");
        Assert.Contains("The questions were reworded since they were answered.", alex.Last.Text, StringComparison.Ordinal);
        await alex.PressAsync("Save and continue");
        Assert.DoesNotContain("reworded", (await alex.SayAsync("lessons are lost")).Text, StringComparison.Ordinal);
        Assert.Equal(2, host.Lines("organisation").Count(line => line.Contains("\"topic\":\"ORG001\"", StringComparison.Ordinal)));
    }
}
