using System.Text;
using AuditBot.Assessments;
using AuditBot.Records;
using AuditBot.Tests.Fixtures;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AuditBot.Tests.Records;

/// <summary>One assessment's stream, over a store of the test's choice.</summary>
internal sealed class TestRecord(IStreamStore store)
{
    public static StreamName Name { get; } = StreamName.Assessment("contoso", "a1");

    public LogBook Log { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 14, 32, 0, TimeSpan.Zero));

    public EventStreams Streams => field ??= new EventStreams(store, Clock, new LoggerFactory([Log]).CreateLogger<EventStreams>());

    public ValueTask<AssessmentState> LoadAsync() =>
        Streams.LoadAsync<AssessmentState>(Name, TestContext.Current.CancellationToken);

    public async Task<AssessmentState> ChangeAsync(string operation, Func<AssessmentState, Decision<bool>> decide)
    {
        var (_, state) = await Streams.ChangeAsync(Name, new Author("alex", operation), decide, TestContext.Current.CancellationToken);
        return state;
    }

    public Task<AssessmentState> AppendAsync(string operation, params IReadOnlyList<RecordEvent> events) =>
        ChangeAsync(operation, _ => new(true, events));

    public async Task<IReadOnlyList<string>> LinesAsync()
    {
        var tail = await store.ReadAsync(Name, 0, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(tail.Bytes.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static TopicAnswered Answered(string topic, int check, Answer answer, string? note = null) =>
        new(topic, "w1", [new CheckAnswered(check, answer)], note, null);

    public static TopicAnswered Skipped(string topic) => new(topic, "w1", [], null, null, Skipped: true);

    public static TopicAnswered Paused(string topic) => new(topic, "w1", [], null, null, Opens: "");
}
