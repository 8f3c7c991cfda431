using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AuditBot.Catalogue;
using AuditBot.Conversation;

namespace AuditBot.Asking;

/// <summary>
/// Reads typed messages: clause numbers and what was talked about before first, then names and commands, then the words of the
/// topics.
/// </summary>
internal sealed partial class Understanding
{
    /// <summary>A text is a command only when that is clearly likelier than a question: a command may change something.</summary>
    private const float CommandLead = 7f;

    // What a word that stands in no example speaks against.
    private const float StrangeInCommand = 4f;
    private const float StrangeInIntent = 0.5f;

    private static readonly ConditionalWeakTable<TopicCatalogue, Understanding> Learned = [];

    private readonly TopicCatalogue catalogue;
    private readonly TopicIndex index;
    private readonly ExampleClassifier commands;
    private readonly ExampleClassifier intents;

    public Understanding(TopicCatalogue catalogue)
    {
        this.catalogue = catalogue;
        var lexicon = Lexicon.Shipped();
        string[] questions = [.. catalogue.Topics.SelectMany(SaidOf), .. lexicon.Outside.SelectMany(subject => subject)];
        var learning = Task.Run(() => new ExampleClassifier("commands.txt", questions, CommandLead, StrangeInCommand));
        index = new TopicIndex(catalogue, lexicon);
        intents = new ExampleClassifier("intents.txt", [], lead: 0, StrangeInIntent);
        commands = learning.GetAwaiter().GetResult();
    }

    /// <summary>What a catalogue teaches is learned once, for as long as the catalogue lives.</summary>
    public static Understanding Of(TopicCatalogue catalogue) => Learned.GetValue(catalogue, static catalogue => new Understanding(catalogue));

    /// <param name="talk">What this person was last told about here; null when nothing was.</param>
    public Meaning Read(string text, Talk? talk)
    {
        var plain = Phrases.Plain(text);
        var (clause, rest) = ClauseReference.Take(text);
        if (clause is not null && IsMeant(clause, text, rest))
        {
            return ReadClause(clause, rest, talk);
        }

        if (talk is not null && !commands.IsName(plain) && FollowUp(plain, talk) is { } about)
        {
            return about;
        }

        if (Beginning().Match(plain) is { Success: true } begins && catalogue.Titled(begins.Groups["title"].Value) is { } titled)
        {
            return new Meaning.StartClause(new ClauseReference(titled.Number, titled.Edition));
        }

        if (catalogue.Named(plain) is { } named)
        {
            return new Meaning.AskTopic(named, AspectOf(plain), null);
        }

        if (commands.Read(text, index.Knows) is { } name)
        {
            var command = Enum.Parse<CommandWord>(name, ignoreCase: true);
            return command == CommandWord.Edition && Choice().IsMatch(plain) && ClauseReference.EditionIn(plain) is { } edition
                ? new Meaning.ChooseEdition(edition)
                : new Meaning.Command(command);
        }

        return plain == "?" ? new Meaning.Command(CommandWord.Help)
            : ClauseReference.NamesOtherStandard(text) ? new Meaning.Unknown()
            : Search(text, AspectOf(plain));
    }

    private static IEnumerable<string> SaidOf(Topic topic) =>
        [topic.Title, .. topic.Phrasings, .. topic.Terms, .. topic.Checks.Select(check => check.Question)];

    /// <summary>A number that no edition has is meant as a clause only when it is called one, or when nothing else is said.</summary>
    private bool IsMeant(ClauseReference clause, string text, string rest) =>
        Enum.GetValues<Edition>().Any(edition => catalogue.Known(edition, clause.Number) is not null)
            ? !ClauseReference.IsWithComma(text) || intents.SaysNothingElse(rest)
            : ClauseReference.IsNamed(text)
                || (clause.Number.Count(c => c == '.') < 3 && (clause.Edition is not null || intents.SaysNothingElse(rest)));

    private Meaning ReadClause(ClauseReference clause, string rest, Talk? talk)
    {
        // "What about 4.3?" wants to hear of it what was last heard of something else.
        if (talk is not null && WhatAbout().IsMatch(rest))
        {
            return new Meaning.AskClause(clause, talk.Aspect);
        }

        return intents.Read(rest, index.Knows) switch
        {
            "start" => new Meaning.StartClause(clause),
            "edit" => new Meaning.EditClause(clause),
            var intent => new Meaning.AskClause(clause, AspectNamed(intent)),
        };
    }

