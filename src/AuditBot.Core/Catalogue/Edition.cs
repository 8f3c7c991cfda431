namespace AuditBot.Catalogue;

/// <summary>A numbering of clauses. The guide's matches neither edition of the standard.</summary>
public enum Edition
{
    /// <summary>The guide that named the five quick-check topics.</summary>
    Guide,

    /// <summary>ISO/IEC 20000-1:2011, withdrawn; no certificate can rest on it since 29 September 2021.</summary>
    Iso2011,

    /// <summary>ISO/IEC 20000-1:2018, the edition in force.</summary>
    Iso2018,
}

/// <summary>What catalogues, records and cards call the editions.</summary>
public static class EditionNames
{
    public static string Name(this Edition edition) => edition switch
    {
        Edition.Guide => "guide",
        Edition.Iso2011 => "2011",
        _ => "2018",
    };

    /// <summary>Null for a text that is no edition's name.</summary>
    public static Edition? Find(string name) => name switch
    {
        "guide" => Edition.Guide,
        "2011" => Edition.Iso2011,
        "2018" => Edition.Iso2018,
        _ => null,
    };
}

/// <param name="Number">Digits and points, such as <c>4.5</c>.</param>
public readonly record struct Clause(Edition Edition, string Number);
