using System.Globalization;
using System.Text.Json;
using AuditBot.Assessments;
using AuditBot.Records;
using AuditBot.Storage;
using AuditBot.Tests.Fixtures;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AuditBot.Tests.Records;

public sealed class EventStreamsTests
{
    private readonly WatchedStreamStore store = new(new MemoryStreamStore());
    private readonly TestRecord record;

    public EventStreamsTests() => record = new TestRecord(store);

    [Fact]
    public async Task A_stream_nobody_wrote_is_in_its_first_state() => Assert.Same(AssessmentState.Empty, await record.LoadAsync());

    [Fact]
    public async Task One_operation_is_one_append()
    {
        await record.AppendAsync("tap", TestRecord.Answered("F001", 1, Answer.Yes), new TopicOpened("F002"), TestRecord.Skipped("F003"));

        Assert.Equal(1, store.Appends);
        Assert.Equal(4, (await record.LinesAsync()).Count);
    }

    [Fact]
    public async Task A_decision_that_changes_nothing_writes_nothing()
    {
        await record.ChangeAsync("look", _ => new(false));

        Assert.Equal(0, store.Appends);
        Assert.Empty(await record.LinesAsync());
    }

    [Fact]
    public async Task A_change_returns_the_decision_and_the_state_after_it()
    {
        var (result, state) = await record.Streams.ChangeAsync<AssessmentState, string>(
            TestRecord.Name,
            new Author("alex", "tap"),
            before => new(before.Topic("F001").Skipped ? "again" : "first", TestRecord.Skipped("F001")),
            TestContext.Current.CancellationToken);

        Assert.Equal("first", result);
        Assert.True(state.Topic("F001").Skipped);
        Assert.True(state.Has(new Author("alex", "tap")));
    }

    [Fact]
    public async Task A_state_folded_from_the_store_equals_the_one_folded_while_writing()
    {
        record.Clock.AutoAdvanceAmount = TimeSpan.FromTicks(1234567);
        await record.AppendAsync("a", TestRecord.Answered("F001", 1, Answer.Partly, "naïve “quotes” \\ \u2028 😀"));
        var written = await record.AppendAsync("b", TestRecord.Answered("F001", 2, Answer.DontKnow));

        var read = await new TestRecord(store).LoadAsync();

        Assert.Equal(written.Topic("F001").Answers.ToArray(), read.Topic("F001").Answers.ToArray());
        Assert.Equal(written.Topic("F001").Remarks.ToArray(), read.Topic("F001").Remarks.ToArray());
        Assert.Equal(written.Topic("F001").Version, read.Topic("F001").Version);
    }

    [Fact]
    public async Task A_writer_that_was_overtaken_decides_again_on_what_is_there_now()
    {
        var other = new TestRecord(store);
        await other.LoadAsync();
        await record.AppendAsync("a", TestRecord.Skipped("F001"));
        var seen = new List<bool>();

        await other.ChangeAsync("b", before =>
        {
            seen.Add(before.Topic("F001").Skipped);
            return new(true, TestRecord.Skipped("F002"));
        });

        Assert.True(seen[^1]);
        Assert.Equal(["open", "a", "b"], await OperationsAsync());
    }

    [Fact]
    public async Task Two_programs_racing_over_one_folder_lose_nothing_and_double_nothing()
    {
        using var folder = new TemporaryFolder();
        using var files = new FileStreamStore(folder.FullPath, NullLogger<FileStreamStore>.Instance);
        TestRecord[] racers = [new(files), new(files)];

        await Task.WhenAll(Enumerable.Range(0, 120).Select(n => Task.Run(
            () => racers[n % 2].ChangeAsync($"op{n}", Count), TestContext.Current.CancellationToken)));

        var reader = new TestRecord(files);
        var state = await reader.LoadAsync();
        var lines = (await reader.LinesAsync()).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal("120", state.Topic("F001").Remarks["alex"].Note);
        Assert.Equal(Enumerable.Range(1, 121), lines.Select(line => line.GetProperty("seq").GetInt32()));
        Assert.Equal(121, lines.Select(line => line.GetProperty("op").GetString()).Distinct().Count());
        Assert.Empty(reader.Log.Of(LogLevel.Error));
    }

