namespace AuditBot.Tests.Fixtures;

/// <summary>Ids that no channel would send on a good day.</summary>
internal static class HostileIds
{
    public static IReadOnlyList<string> All { get; } =
    [
        "", " ", ".", "..", "../..", "../../etc/passwd", "..\\..\\windows", "/etc/passwd", "C:\\temp\\x", "a/b", "a\\b", "a\0b", "a\nb",
        "con", "CON", "nul", "prn", "aux", "com1", "lpt9", "con.txt", "com¹", "trailing.", "trailing ",
        "~", "$HOME", "%2e%2e%2f", "*?<>|:\"",
        "alice", "Alice", "ALICE", "_", "__", "_0041", "a_b", "ärger", "a\u0308rger", "日本語", "😀",
        "\ud83d", "\ude00", "\u202e", "İ", "ı",
        new('x', 100), new('x', 101), new('x', 500), new('X', 500), new('日', 500), new('.', 500), "19:a1b2@thread.tacv2;messageid=1",
    ];
}
