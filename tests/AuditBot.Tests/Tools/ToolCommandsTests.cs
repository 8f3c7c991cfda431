using AuditBot.Tools;

namespace AuditBot.Tests.Tools;

public sealed class ToolCommandsTests
{
    [Theory]
    [InlineData]
    [InlineData("--Storage:Path", "catalogue")]
    [InlineData("--Storage:Path=catalogue")]
    [InlineData("/Storage:Path", "catalogue")]
    [InlineData("Storage:Path=catalogue")]
    [InlineData("--urls", "http://127.0.0.1:0", "catalogue", "check")]
    public void Settings_come_to_the_host(params string[] arguments) => Assert.False(ToolCommands.AreMeantBy(arguments));

    [Theory]
    [InlineData("catalogue", "check", "own.yaml")]
    [InlineData("catalogue", "check", "--Storage:Path=x")]
    [InlineData("verfy")]
    [InlineData("--help")]
    [InlineData("-h")]
    public void A_word_that_comes_first_calls_a_tool(params string[] arguments) => Assert.True(ToolCommands.AreMeantBy(arguments));
}
