using AuditBot.Records;

namespace AuditBot.Storage;

internal static class StorageModule
{
    /// <summary>Files below <c>Storage:Path</c>, by default <c>data</c> in the working directory.</summary>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["Storage:Path"] is { Length: > 0 } path ? path : "data";
        builder.Services.AddSingleton<IStreamStore>(services =>
            new FileStreamStore(folder, services.GetRequiredService<ILogger<FileStreamStore>>()));
        builder.Services.AddSingleton<EventStreams>();
    }
}
