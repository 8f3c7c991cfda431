using AuditBot.Assessments;
using AuditBot.People;
using AuditBot.Records;
using AuditBot.Tests.Records;

namespace AuditBot.Tests.Assessments;

public sealed class AssessmentStateTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_is_answered_at_first()
    {
        var topic = AssessmentState.Empty.Topic("F001");

        Assert.Equal([null, null, null], topic.Answers);
        Assert.False(topic.IsComplete);
        Assert.Null(topic.Latest);
        Assert.Equal(0, topic.Version);
    }

    [Fact]
    public void An_answer_is_kept_with_who_gave_it_and_when()
    {
        var topic = Fold(("alex", Answered("F001", (2, Answer.Partly)))).Topic("F001");

        Assert.Equal([null, new GivenAnswer(Answer.Partly, null, "alex", Start, 1, "w"), null], topic.Answers);
        Assert.Equal(topic.Answers[1], topic.Latest);
        Assert.False(topic.IsComplete);
        Assert.Equal(1, topic.Version);
    }

    [Fact]
    public void Only_the_checks_that_are_named_change()
    {
        var topic = Fold(
            ("alex", Answered("F001", (1, Answer.Yes), (2, Answer.Yes), (3, Answer.Yes))),
            ("dana", Answered("F001", (2, Answer.No)))).Topic("F001");

        Assert.Equal([Answer.Yes, Answer.No, Answer.Yes], topic.Answers.Select(answer => answer!.Answer));
        Assert.Equal(["alex", "dana", "alex"], topic.Answers.Select(answer => answer!.By));
        Assert.Equal([1L, 2L, 1L], topic.Answers.Select(answer => answer!.Sequence));
        Assert.Equal("dana", topic.Latest!.By);
        Assert.True(topic.IsComplete);
        Assert.Equal(2, topic.Version);
    }

    [Fact]
    public void Other_topics_stay_as_they_are()
    {
        var state = Fold(("alex", Answered("F001", (1, Answer.Yes))), ("alex", Answered("F002", (1, Answer.No))));

        Assert.Equal(Answer.Yes, state.Topic("F001").Answers[0]!.Answer);
        Assert.Equal(1, state.Topic("F001").Version);
        Assert.Equal(2, state.Topic("F002").Version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_check_that_no_topic_has_is_passed_over(int check) =>
        Assert.Equal([null, null, null], Fold(("alex", Answered("F001", (check, Answer.Yes)))).Topic("F001").Answers);

    [Fact]
    public void A_reason_stands_with_its_answer_and_goes_with_it()
    {
        var (gives, takesBack) = (
            new TopicAnswered("F001", "w", [new CheckAnswered(1, Answer.NotApplicable, "Another party does it")], null, null),
            Answered("F001", (1, Answer.Yes)));

        Assert.Equal("Another party does it", Fold(("alex", gives)).Topic("F001").Answers[0]!.Reason);
        Assert.Null(Fold(("alex", gives), ("alex", takesBack)).Topic("F001").Answers[0]!.Reason);
    }

    [Fact]
    public void An_accepted_reason_stands_with_its_decision_until_the_answer_changes()
    {
        var accepted = Fold(("alex", NotApplicable()), ("dana", Reviewed(1, accepted: true)));
        var changed = accepted.Apply(new Recorded(3, Start, "alex", "op3", Answered("F001", (1, Answer.NotApplicable))));

        Assert.Equal(new CheckStand(Answer.NotApplicable, Verdict.Accepted), accepted.Topic("F001").Stands[0]);
        Assert.Equal(new Review(true, null, "dana", Start.AddMinutes(1)), accepted.Topic("F001").Answers[0]!.Review);
        Assert.Equal(new CheckStand(Answer.NotApplicable, Verdict.Pending), changed.Topic("F001").Stands[0]);
    }

    [Fact]
    public void A_returned_reason_opens_the_question_again_until_it_is_answered()
    {
        var returned = Fold(("alex", NotApplicable()), ("alex", TestRecord.Skipped("F001")), ("dana", Reviewed(1, accepted: false)));
        var answered = returned.Apply(new Recorded(4, Start, "kim", "op4", Answered("F001", (1, Answer.No))));

        Assert.Equal(new CheckStand(null, Verdict.Returned), returned.Topic("F001").Stands[0]);
        Assert.False(returned.Topic("F001").IsComplete);
        Assert.False(returned.Topic("F001").Skipped);
        Assert.Equal("Who checks?", returned.Topic("F001").Returned[0]!.Review!.Reason);
        Assert.Equal(new CheckStand(Answer.No), answered.Topic("F001").Stands[0]);
        Assert.Null(answered.Topic("F001").Returned[0]);
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 1)]
    [InlineData(0, 1)]
    [InlineData(4, 1)]
    public void A_decision_on_anything_but_the_answer_that_stands_changes_nothing(int check, long answer)
    {
        var before = Fold(("alex", NotApplicable()));

        var after = before.Apply(new Recorded(2, Start, "dana", "op2", new NotApplicableReviewed("F001", check, answer, true, null)));

        Assert.Equal(before.Topic("F001").Stands, after.Topic("F001").Stands);
    }

    [Fact]
    public void The_first_decision_on_an_answer_holds()
    {
        var accepted = Fold(("alex", NotApplicable()), ("dana", Reviewed(1, accepted: true)), ("kim", Reviewed(1, accepted: false)));
        var returned = Fold(("alex", NotApplicable()), ("dana", Reviewed(1, accepted: false)), ("kim", Reviewed(1, accepted: true)));

        Assert.Equal(Verdict.Accepted, accepted.Topic("F001").Stands[0].Verdict);
        Assert.Equal("dana", returned.Topic("F001").Returned[0]!.Review!.By);
    }

    [Fact]
    public void A_skipped_topic_is_put_aside_until_somebody_answers_it()
    {
        var skipped = Fold(("alex", TestRecord.Skipped("F001")));
        var answered = Fold(("alex", TestRecord.Skipped("F001")), ("dana", Answered("F001", (1, Answer.Yes))));

        Assert.True(skipped.Topic("F001").Skipped);
        Assert.Equal(0, skipped.Topic("F001").Version);
        Assert.False(answered.Topic("F001").Skipped);
    }

    [Fact]
    public void Skipping_an_answered_topic_keeps_its_answers()
    {
        var topic = Fold(("alex", Answered("F001", (1, Answer.Yes))), ("alex", TestRecord.Skipped("F001"))).Topic("F001");

        Assert.Equal(Answer.Yes, topic.Answers[0]!.Answer);
        Assert.True(topic.Skipped);
    }

    [Fact]
    public void Everybody_has_a_remark_of_their_own()
    {
        var remarks = Fold(("alex", Remarked("from Alex", "https://a")), ("dana", Remarked("from Dana", null))).Topic("F001").Remarks;

        Assert.Equal(new Remark("from Alex", "https://a"), remarks["alex"]);
        Assert.Equal(new Remark("from Dana", ""), remarks["dana"]);
    }

    [Fact]
    public void A_part_of_a_remark_that_is_not_named_stays_and_an_empty_one_goes()
    {
        (string, RecordEvent) first = ("alex", Remarked("a note", "https://a"));

        Assert.Equal(new Remark("a note", "https://a"), Fold(first, ("alex", Remarked(null, null))).Topic("F001").Remarks["alex"]);
        Assert.Equal(new Remark("", "https://a"), Fold(first, ("alex", Remarked("", null))).Topic("F001").Remarks["alex"]);
        Assert.Empty(Fold(first, ("alex", Remarked("", ""))).Topic("F001").Remarks);
    }

    [Fact]
    public void Everybody_has_one_topic_open_until_they_pause()
    {
        var open = Fold(("alex", new TopicOpened("F001")), ("dana", new TopicOpened("F002")), ("alex", new TopicOpened("F003")));
        var paused = Fold(("alex", new TopicOpened("F001")), ("dana", new TopicOpened("F002")), ("alex", TestRecord.Paused("F001")));

        Assert.Equal(("F003", "F002"), (open.OpenTopics["alex"], open.OpenTopics["dana"]));
        Assert.Equal("dana", Assert.Single(paused.OpenTopics).Key);
    }

    [Fact]
    public void An_operation_is_known_by_who_did_it_and_its_id()
    {
        var state = Fold(("alex", TestRecord.Skipped("F001")));

        Assert.True(state.Has(new Author("alex", "op1")));
        Assert.False(state.Has(new Author("dana", "op1")));
        Assert.False(state.Has(new Author("alex", "op2")));
    }

    [Fact]
    public void An_event_of_a_later_program_is_an_operation_and_nothing_else()
    {
        var state = AssessmentState.Empty.Apply(new Recorded(1, Start, "alex", "op1", null));

        Assert.True(state.Has(new Author("alex", "op1")));
        Assert.Empty(state.Topics);
        Assert.Empty(AssessmentState.Empty.Apply(new Recorded(1, Start, "alex", "op1", new ConversationGreeted("c"))).Topics);
    }

    [Fact]
    public void Folding_a_line_leaves_the_state_before_it_as_it_was()
    {
        var before = Fold(("alex", Answered("F001", (1, Answer.Yes))));

        before.Apply(new Recorded(2, Start, "dana", "op2", Answered("F001", (1, Answer.No))));

        Assert.Equal(Answer.Yes, before.Topic("F001").Answers[0]!.Answer);
        Assert.False(before.Has(new Author("dana", "op2")));
    }

    private static TopicAnswered Answered(string topic, params (int Check, Answer Answer)[] answers) =>
        new(topic, "w", [.. answers.Select(given => new CheckAnswered(given.Check, given.Answer))], null, null);

    private static TopicAnswered NotApplicable() =>
        new("F001", "w", [new CheckAnswered(1, Answer.NotApplicable, "Our parent company does it.")], null, null);

    private static NotApplicableReviewed Reviewed(long answer, bool accepted) =>
        new("F001", 1, answer, accepted, accepted ? null : "Who checks?");

    private static TopicAnswered Remarked(string? note, string? evidence) => new("F001", "w", [], note, evidence);

    private static AssessmentState Fold(params (string Actor, RecordEvent Event)[] lines) =>
        lines.Index().Aggregate(AssessmentState.Empty, (state, line) => state.Apply(
            new Recorded(line.Index + 1, Start.AddMinutes(line.Index), line.Item.Actor, $"op{line.Index + 1}", line.Item.Event)));
}
