namespace AuditBot.Asking;

/// <summary>Reads the word lists that ship with AuditBot: lines under <c>[headings]</c>; a line that begins with # explains.</summary>
internal static class LexiconFile
{
    /// <summary>Lines before the first heading stand in a section without a name.</summary>
    public static IReadOnlyList<LexiconSection> Sections(string file)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream("asking/" + file)!;
        using var reader = new StreamReader(stream);
        var sections = new List<LexiconSection> { new("", []) };
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                sections.Add(new LexiconSection(line.Trim('[', ']'), []));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                sections[^1].Lines.Add(line);
            }
        }

        return [.. sections.Where(section => section.Lines.Count > 0)];
    }
}

internal sealed record LexiconSection(string Name, List<string> Lines);
