using Microsoft.Playwright;

namespace AuditBot.EndToEnd.Browsing;

/// <summary>
/// The Playground knows only a light theme. Its card colours are exchanged for those of Teams' dark theme (as Microsoft's
/// adaptivecards-designer 2.4.4 has them in microsoft-teams-dark.json) while its program loads, and the colours of its
/// controls by their style tokens.
/// </summary>
internal static class DarkTheme
{
    private static readonly (string Light, string Dark)[] CardColours =
    [
        ("\"default\":{\"default\":\"#ff252424\",\"subtle\":\"#bf252424\"}",
            "\"default\":{\"default\":\"#ffffffff\",\"subtle\":\"#bfffffff\"}"),
        ("\"accent\":{\"default\":\"#6264a7\",\"subtle\":\"#8b8cc7\"}", "\"accent\":{\"default\":\"#a6a7dc\",\"subtle\":\"#8b8cc7\"}"),
        ("\"attention\":{\"default\":\"#c4314b\",\"subtle\":\"#e5c4314b\"}",
            "\"attention\":{\"default\":\"#d74654\",\"subtle\":\"#e5d74654\"}"),
        ("\"borderColor\":\"#CCCCCC\",\"backgroundColor\":\"#ffffff\"", "\"borderColor\":\"#CCCCCC\",\"backgroundColor\":\"#2d2c2c\""),
        ("\"backgroundColor\":\"#fff9f8f7\"", "\"backgroundColor\":\"#ff292828\""),
    ];

    public const string Tokens = """
        .fui-FluentProvider {
          --colorNeutralForeground1: #ffffff !important; --colorNeutralForeground1Hover: #ffffff !important;
          --colorNeutralForeground1Pressed: #ffffff !important; --colorNeutralForeground2: #d6d6d6 !important;
          --colorNeutralForeground2Hover: #ffffff !important; --colorNeutralForeground3: #adadad !important;
          --colorNeutralForeground3Hover: #d6d6d6 !important; --colorNeutralForeground4: #999999 !important;
          --colorNeutralBackground1: #292929 !important; --colorNeutralBackground1Hover: #3d3d3d !important;
          --colorNeutralBackground1Pressed: #1f1f1f !important; --colorNeutralBackground2: #1f1f1f !important;
          --colorNeutralBackground3: #141414 !important; --colorNeutralBackground4: #0a0a0a !important;
          --colorNeutralStroke1: #666666 !important; --colorNeutralStroke1Hover: #757575 !important;
          --colorNeutralStrokeAccessible: #adadad !important; --colorCompoundBrandForeground1: #9299f7 !important;
          --colorCompoundBrandStroke: #9299f7 !important; --colorBrandBackground: #4f52b2 !important;
        }
        """;

    public static async Task ServeAsync(IRoute route)
    {
        var response = await route.FetchAsync();
        var program = await response.TextAsync();
        foreach (var (light, dark) in CardColours)
        {
            Assert.Contains(light, program, StringComparison.Ordinal);
            program = program.Replace(light, dark, StringComparison.Ordinal);
        }

        await route.FulfillAsync(new() { Response = response, Body = program });
    }
}
