using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AuditBot.Assessments;
using AuditBot.Records;
using AuditBot.Tests.Fixtures;
using Microsoft.Extensions.Logging;

namespace AuditBot.Tests.Records;

public sealed class RecordLineTests
{
    private readonly MemoryStreamStore store = new();
    private readonly TestRecord record;

    public RecordLineTests() => record = new TestRecord(store);

    public static TheoryData<string, string> Damages { get; } = new()
    {
        { "a changed answer", "\"answer\":\"No\"=>\"answer\":\"Yes\"" },
        { "a changed actor", "\"by\":\"alex\"=>\"by\":\"dana\"" },
        { "no actor", "\"by\":\"alex\"=>\"by\":null" },
        { "no operation", "\"op\":\"second\"=>\"op\":null" },
        { "an operation of another kind", "\"op\":\"second\"=>\"op\":7" },
        { "a time that is none", "\"at\":\"2026=>\"at\":\"x2026" },
        { "a sequence number that is none", "\"seq\":3=>\"seq\":\"three\"" },
        { "a sequence number past all others", "\"seq\":3=>\"seq\":99999999999999999999" },
        { "a version past all others", "\"v\":1=>\"v\":99999999999" },
        { "no type", "\"type\":\"assessment.answered\"=>\"type\":null" },
        { "the type of another event", "\"type\":\"assessment.answered\"=>\"type\":\"assessment.topic-opened\"" },
        { "no topic", "\"topic\":\"F001\"=>\"topic\":null" },
        { "no answers", "\"answers\":[=>\"replies\":[" },
        { "an answer that is none", "{\"check\":1,\"answer\":\"No\"}=>null" },
        { "an answer outside the choices", "\"answer\":\"No\"=>\"answer\":\"Perhaps\"" },
        { "a missing brace", "\"note\":\"xyz\"}=>\"note\":\"xyz\"" },
        { "a missing hash", ",\"hash\":\"=>,\"hush\":\"" },
        { "something else", "{\"seq\":3=>hello, here is no record; \0\u0001 {{{" },
    };

