using AuditBot.Assessments;
using AuditBot.Catalogue;
using AuditBot.Conversation;
using static AuditBot.Teams.Cards.Parts;

namespace AuditBot.Teams.Cards;

internal static class ClauseCards
{
    /// <summary>More topics than this are chosen from a drop-down list.</summary>
    private const int MostInView = 8;

    public static AdaptiveCard Of(ClauseAnswer answer)
    {
        var topic = answer.Topic;
        var head = $"{answer.Clause.Number} {topic.Title}";
        var body = new List<CardElement> { Heading(head), Text(Editions(answer.Clause, answer.Title, answer.Elsewhere)) };
        switch (answer.Aspect)
        {
            case Aspect.WhyItMatters:
                body.Add(SubHeading("Why it matters"));
                body.Add(Text(topic.WhyItMatters));
                body.Add(Text($"Once fixed: {topic.WhenFixed}"));
                break;
            case Aspect.Evidence:
                body.Add(SubHeading("What an auditor asks to see"));
                body.Add(Bullets(topic.Evidence));
                break;
            case Aspect.WhatGoesWrong:
                body.Add(SubHeading("What usually goes wrong"));
                body.Add(Text(topic.WhatGoesWrong));
                break;
            case Aspect.Owner:
                body.Add(SubHeading("Who answers for it"));
                body.Add(Text(Owner(answer)));
                break;
            case Aspect.Due:
                body.Add(SubHeading("When to look again"));
                body.Add(Text(Due(answer)));
                break;
            case Aspect.Standing:
                body.Add(SubHeading("Where you stand"));
                body.Add(Text(Standing(answer)));
                break;
        }

        // Who and when are short questions, and get short answers.
        var isBrief = answer.Aspect is Aspect.Owner or Aspect.Due;
        if (!isBrief)
        {
            body.Add(SubHeading("How to fix it"));
            body.Add(Bullets(Fixes(answer)));
        }

        if (answer.Aspect != Aspect.Standing && !(isBrief && answer.Standing is null))
        {
            body.Add(SubHeading("Where you stand"));
            body.Add(Text(Standing(answer)));
        }

        body.Add(new ActionSet([.. Actions(answer)]));
        return new AdaptiveCard(body, head);
    }

    public static AdaptiveCard Of(DidYouMean ask)
    {
        var head = ask.Topics.Count > 1 ? "Did you mean one of these?" : "Did you mean this?";
        return new AdaptiveCard(
            [
                Heading(head),
                .. ask.Topics.Select(topic =>
                    WidePress(topic.Title, CardVerbs.Ask, About(topic) with { Aspect = ask.Aspect.ToString() })),
                new ActionSet(Press("Something else", CardVerbs.NotMeant, new CardData { Operation = ask.Question })),
            ],
            $"{head} {string.Join("; ", ask.Topics.Select(topic => topic.Title))}");
    }

    public static AdaptiveCard Of(ClauseTopics topics)
    {
        var head = $"{topics.Clause.Number} {topics.Title}";
        return new AdaptiveCard(
            [
                Heading(head),
                Text(Editions(topics.Clause, "", topics.Elsewhere)),
                Text(Standing(topics.Readiness)),
                Chooser($"{topics.Topics.Count} things often go wrong here. Which one?", topics.Topics, topic => Line(topics, topic)) with
                {
                    Value = topics.Topics[0].Id,
                },
                new ActionSet([.. Actions(topics)]),
            ],
            head);
    }

    public static AdaptiveCard Of(ClauseMeaning meaning)
    {
        var head = $"What {meaning.Number} means elsewhere";
        var here = string.Join(
            ", ",
            meaning.Topic.Clauses.Where(clause => clause.Edition != Catalogue.Edition.Guide)
                .Select(clause => $"{clause.Number} in {Edition(clause.Edition)}"));
        return new AdaptiveCard(
            [
                Heading(head),
                Bullets(meaning.Titles.Select(title => title.Title is null
                    ? $"{Sentence(Edition(title.Edition))} has no clause {meaning.Number}."
                    : $"{meaning.Number} in {Edition(title.Edition)} is **{title.Title}**.")),
                Text($"{meaning.Topic.MainClause.Number} {meaning.Topic.Title}, the guide's topic, is {here}."),
                new ActionSet(Press($"Back to {meaning.Topic.MainClause.Number}", CardVerbs.Ask, About(meaning.Topic))),
            ],
            head);
    }

