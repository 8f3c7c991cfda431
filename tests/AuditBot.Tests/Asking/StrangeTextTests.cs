using System.Diagnostics;
using AuditBot.Asking;
using AuditBot.Catalogue;
using AuditBot.Conversation;

namespace AuditBot.Tests.Asking;

/// <summary>Whatever is typed is read in no time, without a fault, and without being taken for a command that changes something.</summary>
public sealed class StrangeTextTests
{
    private static readonly TopicCatalogue Catalogue = CatalogueReader.Read(CatalogueReader.Shipped());
    private static readonly Understanding Understanding = new(Catalogue);

    private static readonly Talk[] Talks =
    [
        new(null, Catalogue.Topics[0], null, Aspect.HowToFix, [], default),
        new(null, null, null, Aspect.HowToFix, [.. Catalogue.Topics.Take(3)], default),
        new(null, null, new ClauseReference("7.5.3", null), Aspect.HowToFix, [.. Catalogue.Topics.Take(3)], default),
    ];

    private static readonly string[] Nasty =
    [
        "\0", "\u0001", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\ufeff", "\ufffd", "\uffff",
        "\u200b", "\u200d", "\u00ad", "\u202e", "\u2066", "\u0301", "e\u0301\u0301\u0301", "a\u0308", "\u0e33",
        "\ud83d", "\ude00", "😀", "👩‍👩‍👧", "🇩🇪", "ß", "İ", "ı", "ŉ", "ﬁ", "Ⅷ", "４", "٤", "½", "日", "ع", "न",
        " ", "  ", "\t", "\r\n", "'", "’", "'s", "\"", ".", ",", "?", "!", "/", "\\", "-", "§", "#", "%", "$", "(", "[", "{", "<", "&",
        "0", "1", "4", "8", "4.5", "4,5", "99.9", "2018", "1e9", "-1",
        "a", "zz", "the", "and", "of", "clause", "section", "what about", "who", "iso", "point", "audit", "supplier", "x",
    ];

    /// <summary>Without one of these nothing may begin, change or be chosen.</summary>
    private static readonly string[] Doing =
        ["start", "answer", "open", "begin", "do", "go", "edit", "change", "correct", "fix", "use", "switch", "edition"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_mix_of_signs_is_read_and_starts_nothing(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Nasty[random.Next(Nasty.Length)]));
            var talk = random.Next(Talks.Length + 1) is > 0 and var some ? Talks[some - 1] : null;

            var meaning = Understanding.Read(text, talk);

            var isDoing = meaning is Meaning.StartClause or Meaning.StartTopic or Meaning.EditClause or Meaning.EditTopic or Meaning.ChooseEdition
                or Meaning.Command { Word: CommandWord.Start or CommandWord.Full or CommandWord.Skip or CommandWord.Back or CommandWord.Pause };
            Assert.False(
                isDoing && !Doing.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)),
                $"Seed {seed}, round {i}: '{text}' reads as {meaning}.");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_string_of_characters_is_read(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var text = string.Create(random.Next(0, 200), random, (letters, of) =>
            {
                foreach (ref var letter in letters)
                {
                    letter = (char)of.Next(0x10000);
                }
            });

            Assert.IsNotType<Meaning.ChooseEdition>(Understanding.Read(text, Talks[i % Talks.Length]));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("x1 ")]
    [InlineData("and ")]
    [InlineData("what about ")]
    [InlineData("the supplier ")]
    [InlineData("suppplier contarct ")]
    [InlineData("lead @ ")]
    [InlineData("qwertzuiop ")]
    [InlineData("4.5 ")]
    [InlineData("4.5.4.5.")]
    [InlineData("? ")]
    [InlineData("'s")]
    [InlineData("e\u0301")]
    [InlineData("\u200b")]
    [InlineData("日本")]
    [InlineData("😀")]
    public void The_longest_message_is_read_without_delay(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Limits.Typed / part.Length));
        foreach (var talk in (Talk?[])[null, .. Talks])
        {
            var start = Stopwatch.GetTimestamp();

            Understanding.Read(text, talk);

            Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 0, 1_000);
        }
    }
}
