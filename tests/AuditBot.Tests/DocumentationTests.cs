using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AuditBot.Tests.Catalogue;
using AuditBot.Tests.Fixtures;
using NJsonSchema;

namespace AuditBot.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public void The_example_and_the_README_name_the_same_settings()
    {
        var example = JsonNode.Parse(File.ReadAllText(Repository.At("appsettings.example.json")))!.AsObject();
        var table = File.ReadLines(Repository.At("README.md"))
            .SkipWhile(line => !line.StartsWith("| key |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'));

        var documented = table.SelectMany(row => Quoted().Matches(row.Split('|')[1]).Select(match => match.Groups[1].Value));

        Assert.Equal(Keys(example, "").Order(), documented.Order());
    }

    [Fact]
    public async Task The_example_starts_the_host_as_it_stands()
    {
        var example = JsonNode.Parse(File.ReadAllText(Repository.At("appsettings.example.json")))!.AsObject();
        var settings = Keys(example, "").Where(key => key is not ("urls" or "Storage:Path" or "Playground:Enabled"))
            .Select(key => KeyValuePair.Create(key, Value(example, key)));
        await using var host = await AuditBotHost.StartAsync([.. settings]);

        Assert.Equal("4.5 Document control", (await new TeamsChat(host).SayAsync("4.5")).Head);
    }

    [Fact]
    public async Task The_topic_that_the_README_shows_is_one_that_reader_and_schema_take()
    {
        var example = Example().Match(File.ReadAllText(Repository.At("README.md"))).Groups;
        var yaml = example["yaml"].Value;
        var schema = await JsonSchema.FromFileAsync(
            Repository.At("src", example["schema"].Value), TestContext.Current.CancellationToken);

        Assert.Equal("Lessons are lost", OwnTopic.Read(yaml).Find("ORG001")!.Title);
        Assert.Empty(schema.Validate(YamlJson.Convert(yaml)));
    }

    [Fact]
    public void The_files_that_the_README_names_exist()
    {
        var named = Quoted().Matches(File.ReadAllText(Repository.At("README.md"))).Select(match => match.Groups[1].Value)
            .Where(name => name.StartsWith("src/", StringComparison.Ordinal));

        Assert.All(named, name => Assert.True(Path.Exists(Repository.At(name)), $"{name} is named in the README and does not exist."));
    }

    private static IEnumerable<string> Keys(JsonObject section, string prefix) => section.SelectMany(
        field => field.Value is JsonObject inner ? Keys(inner, $"{prefix}{field.Key}:") : [prefix + field.Key]);

    private static string Value(JsonObject section, string key) =>
        key.Split(':').Aggregate((JsonNode)section, (node, name) => node[name]!).ToString();

    [GeneratedRegex(@"```yaml\n(?<yaml># yaml-language-server: \$schema=(?<schema>\S+)\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