    public static AdaptiveCard Of(UnknownClause unknown)
    {
        if (unknown is { Asked: { } asked, Elsewhere.Count: > 0 })
        {
            var missing = $"{Sentence(Edition(asked))} has no clause {unknown.Number}.";
            return new AdaptiveCard(
                [
                    Heading(missing),
                    Titles(unknown.Number, unknown.Elsewhere),
                    new ActionSet([.. unknown.Elsewhere.Select(other => Press(
                        $"{unknown.Number} in {Edition(other.Edition)}",
                        CardVerbs.AskClause,
                        new CardData { Scope = other.Edition.Name(), Clause = unknown.Number }))]),
                ],
                missing);
        }

        var head = unknown.Titles.Count > 0
            ? $"I have no questions on clause {unknown.Number} yet."
            : $"There is no clause {unknown.Number} in the editions I know.";
        return new AdaptiveCard(
            [
                Heading(head),
                .. unknown.Titles.Count > 0 ? [Titles(unknown.Number, unknown.Titles)] : Array.Empty<CardElement>(),

                // The titles stand in the text: a long one would be cut off on a phone's button.
                Text("The nearest I can help with:"),
                Bullets(unknown.Near.Select(topic => Name(unknown, topic))),
                new ActionSet([.. unknown.Near.Select(topic => Press($"Clause {unknown.ClauseOf(topic).Number}", CardVerbs.Ask, About(topic)))]),
            ],
            head);
    }

    private static TextBlock Titles(string number, IEnumerable<(Edition Edition, string Title)> titles) =>
        Bullets(titles.Select(title => $"{number} in {Edition(title.Edition)} is **{title.Title}**."));

    public static AdaptiveCard Of(ClauseMenu menu)
    {
        const string Head = "Which clause would you like to know about?";
        return new AdaptiveCard(
            [
                Heading(Head),
                Chooser("Clauses of the quick check", menu.Topics, topic => Name(menu, topic)),
                Text("Or type a question, such as “how do I fix 4.5”."),
                new ActionSet(Press("What goes wrong", CardVerbs.Ask, primary: true), Press("Answer it", CardVerbs.Open)),
            ],
            Head);
    }

    /// <summary>Numbers help to find one's way in a long list.</summary>
    private static string Line(ClauseTopics topics, Topic topic) =>
        topics.Topics.Count > MostInView ? $"{topic.ClauseIn(topics.Clause.Edition)?.Number} {topic.Title}" : topic.Title;

    /// <summary>Fills in <see cref="CardData.Topic"/>.</summary>
    private static ChoiceSet Chooser(string label, IReadOnlyList<Topic> topics, Func<Topic, string> name) =>
        new(label, [.. topics.Select(topic => new Choice(name(topic), topic.Id))])
        {
            Id = "topic",
            Style = topics.Count > MostInView ? "compact" : "expanded",
        };

    private static string Editions(Clause clause, string title, IReadOnlyList<Clause> others)
    {
        var withdrawn = clause.Edition == Catalogue.Edition.Iso2011 ? " (withdrawn)" : "";
        var called = title.Length > 0 ? $", {title}" : "";
        var own = $"Clause {clause.Number} of {Edition(clause.Edition)}{withdrawn}{called}.";
        var elsewhere = others.GroupBy(other => other.Edition)
            .Select(edition => $"{string.Join(", ", edition.Select(other => other.Number))} in {Edition(edition.Key)}");
        return others.Count > 0 ? $"{own} The same content: {string.Join(", ", elsewhere)}." : own;
    }

