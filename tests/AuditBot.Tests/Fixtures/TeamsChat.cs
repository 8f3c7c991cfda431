using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AuditBot.Tests.Fixtures;

/// <summary>One person in one conversation, as Teams would speak for them.</summary>
public sealed class TeamsChat(AuditBotHost host, string name = "Alex Wilber", string tenant = TeamsChat.SomeTenant)
{
    public const string SomeTenant = "7e4f0a3c-8b1d-4a52-9c1e-2f5d6b7a8c90";

    private static int lastActivity;

    private readonly string key = Guid.NewGuid().ToString();

    private TeamsChat(TeamsChat same)
        : this(same.Host, same.Name, same.Tenant)
    {
        key = same.key;
        Zone = same.Zone;
        Locale = same.Locale;
    }

    private AuditBotHost Host => host;

    private string Name => name;

    private string Tenant => tenant;

    /// <summary>personal, groupChat or channel.</summary>
    public string Kind { get; init; } = "personal";

    public string Conversation { get; init; } = "a:" + Guid.NewGuid();

    public string Zone { get; set; } = "Europe/Berlin";

    public string Locale { get; set; } = "en-GB";

    /// <summary>The messages in this conversation as they look now.</summary>
    public IReadOnlyList<CardView> Cards => [.. Sent.GroupBy(sent => sent.Id).Select(versions => versions.Last().Card)];

    public CardView Last => Cards[^1];

    /// <summary>The same person elsewhere.</summary>
    public TeamsChat InNewConversation(string kind = "personal") =>
        new(this) { Kind = kind, Conversation = (kind == "personal" ? "a:" : "19:") + Guid.NewGuid() };

    /// <summary>The same person in a conversation that others are in too.</summary>
    public TeamsChat In(TeamsChat group) => new(this) { Kind = group.Kind, Conversation = group.Conversation };

    public JsonObject Activity(string type, JsonObject? fields = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = "act-" + Interlocked.Increment(ref lastActivity),
            ["timestamp"] = "2026-11-24T09:30:00.1234567Z",
            ["channelId"] = "msteams",
            ["serviceUrl"] = host.Connector.Url,
            ["from"] = new JsonObject { ["id"] = "29:" + key, ["name"] = name, ["aadObjectId"] = key },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "AuditBot" },
            ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = Kind, ["tenantId"] = tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
            ["locale"] = Locale,
            ["localTimezone"] = Zone,
        };
        foreach (var (field, value) in fields ?? [])
        {
            activity[field] = value?.DeepClone();
        }

        return activity;
    }

    public async Task InstallAsync()
    {
        await PostAsync(Activity("installationUpdate", new JsonObject { ["action"] = "add" }));
        await PostAsync(Activity("conversationUpdate", new JsonObject { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }) }));
    }

    /// <summary>Types a message and returns the last card of the answer.</summary>
    public async Task<CardView> SayAsync(string text)
    {
        var response = await PostAsync(Activity("message", new JsonObject { ["text"] = text, ["textFormat"] = "plain" }));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Last;
    }

    /// <summary>Presses a button of the newest card that has it, with inputs filled in, and returns what stands in the card's place.</summary>
    public async Task<CardView> PressAsync(string button, params (string Input, string Value)[] inputs)
    {
        var (message, card) = Newest(button);
        return await PressAsync(Invoke(message, card, button, inputs));
    }

    /// <summary>The activity that pressing a button makes; post it more than once to imitate a resend.</summary>
    public JsonObject Pressing(string button, params (string Input, string Value)[] inputs)
    {
        var (message, card) = Newest(button);
        return Invoke(message, card, button, inputs);
    }

    public async Task<CardView> PressAsync(JsonObject invoke)
    {
        var response = await PostAsync(invoke);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(200, (int)body["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)body["type"]);
        return new CardView(body["value"]!.AsObject());
    }

    public async Task<CardView> AnswerAsync(string first, string second, string third, string button = "Save and continue") =>
        await PressAsync(button, ("answer1", first), ("answer2", second), ("answer3", third));

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        var response = await host.Http.PostAsJsonAsync("/api/messages", activity);
        await host.IdleAsync();
        return response;
    }

    private IEnumerable<SentActivity> Sent => host.Connector.Sent.Where(sent => sent.Conversation == Conversation);

    private (string Message, CardView Card) Newest(string button)
    {
        var shown = Sent.GroupBy(sent => sent.Id).Select(versions => versions.Last()).Reverse()
            .FirstOrDefault(sent => sent.Card.Buttons.Contains(button))
            ?? throw new InvalidOperationException($"No card has '{button}'. The last one:\n{Last.Text}");
        return (shown.Id, shown.Card);
    }

    private JsonObject Invoke(string message, CardView card, string button, (string Input, string Value)[] inputs)
    {
        var action = card.Action(button);
        var data = action["data"]!.DeepClone().AsObject();
        foreach (var (input, value) in card.Inputs)
        {
            data[input] = value;
        }

        foreach (var (input, value) in inputs)
        {
            Assert.True(card.Inputs.ContainsKey(input), $"The card has no input '{input}'.");
            data[input] = value;
        }

        return Activity("invoke", new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = message,
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string?)action["verb"], ["data"] = data },
                ["trigger"] = "manual",
            },
        });
    }
}
