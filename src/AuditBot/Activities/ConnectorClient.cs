using System.Net.Http.Headers;
using System.Text.Json;

namespace AuditBot.Activities;

/// <summary>Where a conversation is reached: its id, and the service URL of the activity that told of it.</summary>
internal sealed record ConversationReference(string ServiceUrl, string ConversationId);

/// <summary>
/// The connector's calls. An outbound token is a handler on the <see cref="HttpClient"/>; redirects are not followed.
/// </summary>
/// <remarks>Each call throws <see cref="HttpRequestException"/> when the connector refuses or cannot be reached.</remarks>
internal sealed class ConnectorClient(HttpClient http)
{
    private const string Activities = "activities";

    public Task<string?> SendAsync(ConversationReference to, OutboundActivity activity, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, Address(to, Activities), activity, cancellation);

    public Task<string?> ReplyAsync(
        ConversationReference to, string replyToId, OutboundActivity activity, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, Address(to, Activities, replyToId), activity with { ReplyToId = replyToId }, cancellation);

    public Task<string?> UpdateAsync(
        ConversationReference to, string activityId, OutboundActivity activity, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Put, Address(to, Activities, activityId), activity, cancellation);

    /// <summary>A member of the conversation, with the name that some activities leave out.</summary>
    public async Task<ChannelAccount?> GetMemberAsync(ConversationReference of, string memberId, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(Address(of, "members", memberId), cancellation);
        response.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellation), InboundJson.Default.ChannelAccount);
    }

    private static Uri Address(ConversationReference to, string kind, string? id = null)
    {
        // Joined by hand: a base without a closing slash would lose its last segment (Teams sends one, the Playground does not).
        var all = $"{to.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(to.ConversationId)}/{kind}";
        return new Uri(id is null ? all : $"{all}/{Uri.EscapeDataString(id)}");
    }

    /// <returns>The activity's id; null when the connector gave none.</returns>
    private async Task<string?> CallAsync(HttpMethod method, Uri address, OutboundActivity activity, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, OutboundJson.Default.OutboundActivity))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } },
            },
        };
        using var response = await http.SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        return body.Length == 0 ? null : JsonSerializer.Deserialize(body, OutboundJson.Default.ResourceResponse)?.Id;
    }
}
