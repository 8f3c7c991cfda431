using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace AuditBot.Activities;

/// <summary>Reads the one activity that a request's body is.</summary>
internal static class ActivityReader
{
    /// <summary>Bytes; Teams itself stays under a quarter of this.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <returns>The activity, or the status that refuses the request: 400, 413 or 415.</returns>
    public static async ValueTask<(InboundActivity? Activity, int Refusal)> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        if (http.Request.ContentLength > MostBytes)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        try
        {
            var activity = await JsonSerializer.DeserializeAsync(
                http.Request.BodyReader, InboundJson.Default.InboundActivity, http.RequestAborted);
            return activity?.Type is { Length: > 0 } ? (activity, 0) : (null, StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, refused.StatusCode);
        }
    }
}
