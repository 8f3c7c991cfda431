using System.Text;
using AuditBot.Records;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Storage;

/// <summary>What every store promises, whatever it keeps its streams in.</summary>
public abstract class StreamStoreContract
{
    private static readonly StreamName Name = StreamName.Organisation("contoso");

    protected abstract IStreamStore Store { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_nobody_wrote_is_empty()
    {
        var tail = await Store.ReadAsync(Name, 0, Cancellation);

        Assert.True(tail.Bytes.IsEmpty);
        Assert.False(tail.Deleted);
    }

    [Fact]
    public async Task Appends_are_read_back_in_their_order()
    {
        Assert.Equal(AppendOutcome.Appended, await AppendAsync(Name, 0, "one\n"));
        Assert.Equal(AppendOutcome.Appended, await AppendAsync(Name, 4, "two\nthree\n"));

        Assert.Equal("one\ntwo\nthree\n", await ReadAsync(Name));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(1000)]
    public async Task An_append_anywhere_but_at_the_end_is_refused_and_changes_nothing(long position)
    {
        await AppendAsync(Name, 0, "one\n");

        Assert.Equal(AppendOutcome.Moved, await AppendAsync(Name, position, "two\n"));
        Assert.Equal("one\n", await ReadAsync(Name));
    }

    [Fact]
    public async Task A_new_stream_begins_at_its_start() => Assert.Equal(AppendOutcome.Moved, await AppendAsync(Name, 4, "two\n"));

    [Fact]
    public async Task Of_writers_at_one_position_exactly_one_is_faster()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            n => Task.Run(() => AppendAsync(Name, 0, $"line {n:00}\n"), Cancellation)));

        Assert.Single(outcomes, AppendOutcome.Appended);
        Assert.Equal(15, outcomes.Count(outcome => outcome == AppendOutcome.Moved));
        Assert.Equal("line 00\n".Length, (await ReadAsync(Name)).Length);
    }

    [Theory]
    [InlineData(0, "one\ntwo\n")]
    [InlineData(4, "two\n")]
    [InlineData(8, "")]
    [InlineData(9, "")]
    public async Task Reading_from_a_position_gives_what_follows_it(long position, string expected)
    {
        await AppendAsync(Name, 0, "one\n");
        await AppendAsync(Name, 4, "two\n");

        Assert.Equal(expected, await ReadAsync(Name, position));
    }

    [Fact]
    public async Task What_was_read_stays_as_it_was_when_the_stream_grows()
    {
        await AppendAsync(Name, 0, "one\n");
        var before = await Store.ReadAsync(Name, 0, Cancellation);

        await AppendAsync(Name, 4, new string('x', 10_000) + "\n");

        Assert.Equal("one\n", Encoding.UTF8.GetString(before.Bytes.Span));
    }

    [Fact]
    public async Task The_caller_may_use_its_buffer_again_after_an_append()
    {
        var buffer = "one\n"u8.ToArray();
        await Store.AppendAsync(Name, 0, buffer, Cancellation);

        buffer.AsSpan().Clear();

        Assert.Equal("one\n", await ReadAsync(Name));
    }

    [Fact]
    public async Task Streams_are_listed_by_the_beginning_of_their_name()
    {
        StreamName[] contoso = [Name, StreamName.Person("contoso", "alex"), StreamName.Assessment("contoso", "a1")];
        StreamName[] others = [StreamName.Organisation("contoso2"), StreamName.Identity("msteams", "t", "u")];
        foreach (var name in contoso.Concat(others))
        {
            await AppendAsync(name, 0, "one\n");
        }

        Assert.Equal(contoso.ToHashSet(), await ListAsync("orgs/contoso/"));
        Assert.Equal([StreamName.Person("contoso", "alex")], await ListAsync("orgs/contoso/people/a"));
        Assert.Equal(contoso.Concat(others).ToHashSet(), await ListAsync(""));
        Assert.Empty(await ListAsync("orgs/fabrikam/"));
    }

    [Fact]
    public async Task A_stream_that_was_only_looked_at_is_not_listed()
    {
        await ReadAsync(Name);
        await AppendAsync(Name, 4, "too far\n");

        Assert.Empty(await ListAsync(""));
    }

    [Fact]
    public async Task A_deleted_stream_leaves_a_tombstone_and_nothing_else()
    {
        await AppendAsync(Name, 0, "one\n");
        await Store.DeleteAsync(Name, Cancellation);

        var tail = await Store.ReadAsync(Name, 0, Cancellation);

        Assert.True(tail.Deleted);
        Assert.True(tail.Bytes.IsEmpty);
        Assert.Empty(await ListAsync(""));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task A_deleted_stream_can_never_be_written_again(long position)
    {
        await AppendAsync(Name, 0, "one\n");
        await Store.DeleteAsync(Name, Cancellation);

        Assert.Equal(AppendOutcome.Deleted, await AppendAsync(Name, position, "two\n"));
        Assert.Empty(await ReadAsync(Name));
    }

    [Fact]
    public async Task Deleting_twice_is_once_and_a_name_can_be_closed_before_anybody_wrote()
    {
        await Store.DeleteAsync(Name, Cancellation);
        await Store.DeleteAsync(Name, Cancellation);

        Assert.Equal(AppendOutcome.Deleted, await AppendAsync(Name, 0, "one\n"));
    }

    [Fact]
    public async Task Hostile_ids_are_streams_like_any_other_and_keep_apart()
    {
        var names = HostileIds.All.Select(id => StreamName.Person(id, id)).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            Assert.Equal(AppendOutcome.Appended, await AppendAsync(names[i], 0, $"{i}\n"));
        }

        for (var i = 0; i < names.Count; i++)
        {
            Assert.Equal($"{i}\n", await ReadAsync(names[i]));
        }

        Assert.Equal(names.ToHashSet(), await ListAsync(""));
    }

    protected Task<AppendOutcome> AppendAsync(StreamName name, long position, string lines) =>
        Store.AppendAsync(name, position, Encoding.UTF8.GetBytes(lines), Cancellation).AsTask();

    protected async Task<string> ReadAsync(StreamName name, long position = 0) =>
        Encoding.UTF8.GetString((await Store.ReadAsync(name, position, Cancellation)).Bytes.Span);

    protected async Task<HashSet<StreamName>> ListAsync(string prefix) =>
        await Store.ListAsync(prefix, Cancellation).ToHashSetAsync(null, Cancellation);
}
