using System.Text.Json.Nodes;
using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Conversation;
using AuditBot.Teams;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Teams;

/// <summary>Every reply there is, at its fullest, as an Adaptive Card.</summary>
public sealed class ReplyFamilyTests
{
    private const int MostCardBytes = 20 * 1024;
    private const int MostVisibleButtons = 3;
    private const int MostActions = 6;

    private static readonly TopicCatalogue Catalogue = CatalogueReader.Read(CatalogueReader.Shipped());
    private static readonly Topic Topic = Catalogue.QuickCheck[3];
    private static readonly CardStamp Stamp = new(new string('a', 32), "F004", new string('b', 16), 44_999, new string('c', 16));
    private static readonly Remark FullRemark = new(new string('漢', Limits.Note), "https://" + new string('x', Limits.Evidence - 8));
    private static readonly TopicSubmission Filled = new(Stamp, ["yes", "partly", "no"], FullRemark.Note, FullRemark.Evidence, IsEdit: true);
    private static readonly Readiness Readiness = new(5, 5, 15, 15, 19, 2, 3, 1, 1);
    private static readonly Answer?[] Answers = [Answer.No, Answer.Partly, Answer.NotApplicable];
    private static readonly CheckStand[] Stands =
        [new(Answer.No), new(Answer.NotApplicable, Verdict.Pending), new(null, Verdict.Returned)];

    private static readonly Finding[] Findings = [.. Topic.Checks.Zip(Stands, (check, stand) => new Finding(check, stand))];

    private static readonly TopicLine[] Lines = [.. Catalogue.QuickCheck.Select(topic => new TopicLine(topic, 3, true, Findings))];

    private static readonly TopicLine[] AllLines = [.. Catalogue.Topics.Select(topic => new TopicLine(topic, 3, true, Findings))];
    private static readonly Round FullRound = new(new Scope(Edition.Iso2018), "");

    private static readonly AreaLine[] Areas =
    [
        .. Catalogue.Outline(Edition.Iso2018).Areas
            .Select(area => new AreaLine(area.Clause, Catalogue.TitleOf(area.Clause)!, Readiness with { Answered = 7 })),
    ];

