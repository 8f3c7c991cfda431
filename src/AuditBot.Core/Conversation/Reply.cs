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

public sealed record Help : Reply;

/// <summary>After a thank-you.</summary>
/// <param name="QuestionIsOpen">A topic card waits for an answer.</param>
public sealed record Welcomed(bool QuestionIsOpen) : Reply;

/// <summary>The storage refused; nothing of this turn was saved.</summary>
public sealed record NotSaved : Reply;

/// <param name="Number">Stands in the log beside the fault.</param>
public sealed record Apology(string Number) : Reply;
