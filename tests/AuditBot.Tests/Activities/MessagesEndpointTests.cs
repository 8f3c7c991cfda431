using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AuditBot.Tests.Fixtures;

namespace AuditBot.Tests.Activities;

public sealed class MessagesEndpointTests
{
    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"hi"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"hi","from":"somebody"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"typing"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"messageReaction"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"somethingNew","from":null,"entities":"?"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"invoke","name":"task/fetch"}""", HttpStatusCode.NotImplemented)]
    [InlineData("""{"type":"invoke"}""", HttpStatusCode.NotImplemented)]
    public async Task A_body_that_is_no_turn_gets_its_status_and_nothing_is_recorded(string body, HttpStatusCode status)
    {
        await using var host = await AuditBotHost.StartAsync();

        var response = await PostAsync(host, body, "application/json");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(host.Lines());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_of_another_media_type_is_refused(string mediaType)
    {
        await using var host = await AuditBotHost.StartAsync();

        var response = await PostAsync(host, new TeamsChat(host).Activity("message").ToJsonString(), mediaType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(host.Lines());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_a_mebibyte_is_refused_whether_or_not_it_says_its_length(bool saysLength)
    {
        await using var host = await AuditBotHost.StartAsync();
        var activity = new TeamsChat(host).Activity("message", new JsonObject { ["text"] = new string('x', 1024 * 1024) });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        request.Headers.TransferEncodingChunked = !saysLength;
        if (saysLength)
        {
            await request.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        }

        var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(host.Lines());
    }

    [Fact]
    public async Task Only_POST_is_served()
    {
        await using var host = await AuditBotHost.StartAsync();

        var response = await host.Http.GetAsync(new Uri("/api/messages", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Unknown_fields_and_entities_are_left_alone()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        var activity = alex.Activity("message", new JsonObject { ["text"] = "4.5", ["newField"] = new JsonObject { ["a"] = 1 } });
        activity["entities"] = new JsonArray(null, 5, "x", new JsonObject { ["type"] = 3 }, new JsonObject { ["type"] = "mention", ["mentioned"] = "no object" });
        activity["channelData"] = new JsonObject { ["eventType"] = "somethingNew" };

        var response = await alex.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("4.5 Document control", alex.Last.Head);
    }

    [Theory]
    [InlineData("""{"action":5}""")]
    [InlineData("""{"action":{"verb":"save","data":"text"}}""")]
    [InlineData("""{"action":{"verb":"save","data":{"seen":"not a number"}}}""")]
    [InlineData("""{"action":{"verb":{},"data":{"topic":{}}}}""")]
    [InlineData("\"{\\\"verb\\\":\"")]
    [InlineData("null")]
    public async Task A_malformed_press_shows_how_things_stand(string value)
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);

        var card = await alex.PressAsync(alex.Activity(
            "invoke", new JsonObject { ["name"] = "adaptiveCard/action", ["value"] = JsonNode.Parse(value) }));

        Assert.Matches("^(Quick check: 0 of 5 clauses done|Hi Alex, I help your team get ready)", card.Head);
    }

    [Fact]
    public async Task ExpectReplies_gets_the_replies_on_the_same_response()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);

        var response = await alex.PostAsync(alex.Activity("message", new JsonObject { ["text"] = "4.5", ["deliveryMode"] = "expectReplies" }));

        var body = (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
        var reply = Assert.Single(body["activities"]!.AsArray())!;
        Assert.Equal("message", (string?)reply["type"]);
        Assert.Equal("4.5 Document control", new CardView(reply["attachments"]![0]!["content"]!.AsObject()).Head);
        Assert.Empty(host.Connector.Sent);
    }

    [Fact]
    public async Task An_invoke_marked_expectReplies_is_answered_as_an_invoke()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("start");
        var press = alex.Pressing("Save and continue", ("answer1", "yes"), ("answer2", "no"), ("answer3", "yes"));
        press["deliveryMode"] = "expectReplies";

        Assert.Equal("✓ 4.1 Management responsibility: 1 gap", (await alex.PressAsync(press)).Head);
    }

    [Fact]
    public async Task A_message_without_text_or_value_is_ignored()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);

        var response = await alex.PostAsync(alex.Activity("message"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(host.Lines());
        Assert.Empty(host.Connector.Sent);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://user@localhost/")]
    [InlineData("file:///tmp")]
    [InlineData("")]
    public async Task A_service_URL_elsewhere_is_refused_and_nothing_is_recorded(string serviceUrl)
    {
        await using var host = await AuditBotHost.StartAsync();
        var activity = new TeamsChat(host).Activity("message", new JsonObject { ["text"] = "start" });
        activity["serviceUrl"] = serviceUrl;

        var response = await host.Http.PostAsJsonAsync("/api/messages", activity, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Lines());
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Host", "auditbot.example")]
    [InlineData("Host", "127.0.0.1.nip.io")]
    public async Task Without_identity_a_request_that_came_through_something_else_is_refused(string header, string value)
    {
        await using var host = await AuditBotHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = JsonContent.Create(new TeamsChat(host).Activity("message", new JsonObject { ["text"] = "start" })),
        };
        request.Headers.TryAddWithoutValidation(header, value);

        var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(host.Lines());
    }

    [Theory]
    [InlineData("environment", "Production")]
    [InlineData("environment", "Staging")]
    [InlineData("MicrosoftAppId", "0b7c1f3e-0000-4000-8000-000000000000")]
    [InlineData("MicrosoftAppPassword", "x")]
    [InlineData("MicrosoftAppTenantId", "x")]
    [InlineData("MicrosoftAppType", "SingleTenant")]
    public async Task Outside_Development_or_with_any_identity_setting_nobody_is_served_without_a_token(string key, string value)
    {
        await using var host = await AuditBotHost.StartAsync(KeyValuePair.Create(key, value));

        var response = await host.Http.PostAsJsonAsync(
            "/api/messages", new TeamsChat(host).Activity("message", new JsonObject { ["text"] = "start" }), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(host.Lines());
    }

    [Fact]
    public async Task Ten_thousand_characters_are_more_than_is_read_and_not_recorded()
    {
        await using var host = await AuditBotHost.StartAsync();
        var alex = new TeamsChat(host);
        await alex.SayAsync("hello");
        var before = host.Lines().Count;

        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => i.ToString("D5", CultureInfo.InvariantCulture)));
        Assert.Equal("That is more than I can read at once.", (await alex.SayAsync(text)).Head);
        Assert.Equal(before, host.Lines().Count);
    }

    private static async Task<HttpResponseMessage> PostAsync(AuditBotHost host, string body, string mediaType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return await host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