    private static readonly Reply[] Fullest =
    [
        new Welcome("Alexandra", Readiness),
        new WelcomeBack("Alexandra", Readiness with { Answered = 9 }),
        new GroupWelcome(),
        new OnOurWay(Readiness, Topic),
        new Help(),
        new TopicForm(
            Topic, Stamp, 4, 5, Answers, [true, true, true], FullRemark,
            [new Colleague("Dana", [1, 2], "Tue at 14:32"), new Colleague("Kim", [3], "Tue at 14:32")],
            Notice: FormNotice.NewWording, NoteProblem: "Too long", EvidenceProblem: "No link")
        {
            Returned = [.. Enumerable.Range(1, 3).Select(check => new ReturnedReason(check, "Dana", new string('漢', Limits.Reason)))],
        },
        new TopicForm(Topic, Stamp, 4, 5, Answers, [false, false, false], new Remark("", ""), [], new WholeProgress("7", 41, 100))
        {
            Round = FullRound,
        },
        new TopicForm(Topic, Stamp, 4, 5, Answers, [false, false, false], new Remark("", ""), [], IsEdit: true),
        new TopicForm(Topic, Stamp, 4, 5, [null, null, null], [false, false, false], null, []),
        new NotApplicableForm(Topic, Filled, [1, 2, 3], true, new string('漢', Limits.Reason), "Please give the reason in a sentence."),
        new TopicSaved(Topic, 2, 1, "today at 14:32", "Dana", ReasonPending: true, ["Dana", null]),
        new TopicLeft(Topic, Leaving.Skip, Readiness),
        new TopicLeft(Topic, Leaving.Pause, Readiness),
        new Advice(Topic, Findings),
        new Advice(Topic, []),
        new Advice(Topic, [new Finding(Topic.Checks[0], new(Answer.DontKnow))]),
        new NextCheck(Topic, Stamp, 2, (1, Answer.Partly)),
        new YesOrPartly(Topic, Stamp, 1, FullRemark.Note),
        new Conflict(Topic, "Dana", "today at 14:32", Answers, [Answer.Yes, Answer.Yes, null], Filled),
        new Summary(Readiness, Lines, Lines, [], null),
        new Summary(Readiness, [], AllLines, Areas, Areas[4]) { Round = FullRound, Decisions = 12 },
        new Summary(Readiness, Lines, Lines, [], null) { Decisions = 12 },
        new Status("Alexandra", Readiness with { Answered = 14, LeftOut = 1 }, Lines, []) { Returned = Catalogue.QuickCheck, Decisions = 12 },
        new Status("Alexandra", Readiness with { Answered = 14 }, [], Areas) { Round = FullRound },
        new Status("Alexandra", Readiness, Lines, []) { Returned = Catalogue.QuickCheck },
        new Status("Alexandra", Readiness, Lines, []) { Returned = Catalogue.QuickCheck, Decisions = 12 },
        new FormerTopics(
        [
            .. Enumerable.Range(0, 12).Select(_ => new FormerTopic(
                new string('x', 60), "today at 14:32", [.. Stands.Select(stand => new FormerAnswer(new string('x', 90), stand))])),
        ]),
        new FormerTopics([]),
        new GapList(Readiness, Lines),
        new GapList(Readiness, AllLines) { Round = FullRound },
        new SizeMenu(Edition.Iso2018, Readiness, Readiness, Areas),
        new EditionSetting(Edition.Iso2018, Changed: true),
        .. Enum.GetValues<Aspect>().Select(aspect => new ClauseAnswer(
            Topic, Topic.MainClause, "", Topic.Clauses, aspect, [.. Topic.Checks.Zip(Stands)],
            new Standing(Stands, "today at 14:32", "Dana", OldWording: true, "Fri 21 May"), StandardHas: true, GuideHas: null, Question: new string('d', 24))),
        new ClauseAnswer(
            Topic, Topic.Clauses[1], "Control of documents", Topic.Clauses, Aspect.WhatGoesWrong, [.. Topic.Checks.Zip(Stands)], null, StandardHas: false, GuideHas: Topic),
        new ClauseTopics(new Clause(Edition.Iso2018, "8.6.1"), "Incident management", Aspect.HowToFix, [.. Catalogue.Topics.Take(6)],
            Readiness, [new Clause(Edition.Iso2011, "8.1")], Topic),
        new ClauseMeaning(Topic, "4.5", [(Edition.Iso2018, null), (Edition.Iso2011, "Establish and improve the SMS")]),
        new UnknownClause("99.99.99", null, [], [], [.. Catalogue.QuickCheck.Take(3)]),
        new UnknownClause("8.3.1", Edition.Iso2018, [(Edition.Iso2018, "A title")], [], [.. Catalogue.QuickCheck.Take(3)]),
        new UnknownClause("4.1.1", Edition.Guide, [], [(Edition.Iso2018, "A title"), (Edition.Iso2011, "Another title")], []),
        new ClauseMenu(Catalogue.QuickCheck),
        new DidYouMean([.. Catalogue.Topics.OrderByDescending(topic => topic.Title.Length).Take(3)], Aspect.HowToFix, new string('d', 24)),
        new DidYouMean([Topic], Aspect.HowToFix, new string('d', 24)),
        new MissedList(true, 1_234, [.. Enumerable.Range(0, 15).Select(_ => new MissedLine(new string('漢', 200), 12, Topic))]),
        new MissedList(false, 0, []),
        new MissedInPrivate(),
        new Welcomed(QuestionIsOpen: true),
        new TooLong(),
        new LeadList(["Dana", "Kim", "Alexandra"], IsLead: true, []),
        new LeadList([], IsLead: false, []),
        new LeadList(["Dana", "Kim"], IsLead: true, [.. Enum.GetValues<LeadOutcome>().Select(outcome => new LeadChange("Alexandra", outcome))]),
        new MentionWanted(IsLead: true, IsUnknown: false),
        new MentionWanted(IsLead: false, IsUnknown: true),
        new LeadsOnly(["Dana", "Kim", "Alexandra"]),
        new ReviewForm(
            Topic, new ReviewStamp(new string('a', 32), "F004", 3, 44_999, new string('c', 16)), Topic.Checks[2].Question, "Alexandra",
            "today at 14:32", new string('漢', Limits.Reason), 12, new string('漢', Limits.Reason), "Please say in a sentence why it goes back."),
        new ReviewOutcome(Topic, 3, new(Answer.NotApplicable, Verdict.Accepted), "Dana", "today at 14:32", IsOfThisCard: true),
        new ReviewOutcome(Topic, 3, new(Answer.NotApplicable, Verdict.Accepted), "Dana", "today at 14:32", IsOfThisCard: false),
        new ReviewOutcome(Topic, 3, new(null, Verdict.Returned), "Dana", "today at 14:32", IsOfThisCard: false),
        new ReviewOutcome(Topic, 3, new(Answer.Partly), null, "", IsOfThisCard: false),
        new ReviewDone(0),
        new ReviewDone(12),
        new ReviewInPrivate(),
        new NotUnderstood(QuestionIsOpen: true),
        new NotUnderstood(QuestionIsOpen: false, WordsKept: true),
        new NotUnderstood(QuestionIsOpen: false, OtherLanguage: true),
        new NotSaved(),
        new Apology("7f3a"),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Fullest.Length)];

    [Fact]
    public void Every_reply_has_a_card_and_stands_in_this_test()
    {
        var family = typeof(Reply).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Reply)));

        Assert.Equal(family.OrderBy(type => type.Name).Select(type => type.Name), Fullest.Select(reply => reply.GetType().Name).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_card_is_small_of_version_1_5_and_says_something_where_it_cannot_be_drawn(int index)
    {
        var card = Card(index);

        Assert.InRange(TeamsCards.Json(TeamsCards.Render(Fullest[index])).Utf8.Length, 1, MostCardBytes);
        Assert.Equal("AdaptiveCard", (string?)card.Json["type"]);
        Assert.Equal("1.5", (string?)card.Json["version"]);
        Assert.NotEmpty((string)card.Json["fallbackText"]!);
        Assert.Equal("en", (string?)card.Json["lang"]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_card_can_be_read_and_used_by_everybody(int index)
    {
        var card = Card(index);

        foreach (var element in card.Elements)
        {
            switch (element["type"]!.GetValue<string>())
            {
                case "TextBlock":
                    Assert.True((bool)element["wrap"]!);
                    Assert.NotEmpty((string)element["text"]!);
                    break;
                case "Input.ChoiceSet" or "Input.Text":
                    Assert.NotEmpty((string)element["label"]!);
                    Assert.NotEmpty((string)element["id"]!);
                    break;
                case "Container":
                    Assert.NotEmpty(element["items"]!.AsArray());
                    if (element["selectAction"] is { } select)
                    {
                        Assert.Equal((string?)element["items"]![0]!["text"], (string?)select["title"]);
                        AssertActions([select.DeepClone()]);
                    }

                    break;
                case "ActionSet":
                    AssertActions(element["actions"]!.AsArray());
                    break;
            }
        }

        var inputs = card.Elements.Where(element => element["type"]!.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal));
        Assert.Distinct(inputs.Select(input => (string)input["id"]!));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_first_tap_comes_after_sixty_words_at_most(int index)
    {
        var card = Card(index);

        // What answers a question, or tells what to fix, is itself the point; the limit is for cards that ask for something.
        if (Fullest[index] is TopicForm or Welcome or WelcomeBack or GroupWelcome or NotUnderstood or NextCheck)
        {
            var first = card.Elements.TakeWhile(element => (string?)element["type"] is not ("ActionSet" or "Input.ChoiceSet"))
                .Select(element => (string?)element["text"] ?? "");
            Assert.InRange(string.Join(' ', first).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 1, 60);
        }
    }

    private static CardView Card(int index) =>
        new(JsonNode.Parse(TeamsCards.Json(TeamsCards.Render(Fullest[index])).Utf8.Span)!.AsObject());

    private static void AssertActions(JsonArray actions)
    {
        Assert.InRange(actions.Count, 1, MostActions);
        Assert.InRange(actions.Count(action => action!["mode"] is null), 1, MostVisibleButtons);
        Assert.Distinct(actions.Select(action => (string)action!["title"]!));
        foreach (var execute in actions.Where(action => (string?)action!["type"] == "Action.Execute"))
        {
            Assert.Equal("Action.Submit", (string?)execute!["fallback"]!["type"]);
            Assert.Equal(execute["data"]!.ToJsonString(), execute["fallback"]!["data"]!.ToJsonString());
            Assert.Equal((string?)execute["verb"], (string?)execute["data"]!["verb"]);
        }
    }
}
