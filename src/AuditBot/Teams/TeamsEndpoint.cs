using System.Security.Cryptography;
using AuditBot.Activities;
using AuditBot.Asking;
using AuditBot.Conversation;

namespace AuditBot.Teams;

/// <summary>
/// <c>POST /api/messages</c>: checks the caller, reads the activity, lets the assistant decide, answers, and only then sends
/// what follows.
/// </summary>
internal sealed partial class TeamsEndpoint(
    InboundGuard guard, Assistant assistant, TeamsMessenger messenger, ILogger<TeamsEndpoint> log)
{
    /// <summary>Teams gives up on a turn, and sends it again, after 15 s.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(12);

    public async Task HandleAsync(HttpContext http)
    {
        if (!guard.Admits(http))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var (activity, refusal) = await ActivityReader.ReadAsync(http);
        if (activity is null)
        {
            http.Response.StatusCode = refusal;
            return;
        }

        var handled = activity.Type switch
        {
            "message" or "conversationUpdate" or "installationUpdate" => true,
            "invoke" => activity.Name == InvokeResponse.CardAction,
            _ => false,
        };
        http.Response.StatusCode = Check(activity, handled);
        if (handled && http.Response.StatusCode == StatusCodes.Status200OK && TeamsTurns.Read(activity) is { } turn)
        {
            await AnswerAsync(http, activity, turn);
        }
    }

    private int Check(InboundActivity activity, bool handled)
    {
        if (!handled)
        {
            return activity.Type == "invoke" ? StatusCodes.Status501NotImplemented : StatusCodes.Status200OK;
        }

        if (string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id) || string.IsNullOrEmpty(activity.From?.Id))
        {
            return StatusCodes.Status400BadRequest;
        }

        return guard.Trusts(activity.ServiceUrl) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
    }

    private async Task AnswerAsync(HttpContext http, InboundActivity activity, Turn turn)
    {
        if (turn is { Said: Arrived, From.Name: "", Place.IsPersonal: true })
        {
            turn = turn with { From = turn.From with { Name = await messenger.NameOfSenderAsync(activity) } };
        }
        else if (turn.Said is Typed typed && LeadWords.Read(typed.Text) is not null)
        {
            turn = await messenger.WithMentionedAsync(activity, turn);
        }

        var response = await DecideAsync(turn);
        if (activity.Type == "invoke")
        {
            await InvokeResponse.WriteAsync(http.Response, response);
        }
        else if (activity.DeliveryMode == "expectReplies")
        {
            await TeamsMessenger.WriteRepliesAsync(http.Response, response);
            return;
        }

        // The channel has its answer; what follows must not keep it waiting.
        await http.Response.CompleteAsync();
        await messenger.SendAsync(activity, response);
    }

    private async Task<Response> DecideAsync(Turn turn)
    {
        using var timeout = new CancellationTokenSource(LongestTurn);
        try
        {
            return await assistant.HandleAsync(turn, timeout.Token);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogNotSaved(fault, turn.Operation);
            return new(new NotSaved());
        }
        catch (Exception fault)
        {
            var number = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(2));
            LogFault(fault, turn.Operation, number);
            return new(new Apology(number));
        }
    }

    [LoggerMessage(LogLevel.Error, "Turn {Turn}: the storage failed, nothing was saved")]
    private partial void LogNotSaved(Exception fault, string turn);

    [LoggerMessage(LogLevel.Error, "Turn {Turn}: fault no. {Number}")]
    private partial void LogFault(Exception fault, string turn, string number);
}
