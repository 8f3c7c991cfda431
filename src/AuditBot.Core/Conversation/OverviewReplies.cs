using AuditBot.Assessments;
using AuditBot.Catalogue;

namespace AuditBot.Conversation;

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
