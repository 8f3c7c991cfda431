using AuditBot.Assessments;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

/// <summary>
/// What to show, once decided; each channel renders it in its own way. A closed family. Names of people are already
/// reduced to plain letters, dates are said in the reader's zone; notes and links are people's own text.
/// </summary>
public abstract record Reply
{
    /// <summary>What the reader walks through; the quick check when not set.</summary>
    public Round? Round { get; init; }

    /// <summary>The number that a topic goes by in this round.</summary>
    public Clause ClauseOf(Topic topic) => (Round ?? Round.QuickCheck).ClauseOf(topic);
}

/// <param name="Title">The clause's title; empty when the round is more than one clause.</param>
public sealed record Round(Scope Scope, string Title)
{
    public static Round QuickCheck { get; } = new(Scope.QuickCheck, "");

    /// <summary>The number that a topic goes by.</summary>
    public Clause ClauseOf(Topic topic) => topic.ClauseIn(Scope.Edition) ?? topic.MainClause;
}

/// <param name="InPlace">Takes the place of the card that was pressed; the first message when nothing was.</param>
/// <param name="Then">Messages that follow, in this order.</param>
public sealed record Response(Reply? InPlace, params IReadOnlyList<Reply> Then)
{
    public IEnumerable<Reply> All => InPlace is null ? Then : Then.Prepend(InPlace);

    /// <summary>The same replies, as part of a round where they do not say theirs.</summary>
    public Response In(Round round)
    {
        return new(InPlace is null ? null : Place(InPlace), [.. Then.Select(Place)]);

        Reply Place(Reply reply) => reply.Round is null ? reply with { Round = round } : reply;
    }
}

/// <param name="FirstName">May be empty.</param>
/// <param name="Team">How far colleagues are; null when nobody has begun.</param>
public sealed record Welcome(string FirstName, Readiness? Team) : Reply;

public sealed record WelcomeBack(string FirstName, Readiness Progress) : Reply;

public sealed record GroupWelcome : Reply;

/// <summary>What a pressed Start or Continue shrinks to.</summary>
public sealed record OnOurWay(Readiness Progress, Topic? Next) : Reply;

/// <summary>A topic's three questions.</summary>
/// <param name="Place">1 for the first topic of the round, of its clause in a full assessment; 0 outside the round.</param>
/// <param name="Of">How many topics the round, or that clause, has.</param>
/// <param name="Answers">Three: what is filled in.</param>
/// <param name="Missing">Three: whether to mark the question as not answered.</param>
/// <param name="Remark">The reader's own note and link; null in a group, which must not see them.</param>
/// <param name="Colleagues">Who answered which of the questions so far.</param>
public sealed record TopicForm(
    Topic Topic,
    CardStamp Card,
    int Place,
    int Of,
    IReadOnlyList<Answer?> Answers,
    IReadOnlyList<bool> Missing,
    Remark? Remark,
    IReadOnlyList<Colleague> Colleagues,
    WholeProgress? Whole = null,
    bool IsEdit = false,
    FormNotice Notice = FormNotice.None,
    string? NoteProblem = null,
    string? EvidenceProblem = null) : Reply
{
    /// <summary>What a lead returned, to be answered anew.</summary>
    public IReadOnlyList<ReturnedReason> Returned { get; init; } = [];
}

/// <summary>A "doesn't apply" that goes back to whoever answers next.</summary>
/// <param name="FirstName">The lead's; null for the reader.</param>
/// <param name="Reason">The lead's own words; null in a group, which must not see them.</param>
public sealed record ReturnedReason(int Check, string? FirstName, string? Reason);

/// <summary>How far a full assessment is.</summary>
/// <param name="Area">Number of the clause that the topic is counted in.</param>
public sealed record WholeProgress(string Area, int Done, int Of);

public enum FormNotice
{
    None,

    /// <summary>The pressed card belonged to another assessment.</summary>
    OtherAssessment,

    /// <summary>The questions were reworded since the pressed card was made.</summary>
    NewWording,

    /// <summary>The reasons for "doesn't apply" are noted; other questions are still open.</summary>
    ReasonNoted,

    /// <summary>The storage refused; what was filled in stands on the card.</summary>
    NotSaved,

    /// <summary>The answers on the card were given to an earlier wording.</summary>
    AnsweredBefore,
}

/// <param name="Checks">Places, 1 to 3.</param>
public sealed record Colleague(string FirstName, IReadOnlyList<int> Checks, string When);

