using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.People;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>One turn with everything it is decided on.</summary>
/// <param name="Check">The organisation's open quick check; null when nobody has begun.</param>
/// <param name="Answers">Its answers; empty when nobody has begun.</param>
internal sealed record Visit(
    Turn Turn, Person Person, OrganisationState Organisation, AssessmentBegun? Check, AssessmentState Answers,
    IReadOnlyList<Topic> Topics, DateTimeOffset Now)
{
    public Author Author => new(Person.Id, Turn.Operation);

    public StreamName CheckStream => StreamName.Assessment(Person.Organisation, Check!.Assessment);

    public Readiness Readiness => Readiness.Of(Topics, Answers);

    /// <summary>The topic whose card this person has in front of them; null when there is none.</summary>
    public Topic? OpenTopic =>
        Answers.OpenTopics.TryGetValue(Person.Id, out var id) ? Find(id) : null;

    public Topic? Find(string topicId) => Topics.FirstOrDefault(topic => topic.Id == topicId);

    public string Say(DateTimeOffset instant) => Moments.Say(instant, Now, Person.Reader);

    /// <summary>The first topic after <paramref name="after"/> that still has open questions, round the end; null when none has.</summary>
    /// <param name="skippedToo">Whether what somebody put aside counts.</param>
    public Topic? Next(Topic? after, AssessmentState answers, bool skippedToo)
    {
        var start = after is null ? 0 : Place(after);
        for (var i = 0; i < Topics.Count; i++)
        {
            var topic = Topics[(start + i) % Topics.Count];
            var state = answers.Topic(topic.Id);
            if (topic != after && !state.IsComplete && (skippedToo || !state.Skipped))
            {
                return topic;
            }
        }

        return null;
    }

    /// <summary>1 for the first topic; 0 for a topic outside the assessment.</summary>
    public int Place(Topic topic)
    {
        for (var i = 0; i < Topics.Count; i++)
        {
            if (Topics[i].Id == topic.Id)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
