using AuditBot.Assessments;
using AuditBot.Conversation;
using static AuditBot.Teams.Cards.Parts;

namespace AuditBot.Teams.Cards;

internal static class SummaryCards
{
    private const int MostFirst = 3;

    /// <summary>The gravest; more would not fit one card.</summary>
    private const int MostGapTopics = 8;

    public static AdaptiveCard Of(Advice advice)
    {
        var body = new List<CardElement>();
        Finding[] gaps = [.. advice.Gaps];
        Finding[] unknown = [.. advice.Unknown];
        string head;
        if (gaps.Length > 0)
        {
            head = $"What to fix first: {Name(advice, advice.Topic)}";
            body.Add(Heading(head));
            body.AddRange(gaps.SelectMany(Fix));
        }
        else if (unknown.Length == 0)
        {
            head = $"✓ Nothing to fix in {Name(advice, advice.Topic)}.";
            body.Add(Heading(head));
            body.Add(Text("An auditor will ask to see:"));
            body.Add(Bullets(advice.Topic.Evidence));
        }
        else
        {
            head = $"{Name(advice, advice.Topic)}: nothing to fix that we know of";
            body.Add(Heading(head));
        }

        if (unknown.Length > 0)
        {
            body.Add(SubHeading("Not known yet"));
            body.Add(Bullets(unknown.Select(finding => $"Ask around, then press Edit: {finding.Check.Question}")));
        }

        if (gaps.Length > 0)
        {
            body.Add(SubHeading("Why it matters"));
            body.Add(Text(advice.Topic.WhyItMatters.Split(". ")[0].TrimEnd('.') + "."));
        }

        return new AdaptiveCard(body, head);
    }

    public static AdaptiveCard Of(Summary summary)
    {
        var readiness = summary.Readiness;
        var head = readiness.IsComplete
            ? $"{Name(summary)} done: {readiness.Answered} of {readiness.Checks} answered."
            : $"{Name(summary)}: {readiness.Answered} of {readiness.Checks} answered.";
        var body = new List<CardElement> { Heading(head), Text(Figures(readiness)) };
        if (summary.Worst.Count > 0)
        {
            body.Add(SubHeading("Start with"));
            body.Add(Bullets(summary.Worst.Take(MostFirst).Select(line => Line(summary, line))));
            if (summary.Worst.Count > MostFirst)
            {
                body.Add(Text($"Then {summary.Worst.Count - MostFirst} more."));
            }
        }
        else if (readiness.IsComplete && readiness.Unknown == 0)
        {
            body.Add(Text("No gaps. Keep the evidence at hand; an auditor will ask for it."));
        }

        AddOpen(body, summary);
        body.Add(new ActionSet([.. Actions(readiness, summary.Decisions, summary.Next)]));
        return new AdaptiveCard(body, head);
    }

    public static AdaptiveCard Of(Status status)
    {
        var readiness = status.Readiness;
        var head = $"{Name(status)}: {readiness.TopicsDone} of {readiness.Topics} {Topics(status)} done.";
        var body = new List<CardElement> { Heading(head) };
        if (readiness.Answered == 0 && status.Decisions == 0 && status.Former == 0 && status.Topics.All(line => line.Findings.Count == 0)
            && status.Round is null or { Scope.IsQuickCheck: true })
        {
            body.Add(Text("Nobody has begun. Five short clauses, three questions each."));
            body.Add(new ActionSet(Press("Start the quick check", CardVerbs.Start, primary: true), Press("Ask about a clause", CardVerbs.Clauses)));
            return new AdaptiveCard(body, head);
        }

        body.Add(Text(Figures(readiness)));
        if (status.Returned.Count > 0)
        {
            var topics = Join([.. status.Returned.Take(MostFirst).Select(topic => Name(status, topic))]);
            body.Add(Notice($"Your “doesn't apply” came back in {topics}. Please answer again."));
        }

        body.Add(Bullets(status.Topics.Select(line => State(status, line)).Concat(status.Areas.Select(State))));
        var again = status.Returned.Count > 0 ? status.Returned[0] : null;
        body.Add(new ActionSet(
        [
            .. again is null ? [] : new[] { Press($"Answer {status.ClauseOf(again).Number} again", CardVerbs.Open, About(again)) },
            .. Actions(readiness, status.Decisions, isFull: again is not null && status.Decisions > 0),
            .. status.Former == 0 ? [] : new[] { Press($"No longer asked: {Count(status.Former, "topic")}", CardVerbs.Former, more: true) },
        ]));
        return new AdaptiveCard(body, head);
    }

    public static AdaptiveCard Of(GapList list)
    {
        var readiness = list.Readiness;
        var head = readiness.Gaps + readiness.Unknown > 0
            ? $"All gaps: {Gaps(readiness)}{(readiness.Unknown > 0 ? $", {readiness.Unknown} not known" : "")}"
            : readiness.Answered > 0 || list.Worst.Count > 0 ? "No gaps so far." : "No answers yet, so no gaps to show.";
        var body = new List<CardElement> { Heading(head) };
        foreach (var line in list.Worst.Take(MostGapTopics))
        {
            body.Add(SubHeading($"{Name(list, line.Topic)} ({Say(line.Topic.Severity)})"));
            body.Add(Bullets(line.Findings.Select(finding => finding.Stand switch
            {
                { Verdict: Verdict.Returned } => $"Please answer again, “doesn't apply” was returned: {finding.Check.Question}",
                { Answer: Answer.DontKnow } => $"Not known yet: {finding.Check.Question}",
                _ => $"{finding.Check.Fix} ({Say(finding.Stand)})",
            })));
        }

        if (list.Worst.Count > MostGapTopics)
        {
            body.Add(Text($"And {Count(list.Worst.Count - MostGapTopics, "more topic")}. Ask about a clause, such as “8.6”, for its own."));
        }

        body.Add(new ActionSet(
            readiness.IsComplete
                ? Press("Back to the summary", CardVerbs.Summary)
                : Press("Continue", CardVerbs.Continue, primary: true),
            Press("Ask about a clause", CardVerbs.Clauses)));
        return new AdaptiveCard(body, head);
    }

