using System.Text.RegularExpressions;
using AuditBot.Catalogue;

namespace AuditBot.Asking;

/// <summary>A clause number in a text: "4.5", "clause 4.5", "§4.5", "4.5 of 2018".</summary>
/// <param name="Edition">Null when the text does not say.</param>
public sealed partial record ClauseReference(string Number, Edition? Edition)
{
    /// <summary>Null when the text names no clause.</summary>
    public static ClauseReference? Find(string text)
    {
        var match = Numbered().Match(text);
        if (!match.Success)
        {
            match = Named().Match(text);
        }

        return match.Success ? new ClauseReference(match.Groups["number"].Value, EditionIn(text)) : null;
    }

    private static Edition? EditionIn(string text)
    {
        if (text.Contains("2018", StringComparison.Ordinal))
        {
            return Catalogue.Edition.Iso2018;
        }

        if (text.Contains("2011", StringComparison.Ordinal))
        {
            return Catalogue.Edition.Iso2011;
        }

        return text.Contains("guide", StringComparison.OrdinalIgnoreCase) ? Catalogue.Edition.Guide : null;
    }

    [GeneratedRegex(
        @"(?<![\d.,/:-]|\bv)(?<number>\d{1,2}(\.\d{1,2}){1,3})(?![\d/:]|[.,]\d|\s?%)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"(\b(clause|section|cl\.?)\s*|§\s*)(?<number>\d{1,2}(\.\d{1,2}){0,3})(?![\d/:]|[.,]\d|\s?%)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
