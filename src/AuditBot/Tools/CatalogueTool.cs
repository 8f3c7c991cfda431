using System.CommandLine;
using AuditBot.Catalogue;

namespace AuditBot.Tools;

/// <summary><c>catalogue check</c>: what is wrong with an organisation's own topics, without a start.</summary>
internal static class CatalogueTool
{
    public static Command Command()
    {
        var paths = new Argument<string[]>("file")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "YAML files with your own topics, or folders of them",
        };
        var check = new Command("check", "Reads your own topics as the start does and names every error.") { paths };
        check.SetAction(call => Check(
            call.GetRequiredValue(paths), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error));
        return new Command("catalogue", "Looks after your own topics.") { check };
    }

    /// <returns>0; 1 when the files have errors; 2 when one of them cannot be opened.</returns>
    private static int Check(string[] paths, TextWriter output, TextWriter error)
    {
        try
        {
            var own = OwnCatalogue.Read(paths).Topics.Count - OwnCatalogue.Read([]).Topics.Count;
            output.WriteLine($"{own} topic{(own == 1 ? "" : "s")}, no errors.");
            return 0;
        }
        catch (CatalogueException catalogue)
        {
            foreach (var line in catalogue.Errors)
            {
                error.WriteLine(line);
            }

            return 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(fault.Message);
            return 2;
        }
    }
}
