using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace AuditBot.Catalogue;

/// <summary>Reads the fields of one YAML mapping and notes every error with its line, so that all are told at once.</summary>
internal sealed partial class YamlFields
{
    private readonly YamlMappingNode node;
    private readonly List<CatalogueError> errors;
    private readonly HashSet<string> read = [];

    public YamlFields(YamlMappingNode node, CatalogueFile file, List<CatalogueError> errors)
    {
        this.node = node;
        File = file;
        this.errors = errors;
    }

    public CatalogueFile File { get; }

    public long Line => node.Start.Line;

    public bool Has(string name) => Child(name) is not null;

    public long LineOf(string name) => Child(name)?.Start.Line ?? Line;

    public void Error(string name, string message) => errors.Add(new CatalogueError(File.Name, LineOf(name), message));

    public string Text(string name, int most)
    {
        if (Required(name) is not { } child)
        {
            return "";
        }

        return CheckedText(child, name, most);
    }

    public int Number(string name, int least, int most)
    {
        var text = Text(name, 12);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        if (text.Length > 0)
        {
            Error(name, $"{name} must be a whole number from {least} to {most}, not '{text}'");
        }

        return least;
    }

    /// <summary>Empty when an error is noted.</summary>
    public string ClauseNumber(string name)
    {
        var number = Text(name, 11);
        if (number.Length == 0 || ClauseForm().IsMatch(number))
        {
            return number;
        }

        Error(name, $"'{number}' is not a clause number such as 4.5");
        return "";
    }

    public IReadOnlyList<string> Texts(string name, int leastItems, int mostItems, int most)
    {
        var items = Items(name, leastItems, mostItems);
        return [.. items.Select(item => CheckedText(item, $"an item of {name}", most))];
    }

    public IReadOnlyList<YamlFields> Mappings(string name, int leastItems, int mostItems)
    {
        var mappings = new List<YamlFields>();
        foreach (var item in Items(name, leastItems, mostItems))
        {
            if (item is YamlMappingNode mapping)
            {
                mappings.Add(new YamlFields(mapping, File, errors));
            }
            else
            {
                errors.Add(new CatalogueError(File.Name, item.Start.Line, $"an item of {name} must be a list of fields"));
            }
        }

        return mappings;
    }

    public YamlFields? Mapping(string name, bool required)
    {
        var child = required ? Required(name) : Child(name);
        if (child is YamlMappingNode mapping)
        {
            return new YamlFields(mapping, File, errors);
        }

        if (child is not null)
        {
            Error(name, $"{name} must be a list of fields");
        }

        return null;
    }

    /// <summary>Notes fields nobody asked for: most are spelling mistakes.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !read.Contains(name))
            {
                errors.Add(new CatalogueError(File.Name, key.Start.Line, $"'{key}' is not a field of this place"));
            }
        }
    }

    private IReadOnlyList<YamlNode> Items(string name, int least, int most)
    {
        if (Required(name) is not { } child)
        {
            return [];
        }

        if (child is not YamlSequenceNode sequence)
        {
            Error(name, $"{name} must be a list");
            return [];
        }

        if (sequence.Children.Count < least || sequence.Children.Count > most)
        {
            var wanted = least == most ? $"{least}" : $"{least} to {most}";
            Error(name, $"{name} must have {wanted} items, not {sequence.Children.Count}");
        }

        return [.. sequence.Children];
    }

    private string CheckedText(YamlNode child, string what, int most)
    {
        var text = (child as YamlScalarNode)?.Value?.Trim() ?? "";
        if (text.Length == 0)
        {
            errors.Add(new CatalogueError(File.Name, child.Start.Line, $"{what} must be a text"));
        }
        else if (text.Length > most)
        {
            errors.Add(new CatalogueError(File.Name, child.Start.Line, $"{what} is {text.Length} characters long; at most {most} fit"));
        }

        return text;
    }

    private YamlNode? Required(string name)
    {
        var child = Child(name);
        if (child is null)
        {
            errors.Add(new CatalogueError(File.Name, Line, $"{name} is missing"));
        }

        return child;
    }

    private YamlNode? Child(string name)
    {
        read.Add(name);
        return node.Children.TryGetValue(name, out var child) ? child : null;
    }

    [GeneratedRegex(@"^[0-9]{1,2}(\.[0-9]{1,2}){0,3}$")]
    private static partial Regex ClauseForm();
}
