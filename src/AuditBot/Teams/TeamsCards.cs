using System.Text.Json;
using AuditBot.Activities;
using AuditBot.Conversation;
using AuditBot.Teams.Cards;

namespace AuditBot.Teams;

/// <summary>Renders what the assistant decided as Adaptive Cards.</summary>
internal static class TeamsCards
{
    public static AdaptiveCard Render(Reply reply) => reply switch
    {
        Welcome welcome => WelcomeCards.Of(welcome),
        WelcomeBack back => WelcomeCards.Of(back),
        GroupWelcome => WelcomeCards.OfGroup(),
        OnOurWay way => WelcomeCards.Of(way),
        Help help => WelcomeCards.Of(help),
        TopicForm form => TopicCards.Of(form),
        TopicSaved saved => TopicCards.Of(saved),
        TopicLeft left => TopicCards.Of(left),
        NextCheck next => TopicCards.Of(next),
        YesOrPartly ask => TopicCards.Of(ask),
        Conflict conflict => TopicCards.Of(conflict),
        NotApplicableForm form => TopicCards.Of(form),
        Advice advice => SummaryCards.Of(advice),
        Summary summary => SummaryCards.Of(summary),
        Status status => SummaryCards.Of(status),
        FormerTopics former => SummaryCards.Of(former),
        GapList list => SummaryCards.Of(list),
        SizeMenu menu => SizeCards.Of(menu),
        EditionSetting setting => SizeCards.Of(setting),
        ClauseAnswer answer => ClauseCards.Of(answer),
        DidYouMean ask => ClauseCards.Of(ask),
        ClauseTopics topics => ClauseCards.Of(topics),
        ClauseMeaning meaning => ClauseCards.Of(meaning),
        UnknownClause unknown => ClauseCards.Of(unknown),
        ClauseMenu menu => ClauseCards.Of(menu),
        MissedList list => PlainCards.Of(list),
        MissedInPrivate => PlainCards.OfMissedInPrivate(),
        Welcomed welcomed => PlainCards.Of(welcomed),
        TooLong => PlainCards.OfTooLong(),
        LeadList list => LeadCards.Of(list),
        MentionWanted wanted => LeadCards.Of(wanted),
        LeadsOnly only => LeadCards.Of(only),
        ReviewForm form => ReviewCards.Of(form),
        ReviewOutcome outcome => ReviewCards.Of(outcome),
        ReviewDone done => ReviewCards.Of(done),
        ReviewInPrivate => ReviewCards.OfInPrivate(),
        NotUnderstood notUnderstood => PlainCards.Of(notUnderstood),
        NotSaved => PlainCards.OfNotSaved(),
        Apology apology => PlainCards.Of(apology),
        _ => throw new InvalidOperationException($"{reply.GetType().Name} has no card."),
    };

    /// <summary>Whether the pressed card stays as it is and only a word is said about it.</summary>
    public static bool LeavesCard(Reply reply) => reply is NotSaved or Apology or LeadsOnly;

    public static RawJson Json(AdaptiveCard card) => new(JsonSerializer.SerializeToUtf8Bytes(card, CardJson.Lean.AdaptiveCard));

    public static OutboundActivity Message(AdaptiveCard card) => new()
    {
        Summary = card.FallbackText,
        Attachments = [new Attachment(AdaptiveCard.ContentType, Json(card))],
    };
}
