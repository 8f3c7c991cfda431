using System.Text.RegularExpressions;
using AuditBot.Catalogue;

namespace AuditBot.Asking;

/// <summary>A clause number in a text: "4.5", "clause 4.5", "§4.5", "4,5", "four point five", "4.5 of 2018".</summary>
/// <param name="Edition">Null when the text does not say.</param>
public sealed partial record ClauseReference(string Number, Edition? Edition)
{
    /// <summary>Null when the text names no clause of this standard.</summary>
    public static ClauseReference? Find(string text) => Take(text).Clause;

    /// <summary>The clause, and the text with 0 in place of its number, so that what is said of it can be compared.</summary>
    internal static (ClauseReference? Clause, string Around) Take(string text)
    {
        if (NamesOtherStandard(text))
        {
            return (null, text);
        }

        text = Spaced().Replace(text, ".");
        text = Spoken().IsMatch(text) ? InDigits(text) : text;
        var match = Numbered().Match(text);
        while (match.Success && IsSomethingElse(text, match))
        {
            match = match.NextMatch();
        }

        match = match.Success ? match : Named().Match(text);
        match = match.Success ? match : WithComma().Match(text);
        return match.Success && match.Groups["number"] is var number
            ? (new ClauseReference(number.Value.Replace(',', '.'), EditionIn(text)), $"{text[..number.Index]}0{text[(number.Index + number.Length)..]}")
            : (null, text);
    }

    /// <summary>A number of another standard is not one of ours.</summary>
    internal static bool NamesOtherStandard(string text) => OtherStandard().IsMatch(text);

    /// <summary>Whether the text calls a number a clause, or marks it with §.</summary>
    internal static bool IsNamed(string text) => Named().IsMatch(text);

    /// <summary>Whether a clause is only read from a number with a comma, which could be any amount.</summary>
    internal static bool IsWithComma(string text) => !Numbered().IsMatch(text) && !Named().IsMatch(text) && WithComma().IsMatch(text);

    /// <summary>Characters in which the words ahead of a number tell what it is.</summary>
    private const int WordsAhead = 60;

    // "by 4.5. we need it" is a day; "Java 8.2" and "release 4.5" are versions.
    private static bool IsSomethingElse(string text, Match number)
    {
        var (before, after) = (text[Math.Max(0, number.Index - WordsAhead)..number.Index], text[(number.Index + number.Length)..]);
        var isDay = CalendarDay().IsMatch(number.Value)
            && (DayAhead().IsMatch(before) || (DayFollows().IsMatch(after) && AnyDayAhead().IsMatch(before)));
        return isDay || (ClockAhead().IsMatch(before) && Clock().IsMatch(number.Value)) || ProductAhead().IsMatch(before) || UnitFollows().IsMatch(after);
    }

    /// <summary>Null when the text names no edition.</summary>
    internal static Edition? EditionIn(string text)
    {
        if (text.Contains("2018", StringComparison.Ordinal) || NewEdition().IsMatch(text))
        {
            return Catalogue.Edition.Iso2018;
        }

        if (text.Contains("2011", StringComparison.Ordinal) || OldEdition().IsMatch(text))
        {
            return Catalogue.Edition.Iso2011;
        }

        return text.Contains("guide", StringComparison.OrdinalIgnoreCase) ? Catalogue.Edition.Guide : null;
    }

    // "Clause ten" and "four point five".
    private static string InDigits(string text) => Spoken().Replace(text, spoken => string.Join('.', SpokenPart().Matches(spoken.Value)
        .Select(part => Array.FindIndex(Numbers, word => word.Equals(part.Value, StringComparison.OrdinalIgnoreCase)) is >= 0 and var digit
            ? $"{digit}"
            : part.Value)));

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private const string SpokenNumber = "(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    [GeneratedRegex(
        @"\b(iso|iec|din|en|bs|ts|tr)\b[ /a-z-]*(?!20000)\d{4,5}\b|\b(9001|14001|19011|22301|27001|27002|27701|31000|42001|45001)\b"
        + @"|\b(nist|itil|cobit|cmmi|pci|hipaa|gdpr|soc ?2|sox|togaf|tisax|dora|nis ?2|cis|owasp)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherStandard();

