using System.Text.Json.Serialization;
using AuditBot.Records;

namespace AuditBot.Assessments;

/// <summary>The actor has this topic's card in front of them; typed answers go to it.</summary>
/// <param name="Scope">What the actor walks through from here on: <see cref="Scope.Code"/>; null as before.</param>
public sealed record TopicOpened(string Topic, string? Scope = null) : RecordEvent;

/// <summary>
/// What the actor said of a topic in one go, and where they went from there: one line, so that a crash keeps all of it or
/// nothing. Checks that are not named keep their last answer.
/// </summary>
/// <param name="Wording">Hash of the wording that was asked: <see cref="TopicWorded.Hash"/>.</param>
/// <param name="Note">The actor's own note as it stands now; null leaves it, empty removes it.</param>
/// <param name="Evidence">The actor's own evidence link as it stands now; null leaves it, empty removes it.</param>
/// <param name="Skipped">True when the actor put the topic aside.</param>
/// <param name="Opens">The topic now in front of the actor: null as before, empty for none.</param>
public sealed record TopicAnswered(
    string Topic,
    string Wording,
    IReadOnlyList<CheckAnswered> Answers,
    string? Note,
    string? Evidence,
    bool? Skipped = null,
    string? Opens = null) : RecordEvent
{
    /// <summary>Whether it says anything of the topic itself.</summary>
    [JsonIgnore]
    public bool ChangesTopic => Answers.Count > 0 || Note is not null || Evidence is not null;
}

/// <summary>The actor, an audit lead, decided on a "doesn't apply".</summary>
/// <param name="Answer">Sequence number of the line that gave the answer: a decision holds for that one only.</param>
/// <param name="Accepted">False returns it: the question is open again.</param>
/// <param name="Reason">Why it goes back; null when accepted.</param>
public sealed record NotApplicableReviewed(string Topic, int Check, long Answer, bool Accepted, string? Reason) : RecordEvent;

/// <param name="Check">1 to 3, the place of the check in its topic.</param>
/// <param name="Reason">Why it does not apply; only with <see cref="Answer.NotApplicable"/>.</param>
public sealed record CheckAnswered(int Check, Answer Answer, string? Reason = null);
