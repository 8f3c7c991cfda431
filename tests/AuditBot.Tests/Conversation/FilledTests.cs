using System.Globalization;
using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Conversation;
using AuditBot.Records;

namespace AuditBot.Tests.Conversation;

public sealed class FilledTests
{
    private static readonly Topic Topic = CatalogueReader.Read(CatalogueReader.Shipped()).Find("F004")!;

    [Fact]
    public void The_values_of_a_card_are_read_one_by_one()
    {
        var filled = Read(["yes", "partly", "unknown"], " a note ", " https://wiki.example/x ");

        Assert.Equal([Answer.Yes, Answer.Partly, Answer.DontKnow], filled.Answers);
        Assert.Equal([null, null, null], filled.Reasons);
        Assert.Equal(("a note", "https://wiki.example/x"), (filled.Note, filled.Evidence));
        Assert.False(filled.HasProblem);
    }

    [Fact]
    public void What_was_not_chosen_is_no_answer_and_no_problem()
    {
        var filled = Read([null, "", "no"]);

        Assert.Equal([null, null, Answer.No], filled.Answers);
        Assert.False(filled.HasProblem);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("Yes")]
    [InlineData(" yes")]
    [InlineData("0")]
    [InlineData("<b>yes</b>")]
    [InlineData("na")]
    public void A_value_that_the_card_does_not_offer_is_a_problem(string value)
    {
        var filled = Read(["yes", value, "no"]);

        Assert.True(filled.HasUnknownChoice);
        Assert.True(filled.HasProblem);
        Assert.Null(filled.Answers[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void Another_number_of_answers_than_three_is_a_problem(int count) =>
        Assert.True(Read([.. Enumerable.Repeat("yes", count)]).HasProblem);

    [Fact]
    public void Not_applicable_is_taken_where_its_reason_stands_already()
    {
        var before = State("alex", [new CheckAnswered(2, Answer.NotApplicable, "Another party does it: Fabrikam")]);

        var filled = Filled.Read(Submission(["yes", "na", "no"]), before);

        Assert.Equal([Answer.Yes, Answer.NotApplicable, Answer.No], filled.Answers);
        Assert.Equal([null, "Another party does it: Fabrikam", null], filled.Reasons);
        Assert.False(filled.HasProblem);
    }

    [Fact]
    public void A_reason_makes_the_named_checks_not_applicable_and_leaves_the_others()
    {
        var filled = Read(["yes", "no", null]).WithNotApplicable([2, 3], "It does not apply: no suppliers");

        Assert.Equal([Answer.Yes, Answer.NotApplicable, Answer.NotApplicable], filled.Answers);
        Assert.Equal([null, "It does not apply: no suppliers", "It does not apply: no suppliers"], filled.Reasons);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(100_000, false)]
    public void A_note_has_room_for_a_thousand_characters(int length, bool fits)
    {
        var filled = Read(["yes", "yes", "yes"], new string('x', length));

        Assert.Equal(fits, filled.NoteProblem is null);
        Assert.Equal(fits, !filled.HasProblem);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    public void A_note_that_is_too_long_is_told_both_figures_whatever_the_servers_language(string server)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(server);

        var problem = Read(["yes", "yes", "yes"], new string('x', 100_000)).NoteProblem;

        Assert.Contains("100,000 characters and 1,000 fit", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("https://wiki.example/procedure?id=1#top", true)]
    [InlineData("http://intranet/policy", true)]
    [InlineData("HTTPS://WIKI.EXAMPLE", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://files.example/x", false)]
    [InlineData("mailto:dana@contoso.example", false)]
    [InlineData("/policy", false)]
    [InlineData("//wiki.example", false)]
    [InlineData("wiki.example/x", false)]
    [InlineData("see the wiki", false)]
    [InlineData("https://", false)]
    [InlineData("https:", false)]
    public void Evidence_is_a_full_link_to_the_web(string link, bool fits) =>
        Assert.Equal(fits, Read(["yes", "yes", "yes"], "", link).EvidenceProblem is null);

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void A_link_has_room_for_five_hundred_characters(int length, bool fits) =>
        Assert.Equal(fits, Read(["yes", "yes", "yes"], "", "https://wiki.example/".PadRight(length, 'x')).EvidenceProblem is null);

    [Fact]
    public void Equal_values_have_equal_fingerprints_and_every_difference_shows()
    {
        var filled = Read(["yes", "no", null], "note", "https://a");
        Filled[] others =
        [
            Read(["yes", null, "no"], "note", "https://a"),
            Read(["yes", "no", "no"], "note", "https://a"),
            Read(["yes", "no", null], "Note", "https://a"),
            Read(["yes", "no", null], "note", "https://b"),
            Read(["yes", "no", null], "notehttps://a", ""),
            filled.WithNotApplicable([1], "a reason"),
            filled.WithNotApplicable([1], "another reason"),
        ];

        Assert.Equal(filled.Fingerprint, Read(["yes", "no", null], "note", "https://a").Fingerprint);
        Assert.Equal(others.Length + 1, others.Append(filled).Select(other => other.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void A_topic_is_complete_when_old_and_new_answers_cover_all_three()
    {
        var before = State("dana", [new CheckAnswered(3, Answer.No)]);

        Assert.True(Filled.Read(Submission(["yes", "yes", null]), before).Completes(before));
        Assert.False(Filled.Read(Submission(["yes", null, "no"]), before).Completes(before));
        Assert.True(Filled.Read(Submission(["yes", "yes", "yes"]), TopicState.Empty).Completes(TopicState.Empty));
    }

    [Fact]
    public void A_colleagues_later_and_different_answer_is_a_conflict()
    {
        var before = State("dana", [new CheckAnswered(1, Answer.No)]);

        Assert.True(Read(["yes", null, null]).ConflictsWith(before, seen: 0, "alex"));
        Assert.False(Read(["no", null, null]).ConflictsWith(before, seen: 0, "alex"));
        Assert.False(Read([null, "yes", "yes"]).ConflictsWith(before, seen: 0, "alex"));
        Assert.False(Read(["yes", null, null]).ConflictsWith(before, seen: before.Version, "alex"));
        Assert.False(Read(["yes", null, null]).ConflictsWith(before, seen: 0, "dana"));
    }

    [Fact]
    public void Only_what_is_different_is_written()
    {
        var before = State("alex", [new CheckAnswered(1, Answer.Yes), new CheckAnswered(2, Answer.No)], "old note", "https://a");

        var changes = Filled.Read(Submission(["yes", "partly", "no"], "new note", "https://a"), before).Changes(before, "alex", Topic)!;

        Assert.Equal(("F004", Topic.WordingHash), (changes.Topic, changes.Wording));
        Assert.Equal([new CheckAnswered(2, Answer.Partly), new CheckAnswered(3, Answer.No)], changes.Answers);
        Assert.Equal(("new note", null), (changes.Note, changes.Evidence));
    }

    [Fact]
    public void The_same_once_more_is_nothing_to_write()
    {
        var before = State("alex", [new CheckAnswered(1, Answer.Yes)], "a note", "https://a");

        Assert.False(Filled.Read(Submission(["yes", null, null], "a note", "https://a"), before).Changes(before, "alex", Topic).ChangesTopic);
        Assert.False(Filled.Nothing.Changes(before, "alex", Topic).ChangesTopic);
        Assert.False(Filled.Nothing.Changes(TopicState.Empty, "alex", Topic).ChangesTopic);
    }

    [Fact]
    public void An_emptied_note_is_a_change_and_a_colleagues_note_is_none_of_mine()
    {
        var before = State("alex", [], "a note", "https://a");

        var mine = Filled.Read(Submission([null, null, null]), before).Changes(before, "alex", Topic);

        Assert.Equal(("", ""), (mine.Note, mine.Evidence));
        Assert.False(Filled.Read(Submission([null, null, null]), before).Changes(before, "dana", Topic).ChangesTopic);
    }

    private static Filled Read(string?[] answers, string note = "", string evidence = "") =>
        Filled.Read(Submission(answers, note, evidence), TopicState.Empty);

    private static TopicSubmission Submission(string?[] answers, string note = "", string evidence = "") =>
        new(new CardStamp("a1", "F004", Topic.WordingHash, 0, "op"), answers, note, evidence);

    private static TopicState State(string by, CheckAnswered[] answers, string? note = null, string? evidence = null) =>
        AssessmentState.Empty.Apply(new Recorded(
            7, DateTimeOffset.UnixEpoch, by, "op", new TopicAnswered("F004", Topic.WordingHash, answers, note, evidence))).Topic("F004");
}
