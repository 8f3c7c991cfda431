using System.Globalization;
using AuditBot.Catalogue;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Catalogue;

/// <summary>
/// The record refers to wordings by topic, version and hash. <c>wording.lock</c> holds the last of each, so that no wording changes
/// under its version and no id goes away unseen.
/// </summary>
public sealed class WordingLockTests
{
    private static readonly string Lock = Repository.At("tests", "AuditBot.Tests", "Catalogue", "wording.lock");

    private static readonly IReadOnlyList<Wording> Shipped =
    [
        .. CatalogueReader.Read(CatalogueReader.Shipped()).Topics
            .Select(topic => new Wording(topic.Id, topic.Version, topic.WordingHash)),
    ];

    [Fact]
    public void Ids_stay_and_a_new_wording_has_a_higher_version()
    {
        if (!File.Exists(Lock))
        {
            File.WriteAllLines(Lock, Shipped.Select(wording => wording.ToString()));
            Assert.Fail("There was no wording.lock. It is written now: look at its difference and check it in.");
        }

        var problems = Problems(File.ReadLines(Lock).Select(Wording.Parse), Shipped);

        Assert.True(problems.Count == 0, $"wording.lock (delete it to have it written anew):\n{string.Join('\n', problems)}");
    }

    [Theory]
    [InlineData("F001 1 aaaa", "F001 1 aaaa", null)]
    [InlineData("F001 1 aaaa", "F001 1 bbbb", "F001 has a new wording: raise its version, which is 1")]
    [InlineData("F001 2 aaaa", "F001 1 bbbb", "F001 has version 1, and had 2 before")]
    [InlineData("F001 1 aaaa", "F001 2 bbbb", "put the line: F001 2 bbbb")]
    [InlineData("F001 1 aaaa", "F001 2 aaaa", "put the line: F001 2 aaaa")]
    [InlineData(null, "F001 1 aaaa", "put the line: F001 1 aaaa")]
    [InlineData("F001 1 aaaa", null, "F001 is gone")]
    public void What_is_wrong_is_said_with_the_line_to_put(string? locked, string? shipped, string? problem) =>
        Assert.Equal(
            problem is null ? [] : [problem],
            Problems(locked is null ? [] : [Wording.Parse(locked)], shipped is null ? [] : [Wording.Parse(shipped)]));

    private static List<string> Problems(IEnumerable<Wording> locked, IReadOnlyList<Wording> shipped)
    {
        var before = locked.ToDictionary(wording => wording.Id);
        return
        [
            .. before.Keys.Except(shipped.Select(wording => wording.Id)).Select(id => $"{id} is gone"),
            .. shipped.Where(now => before.GetValueOrDefault(now.Id) != now).Select(now => before.GetValueOrDefault(now.Id) switch
            {
                { } old when now.Version < old.Version => $"{now.Id} has version {now.Version}, and had {old.Version} before",
                { } old when now.Version == old.Version => $"{now.Id} has a new wording: raise its version, which is {now.Version}",
                _ => $"put the line: {now}",
            }),
        ];
    }

    private sealed record Wording(string Id, int Version, string Hash)
    {
        public static Wording Parse(string line) =>
            line.Split(' ') is [var id, var version, var hash] && int.TryParse(version, CultureInfo.InvariantCulture, out var number)
                ? new Wording(id, number, hash)
                : throw new FormatException($"A line of wording.lock is an id, a version and a hash, not '{line}'");

        public override string ToString() => $"{Id} {Version} {Hash}";
    }
}
