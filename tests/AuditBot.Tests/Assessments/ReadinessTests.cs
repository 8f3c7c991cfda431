using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Records;

namespace AuditBot.Tests.Assessments;

public sealed class ReadinessTests
{
    // F001 and F005 are major, the others minor.
    private readonly IReadOnlyList<Topic> topics = CatalogueReader.Read(CatalogueReader.Shipped()).QuickCheck;

    [Fact]
    public void With_nothing_answered_every_figure_is_nought() =>
        Assert.Equal(new Readiness(0, 5, 0, 15, 0, 0, 0, 0, 0), Readiness.Of(topics, AssessmentState.Empty));

    [Theory]
    [InlineData(Answer.Yes, 2, 0, 0)]
    [InlineData(Answer.Partly, 1, 1, 0)]
    [InlineData(Answer.No, 0, 1, 0)]
    [InlineData(Answer.DontKnow, 0, 0, 1)]
    [InlineData(Answer.NotApplicable, 0, 1, 0)]
    public void Each_answer_counts_as_the_design_says(Answer answer, int halfPoints, int gaps, int unknown) => Assert.Equal(
        new Readiness(0, 5, 1, 15, halfPoints, gaps, 0, 0, unknown),
        Readiness.Of(topics, State(("F001", [answer]))));

    [Fact]
    public void Halves_add_up_without_loss()
    {
        var readiness = Readiness.Of(topics, State(
            ("F001", [Answer.Yes, Answer.Partly, Answer.Partly]),
            ("F002", [Answer.Partly, Answer.No, Answer.DontKnow]),
            ("F004", [Answer.Yes, Answer.NotApplicable])));

        Assert.Equal(new Readiness(2, 5, 8, 15, 2 + 1 + 1 + 1 + 2, 2, 3, 0, 1), readiness);
        Assert.Equal(5, readiness.Gaps);
        Assert.False(readiness.IsComplete);
    }

    [Fact]
    public void What_is_agreed_not_to_apply_is_answered_and_neither_a_gap_nor_scored()
    {
        var state = State(("F001", [Answer.Yes, Answer.NotApplicable, Answer.Partly]))
            .Apply(new Recorded(2, DateTimeOffset.UnixEpoch, "dana", "op2", new NotApplicableReviewed("F001", 2, 1, true, null)));

        var readiness = Readiness.Of(topics, state);

        Assert.Equal(new Readiness(1, 5, 3, 15, 3, 1, 0, 0, 0, LeftOut: 1), readiness);
        Assert.Equal(2, readiness.Scored);
    }

    [Fact]
    public void What_was_returned_is_open_again()
    {
        var state = State(("F001", [Answer.Yes, Answer.NotApplicable, Answer.Yes]))
            .Apply(new Recorded(2, DateTimeOffset.UnixEpoch, "dana", "op2", new NotApplicableReviewed("F001", 2, 1, false, "Who does?")));

        Assert.Equal(new Readiness(0, 5, 2, 15, 4, 0, 0, 0, 0), Readiness.Of(topics, state));
    }

    [Fact]
    public void Progress_does_not_look_at_how_good_the_answers_are()
    {
        Answer[] unknown = [Answer.DontKnow, Answer.DontKnow, Answer.DontKnow];

        var readiness = Readiness.Of(topics, State([.. topics.Select(topic => (topic.Id, unknown))]));

        Assert.Equal(new Readiness(5, 5, 15, 15, 0, 0, 0, 0, 15), readiness);
        Assert.True(readiness.IsComplete);
    }

    [Fact]
    public void All_Yes_is_fifteen_points_and_no_gap()
    {
        Answer[] yes = [Answer.Yes, Answer.Yes, Answer.Yes];

        Assert.Equal(
            new Readiness(5, 5, 15, 15, 30, 0, 0, 0, 0), Readiness.Of(topics, State([.. topics.Select(topic => (topic.Id, yes))])));
    }

    [Fact]
    public void Gaps_are_counted_by_the_severity_of_their_topic()
    {
        Topic[] three =
        [
            topics[0] with { Severity = Severity.Major },
            topics[1] with { Severity = Severity.Minor },
            topics[2] with { Severity = Severity.Observation },
        ];

        var readiness = Readiness.Of(three, State(
            ("F001", [Answer.No]), ("F002", [Answer.No, Answer.Partly]), ("F003", [Answer.No, Answer.No, Answer.NotApplicable])));

        Assert.Equal((1, 2, 3, 6), (readiness.MajorGaps, readiness.MinorGaps, readiness.Observations, readiness.Gaps));
    }

    [Fact]
    public void Answers_to_topics_that_are_not_asked_do_not_count() =>
        Assert.Equal(new Readiness(0, 1, 0, 3, 0, 0, 0, 0, 0), Readiness.Of([topics[0]], State(("F002", [Answer.Yes, Answer.No]))));

    private static AssessmentState State(params (string Topic, Answer[] Answers)[] given) =>
        given.Aggregate(AssessmentState.Empty, (state, topic) => state.Apply(new Recorded(
            1, DateTimeOffset.UnixEpoch, "alex", "op", new TopicAnswered(
                topic.Topic, "w", [.. topic.Answers.Select((answer, i) => new CheckAnswered(i + 1, answer))], null, null))));
}