    [Fact]
    public async Task Every_hash_follows_from_the_stream_the_line_before_and_the_line_itself()
    {
        await record.AppendAsync("first", new TopicOpened("F001"), TestRecord.Answered("F001", 1, Answer.No, "Entwurf – \"ä\" 😀"));
        await record.AppendAsync("second", TestRecord.Paused("F001"));

        var previous = "";
        foreach (var line in await record.LinesAsync())
        {
            previous = HashOf(previous, WithoutHash(line));

            Assert.EndsWith($",\"hash\":\"{previous}\"}}", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_line_says_who_when_and_by_which_operation()
    {
        await record.AppendAsync("tap-1", TestRecord.Skipped("F002"));

        var line = JsonDocument.Parse((await record.LinesAsync())[1]).RootElement;

        Assert.Equal(["seq", "at", "by", "op", "type", "v", "event", "hash"], line.EnumerateObject().Select(member => member.Name));
        Assert.Equal(2, line.GetProperty("seq").GetInt64());
        Assert.Equal("2026-11-20T14:32:00Z", line.GetProperty("at").GetString());
        Assert.Equal("alex", line.GetProperty("by").GetString());
        Assert.Equal("tap-1", line.GetProperty("op").GetString());
        Assert.Equal("assessment.answered", line.GetProperty("type").GetString());
        Assert.Equal(1, line.GetProperty("v").GetInt32());
        Assert.Equal("F002", line.GetProperty("event").GetProperty("topic").GetString());
    }

    [Fact]
    public async Task The_first_line_opens_the_stream_with_a_random_generation()
    {
        await record.AppendAsync("first", new TopicOpened("F001"));
        var other = new TestRecord(new MemoryStreamStore());
        await other.AppendAsync("first", new TopicOpened("F001"));

        var opened = JsonDocument.Parse((await record.LinesAsync())[0]).RootElement;

        Assert.Equal("stream.opened", opened.GetProperty("type").GetString());
        Assert.NotEqual((await record.LinesAsync())[0], (await other.LinesAsync())[0]);
    }

    [Theory]
    [InlineData("assessment.reopened", 1)]
    [InlineData("assessment.answered", 2)]
    public async Task A_line_of_a_later_program_is_kept_and_skipped_and_later_lines_chain_on(string type, int version)
    {
        await record.AppendAsync("first", new TopicOpened("F001"));
        var before = await record.LinesAsync();
        var later = Sealed(
            $$$"""{"seq":3,"at":"2026-11-20T15:00:00Z","by":"dana","op":"","type":"{{{type}}}","v":{{{version}}},"event":{"topic":"F9"}}""",
            HashIn(before[^1]));
        await StoreLineAsync(later);

        await record.AppendAsync("second", TestRecord.Skipped("F002"));
        var fresh = new TestRecord(store);
        var state = await fresh.LoadAsync();

        var lines = await record.LinesAsync();
        Assert.Equal([.. before, later], lines.Take(3));
        Assert.Equal(HashOf(HashIn(later), WithoutHash(lines[3])), HashIn(lines[3]));
        Assert.Equal("F001", state.OpenTopics["alex"]);
        Assert.True(state.Topic("F002").Skipped);
        Assert.False(state.Topic("F9").Skipped);
        Assert.Empty(fresh.Log.Of(LogLevel.Error));
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_line_is_logged_and_the_lines_around_it_still_count(string damage, string replacement)
    {
        await WriteThreeAsync();
        var lines = (await record.LinesAsync()).ToList();
        var (old, @new) = (replacement.Split("=>")[0], replacement.Split("=>")[1]);
        Assert.Contains(old, lines[2], StringComparison.Ordinal);
        lines[2] = lines[2].Replace(old, @new, StringComparison.Ordinal);

        await AssertRestIsFoldedAsync(lines.Select(Encoding.UTF8.GetBytes), damage);
    }

    [Fact]
    public async Task A_line_that_is_not_text_is_logged_and_the_lines_around_it_still_count()
    {
        await WriteThreeAsync();
        var lines = (await record.LinesAsync()).Select(Encoding.UTF8.GetBytes).ToList();
        lines[2] = [.. lines[2].Select(b => b == (byte)'x' ? (byte)0xff : b)];

        await AssertRestIsFoldedAsync(lines, "bytes that are no UTF-8");
    }

    [Fact]
    public async Task A_line_that_was_taken_out_is_noticed()
    {
        await WriteThreeAsync();
        var lines = (await record.LinesAsync()).ToList();
        lines.RemoveAt(2);

        var (state, log) = await FoldAsync(lines.Select(Encoding.UTF8.GetBytes));

        Assert.NotEmpty(log);
        Assert.Null(state.Topic("F001").Answers[0]);
        Assert.True(state.Topic("F003").Skipped);
    }

    [Fact]
    public async Task The_lines_of_another_stream_are_noticed()
    {
        await WriteThreeAsync();
        var lines = await record.LinesAsync();
        var copy = new MemoryStreamStore();
        var name = StreamName.Assessment("contoso", "a2");
        await copy.AppendAsync(
            name, 0, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), TestContext.Current.CancellationToken);
        var other = new TestRecord(copy);

        await other.Streams.LoadAsync<AssessmentState>(name, TestContext.Current.CancellationToken);

        Assert.NotEmpty(other.Log.Of(LogLevel.Error));
    }

    private async Task WriteThreeAsync()
    {
        await record.AppendAsync("first", TestRecord.Skipped("F002"));
        await record.AppendAsync("second", TestRecord.Answered("F001", 1, Answer.No, "xyz"));
        await record.AppendAsync("third", TestRecord.Skipped("F003"));
    }

    private static async Task AssertRestIsFoldedAsync(IEnumerable<byte[]> lines, string damage)
    {
        var (state, log) = await FoldAsync(lines);

        Assert.True(log.Count > 0, $"{damage} was not logged");
        Assert.True(state.Topic("F002").Skipped);
        Assert.True(state.Topic("F003").Skipped);
        Assert.True(state.Topic("F004").Skipped);
    }

    /// <summary>Writes the lines to a store of their own, appends one more and folds all from the start.</summary>
    private static async Task<(AssessmentState State, IReadOnlyList<string> Log)> FoldAsync(IEnumerable<byte[]> lines)
    {
        var damaged = new MemoryStreamStore();
        byte[] bytes = [.. lines.SelectMany(line => line.Append((byte)'\n'))];
        await damaged.AppendAsync(TestRecord.Name, 0, bytes, TestContext.Current.CancellationToken);
        await new TestRecord(damaged).AppendAsync("fourth", TestRecord.Skipped("F004"));
        var reader = new TestRecord(damaged);
        return (await reader.LoadAsync(), [.. reader.Log.Of(LogLevel.Error)]);
    }

    private async Task StoreLineAsync(string line)
    {
        var tail = await store.ReadAsync(TestRecord.Name, 0, TestContext.Current.CancellationToken);
        var outcome = await store.AppendAsync(
            TestRecord.Name, tail.Bytes.Length, Encoding.UTF8.GetBytes(line + "\n"), TestContext.Current.CancellationToken);
        Assert.Equal(AppendOutcome.Appended, outcome);
    }

    private static string Sealed(string line, string previous) =>
        string.Create(CultureInfo.InvariantCulture, $"{line[..^1]},\"hash\":\"{HashOf(previous, line)}\"}}");

    private static string WithoutHash(string line) => line[..line.LastIndexOf(",\"hash\":\"", StringComparison.Ordinal)] + "}";

    private static string HashIn(string line) => JsonDocument.Parse(line).RootElement.GetProperty("hash").GetString()!;

    private static string HashOf(string previous, string line) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"orgs/contoso/assessments/a1\n{previous}\n{line}")));
}
