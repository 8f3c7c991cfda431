using System.Text.RegularExpressions;
using AuditBot.Catalogue;

namespace AuditBot.Asking;

/// <summary>What a typed message wants: a closed family.</summary>
public abstract record Meaning
{
    public sealed record Command(CommandWord Word) : Meaning;

    public sealed record OpenTopic(ClauseReference Clause) : Meaning;

    public sealed record EditTopic(ClauseReference Clause) : Meaning;

    public sealed record AskClause(ClauseReference Clause, Conversation.Aspect Aspect) : Meaning;

    public sealed record AskTopic(Topic Topic, Conversation.Aspect Aspect) : Meaning;

    public sealed record Unknown : Meaning;
}

public enum CommandWord
{
    Hello,
    Start,
    Full,
    Areas,
    Edition,
    Continue,
    Status,
    Help,
    Gaps,
    Summary,
    Clauses,
    Skip,
    Back,
    Pause,
    Leads,
    Review,
}

/// <summary>Reads typed messages by rules alone: commands, clause numbers, topic titles.</summary>
public static partial class Understanding
{
    private static readonly Dictionary<string, CommandWord> Commands = Table(
        (CommandWord.Hello, "hi|hello|hey|good morning|good afternoon|good evening|hi there|hello there|hey there"),
        (CommandWord.Start, "start|begin|start the quick check|start quick check|quick check|start check|let's start|lets start|"
            + "get started"),
        (CommandWord.Full, "full|full assessment|start the full assessment|start full assessment|do the full assessment|everything"),
        (CommandWord.Areas, "areas|process areas|list areas|show areas|what else can we assess|what can we assess"),
        (CommandWord.Edition, "edition|which edition|which edition are we on"),
        (CommandWord.Continue, "continue|go on|next|resume|carry on|let's go on|lets go on|where were we|next clause|next question|"
            + "keep going|go ahead"),
        (CommandWord.Status, "status|how far are we|how are we doing|where do we stand|where are we|progress|my status|how far am i|"
            + "what's open|whats open|what is open"),
        (CommandWord.Help, "help|?|what can you do|commands|how does this work|menu|what can i do|info"),
        (CommandWord.Gaps, "gaps|show gaps|show all gaps|our gaps|my gaps|what are our gaps|what should we fix|what should we fix first|"
            + "what do we need to fix|recommendations"),
        (CommandWord.Summary, "summary|result|results|readiness|show summary|how ready are we|score"),
        (CommandWord.Clauses, "clauses|topics|list clauses|show clauses|ask about a clause|which clauses"),
        (CommandWord.Skip, "skip|skip this|skip it|skip this clause|not now"),
        (CommandWord.Back, "back|go back|previous|previous clause"),
        (CommandWord.Pause, "pause|stop|later|take a break|break|enough for today|that's all for now"),
        (CommandWord.Leads, "leads|our leads|audit lead|audit leads|show leads|who is our audit lead|who is the audit lead|who is our lead|"
            + "who are our audit leads|who are the audit leads|who are our leads"),
        (CommandWord.Review, "review|review not applicable|what waits for me|decisions"));

    public static Meaning Read(string text, TopicCatalogue catalogue)
    {
        var plain = Phrases.Plain(text);
        if (Commands.TryGetValue(plain, out var command))
        {
            return new Meaning.Command(command);
        }

        // A number of another standard is not one of ours.
        if (!OtherStandard().IsMatch(plain) && ClauseReference.Find(text) is { } clause)
        {
            return FirstWord().Match(plain).Value switch
            {
                "start" or "begin" or "answer" or "open" => new Meaning.OpenTopic(clause),
                "edit" or "change" or "correct" or "update" => new Meaning.EditTopic(clause),
                _ => new Meaning.AskClause(clause, AspectOf(plain)),
            };
        }

        var topic = catalogue.Named(plain);
        return topic is null ? new Meaning.Unknown() : new Meaning.AskTopic(topic, AspectOf(plain));
    }

    private static Conversation.Aspect AspectOf(string plain)
    {
        if (Evidence().IsMatch(plain))
        {
            return Conversation.Aspect.Evidence;
        }

        if (Fix().IsMatch(plain))
        {
            return Conversation.Aspect.HowToFix;
        }

        return Why().IsMatch(plain) ? Conversation.Aspect.WhyItMatters : Conversation.Aspect.WhatGoesWrong;
    }

    private static Dictionary<string, CommandWord> Table(params (CommandWord Command, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split('|').Select(words => KeyValuePair.Create(words, row.Command))).ToDictionary();

    [GeneratedRegex(@"\b(iso|iec|en|din|bs)\b[ /a-z-]*(?!20000)\d{4,5}\b|\b(9001|14001|22301|27001|27002|31000|42001|45001)\b")]
    private static partial Regex OtherStandard();

    [GeneratedRegex(@"^\w+")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"\b(evidence|proof|prove|show the auditor|auditors? (ask|want|look)|records?)\b")]
    private static partial Regex Evidence();

    [GeneratedRegex(@"\b(fix|fixed|repair|solve|resolve|improve|remedy|close|correct|do about|get right)\b")]
    private static partial Regex Fix();

    [GeneratedRegex(@"\b(why|matters?|important|so what|care)\b")]
    private static partial Regex Why();
}
