namespace AuditBot.Assessments;

public enum Answer
{
    Yes,
    Partly,
    No,
    DontKnow,

    /// <summary>Counts as No until an audit lead accepts its reason, then is left out: the standard allows no exclusions.</summary>
    NotApplicable,
}

public static class AnswerRules
{
    /// <summary>Points in halves, so that sums stay whole: Yes 2, Partly 1, everything else 0.</summary>
    public static int HalfPoints(this Answer answer) => answer switch
    {
        Answer.Yes => 2,
        Answer.Partly => 1,
        _ => 0,
    };

    /// <summary>Whether something has to be fixed, as long as nobody decided otherwise; what nobody knows is counted apart.</summary>
    public static bool IsGap(this Answer answer) => answer is Answer.Partly or Answer.No or Answer.NotApplicable;
}
