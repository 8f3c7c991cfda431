using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>Begins the one quick check that an organisation shares.</summary>
internal sealed class QuickCheckOpening(EventStreams record)
{
    /// <summary>Joins the organisation's open quick check, or begins one.</summary>
    public async Task<Visit> JoinAsync(Visit visit, CancellationToken cancellation)
    {
        if (visit.Check is not null)
        {
            return visit;
        }

        var (check, organisation) = await record.ChangeAsync<OrganisationState, AssessmentBegun>(
            StreamName.Organisation(visit.Person.Organisation),
            visit.Author,
            state =>
            {
                if (state.Open.TryGetValue(AssessmentKind.QuickCheck, out var open))
                {
                    return new(open);
                }

                var begun = new AssessmentBegun(
                    Guid.NewGuid().ToString("n"), AssessmentKind.QuickCheck, [.. visit.Topics.Select(topic => topic.Id)]);
                return new(begun, [.. Unworded(visit.Topics, state), begun]);
            },
            cancellation);
        visit = visit with { Check = check, Organisation = organisation };
        return visit with { Answers = await record.LoadAsync<AssessmentState>(visit.CheckStream, cancellation) };
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

    private static IEnumerable<TopicWorded> Unworded(IEnumerable<Topic> topics, OrganisationState state) =>
        topics.Where(topic => !state.Wordings.Contains(topic.WordingHash)).Select(Worded);

    private static TopicWorded Worded(Topic topic) => new(
        topic.WordingHash, topic.Id, topic.Version, topic.Title,
        [.. topic.Checks.Select(check => new WordedCheck(check.Question, check.Fix, check.FirstStep))]);
}
