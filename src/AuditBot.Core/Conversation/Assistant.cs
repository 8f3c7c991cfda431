using System.Collections.Immutable;
using AuditBot.Asking;
using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.People;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>
/// Decides what a turn changes and what is said to it. What it changes is on the disk when <see cref="HandleAsync"/> returns.
/// </summary>
public sealed class Assistant
{
    /// <summary>What tells of the same arrival comes within this time.</summary>
    private static readonly TimeSpan OneArrival = TimeSpan.FromSeconds(10);

    private readonly TopicCatalogue catalogue;
    private readonly EventStreams record;
    private readonly PersonDirectory people;
    private readonly TimeProvider clock;
    private readonly Questionnaire questionnaire;
    private readonly TopicDesk topics;
    private readonly ClauseDesk clauses;
    private readonly MissedQuestions missed;
    private readonly QuestionDesk questions;
    private readonly LeadSettings leadSettings;
    private readonly LeadDesk leads;
    private readonly ReviewDesk reviews;

    public Assistant(TopicCatalogue catalogue, EventStreams record, PersonDirectory people, LeadSettings leadSettings, TimeProvider clock)
    {
        this.catalogue = catalogue;
        this.record = record;
        this.people = people;
        this.clock = clock;
        var (opening, forms) = (new AssessmentOpening(record), new TopicForms(people));
        var saver = new TopicSaver(record, opening, forms);
        questionnaire = new Questionnaire(record, opening, forms, saver);
        topics = new TopicDesk(forms, saver);
        clauses = new ClauseDesk(catalogue, people);
        missed = new MissedQuestions(record, catalogue);
        questions = new QuestionDesk(catalogue, clauses, missed);
        this.leadSettings = leadSettings;
        leads = new LeadDesk(record, people, leadSettings);
        reviews = new ReviewDesk(record, people, leads);
    }

    /// <exception cref="IOException">The storage failed; nothing of this turn was promised to anybody.</exception>
    public async Task<Response> HandleAsync(Turn turn, CancellationToken cancellation)
    {
        var visit = await ArriveAsync(turn, cancellation);
        var response = visit.Turn.Said switch
        {
            Typed typed => await ReadAsync(visit, typed.Text, cancellation),
            var said => await AnswerAsync(visit, said, cancellation),
        };
        return response.In(visit.Round);
    }

    private async Task<Visit> ArriveAsync(Turn turn, CancellationToken cancellation)
    {
        var person = await people.RecogniseAsync(turn, cancellation);
        var organisation = await record.LoadAsync<OrganisationState>(StreamName.Organisation(person.Organisation), cancellation);
        var answers = organisation.Assessment is { } assessment
            ? await record.LoadAsync<AssessmentState>(StreamName.Assessment(person.Organisation, assessment), cancellation)
            : AssessmentState.Empty;
        var scope = ScopeOf(person, organisation, answers);
        return new Visit(turn, person, organisation, answers, catalogue, scope, scope.TopicsIn(catalogue), clock.GetUtcNow())
        {
            IsLeadBySettings = leadSettings.Has(turn.From.User),
        };
    }

    /// <summary>What the person chose; else the quick check, unless colleagues have begun the full assessment alone.</summary>
    private Scope ScopeOf(Person person, OrganisationState organisation, AssessmentState answers)
    {
        if (answers.Scopes.TryGetValue(person.Id, out var chosen) && chosen.TopicsIn(catalogue).Count > 0)
        {
            return chosen;
        }

        return organisation.Open.IsEmpty || organisation.Open.ContainsKey(Edition.Guide)
            ? Scope.QuickCheck
            : new Scope(organisation.Open.Keys.Max());
    }

    /// <summary>Typed answers go to the open question; everything else is a command or a question.</summary>
    private async Task<Response> ReadAsync(Visit visit, string text, CancellationToken cancellation)
    {
        var words = text.Trim();
        if (words.Length is 0 or > Limits.Typed)
        {
            return new(null, words.Length == 0 ? new NotUnderstood(visit.OpenTopic is not null) : new TooLong());
        }

        if (LeadWords.Read(words) is { } isLead)
        {
            return await leads.NameAsync(visit, isLead, cancellation);
        }

        if (visit.OpenTopic is { } open && AnswerWords.Read(words) is { } answer && !IsQuestion(words, answer.Note))
        {
            return await topics.AnswerTypedAsync(visit, open, answer, cancellation);
        }

        return questions.Read(visit, words) switch
        {
            Meaning.Command { Word: var word } => await CommandAsync(visit, word, cancellation),
            Meaning.ChooseEdition { Edition: var edition } => await AnswerAsync(visit, new ChooseEdition(edition), cancellation),
            Meaning.StartClause { Clause: var clause } => await StartClauseAsync(visit, clause, cancellation),
            Meaning.EditClause { Clause: var clause } => await EditClauseAsync(visit, clause, cancellation),
            Meaning.StartTopic { Topic: var topic } => await AnswerAsync(visit, new OpenTopic(topic.Id), cancellation),
            Meaning.EditTopic { Topic: var topic } => await AnswerAsync(visit, new EditTopic(topic.Id), cancellation),
            var question => await questions.AnswerAsync(visit, words, question, cancellation),
        };
    }

