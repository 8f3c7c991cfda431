using AuditBot.Asking;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

/// <summary>Answers typed questions, remembers what they were about, and notes what it could not answer. Never starts anything.</summary>
internal sealed class QuestionDesk(TopicCatalogue catalogue, ClauseDesk clauses, MissedQuestions missed)
{
    private readonly Understanding understanding = new(catalogue);
    private readonly RecentTalks talks = new();

    public Meaning Read(Visit visit, string text) => understanding.Read(text, TalkOf(visit));

    /// <summary>For what <see cref="Read"/> takes for a question, or does not understand.</summary>
    public async Task<Response> AnswerAsync(Visit visit, string text, Meaning meaning, CancellationToken cancellation)
    {
        switch (meaning)
        {
            case Meaning.AskClause { Clause: var clause, Aspect: var aspect }:
                var topics = clauses.Resolve(visit, clause) is { } known ? catalogue.TopicsOf(known) : [];
                Note(visit, new Talk(text, topics is [var only] ? only : null, clause, aspect, topics, visit.Now));
                return new(null, await clauses.AnswerAsync(visit, clause, aspect, cancellation));
            case Meaning.AskTopic { Topic: var topic, Aspect: var aspect, Next: var next }:
                Note(visit, new Talk(text, topic, null, aspect, next.Count > 0 ? next : TalkOf(visit)?.Offered ?? [], visit.Now));
                return new(null, await clauses.AnswerAsync(visit, topic, aspect, next.Count > 0, cancellation));
            case Meaning.Unsure { Topics: var offered, Aspect: var aspect }:
                Note(visit, new Talk(text, null, null, aspect, offered, visit.Now));
                return new(null, new DidYouMean(offered, aspect));
            default:
                await missed.NoteRefusedAsync(visit, text, cancellation);
                return new(null, new NotUnderstood(visit.OpenTopic is not null, meaning is Meaning.Unknown { OtherLanguage: true }));
        }
    }

    /// <summary>A topic chosen with a button; one that was not the first guess is noted.</summary>
    public async Task<Response> ChooseAsync(Visit visit, Topic topic, AskAboutTopic ask, CancellationToken cancellation)
    {
        if (TalkOf(visit) is { Question: { } question } talk && talk.Topic != topic && talk.Offered.Contains(topic)
            && (talk.Topic is not null || talk.Offered[0] != topic) && talk.Clause is null)
        {
            await missed.NoteChosenAsync(visit, question, topic, cancellation);
        }

        Note(visit, new Talk(null, topic, null, ask.Aspect, TalkOf(visit)?.Offered ?? [], visit.Now));
        return new(await (ask.InGuide
            ? clauses.AnswerAsync(visit, topic, topic.MainClause, ask.Aspect, cancellation)
            : clauses.AnswerAsync(visit, topic, ask.Aspect, isGuess: false, cancellation)));
    }

    /// <summary>None of what was answered or offered was meant: what came next to it, then an honest end.</summary>
    public async Task<Response> ReconsiderAsync(Visit visit, CancellationToken cancellation)
    {
        if (TalkOf(visit) is not { Question: { } question } talk)
        {
            return new(null, new NotUnderstood(visit.OpenTopic is not null));
        }

        if (talk.Topic is not null && talk.Offered.Count > 0)
        {
            return new(null, new DidYouMean(talk.Offered, talk.Aspect));
        }

        await missed.NoteRefusedAsync(visit, question, cancellation);
        return new(null, new NotUnderstood(visit.OpenTopic is not null));
    }

    private Talk? TalkOf(Visit visit) => talks.Find(visit.Turn.Place.Conversation, visit.Person.Id, visit.Now);

    private void Note(Visit visit, Talk talk) => talks.Note(visit.Turn.Place.Conversation, visit.Person.Id, talk);
}
