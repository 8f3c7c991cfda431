using AuditBot.Assessments;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

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
