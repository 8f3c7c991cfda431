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
    public Task<string?> SendAsync(ConversationReference to, OutboundActivity activity, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, Address(to), activity, cancellation);

    public Task<string?> ReplyAsync(
        ConversationReference to, string replyToId, OutboundActivity activity, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, Address(to, replyToId), activity with { ReplyToId = replyToId }, cancellation);

    public Task<string?> UpdateAsync(
        ConversationReference to, string activityId, OutboundActivity activity, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Put, Address(to, activityId), activity, cancellation);

    private static Uri Address(ConversationReference to, string? activityId = null)
    {
        // Joined by hand: a base without a closing slash would lose its last segment (Teams sends one, the Playground does not).
        var activities = $"{to.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(to.ConversationId)}/activities";
        return new Uri(activityId is null ? activities : $"{activities}/{Uri.EscapeDataString(activityId)}");
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
