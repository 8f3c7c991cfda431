using AuditBot.Asking;
using AuditBot.Catalogue;
using AuditBot.Conversation;

namespace AuditBot.Tests.Asking.Golden;

/// <summary>Questions with what they mean. One half is for tuning; the other is only measured, so that its figures stay honest.</summary>
internal sealed record GoldenQuestion(string Class, string Expected, string Text)
{
    /// <summary>Tab-separated: class, what it means, the text; turns of a conversation are parted by " | ".</summary>
    public static IReadOnlyList<GoldenQuestion> Read(string path) =>
    [
        .. File.ReadLines(path).Select(line => line.Split('\t')).Select(fields => new GoldenQuestion(fields[0], fields[1], fields[2])),
    ];
}

/// <summary>What came of a golden question.</summary>
/// <param name="Right">As meant: answered, or with the right topic among the buttons.</param>
/// <param name="Direct">Answered without asking back.</param>
/// <param name="Offered">Answered, or asked back with buttons.</param>
internal sealed record GoldenOutcome(GoldenQuestion Question, Meaning Meaning, bool Right, bool Direct, bool Offered);

internal sealed class GoldenSet(TopicCatalogue catalogue)
{
    /// <summary>Classes in which a topic is asked for in free words.</summary>
    public static readonly string[] FreeForm = ["paraphrase", "symptom", "typo", "question", "keywords"];

    /// <summary>Classes that no topic answers.</summary>
    public static readonly string[] Outside = ["smalltalk", "general", "office", "nearmiss", "injection", "foreign", "noise"];

    private readonly Understanding understanding = new(catalogue);

    public GoldenOutcome Ask(GoldenQuestion question)
    {
        Talk? talk = null;
        Meaning meaning = new Meaning.Unknown();
        foreach (var turn in question.Text.Split(" | "))
        {
            meaning = understanding.Read(turn, talk);
            talk = TalkAfter(meaning, talk);
        }

        // What only says a kind word, or offers help, answers nothing.
        var isDirect = meaning is not (Meaning.Unsure or Meaning.Unknown)
            and not Meaning.Command { Word: CommandWord.Hello or CommandWord.Thanks or CommandWord.Help };
        var outcome = new GoldenOutcome(question, meaning, Right: false, isDirect, isDirect || meaning is Meaning.Unsure);
        return outcome with { Right = IsRight(outcome) };
    }

    private bool IsRight(GoldenOutcome outcome)
    {
        var (question, meaning) = (outcome.Question, outcome.Meaning);
        return question.Class switch
        {
            "command" => IsCommand(question.Expected, meaning),
            "clause" => IsClause(outcome),
            "notclause" => meaning is not (Meaning.AskClause or Meaning.StartClause or Meaning.EditClause),
            "followup" => IsFollowUp(question.Expected.Split('|'), meaning),
            _ when Outside.Contains(question.Class) => meaning is Meaning.Unknown or Meaning.Command
            {
                Word: CommandWord.Hello or CommandWord.Thanks or CommandWord.Help,
            },
            _ => meaning switch
            {
                Meaning.AskTopic ask => ask.Topic.Id == question.Expected,
                Meaning.Unsure unsure => unsure.Topics.Any(topic => topic.Id == question.Expected),
                _ => false,
            },
        };
    }

    private static bool IsCommand(string expected, Meaning meaning) => meaning switch
    {
        Meaning.Command command when expected is "start" or "areas" && command.Word == CommandWord.Clauses => expected == "areas",
        Meaning.Command command => command.Word.ToString().Equals(expected, StringComparison.OrdinalIgnoreCase),
        Meaning.ChooseEdition => expected == "edition",
        _ => false,
    };

    /// <summary>Number and edition alone, whatever is asked about them.</summary>
    public static bool IsReferenceRight(GoldenOutcome outcome) =>
        outcome.Question.Expected.Split('|') is [var number, var edition, _]
        && ClauseOf(outcome.Meaning) is { } clause && clause.Number == number && (clause.Edition?.Name() ?? "-") == edition;

    private static ClauseReference? ClauseOf(Meaning meaning) => meaning switch
    {
        Meaning.AskClause ask => ask.Clause,
        Meaning.StartClause start => start.Clause,
        Meaning.EditClause edit => edit.Clause,
        _ => null,
    };

    private static bool IsClause(GoldenOutcome outcome) =>
        IsReferenceRight(outcome)
        && IsIntent(outcome.Question.Expected.Split('|')[2], outcome.Meaning, (outcome.Meaning as Meaning.AskClause)?.Aspect);

    private bool IsFollowUp(string[] expected, Meaning meaning)
    {
        var (topic, aspect) = meaning switch
        {
            Meaning.AskTopic ask => (ask.Topic, (Aspect?)ask.Aspect),
            Meaning.AskClause ask => (TopicsOf(ask.Clause) is [var only] ? only : null, ask.Aspect),
            Meaning.StartTopic start => (start.Topic, null),
            Meaning.EditTopic edit => (edit.Topic, null),
            Meaning.StartClause start => (TopicsOf(start.Clause) is [var only] ? only : null, null),
            Meaning.EditClause edit => (TopicsOf(edit.Clause) is [var only] ? only : null, null),
            _ => (null, null),
        };
        var isTopic = expected[0].StartsWith("clause:", StringComparison.Ordinal)
            ? ClauseOf(meaning)?.Number == expected[0]["clause:".Length..]
            : topic?.Id == expected[0];
        return isTopic && IsIntent(expected[1], meaning, aspect);
    }

    private static bool IsIntent(string expected, Meaning meaning, Aspect? aspect) => expected switch
    {
        "start" => meaning is Meaning.StartClause or Meaning.StartTopic,
        "edit" => meaning is Meaning.EditClause or Meaning.EditTopic,
        "fix" => aspect == Aspect.HowToFix,
        "why" => aspect == Aspect.WhyItMatters,
        "evidence" => aspect == Aspect.Evidence,
        "owner" => aspect == Aspect.Owner,
        "due" => aspect == Aspect.Due,
        "standing" => aspect == Aspect.Standing,
        _ => aspect == Aspect.WhatGoesWrong,
    };

    private Talk? TalkAfter(Meaning meaning, Talk? before) => meaning switch
    {
        Meaning.AskClause { Clause: var clause, Aspect: var aspect } when TopicsOf(clause) is var topics =>
            new Talk(null, topics is [var only] ? only : null, clause, aspect, topics, default),
        Meaning.AskTopic { Topic: var topic, Aspect: var aspect, Next: var next } =>
            new Talk(null, topic, null, aspect, next ?? (before?.Offered.Contains(topic) == true ? before.Offered : []), default),
        Meaning.Unsure { Topics: var offered, Aspect: var aspect } => new Talk(null, null, null, aspect, offered, default),
        _ => before,
    };

    private IReadOnlyList<Topic> TopicsOf(ClauseReference reference)
    {
        Edition[] editions = reference.Edition is { } named ? [named] : [Edition.Guide, Edition.Iso2018, Edition.Iso2011];
        foreach (var edition in editions)
        {
            if (catalogue.Known(edition, reference.Number) is { } clause && catalogue.TopicsOf(clause) is { Count: > 0 } topics)
            {
                return topics;
            }
        }

        return [];
    }
}
