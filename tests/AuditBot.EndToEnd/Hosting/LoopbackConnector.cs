using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AuditBot.EndToEnd.Hosting;

/// <summary>Takes what the bot sends on its own account, as a channel's connector does.</summary>
internal sealed class LoopbackConnector : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackConnector(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.Single();

    public static async Task<LoopbackConnector> StartAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status201Created;
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync($"{{\"id\":\"{Guid.NewGuid():n}\"}}", http.RequestAborted);
        });
        await app.StartAsync(cancellation);
        return new LoopbackConnector(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
