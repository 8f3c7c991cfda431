using System.Collections.Immutable;
using AuditBot.Records;

namespace AuditBot.Assessments;

public sealed record AssessmentState : IFolded<AssessmentState>
{
    public static AssessmentState Empty { get; } = new();

    public ImmutableDictionary<string, TopicState> Topics { get; private init; } = ImmutableDictionary<string, TopicState>.Empty;

    /// <summary>The topic each person has in front of them, by person id.</summary>
    public ImmutableDictionary<string, string> OpenTopics { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What each person walks through, by person id; nobody stands here who was only ever in the quick check.</summary>
    public ImmutableDictionary<string, Scope> Scopes { get; private init; } = ImmutableDictionary<string, Scope>.Empty;

    private ImmutableHashSet<(string Actor, string Operation)> Operations { get; init; } = [];

    /// <summary>The quick check for whoever never chose something else.</summary>
    public Scope ScopeOf(string person) => Scopes.GetValueOrDefault(person, Scope.QuickCheck);

    public TopicState Topic(string id) => Topics.GetValueOrDefault(id, TopicState.Empty);

    /// <summary>Whether this person's operation already stands in the record.</summary>
    public bool Has(Author author) => Operations.Contains((author.Actor, author.Operation));

    public AssessmentState Apply(Recorded line)
    {
        var after = this with { Operations = Operations.Add((line.Actor, line.Operation)) };
        return line.Event switch
        {
            TopicOpened opened => after with
            {
                OpenTopics = OpenTopics.SetItem(line.Actor, opened.Topic),
                Scopes = Scope.Read(opened.Scope) is { } scope ? Scopes.SetItem(line.Actor, scope) : Scopes,
            },
            NotApplicableReviewed reviewed => after with
            {
                Topics = Topics.SetItem(reviewed.Topic, Topic(reviewed.Topic).Apply(line, reviewed)),
            },
            TopicAnswered answered => after with
            {
                Topics = Topics.SetItem(answered.Topic, Topic(answered.Topic).Apply(line, answered)),
                OpenTopics = answered.Opens switch
                {
                    null => OpenTopics,
                    "" => OpenTopics.Remove(line.Actor),
                    var next => OpenTopics.SetItem(line.Actor, next),
                },
            },
            _ => after,
        };
    }
}

/// <summary>How a topic is answered at the moment.</summary>
public sealed record TopicState
{
    public static TopicState Empty { get; } = new();

    /// <summary>The last answer to each of the three checks; null where nobody answered.</summary>
    public ImmutableArray<GivenAnswer?> Answers { get; private init; } = [null, null, null];

    /// <summary>The "doesn't apply" that a lead returned for each of the three checks; null once it is answered anew.</summary>
    public ImmutableArray<GivenAnswer?> Returned { get; private init; } = [null, null, null];

    /// <summary>Each person's own note and evidence link, by person id.</summary>
    public ImmutableDictionary<string, Remark> Remarks { get; private init; } = ImmutableDictionary<string, Remark>.Empty;

    /// <summary>Sequence number of the last line that answered this topic; what a card shows is of one version.</summary>
    public long Version { get; private init; }

    /// <summary>Put aside by somebody and not answered since.</summary>
    public bool Skipped { get; private init; }

    public bool IsComplete => Answers.All(answer => answer is not null);

    /// <summary>Place, 1 to 3, of the first check nobody answered; 0 when there is none.</summary>
    public int FirstOpen => Answers.IndexOf(null) + 1;

    /// <summary>How each of the three checks stands.</summary>
    public IReadOnlyList<CheckStand> Stands => [.. Answers.Zip(Returned, (given, returned) => given?.Stand ?? returned?.Stand ?? default)];

    /// <summary>The latest of the answers; null when there are none.</summary>
    public GivenAnswer? Latest => Answers.MaxBy(answer => answer?.Sequence);

    /// <summary>Whether some answers were given to a wording other than this one.</summary>
    public bool IsOfOtherWording(string wording) => Answers.Any(answer => answer is not null && answer.Wording != wording);

    internal TopicState Apply(Recorded line, TopicAnswered answered)
    {
        if (!answered.ChangesTopic)
        {
            return this with { Skipped = answered.Skipped ?? Skipped };
        }

        var (answers, returned) = (Answers.ToBuilder(), Returned.ToBuilder());
        foreach (var given in answered.Answers.Where(given => given.Check is >= 1 and <= 3))
        {
            returned[given.Check - 1] = null;
            answers[given.Check - 1] = new GivenAnswer(given.Answer, given.Reason, line.Actor, line.At, line.Sequence, answered.Wording);
        }

        var remark = Remarks.GetValueOrDefault(line.Actor, new Remark("", ""));
        remark = new Remark(answered.Note ?? remark.Note, answered.Evidence ?? remark.Evidence);
        return this with
        {
            Answers = answers.MoveToImmutable(),
            Returned = returned.MoveToImmutable(),
            Remarks = remark.IsEmpty ? Remarks.Remove(line.Actor) : Remarks.SetItem(line.Actor, remark),
            Version = line.Sequence,
            Skipped = answered.Skipped ?? false,
        };
    }

    /// <summary>A decision on an answer that no longer stands, or that is decided on already, changes nothing.</summary>
    internal TopicState Apply(Recorded line, NotApplicableReviewed reviewed)
    {
        if (reviewed.Check is < 1 or > 3
            || Answers[reviewed.Check - 1] is not { Stand.Verdict: Verdict.Pending } given || given.Sequence != reviewed.Answer)
        {
            return this;
        }

        var place = reviewed.Check - 1;
        var decided = given with { Review = new Review(reviewed.Accepted, reviewed.Reason, line.Actor, line.At) };
        return reviewed.Accepted
            ? this with { Answers = Answers.SetItem(place, decided) }
            : this with { Answers = Answers.SetItem(place, null), Returned = Returned.SetItem(place, decided), Skipped = false };
    }
}

/// <param name="By">Person id.</param>
/// <param name="At">UTC.</param>
/// <param name="Sequence">Of the line that said so.</param>
/// <param name="Wording">Hash of the wording that was asked.</param>
/// <param name="Review">What an audit lead decided on a "doesn't apply"; null while nobody has.</param>
public sealed record GivenAnswer(
    Answer Answer, string? Reason, string By, DateTimeOffset At, long Sequence, string Wording, Review? Review = null)
{
    public CheckStand Stand => (Answer, Review) switch
    {
        (not Answer.NotApplicable, _) => new(Answer),
        (_, null) => new(Answer, Verdict.Pending),
        (_, { Accepted: true }) => new(Answer, Verdict.Accepted),
        _ => new(null, Verdict.Returned),
    };
}

/// <param name="Reason">Why it went back; null when accepted.</param>
/// <param name="By">Person id of the lead.</param>
/// <param name="At">UTC.</param>
public sealed record Review(bool Accepted, string? Reason, string By, DateTimeOffset At);

public sealed record Remark(string Note, string Evidence)
{
    public bool IsEmpty => Note.Length == 0 && Evidence.Length == 0;
}
