namespace AuditBot.Assessments;

/// <summary>How a question stands: its answer, and what became of a "doesn't apply".</summary>
/// <param name="Answer">Null while the question is open.</param>
public readonly record struct CheckStand(Answer? Answer, Verdict Verdict = Verdict.None)
{
    /// <summary>Whether something has to be fixed; what is agreed not to apply is none.</summary>
    public bool IsGap => Answer?.IsGap() == true && Verdict != Verdict.Accepted;
}

/// <summary>What an audit lead decided on a "doesn't apply".</summary>
public enum Verdict
{
    /// <summary>There is none to decide on.</summary>
    None,
    Pending,
    Accepted,

    /// <summary>The question is open again.</summary>
    Returned,
}
