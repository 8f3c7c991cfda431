using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AuditBot.Activities;
using AuditBot.Catalogue;
using AuditBot.Conversation;
using AuditBot.People;
using AuditBot.Records;
using AuditBot.Teams;
using AuditBot.Tests.Fixtures;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace AuditBot.Benchmarks;

/// <summary>Whole turns inside the process, from the bytes of the request to the bytes of the reply.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private const string OperationPlace = "0000000000000000";

    private TeamsEndpoint endpoint = null!;
    private byte[] question = null!;
    private byte[][] saves = null!;
    private int operationOffset;
    private int saved;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var catalogue = CatalogueReader.Read(CatalogueReader.Shipped());
        var record = new EventStreams(new MemoryStreamStore(), TimeProvider.System, NullLogger<EventStreams>.Instance);
        var assistant = new Assistant(catalogue, record, new PersonDirectory(record), new LeadSettings([]), TimeProvider.System);
        var connector = new ConnectorClient(new HttpClient(new AcceptingConnector()));
        var guard = new InboundGuard(
            new ConfigurationBuilder().Build(), new HostingEnvironment { EnvironmentName = Environments.Development });
        endpoint = new TeamsEndpoint(
            guard, assistant, new TeamsMessenger(connector, NullLogger<TeamsMessenger>.Instance), NullLogger<TeamsEndpoint>.Instance);

        question = Activity(new JsonObject { ["type"] = "message", ["text"] = "what's wrong with clause 4.5?", ["deliveryMode"] = "expectReplies" });
        var start = Encoding.UTF8.GetString(await TurnAsync(
            Activity(new JsonObject { ["type"] = "message", ["text"] = "start 4.5", ["deliveryMode"] = "expectReplies" })));
        saves = [Save(start, "yes"), Save(start, "no")];
        operationOffset = saves[0].AsSpan().IndexOf(Encoding.ASCII.GetBytes(OperationPlace));
    }

    [Benchmark(Description = "clause question")]
    public Task<byte[]> ClauseQuestion() => TurnAsync(question);

    /// <summary>Three answers changed, recorded in memory: everything but the flush to the disk.</summary>
    [Benchmark(Description = "saved topic, no disk flush")]
    public Task<byte[]> SavedTopic()
    {
        var save = saves[++saved % 2];
        saved.TryFormat(save.AsSpan(operationOffset, OperationPlace.Length), out _, "x16", CultureInfo.InvariantCulture);
        return TurnAsync(save);
    }

    private async Task<byte[]> TurnAsync(byte[] request)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
        http.Request.Method = HttpMethods.Post;
        http.Request.Host = new HostString("localhost");
        http.Request.ContentType = "application/json; charset=utf-8";
        http.Request.ContentLength = request.Length;
        http.Request.Body = new MemoryStream(request);
        var reply = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(reply));
        await endpoint.HandleAsync(http);
        return http.Response.StatusCode == StatusCodes.Status200OK && reply.Length > 0
            ? reply.ToArray()
            : throw new InvalidOperationException($"The turn ended with {http.Response.StatusCode}.");
    }

    private static byte[] Activity(JsonObject fields)
    {
        var activity = new JsonObject
        {
            ["id"] = "1776827520098",
            ["timestamp"] = "2026-11-24T09:30:00.1234567Z",
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://localhost:56150/_connector",
            ["from"] = new JsonObject { ["id"] = "29:1", ["name"] = "Alex Wilber", ["aadObjectId"] = "a7c7b1b0-55a5-4c3e-9d55-8a3f2f3c4d10" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = "7e4f0a3c-8b1d-4a52-9c1e-2f5d6b7a8c90" },
            ["locale"] = "en-GB",
            ["localTimezone"] = "Europe/Berlin",
        };
        foreach (var (name, value) in fields)
        {
            activity[name] = value?.DeepClone();
        }

        return Encoding.UTF8.GetBytes(activity.ToJsonString());
    }

    private static byte[] Save(string start, string answer)
    {
        var card = JsonNode.Parse(start)!["activities"]![0]!["attachments"]![0]!["content"]!;
        var save = card["body"]!.AsArray().Last(element => (string?)element!["type"] == "ActionSet")!["actions"]![0]!;
        var data = save["data"]!.DeepClone();
        (data["operation"], data["answer1"], data["answer2"], data["answer3"]) = (OperationPlace, answer, answer, answer);
        return Activity(new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = "1",
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "save", ["data"] = data } },
        });
    }

    private sealed class AcceptingConnector : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new ByteArrayContent([]) });
    }
}