    public static AdaptiveCard Of(FormerTopics former)
    {
        var head = former.Topics.Count == 0 ? "Every answered topic is still asked." : "No longer asked, and kept on record";
        var body = new List<CardElement> { Heading(head) };
        foreach (var topic in former.Topics.Take(MostGapTopics))
        {
            body.Add(SubHeading($"{topic.Title} (answered {topic.When})"));
            body.Add(Bullets(topic.Answers.Select(answer => $"{answer.Question} **{Say(answer.Stand)}**")));
        }

        if (former.Topics.Count > MostGapTopics)
        {
            body.Add(Text($"And {Count(former.Topics.Count - MostGapTopics, "more topic")}."));
        }

        body.Add(new ActionSet(Press("Back to the status", CardVerbs.Status)));
        return new AdaptiveCard(body, head);
    }

    private static IEnumerable<CardElement> Fix(Finding finding)
    {
        yield return new TextBlock($"**{finding.Check.Fix}**") { Spacing = "Medium" };
        yield return Text($"This week: {finding.Check.FirstStep}");
        if (finding.Stand.Verdict == Verdict.Pending)
        {
            yield return Text("It counts until your audit lead agrees that it doesn't apply.");
        }
    }

    private static string Figures(Readiness readiness)
    {
        var figures = $"Readiness **{Score(readiness)}** points · {Gaps(readiness)}";
        figures = readiness.Unknown > 0 ? $"{figures} · {readiness.Unknown} “don't know”" : figures;
        return readiness.LeftOut > 0 ? $"{figures} · {readiness.LeftOut} “doesn't apply”, left out" : figures;
    }

    private static string Line(Reply reply, TopicLine line) =>
        $"**{Name(reply, line.Topic)}** ({Say(line.Topic.Severity)}): {Count(line.Gaps, "gap")}";

    private static string State(Reply reply, TopicLine line)
    {
        var name = Name(reply, line.Topic);
        return line switch
        {
            { IsDone: true, Findings.Count: 0 } => $"✓ {name}: no gaps",
            { IsDone: true, Gaps: 0 } => $"✓ {name}: {line.Findings.Count} not known yet",
            { IsDone: true } => $"✓ {name}: {Count(line.Gaps, "gap")}",
            { Findings: var findings } when findings.Any(finding => finding.Stand.Verdict == Verdict.Returned) =>
                $"**{name}: {line.Answered} of {line.Topic.Checks.Count} answered**, “doesn't apply” was returned",
            { Answered: > 0 } => $"**{name}: {line.Answered} of {line.Topic.Checks.Count} answered**",
            { Skipped: true } => $"**{name}: skipped**",
            _ => $"**{name}: open**",
        };
    }

    private static string State(AreaLine area)
    {
        var (name, readiness) = ($"{area.Clause.Number} {area.Title}", area.Readiness);
        return readiness switch
        {
            { IsComplete: true, Gaps: 0 } => $"✓ {name}: no gaps",
            { IsComplete: true } => $"✓ {name}: {Count(readiness.Gaps, "gap")}",
            { Answered: 0 } => $"{name}: {Count(readiness.Topics, "topic")}, open",
            _ => $"**{name}: {readiness.TopicsDone} of {readiness.Topics} done**, {(readiness.Gaps == 0 ? "no gaps so far" : Count(readiness.Gaps, "gap"))}",
        };
    }

    private static void AddOpen(List<CardElement> body, Summary summary)
    {
        string[] open =
        [
            .. summary.Topics.Where(line => !line.IsDone).Select(line => State(summary, line)),
            .. summary.Areas.Where(area => !area.Readiness.IsComplete).Select(State),
        ];
        if (open.Length > 0)
        {
            body.Add(SubHeading("Still open"));
            body.Add(Bullets(open));
        }
    }

    /// <param name="isFull">Only one more button may be visible.</param>
    private static IEnumerable<CardAction> Actions(Readiness readiness, int decisions, AreaLine? next = null, bool isFull = false)
    {
        if (decisions > 0)
        {
            yield return Press($"Decide: {decisions} “doesn't apply”", CardVerbs.Review);
        }

        if (!readiness.IsComplete)
        {
            yield return Press("Continue", CardVerbs.Continue, primary: true);
        }
        else if (next is not null)
        {
            var scope = new Scope(next.Clause.Edition, next.Clause.Number);
            yield return Press($"Go on with {next.Clause.Number}", CardVerbs.StartScope, new CardData { Scope = scope.Code }, primary: true);
        }

        var isLast = readiness.IsComplete && next is null;
        yield return Press("Show all gaps", CardVerbs.Gaps, more: isFull && !isLast, primary: isLast);
        yield return Press("Assess more", CardVerbs.Sizes, more: !readiness.IsComplete || decisions > 0);
        yield return Press("Ask about a clause", CardVerbs.Clauses, more: true);
    }
}
