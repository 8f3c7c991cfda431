using System.Runtime.InteropServices;
using AuditBot.Catalogue;

namespace AuditBot.Asking;

/// <summary>How much a word, or a pair of words, speaks for a subject or a snippet.</summary>
/// <param name="Target">Index of the subject or snippet.</param>
internal readonly record struct Posting(int Target, float Weight);

/// <summary>Collects the words of all subjects and weighs them.</summary>
internal sealed class IndexBuilder
{
    // Okapi BM25: how soon more of the same word stops to count, and how much long texts are held back.
    private const float Saturation = 1.2f;
    private const float LengthShare = 0.4f;

    /// <summary>What a synonym counts beside the word itself.</summary>
    private const float SynonymShare = 0.7f;

    /// <summary>Pairs are taken from texts that count this much: the others would only add unique ones.</summary>
    private const float LeastForPairs = 1.2f;

    private readonly List<Dictionary<int, float>> subjects = [];
    private readonly List<Snippet> snippets = [];

    public Vocabulary Vocabulary { get; } = new();

    public void AddTopic(Topic topic, IEnumerable<string> clauseTitles)
    {
        subjects.Add([]);
        Say([topic.Title], 3f, isSnippet: true);
        Say(topic.Phrasings, 2f, isSnippet: true);
        Say(topic.Terms, 2.5f, isSnippet: false);
        Say(clauseTitles, 1f, isSnippet: false);
        Say([topic.WhatGoesWrong], 1f, isSnippet: false);
        Say([topic.Scene], 0.7f, isSnippet: false);
        Say([topic.WhyItMatters], 0.4f, isSnippet: false);
        Say([topic.WhenFixed], 0.5f, isSnippet: false);
        Say(topic.Evidence, 0.8f, isSnippet: false);
        Say(topic.Checks.Select(check => check.Label), 1.5f, isSnippet: false);
        Say(topic.Checks.Select(check => check.Question), 1.2f, isSnippet: true);
        Say(topic.Checks.Select(check => check.Fix), 0.8f, isSnippet: true);
        Say(topic.Checks.Select(check => check.FirstStep), 0.4f, isSnippet: false);
    }

    /// <summary>A subject that is none of the topics, so that a question about it does not end at the nearest topic.</summary>
    public void AddOutside(IEnumerable<string> phrasings)
    {
        subjects.Add([]);
        Say(phrasings, 2f, isSnippet: true);
    }

    /// <param name="synonyms">Groups of words, or of pairs of words, that stand for each other.</param>
    public WeighedWords Weigh(IReadOnlyList<IReadOnlyList<string>> synonyms)
    {
        var kin = KinOf(synonyms);
        var bySubject = ByWord(subjects);
        var bySnippet = ByWord(snippets.Select(snippet => snippet.Words.Select(word => KeyValuePair.Create(word, 1f))));
        var lengths = subjects.ConvertAll(said => said.Values.Sum());
        var average = lengths.Average();
        var result = new WeighedWords(
            new float[Vocabulary.Count], new Posting[Vocabulary.Count][], new Posting[Vocabulary.Count][],
            [.. snippets.Select(snippet => snippet.Subject)], new float[snippets.Count]);
        for (var word = 0; word < Vocabulary.Count; word++)
        {
            var related = kin.GetValueOrDefault(word, []);
            var shared = Shared(bySubject, word, related);
            var own = bySubject[word]?.Count ?? 0;
            var (ownIdf, allIdf) = (Idf(own), Idf(own + shared.Count));
            result.Idf[word] = own > 0 ? ownIdf : allIdf;
            result.Subjects[word] = Weighed(bySubject[word], shared, posting => posting with
            {
                Weight = Saturated(posting.Weight, lengths[posting.Target] / average),
            }, ownIdf, allIdf);
            result.Snippets[word] = Weighed(bySnippet[word], Shared(bySnippet, word, related), posting => posting, ownIdf, allIdf);
        }

        for (var i = 0; i < snippets.Count; i++)
        {
            result.SnippetLengths[i] = MathF.Sqrt(snippets[i].Words.Sum(word => result.Idf[word] * result.Idf[word]));
        }

        return result;
    }

