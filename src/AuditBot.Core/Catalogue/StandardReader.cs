namespace AuditBot.Catalogue;

/// <summary>Reads the file of the editions: their clauses, and how the clauses of one map to the other's.</summary>
internal static class StandardReader
{
    private static readonly Edition[] Both = [Edition.Iso2011, Edition.Iso2018];

    public static Standard Read(YamlFields root)
    {
        var titles = ReadTitles(root);
        var known = titles.Select(title => title.Key).ToHashSet();
        return new Standard(titles, ReadUntitled(root, known), ReadMap(root, known));
    }

    private static List<KeyValuePair<Clause, string>> ReadTitles(YamlFields root)
    {
        if (root.Mapping("editions", required: true) is not { } editions)
        {
            return [];
        }

        var titles = new List<KeyValuePair<Clause, string>>();
        foreach (var edition in Both)
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

    private static List<Clause> ReadUntitled(YamlFields root, HashSet<Clause> known)
    {
        if (root.Mapping("untitled", required: false) is not { } fields)
        {
            return [];
        }

        var untitled = new List<Clause>();
        foreach (var edition in Both.Where(edition => fields.Has(edition.Name())))
        {
            foreach (var number in fields.Texts(edition.Name(), 1, 100, 11).Where(number => number.Length > 0))
            {
                if (known.Contains(new Clause(edition, number)))
                {
                    fields.Error(edition.Name(), $"clause {number} has a title");
                }
                else if (ClauseNumbers.Parent(number) is not { } parent || !known.Contains(new Clause(edition, parent)))
                {
                    fields.Error(edition.Name(), $"no clause with a title stands right above {number}");
                }

                untitled.Add(new Clause(edition, number));
            }
        }

        fields.Close();
        return untitled;
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
