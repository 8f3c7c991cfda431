using AuditBot.Activities;

namespace AuditBot.Teams;

internal static partial class TeamsModule
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(10);

    public static void AddTeams(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<InboundGuard>();
        builder.Services.AddSingleton(new ConnectorClient(new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = LongestCall,
        }));
        builder.Services.AddSingleton<TeamsMessenger>();
        builder.Services.AddSingleton<TeamsEndpoint>();
    }

    public static void MapTeams(this WebApplication app)
    {
        var guard = app.Services.GetRequiredService<InboundGuard>();
        if (guard.ServesThisMachine)
        {
            LogServesThisMachine(app.Logger);
        }
        else
        {
            LogServesNobody(app.Logger);
        }

        var endpoint = app.Services.GetRequiredService<TeamsEndpoint>();
        app.MapPost("/api/messages", endpoint.HandleAsync);
    }

    [LoggerMessage(LogLevel.Warning, "Development without identity settings: requests from this machine are served without a token")]
    private static partial void LogServesThisMachine(ILogger log);

    [LoggerMessage(LogLevel.Warning, "Every message is refused (401): only Development without identity settings is served so far")]
    private static partial void LogServesNobody(ILogger log);
}