    /// <summary>"no, what about 4.3?" and "no, 4.3" ask; "no, only version 1.2 does" answers.</summary>
    private static bool IsQuestion(string words, string note) =>
        words.TrimEnd('!', ')', '"', '”', '.', ' ').EndsWith('?') || (ClauseReference.Find(note) is { } clause && note.Length <= "clause ".Length + clause.Number.Length);

    private Task<Response> CommandAsync(Visit visit, CommandWord word, CancellationToken cancellation) => word switch
    {
        CommandWord.Hello => AnswerAsync(visit, new Hello(), cancellation),
        CommandWord.Start => AnswerAsync(visit, new StartQuickCheck(), cancellation),
        CommandWord.Full => AnswerAsync(visit, new StartFull(), cancellation),
        CommandWord.Areas => AnswerAsync(visit, new ShowSizes(), cancellation),
        CommandWord.Edition => AnswerAsync(visit, new ShowEdition(), cancellation),
        CommandWord.Continue => AnswerAsync(visit, new ContinueCheck(), cancellation),
        CommandWord.Status => AnswerAsync(visit, new ShowStatus(), cancellation),
        CommandWord.Gaps => AnswerAsync(visit, new ShowGaps(), cancellation),
        CommandWord.Summary => AnswerAsync(visit, new ShowSummary(), cancellation),
        CommandWord.Clauses => AnswerAsync(visit, new ShowClauses(), cancellation),
        CommandWord.Skip => questionnaire.LeaveAsync(visit, Leaving.Skip, cancellation),
        CommandWord.Back => questionnaire.LeaveAsync(visit, Leaving.Back, cancellation),
        CommandWord.Pause => questionnaire.LeaveAsync(visit, Leaving.Pause, cancellation),
        CommandWord.Missed => AnswerAsync(visit, new ShowMissed(), cancellation),
        CommandWord.Thanks => Task.FromResult(new Response(null, new Welcomed(visit.OpenTopic is not null))),
        CommandWord.Leads => leads.ListAsync(visit, cancellation),
        CommandWord.Review => AnswerAsync(visit, new ReviewNotApplicable(), cancellation),
        _ => AnswerAsync(visit, new ShowHelp(), cancellation),
    };

    private async Task<Response> AnswerAsync(Visit visit, Utterance said, CancellationToken cancellation) => said switch
    {
        Arrived => await GreetOnceAsync(visit, cancellation),
        Hello => new(null, Greeting(visit)),
        StartQuickCheck => await questionnaire.StartAsync(visit, cancellation),
        ContinueCheck => await questionnaire.ContinueAsync(visit, cancellation),
        StartScope start => await questionnaire.WalkAsync(visit, start.Scope, cancellation),
        StartFull => await questionnaire.WalkAsync(visit, new Scope(visit.Edition), cancellation),
        ShowSizes => new(Questionnaire.Sizes(visit)),
        ShowEdition => new(new EditionSetting(visit.Organisation.Edition, Changed: false)),
        ChooseEdition choose => await ChooseEditionAsync(visit, choose.Edition, cancellation),
        OpenTopic { FromAnswer: true } open when catalogue.Find(open.Topic) is { } topic => new(
            await clauses.AnswerAsync(visit, topic, Aspect.WhatGoesWrong, question: null, cancellation),
            await questionnaire.OpenAsync(visit, open.Topic, cancellation)),
        OpenTopic { Topic: "" } => Menu(),
        OpenTopic open => new(await questionnaire.OpenAsync(visit, open.Topic, cancellation)),
        EditTopic edit => new(await questionnaire.EditAsync(visit, edit.Topic, cancellation)),
        CancelEdit cancel => new(await questionnaire.CancelEditAsync(visit, cancel.Topic, cancellation)),
        SubmitTopic submit => await topics.SubmitAsync(visit, submit.Submission, submit.Leaving, cancellation),
        OpenNotApplicable open => await topics.OpenNotApplicableAsync(visit, open.Submission, cancellation),
        ResumeTopic resume => await topics.ResumeAsync(visit, resume.Submission, cancellation),
        SubmitNotApplicable submit => await topics.SubmitNotApplicableAsync(visit, submit, cancellation),
        SubmitAnswer submit => await topics.SubmitAnswerAsync(visit, submit, cancellation),
        KeepTheirs keep => await topics.KeepTheirsAsync(visit, keep, cancellation),
        AskAboutTopic ask when catalogue.Find(ask.Topic) is { } topic => new(
            await questions.ChooseAsync(visit, topic, ask.Aspect, ask.InGuide, cancellation)),
        AskAboutClause { Clause: var clause } => new(await clauses.AnswerAsync(
            visit, new ClauseReference(clause.Number, clause.Edition), Aspect.WhatGoesWrong, cancellation)),
        NotMeant notMeant => await questions.ReconsiderAsync(visit, notMeant, cancellation),
        ShowMissed or KeepWords when !visit.IsLead => await leads.RefuseAsync(visit, cancellation),
        ShowMissed or KeepWords when !visit.Turn.Place.IsPersonal => new(null, new MissedInPrivate()),
        ShowMissed => new(await missed.ListAsync(visit, cancellation)),
        KeepWords keep => new(await missed.KeepWordsAsync(visit, keep.Kept, cancellation)),
        AskMeaning ask when catalogue.Find(ask.Topic) is { } topic => new(clauses.Meaning(topic)),
        ShowClauses or AskAboutTopic => Menu(),
        ShowGaps => new(Overview.Gaps(visit)),
        ShowSummary { Scope: { } scope } => new Response(Overview.Summarise(visit.In(scope))).In(visit.In(scope).Round),
        ShowSummary => new(Overview.Summarise(visit)),
        ShowFormer => new(Overview.Former(visit)),
        ShowHelp => new(new Help()),
        ReviewNotApplicable review => await reviews.ShowAsync(visit, review.Later, cancellation),
        DecideNotApplicable decide => await reviews.DecideAsync(visit, decide, cancellation),
        _ => new(Overview.Status(visit)),
    };

