using System.Text.RegularExpressions;
using AuditBot.Catalogue;

namespace AuditBot.Tests.Catalogue;

/// <summary>Finds the patterns that sentences are built on, so that a hundred topics do not read like one form filled in.</summary>
internal static partial class SentenceFrames
{
    private const int OpeningWords = 4;

    private const int LeastFunctionWords = 4;

    /// <summary>Words that make a sentence's frame; all others fill it.</summary>
    private static readonly HashSet<string> FunctionWords =
    [
        .. """
            a an the this that these those some any no every each all both either neither another other such same own
            i you he she it we they me him her us them my your his its our their who whom whose which what when where why how
            anyone anybody someone somebody everyone everybody nobody none nothing anything something everything
            am is are was were be been being do does did done have has had having can could may might must shall should will would
            not never only also and or but nor so yet if then than because while until unless though as
            of in on at by to from for with without into onto about over under between before after since during within through
            against behind beside below above across along around near out off up down per there here
            """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Every frame that stands in more than <paramref name="most"/> topics, with the sentences that use it.</summary>
    public static IReadOnlyList<string> Repeated(IEnumerable<Topic> topics, int most)
    {
        var uses =
            from topic in topics
            from sentence in SentencesOf(topic)
            from frame in (string?[])[Opening(sentence), Skeleton(sentence)]
            where frame is not null
            select (frame, topic.Id, sentence);
        return
        [
            .. uses.GroupBy(use => use.frame).Where(frame => frame.DistinctBy(use => use.Id).Count() > most)
                .OrderByDescending(frame => frame.Count()).ThenBy(frame => frame.Key, StringComparer.Ordinal)
                .Select(frame => frame.Key + string.Concat(frame.Select(use => $"\n    {use.Id} {use.sentence}"))),
        ];
    }

    /// <summary>The first four words and three points; null for a shorter sentence.</summary>
    public static string? Opening(string sentence) =>
        WordsOf(sentence) is { Length: >= OpeningWords } words ? string.Join(' ', words[..OpeningWords]) + " ..." : null;

    /// <summary>The function words with one <c>_</c> for whatever stands between them; null with too few of them to be a pattern.</summary>
    public static string? Skeleton(string sentence)
    {
        var words = WordsOf(sentence);
        var bones = words.Select(word => FunctionWords.Contains(word) ? word : "_").ToList();
        return bones.Count(bone => bone != "_") >= LeastFunctionWords
            ? string.Join(' ', bones.Where((bone, i) => i == 0 || bone != "_" || bones[i - 1] != "_"))
            : null;
    }

    private static IEnumerable<string> SentencesOf(Topic topic) =>
        new[] { topic.Scene, topic.WhatGoesWrong, topic.WhyItMatters, topic.WhenFixed }
            .Concat(topic.Checks.SelectMany(check => new[] { check.Question, check.Fix, check.FirstStep }))
            .SelectMany(text => SentenceEnd().Split(text));

    private static string[] WordsOf(string sentence) => [.. Word().Matches(sentence).Select(word => word.Value.ToLowerInvariant())];

    [GeneratedRegex(@"(?<=[.?!][""”)]?)\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
