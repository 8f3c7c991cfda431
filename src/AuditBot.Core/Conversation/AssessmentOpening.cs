using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>Begins the assessments that an organisation shares: one quick check, one full assessment by edition.</summary>
internal sealed class AssessmentOpening(EventStreams record)
{
    /// <summary>Joins what the organisation has open for a scope, or begins it.</summary>
    public async Task<Visit> JoinAsync(Visit visit, Scope scope, CancellationToken cancellation)
    {
        visit = visit.In(scope);
        if (visit.HasBegun)
        {
            return visit;
        }

        var whole = scope with { Clause = null };
        var topics = whole.TopicsIn(visit.Catalogue);
        var (_, organisation) = await record.ChangeAsync<OrganisationState, bool>(
            StreamName.Organisation(visit.Person.Organisation),
            visit.Author,
            state => state.Open.ContainsKey(scope.Edition)
                ? new(false)
                : new(true, [.. Unworded(topics, state), Begun(whole, topics, state)]),
            cancellation);
        visit = visit with { Organisation = organisation };
        return visit with { Answers = await record.LoadAsync<AssessmentState>(visit.AnswerStream, cancellation) };
    }

    /// <summary>Puts the words people are asked on record before anybody answers them.</summary>
    public async Task WordAsync(Visit visit, IReadOnlyList<Topic> topics, CancellationToken cancellation)
    {
        if (Unworded(topics, visit.Organisation).Any())
        {
            await record.ChangeAsync<OrganisationState, bool>(
                StreamName.Organisation(visit.Person.Organisation),
                new Author(Author.System, visit.Turn.Operation),
                state => new(true, [.. Unworded(topics, state)]),
                cancellation);
        }
    }

    private static AssessmentBegun Begun(Scope whole, IReadOnlyList<Topic> topics, OrganisationState state) => new(
        state.Assessment ?? Guid.NewGuid().ToString("n"),
        whole.IsQuickCheck ? AssessmentKind.QuickCheck : AssessmentKind.Full,
        [.. topics.Select(topic => topic.Id)],
        whole.IsQuickCheck ? null : whole.Edition);

    private static IEnumerable<TopicWorded> Unworded(IEnumerable<Topic> topics, OrganisationState state) =>
        topics.Where(topic => !state.Wordings.ContainsKey(topic.WordingHash)).Select(Worded);

    private static TopicWorded Worded(Topic topic) => new(
        topic.WordingHash, topic.Id, topic.Version, topic.Title,
        [.. topic.Checks.Select(check => new WordedCheck(check.Question, check.Fix, check.FirstStep))]);
}
