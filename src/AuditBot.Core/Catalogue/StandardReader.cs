namespace AuditBot.Catalogue;

/// <summary>Reads the file of the editions: the titles of their clauses and how the clauses of one map to the other's.</summary>
internal static class StandardReader
{
    public static Standard Read(YamlFields root)
    {
        var titles = ReadTitles(root);
        return new Standard(titles, ReadMap(root, titles.Select(title => title.Key).ToHashSet()));
    }

    private static List<KeyValuePair<Clause, string>> ReadTitles(YamlFields root)
    {
        if (root.Mapping("editions", required: true) is not { } editions)
        {
            return [];
        }

        var titles = new List<KeyValuePair<Clause, string>>();
        foreach (var edition in (Edition[])[Edition.Iso2011, Edition.Iso2018])
        {
            foreach (var row in editions.Mappings(edition.Name(), 1, 1000))
            {
                titles.Add(KeyValuePair.Create(new Clause(edition, row.ClauseNumber("number")), row.Text("title", 120)));
                row.Close();
            }
        }

        editions.Close();
        return titles;
    }

    private static List<(Clause In2011, Clause In2018)> ReadMap(YamlFields root, HashSet<Clause> known)
    {
        var pairs = new List<(Clause In2011, Clause In2018)>();
        foreach (var row in root.Mappings("map", 1, 1000))
        {
            var relation = row.Text("relation", 20);
            switch (relation)
            {
                case "same" or "moved" or "split" or "merged":
                    var pair = (ReadSide(row, Edition.Iso2011, known), ReadSide(row, Edition.Iso2018, known));
                    if (pairs.Contains(pair))
                    {
                        row.Error("2011", "this pair stands twice");
                    }

                    pairs.Add(pair);
                    break;
                case "dropped":
                    ReadSide(row, Edition.Iso2011, known);
                    break;
                case "new":
                    ReadSide(row, Edition.Iso2018, known);
                    break;
                case "":
                    continue;
                default:
                    row.Error("relation", $"relation must be same, moved, split, merged, dropped or new, not '{relation}'");
                    continue;
            }

            row.Close();
        }

        return pairs;
    }

    private static Clause ReadSide(YamlFields row, Edition edition, HashSet<Clause> known)
    {
        var clause = new Clause(edition, row.ClauseNumber(edition.Name()));
        if (clause.Number.Length > 0 && !known.Contains(clause))
        {
            row.Error(edition.Name(), $"the {edition.Name()} edition has no clause {clause.Number}");
        }

        return clause;
    }
}
