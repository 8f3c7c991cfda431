using AuditBot.Tests.Catalogue;
using AuditBot.Tests.Fixtures;
using Microsoft.Extensions.Logging;

namespace AuditBot.Tests.Scenarios;

public sealed class RemovedTopicTests
{
    [Theory]
    [InlineData("answered")]
    [InlineData("paused")]
    [InlineData("open")]
    [InlineData("doesn't apply")]
    public async Task An_assessment_goes_on_without_a_topic_that_left_the_catalogue(string how)
    {
        using var own = new TemporaryFolder();
        File.WriteAllText(own["own.yaml"], OwnTopic.Yaml);
        await using var host = await AuditBotHost.StartAsync(KeyValuePair.Create("Catalogue:Path", own.FullPath));
        var dana = new TeamsChat(host, "Dana Scully");
        await dana.SayAsync("Lessons are lost");
        await dana.PressAsync("Answer it now");
        switch (how)
        {
            case "answered":
                await dana.AnswerAsync("yes", "no", "partly");
                break;
            case "paused":
                await dana.PressAsync("Pause", ("answer1", "no"));
                break;
            case "doesn't apply":
                await dana.PressAsync("Doesn't apply to us", ("answer1", "yes"));
                await dana.PressAsync("Save the reason", ("checks", "2"), ("party", "other"), ("reason", "Our parent company does it."));
                break;
        }

        File.Delete(own["own.yaml"]);
        await host.RestartAsync();
        var alex = new TeamsChat(host);
        foreach (var chat in new[] { dana, alex })
        {
            foreach (var text in (string[])["status", "gaps", "summary", "review", "clauses", "7.6", "start 7.6", "Lessons are lost", "skip", "back", "yes", "continue", "hello", "full assessment", "missed questions"])
            {
                var card = await chat.SayAsync(text);
                Assert.False(card.Head.StartsWith("Sorry", StringComparison.Ordinal), $"'{text}': {card.Text}");
            }
        }

        foreach (var press in (string[])["Edit", "Answer it again", "Answer it now", "Save and continue", "Why it matters"])
        {
            if (dana.Cards.Any(card => card.Buttons.Contains(press)))
            {
                await dana.PostAsync(dana.Pressing(press));
                Assert.False(dana.Last.Head.StartsWith("Sorry", StringComparison.Ordinal), $"'{press}': {dana.Last.Text}");
            }
        }

        Assert.Empty(host.Log.Of(LogLevel.Error));
    }
}
