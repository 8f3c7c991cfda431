using AuditBot.Tests.Catalogue;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Tools;

public sealed class CatalogueToolTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Files_without_errors_are_counted()
    {
        Write("one.yaml", OwnTopic.Yaml);
        Write("own/two.yml", OwnTopic.With("ORG001", "ORG002"));

        Assert.Equal(new ProgramRun(0, Line("2 topics, no errors."), ""), await CheckAsync("one.yaml", "own"));
        Assert.Equal(new ProgramRun(0, Line("1 topic, no errors."), ""), await CheckAsync("one.yaml"));
    }

    [Fact]
    public async Task Every_error_is_told_with_its_file_and_line()
    {
        Write("one.yaml", OwnTopic.With("severity: minor", "severity: awful").Replace("\"7.6\"", "\"7.9\"", StringComparison.Ordinal));
        Write("own/two.yaml", "topics: ]\n");

        var run = await CheckAsync("one.yaml", "own");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            ["one.yaml(5): the 2018 edition has no clause 7.9", "one.yaml(7): severity must be major, minor or observation, not 'awful'"],
            run.Errors.ReplaceLineEndings("\n").Split('\n')[..2]);
        Assert.StartsWith($"{Path.Combine("own", "two.yaml")}(1): not YAML", run.Errors.ReplaceLineEndings("\n").Split('\n')[2]);
    }

    [Fact]
    public async Task A_missing_file_is_named_in_one_line() =>
        Assert.Equal(
            new ProgramRun(2, "", Line($"There is no file or folder {home["nowhere.yaml"]}")), await CheckAsync("nowhere.yaml"));

    [Fact]
    public async Task A_folder_of_the_configuration_that_does_not_exist_stops_the_start() =>
        Assert.Equal(
            new ProgramRun(1, "", Line($"AuditBot cannot start. There is no file or folder {home["nowhere"]}")),
            await ProgramRun.OfAsync(home, "--Catalogue:Path", "nowhere"));

    [Theory]
    [InlineData("verfy")]
    [InlineData("catalogue", "chek")]
    [InlineData("catalogue", "check")]
    public async Task What_is_no_command_is_said_so_and_nothing_starts(params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(home, arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Errors);
        Assert.Empty(Directory.EnumerateFileSystemEntries(home.FullPath));
    }

    [Fact]
    public async Task Help_names_the_commands()
    {
        var run = await ProgramRun.OfAsync(home, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("catalogue", run.Output, StringComparison.Ordinal);
    }

    private static string Line(string text) => text + Environment.NewLine;

    private Task<ProgramRun> CheckAsync(params string[] files) => ProgramRun.OfAsync(home, ["catalogue", "check", .. files]);

    private void Write(string name, string yaml)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(home[name])!);
        File.WriteAllText(home[name], yaml);
    }
}
