using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AuditBot.EndToEnd.Hosting;

/// <summary>A person who talks to the bot over HTTP, from a personal chat of their own.</summary>
internal sealed class Colleague(string name, string serviceUrl, string tenant = "contoso") : IDisposable
{
    private readonly HttpClient http = new();
    private int turns;

    public string Name { get; } = name;

    /// <summary>Says something and takes the cards that answer it on the same response.</summary>
    public async Task<IReadOnlyList<JsonObject>> SayAsync(Uri bot, string text, CancellationToken cancellation)
    {
        var activity = Activity("message");
        activity["text"] = text;
        activity["deliveryMode"] = "expectReplies";
        var reply = await PostAsync(bot, activity, null, cancellation);
        return [.. reply["activities"]!.AsArray().Select(message => message!["attachments"]![0]!["content"]!.AsObject())];
    }

    /// <summary>Presses a card's button and takes the card that takes its place.</summary>
    /// <param name="mark">A header that tells this request from others in a trace.</param>
    public async Task<JsonObject> PressAsync(Uri bot, CardPress press, CancellationToken cancellation, string? mark = null)
    {
        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "the-card";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = press.Verb, ["data"] = JsonNode.Parse(press.Data) },
        };
        var reply = await PostAsync(bot, activity, mark, cancellation);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)reply["type"]);
        return reply["value"]!.AsObject();
    }

    public void Dispose() => http.Dispose();

    private JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = $"{Name}-{Environment.ProcessId}-{Interlocked.Increment(ref turns)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = $"29:{Name}", ["aadObjectId"] = $"object-of-{Name}", ["name"] = Name },
        ["recipient"] = new JsonObject { ["id"] = "28:auditbot" },
        ["conversation"] = new JsonObject { ["id"] = $"a:{Name}", ["conversationType"] = "personal", ["tenantId"] = tenant },
    };

    private async Task<JsonObject> PostAsync(Uri bot, JsonObject activity, string? mark, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/api/messages")) { Content = JsonContent.Create(activity) };
        if (mark is not null)
        {
            request.Headers.Add("X-Mark", mark);
        }

        using var response = await http.SendAsync(request, cancellation);
        var body = await response.Content.ReadAsStringAsync(cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode} {body}");
        return JsonNode.Parse(body)!.AsObject();
    }
}

/// <summary>A button of a card with what its press submits.</summary>
/// <param name="Data">JSON.</param>
internal sealed record CardPress(string Verb, string Data)
{
    /// <summary>The first button of <paramref name="card"/> with this verb, pressed with these inputs.</summary>
    public static CardPress Of(JsonObject card, string verb, params IEnumerable<(string Id, string Value)> inputs)
    {
        var action = Actions(card).First(action => (string?)action["verb"] == verb);
        var data = action["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        return new CardPress(verb, data.ToJsonString());
    }

    private static IEnumerable<JsonObject> Actions(JsonNode? node) => node switch
    {
        JsonObject part when (string?)part["type"] == "Action.Execute" => [part],
        JsonObject part => part.SelectMany(member => Actions(member.Value)),
        JsonArray items => items.SelectMany(Actions),
        _ => [],
    };
}
