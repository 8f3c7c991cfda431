using AuditBot.Tests.Asking.Golden;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Scenarios;

public sealed class QuestionsChangeNothingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_question_never_starts_or_changes_anything(bool topicIsOpen)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync(topicIsOpen ? "start" : "hello");
        var before = Answers(host);
        string[] questions = [.. SampleQuestions.FreeForm.Where((_, i) => i % 8 == 0)];
        Assert.InRange(questions.Length, 60, 100);

        foreach (var question in questions)
        {
            await alex.SayAsync(question);
            Assert.True(Answers(host).SequenceEqual(before), $"'{question}' changed something.");
        }
    }

    [Theory]
    [InlineData("No version is shown on our procedures, is that a problem?")]
    [InlineData("no we never tested the restore of a backup, what would an auditor say?")]
    [InlineData("Some of our suppliers have no contract, how bad is that?")]
    [InlineData("We do have a policy, but nobody has read it. What now?")]
    [InlineData("we don't have a CMDB, because it is too much work, do we need one?")]
    [InlineData("Not yet, but how would we start with capacity planning?!")]
    [InlineData("yes, and who has to approve it? ")]
    [InlineData("Partly, it depends on the team (is that enough?)")]
    [InlineData("never, why?")]
    [InlineData("no, 4.5")]
    public async Task A_question_that_begins_like_an_answer_answers_nothing(string question)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var before = Answers(host);

        await alex.SayAsync(question);

        Assert.Equal(before, Answers(host));
    }

    [Theory]
    [InlineData("no, we have no version numbers")]
    [InlineData("partly, only some have an owner")]
    [InlineData("we do not")]
    public async Task An_answer_is_still_an_answer(string answer)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var before = Answers(host).Count;

        await alex.SayAsync(answer);

        Assert.Equal(before + 1, Answers(host).Count);
    }

    private static List<string> Answers(AuditBotHost host) => [.. host.Lines("organisation"), .. host.Lines("assessments")];
}
