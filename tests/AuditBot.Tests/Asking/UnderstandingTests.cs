using AuditBot.Asking;
using AuditBot.Catalogue;
using AuditBot.Conversation;

namespace AuditBot.Tests.Asking;

public sealed class UnderstandingTests
{
    private static readonly TopicCatalogue Catalogue = CatalogueReader.Read(CatalogueReader.Shipped());
    private static readonly Understanding Understanding = new(Catalogue);

    public static TheoryData<CommandWord> Commands => [.. Enum.GetValues<CommandWord>()];

    [Theory]
    [InlineData("hi", CommandWord.Hello)]
    [InlineData("Hello!", CommandWord.Hello)]
    [InlineData("good morning", CommandWord.Hello)]
    [InlineData("start", CommandWord.Start)]
    [InlineData("Start the quick check", CommandWord.Start)]
    [InlineData("let's start", CommandWord.Start)]
    [InlineData("let’s start!", CommandWord.Start)]
    [InlineData("continue", CommandWord.Continue)]
    [InlineData("where were we?", CommandWord.Continue)]
    [InlineData("next", CommandWord.Continue)]
    [InlineData("status", CommandWord.Status)]
    [InlineData("  STATUS  ", CommandWord.Status)]
    [InlineData("how far are we?", CommandWord.Status)]
    [InlineData("what’s open?", CommandWord.Status)]
    [InlineData("help", CommandWord.Help)]
    [InlineData("?", CommandWord.Help)]
    [InlineData("what can you do?", CommandWord.Help)]
    [InlineData("what should we fix first?", CommandWord.Gaps)]
    [InlineData("show   all gaps", CommandWord.Gaps)]
    [InlineData("summary", CommandWord.Summary)]
    [InlineData("how ready are we?", CommandWord.Summary)]
    [InlineData("which clauses?", CommandWord.Clauses)]
    [InlineData("skip this", CommandWord.Skip)]
    [InlineData("not now", CommandWord.Skip)]
    [InlineData("go back", CommandWord.Back)]
    [InlineData("pause", CommandWord.Pause)]
    [InlineData("enough for today.", CommandWord.Pause)]
    [InlineData("leads", CommandWord.Leads)]
    [InlineData("Who is our audit lead?", CommandWord.Leads)]
    [InlineData("review", CommandWord.Review)]
    [InlineData("review not applicable", CommandWord.Review)]
    [InlineData("What waits for me?", CommandWord.Review)]
    [InlineData("decisions", CommandWord.Review)]
    public void Commands_are_everyday_words(string text, CommandWord word) =>
        Assert.Equal(new Meaning.Command(word), Understanding.Read(text, null));

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_name_of_a_command_typed_alone_is_that_command_whatever_was_talked_about(CommandWord word)
    {
        var afterAnswer = new Talk(null, Catalogue.Topics[0], null, Aspect.WhatGoesWrong, [], default);
        var afterOffer = new Talk(null, null, null, Aspect.WhatGoesWrong, [.. Catalogue.Topics.Take(3)], default);

        Assert.Equal(new Meaning.Command(word), Understanding.Read($"{word}", afterAnswer));
        Assert.Equal(new Meaning.Command(word), Understanding.Read($"{word}", afterOffer));
    }

    [Theory]
    [InlineData("start 4.5")]
    [InlineData("Start clause 4.5")]
    [InlineData("answer 4.5")]
    [InlineData("open §4.5")]
    [InlineData("begin with 4.5")]
    public void Starting_a_clause_opens_it(string text) =>
        Assert.Equal(new Meaning.StartClause(new ClauseReference("4.5", null)), Understanding.Read(text, null));

    [Theory]
    [InlineData("edit 4.5")]
    [InlineData("change our answers to 4.5")]
    [InlineData("Correct clause 4.5")]
    public void Editing_a_clause_opens_its_answers(string text) =>
        Assert.Equal(new Meaning.EditClause(new ClauseReference("4.5", null)), Understanding.Read(text, null));

    [Theory]
    [InlineData("4.5", "4.5", Aspect.WhatGoesWrong)]
    [InlineData("clause 4.5", "4.5", Aspect.WhatGoesWrong)]
    [InlineData("§4.5", "4.5", Aspect.WhatGoesWrong)]
    [InlineData("what's wrong with clause 4.5?", "4.5", Aspect.WhatGoesWrong)]
    [InlineData("What’s wrong with 4.5", "4.5", Aspect.WhatGoesWrong)]
    [InlineData("tell me about 4.5", "4.5", Aspect.WhatGoesWrong)]
    [InlineData("clause 99.9", "99.9", Aspect.WhatGoesWrong)]
    [InlineData("how do I fix 4.5", "4.5", Aspect.HowToFix)]
    [InlineData("How can we improve 4.5?", "4.5", Aspect.HowToFix)]
    [InlineData("what can we do about 4.5", "4.5", Aspect.HowToFix)]
    [InlineData("why does 4.2 matter", "4.2", Aspect.WhyItMatters)]
    [InlineData("is 4.2 important?", "4.2", Aspect.WhyItMatters)]
    [InlineData("what evidence for 5.1", "5.1", Aspect.Evidence)]
    [InlineData("what does an auditor ask for in 5.1?", "5.1", Aspect.Evidence)]
    [InlineData("what do auditors want to see for 5.1", "5.1", Aspect.Evidence)]
    [InlineData("proof for 5.1", "5.1", Aspect.Evidence)]
    public void A_question_about_a_clause_says_what_it_wants_first(string text, string number, Aspect aspect) =>
        Assert.Equal(new Meaning.AskClause(new ClauseReference(number, null), aspect), Understanding.Read(text, null));

    [Fact]
    public void A_question_may_name_an_edition() => Assert.Equal(
        new Meaning.AskClause(new ClauseReference("4.3", Edition.Iso2018), Aspect.WhatGoesWrong),
        Understanding.Read("what is 4.3 in 2018?", null));

    [Theory]
    [InlineData("document control", "F004", Aspect.WhatGoesWrong)]
    [InlineData("how do we fix document control?", "F004", Aspect.HowToFix)]
    [InlineData("Why do ROLES AND RESPONSIBILITIES matter?", "F003", Aspect.WhyItMatters)]
    [InlineData("evidence for the service management policy", "F002", Aspect.Evidence)]
    [InlineData("Nobody has read the policy.", "F002", Aspect.WhatGoesWrong)]
    public void A_topic_is_known_by_its_title_and_its_phrasings(string text, string topic, Aspect aspect) =>
        Assert.Equal((topic, aspect), Assert.IsType<Meaning.AskTopic>(Understanding.Read(text, null)) is var ask ? (ask.Topic.Id, ask.Aspect) : default);

    [Fact]
    public void Every_phrasing_of_the_catalogue_finds_its_topic() => Assert.All(
        Catalogue.Topics.SelectMany(topic => topic.Phrasings.Select(phrasing => (topic, phrasing))),
        pair => Assert.Same(pair.topic, Assert.IsType<Meaning.AskTopic>(Understanding.Read(pair.phrasing + "?", null)).Topic));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("how is the weather?")]
    [InlineData("tell me a joke")]
    [InlineData("start a band")]
    [InlineData("see you at 14:30")]
    [InlineData("😀")]
    [InlineData("<script>alert(1)</script>")]
    public void Small_talk_is_not_understood_as_something_else(string text) =>
        Assert.Equal(new Meaning.Unknown(), Understanding.Read(text, null));
}
