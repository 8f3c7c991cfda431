namespace AuditBot.Catalogue;

/// <summary>The topics of one edition, clause by clause.</summary>
public sealed class EditionOutline
{
    /// <summary>A chapter with more topics than this is walked by the clauses below it.</summary>
    private const int MostInOneArea = 15;

    internal EditionOutline(Edition edition, IEnumerable<Topic> topics)
    {
        Edition = edition;
        Topics = [.. topics.Where(topic => topic.ClauseIn(edition) is not null).OrderBy(Number, ClauseNumbers.Order).ThenBy(topic => topic.Id, StringComparer.Ordinal)];
        var crowded = Topics.GroupBy(topic => Head(topic, 1)).Where(chapter => chapter.Count() > MostInOneArea).Select(chapter => chapter.Key).ToHashSet();
        Areas =
        [
            .. Topics.GroupBy(topic => Head(topic, crowded.Contains(Head(topic, 1)) ? 2 : 1))
                .Select(area => new ClauseArea(new Clause(edition, area.Key), [.. area])),
        ];
    }

    public Edition Edition { get; }

    /// <summary>All of the edition, in the order of its clauses.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Process areas: the chapters, and the clauses below a chapter that is too long for one sitting.</summary>
    public IReadOnlyList<ClauseArea> Areas { get; }

    private string Number(Topic topic) => topic.ClauseIn(Edition)!.Value.Number;

    private string Head(Topic topic, int parts) => string.Join('.', Number(topic).Split('.').Take(parts));
}

/// <summary>A clause with everything that is asked in it and below it.</summary>
public sealed record ClauseArea(Clause Clause, IReadOnlyList<Topic> Topics);
