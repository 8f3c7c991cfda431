using AuditBot.Activities;

namespace AuditBot.Teams;

internal static class TeamsModule
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
        var endpoint = app.Services.GetRequiredService<TeamsEndpoint>();
        app.MapPost("/api/messages", endpoint.HandleAsync);
    }
}
