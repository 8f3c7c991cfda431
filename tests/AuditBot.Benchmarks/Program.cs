using AuditBot.Catalogue;
using AuditBot.Tests.Asking.Golden;
using AuditBot.Tests.Fixtures;
using BenchmarkDotNet.Running;

namespace AuditBot.Benchmarks;

internal static class Program
{
    private static void Main(string[] args)
    {
        if (args is ["golden"])
        {
            PrintGolden();
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }

    private static void PrintGolden()
    {
        var set = new GoldenSet(CatalogueReader.Read(CatalogueReader.Shipped()));
        foreach (var half in new[] { "tuning", "frozen" })
        {
            var questions = GoldenQuestion.Read(Repository.At("tests", "AuditBot.Tests", "Asking", "Golden", half + ".tsv"));
            Console.WriteLine(new GoldenTable([.. questions.Select(set.Ask)]).Text(half));
        }
    }
}
