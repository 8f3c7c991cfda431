namespace AuditBot.Catalogue;

/// <summary>The editions in the order they are named, with the codes that catalogues, records and cards use.</summary>
public static class Editions
{
    private static readonly (string Code, Edition Edition)[] Codes =
        [("guide", Edition.Guide), ("2011", Edition.Iso2011), ("2018", Edition.Iso2018)];

    public static string Code(Edition edition) => Codes.First(pair => pair.Edition == edition).Code;

    /// <summary>Null for a text that is no code.</summary>
    public static Edition? Find(string code)
    {
        foreach (var pair in Codes)
        {
            if (pair.Code == code)
            {
                return pair.Edition;
            }
        }

        return null;
    }
}
