using AuditBot.Assessments;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

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

/// <param name="QuestionIsOpen">A topic card waits for an answer.</param>
/// <param name="OtherLanguage">It did not look like English.</param>
/// <param name="WordsKept">An audit lead will read the question, without a name.</param>
public sealed record NotUnderstood(bool QuestionIsOpen, bool OtherLanguage = false, bool WordsKept = false) : Reply;

/// <summary>A message longer than <see cref="Limits.Typed"/>.</summary>
public sealed record TooLong : Reply;

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
