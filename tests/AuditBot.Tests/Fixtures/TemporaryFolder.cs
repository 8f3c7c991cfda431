namespace AuditBot.Tests.Fixtures;

/// <summary>A new folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("auditbot-").FullName;

    public string this[params string[] parts] => Path.Combine([FullPath, .. parts]);

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