/// <summary>The form that takes a reason for "doesn't apply".</summary>
/// <param name="Filled">What the topic's card had filled in, to hand on.</param>
/// <param name="Chosen">Places, 1 to 3, of the checks to tick.</param>
public sealed record NotApplicableForm(
    Topic Topic, TopicSubmission Filled, IReadOnlyList<int> Chosen, bool OtherParty, string Reason, string? Problem) : Reply;

/// <summary>What a saved topic's card shrinks to.</summary>
/// <param name="SavedBy">First name of a colleague; null when it was the reader.</param>
/// <param name="ReasonPending">A "doesn't apply" waits for an audit lead.</param>
/// <param name="Agreed">Who agreed that something doesn't apply: first names, null for the reader; empty when nobody did.</param>
public sealed record TopicSaved(
    Topic Topic, int Gaps, int Unknown, string When, string? SavedBy, bool ReasonPending, IReadOnlyList<string?> Agreed) : Reply;

/// <summary>What a skipped or paused topic's card shrinks to.</summary>
public sealed record TopicLeft(Topic Topic, Leaving How, Readiness Progress) : Reply;

/// <summary>What to do about a topic just saved; without gaps, what an auditor will ask to see.</summary>
public sealed record Advice(Topic Topic, IReadOnlyList<Finding> Findings) : Reply
{
    public IEnumerable<Finding> Gaps => Findings.Where(finding => finding.Stand.IsGap);

    public IEnumerable<Finding> Unknown => Findings.Where(finding => finding.Stand.Answer == Answer.DontKnow);
}

/// <summary>A check whose answer was not Yes, or whose "doesn't apply" was returned.</summary>
public sealed record Finding(Check Check, CheckStand Stand);

/// <summary>Answers one check; the next one is asked.</summary>
/// <param name="Check">Place, 1 to 3, of the check that is asked.</param>
/// <param name="Noted">Place and answer of the check just answered; null when nothing was.</param>
public sealed record NextCheck(Topic Topic, CardStamp Card, int Check, (int Check, Answer Answer)? Noted) : Reply;

/// <summary>A typed answer that could be Yes or Partly.</summary>
public sealed record YesOrPartly(Topic Topic, CardStamp Card, int Check, string Note) : Reply;

/// <summary>A colleague saved the topic after the reader's card was made.</summary>
/// <param name="Mine">What the reader chose; becomes the answer with one tap.</param>
public sealed record Conflict(
    Topic Topic, string FirstName, string When, IReadOnlyList<Answer?> Theirs, IReadOnlyList<Answer?> Mine, TopicSubmission Again) : Reply;

/// <summary>How far the assessment is and how good its answers are.</summary>
/// <param name="Topics">Empty where there are too many for a card: then the areas stand for them.</param>
/// <param name="Worst">The topics with gaps, the gravest first.</param>
/// <param name="Next">The area to go on with after one clause; null when there is none.</param>
public sealed record Summary(
    Readiness Readiness,
    IReadOnlyList<TopicLine> Topics,
    IReadOnlyList<TopicLine> Worst,
    IReadOnlyList<AreaLine> Areas,
    AreaLine? Next) : Reply
{
    /// <summary>How many reasons wait for the reader's decision; 0 for anybody but a lead.</summary>
    public int Decisions { get; init; }
}

/// <summary>The same figures, asked for by <c>status</c>.</summary>
public sealed record Status(
    string FirstName, Readiness Readiness, IReadOnlyList<TopicLine> Topics, IReadOnlyList<AreaLine> Areas) : Reply
{
    /// <summary>Topics in which a "doesn't apply" of the reader's was returned.</summary>
    public IReadOnlyList<Topic> Returned { get; init; } = [];

    /// <summary>How many reasons wait for the reader's decision; 0 for anybody but a lead.</summary>
    public int Decisions { get; init; }

    /// <summary>How many topics have answers and are no longer asked.</summary>
    public int Former { get; init; }
}

/// <summary>Topics that are no longer asked, with the answers they got.</summary>
public sealed record FormerTopics(IReadOnlyList<FormerTopic> Topics) : Reply;

/// <param name="Title">As it was when it was answered.</param>
/// <param name="When">When it was answered last.</param>
public sealed record FormerTopic(string Title, string When, IReadOnlyList<FormerAnswer> Answers);

/// <param name="Question">As it was asked.</param>
public sealed record FormerAnswer(string Question, CheckStand Stand);

