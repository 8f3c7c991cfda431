using AuditBot.Assessments;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

/// <summary>What a person can say, by typing or by pressing something: a closed family.</summary>
public abstract record Utterance;

/// <summary>AuditBot was installed or added here.</summary>
public sealed record Arrived : Utterance;

/// <param name="Text">Without the mention of AuditBot itself.</param>
public sealed record Typed(string Text) : Utterance;

public sealed record Hello : Utterance;

public sealed record StartQuickCheck : Utterance;

/// <summary>Wants to walk through a scope from its first open topic.</summary>
public sealed record StartScope(Scope Scope) : Utterance;

/// <summary>Wants the full assessment by the organisation's edition.</summary>
public sealed record StartFull : Utterance;

/// <summary>Wants to see what there is to assess.</summary>
public sealed record ShowSizes : Utterance;

public sealed record ShowEdition : Utterance;

/// <summary>Sets the edition that the organisation is certified against.</summary>
public sealed record ChooseEdition(Edition Edition) : Utterance;

public sealed record ContinueCheck : Utterance;

/// <summary>Wants a topic's card, to answer it next.</summary>
/// <param name="FromAnswer">Pressed on a clause answer, which stays as it is.</param>
public sealed record OpenTopic(string Topic, bool FromAnswer = false) : Utterance;

/// <summary>Wants to change answers already given, without losing the place in the questionnaire.</summary>
public sealed record EditTopic(string Topic) : Utterance;

/// <summary>Leaves an edit without saving.</summary>
public sealed record CancelEdit(string Topic) : Utterance;

public sealed record SubmitTopic(TopicSubmission Submission, Leaving Leaving) : Utterance;

/// <summary>Asks for the form that takes a reason why checks do not apply; carries what was filled in so far.</summary>
public sealed record OpenNotApplicable(TopicSubmission Submission) : Utterance;

/// <summary>Back from that form to the card as it was filled in.</summary>
public sealed record ResumeTopic(TopicSubmission Submission) : Utterance;

/// <param name="Checks">The places, 1 to 3, of the checks that do not apply.</param>
/// <param name="OtherParty">Somebody else does it for the organisation.</param>
public sealed record SubmitNotApplicable(
    TopicSubmission Submission, IReadOnlyList<int> Checks, bool OtherParty, string Reason) : Utterance;

/// <summary>Answers one check with one tap.</summary>
public sealed record SubmitAnswer(CardStamp Card, int Check, string Answer, string Note) : Utterance;

/// <summary>Lets a colleague's answers stand; the person's own remark is still theirs to leave.</summary>
public sealed record KeepTheirs(CardStamp Card, string? Note, string? Evidence) : Utterance;

/// <param name="InGuide">By the guide's number, whatever the person walks through.</param>
public sealed record AskAboutTopic(string Topic, Aspect Aspect, bool InGuide = false) : Utterance;

/// <param name="Clause">Of an edition of the standard; it may not exist.</param>
public sealed record AskAboutClause(Clause Clause) : Utterance;

/// <summary>None of what was answered or offered was meant.</summary>
/// <param name="Question">Operation of the turn that asked.</param>
/// <param name="IsAnswer">Pressed on an answer; else on several topics offered.</param>
public sealed record NotMeant(string Question, bool IsAnswer) : Utterance;

/// <summary>Wants to see what people asked in vain.</summary>
public sealed record ShowMissed : Utterance;

/// <summary>Sets whether the words of such questions are kept.</summary>
public sealed record KeepWords(bool Kept) : Utterance;

/// <summary>Asks what the guide's number of a topic means in the standard.</summary>
public sealed record AskMeaning(string Topic) : Utterance;

public sealed record ShowClauses : Utterance;

public sealed record ShowGaps : Utterance;

/// <param name="Scope">Null for what the person walks through.</param>
public sealed record ShowSummary(Scope? Scope = null) : Utterance;

public sealed record ShowStatus : Utterance;

/// <summary>Wants to decide on what is said not to apply.</summary>
/// <param name="Later">The one to leave for later; null to begin with the oldest.</param>
public sealed record ReviewNotApplicable(ReviewStamp? Later = null) : Utterance;

/// <param name="Typed">Why it goes back, as far as it was typed.</param>
public sealed record DecideNotApplicable(ReviewStamp Card, bool Accepted, string Typed) : Utterance;

/// <summary>Wants to see the answers to topics that are no longer asked.</summary>
public sealed record ShowFormer : Utterance;

public sealed record ShowHelp : Utterance;

/// <summary>What a question about a clause wants first.</summary>
public enum Aspect
{
    WhatGoesWrong,
    HowToFix,
    WhyItMatters,
    Evidence,

    /// <summary>Who answers for it.</summary>
    Owner,

    /// <summary>When it is to be looked at again.</summary>
    Due,

    /// <summary>How the organisation stands.</summary>
    Standing,
}

/// <summary>Where a submitted topic card was left by.</summary>
public enum Leaving
{
    Save,
    Skip,
    Back,
    Pause,
}

/// <summary>What a card was showing when it was rendered. Never authority: every submit is checked again.</summary>
/// <param name="Wording">Hash of the questions shown.</param>
/// <param name="Seen">Version of the topic's answers shown: <see cref="Assessments.TopicState.Version"/>.</param>
/// <param name="Operation">Random, one per card.</param>
public sealed record CardStamp(string Assessment, string Topic, string Wording, long Seen, string Operation);

/// <summary>Which answer a review card was showing. Never authority.</summary>
/// <param name="Check">1 to 3.</param>
/// <param name="Answer">Sequence number of the line that gave it.</param>
/// <param name="Operation">Random, one per card.</param>
public sealed record ReviewStamp(string Assessment, string Topic, int Check, long Answer, string Operation);

/// <summary>The fields of a topic card, as they came.</summary>
/// <param name="Answers">Three; null or empty where nothing was chosen.</param>
/// <param name="Note">Null when the card did not show it.</param>
/// <param name="Evidence">Null when the card did not show it.</param>
/// <param name="IsEdit">The card was opened to change answers already given.</param>
public sealed record TopicSubmission(
    CardStamp Card, IReadOnlyList<string?> Answers, string? Note, string? Evidence, bool IsEdit = false);
