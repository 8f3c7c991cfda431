using AuditBot.Catalogue;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Asking.Golden;

/// <summary>
/// The tuning half keeps the figures that were promised; the frozen half is only measured, by
/// <c>dotnet run -c Release --project tests/AuditBot.Benchmarks -- golden</c>.
/// </summary>
public sealed class GoldenSetTests
{
    private static readonly TopicCatalogue Catalogue = CatalogueReader.Read(CatalogueReader.Shipped());

    [Fact]
    public void Questions_are_understood_as_well_as_promised()
    {
        var set = new GoldenSet(Catalogue);
        var table = new GoldenTable([.. Read("tuning").Select(set.Ask)]);
        TestContext.Current.TestOutputHelper!.WriteLine(table.Text("tuning"));

        Assert.Equal(100, table.ReferencesRight);
        Assert.Equal(100, table.NumbersLeftAlone);
        Assert.InRange(table.FreeFormRight, 92, 100);
        Assert.InRange(table.FreeFormWrong, 0, 2);
        Assert.InRange(table.OutsideAnswered, 0, 5);
        Assert.InRange(table.OutsideAnsweredOrOffered, 0, 25);
        Assert.InRange(table.CommandsRight, 97, 100);
    }

    [Fact]
    public void The_set_is_large_and_a_quarter_of_it_at_least_is_out_of_scope()
    {
        GoldenQuestion[] questions = [.. Read("tuning"), .. Read("frozen")];
        var outside = questions.Count(question => GoldenSet.Outside.Contains(question.Class));
        var free = questions.Count(question => GoldenSet.FreeForm.Contains(question.Class));

        Assert.InRange(questions.Length, 500, int.MaxValue);
        Assert.InRange(outside, (free + outside) / 4, int.MaxValue);
        Assert.Distinct(questions.Select(question => question.Text), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Its_questions_are_in_other_words_than_the_phrasings()
    {
        var phrasings = Catalogue.Topics.SelectMany(topic => topic.Phrasings.Append(topic.Title)).Select(Phrases.Plain).ToHashSet();

        Assert.DoesNotContain(
            Read("tuning").Concat(Read("frozen")).Where(question => question.Class is "paraphrase" or "symptom" or "question").Select(question => question.Text),
            text => phrasings.Contains(Phrases.Plain(text)));
    }

    private static IReadOnlyList<GoldenQuestion> Read(string half) =>
        GoldenQuestion.Read(Repository.At("tests", "AuditBot.Tests", "Asking", "Golden", half + ".tsv"));
}