    [Fact]
    public async Task Decisions_that_wait_leave_in_one_append()
    {
        var (first, release) = await BeginHeldAsync();
        var waiting = Enumerable.Range(0, 20).Select(n => record.ChangeAsync($"op{n}", Count)).ToList();

        release.SetResult();
        await first;
        await Task.WhenAll(waiting);

        Assert.Equal(2, store.Appends);
        Assert.Equal("20", (await record.LoadAsync()).Topic("F001").Remarks["alex"].Note);
        Assert.Equal(["open", "held", .. Enumerable.Range(0, 20).Select(n => $"op{n}")], await OperationsAsync());
    }

    [Fact]
    public async Task A_decision_that_throws_fails_its_own_caller_and_nobody_who_waits_beside_it()
    {
        var (first, release) = await BeginHeldAsync();
        var before = record.ChangeAsync("before", Count);
        var broken = record.ChangeAsync("broken", _ => throw new InvalidOperationException("no"));
        var after = record.ChangeAsync("after", Count);

        release.SetResult();
        await first;
        await before;
        await after;

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.Equal("no", fault.Message);
        Assert.Equal(["open", "held", "before", "after"], await OperationsAsync());
    }

    [Fact]
    public async Task When_the_storage_fails_every_caller_is_told_and_the_next_try_works()
    {
        var (first, release) = await BeginHeldAsync();
        var waiting = Enumerable.Range(0, 3).Select(n => record.ChangeAsync($"op{n}", Count)).ToList();
        store.OnAppend = _ => throw new IOException("disk full");

        release.SetResult();
        await first;
        foreach (var caller in waiting)
        {
            Assert.Equal("disk full", (await Assert.ThrowsAsync<IOException>(() => caller)).Message);
        }

        store.OnAppend = append => append();
        var state = await record.ChangeAsync("again", Count);
        Assert.Equal("1", state.Topic("F001").Remarks["alex"].Note);
        Assert.Equal(["open", "held", "again"], await OperationsAsync());
    }

    [Fact]
    public async Task What_reached_the_disk_before_a_failure_counts_at_the_next_try()
    {
        store.OnAppend = async append =>
        {
            await append();
            throw new IOException("connection lost");
        };
        await Assert.ThrowsAsync<IOException>(() => record.ChangeAsync("tap", Count));
        store.OnAppend = append => append();

        var seen = false;
        await record.ChangeAsync("tap", state =>
        {
            seen = state.Has(new Author("alex", "tap"));
            return seen ? new(false) : Count(state);
        });

        Assert.True(seen);
        Assert.Equal(["open", "tap"], await OperationsAsync());
    }

    [Fact]
    public async Task A_stream_that_never_stands_still_is_given_up_with_an_error()
    {
        store.OnAppend = _ => ValueTask.FromResult(AppendOutcome.Moved);

        await Assert.ThrowsAsync<IOException>(() => record.ChangeAsync("tap", Count));
    }

    [Fact]
    public async Task A_deleted_stream_reads_as_new_and_takes_no_more_changes()
    {
        await record.AppendAsync("tap", TestRecord.Skipped("F001"));
        await store.DeleteAsync(TestRecord.Name, TestContext.Current.CancellationToken);

        Assert.False((await record.LoadAsync()).Topic("F001").Skipped);
        await Assert.ThrowsAsync<IOException>(() => record.AppendAsync("late", TestRecord.Skipped("F002")));
        Assert.Empty(await record.LinesAsync());
    }

    [Fact]
    public async Task A_change_that_was_cancelled_before_it_began_leaves_no_trace()
    {
        Task Change() => record.Streams.ChangeAsync<AssessmentState, bool>(
            TestRecord.Name, new Author("alex", "tap"), Count, new CancellationToken(canceled: true));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(Change);
        Assert.Empty(await record.LinesAsync());
    }

    /// <summary>Starts a change whose append waits until it is released; whatever comes now queues up behind it.</summary>
    private async Task<(Task First, TaskCompletionSource Release)> BeginHeldAsync()
    {
        var (reached, release) = (new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        store.OnAppend = async append =>
        {
            reached.SetResult();
            await release.Task;
            return await append();
        };
        var first = record.AppendAsync("held", new TopicOpened("F002"));
        await reached.Task;
        store.OnAppend = append => append();
        return (first, release);
    }

    private static Decision<bool> Count(AssessmentState state)
    {
        var note = state.Topic("F001").Remarks.GetValueOrDefault("alex")?.Note ?? "0";
        var before = int.Parse(note, CultureInfo.InvariantCulture);
        return new(true, new TopicAnswered("F001", "w1", [], (before + 1).ToString(CultureInfo.InvariantCulture), null));
    }

    private async Task<IEnumerable<string>> OperationsAsync() =>
        (await record.LinesAsync()).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("op").GetString()!);
}
