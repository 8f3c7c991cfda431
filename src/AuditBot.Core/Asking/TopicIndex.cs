using System.Buffers;
using AuditBot.Catalogue;

namespace AuditBot.Asking;

/// <summary>Finds the topics that a question in everyday words is about; built once, read by many at a time.</summary>
internal sealed class TopicIndex
{
    /// <summary>Words of a question past this many are not read: to find what a misspelt one was meant to be takes its time.</summary>
    private const int MostWords = 48;

    /// <summary>What two words in the order of the catalogue count on top of each alone.</summary>
    private const float PairShare = 0.5f;

    /// <summary>How much the closest snippet counts beside all words of the topic together.</summary>
    private const float SnippetShare = 0.6f;

    /// <summary>How rare a word is taken for that stands nowhere in the catalogue.</summary>
    private const float UnknownIdf = 3f;

    private readonly IReadOnlyList<Topic> topics;
    private readonly int subjects;
    private readonly Vocabulary vocabulary;
    private readonly WeighedWords weighed;

    public TopicIndex(TopicCatalogue catalogue, Lexicon lexicon)
    {
        topics = catalogue.Topics;
        var builder = new IndexBuilder();
        foreach (var topic in topics)
        {
            builder.AddTopic(topic, topic.Clauses.Select(catalogue.TitleOf).OfType<string>().Distinct());
        }

        foreach (var outside in lexicon.Outside)
        {
            builder.AddOutside(outside);
        }

        subjects = topics.Count + lexicon.Outside.Count;
        weighed = builder.Weigh(lexicon.Synonyms);
        vocabulary = builder.Vocabulary;
    }

    /// <summary>Whether the word, in lower case, says something about a topic.</summary>
    public bool Knows(string word)
    {
        Span<char> buffer = stackalloc char[WordReader.Room];
        var reader = new WordReader(word, buffer);
        return reader.TryNext(out var stem) && vocabulary.Find(stem) >= 0;
    }

    public Ranking Rank(ReadOnlySpan<char> question)
    {
        Span<int> words = stackalloc int[MostWords];
        var read = Read(question, words, out var unknown);
        words = words[..read];
        var mass = unknown * UnknownIdf;
        var length = unknown * UnknownIdf * UnknownIdf;
        var scores = ArrayPool<float>.Shared.Rent(subjects);
        var said = ArrayPool<float>.Shared.Rent(weighed.SnippetSubjects.Length);
        Array.Clear(scores);
        Array.Clear(said);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            mass += weighed.Idf[word];
            length += weighed.Idf[word] * weighed.Idf[word];
            Add(scores, weighed.Subjects[word], 1);
            Add(said, weighed.Snippets[word], weighed.Idf[word]);
            if (i > 0 && vocabulary.FindPair(words[i - 1], word) is >= 0 and var pair)
            {
                Add(scores, weighed.Subjects[pair], PairShare);
            }
        }

        if (words.Length > 0)
        {
            AddSnippets(scores, said, mass, MathF.Sqrt(length));
        }

        var ranking = Best(scores.AsSpan(0, subjects), mass);
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<float>.Shared.Return(said);
        return ranking;
    }

    private int Read(ReadOnlySpan<char> question, Span<int> words, out int unknown)
    {
        Span<char> buffer = stackalloc char[WordReader.Room];
        var reader = new WordReader(question, buffer);
        var read = 0;
        unknown = 0;
        for (var taken = 0; taken < words.Length && reader.TryNext(out var stem); taken++)
        {
            var word = vocabulary.Find(stem);
            word = word >= 0 ? word : vocabulary.FindNear(reader.Typed);
            if (word < 0)
            {
                unknown++;
            }
            else if (!words[..read].Contains(word))
            {
                words[read++] = word;
            }
        }

        return read;
    }

    private static void Add(float[] scores, Posting[] postings, float share)
    {
        foreach (var posting in postings)
        {
            scores[posting.Target] += posting.Weight * share;
        }
    }

    /// <summary>The nearer the closest snippet comes to the question, the larger a share of the question's mass counts.</summary>
    private void AddSnippets(float[] scores, float[] said, float mass, float length)
    {
        Span<float> closest = stackalloc float[subjects];
        for (var i = 0; i < weighed.SnippetSubjects.Length; i++)
        {
            if (said[i] > 0)
            {
                ref var best = ref closest[weighed.SnippetSubjects[i]];
                best = Math.Max(best, said[i] / (weighed.SnippetLengths[i] * length));
            }
        }

        for (var subject = 0; subject < subjects; subject++)
        {
            scores[subject] += SnippetShare * mass * closest[subject];
        }
    }

    private Ranking Best(ReadOnlySpan<float> scores, float mass)
    {
        Span<int> best = stackalloc int[Ranking.Most];
        best.Fill(-1);
        for (var topic = 0; topic < topics.Count; topic++)
        {
            var at = best.Length;
            while (at > 0 && (best[at - 1] < 0 || scores[best[at - 1]] < scores[topic]))
            {
                at--;
            }

            if (at < best.Length && scores[topic] > 0)
            {
                best[at..^1].CopyTo(best[(at + 1)..]);
                best[at] = topic;
            }
        }

        var found = new List<RankedTopic>(best.Length);
        foreach (var topic in best)
        {
            if (topic >= 0)
            {
                found.Add(new RankedTopic(topics[topic], scores[topic]));
            }
        }

        return new Ranking(found, Highest(scores[topics.Count..]), mass);
    }

    private static float Highest(ReadOnlySpan<float> scores)
    {
        var highest = 0f;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        return highest;
    }
}
