using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>Walks a person through the topics of a scope.</summary>
internal sealed class Questionnaire(EventStreams record, AssessmentOpening opening, TopicForms forms, TopicSaver saver)
{
    /// <summary>The quick check; once it is done, the choice of what to do next.</summary>
    public Task<Response> StartAsync(Visit visit, CancellationToken cancellation) =>
        visit.In(Scope.QuickCheck) is { HasBegun: true, Readiness.IsComplete: true } done
            ? Task.FromResult(new Response(Sizes(done)))
            : WalkAsync(visit, Scope.QuickCheck, cancellation);

    public Task<Response> ContinueAsync(Visit visit, CancellationToken cancellation) => WalkAsync(visit, visit.Scope, cancellation);

    /// <summary>On with the topic that lies open in the scope, else its first that nobody has finished; what was skipped comes last.</summary>
    public async Task<Response> WalkAsync(Visit visit, Scope scope, CancellationToken cancellation)
    {
        if (scope.TopicsIn(visit.Catalogue).Count == 0)
        {
            return new(Sizes(visit));
        }

        var isSame = scope == visit.Scope;
        visit = await opening.JoinAsync(visit, scope, cancellation);
        var topic = visit.OpenTopic is { } open && isSame && visit.Place(open) > 0 && !visit.Answers.Topic(open.Id).IsComplete
            ? open
            : visit.Next(null, visit.Answers, skippedToo: false) ?? visit.Next(null, visit.Answers, skippedToo: true);
        Reply card = topic is null ? Overview.Summarise(visit) : await PutInFrontAsync(visit, topic, cancellation);
        return new Response(visit.Turn.IsPress ? new OnOurWay(visit.Readiness, topic) : null, card).In(visit.Round);
    }

    /// <summary>Puts a topic's card in front of the person; a topic outside what they walk through opens its clause.</summary>
    public async Task<Reply> OpenAsync(Visit visit, string topicId, CancellationToken cancellation)
    {
        if (visit.Find(topicId) is not { } topic)
        {
            return Overview.Status(visit);
        }

        visit = await opening.JoinAsync(visit, visit.Place(topic) > 0 ? visit.Scope : visit.ScopeOf(topic), cancellation);
        return (await PutInFrontAsync(visit, topic, cancellation)) with { Round = visit.Round };
    }

    /// <summary>Shows answers already given, to be changed; the person's place in the questionnaire stays where it is.</summary>
    public async Task<Reply> EditAsync(Visit visit, string topicId, CancellationToken cancellation) =>
        visit.Find(topicId) is { } topic && visit.Answers.Topic(topic.Id).IsComplete
            ? (await forms.ShowAsync(visit, topic, cancellation)) with { IsEdit = true }
            : await OpenAsync(visit, topicId, cancellation);

    public async Task<Reply> CancelEditAsync(Visit visit, string topicId, CancellationToken cancellation) =>
        visit.Organisation.Assessment is not null && visit.Find(topicId) is { } topic
            ? await forms.CurrentAsync(visit, topic, cancellation)
            : Overview.Status(visit);

    /// <summary>Skip, back and pause typed in the chat: about the card that lies open.</summary>
    public async Task<Response> LeaveAsync(Visit visit, Leaving leaving, CancellationToken cancellation) =>
        visit.OpenTopic is { } topic
            ? await saver.SaveAsync(visit, topic, TopicForms.Unchanged(visit, topic), Filled.Nothing, leaving, cancellation)
            : new(null, Overview.Status(visit));

    /// <summary>What there is to assess, and how far each is.</summary>
    public static SizeMenu Sizes(Visit visit)
    {
        var edition = visit.Edition;
        return new SizeMenu(
            edition,
            visit.In(Scope.QuickCheck).Readiness,
            visit.In(new Scope(edition)).Readiness,
            [.. visit.Catalogue.Outline(edition).Areas.Select(area => Overview.Area(visit, area))]);
    }

    private async Task<Reply> PutInFrontAsync(Visit visit, Topic topic, CancellationToken cancellation)
    {
        var person = visit.Person.Id;
        var (_, answers) = await record.ChangeAsync<AssessmentState, bool>(
            visit.AnswerStream,
            visit.Author,
            state => state.OpenTopics.GetValueOrDefault(person) == topic.Id && state.ScopeOf(person) == visit.Scope
                ? new(false)
                : new(true, new TopicOpened(topic.Id, visit.Scope.Code)),
            cancellation);
        return await forms.ShowAsync(visit with { Answers = answers }, topic, cancellation);
    }
}
