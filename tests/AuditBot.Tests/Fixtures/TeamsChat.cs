using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AuditBot.Tests.Fixtures;

/// <summary>One person in one conversation, as Teams would speak for them.</summary>
public sealed class TeamsChat(AuditBotHost host, string name = "Alex Wilber", string tenant = TeamsChat.SomeTenant)
{
    public const string SomeTenant = "7e4f0a3c-8b1d-4a52-9c1e-2f5d6b7a8c90";

    private static int lastActivity;

    private TeamsChat(TeamsChat same)
        : this(same.Host, same.Name, same.Tenant)
    {
        User = same.User;
        Zone = same.Zone;
        Locale = same.Locale;
    }

    private AuditBotHost Host => host;

    private string Name => name;

    private string Tenant => tenant;

    /// <summary>personal, groupChat or channel.</summary>
    public string Kind { get; init; } = "personal";

    public string Conversation { get; init; } = "a:" + Guid.NewGuid();

    /// <summary>Entra object id.</summary>
    public string User { get; init; } = Guid.NewGuid().ToString();

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
            ["from"] = new JsonObject { ["id"] = "29:" + User, ["name"] = name, ["aadObjectId"] = User },
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
    public Task<CardView> SayAsync(string text) => SayAsync(Activity("message", new JsonObject { ["text"] = text, ["textFormat"] = "plain" }));

    /// <summary>Types a message that mentions people; each mention's text stands in the message.</summary>
    public Task<CardView> SayAsync(string text, params JsonObject[] mentions) => SayAsync(Activity(
        "message", new JsonObject { ["text"] = text, ["textFormat"] = "plain", ["entities"] = new JsonArray([.. mentions]) }));

    /// <summary>The entity by which others mention this person, and which the connector can look up.</summary>
    /// <param name="visible">What stands in the text; the sender may edit it.</param>
    public JsonObject Mention(string? visible = null, string field = "aadObjectId")
    {
        host.Connector.Knows("29:" + User, name, (field, User));
        return MentionOf("29:" + User, visible ?? name);
    }

    /// <summary>The mention of the bot, without which it hears nothing in a group.</summary>
    public static JsonObject MentionOfBot() => MentionOf("28:bot", "AuditBot");

    public static JsonObject MentionOf(string id, string visible) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{visible}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = visible },
    };

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

    public async Task<CardView> PressAsync(JsonObject invoke) =>
        new((await AnswerToAsync(invoke, "application/vnd.microsoft.card.adaptive")).AsObject());

    /// <summary>A press that leaves its card as it is, and the word that is said about it.</summary>
    public async Task<string> PressInVainAsync(JsonObject invoke) =>
        (string)(await AnswerToAsync(invoke, "application/vnd.microsoft.activity.message"))!;

    public async Task<CardView> AnswerAsync(string first, string second, string third, string button = "Save and continue") =>
        await PressAsync(button, ("answer1", first), ("answer2", second), ("answer3", third));

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        var response = await host.Http.PostAsJsonAsync("/api/messages", activity);
        await host.IdleAsync();
        return response;
    }

    private async Task<CardView> SayAsync(JsonObject message)
    {
        var response = await PostAsync(message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Last;
    }

    private IEnumerable<SentActivity> Sent => host.Connector.Sent.Where(sent => sent.Conversation == Conversation);

    private async Task<JsonNode> AnswerToAsync(JsonObject invoke, string type)
    {
        var response = await PostAsync(invoke);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(200, (int)body["statusCode"]!);
        Assert.Equal(type, (string?)body["type"]);
        return body["value"]!;
    }

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
