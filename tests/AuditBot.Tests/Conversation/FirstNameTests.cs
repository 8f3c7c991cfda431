using AuditBot.Conversation;

namespace AuditBot.Tests.Conversation;

public sealed class FirstNameTests
{
    [Theory]
    [InlineData("Alex", "Alex")]
    [InlineData("Alex Wilber", "Alex")]
    [InlineData("  Alex\tWilber ", "Alex")]
    [InlineData("Anne-Marie O'Neil", "Anne-Marie")]
    [InlineData("D’Arcy Smith", "D’Arcy")]
    [InlineData("Wilber, Alex (IT)", "Alex")]
    [InlineData("Alex,", "Alex")]
    [InlineData("Zoë", "Zoë")]
    [InlineData("Zoe\u0308 X", "Zoe\u0308")]
    [InlineData("李雷", "李雷")]
    [InlineData("שרה כהן", "שרה")]
    [InlineData("अनिल कुमार", "अनिल")]
    [InlineData("𝒜lex", "𝒜lex")]
    public void People_are_called_by_the_first_part_of_their_name(string name, string first) => Assert.Equal(first, FirstName.Of(name));

    [Theory]
    [InlineData("**Alex** W", "Alex")]
    [InlineData("[Alex](https://evil.example)", "Alexhttpsevilexample")]
    [InlineData("<at>Alex</at>", "atAlexat")]
    [InlineData("@Alex", "Alex")]
    [InlineData("Alex_W", "AlexW")]
    [InlineData("😀 Alex", "Alex")]
    [InlineData("Alex😀", "Alex")]
    [InlineData("\u202eAlex\u202c", "Alex")]
    [InlineData("A\u200blex\0", "Alex")]
    [InlineData("Alex42", "Alex")]
    [InlineData("- Alex", "Alex")]
    [InlineData("--- Alex", "Alex")]
    [InlineData("'Alex' W", "Alex")]
    public void Nothing_of_a_name_can_be_markup(string name, string first) => Assert.Equal(first, FirstName.Of(name));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀🎉")]
    [InlineData("12345")]
    [InlineData("***")]
    [InlineData("---")]
    [InlineData("'")]
    [InlineData("\u0301\u0302")]
    [InlineData("\u202e\u202c\u200f")]
    public void A_name_without_letters_is_none(string name) => Assert.Empty(FirstName.Of(name));

    [Fact]
    public void Half_a_character_is_left_out() => Assert.Equal("Alex", FirstName.Of("\ud83dAlex\ude00"));

    [Theory]
    [InlineData("a")]
    [InlineData("日")]
    [InlineData("𝒜")]
    [InlineData("e\u0301")]
    public void A_name_of_ten_thousand_characters_is_cut_to_forty(string letter)
    {
        var name = FirstName.Of(string.Concat(Enumerable.Repeat(letter, 10_000)));

        Assert.InRange(name.Length, 39, 40);
        Assert.DoesNotContain('\ufffd', name);
    }

    [Fact]
    public void A_name_that_begins_with_ten_thousand_other_characters_is_still_found() =>
        Assert.Equal("Alex", FirstName.Of(new string('*', 10_000) + "Alex"));
}
