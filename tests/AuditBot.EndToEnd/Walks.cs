namespace AuditBot.EndToEnd;

/// <summary>Five topics answered as a team answers them, each with what follows once it is saved.</summary>
internal static class Walks
{
    public const string First = "4.1 Management responsibility · 1 of 5";
    public const string Second = "4.2 Service management policy · 2 of 5";
    public const string Third = "4.3 Roles and responsibilities · 3 of 5";
    public const string Fourth = "4.5 Document control · 4 of 5";
    public const string Fifth = "5.1 Service delivery plans · 5 of 5";
    public const string Done = "Quick check done: 15 of 15 answered.";

    public static IReadOnlyList<(string Next, string[] Answers)> Mixed { get; } =
    [
        (Second, ["Yes", "Partly", "No"]),
        (Third, ["Yes", "Yes", "Yes"]),
        (Fourth, ["Yes", "Yes", "Don't know"]),
        (Fifth, ["Partly", "No", "Yes"]),
        (Done, ["No", "No", "Yes"]),
    ];
}
