using AuditBot.Activities;

namespace AuditBot.Playground;

internal static class PlaygroundModule
{
    public static void AddPlayground(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("Playground");
        var options = new PlaygroundOptions();
        options.Enabled = section.GetValue(nameof(options.Enabled), options.Enabled);
        options.Port = section.GetValue(nameof(options.Port), options.Port);
        var guard = new InboundGuard(builder.Configuration, builder.Environment);
        if (options.Enabled && guard.ServesThisMachine)
        {
            builder.Services.AddSingleton(options);
            builder.Services.AddHostedService<PlaygroundProcess>();
        }
    }
}