    /// <summary>Null when the text does not point back.</summary>
    private Meaning? FollowUp(string plain, Talk talk)
    {
        // What only came next to an answer was never shown, so nobody chooses from it.
        if (Ordinal.In(plain) is { } place && talk.Offered.Count > 0 && (talk.Topic is null || talk.Offered.Contains(talk.Topic)))
        {
            var at = place == Ordinal.Last ? talk.Offered.Count - 1 : place - 1;
            return at < talk.Offered.Count ? new Meaning.AskTopic(talk.Offered[at], talk.Aspect, null)
                : talk.Clause is { } whole ? new Meaning.AskClause(whole, talk.Aspect)
                : new Meaning.Unsure(talk.Offered, talk.Aspect);
        }

        if (!intents.SaysNothingElse(plain))
        {
            return null;
        }

        // "How are we doing?" and "what should we fix first?" are commands also after an answer; "how are we doing on it?" is none.
        var intent = intents.Read(plain, index.Knows);
        var couldBeCommand = intent is null or "standing" or "start" || AllTogether().IsMatch(plain);
        if (couldBeCommand && !PointsBack().IsMatch(plain) && (intent is null || commands.Read(plain, index.Knows) is not null))
        {
            return null;
        }

        return (talk, intent) switch
        {
            ({ Topic: { } topic }, "start") => new Meaning.StartTopic(topic),
            ({ Topic: { } topic }, "edit") => new Meaning.EditTopic(topic),
            ({ Topic: { } topic }, _) => new Meaning.AskTopic(topic, AspectNamed(intent), null),
            ({ Clause: { } clause }, "start") => new Meaning.StartClause(clause),
            ({ Clause: { } clause }, "edit") => new Meaning.EditClause(clause),
            ({ Clause: { } clause }, _) => new Meaning.AskClause(clause, AspectNamed(intent)),
            (_, "start" or "edit") => null,
            _ => new Meaning.Unsure(talk.Offered, AspectNamed(intent)),
        };
    }

    private Aspect AspectOf(string plain) => AspectNamed(intents.Read(plain, index.Knows));

    private static Aspect AspectNamed(string? intent) => intent switch
    {
        "fix" => Aspect.HowToFix,
        "why" => Aspect.WhyItMatters,
        "evidence" => Aspect.Evidence,
        "owner" => Aspect.Owner,
        "due" => Aspect.Due,
        "standing" => Aspect.Standing,
        _ => Aspect.WhatGoesWrong,
    };

    private Meaning Search(string text, Aspect aspect)
    {
        var ranking = index.Rank(text);
        return ranking.Band switch
        {
            Band.Answer => new Meaning.AskTopic(ranking.Topics[0], aspect, [.. ranking.Topics.Skip(1)]),
            Band.Unsure when !OtherLanguage.Is(text) => new Meaning.Unsure(ranking.Topics, aspect),
            _ => new Meaning.Unknown(OtherLanguage.Is(text)),
        };
    }

    [GeneratedRegex(@"\b(switch|change|move|go|use|set|choose|take|certified|assess|assessed|audited|measured|want|put|by|against|to|on)\b")]
    private static partial Regex Choice();

    // "Start incident management": the one way to begin something by its name.
    [GeneratedRegex(@"^(please |can we |let's |lets |i want to |we want to )*(start|begin|assess|answer) (with )?(the )?(?<title>.+?)( clause| clauses| area| process| processes| questions)?( now| please)?$")]
    private static partial Regex Beginning();

    private const string Ending = @"(\W+(then|please|pls|too|also|as well|in|of|the|by|edition|version|standard|guide|2011|2018|new|old))*\W*$";

    // The clause's number reads 0 here.
    [GeneratedRegex(
        @"^\W*((and|ok|okay|so|then|also|now|but|or|well)\W+)*((what|how) about|(the )?same( question| thing)?|and|also|likewise|ditto)(\W+(for|with|in|on|clause|section|the|of))*\W+0" + Ending
        + @"|^\W*(and|ok|okay|so|then|also|now)(\W+(for|with|in|on|clause|section|the|of))*\W+0" + Ending,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhatAbout();

    [GeneratedRegex(@"\b(first|all|everything|overall|gaps)\b")]
    private static partial Regex AllTogether();

    [GeneratedRegex(@"\b(it|its|it's|that|this|these|those|them|that's|there)\b|^(and|so|then|but) ")]
    private static partial Regex PointsBack();
}
