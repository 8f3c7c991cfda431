using System.Text.Json.Nodes;
using AuditBot.EndToEnd.Hosting;

namespace AuditBot.EndToEnd;

/// <summary>Eight people answer as fast as they can while the host is killed again and again.</summary>
public sealed class DurabilityTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 50;

    private static readonly string[] Clauses = ["4.1", "4.2", "4.3", "4.5", "5.1"];
    private static readonly string[] Answers = ["yes", "partly", "no", "unknown"];

    private readonly TempFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_doubled_when_the_host_is_killed_fifty_times()
    {
        await using var connector = await LoopbackConnector.StartAsync(Cancellation);
        Respondent[] people =
            [.. Enumerable.Range(0, 8).Select(i => new Respondent(new Colleague($"Person{(char)('A' + i)}", connector.ServiceUrl), i))];
        for (var round = 0; round < Rounds; round++)
        {
            await using var host = await BuiltHost.StartAsync(home.Path, HostSettings.Alone, Cancellation);
            await Task.WhenAll(people.Select(person => person.RetryAsync(host)));

            // The kill comes after a number of saves that differs from round to round, with others on their way.
            var enough = new Milestone(5 + (round * 7 % 30));
            var answering = Task.WhenAll(people.Select(person => person.AnswerAsync(host, round, enough)));
            await Task.WhenAny(enough.Reached, answering);
            await host.KillAsync(Cancellation);
            await answering;
        }

        await using (var host = await BuiltHost.StartAsync(home.Path, HostSettings.Alone, Cancellation))
        {
            await Task.WhenAll(people.Select(person => person.RetryAsync(host)));
            await host.StopAsync(Cancellation);
        }

        var lines = RecordFiles.Read(home.In("data"));
        var acknowledged = people.SelectMany(person => person.Acknowledged).Order().ToArray();
        var recorded = lines.Where(line => line is { Type: "assessment.answered", Note.Length: > 0 }).Select(line => line.Note!).Order().ToArray();
        Assert.Equal(acknowledged, recorded);
        Assert.Empty(lines.GroupBy(line => line).Where(same => same.Count() > 1).Select(same => same.Key));
        output.WriteLine($"{Rounds} kills: {acknowledged.Length} saves acknowledged, {people.Sum(person => person.Retried)} of them pressed again " +
            $"after a kill, {lines.Count} lines in {lines.Select(line => line.Stream).Distinct().Count()} streams");
        Array.ForEach(people, person => person.Dispose());
    }

    private sealed class Respondent(Colleague colleague, int number) : IDisposable
    {
        /// <summary>Pressed, but the host ended before it answered.</summary>
        private (CardPress Press, string Note)? open;

        /// <summary>The notes of the saves that the bot called saved.</summary>
        public List<string> Acknowledged { get; } = [];

        public int Retried { get; private set; }

        /// <summary>Presses the button once more that got no answer.</summary>
        public async Task RetryAsync(BuiltHost host)
        {
            if (open is var (press, note))
            {
                await SaveAsync(host, press, note);
                Retried++;
            }
        }

        /// <summary>Saves one topic after the other until the host is gone.</summary>
        public async Task AnswerAsync(BuiltHost host, int round, Milestone saved)
        {
            try
            {
                for (var turn = number; ; turn++)
                {
                    var replies = await colleague.SayAsync(host.Bot, $"edit {Clauses[turn % Clauses.Length]}", Cancellation);

                    // All give the same answers in a round, so nobody contradicts; the note tells one save from every other.
                    var note = $"{colleague.Name} round {round} turn {turn}";
                    var answer = Answers[round % Answers.Length];
                    var press = CardPress.Of(replies[^1], "save", ("answer1", answer), ("answer2", answer), ("answer3", answer), ("note", note));
                    open = (press, note);
                    await SaveAsync(host, press, note);
                    saved.Count();
                }
            }
            catch (HttpRequestException)
            {
                // The host is gone.
            }
        }

        public void Dispose() => colleague.Dispose();

        private async Task SaveAsync(BuiltHost host, CardPress press, string note)
        {
            JsonObject card = await colleague.PressAsync(host.Bot, press, Cancellation);
            Assert.StartsWith("✓", (string?)card["fallbackText"], StringComparison.Ordinal);
            Acknowledged.Add(note);
            open = null;
        }
    }

    /// <summary>Reached when so many saves were acknowledged.</summary>
    private sealed class Milestone(int count)
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left = count;

        public Task Reached => reached.Task;

        public void Count()
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                reached.SetResult();
            }
        }
    }
}
