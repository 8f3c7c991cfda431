using AuditBot.Asking;

namespace AuditBot.Tests.Asking;

public sealed class OrdinalTests
{
    [Theory]
    [InlineData("the first", 1)]
    [InlineData("first one please", 1)]
    [InlineData("the second one", 2)]
    [InlineData("number 3 please", 3)]
    [InlineData("number three", 3)]
    [InlineData("option 2", 2)]
    [InlineData("#4", 4)]
    [InlineData("2", 2)]
    [InlineData("2nd", 2)]
    [InlineData("one", 1)]
    [InlineData("no. 5", 5)]
    [InlineData("and the third", 3)]
    [InlineData("tell me more about the eighth", 8)]
    [InlineData("i meant the second", 2)]
    [InlineData("the last one", Ordinal.Last)]
    [InlineData("the latter", Ordinal.Last)]
    public void A_place_is_named_in_everyday_words(string plain, int place) => Assert.Equal(place, Ordinal.In(plain));

    [Theory]
    [InlineData("")]
    [InlineData("the")]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("12")]
    [InlineData("2nd supplier")]
    [InlineData("first response time")]
    [InlineData("the second supplier has no contract")]
    [InlineData("two people answered")]
    [InlineData("the one")]
    [InlineData("4.5")]
    [InlineData("last year's audit")]
    public void More_than_a_place_is_no_place(string plain) => Assert.Null(Ordinal.In(plain));

    [Theory]
    [InlineData("the ")]
    [InlineData("and ")]
    [InlineData("#")]
    [InlineData("take ")]
    [InlineData("first one please ")]
    public void A_long_text_of_such_words_is_read_without_delay(string words) =>
        Assert.Null(Ordinal.In(string.Concat(Enumerable.Repeat(words, 4_000 / words.Length)) + "!"));
}
