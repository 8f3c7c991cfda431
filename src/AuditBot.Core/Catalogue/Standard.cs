namespace AuditBot.Catalogue;

/// <summary>What is known of ISO/IEC 20000-1 itself.</summary>
/// <param name="Titles">In the order of the clauses, edition by edition.</param>
/// <param name="Untitled">Sub-clauses that have a number but no title.</param>
/// <param name="Pairs">Clauses of the two editions that hold the same content, or a part of it.</param>
internal sealed record Standard(
    IReadOnlyList<KeyValuePair<Clause, string>> Titles,
    IReadOnlyList<Clause> Untitled,
    IReadOnlyList<(Clause In2011, Clause In2018)> Pairs);
