using AuditBot.Asking;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

/// <summary>Answers typed questions, remembers what they were about, and notes what it could not answer. Never starts anything.</summary>
internal sealed class QuestionDesk(TopicCatalogue catalogue, ClauseDesk clauses, MissedQuestions missed)
{
    private readonly Understanding understanding = Understanding.Of(catalogue);
    private readonly RecentTalks talks = new();

    public Meaning Read(Visit visit, string text) => understanding.Read(text, TalkOf(visit));

    /// <summary>For what <see cref="Read"/> takes for a question, or does not understand.</summary>
    public async Task<Response> AnswerAsync(Visit visit, string text, Meaning meaning, CancellationToken cancellation)
    {
        switch (meaning)
        {
            case Meaning.AskClause { Clause: var clause, Aspect: var aspect }:
                var topics = clauses.Resolve(visit, clause) is { } known ? catalogue.TopicsOf(known) : [];
                Note(visit, new Talk(null, topics is [var only] ? only : null, clause, aspect, topics, visit.Now));
                return new(null, await clauses.AnswerAsync(visit, clause, aspect, cancellation));
            case Meaning.AskTopic { Topic: var topic, Aspect: var aspect, Next: { } next }:
                Note(visit, new Talk(new Guess(text, visit.Turn.Operation, topic), topic, null, aspect, next, visit.Now));
                return new(null, await clauses.AnswerAsync(visit, topic, aspect, visit.Turn.Operation, cancellation));
            case Meaning.AskTopic { Topic: var topic, Aspect: var aspect }:
                return new(null, await ChooseAsync(visit, topic, aspect, inGuide: false, cancellation));
            case Meaning.Unsure { Topics: var offered, Aspect: var aspect }:
                // "And how do I fix it?" about what is offered already is no question of its own.
                var guess = TalkOf(visit) is { Guess: { } asked } talk && talk.Offered == offered
                    ? asked
                    : new Guess(text, visit.Turn.Operation, offered[0]);
                Note(visit, new Talk(guess, null, null, aspect, offered, visit.Now));
                return new(null, new DidYouMean(offered, aspect, guess.Operation));
            default:
                var isKept = await missed.NoteRefusedAsync(visit, text, cancellation);
                return new(null, new NotUnderstood(visit.OpenTopic is not null, meaning is Meaning.Unknown { OtherLanguage: true }, isKept));
        }
    }

    /// <summary>A topic that was named, pointed to or pressed; one that was not the first guess is noted.</summary>
    public async Task<Reply> ChooseAsync(Visit visit, Topic topic, Aspect aspect, bool inGuide, CancellationToken cancellation)
    {
        var talk = TalkOf(visit);
        var guess = talk?.Topic == topic ? talk.Guess : null;
        if (talk?.Topic == topic)
        {
            Note(visit, talk with { Aspect = aspect, At = visit.Now });
        }
        else
        {
            var offering = talk?.Offered.Contains(topic) == true ? talk : null;
            Note(visit, new Talk(null, topic, offering?.Clause, aspect, offering?.Offered ?? [], visit.Now));
            if (offering?.Guess is { } asked && asked.First != topic)
            {
                await missed.NoteChosenAsync(visit, asked.Question, topic, cancellation);
            }
        }

        return inGuide
            ? await clauses.AnswerAsync(visit, topic, topic.MainClause, aspect, cancellation)
            : await clauses.AnswerAsync(visit, topic, aspect, guess?.Operation, cancellation);
    }

    /// <summary>None of what was answered or offered was meant: what came next to it, then an honest end.</summary>
    public async Task<Response> ReconsiderAsync(Visit visit, NotMeant said, CancellationToken cancellation)
    {
        // Forgotten, somebody else's, or an older card: nobody knows any more what was meant.
        if (TalkOf(visit) is not { Guess: { } guess } talk || guess.Operation != said.Question)
        {
            return new(null, new NotUnderstood(visit.OpenTopic is not null));
        }

        if (said.IsAnswer && talk.Offered.Count > 0)
        {
            Note(visit, talk with { Topic = null, At = visit.Now });
            return new(new DidYouMean(talk.Offered, talk.Aspect, guess.Operation));
        }

        talks.Forget(visit.Turn.Place.Conversation, visit.Person.Id);
        var isKept = await missed.NoteRefusedAsync(visit, guess.Question, cancellation);
        return new(new NotUnderstood(visit.OpenTopic is not null, WordsKept: isKept));
    }

    private Talk? TalkOf(Visit visit) => talks.Find(visit.Turn.Place.Conversation, visit.Person.Id, visit.Now);

    private void Note(Visit visit, Talk talk) => talks.Note(visit.Turn.Place.Conversation, visit.Person.Id, talk);
}
