namespace AuditBot.Asking;

/// <summary>What people type to get something done; the examples of each stand in <c>commands.txt</c>.</summary>
public enum CommandWord
{
    Hello,
    Thanks,
    Help,
    Start,
    Full,
    Areas,
    Clauses,
    Continue,
    Status,
    Gaps,
    Summary,
    Skip,
    Back,
    Pause,
    Edition,
    Leads,
    Review,
    Missed,
}
