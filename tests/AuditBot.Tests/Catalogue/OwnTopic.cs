using AuditBot.Catalogue;

namespace AuditBot.Tests.Catalogue;

/// <summary>A catalogue file as an organisation would write it; line numbers in tests count from its first line.</summary>
internal static class OwnTopic
{
    public const string Yaml =
        """
        topics:
          - id: ORG001
            title: Lessons are lost
            version: 1
            clauses: { "2018": "7.6" }
            also: { "2018": ["7.3"], "2011": ["6.2"] }
            severity: minor
            review_cadence_days: 180
            scene: The auditor asks where the last lesson was written down.
            what_goes_wrong: Nobody writes lessons down.
            why_it_matters: The same mistake is found twice.
            when_fixed: A lesson is learned once.
            evidence:
              - A list of lessons
            checks:
              - label: lessons written down
                question: Is every lesson written down within a week?
                fix: Write every lesson down.
                first_step: The service manager writes down the last three.
              - label: lessons found again
                question: Does everybody find the lessons?
                fix: Keep lessons in one place.
                first_step: The service manager picks the place.
              - label: lessons used
                question: Are lessons part of every change review?
                fix: Add lessons to the change review.
                first_step: The change manager adds one line to the form.
            phrasings:
              - we make the same mistake again
              - knowledge base is empty
            terms: [wiki, lessons learned]

        """;

    public static string With(string old, string @new)
    {
        Assert.Contains(old, Yaml, StringComparison.Ordinal);
        return Yaml.Replace(old, @new, StringComparison.Ordinal);
    }

    /// <summary>Without the lines from the one that begins with <paramref name="first"/> up to the next field.</summary>
    public static string Without(string first)
    {
        var lines = Yaml.Split('\n').ToList();
        var start = lines.FindIndex(line => line.TrimStart().StartsWith(first, StringComparison.Ordinal));
        Assert.True(start >= 0, $"{first} is not there");
        var indent = lines[start].Length - lines[start].TrimStart().Length;
        var end = lines.FindIndex(start + 1, line => line.Length - line.TrimStart().Length <= indent);
        lines.RemoveRange(start, end - start);
        return string.Join('\n', lines);
    }

    /// <summary>Items of a list in YAML.</summary>
    public static string Terms(int count) => string.Join(", ", Enumerable.Range(1, count).Select(number => $"term {number}"));

    public static TopicCatalogue Read(params IEnumerable<string> yamls) =>
        CatalogueReader.Read(CatalogueReader.Shipped().Concat(yamls.Select((yaml, i) => new CatalogueFile(NameOf(i), yaml))));

    public static IReadOnlyList<CatalogueError> Errors(params IEnumerable<string> yamls) =>
        Assert.Throws<CatalogueException>(() => Read(yamls)).Errors;

    public static string NameOf(int file) => $"own{file + 1}.yaml";
}
