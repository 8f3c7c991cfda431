using AuditBot.Catalogue;

namespace AuditBot.Assessments;

/// <summary>What a person walks through: the guide's quick check, the full assessment by an edition, or one clause of it.</summary>
/// <param name="Clause">Number of the clause whose topics are walked; null for all of the edition.</param>
public sealed record Scope(Edition Edition, string? Clause = null)
{
    public static Scope QuickCheck { get; } = new(Edition.Guide);

    public bool IsQuickCheck => Edition == Edition.Guide;

    /// <summary>How records and cards write it: <c>guide</c>, <c>2018</c> or <c>2018:8.6</c>.</summary>
    public string Code => Clause is null ? Edition.Name() : $"{Edition.Name()}:{Clause}";

    /// <summary>What is asked, clause by clause; nothing for a clause that the edition does not have.</summary>
    public IReadOnlyList<Topic> TopicsIn(TopicCatalogue catalogue) => this switch
    {
        { IsQuickCheck: true } => catalogue.QuickCheck,
        { Clause: null } => catalogue.Outline(Edition).Topics,
        _ =>
        [
            .. catalogue.TopicsOf(new Clause(Edition, Clause))
                .OrderBy(topic => topic.ClauseIn(Edition)?.Number ?? Clause, ClauseNumbers.Order),
        ],
    };

    /// <summary>Null for a text that is no code.</summary>
    public static Scope? Read(string? code)
    {
        var parts = (code ?? "").Split(':');
        return parts.Length <= 2 && EditionNames.Find(parts[0]) is { } edition
            ? new Scope(edition, parts.Length == 2 && edition != Edition.Guide ? parts[1] : null)
            : null;
    }
}
