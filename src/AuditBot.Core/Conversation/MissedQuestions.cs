using AuditBot.Asking;
using AuditBot.Catalogue;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>Notes the questions that found no answer, and lists them for the audit lead as candidate phrasings.</summary>
internal sealed class MissedQuestions(EventStreams record, TopicCatalogue catalogue)
{
    private const int MostListed = 15;
    private const int MostCharacters = 200;

    /// <returns>Whether its words are kept.</returns>
    public Task<bool> NoteRefusedAsync(Visit visit, string question, CancellationToken cancellation) =>
        NoteAsync(visit, question, null, cancellation);

    public Task NoteChosenAsync(Visit visit, string question, Topic topic, CancellationToken cancellation) =>
        NoteAsync(visit, question, topic.Id, cancellation);

    public async Task<MissedList> ListAsync(Visit visit, CancellationToken cancellation) =>
        List(await record.LoadAsync<QuestionsState>(StreamOf(visit), cancellation));

    public async Task<MissedList> KeepWordsAsync(Visit visit, bool kept, CancellationToken cancellation) =>
        List((await record.ChangeAsync<QuestionsState, bool>(
            StreamOf(visit),
            visit.Author,
            state => state.KeepsWords == kept ? new(false) : new(true, new QuestionWordsKept(kept)),
            cancellation)).State);

    private async Task<bool> NoteAsync(Visit visit, string question, string? topic, CancellationToken cancellation)
    {
        try
        {
            var (keepsWords, _) = await record.ChangeAsync<QuestionsState, bool>(
                StreamOf(visit),
                new Author(Author.System, visit.Turn.Operation),
                state => state.Count >= QuestionsState.Most || state.HasMissed(visit.Turn.Operation)
                    ? new(state.KeepsWords)
                    : new(state.KeepsWords, new QuestionMissed(state.KeepsWords ? Limits.Clip(question, MostCharacters) : null, topic)),
                cancellation);
            return keepsWords;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The record has logged it; whoever asked gets an answer all the same.
            return false;
        }
    }

    private MissedList List(QuestionsState state) => new(
        state.KeepsWords,
        state.Count,
        [
            .. state.Missed.Where(missed => missed.Key.Text is not null)
                .OrderByDescending(missed => missed.Value).ThenBy(missed => missed.Key.Text, StringComparer.Ordinal)
                .Take(MostListed)
                .Select(missed => new MissedLine(missed.Key.Text!, missed.Value, catalogue.Find(missed.Key.Topic ?? ""))),
        ]);

    private static StreamName StreamOf(Visit visit) => StreamName.Questions(visit.Person.Organisation);
}