    private void Say(IEnumerable<string> texts, float weight, bool isSnippet)
    {
        Span<char> buffer = stackalloc char[WordReader.Room];
        var said = subjects[^1];
        foreach (var text in texts)
        {
            var words = new List<int>();
            var reader = new WordReader(text, buffer);
            for (var last = -1; reader.TryNext(out var stem);)
            {
                var word = Vocabulary.Add(stem, reader.Typed);
                Count(word);
                if (last >= 0 && weight >= LeastForPairs)
                {
                    Count(Vocabulary.AddPair(last, word));
                }

                words.Add(word);
                last = word;
            }

            if (isSnippet && words.Count > 0)
            {
                snippets.Add(new Snippet(subjects.Count - 1, [.. words.Distinct()]));
            }
        }

        void Count(int word) => CollectionsMarshal.GetValueRefOrAddDefault(said, word, out _) += weight;
    }

    /// <summary>Per word or pair, the others of its groups.</summary>
    private Dictionary<int, HashSet<int>> KinOf(IReadOnlyList<IReadOnlyList<string>> synonyms)
    {
        var kin = new Dictionary<int, HashSet<int>>();
        foreach (var group in synonyms)
        {
            var words = group.Select(WordOrPair).ToHashSet();
            foreach (var word in words)
            {
                if (!kin.TryGetValue(word, out var others))
                {
                    kin[word] = others = [];
                }

                others.UnionWith(words);
                others.Remove(word);
            }
        }

        return kin;
    }

    private int WordOrPair(string text)
    {
        Span<char> buffer = stackalloc char[WordReader.Room];
        var reader = new WordReader(text, buffer);
        var first = reader.TryNext(out var stem)
            ? Vocabulary.Add(stem, reader.Typed)
            : throw new InvalidOperationException($"The synonym '{text}' has no word that counts.");
        return reader.TryNext(out stem) ? Vocabulary.AddPair(first, Vocabulary.Add(stem, reader.Typed)) : first;
    }

    private List<Posting>?[] ByWord(IEnumerable<IEnumerable<KeyValuePair<int, float>>> targets)
    {
        var byWord = new List<Posting>?[Vocabulary.Count];
        foreach (var (target, words) in targets.Index())
        {
            foreach (var (word, weight) in words)
            {
                (byWord[word] ??= new(1)).Add(new Posting(target, weight));
            }
        }

        return byWord;
    }

    private static Posting[] Weighed(
        List<Posting>? own, List<Posting> shared, Func<Posting, Posting> weigh, float ownIdf, float sharedIdf)
    {
        var weighed = new Posting[(own?.Count ?? 0) + shared.Count];
        for (var i = 0; i < weighed.Length; i++)
        {
            var isOwn = i < weighed.Length - shared.Count;
            var posting = weigh(isOwn ? own![i] : shared[i - weighed.Length + shared.Count]);
            weighed[i] = posting with { Weight = posting.Weight * (isOwn ? ownIdf : sharedIdf) };
        }

        return weighed;
    }

    /// <summary>Where a word itself does not stand, but words of its groups do.</summary>
    private static List<Posting> Shared(List<Posting>?[] byWord, int word, HashSet<int> kin)
    {
        if (kin.Count == 0)
        {
            return [];
        }

        var shared = new Dictionary<int, float>();
        foreach (var posting in kin.SelectMany(other => byWord[other] ?? []))
        {
            ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(shared, posting.Target, out _);
            weight = Math.Max(weight, SynonymShare * posting.Weight);
        }

        foreach (var posting in byWord[word] ?? [])
        {
            shared.Remove(posting.Target);
        }

        return [.. shared.Select(pair => new Posting(pair.Key, pair.Value))];
    }

    private float Idf(int count) => MathF.Log(1 + ((subjects.Count - count + 0.5f) / (count + 0.5f)));

    private static float Saturated(float frequency, float length) =>
        frequency * (Saturation + 1) / (frequency + (Saturation * (1 - LengthShare + (LengthShare * length)))) / (Saturation + 1);

    private sealed record Snippet(int Subject, int[] Words);
}

/// <param name="Idf">Per word or pair: how rare it is among the subjects.</param>
/// <param name="Subjects">Per word or pair: at most its rarity for each subject that it speaks for.</param>
/// <param name="Snippets">Per word or pair: its rarity for each snippet that has it, less for a synonym.</param>
/// <param name="SnippetSubjects">Per snippet: its subject.</param>
/// <param name="SnippetLengths">Per snippet: the length of its vector of rarities.</param>
internal sealed record WeighedWords(
    float[] Idf, Posting[][] Subjects, Posting[][] Snippets, int[] SnippetSubjects, float[] SnippetLengths);