    /// <summary>Walks the clause's topics; a clause of the guide is one topic of the quick check.</summary>
    private async Task<Response> StartClauseAsync(Visit visit, ClauseReference reference, CancellationToken cancellation) =>
        clauses.Resolve(visit, reference) switch
        {
            null => new(null, clauses.Unknown(reference)),
            { Edition: Edition.Guide } clause => new(await questionnaire.OpenAsync(visit, catalogue.TopicsOf(clause)[0].Id, cancellation)),
            { } clause => await questionnaire.WalkAsync(visit, new Scope(clause.Edition, clause.Number), cancellation),
        };

    /// <summary>Opens the answers of the clause's one topic; with several, asks which.</summary>
    private async Task<Response> EditClauseAsync(Visit visit, ClauseReference reference, CancellationToken cancellation) =>
        clauses.Resolve(visit, reference) is { } clause && catalogue.TopicsOf(clause) is [var topic]
            ? new(await questionnaire.EditAsync(visit, topic.Id, cancellation))
            : new(null, await clauses.AnswerAsync(visit, reference, Aspect.WhatGoesWrong, cancellation));

    private async Task<Response> ChooseEditionAsync(Visit visit, Edition edition, CancellationToken cancellation)
    {
        if (await leads.RefuseOnceThereIsALeadAsync(visit, cancellation) is { } refusal)
        {
            return refusal;
        }

        var (changed, _) = await record.ChangeAsync<OrganisationState, bool>(
            StreamName.Organisation(visit.Person.Organisation),
            visit.Author,
            state => state.Edition == edition ? new(false) : new(true, new EditionChosen(edition)),
            cancellation);
        return new(new EditionSetting(edition, changed));
    }

    private Response Menu() => new(new ClauseMenu(catalogue.QuickCheck));

    /// <summary>Channels tell of one arrival in several ways; a later one, after a new installation, is greeted again.</summary>
    private async Task<Response> GreetOnceAsync(Visit visit, CancellationToken cancellation)
    {
        var greeted = new ConversationGreeted(visit.Turn.Place.Conversation);
        Decision<bool> Decide(ImmutableDictionary<string, DateTimeOffset> last) =>
            last.TryGetValue(greeted.Conversation, out var at) && visit.Now - at < OneArrival ? new(false) : new(true, greeted);

        var (organisation, author) = (visit.Person.Organisation, visit.Author);
        var isNew = visit.Turn.Place.IsPersonal
            ? (await record.ChangeAsync<PersonState, bool>(
                StreamName.Person(organisation, visit.Person.Id), author, state => Decide(state.Greeted), cancellation)).Result
            : (await record.ChangeAsync<OrganisationState, bool>(
                StreamName.Organisation(organisation), author, state => Decide(state.Greeted), cancellation)).Result;
        return isNew ? new(null, Greeting(visit)) : new(null);
    }

    private static Reply Greeting(Visit visit)
    {
        if (!visit.Turn.Place.IsPersonal)
        {
            return new GroupWelcome();
        }

        var readiness = visit.Readiness;
        var hasAnswered = visit.Topics.Any(topic => visit.Answers.Topic(topic.Id).Answers.Any(answer => answer?.By == visit.Person.Id));
        return hasAnswered || visit.OpenTopic is not null
            ? new WelcomeBack(visit.Person.FirstName, readiness)
            : new Welcome(visit.Person.FirstName, readiness.Answered > 0 ? readiness : null);
    }
}
