using System.Collections.Frozen;

namespace AuditBot.Catalogue;

/// <summary>Everything AuditBot knows of audits: the topics, and the clauses of each edition with their titles.</summary>
public sealed class TopicCatalogue
{
    private readonly FrozenDictionary<string, Topic> byId;
    private readonly FrozenDictionary<Clause, Topic> byClause;
    private readonly FrozenDictionary<Clause, string> titles;
    private readonly IReadOnlyList<Clause> clauses;

    internal TopicCatalogue(IReadOnlyList<Topic> topics, IReadOnlyList<KeyValuePair<Clause, string>> standard)
    {
        Topics = topics;
        byId = topics.ToFrozenDictionary(topic => topic.Id);
        byClause = topics.SelectMany(topic => topic.Clauses.Select(clause => (clause, topic)))
            .Concat(topics.SelectMany(topic => topic.AlsoCovers.Select(clause => (clause, topic))))
            .DistinctBy(pair => pair.clause)
            .ToFrozenDictionary(pair => pair.clause, pair => pair.topic);
        var guide = topics.Where(topic => topic.ClauseIn(Edition.Guide) is not null)
            .Select(topic => KeyValuePair.Create(topic.ClauseIn(Edition.Guide)!.Value, topic.Title))
            .OrderBy(pair => pair.Key.Number, ClauseNumbers.Order)
            .ToList();
        QuickCheck = guide.ConvertAll(pair => byClause[pair.Key]);
        clauses = [.. guide.Concat(standard).Select(pair => pair.Key)];
        titles = guide.Concat(standard).ToFrozenDictionary();
    }

    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>The guide's topics in the order of its clauses.</summary>
    public IReadOnlyList<Topic> QuickCheck { get; }

    public Topic? Find(string topicId) => byId.GetValueOrDefault(topicId);

    /// <summary>The topic that answers for a clause of one edition.</summary>
    public Topic? Find(Clause clause) => byClause.GetValueOrDefault(clause);

    /// <summary>The official title of a clause; the guide's clauses carry their topic's title.</summary>
    public string? TitleOf(Clause clause) => titles.GetValueOrDefault(clause);

    /// <summary>Clauses with a topic that stand closest to a number nobody has: same beginning first, then smallest distance.</summary>
    public IReadOnlyList<Clause> Near(string number, int most) =>
    [
        .. clauses.Where(byClause.ContainsKey)
            .OrderBy(clause => ClauseNumbers.Distance(clause.Number, number))
            .ThenBy(clause => clause.Number, ClauseNumbers.Order)
            .DistinctBy(clause => byClause[clause])
            .Take(most),
    ];
}
