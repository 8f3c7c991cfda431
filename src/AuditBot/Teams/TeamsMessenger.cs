using System.Text.Json;
using AuditBot.Activities;
using AuditBot.Conversation;

namespace AuditBot.Teams;

/// <summary>Sends replies to the conversation a turn came from.</summary>
internal sealed partial class TeamsMessenger(ConnectorClient connector, ILogger<TeamsMessenger> log)
{
    private const int MostMentioned = 10;

    private static readonly TimeSpan LongestLookUp = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Replaces the pressed card for everyone who sees it, then sends the messages that follow, in order. One that cannot be
    /// sent does not hold up the others.
    /// </summary>
    public async Task SendAsync(InboundActivity activity, Response response)
    {
        var pressed = activity.Type == "invoke" || activity.Text is null ? activity.ReplyToId : null;
        foreach (var reply in response.All)
        {
            try
            {
                await SendAsync(activity, reply, reply == response.InPlace ? pressed : null);
            }
            catch (Exception fault) when (IsConnectorFault(fault))
            {
                LogNotSent(fault, activity.Conversation!.Id!);
            }
        }
    }

    /// <summary>Asks who somebody is when the activity does not say, as on installation; empty when nobody can tell.</summary>
    public async Task<string> NameOfSenderAsync(InboundActivity activity)
    {
        using var timeout = new CancellationTokenSource(LongestLookUp);
        return (await MemberAsync(activity, activity.From!.Id!, timeout.Token))?.Name ?? "";
    }

    /// <summary>Asks who is mentioned: a mention carries the id that people have for this bot, not the one they are known by.</summary>
    public async Task<Turn> WithMentionedAsync(InboundActivity activity, Turn turn)
    {
        var ids = Mentions.WithoutBot(activity);
        using var timeout = new CancellationTokenSource(LongestLookUp);
        var found = await Task.WhenAll(ids.Take(MostMentioned).Select(id => MemberAsync(activity, id, timeout.Token)));
        var people = found.OfType<ChannelAccount>().Select(member => TeamsTurns.SenderOf(activity, member));
        return turn with
        {
            Mentioned = [.. people.DistinctBy(person => person.User)],
            HasUnknownMention = ids.Count > MostMentioned || found.Contains(null),
        };
    }

    /// <summary>Answers <c>deliveryMode: expectReplies</c> on the response itself.</summary>
    public static async Task WriteRepliesAsync(HttpResponse http, Response response)
    {
        OutboundActivity[] replies = [.. response.All.Select(reply => TeamsCards.Message(TeamsCards.Render(reply)))];
        http.ContentType = "application/json; charset=utf-8";
        await http.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new ExpectedReplies(replies), OutboundJson.Default.ExpectedReplies));
    }

    /// <returns>Null when the channel cannot tell.</returns>
    private async Task<ChannelAccount?> MemberAsync(InboundActivity activity, string id, CancellationToken cancellation)
    {
        try
        {
            var member = await connector.GetMemberAsync(ReferenceOf(activity), id, cancellation);
            return member is { Id: null or "" } ? member with { Id = id } : member;
        }
        catch (Exception fault) when (IsConnectorFault(fault))
        {
            return null;
        }
    }

    private async Task SendAsync(InboundActivity activity, Reply reply, string? pressed)
    {
        if (pressed is not null && TeamsCards.LeavesCard(reply))
        {
            if (activity.Type == "invoke")
            {
                return;
            }

            // A press that came as a message has no answer of its own to say it in.
            pressed = null;
        }

        var to = ReferenceOf(activity);
        var message = TeamsCards.Message(TeamsCards.Render(reply));
        _ = (pressed, activity) switch
        {
            ({ } card, _) => await connector.UpdateAsync(to, card, message, CancellationToken.None),
            (null, { Type: "message", Id: { } question }) => await connector.ReplyAsync(to, question, message, CancellationToken.None),
            _ => await connector.SendAsync(to, message, CancellationToken.None),
        };
    }

    private static ConversationReference ReferenceOf(InboundActivity activity) =>
        new(activity.ServiceUrl!, activity.Conversation!.Id!);

    private static bool IsConnectorFault(Exception fault) => fault is HttpRequestException or OperationCanceledException or JsonException;

    [LoggerMessage(LogLevel.Warning, "Conversation {Conversation}: a reply could not be sent; what it told of is on record")]
    private partial void LogNotSent(Exception fault, string conversation);
}
