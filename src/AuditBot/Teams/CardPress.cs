using System.Globalization;
using System.Text.Json;
using AuditBot.Activities;
using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Conversation;

namespace AuditBot.Teams;

/// <summary>Reads a pressed card.</summary>
internal static class CardPress
{
    private const int MostOperationCharacters = 64;

    /// <summary>From <c>adaptiveCard/action</c>, or from the message that Action.Submit makes; null when it is neither.</summary>
    public static Utterance? Read(InboundActivity activity)
    {
        try
        {
            return activity.Value.ValueKind switch
            {
                JsonValueKind.Object => Read(activity.Value),
                JsonValueKind.String when JsonDocument.Parse(activity.Value.GetString()!) is var document => Read(document.RootElement),
                _ => null,
            };
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Utterance? Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var isInvoke = value.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object;
        var holder = isInvoke && action.TryGetProperty("data", out var data) ? data : value;
        var pressed = holder.ValueKind == JsonValueKind.Object ? holder.Deserialize(CardDataJson.Lean.CardData) ?? new() : new CardData();
        var verb = isInvoke && action.TryGetProperty("verb", out var named) && named.ValueKind == JsonValueKind.String
            ? named.GetString()
            : pressed.Verb;
        return verb is null ? null : Read(verb, pressed);
    }

    /// <returns>A verb nobody knows shows how things stand: its card is older or newer than this program.</returns>
    private static Utterance Read(string verb, CardData data) => verb switch
    {
        CardVerbs.Start => new StartQuickCheck(),
        CardVerbs.StartScope when Scope.Read(data.Scope) is { } scope => new StartScope(scope),
        CardVerbs.Full => new StartFull(),
        CardVerbs.Sizes => new ShowSizes(),
        CardVerbs.Edition => new ShowEdition(),
        CardVerbs.ChooseEdition when Scope.Read(data.Scope) is { IsQuickCheck: false } scope => new ChooseEdition(scope.Edition),
        CardVerbs.QuickCheckResult => new ShowSummary(Scope.QuickCheck),
        CardVerbs.Continue => new ContinueCheck(),
        CardVerbs.Open => new OpenTopic(data.Topic ?? ""),
        CardVerbs.OpenFromAnswer => new OpenTopic(data.Topic ?? "", FromAnswer: true),
        CardVerbs.Edit => new EditTopic(data.Topic ?? ""),
        CardVerbs.CancelEdit => new CancelEdit(data.Topic ?? ""),
        CardVerbs.Save => new SubmitTopic(Submission(data), Leaving.Save),
        CardVerbs.Skip => new SubmitTopic(Submission(data), Leaving.Skip),
        CardVerbs.Back => new SubmitTopic(Submission(data), Leaving.Back),
        CardVerbs.Pause => new SubmitTopic(Submission(data), Leaving.Pause),
        CardVerbs.NotApplicable => new OpenNotApplicable(Submission(data)),
        CardVerbs.SaveNotApplicable => new SubmitNotApplicable(
            Submission(data), Places(data.Checks), data.Party == "other", data.Reason ?? ""),
        CardVerbs.Resume => new ResumeTopic(Submission(data)),
        CardVerbs.Answer => new SubmitAnswer(Stamp(data), data.Check ?? 0, data.Answer ?? "", data.Note ?? ""),
        CardVerbs.KeepTheirs => new KeepTheirs(Stamp(data), data.Note, data.Evidence),
        CardVerbs.Ask => new AskAboutTopic(data.Topic ?? "", Enum.TryParse<Aspect>(data.Aspect, out var aspect) ? aspect : Aspect.WhatGoesWrong),
        CardVerbs.AskClause when EditionNames.Find(data.Scope ?? "") is { } edition => new AskAboutClause(new Clause(edition, data.Clause ?? "")),
        CardVerbs.AskGuide => new AskAboutTopic(data.Topic ?? "", Aspect.WhatGoesWrong, InGuide: true),
        CardVerbs.NotMeant => new NotMeant(Operation(data), IsAnswer: data.Topic is not null),
        CardVerbs.KeepWords => new KeepWords(Kept: true),
        CardVerbs.ForgetWords => new KeepWords(Kept: false),
        CardVerbs.Meaning => new AskMeaning(data.Topic ?? ""),
        CardVerbs.Clauses => new ShowClauses(),
        CardVerbs.Gaps => new ShowGaps(),
        CardVerbs.Summary => new ShowSummary(),
        CardVerbs.Former => new ShowFormer(),
        CardVerbs.Help => new ShowHelp(),
        CardVerbs.Review => new ReviewNotApplicable(),
        CardVerbs.ReviewLater => new ReviewNotApplicable(Reviewed(data)),
        CardVerbs.AcceptNotApplicable => new DecideNotApplicable(Reviewed(data), Accepted: true, data.Reason ?? ""),
        CardVerbs.ReturnNotApplicable => new DecideNotApplicable(Reviewed(data), Accepted: false, data.Reason ?? ""),
        _ => new ShowStatus(),
    };

    private static TopicSubmission Submission(CardData data) => new(
        Stamp(data),
        [data.Answer1, data.Answer2, data.Answer3],
        data.HasRemark == true ? data.Note ?? "" : data.Note,
        data.HasRemark == true ? data.Evidence ?? "" : data.Evidence,
        data.Edit ?? false);

    private static CardStamp Stamp(CardData data) =>
        new(data.Assessment ?? "", data.Topic ?? "", data.Wording ?? "", data.Seen ?? 0, Operation(data));

    private static ReviewStamp Reviewed(CardData data) =>
        new(data.Assessment ?? "", data.Topic ?? "", data.Check ?? 0, data.Seen ?? 0, Operation(data));

    private static string Operation(CardData data)
    {
        var operation = data.Operation ?? "";
        return operation.Length <= MostOperationCharacters ? operation : operation[..MostOperationCharacters];
    }

    private static List<int> Places(string? ticked) =>
    [
        .. (ticked ?? "").Split(',', 8, StringSplitOptions.TrimEntries)
            .Select(place => int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0),
    ];
}
