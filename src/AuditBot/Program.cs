using AuditBot;
using AuditBot.Catalogue;
using AuditBot.Conversation;
using AuditBot.Playground;
using AuditBot.Records;
using AuditBot.Storage;
using AuditBot.Teams;
using AuditBot.Tools;

if (ToolCommands.AreMeantBy(args))
{
    return await ToolCommands.RunAsync(args);
}

try
{
    var builder = WebApplication.CreateSlimBuilder(args);
    builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    builder.UseLocalAddress();
    builder.AddConversation();
    builder.AddStorage();
    builder.AddTeams();
    builder.AddPlayground();

    var app = builder.Build();

    // What could stop the start does so before anybody is served, and nobody's first question waits for the index.
    app.Services.GetRequiredService<IStreamStore>();
    app.Services.GetRequiredService<Assistant>();
    app.MapTeams();
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (fault is CatalogueException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"AuditBot cannot start. {fault.Message}");
    return 1;
}
