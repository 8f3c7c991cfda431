using System.Collections.Frozen;

namespace AuditBot.Asking;

/// <summary>Cuts a text into words, and into the stems of those that say something; allocates nothing.</summary>
/// <param name="buffer">At least <see cref="Room"/> long.</param>
internal ref struct WordReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longer words are cut.</summary>
    private const int LongestWord = 32;

    /// <summary>Room for a word and its stem.</summary>
    public const int Room = 2 * StemAt;

    /// <summary>Behind the word as it was typed, with room for an ending that the stemmer puts on for a while.</summary>
    private const int StemAt = LongestWord + 4;

    // What questions are made of, whatever they are about.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers =
        ("a an the this that these those it its itself and or but nor so as at by for from in into of off on onto to with about than then too "
        + "am is are was were be been being do does did doing done have has had having can could may might must shall should will would "
        + "i im ive id me my mine we weve were our ours us you your yours he him his she her hers they them their theirs theyre "
        + "what whats which who whom whose when where why how hows if because while though although "
        + "there theres here heres not dont doesnt didnt isnt arent wasnt werent cant cannot couldnt wont wouldnt shouldnt hasnt havent "
        + "just also very really quite please thanks thank hi hello hey ok okay well oh yes no any some such own same other another "
        + "get gets got getting go goes going went come comes came coming make makes made making let lets like want wants wanted need needs needed "
        + "tell say says said know knows think thinks thought see seems seem ask asks asked thing things something anything lot lots "
        + "per via etc eg ie one ones").Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> buffer = buffer;
    private int position;
    private int length;

    /// <summary>The word as it was typed, in lower case; stands until the next call.</summary>
    public readonly ReadOnlySpan<char> Typed => buffer[..length];

    /// <summary>The next word of any kind; it is <see cref="Typed"/>.</summary>
    public bool TryNext()
    {
        do
        {
            length = Take();
        }
        while (length == 0 && position < text.Length);
        return length > 0;
    }

    /// <summary>The next word that says something.</summary>
    /// <param name="stem">Stands until the next call.</param>
    public bool TryNext(out ReadOnlySpan<char> stem)
    {
        while (TryNext())
        {
            if (length > 1 && !char.IsDigit(buffer[0]) && !Fillers.Contains(Typed))
            {
                var word = buffer[StemAt..];
                Typed.CopyTo(word);
                stem = word[..Stemmer.Stem(word, length)];
                return true;
            }
        }

        stem = default;
        return false;
    }

    /// <summary>Lower case, apostrophes left out: "don't" is "dont", "auditor's" is "auditor".</summary>
    private int Take()
    {
        var taken = 0;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (char.IsLetterOrDigit(c))
            {
                if (taken < LongestWord)
                {
                    buffer[taken++] = char.ToLowerInvariant(c);
                }
            }
            else if (c is not ('\'' or '’'))
            {
                position++;
                break;
            }
            else if (text[position..] is [_, 's' or 'S'] or [_, 's' or 'S', ' ' or ',' or '.' or '?' or '!', ..])
            {
                position += 2;
                break;
            }
        }

        return taken;
    }
}
