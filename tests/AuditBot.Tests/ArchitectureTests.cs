using System.Text.RegularExpressions;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests;

/// <summary>The arrows between folders that the compiler cannot see.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Core =
        ["Asking", "Assessments", "Catalogue", "Conversation", "People", "Records"];

    private static readonly string[] Host = ["Activities", "Playground", "Storage", "Teams", "Tools"];

    [Fact]
    public void Every_folder_is_known_here_and_is_its_own_namespace()
    {
        Assert.Equal(Core, FoldersOf("AuditBot.Core"));
        Assert.Equal(Host, FoldersOf("AuditBot").Where(folder => folder != "Properties"));
        Assert.All(Core, folder => AssertNamespace("AuditBot.Core", folder));
        Assert.All(Host, folder => AssertNamespace("AuditBot", folder));
    }

    [Fact]
    public void The_domain_knows_nothing_of_its_host() =>
        Assert.All(Core, folder => Assert.Empty(Known("AuditBot.Core", folder).Except(Core)));

    [Fact]
    public void The_record_is_at_the_bottom_of_the_domain_but_for_its_table_of_event_types() =>
        Assert.Empty(Known("AuditBot.Core", "Records", file => file != "EventTypes.cs").Except(["Records"]));

    [Fact]
    public void The_catalogue_stands_on_its_own() => Assert.Empty(Known("AuditBot.Core", "Catalogue").Except(["Catalogue"]));

    [Fact]
    public void The_protocol_knows_only_itself() => Assert.Empty(Known("AuditBot", "Activities").Except(["Activities"]));

    [Fact]
    public void Storage_knows_only_the_port_it_fills() => Assert.Empty(Known("AuditBot", "Storage").Except(["Storage", "Records"]));

    [Fact]
    public void Teams_knows_the_protocol_and_the_domain() =>
        Assert.Empty(Known("AuditBot", "Teams").Except(["Teams", "Activities", .. Core]));

    [Fact]
    public void No_file_of_the_domain_names_the_web_or_a_cloud()
    {
        var foreign = SourcesOf("AuditBot.Core").SelectMany(file => File.ReadLines(file).Where(line => Foreign().IsMatch(line)));

        Assert.Empty(foreign);
    }

    private static void AssertNamespace(string project, string folder) => Assert.All(SourcesOf(project, folder), file =>
    {
        var expected = "namespace AuditBot." + Path.GetRelativePath(Repository.At("src", project), Path.GetDirectoryName(file)!)
            .Replace(Path.DirectorySeparatorChar, '.') + ";";
        Assert.Contains(expected, File.ReadLines(file));
    });

    /// <summary>The folders whose namespace the code of a folder names, in a using or in full.</summary>
    private static HashSet<string> Known(string project, string folder, Func<string, bool>? of = null) =>
    [
        .. SourcesOf(project, folder)
            .Where(file => of is null || of(Path.GetFileName(file)))
            .SelectMany(File.ReadLines)
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Namespace().Matches(line))
            .Select(match => match.Groups["folder"].Value),
    ];

    private static IEnumerable<string> SourcesOf(string project, string folder = "") =>
        Directory.EnumerateFiles(Repository.At("src", project, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !BuildOutput().IsMatch(file));

    private static IEnumerable<string> FoldersOf(string project) =>
        Directory.EnumerateDirectories(Repository.At("src", project))
            .Where(folder => !BuildOutput().IsMatch(folder + "/"))
            .Where(folder => Directory.EnumerateFiles(folder).Any())
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\bAuditBot\.(?<folder>[A-Z]\w*)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (static )?(Microsoft\.AspNetCore|Azure|System\.Net|System\.IO)\b")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();
}
