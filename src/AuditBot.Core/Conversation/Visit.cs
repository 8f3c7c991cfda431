using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.People;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>One turn with everything it is decided on.</summary>
/// <param name="Answers">Of all that is open; empty when nobody has begun.</param>
/// <param name="Scope">What the person walks through.</param>
/// <param name="Topics">The scope's, in the order they are asked.</param>
internal sealed record Visit(
    Turn Turn, Person Person, OrganisationState Organisation, AssessmentState Answers, TopicCatalogue Catalogue, Scope Scope,
    IReadOnlyList<Topic> Topics, DateTimeOffset Now)
{
    public Author Author => new(Person.Id, Turn.Operation);

    /// <summary>Whether the settings name this person.</summary>
    public bool IsLeadBySettings { get; init; }

    public bool IsLead => IsLeadBySettings || Organisation.Leads.Contains(Person.Id);

    /// <summary>Whether anybody has begun what the person walks through.</summary>
    public bool HasBegun => Organisation.Open.ContainsKey(Scope.Edition);

    public StreamName AnswerStream => StreamName.Assessment(Person.Organisation, Organisation.Assessment!);

    public Round Round => new(Scope, Scope.Clause is { } clause ? Catalogue.TitleOf(new Clause(Scope.Edition, clause)) ?? "" : "");

    public Readiness Readiness => Readiness.Of(Topics, Answers);

    /// <summary>The edition of the standard that clauses are looked up in: what is walked through, else the organisation's own.</summary>
    public Edition Edition => Scope.IsQuickCheck ? Organisation.Edition : Scope.Edition;

    /// <summary>The topic whose card this person has in front of them; null when there is none.</summary>
    public Topic? OpenTopic =>
        Answers.OpenTopics.TryGetValue(Person.Id, out var id) ? Find(id) : null;

    public Topic? Find(string topicId) => Catalogue.Find(topicId);

    public Visit In(Scope scope) => this with { Scope = scope, Topics = scope.TopicsIn(Catalogue) };

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

    /// <summary>What to walk through for a topic outside of what the person walks through now.</summary>
    public Scope ScopeOf(Topic topic)
    {
        var clause = topic.ClauseIn(Edition.Guide) ?? topic.ClauseIn(Edition) ?? topic.Clauses[0];
        return clause.Edition == Edition.Guide ? Scope.QuickCheck : new Scope(clause.Edition, clause.Number);
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
