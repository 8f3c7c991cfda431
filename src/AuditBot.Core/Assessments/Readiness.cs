using AuditBot.Catalogue;

namespace AuditBot.Assessments;

/// <summary>
/// How much is answered (progress) and how good the answers are (readiness): two figures that are never mixed.
/// </summary>
/// <param name="HalfPoints">Sum of <see cref="AnswerRules.HalfPoints"/>; two halves make a point.</param>
/// <param name="LeftOut">Answered, and agreed not to apply.</param>
public sealed record Readiness(
    int TopicsDone,
    int Topics,
    int Answered,
    int Checks,
    int HalfPoints,
    int MajorGaps,
    int MinorGaps,
    int Observations,
    int Unknown,
    int LeftOut = 0)
{
    /// <summary>How many answers the points are of.</summary>
    public int Scored => Answered - LeftOut;

    public int Gaps => MajorGaps + MinorGaps + Observations;

    public bool IsComplete => Answered == Checks;

    public static Readiness Of(IReadOnlyList<Topic> topics, AssessmentState state)
    {
        var sum = new Readiness(0, topics.Count, 0, 0, 0, 0, 0, 0, 0);
        foreach (var topic in topics)
        {
            sum = Add(sum, topic, state.Topic(topic.Id));
        }

        return sum;
    }

    private static Readiness Add(Readiness sum, Topic topic, TopicState state)
    {
        int answered = 0, points = 0, gaps = 0, unknown = 0, leftOut = 0;
        foreach (var given in state.Answers)
        {
            if (given is not null)
            {
                answered++;
                points += given.Answer.HalfPoints();
                gaps += given.Stand.IsGap ? 1 : 0;
                unknown += given.Answer == Answer.DontKnow ? 1 : 0;
                leftOut += given.Stand.Verdict == Verdict.Accepted ? 1 : 0;
            }
        }

        return sum with
        {
            TopicsDone = sum.TopicsDone + (answered == state.Answers.Length ? 1 : 0),
            Answered = sum.Answered + answered,
            Checks = sum.Checks + state.Answers.Length,
            HalfPoints = sum.HalfPoints + points,
            MajorGaps = sum.MajorGaps + (topic.Severity == Severity.Major ? gaps : 0),
            MinorGaps = sum.MinorGaps + (topic.Severity == Severity.Minor ? gaps : 0),
            Observations = sum.Observations + (topic.Severity == Severity.Observation ? gaps : 0),
            Unknown = sum.Unknown + unknown,
            LeftOut = sum.LeftOut + leftOut,
        };
    }
}
