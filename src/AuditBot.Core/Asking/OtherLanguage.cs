using System.Collections.Frozen;

namespace AuditBot.Asking;

/// <summary>Whether a text does not look like English.</summary>
internal static class OtherLanguage
{
    private static readonly FrozenSet<string> Words =
        ("der die das und ist nicht wie wir ich ein eine mit für auf von zu den dem unser unsere warum wer wann kann können bitte gibt sind haben "
        + "el los las una que qué cómo como por para con del es está nuestro nuestra dónde cuál quién cuándo tenemos hay "
        + "le les des une est et pas nous vous comment pourquoi qui quand quoi quel quelle avec dans sur notre nos je sont avons "
        + "het een niet hoe wat waarom wie wanneer met voor ons onze wij zijn hebben kan "
        + "il gli che non come perché chi quando con per della nostro nostra sono abbiamo "
        + "não os uma com são nosso nossa temos onde quem quais jak czy nie jest dlaczego kto kiedy nasze się "
        + "nasıl neden ne kim bir için değil var och är inte hur varför vi har med").Split(' ').ToFrozenSet();

    public static bool Is(string text)
    {
        var foreign = text.Count(c => c > 0x24f && char.IsLetter(c));
        if (foreign * 2 > text.Count(char.IsLetter))
        {
            return true;
        }

        var words = text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', '¿', '¡', '\''], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.Count(Words.Contains) is var known && known * 4 >= words.Length && known >= Math.Min(2, words.Length);
    }
}
