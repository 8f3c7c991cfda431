namespace AuditBot.Conversation;

/// <summary>The standard allows no exclusions, so "doesn't apply" needs a reason that an auditor could read.</summary>
internal static class NotApplicable
{
    private const int FewestWords = 3;

    /// <summary>What to ask for once more; null when the reason will do.</summary>
    public static string? Problem(IReadOnlyCollection<int> checks, string reason)
    {
        if (checks.Count == 0)
        {
            return "Please tick at least one question.";
        }

        return ReasonProblem(reason, "Please give the reason in a sentence; an auditor will read it.");
    }

    /// <summary>What to ask a lead for who returns it; null when the words will do.</summary>
    public static string? ReturnProblem(string reason) =>
        ReasonProblem(reason, "Please say in a sentence why it goes back, so that they know what to do.");

    public static string Reason(bool otherParty, string reason) =>
        otherParty ? $"Another party does it: {reason}" : $"It does not apply: {reason}";

    private static string? ReasonProblem(string reason, string tooShort)
    {
        if (reason.Length > Limits.Reason)
        {
            return $"Please keep the reason under {Limits.Reason} characters; the rest was cut off here.";
        }

        var words = reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return words < FewestWords ? tooShort : null;
    }
}
