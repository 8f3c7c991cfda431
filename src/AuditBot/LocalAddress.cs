namespace AuditBot;

internal static class LocalAddress
{
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    /// <summary>Port 3978 on this machine, as every Teams developer expects, unless an address is configured.</summary>
    public static void UseLocalAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (AddressKeys.All(key => string.IsNullOrEmpty(configuration[key])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls("http://localhost:3978");
        }
    }
}
