using AuditBot.Asking;
using AuditBot.Conversation;

namespace AuditBot.Tests.Asking;

public sealed class RecentTalksTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);

    private readonly RecentTalks talks = new();

    [Fact]
    public void The_last_talk_of_each_person_in_each_conversation_is_kept()
    {
        var (first, last, other) = (TalkAt(Now), TalkAt(Now), TalkAt(Now));
        talks.Note("a", "alex", first);
        talks.Note("a", "alex", last);
        talks.Note("b", "alex", other);

        Assert.Same(last, talks.Find("a", "alex", Now));
        Assert.Same(other, talks.Find("b", "alex", Now));
        Assert.Null(talks.Find("a", "dana", Now));
    }

    [Fact]
    public void A_talk_is_over_after_half_an_hour()
    {
        var talk = TalkAt(Now);
        talks.Note("a", "alex", talk);

        Assert.Same(talk, talks.Find("a", "alex", Now.AddMinutes(30).AddTicks(-1)));
        Assert.Null(talks.Find("a", "alex", Now.AddMinutes(30)));
    }

    [Fact]
    public void A_forgotten_talk_is_gone_and_forgetting_nothing_is_no_fault()
    {
        talks.Note("a", "alex", TalkAt(Now));
        talks.Forget("a", "alex");
        talks.Forget("a", "alex");

        Assert.Null(talks.Find("a", "alex", Now));
    }

    [Fact]
    public void Past_ten_thousand_all_are_dropped_so_that_memory_does_not_grow()
    {
        for (var i = 0; i < 10_000; i++)
        {
            talks.Note("a", $"person {i}", TalkAt(Now));
        }

        Assert.NotNull(talks.Find("a", "person 0", Now));
        talks.Note("a", "one more", TalkAt(Now));

        Assert.Null(talks.Find("a", "person 0", Now));
        Assert.NotNull(talks.Find("a", "one more", Now));
    }

    private static Talk TalkAt(DateTimeOffset at) => new(null, null, null, Aspect.WhatGoesWrong, [], at);
}
