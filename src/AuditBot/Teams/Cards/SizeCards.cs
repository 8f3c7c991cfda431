using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Conversation;
using static AuditBot.Teams.Cards.Parts;

namespace AuditBot.Teams.Cards;

/// <summary>What there is to assess, and by which edition.</summary>
internal static class SizeCards
{
    public static AdaptiveCard Of(SizeMenu menu)
    {
        const string Head = "What would you like to assess?";
        var (quick, full) = (menu.QuickCheck, menu.Full);
        return new AdaptiveCard(
            [
                Heading(Head),
                Bullets(
                [
                    $"**Quick check**: {quick.TopicsDone} of {quick.Topics} clauses done",
                    $"**Full assessment** by {Edition(menu.Edition)}: {full.TopicsDone} of {full.Topics} topics done",
                ]),
                new ChoiceSet("Or one area of it", [.. menu.Areas.Select(area => new Choice(Line(area), CodeOf(area)))])
                {
                    Id = "scope",
                    Style = "compact",
                    Value = CodeOf(menu.Areas.FirstOrDefault(area => !area.Readiness.IsComplete) ?? menu.Areas[0]),
                },
                new ActionSet(
                    Press("Start this area", CardVerbs.StartScope, primary: true),
                    Press(FullTitle(full), CardVerbs.Full),
                    Press(quick.IsComplete ? "Quick check result" : "Quick check", quick.IsComplete ? CardVerbs.QuickCheckResult : CardVerbs.Start, more: true),
                    Press("Change the edition", CardVerbs.Edition, more: true)),
            ],
            Head);
    }

    public static AdaptiveCard Of(EditionSetting setting)
    {
        var head = setting.Changed
            ? $"From now on we go by {Edition(setting.Edition)}."
            : $"We go by {Edition(setting.Edition)}.";
        var other = setting.Edition == Catalogue.Edition.Iso2018 ? Catalogue.Edition.Iso2011 : Catalogue.Edition.Iso2018;
        return new AdaptiveCard(
            [
                Heading(head),
                Text("Clause numbers and the full assessment follow it. Answers belong to topics, so none is lost by a change."),
                Text("No certificate can rest on the 2011 edition any more: the transition ended on 29 September 2021."),
                new ActionSet(
                    Press($"Change to {Edition(other)}", CardVerbs.ChooseEdition, new CardData { Scope = other.Name() }),
                    Press("Assess more", CardVerbs.Sizes)),
            ],
            head);
    }

    private static string FullTitle(Readiness full) => full switch
    {
        { IsComplete: true } => "Full result",
        { Answered: 0 } => "Start the full one",
        _ => "Go on with the full one",
    };

    /// <summary>Short, because a phone cuts off what does not fit the list's one line.</summary>
    private static string Line(AreaLine area)
    {
        var name = $"{area.Clause.Number} {area.Title}";
        return area.Readiness switch
        {
            { IsComplete: true } => $"✓ {name}",
            { TopicsDone: 0 } => name,
            { TopicsDone: var done, Topics: var topics } => $"{name}: {done} of {topics}",
        };
    }

    private static string CodeOf(AreaLine area) => new Scope(area.Clause.Edition, area.Clause.Number).Code;
}
