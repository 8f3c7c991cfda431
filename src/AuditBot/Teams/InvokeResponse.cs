using System.Text.Json;
using AuditBot.Conversation;

namespace AuditBot.Teams;

/// <summary>The bodies that answer <c>adaptiveCard/action</c>; the HTTP status is 200 whatever they say.</summary>
internal static class InvokeResponse
{
    public const string CardAction = "adaptiveCard/action";

    private const string MessageType = "application/vnd.microsoft.activity.message";

    public static async Task WriteAsync(HttpResponse http, Response response)
    {
        http.ContentType = "application/json; charset=utf-8";
        using (var json = new Utf8JsonWriter(http.BodyWriter))
        {
            json.WriteStartObject();
            json.WriteNumber("statusCode"u8, StatusCodes.Status200OK);
            switch (response.InPlace)
            {
                case { } reply when TeamsCards.LeavesCard(reply):
                    json.WriteString("type"u8, MessageType);
                    json.WriteString("value"u8, TeamsCards.Render(reply).FallbackText);
                    break;
                case { } reply:
                    json.WriteString("type"u8, Cards.AdaptiveCard.ContentType);
                    json.WritePropertyName("value"u8);
                    json.WriteRawValue(TeamsCards.Json(TeamsCards.Render(reply)).Utf8.Span, skipInputValidation: true);
                    break;
                default:
                    json.WriteString("type"u8, MessageType);
                    json.WriteString("value"u8, "");
                    break;
            }

            json.WriteEndObject();
        }

        await http.BodyWriter.FlushAsync();
    }
}
