namespace AuditBot.Asking;

/// <summary>Martin Porter's algorithm of 1980 for English, in place; British spellings are made American first.</summary>
internal static class Stemmer
{
    private static readonly (string From, string To)[] British =
        [("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("ises", "izes"), ("ogue", "og"), ("ogues", "ogs"),
         ("mme", "m"), ("mmes", "ms"), ("tre", "ter"), ("tres", "ters"), ("our", "or"), ("ours", "ors"), ("yse", "yze"), ("ysed", "yzed")];

    private static readonly (string From, string To)[] Step2 =
        [("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
         ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
         ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble")];

    private static readonly (string From, string To)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    /// <param name="word">Lower-case letters.</param>
    /// <returns>The stem's length; the stem stands at the beginning of <paramref name="word"/>.</returns>
    public static int Stem(Span<char> word, int length)
    {
        if (length <= 3)
        {
            return length;
        }

        length = Replace(word, length, British, least: 3);
        length = Plural(word, length);
        length = PastOrGerund(word, length);
        if (word[length - 1] == 'y' && HasVowel(word[..(length - 1)]))
        {
            word[length - 1] = 'i';
        }

        length = ReplaceMeasured(word, length, Step2);
        length = ReplaceMeasured(word, length, Step3);
        length = Cut(word, length);
        return Tidy(word, length);
    }

    private static int Plural(Span<char> word, int length) => word[..length] switch
    {
        [.., 's', 's', 'e', 's'] or [.., 'i', 'e', 's'] => length - 2,
        [.., 's', 's'] or [.., 'u', 's'] => length,
        [.., 's'] => length - 1,
        _ => length,
    };

    private static int PastOrGerund(Span<char> word, int length)
    {
        if (Ends(word, length, "eed"))
        {
            return Measure(word[..(length - 3)]) > 0 ? length - 1 : length;
        }

        var cut = Ends(word, length, "ed") ? 2 : Ends(word, length, "ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(word[..(length - cut)]))
        {
            return length;
        }

        length -= cut;
        if (Ends(word, length, "at") || Ends(word, length, "bl") || Ends(word, length, "iz"))
        {
            word[length++] = 'e';
        }
        else if (length > 1 && word[length - 1] == word[length - 2] && !IsVowel(word, length - 1) && word[length - 1] is not ('l' or 's' or 'z'))
        {
            length--;
        }
        else if (Measure(word[..length]) == 1 && IsShort(word[..length]))
        {
            word[length++] = 'e';
        }

        return length;
    }

    private static int Cut(Span<char> word, int length)
    {
        if (length > 4 && Ends(word, length, "ion") && word[length - 4] is 's' or 't')
        {
            return Measure(word[..(length - 3)]) > 1 ? length - 3 : length;
        }

        var longest = 0;
        foreach (var suffix in Step4)
        {
            longest = suffix.Length > longest && Ends(word, length, suffix) ? suffix.Length : longest;
        }

        return longest > 0 && Measure(word[..(length - longest)]) > 1 ? length - longest : length;
    }

    private static int Tidy(Span<char> word, int length)
    {
        if (word[length - 1] == 'e' && Measure(word[..(length - 1)]) is var measure && (measure > 1 || (measure == 1 && !IsShort(word[..(length - 1)]))))
        {
            length--;
        }

        return length > 1 && word[length - 1] == 'l' && word[length - 2] == 'l' && Measure(word[..length]) > 1 ? length - 1 : length;
    }

    private static int ReplaceMeasured(Span<char> word, int length, (string From, string To)[] rules)
    {
        foreach (var (from, to) in rules)
        {
            if (Ends(word, length, from))
            {
                return Measure(word[..(length - from.Length)]) > 0 ? Put(word, length - from.Length, to) : length;
            }
        }

        return length;
    }

    private static int Replace(Span<char> word, int length, (string From, string To)[] rules, int least)
    {
        foreach (var (from, to) in rules)
        {
            if (length - from.Length >= least && Ends(word, length, from))
            {
                return Put(word, length - from.Length, to);
            }
        }

        return length;
    }

    private static int Put(Span<char> word, int at, string text)
    {
        text.CopyTo(word[at..]);
        return at + text.Length;
    }

    private static bool Ends(Span<char> word, int length, string suffix) =>
        length > suffix.Length && word[..length].EndsWith(suffix);

    /// <summary>Porter's m: how often a run of vowels is followed by one of consonants.</summary>
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var measure = 0;
        var wasVowel = false;
        for (var i = 0; i < stem.Length; i++)
        {
            var isVowel = IsVowel(stem, i);
            measure += wasVowel && !isVowel ? 1 : 0;
            wasVowel = isVowel;
        }

        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (IsVowel(stem, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ends in consonant, vowel, consonant, the last none of w, x and y.</summary>
    private static bool IsShort(ReadOnlySpan<char> stem) =>
        stem.Length >= 3 && !IsVowel(stem, stem.Length - 3) && IsVowel(stem, stem.Length - 2) && !IsVowel(stem, stem.Length - 1)
        && stem[^1] is not ('w' or 'x' or 'y');

    private static bool IsVowel(ReadOnlySpan<char> word, int index) => word[index] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        'y' => index > 0 && !IsVowel(word, index - 1),
        _ => false,
    };
}