    private static IEnumerable<string> Fixes(ClauseAnswer answer) => answer.Fixes.Select(fix => fix.Stand switch
    {
        { IsGap: true } => $"**Your gap ({Say(fix.Stand)}):** {fix.Check.Fix} This week: {fix.Check.FirstStep}",
        { Answer: Answer.Yes } => $"{fix.Check.Fix} (You said Yes.)",
        { Verdict: Verdict.Accepted } => $"{fix.Check.Fix} (Agreed: it doesn't apply to you.)",
        _ => fix.Check.Fix,
    });

    private static string Standing(ClauseAnswer answer)
    {
        if (answer.Standing is not { } standing)
        {
            return "Nobody has answered this clause yet. It takes a minute.";
        }

        var gaps = standing.Answers.Count(stand => stand.IsGap);
        var open = standing.Answers.Count(stand => stand.Answer is null);
        var found = (gaps, open) switch
        {
            (0, 0) => standing.Answers.Any(stand => stand.Answer == Answer.DontKnow) ? "No gaps that you know of" : "No gaps",
            (0, _) => "No gaps so far",
            _ => Count(gaps, "gap"),
        };
        var answers = answer.Topic.Checks.Zip(standing.Answers, (check, stand) => $"{check.Label}: {Say(stand)}");
        var text = $"**{found}**, answered {standing.When} {By(standing.SavedBy)}. {Sentence(string.Join(" · ", answers))}.";
        return standing.OldWording ? $"{text} The questions were reworded since." : text;
    }

    private static string Owner(ClauseAnswer answer) => answer.Standing is { } standing
        ? $"{standing.SavedBy ?? "You"} answered it last. The standard wants a named owner: put one in your role list."
        : "Nobody has answered it here yet. Whoever runs this work day to day is the one to ask.";

    private static string Due(ClauseAnswer answer) => answer.Standing is { } standing
        ? $"Look again on **{standing.NextReview}**: every {answer.Topic.ReviewCadenceDays} days is a good rhythm for this one."
        : $"As soon as you can: nobody has answered it yet. After that, every {answer.Topic.ReviewCadenceDays} days is a good rhythm.";

    private static IEnumerable<CardAction> Actions(ClauseAnswer answer)
    {
        var about = About(answer.Topic);
        yield return Press(answer.Standing is null ? "Answer it now" : "Answer it again", CardVerbs.OpenFromAnswer, about, primary: true);
        foreach (var (aspect, title) in Aspects)
        {
            if (aspect != answer.Aspect)
            {
                yield return Press(title, CardVerbs.Ask, about with { Aspect = aspect.ToString() }, more: aspect != Aspect.WhyItMatters);
            }
        }

        if (answer.StandardHas)
        {
            yield return Press($"What {answer.Clause.Number} means in the standard", CardVerbs.Meaning, about, more: true);
        }

        if (answer.GuideHas is { } guide)
        {
            yield return InGuide(guide);
        }

        if (answer.Question is not null)
        {
            yield return Press("Not what I meant", CardVerbs.NotMeant, about with { Operation = answer.Question });
        }
    }

    private static IEnumerable<CardAction> Actions(ClauseTopics topics)
    {
        var scope = new Scope(topics.Clause.Edition, topics.Clause.Number);
        yield return Press("Tell me more", CardVerbs.Ask, new CardData { Aspect = topics.Aspect.ToString() }, primary: true);
        yield return Press("Answer this clause", CardVerbs.StartScope, new CardData { Scope = scope.Code });
        if (topics.GuideHas is { } guide)
        {
            yield return InGuide(guide);
        }
    }

    private static ExecuteAction InGuide(Topic topic) =>
        Press($"{topic.MainClause.Number} in the guide", CardVerbs.AskGuide, About(topic), more: true);

    private static string Standing(Readiness readiness) => readiness.Answered == 0
        ? "Nobody has answered it yet."
        : $"You have done {readiness.TopicsDone} of {Count(readiness.Topics, "topic")}: {Gaps(readiness)}.";

    private static readonly (Aspect Aspect, string Title)[] Aspects =
    [
        (Aspect.WhyItMatters, "Why it matters"),
        (Aspect.Evidence, "What an auditor asks for"),
        (Aspect.WhatGoesWrong, "What goes wrong"),
    ];

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
