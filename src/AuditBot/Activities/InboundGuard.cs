using System.Net;

namespace AuditBot.Activities;

/// <summary>
/// Who may call, and where replies may go. With identity settings a caller needs a valid token, and none is valid yet;
/// without them only this machine is served, in Development. Everything else is refused.
/// </summary>
internal sealed class InboundGuard
{
    private static readonly string[] IdentityKeys =
        ["MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId"];

    private static readonly string[] ForwardingHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    public InboundGuard(IConfiguration configuration, IHostEnvironment environment)
    {
        var hasIdentity = IdentityKeys.Any(key => !string.IsNullOrEmpty(configuration[key]));
        ServesThisMachine = environment.IsDevelopment() && !hasIdentity;
    }

    /// <summary>Requests without a token are served when they come from this machine.</summary>
    public bool ServesThisMachine { get; }

    public bool Admits(HttpContext http) =>
        ServesThisMachine
        && http.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer)
        && IsLoopbackHost(http.Request.Host.Host)
        && !ForwardingHeaders.Any(http.Request.Headers.ContainsKey);

    /// <summary>Whether replies, and later tokens, may be sent to an activity's service URL.</summary>
    public bool Trusts(string? serviceUrl) =>
        ServesThisMachine
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
        && IsLoopbackHost(url.Host);

    private static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