/// <summary>How the topics of one clause stand.</summary>
public sealed record AreaLine(Clause Clause, string Title, Readiness Readiness);

/// <summary>What there is to assess.</summary>
/// <param name="Edition">The one that the full assessment follows.</param>
public sealed record SizeMenu(Edition Edition, Readiness QuickCheck, Readiness Full, IReadOnlyList<AreaLine> Areas) : Reply;

/// <summary>The edition an organisation is certified against.</summary>
/// <param name="Changed">It was chosen just now.</param>
public sealed record EditionSetting(Edition Edition, bool Changed) : Reply;

/// <summary>Every finding with its fix.</summary>
/// <param name="Worst">The topics with findings, the gravest first.</param>
public sealed record GapList(Readiness Readiness, IReadOnlyList<TopicLine> Worst) : Reply;

/// <param name="Answered">Of three.</param>
public sealed record TopicLine(Topic Topic, int Answered, bool Skipped, IReadOnlyList<Finding> Findings)
{
    public bool IsDone => Answered == Topic.Checks.Count;

    public int Gaps => Findings.Count(finding => finding.Stand.IsGap);
}

/// <param name="Clause">The number that was asked for, in the edition the answer speaks of.</param>
/// <param name="Title">The clause's own title; empty for a clause of the guide.</param>
/// <param name="Elsewhere">Where the same content stands in the other editions.</param>
/// <param name="Fixes">The fixes for this organisation's own gaps first.</param>
/// <param name="Standing">This organisation's last answers; null when nobody answered.</param>
/// <param name="StandardHas">The standard means something else by the guide's number.</param>
/// <param name="GuideHas">What the guide means by an edition's number; null when it does not have that number.</param>
/// <param name="Question">
/// Operation of the turn by whose words the topic was found, so that something else may have been meant; null when it was named or chosen.
/// </param>
public sealed record ClauseAnswer(
    Topic Topic,
    Clause Clause,
    string Title,
    IReadOnlyList<Clause> Elsewhere,
    Aspect Aspect,
    IReadOnlyList<(Check Check, CheckStand Stand)> Fixes,
    Standing? Standing,
    bool StandardHas,
    Topic? GuideHas,
    string? Question = null) : Reply;

/// <summary>A question whose words fit several topics.</summary>
/// <param name="Topics">Three at most, the likeliest first.</param>
/// <param name="Question">Operation of the turn that asked.</param>
public sealed record DidYouMean(IReadOnlyList<Topic> Topics, Aspect Aspect, string Question) : Reply;

/// <summary>A clause in which several things go wrong.</summary>
/// <param name="Title">The clause's own title.</param>
/// <param name="Readiness">How the topics stand together.</param>
/// <param name="Elsewhere">The clauses of the other edition with the same content.</param>
/// <param name="GuideHas">What the guide means by this number; null when it does not have it.</param>
public sealed record ClauseTopics(
    Clause Clause,
    string Title,
    Aspect Aspect,
    IReadOnlyList<Topic> Topics,
    Readiness Readiness,
    IReadOnlyList<Clause> Elsewhere,
    Topic? GuideHas) : Reply;

/// <param name="Answers">Three.</param>
/// <param name="SavedBy">First name of a colleague; null when it was the reader.</param>
/// <param name="OldWording">Some were given to an earlier wording of the questions.</param>
/// <param name="NextReview">The day on which they are worth another look.</param>
public sealed record Standing(IReadOnlyList<CheckStand> Answers, string When, string? SavedBy, bool OldWording, string NextReview);

/// <summary>What a number of the guide means in the editions of the standard.</summary>
/// <param name="Titles">Null where the edition has no such clause.</param>
public sealed record ClauseMeaning(Topic Topic, string Number, IReadOnlyList<(Edition Edition, string? Title)> Titles) : Reply;

/// <param name="Number">Digits and points only.</param>
/// <param name="Asked">The edition that was named; null when none was.</param>
/// <param name="Titles">The clause's titles in the editions of the standard that have it.</param>
/// <param name="Elsewhere">Where there is something to say of the number, though not in the edition that was named.</param>
/// <param name="Near">What stands closest.</param>
public sealed record UnknownClause(
    string Number,
    Edition? Asked,
    IReadOnlyList<(Edition Edition, string Title)> Titles,
    IReadOnlyList<(Edition Edition, string Title)> Elsewhere,
    IReadOnlyList<Topic> Near) : Reply;

