using AuditBot.Asking;
using AuditBot.Catalogue;
using AuditBot.Tests.Asking.Golden;
using AuditBot.Tests.Fixtures;
using BenchmarkDotNet.Attributes;

namespace AuditBot.Benchmarks;

/// <summary>Free-form questions of the golden set, one an operation, and what it takes to be ready for them.</summary>
[MemoryDiagnoser]
public class AskingBenchmarks
{
    private readonly TopicCatalogue catalogue = CatalogueReader.Read(CatalogueReader.Shipped());
    private TopicIndex index = null!;
    private Understanding understanding = null!;
    private string[] questions = null!;
    private int asked;

    [GlobalSetup]
    public void SetUp()
    {
        index = new TopicIndex(catalogue, Lexicon.Shipped());
        understanding = new Understanding(catalogue);
        questions =
        [
            .. GoldenQuestion.Read(Repository.At("tests", "AuditBot.Tests", "Asking", "Golden", "tuning.tsv"))
                .Where(question => GoldenSet.FreeForm.Contains(question.Class)).Select(question => question.Text),
        ];
    }

    [Benchmark(Description = "retrieval of a question")]
    public object Retrieval() => index.Rank(Next());

    [Benchmark(Description = "all understanding of a question")]
    public object AllUnderstanding() => understanding.Read(Next(), null);

    [Benchmark(Description = "index of the catalogue")]
    public object Index() => new TopicIndex(catalogue, Lexicon.Shipped());

    private string Next() => questions[++asked % questions.Length];
}
