using AuditBot.Catalogue;
using AuditBot.Conversation;
using AuditBot.People;
using AuditBot.Records;
using AuditBot.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AuditBot.Tests.Conversation;

public sealed class LeadDeskTests
{
    private readonly WatchedStreamStore store = new(new MemoryStreamStore());
    private readonly Assistant assistant;

    public LeadDeskTests()
    {
        var clock = new FakeTimeProvider();
        var record = new EventStreams(store, clock, NullLogger<EventStreams>.Instance);
        assistant = new Assistant(
            CatalogueReader.Read(CatalogueReader.Shipped()), record, new PersonDirectory(record), new LeadSettings([]), clock);
    }

    [Fact]
    public async Task A_lead_who_is_removed_while_they_name_another_names_nobody()
    {
        await SayAsync("Dana", "start");
        await SayAsync("Dana", "lead @Kim", "Kim");
        store.OnAppend = async append =>
        {
            // A stranger is met before the decision: the moment in which another lead is faster.
            store.OnAppend = plain => plain();
            var removed = Assert.IsType<LeadList>(await SayAsync("Dana", "remove lead @Kim", "Kim"));
            Assert.Equal(LeadOutcome.Removed, Assert.Single(removed.Changes).Outcome);
            return await append();
        };

        Assert.Equal(["Dana"], Assert.IsType<LeadsOnly>(await SayAsync("Kim", "lead @Eve", "Eve")).Names);

        Assert.Equal(["Dana"], Assert.IsType<LeadList>(await SayAsync("Eve", "leads")).Names);
    }

    private async Task<Reply> SayAsync(string who, string text, params string[] mentioned)
    {
        var turn = new Turn(Sender(who), new Place("a:" + who, IsPersonal: true), new Typed(text), Guid.NewGuid().ToString())
        {
            Mentioned = [.. mentioned.Select(Sender)],
        };
        return (await assistant.HandleAsync(turn, TestContext.Current.CancellationToken)).All.Last();

        static Sender Sender(string name) => new("msteams", "contoso", name, name);
    }
}