    [GeneratedRegex(
        @"(?<![\d.,:\\-]|[^\d]/|^/|\bv\.? ?|[$€£]\s?)"
        + @"(?<number>\d{1,2}(\.\d{1,2}){1,3})(?![\d\\]|/(?!\d{1,2}\.\d)|:\d|[.,]\d|\s?%|\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"(\b(sub-?)?(clauses?|section|sec\.?|chapter|para(graph)?|cl\.?|requirement|req\.?)( (no|nr|number)\.?)?\s*|§+\s*)(?<number>\d{1,2}([.,]\d{1,2}){0,3})(?![\d/]|:\d|[.,]\d|\s?%|\s+(to|and|-)\s+\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<![\d.,/:\\-]|[$€£]\s?)(?<number>\d{1,2}(,\d{1,2}){1,3})(?![\d/\\]|:\d|[.,]\d|\s?%|\w)", RegexOptions.CultureInvariant)]
    private static partial Regex WithComma();

    [GeneratedRegex($@"\b({SpokenNumber}|\d{{1,2}})((\s+(point|dot)\s+|(?<=[a-z])\.)({SpokenNumber}|\d{{1,2}}))+\b|(?<=\b(clause|section) ){SpokenNumber}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();

    [GeneratedRegex($@"{SpokenNumber}|\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpokenPart();

    [GeneratedRegex(@"\b(at|um|around|until|till|from|before|after)\s+(about\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClockAhead();

    [GeneratedRegex(@"^([01]?\d|2[0-3])\.[0-5]\d$")]
    private static partial Regex Clock();

    // "4. 5" and nothing else: inside a sentence the point may end one.
    [GeneratedRegex(@"(?<=^\W*((clause|section|cl\.?)\s+)?\d{1,2})\.\s(?=\d{1,2}(\.\d{1,2}){0,2}\W*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])$")]
    private static partial Regex CalendarDay();

    [GeneratedRegex(@"\b(by|until|till|before|since|deadline|due|vom|bis|am|seit|date(d)?)\W+(the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAhead();

    [GeneratedRegex(@"\b(on|from|after|to|at)\W+(the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyDayAhead();

    [GeneratedRegex(@"^\.\s*\p{Ll}|^\.$")]
    private static partial Regex DayFollows();

    [GeneratedRegex(
        @"(?<!\b(new|newer|old|older|current|20(11|18)) )\b(ver|version|versions|release|rev|revision|build|port)\.?\s*$"
        + @"|\b(python|java|node|windows|ios|android|nginx|apache|app|api|php|ruby|perl|go|rust|dotnet|net|sql|mysql|postgres(ql)?|oracle|sap|office|kubernetes|k8s|docker|chrome|firefox|linux|ubuntu|debian|rhel|macos|bluetooth|usb|tls|ssl|wifi|wi-fi|http|firmware|kernel|software|magnitude|richter|score|rating|gpa|grade)\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProductAhead();

    [GeneratedRegex(
        @"^\s?(hours?|hrs?|h|minutes?|mins?|min|seconds?|secs?|ms|days?|weeks?|months?|years?|percent|pct|gb|mb|tb|kb|ghz|mhz|km|kg|cm|mm|m|miles?|litres?|liters?|euros?|eur|dollars?|usd|pounds?|gbp|k|million|mio|billion|bn|times|stars?|points?|fte|of 5|out of|degrees|volts?|v|am|pm)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitFollows();

    [GeneratedRegex(@"\b(new|newer|newest|current|latest)\s+(edition|version|standard|one)\b|['’]18\b|two thousand (and )?eighteen|twenty eighteen", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NewEdition();

    [GeneratedRegex(@"\b(old|older|previous|withdrawn|earlier)\s+(edition|version|standard|one)\b|['’]11\b|two thousand (and )?eleven|twenty eleven", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OldEdition();
}
