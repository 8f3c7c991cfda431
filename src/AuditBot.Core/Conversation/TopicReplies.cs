using AuditBot.Assessments;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

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

/// <summary>A "doesn't apply" that goes back to whoever answers next.</summary>
/// <param name="FirstName">The lead's; null for the reader.</param>
/// <param name="Reason">The lead's own words; null in a group, which must not see them.</param>
public sealed record ReturnedReason(int Check, string? FirstName, string? Reason);
