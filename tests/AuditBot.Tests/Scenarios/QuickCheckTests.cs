using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Scenarios;

public sealed class QuickCheckTests
{
    [Fact]
    public async Task A_newcomer_walks_through_all_five_clauses_and_sees_what_to_fix()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);

        await alex.InstallAsync();
        Assert.Equal("Hi Alex, I help your team get ready for an ISO/IEC 20000 audit.", Assert.Single(alex.Cards).Head);

        await alex.PressAsync("Start the quick check");
        Assert.Equal("4.1 Management responsibility · 1 of 5", alex.Last.Head);

        var saved = await alex.AnswerAsync("yes", "partly", "no");
        Assert.Equal("✓ 4.1 Management responsibility: 2 gaps", saved.Head);
        Assert.Contains("Edit", saved.Buttons);
        Assert.Equal("What to fix first: 4.1 Management responsibility", alex.Cards[^2].Head);
        Assert.Contains("Keep one decision log", alex.Cards[^2].Text, StringComparison.Ordinal);
        Assert.Contains("Brief the sponsor", alex.Cards[^2].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fixed place on the leadership agenda", alex.Cards[^2].Text, StringComparison.Ordinal);
        Assert.Equal("4.2 Service management policy · 2 of 5", alex.Last.Head);

        await alex.AnswerAsync("yes", "yes", "yes");
        Assert.Equal("✓ Nothing to fix in 4.2 Service management policy.", alex.Cards[^2].Head);
        Assert.Contains("Approved policy with date and version", alex.Cards[^2].Text, StringComparison.Ordinal);

        await alex.AnswerAsync("yes", "yes", "unknown");
        await alex.AnswerAsync("partly", "no", "yes");
        await alex.AnswerAsync("no", "no", "yes");

        Assert.Equal("Quick check done: 15 of 15 answered.", alex.Last.Head);
        Assert.Contains("Readiness **9 of 15** points · 4 major gaps, 2 minor gaps · 1 “don't know”", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("**5.1 Service delivery plans** (major): 2 gaps", alex.Last.Text, StringComparison.Ordinal);
    }
}
