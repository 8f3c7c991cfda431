using AuditBot.Catalogue;

namespace AuditBot.Tests.Catalogue;

public sealed class ClauseNumbersTests
{
    [Fact]
    public void They_are_ordered_part_by_part_and_not_as_text()
    {
        string[] ordered = ["4", "4.1", "4.2", "4.10", "4.10.1", "4.10.2", "5", "5.1", "8.5.2.1", "10", "10.1"];

        Assert.Equal(ordered, ordered.Reverse().Order(ClauseNumbers.Order));
    }

    [Theory]
    [InlineData("4.5", "4.5")]
    [InlineData("10", "10")]
    public void Equal_numbers_have_no_distance(string left, string right) => Assert.Equal(0, ClauseNumbers.Distance(left, right));

    [Theory]
    [InlineData("4.5", "4.4", "4.3")]
    [InlineData("4.5", "4.5.1", "4.6")]
    [InlineData("4.1", "4.99", "5.1")]
    [InlineData("4.1.1", "4.1.99.99", "4.2.1")]
    [InlineData("99.9", "10.1", "9.9")]
    [InlineData("7.5.3", "7.5", "7.6")]
    public void An_earlier_part_outweighs_all_later_ones(string number, string nearer, string farther)
    {
        Assert.True(ClauseNumbers.Distance(number, nearer) < ClauseNumbers.Distance(number, farther));
        Assert.True(ClauseNumbers.Distance(nearer, number) < ClauseNumbers.Distance(farther, number));
    }
}
