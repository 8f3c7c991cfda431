namespace AuditBot.EndToEnd.Browsing;

/// <summary>Programs of the machine that tests need; who lacks one skips with the reason.</summary>
internal static class Programs
{
    private static readonly string[] ChromiumNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private static readonly string[] ChromiumPlaces =
    [
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string? Chromium =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named
            ? File.Exists(named) ? named : null
            : ChromiumNames.Select(Find).OfType<string>().FirstOrDefault() ?? ChromiumPlaces.FirstOrDefault(File.Exists);

    public static void Need(params IEnumerable<string> programs)
    {
        foreach (var program in programs)
        {
            Assert.SkipWhen(Find(program) is null, $"No {program} on the PATH.");
        }
    }

    public static void NeedPlaygroundInBrowser()
    {
        Need("node");
        Assert.SkipWhen(Chromium is null, "No Chromium found: install it, or name it in CHROMIUM_PATH.");
    }

    private static string? Find(string program)
    {
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
