using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AuditBot.Assessments;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

/// <summary>What a person filled in on a topic's card, read and checked.</summary>
/// <param name="Answers">Three; null where nothing valid was chosen.</param>
/// <param name="Reasons">Three; set for "doesn't apply".</param>
/// <param name="Note">Null leaves the person's note as it is.</param>
/// <param name="Evidence">Null leaves the person's link as it is.</param>
internal sealed record Filled(
    IReadOnlyList<Answer?> Answers, IReadOnlyList<string?> Reasons, string? Note, string? Evidence, bool HasUnknownChoice = false)
{
    /// <summary>Says nothing about anything.</summary>
    public static Filled Nothing { get; } = new([null, null, null], [null, null, null], null, null);

    public string? NoteProblem => Note?.Length > Limits.Note
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"This note has {Note.Length:N0} characters and {Limits.Note:N0} fit. Its beginning is here, not saved yet: please shorten it.")
        : null;

    public string? EvidenceProblem => Evidence switch
    {
        null or "" => null,
        { Length: > Limits.Evidence } => $"This link is too long: {Limits.Evidence} characters fit.",
        _ => Uri.TryCreate(Evidence, UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
            ? null
            : "Please give a full link that begins with https://",
    };

    public bool HasProblem => HasUnknownChoice || NoteProblem is not null || EvidenceProblem is not null;

    /// <summary>Whether something was submitted for the answer at <paramref name="index"/> that is none of the choices.</summary>
    public bool IsUnknown(TopicSubmission submission, int index) =>
        Answers[index] is null && !string.IsNullOrEmpty(submission.Answers.ElementAtOrDefault(index));

    /// <summary>Tells one set of values from another; part of the operation id, so that a resend is not an edit.</summary>
    public string Fingerprint
    {
        get
        {
            var values = string.Join('\n', [.. Answers.Select(answer => $"{answer}"), .. Reasons, Note, Evidence]);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(values)).AsSpan(0, 4));
        }
    }

    public static Filled Read(TopicSubmission submission, TopicState state)
    {
        var answers = new Answer?[3];
        var reasons = new string?[3];
        var unknown = submission.Answers.Count != answers.Length;
        for (var i = 0; i < Math.Min(answers.Length, submission.Answers.Count); i++)
        {
            var code = submission.Answers[i];
            answers[i] = AnswerCodes.Read(code);
            if (answers[i] == Answer.NotApplicable)
            {
                // The card offers it only where a reason stands already.
                reasons[i] = state.Answers[i]?.Reason;
                answers[i] = reasons[i] is null ? null : answers[i];
            }

            unknown |= !string.IsNullOrEmpty(code) && answers[i] is null;
        }

        return new Filled(answers, reasons, submission.Note?.Trim(), submission.Evidence?.Trim(), unknown);
    }

    public Filled WithNotApplicable(IReadOnlyCollection<int> checks, string reason) => this with
    {
        Answers = [.. Answers.Select((answer, i) => checks.Contains(i + 1) ? Answer.NotApplicable : answer)],
        Reasons = [.. Reasons.Select((old, i) => checks.Contains(i + 1) ? reason : old)],
    };

    /// <summary>Whether every question has an answer once this is saved.</summary>
    public bool Completes(TopicState before) => Answers.Zip(before.Answers).All(pair => pair.First is not null || pair.Second is not null);

    /// <summary>Whether a colleague said something else since version <paramref name="seen"/>.</summary>
    public bool ConflictsWith(TopicState before, long seen, string actor) => Answers.Zip(before.Answers).Any(pair =>
        pair is { First: { } mine, Second: { } theirs } && theirs.Sequence > seen && theirs.By != actor && theirs.Answer != mine);

    /// <summary>What differs from how the topic stands; see <see cref="TopicAnswered.ChangesTopic"/>.</summary>
    public TopicAnswered Changes(TopicState before, string actor, Topic topic)
    {
        var answers = new List<CheckAnswered>();
        for (var i = 0; i < Answers.Count; i++)
        {
            if (Answers[i] is { } answer && !Says(before.Answers[i], answer, Reasons[i], topic.WordingHash))
            {
                answers.Add(new CheckAnswered(i + 1, answer, Reasons[i]));
            }
        }

        var remark = before.Remarks.GetValueOrDefault(actor, new Remark("", ""));
        var note = Note == remark.Note ? null : Note;
        var evidence = Evidence == remark.Evidence ? null : Evidence;
        return new TopicAnswered(topic.Id, topic.WordingHash, answers, note, evidence);
    }

    // The same answer to reworded questions is a new answer.
    private static bool Says(GivenAnswer? given, Answer answer, string? reason, string wording) =>
        given is not null && given.Answer == answer && given.Reason == reason && given.Wording == wording;
}
