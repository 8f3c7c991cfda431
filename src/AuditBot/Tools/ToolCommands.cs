using System.CommandLine;

namespace AuditBot.Tools;

/// <summary>What the program does instead of serving when a verb comes first on its command line.</summary>
internal static class ToolCommands
{
    /// <summary>True unless the first argument is a setting of the host, in any of the forms that it takes.</summary>
    public static bool AreMeantBy(string[] arguments) =>
        arguments is [var first, ..]
        && (first is "--help" or "-h" || !(first.StartsWith('-') || first.StartsWith('/') || first.Contains('=')));

    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments) =>
        new RootCommand("Serves the bot, unless it is called with one of these commands.") { CatalogueTool.Command() }
            .Parse(arguments).InvokeAsync();
}
