using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AuditBot.Tests.Fixtures;

/// <summary>
/// A channel's connector on a loopback port: keeps what is sent and refuses what the real one refuses (explicit nulls,
/// messages without content, unknown paths, updates of messages it never gave out).
/// </summary>
public sealed class RecordingConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<SentActivity> sent = new();
    private readonly ConcurrentDictionary<string, JsonObject> members = new();
    private readonly WebApplication app;
    private int lastId = 1000;
    private int lookUps;

    private RecordingConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapPost("/v3/conversations/{conversation}/activities", (HttpContext http, string conversation) => TakeAsync(http, conversation, null));
        app.MapPost(
            "/v3/conversations/{conversation}/activities/{activity}",
            (HttpContext http, string conversation, string activity) => TakeAsync(http, conversation, activity));
        app.MapPut(
            "/v3/conversations/{conversation}/activities/{activity}",
            (HttpContext http, string conversation, string activity) => TakeAsync(http, conversation, activity));
        app.MapGet("/v3/conversations/{conversation}/members/{member}", (string member) =>
        {
            Interlocked.Increment(ref lookUps);
            return members.TryGetValue(member, out var known) ? Results.Json(known) : Results.NotFound();
        });
    }

    public string Url => app.Urls.Single();

    public IReadOnlyList<SentActivity> Sent => [.. sent];

    /// <summary>How often a member was asked about.</summary>
    public int LookUps => Volatile.Read(ref lookUps);

    /// <summary>The status every call gets; 0 for none.</summary>
    public int Refuses { get; set; }

    public static async Task<RecordingConnector> StartAsync()
    {
        var connector = new RecordingConnector();
        await connector.app.StartAsync();
        return connector;
    }

    /// <param name="entraId">Name and value of the field that tells the Entra object id; none for a guest.</param>
    public void Knows(string member, string name, (string Field, string Id)? entraId = null)
    {
        var known = new JsonObject { ["id"] = member, ["name"] = name };
        if (entraId is var (field, id))
        {
            known[field] = id;
        }

        members[member] = known;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext http, string conversation, string? activity)
    {
        if (Refuses != 0)
        {
            return Results.StatusCode(Refuses);
        }

        var body = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        var isUpdate = http.Request.Method == HttpMethods.Put;
        if (HasNull(body) || body["attachments"] is null || (isUpdate && !sent.Any(known => known.Id == activity)))
        {
            return Results.BadRequest();
        }

        var id = isUpdate ? activity! : Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        sent.Enqueue(new SentActivity(conversation, id, isUpdate, isUpdate ? null : activity, body));
        return Results.Json(new { id }, statusCode: isUpdate ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static bool HasNull(JsonNode? node) => node switch
    {
        null => true,
        JsonObject fields => fields.Any(field => HasNull(field.Value)),
        JsonArray items => items.Any(HasNull),
        _ => false,
    };
}

/// <param name="ReplyTo">The activity it was sent as a reply to; null for none.</param>
public sealed record SentActivity(string Conversation, string Id, bool IsUpdate, string? ReplyTo, JsonObject Body)
{
    public CardView Card => new(Body["attachments"]![0]!["content"]!.AsObject());
}
