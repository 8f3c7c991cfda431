using System.Runtime.InteropServices;

namespace AuditBot.Asking;

/// <summary>The stems and pairs of stems that an index knows, numbered; finds what a misspelt word was meant to be.</summary>
internal sealed class Vocabulary
{
    private const int ShortestMisspelt = 3;

    /// <summary>What the same letters in another order count, beside one for each trigram in common.</summary>
    private const int SameLetters = 4;

    private const int MostOnStack = 32 * 1024;

    private readonly Dictionary<string, int> stems = [];
    private readonly Dictionary<long, int> pairs = [];
    private readonly Dictionary<string, int> typed = [];
    private readonly List<(string Typed, int Stem)> spellings = [];
    private readonly Dictionary<int, List<int>> spellingsByTrigram = [];
    private readonly Dictionary<int, List<int>> spellingsByLetters = [];

    /// <summary>How many stems and pairs there are; ids run from 0.</summary>
    public int Count { get; private set; }

    /// <param name="word">The word that the stem was taken from.</param>
    public int Add(ReadOnlySpan<char> stem, ReadOnlySpan<char> word)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(stems.GetAlternateLookup<ReadOnlySpan<char>>(), stem, out var isKnown);
        if (!isKnown)
        {
            id = Count++;
        }

        if (typed.GetAlternateLookup<ReadOnlySpan<char>>().TryAdd(word, id))
        {
            for (var i = -1; i < word.Length - 1; i++)
            {
                Note(spellingsByTrigram, Trigram(word, i));
            }

            Note(spellingsByLetters, Letters(word));
            spellings.Add((word.ToString(), id));
        }

        return id;

        void Note(Dictionary<int, List<int>> by, int key)
        {
            ref var spelt = ref CollectionsMarshal.GetValueRefOrAddDefault(by, key, out _);
            (spelt ??= []).Add(spellings.Count);
        }
    }

    public int AddPair(int first, int second)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, PairKey(first, second), out var exists);
        if (!exists)
        {
            id = Count++;
        }

        return id;
    }

    /// <returns>-1 for a stem that nothing is said with.</returns>
    public int Find(ReadOnlySpan<char> stem) =>
        stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var id) ? id : -1;

    public int FindPair(int first, int second) => pairs.GetValueOrDefault(PairKey(first, second), -1);

    /// <summary>
    /// The stem of the known word with the most trigrams in common, at most one letter off, or two in a long word; -1 when there
    /// is none.
    /// </summary>
    public int FindNear(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestMisspelt)
        {
            return -1;
        }

        Span<byte> shared = spellings.Count <= MostOnStack ? stackalloc byte[spellings.Count] : new byte[spellings.Count];
        shared.Clear();
        for (var i = -1; i < word.Length - 1; i++)
        {
            foreach (var spelling in spellingsByTrigram.GetValueOrDefault(Trigram(word, i), []))
            {
                shared[spelling]++;
            }
        }

        foreach (var spelling in spellingsByLetters.GetValueOrDefault(Letters(word), []))
        {
            shared[spelling] += SameLetters;
        }

        // One wrong letter spoils three trigrams; in three letters only two that changed places are taken for a mistake.
        var most = MostOff(word.Length);
        var least = word.Length == ShortestMisspelt ? SameLetters : Math.Max(1, word.Length - (4 * most));
        var (best, bestDistance, bestShared) = (-1, most + 1, 0);
        for (var i = 0; i < shared.Length; i++)
        {
            if (shared[i] >= least && Math.Abs(spellings[i].Typed.Length - word.Length) <= most)
            {
                var distance = Distance(word, spellings[i].Typed, most);
                if (distance < bestDistance || (distance == bestDistance && distance <= most && shared[i] > bestShared))
                {
                    (best, bestDistance, bestShared) = (spellings[i].Stem, distance, shared[i]);
                }
            }
        }

        return best;
    }

    private static int MostOff(int length) => length < 8 ? 1 : 2;

    private static long PairKey(int first, int second) => ((long)first << 32) | (uint)second;

    /// <summary>The same for the same letters in any order.</summary>
    private static int Letters(ReadOnlySpan<char> word)
    {
        var sum = word.Length;
        foreach (var letter in word)
        {
            sum += letter * letter * letter;
        }

        return sum;
    }

    /// <summary>The letters around and at <paramref name="at"/>; the word's two edges count as letters.</summary>
    private static int Trigram(ReadOnlySpan<char> stem, int at)
    {
        return (Letter(stem, at) << 20) ^ (Letter(stem, at + 1) << 10) ^ Letter(stem, at + 2);

        static int Letter(ReadOnlySpan<char> stem, int index) => index < 0 || index >= stem.Length ? 1 : stem[index] & 0x3ff;
    }

    /// <summary>Letters to put in, leave out, replace or swap with the next.</summary>
    /// <returns>One more than <paramref name="most"/> when it takes more than that.</returns>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return Math.Min(last[b.Length], most + 1);
    }
}
