using System.Collections.Concurrent;
using AuditBot.Catalogue;
using AuditBot.Conversation;

namespace AuditBot.Asking;

/// <summary>What a person was last told about in a conversation, so that "and how do I fix it?" has a meaning.</summary>
/// <param name="Guess">The question behind it; null for a clause, and for a topic that was named or chosen.</param>
/// <param name="Topic">Null when several topics were offered.</param>
/// <param name="Clause">The clause that was asked about; null for a topic found by its words.</param>
/// <param name="Offered">What "the second one" chooses from, or what came next to the answer.</param>
internal sealed record Talk(
    Guess? Guess, Topic? Topic, ClauseReference? Clause, Aspect Aspect, IReadOnlyList<Topic> Offered, DateTimeOffset At);

/// <summary>A question whose topic was guessed by its words.</summary>
/// <param name="Operation">Of the turn that asked; the cards about it carry it.</param>
/// <param name="First">The likeliest topic: whoever chooses another was misunderstood.</param>
internal sealed record Guess(string Question, string Operation, Topic First);

/// <summary>
/// Keeps the last talk of each person in each conversation, in memory only: nothing is lost with it but the meaning of "it".
/// </summary>
internal sealed class RecentTalks
{
    /// <summary>Past this many all are dropped.</summary>
    private const int Most = 10_000;

    /// <summary>After this long "it" means something else.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<(string Conversation, string Person), Talk> talks = new();

    public Talk? Find(string conversation, string person, DateTimeOffset now) =>
        talks.TryGetValue((conversation, person), out var talk) && now - talk.At < Remembered ? talk : null;

    public void Note(string conversation, string person, Talk talk)
    {
        if (talks.Count >= Most)
        {
            talks.Clear();
        }

        talks[(conversation, person)] = talk;
    }

    public void Forget(string conversation, string person) => talks.TryRemove((conversation, person), out _);
}
