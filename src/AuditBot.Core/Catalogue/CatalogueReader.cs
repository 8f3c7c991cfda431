using System.Reflection;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AuditBot.Catalogue;

/// <param name="Name">What errors call it.</param>
public sealed record CatalogueFile(string Name, string Yaml)
{
    internal bool IsShipped { get; init; }
}

/// <summary>Reads catalogue files; the JSON schema beside the shipped ones states the same rules for editors.</summary>
public static partial class CatalogueReader
{
    private const string EditionsFile = "editions.catalogue.yaml";

    /// <summary>The files that ship with AuditBot.</summary>
    public static IReadOnlyList<CatalogueFile> Shipped()
    {
        var assembly = typeof(CatalogueReader).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yaml", StringComparison.Ordinal));
        return [.. files.Order(StringComparer.Ordinal).Select(name => Load(assembly, name))];
    }

    /// <param name="refused">Files that could not be read, and why.</param>
    /// <exception cref="CatalogueException">Names every error in every file, with its line.</exception>
    public static TopicCatalogue Read(IEnumerable<CatalogueFile> files, params IEnumerable<CatalogueError> refused)
    {
        List<CatalogueError> errors = [.. refused];
        var topics = new List<(Topic Topic, YamlFields Fields)>();
        var standard = new Standard([], [], []);
        foreach (var file in files)
        {
            if (Parse(file, errors) is not { } root)
            {
                continue;
            }

            if (file is { IsShipped: true, Name: EditionsFile })
            {
                standard = StandardReader.Read(root);
            }
            else
            {
                topics.AddRange(root.Mappings("topics", 1, 1000).Select(fields => (ReadTopic(fields), fields)));
            }

            root.Close();
        }

        CheckTogether(topics, standard);
        return errors.Count == 0
            ? new TopicCatalogue([.. topics.Select(topic => topic.Topic)], standard)
            : throw new CatalogueException([.. errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)]);
    }

    private static CatalogueFile Load(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new CatalogueFile(Path.GetFileName(resource), reader.ReadToEnd()) { IsShipped = true };
    }

    private static YamlFields? Parse(CatalogueFile file, List<CatalogueError> errors)
    {
        var parser = new Parser(new StringReader(file.Yaml));
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new PlainYaml(parser));
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlFields(root, file, errors);
            }

            errors.Add(new CatalogueError(file.Name, 1, "the file must be one document that begins with 'topics:'"));
        }
        catch (PlainYaml.NotPlainException refused)
        {
            errors.Add(new CatalogueError(file.Name, refused.Start.Line, refused.Message));
        }
        catch (YamlException) when (TabIndent().Match(file.Yaml) is { Success: true } tab)
        {
            // YamlDotNet names a line further up.
            errors.Add(new CatalogueError(file.Name, LineOf(tab, file), "not YAML: a tab indents this line; use spaces"));
        }
        catch (YamlException broken)
        {
            errors.Add(new CatalogueError(file.Name, broken.Start.Line, $"not YAML: {broken.Message}"));
        }
        catch (ArgumentException)
        {
            // YamlDotNet's own fault when nothing stands before a colon.
            errors.Add(new CatalogueError(file.Name, LineOf(Nameless().Match(file.Yaml), file), "not YAML: a field has no name"));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's own fault when a brace stays open over several lines.
            errors.Add(new CatalogueError(file.Name, parser.Current?.End.Line ?? 1, "not YAML: a brace or bracket is not closed"));
        }

        return null;
    }

    private static long LineOf(Match match, CatalogueFile file) => 1 + file.Yaml.AsSpan(0, match.Index).Count('\n');

    private static Topic ReadTopic(YamlFields fields)
    {
        var id = fields.Text("id", 11);
        if (id.Length > 0 && !TopicId().IsMatch(id))
        {
            fields.Error("id", $"'{id}' is not a topic id such as F001");
        }

        var topic = new Topic(
            id,
            fields.Number("version", 1, int.MaxValue),
            fields.Text("title", 60),
            ReadClauses(fields),
            ReadAlso(fields),
            ReadSeverity(fields),
            fields.Number("review_cadence_days", 1, 1095),
            fields.Text("scene", 120),
            fields.Text("what_goes_wrong", 300),
            fields.Text("why_it_matters", 300),
            fields.Text("when_fixed", 300),
            fields.Texts("evidence", 1, 6, 90),
            fields.Texts("phrasings", 1, 40, 90),
            fields.Has("terms") ? fields.Texts("terms", 0, 120, 40) : [],
            [.. fields.Mappings("checks", 3, 3).Select(ReadCheck)]);
        fields.Close();
        return topic;
    }

    private static Check ReadCheck(YamlFields fields)
    {
        var check = new Check(
            fields.Text("label", 32), fields.Text("question", 90), fields.Text("fix", 120), fields.Text("first_step", 160));
        fields.Close();
        return check;
    }

    private static List<Clause> ReadClauses(YamlFields topic)
    {
        if (topic.Mapping("clauses", required: true) is not { } fields)
        {
            return [];
        }

        List<Clause> clauses =
        [
            .. Enum.GetValues<Edition>().Where(edition => fields.Has(edition.Name()))
                .Select(edition => new Clause(edition, fields.ClauseNumber(edition.Name()))),
        ];
        if (clauses.Count == 0)
        {
            topic.Error("clauses", "clauses must name the clause of at least one edition");
        }

        fields.Close();
        return clauses;
    }

    private static List<Clause> ReadAlso(YamlFields topic)
    {
        if (topic.Mapping("also", required: false) is not { } fields)
        {
            return [];
        }

        List<Clause> clauses =
        [
            .. Enum.GetValues<Edition>().Where(edition => edition != Edition.Guide && fields.Has(edition.Name()))
                .SelectMany(edition => fields.Texts(edition.Name(), 1, 20, 11).Select(number => new Clause(edition, number))),
        ];
        fields.Close();
        return clauses;
    }

    private static Severity ReadSeverity(YamlFields fields)
    {
        var text = fields.Text("severity", 20);
        switch (text)
        {
            case "major":
                return Severity.Major;
            case "minor":
                return Severity.Minor;
            case "observation" or "":
                return Severity.Observation;
            default:
                fields.Error("severity", $"severity must be major, minor or observation, not '{text}'");
                return Severity.Observation;
        }
    }

    private static void CheckTogether(List<(Topic Topic, YamlFields Fields)> topics, Standard standard)
    {
        var known = standard.Titles.Select(title => title.Key).ToHashSet();
        var ids = new Dictionary<string, YamlFields>();
        foreach (var (topic, fields) in topics)
        {
            if (topic.Id.Length > 0 && !ids.TryAdd(topic.Id, fields))
            {
                var (file, line) = (ids[topic.Id].File, ids[topic.Id].LineOf("id"));
                fields.Error("id", file.IsShipped
                    ? $"the id {topic.Id} belongs to a topic that ships with AuditBot"
                    : $"the id {topic.Id} stands twice, first in {file.Name}({line})");
            }

            foreach (var clause in topic.Clauses.Concat(topic.AlsoCovers).Where(clause => clause.Number.Length > 0))
            {
                var edition = clause.Edition.Name();
                var place = fields.Mapping(topic.Clauses.Contains(clause) ? "clauses" : "also", required: true)!;
                if (clause.Edition == Edition.Guide && !fields.File.IsShipped)
                {
                    place.Error(edition, "the guide's clauses belong to the quick check; name a clause of 2011 or 2018");
                }
                else if (clause.Edition != Edition.Guide && !known.Contains(clause))
                {
                    place.Error(edition, $"the {edition} edition has no clause {clause.Number}");
                }
            }
        }
    }

    [GeneratedRegex("^ *\t", RegexOptions.Multiline)]
    private static partial Regex TabIndent();

    [GeneratedRegex(@"^[ -]*:\s", RegexOptions.Multiline)]
    private static partial Regex Nameless();

    [GeneratedRegex("^[A-Z]{1,8}[0-9]{3}$")]
    private static partial Regex TopicId();
}
