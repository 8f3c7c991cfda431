using System.Text.RegularExpressions;
using AuditBot.Catalogue;

namespace AuditBot.Tests.Catalogue;

public sealed partial class ReadingGradeTests(ITestOutputHelper output)
{
    private const double MostMeanGrade = 8;

    [Fact]
    public void The_questions_can_be_read_after_eight_years_of_school()
    {
        var graded = CatalogueReader.Read(CatalogueReader.Shipped()).Topics
            .SelectMany(topic => topic.Checks.Select(check => (Grade: GradeOf(check.Question), Text: $"{topic.Id} {check.Question}")))
            .OrderByDescending(question => question.Grade).ToList();
        var mean = graded.Average(question => question.Grade);

        output.WriteLine($"Flesch-Kincaid grade of {graded.Count} questions: mean {mean:f1}. The hardest:");
        graded.Take(10).ToList().ForEach(question => output.WriteLine($"{question.Grade:f1} {question.Text}"));
        Assert.InRange(mean, 0, MostMeanGrade);
    }

    [Theory]
    [InlineData("one", 1)]
    [InlineData("change", 1)]
    [InlineData("changed", 1)]
    [InlineData("services", 3)]
    [InlineData("table", 2)]
    [InlineData("tested", 2)]
    [InlineData("agreed", 2)]
    [InlineData("security", 4)]
    [InlineData("SLA", 1)]
    [InlineData("24", 1)]
    public void Syllables_are_counted_by_the_sound_of_vowels(string word, int syllables) => Assert.Equal(syllables, SyllablesIn(word));

    /// <summary>Flesch-Kincaid of one sentence: US school years.</summary>
    private static double GradeOf(string sentence)
    {
        var words = Word().Matches(sentence).Select(word => word.Value).ToList();
        return (0.39 * words.Count) + (11.8 * words.Sum(SyllablesIn) / words.Count) - 15.59;
    }

    private static int SyllablesIn(string word) => Math.Max(1, Vowels().Count(SilentEnd().Replace(word.ToLowerInvariant(), "")));

    [GeneratedRegex(@"[\p{L}\p{N}'’]+")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    /// <summary>An e that is not heard: change, changed, but not table, tested, services.</summary>
    [GeneratedRegex("(?<=[a-z]{2})(?<![aeiouy]|[^aeiouy]l)e$|(?<=[a-z]{2})(?<![aeiouydt])ed$|(?<=[a-z]{2})(?<![aeiouycgsxz]|[cs]h)es$")]
    private static partial Regex SilentEnd();
}
