using System.Text;
using AuditBot.Catalogue;
using AuditBot.Tests.Catalogue;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests;

public sealed class OwnCatalogueTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_and_the_YAML_files_of_folders_are_read_once_each()
    {
        var one = Write("one.yaml", OwnTopic.Yaml);
        Write("two.yml", OwnTopic.With("ORG001", "ORG002"));
        Write("three.YAML", OwnTopic.With("ORG001", "ORG003"));
        Write("notes.txt", "not YAML: [");
        Directory.CreateDirectory(folder["four.yaml"]);

        Assert.Equal(103, OwnCatalogue.Read([folder.FullPath, one]).Topics.Count);
    }

    [Fact]
    public void Nothing_of_ones_own_is_the_shipped_catalogue()
    {
        Assert.Equal(100, OwnCatalogue.Read([]).Topics.Count);
        Assert.Equal(100, OwnCatalogue.Read([folder.FullPath]).Topics.Count);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("nowhere.yaml")]
    [InlineData("")]
    public void A_path_that_leads_nowhere_is_said_in_full(string path)
    {
        var fault = Assert.Throws<FileNotFoundException>(() => OwnCatalogue.Read([path]));

        Assert.Equal($"There is no file or folder {Path.Combine(Environment.CurrentDirectory, path)}", fault.Message);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        var file = Write("topics.txt", OwnTopic.Yaml);

        Assert.Equal(new CatalogueError(file, 1, "a catalogue file ends in .yaml or .yml"), Assert.Single(Errors(file)));
    }

    [Fact]
    public void A_file_of_two_megabytes_is_read_and_one_byte_more_is_refused()
    {
        var file = Write("big.yaml", OwnTopic.Yaml + "#".PadRight(2 * 1024 * 1024 - OwnTopic.Yaml.Length));
        Assert.Equal(101, OwnCatalogue.Read([file]).Topics.Count);

        File.AppendAllText(file, "x");
        Assert.Equal(
            new CatalogueError(file, 1, "the file has 2,097,153 bytes; at most 2,097,152 are read"), Assert.Single(Errors(file)));
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_without_being_read()
    {
        var file = Write("huge.yaml", "");
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength(50_000_000);
        }

        OwnCatalogue.Read([]);
        var start = GC.GetAllocatedBytesForCurrentThread();
        OwnCatalogue.Read([]);
        var without = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Single(Errors(file));
        var with = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(new CatalogueError(file, 1, "the file has 50,000,000 bytes; at most 2,097,152 are read"), error);
        Assert.InRange(with - without, 0, without - start + 10_000_000);
    }

    [Fact]
    public void Letters_beyond_ASCII_stay_as_they_are_with_or_without_a_byte_order_mark()
    {
        var yaml = OwnTopic.With("Lessons are lost", "Leçons oubliées – 教訓");
        Write("plain.yaml", yaml);
        File.WriteAllText(folder["marked.yaml"], yaml.Replace("ORG001", "ORG002", StringComparison.Ordinal), new UTF8Encoding(true));

        var catalogue = OwnCatalogue.Read([folder.FullPath]);

        Assert.All(["ORG001", "ORG002"], id => Assert.Equal("Leçons oubliées – 教訓", catalogue.Find(id)!.Title));
    }

    [Theory]
    [InlineData("iso-8859-1", 3)]
    [InlineData("utf-16", 1)]
    public void A_file_that_is_not_UTF_8_is_refused_where_that_shows(string encoding, int line)
    {
        File.WriteAllText(folder["own.yaml"], OwnTopic.With("Lessons are lost", "Leçons"), Encoding.GetEncoding(encoding));

        Assert.Equal(
            new CatalogueError(folder["own.yaml"], line, "not UTF-8 from here on; save the file as UTF-8"),
            Assert.Single(Errors(folder["own.yaml"])));
    }

    [Fact]
    public void A_character_that_the_end_of_the_file_cuts_in_two_is_an_error_too()
    {
        File.WriteAllBytes(folder["own.yaml"], [.. Encoding.UTF8.GetBytes(OwnTopic.Yaml), 0xC3]);

        Assert.Equal(32, Assert.Single(Errors(folder["own.yaml"])).Line);
    }

    [Fact]
    public void What_cannot_be_read_is_told_together_with_the_errors_in_other_files()
    {
        Write("a.yaml", OwnTopic.With("severity: minor", "severity: awful"));
        File.WriteAllBytes(folder["b.yaml"], [0xFF]);
        Write("c.yaml", OwnTopic.With("ORG001", "ORG003").Replace("\"7.6\"", "\"7.9\"", StringComparison.Ordinal));

        Assert.Equal(
            [(folder["a.yaml"], 7), (folder["b.yaml"], 1), (folder["c.yaml"], 5)],
            Errors(folder.FullPath).Select(error => (error.File, error.Line)));
    }

    [Fact]
    public void A_file_named_like_a_shipped_one_is_an_own_file_all_the_same()
    {
        var file = Write("editions.catalogue.yaml", OwnTopic.Yaml);

        Assert.Equal(101, OwnCatalogue.Read([file]).Topics.Count);
    }

    private static IReadOnlyList<CatalogueError> Errors(string path) =>
        Assert.Throws<CatalogueException>(() => OwnCatalogue.Read([path])).Errors;

    private string Write(string name, string yaml)
    {
        File.WriteAllText(folder[name], yaml);
        return folder[name];
    }
}
