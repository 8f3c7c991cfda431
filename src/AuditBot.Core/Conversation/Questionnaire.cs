using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>Walks a person through the topics of the organisation's quick check.</summary>
internal sealed class Questionnaire(EventStreams record, QuickCheckOpening opening, TopicForms forms, TopicSaver saver)
{
    /// <summary>On with the topic that lies open, else the first that nobody has finished; what was skipped comes last.</summary>
    public async Task<Response> ContinueAsync(Visit visit, CancellationToken cancellation)
    {
        visit = await opening.JoinAsync(visit, cancellation);
        var topic = visit.OpenTopic is { } open && !visit.Answers.Topic(open.Id).IsComplete
            ? open
            : visit.Next(null, visit.Answers, skippedToo: false) ?? visit.Next(null, visit.Answers, skippedToo: true);
        Reply card = topic is null ? Overview.Summarise(visit) : await PutInFrontAsync(visit, topic, cancellation);
        return new(visit.Turn.IsPress ? new OnOurWay(visit.Readiness, topic) : null, card);
    }

    /// <summary>Puts a topic's card in front of the person.</summary>
    public async Task<Reply> OpenAsync(Visit visit, string topicId, CancellationToken cancellation)
    {
        visit = await opening.JoinAsync(visit, cancellation);
        return visit.Find(topicId) is { } topic ? await PutInFrontAsync(visit, topic, cancellation) : Overview.Status(visit);
    }

    /// <summary>Shows answers already given, to be changed; the person's place in the questionnaire stays where it is.</summary>
    public async Task<Reply> EditAsync(Visit visit, string topicId, CancellationToken cancellation) =>
        visit.Find(topicId) is { } topic && visit.Answers.Topic(topic.Id).IsComplete
            ? (await forms.ShowAsync(visit, topic, cancellation)) with { IsEdit = true }
            : await OpenAsync(visit, topicId, cancellation);

    public async Task<Reply> CancelEditAsync(Visit visit, string topicId, CancellationToken cancellation) =>
        visit.Check is not null && visit.Find(topicId) is { } topic
            ? await forms.CurrentAsync(visit, topic, cancellation)
            : Overview.Status(visit);

    /// <summary>Skip, back and pause typed in the chat: about the card that lies open.</summary>
    public async Task<Response> LeaveAsync(Visit visit, Leaving leaving, CancellationToken cancellation) =>
        visit.Check is not null && visit.OpenTopic is { } topic
            ? await saver.SaveAsync(visit, topic, TopicForms.Unchanged(visit, topic), Filled.Nothing, leaving, cancellation)
            : new(null, Overview.Status(visit));

    private async Task<Reply> PutInFrontAsync(Visit visit, Topic topic, CancellationToken cancellation)
    {
        var person = visit.Person.Id;
        var (_, answers) = await record.ChangeAsync<AssessmentState, bool>(
            visit.CheckStream,
            visit.Author,
            state => state.OpenTopics.GetValueOrDefault(person) == topic.Id ? new(false) : new(true, new TopicOpened(topic.Id)),
            cancellation);
        return await forms.ShowAsync(visit with { Answers = answers }, topic, cancellation);
    }
}
