using System.Diagnostics;

namespace AuditBot.Tests.Fixtures;

/// <summary>The built program in a process of its own, from its start to its end.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "AuditBot.dll");

    public static async Task<ProgramRun> OfAsync(TemporaryFolder home, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = home.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60));
            return new ProgramRun(process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill();
        }
    }
}
