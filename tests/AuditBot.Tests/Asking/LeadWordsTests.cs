using AuditBot.Asking;

namespace AuditBot.Tests.Asking;

public sealed class LeadWordsTests
{
    [Theory]
    [InlineData("lead @Dana")]
    [InlineData("Lead @Dana Scully @Kim Park!")]
    [InlineData("  lead  @")]
    [InlineData("lead@Dana")]
    [InlineData("lead")]
    [InlineData("lead Dana")]
    [InlineData("lead Dana Scully.")]
    [InlineData("lead 花子")]
    public void Naming_a_lead_is_recognised(string text) => Assert.True(LeadWords.Read(text));

    [Theory]
    [InlineData("remove lead @Dana")]
    [InlineData("no longer lead @Dana Scully")]
    [InlineData("No longer lead Dana")]
    [InlineData("remove lead")]
    public void Taking_it_back_is_recognised(string text) => Assert.False(LeadWords.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("leads")]
    [InlineData("lead time")]
    [InlineData("lead time is too long")]
    [InlineData("leadership commitment")]
    [InlineData("remove lead times from the report")]
    [InlineData("no, @Dana leads it")]
    [InlineData("no longer")]
    [InlineData("who is our audit lead")]
    public void What_only_sounds_like_it_is_not(string text) => Assert.Null(LeadWords.Read(text));
}