public sealed record ClauseMenu(IReadOnlyList<Topic> Topics) : Reply;

public sealed record Help : Reply;

/// <param name="QuestionIsOpen">A topic card waits for an answer.</param>
/// <param name="OtherLanguage">It did not look like English.</param>
/// <param name="WordsKept">An audit lead will read the question, without a name.</param>
public sealed record NotUnderstood(bool QuestionIsOpen, bool OtherLanguage = false, bool WordsKept = false) : Reply;

/// <summary>A message longer than <see cref="Limits.Typed"/>.</summary>
public sealed record TooLong : Reply;

/// <summary>After a thank-you.</summary>
/// <param name="QuestionIsOpen">A topic card waits for an answer.</param>
public sealed record Welcomed(bool QuestionIsOpen) : Reply;

/// <summary>What people asked in vain; for the audit lead.</summary>
/// <param name="KeepsWords">Whether the words of such questions are kept.</param>
/// <param name="Count">All of them, kept words or not.</param>
/// <param name="Lines">Candidate phrasings, the most frequent first.</param>
public sealed record MissedList(bool KeepsWords, int Count, IReadOnlyList<MissedLine> Lines) : Reply;

/// <summary>Asked for in a group, which sees nobody's words.</summary>
public sealed record MissedInPrivate : Reply;

/// <param name="Text">People's own words.</param>
/// <param name="Chosen">What was chosen in the end; null when nothing was.</param>
public sealed record MissedLine(string Text, int Times, Topic? Chosen);

/// <summary>Who the audit leads are.</summary>
/// <param name="Names">First names.</param>
/// <param name="IsLead">The reader is one of them.</param>
/// <param name="Changes">What was asked for just now, and what became of it.</param>
public sealed record LeadList(IReadOnlyList<string> Names, bool IsLead, IReadOnlyList<LeadChange> Changes) : Reply;

public sealed record LeadChange(string FirstName, LeadOutcome Outcome);

public enum LeadOutcome
{
    Named,
    Removed,
    WasLead,
    WasNone,

    /// <summary>The only lead cannot be removed.</summary>
    IsLast,

    /// <summary>The settings name this person, so no chat changes it.</summary>
    BySettings,

    /// <summary>Whoever asked is no lead any more.</summary>
    Refused,
}

/// <summary>A lead is named by mentioning the person.</summary>
/// <param name="IsLead">False when it is to be taken back.</param>
/// <param name="IsUnknown">Somebody was mentioned, and the channel could not tell who that is.</param>
public sealed record MentionWanted(bool IsLead, bool IsUnknown) : Reply;

/// <summary>Only an audit lead can do that; nothing was done.</summary>
/// <param name="Names">First names of the leads; empty when there is none yet.</param>
public sealed record LeadsOnly(IReadOnlyList<string> Names) : Reply;

/// <summary>A reason why something does not apply, for an audit lead to decide on; only ever in a chat with the lead alone.</summary>
/// <param name="Question">As it was asked.</param>
/// <param name="FirstName">Who said so; null when it was the reader.</param>
/// <param name="Reason">Their own words.</param>
/// <param name="Waiting">How many wait, this one included.</param>
/// <param name="Typed">What the lead typed so far.</param>
public sealed record ReviewForm(
    Topic Topic,
    ReviewStamp Card,
    string Question,
    string? FirstName,
    string When,
    string Reason,
    int Waiting,
    string Typed = "",
    string? Problem = null) : Reply;

/// <summary>What a pressed review card shrinks to: how the question stands.</summary>
/// <param name="Check">1 to 3.</param>
/// <param name="Stand">Still accepted or returned; anything else was answered anew.</param>
/// <param name="FirstName">The lead who decided; null when it was the reader.</param>
/// <param name="When">When it was decided; empty when it was answered anew.</param>
/// <param name="IsOfThisCard">False when another decision or another answer was faster.</param>
public sealed record ReviewOutcome(Topic Topic, int Check, CheckStand Stand, string? FirstName, string When, bool IsOfThisCard) : Reply;

/// <param name="Left">How many were left for later.</param>
public sealed record ReviewDone(int Left) : Reply;

/// <summary>Asked for in a group, which sees nobody's reasons.</summary>
public sealed record ReviewInPrivate : Reply;

/// <summary>The storage refused; nothing of this turn was saved.</summary>
public sealed record NotSaved : Reply;

/// <param name="Number">Stands in the log beside the fault.</param>
public sealed record Apology(string Number) : Reply;
