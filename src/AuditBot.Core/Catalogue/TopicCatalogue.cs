using System.Collections.Frozen;

namespace AuditBot.Catalogue;

/// <summary>Everything AuditBot knows of audits: the topics, and the clauses of each edition with their titles.</summary>
public sealed class TopicCatalogue
{
    /// <summary>Fewer letters could begin anything.</summary>
    private const int ShortestTitle = 5;

    private readonly FrozenDictionary<string, Topic> byId;
    private readonly FrozenDictionary<Clause, Topic[]> byClause;
    private readonly FrozenDictionary<string, Topic> byPhrasing;
    private readonly FrozenDictionary<Clause, string> titles;
    private readonly FrozenDictionary<Edition, EditionOutline> outlines;
    private readonly FrozenSet<Clause> untitled;
    private readonly FrozenDictionary<Clause, Clause[]> counterparts;
    private readonly IReadOnlyList<Clause> clauses;

    internal TopicCatalogue(IReadOnlyList<Topic> topics, Standard standard)
    {
        Topics = [.. topics.OrderBy(topic => topic.Id, StringComparer.Ordinal)];
        byId = topics.ToFrozenDictionary(topic => topic.Id);
        var homes = ByClause(topic => topic.Clauses);
        var guests = ByClause(topic => topic.AlsoCovers);
        byClause = homes.Concat(guests).Select(group => group.Key).Concat(standard.Titles.Select(pair => pair.Key)).Distinct()
            .Select(clause => (Clause: clause, Topics: homes[clause].Any() ? [.. homes[clause]] : Around(clause, homes, guests)))
            .Where(pair => pair.Topics.Length > 0)
            .ToFrozenDictionary(pair => pair.Clause, pair => pair.Topics);
        byPhrasing = Topics.SelectMany(topic => topic.Phrasings.Select(phrasing => (Plain: Phrases.Plain(phrasing), topic)))
            .DistinctBy(pair => pair.Plain).ToFrozenDictionary(pair => pair.Plain, pair => pair.topic);
        var guide = topics.Where(topic => topic.ClauseIn(Edition.Guide) is not null)
            .Select(topic => KeyValuePair.Create(topic.ClauseIn(Edition.Guide)!.Value, topic.Title))
            .OrderBy(pair => pair.Key.Number, ClauseNumbers.Order)
            .ToList();
        QuickCheck = guide.ConvertAll(pair => byClause[pair.Key][0]);
        outlines = new[] { Edition.Iso2011, Edition.Iso2018 }.ToFrozenDictionary(edition => edition, edition => new EditionOutline(edition, Topics));
        clauses = [.. guide.Concat(standard.Titles).Select(pair => pair.Key)];
        titles = guide.Concat(standard.Titles).ToFrozenDictionary();
        untitled = standard.Untitled.ToFrozenSet();
        counterparts = standard.Pairs.Concat(standard.Pairs.Select(pair => (pair.In2018, pair.In2011)))
            .GroupBy(pair => pair.Item1, pair => pair.Item2)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.OrderBy(clause => clause.Number, ClauseNumbers.Order).ToArray());
    }

    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>The guide's topics in the order of its clauses.</summary>
    public IReadOnlyList<Topic> QuickCheck { get; }

    /// <param name="edition">One of the standard's, not the guide.</param>
    public EditionOutline Outline(Edition edition) => outlines[edition];

    public Topic? Find(string topicId) => byId.GetValueOrDefault(topicId);

    /// <summary>
    /// The topics at home in a clause, by id; else those that cover it too and those in the clauses below it; none for a clause
    /// without topics.
    /// </summary>
    public IReadOnlyList<Topic> TopicsOf(Clause clause) => byClause.GetValueOrDefault(clause, []);

    private ILookup<Clause, Topic> ByClause(Func<Topic, IReadOnlyList<Clause>> clausesOf) =>
        Topics.SelectMany(topic => clausesOf(topic).Select(clause => (clause, topic))).ToLookup(pair => pair.clause, pair => pair.topic);

    private static Topic[] Around(Clause clause, ILookup<Clause, Topic> homes, ILookup<Clause, Topic> guests) =>
    [
        .. homes.Where(home => home.Key.Edition == clause.Edition)
            .Where(home => home.Key.Number.StartsWith(clause.Number + ".", StringComparison.Ordinal))
            .SelectMany(home => home).Concat(guests[clause]).Distinct()
            .OrderBy(topic => topic.ClauseIn(clause.Edition)?.Number ?? "", ClauseNumbers.Order).ThenBy(topic => topic.Id, StringComparer.Ordinal),
    ];

    /// <summary>The topic somebody names word for word, by its title or a phrasing.</summary>
    /// <param name="plain">See <see cref="Phrases.Plain"/>.</param>
    public Topic? Named(string plain) =>
        Topics.FirstOrDefault(topic => plain.Contains(topic.Title, StringComparison.OrdinalIgnoreCase))
        ?? byPhrasing.GetValueOrDefault(plain);

    /// <summary>The official title of a clause; the guide's clauses carry their topic's title.</summary>
    public string? TitleOf(Clause clause) => titles.GetValueOrDefault(clause);

    /// <summary>The clause with that number, or its parent when the edition leaves it untitled; null for any other number.</summary>
    public Clause? Known(Edition edition, string number)
    {
        var clause = new Clause(edition, number);
        return titles.ContainsKey(clause) ? clause
            : untitled.Contains(clause) ? clause with { Number = ClauseNumbers.Parent(number)! }
            : null;
    }

    /// <summary>
    /// The clauses of the other edition of the standard that hold the same content or a part of it, in their order; none for
    /// what only one edition has, and for the guide's clauses.
    /// </summary>
    public IReadOnlyList<Clause> Counterparts(Clause clause) => counterparts.GetValueOrDefault(clause, []);

    /// <summary>The clause that somebody names by its title or the beginning of it, of the edition in force where both have it.</summary>
    /// <param name="plain">See <see cref="Phrases.Plain"/>.</param>
    public Clause? Titled(string plain)
    {
        foreach (var clause in clauses.Where(byClause.ContainsKey).OrderByDescending(clause => clause.Edition).ThenBy(clause => TitleOf(clause)!.Length))
        {
            if (TitleOf(clause)!.StartsWith(plain, StringComparison.OrdinalIgnoreCase) && plain.Length >= ShortestTitle)
            {
                return clause;
            }
        }

        return null;
    }

    /// <summary>Clauses with a topic that stand closest to a number nobody has: same beginning first, then smallest distance.</summary>
    public IReadOnlyList<Clause> Near(string number, int most) =>
    [
        .. clauses.Where(byClause.ContainsKey)
            .OrderBy(clause => ClauseNumbers.Distance(clause.Number, number))
            .ThenBy(clause => clause.Number, ClauseNumbers.Order)
            .DistinctBy(clause => byClause[clause][0])
            .Take(most),
    ];
}
