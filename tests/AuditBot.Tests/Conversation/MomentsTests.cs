using AuditBot.Conversation;

namespace AuditBot.Tests.Conversation;

public sealed class MomentsTests
{
    private const string Now = "2026-11-24T12:00:00Z";

    [Theory]
    [InlineData("2026-11-24T11:59:00Z", "today at 12:59")]
    [InlineData("2026-11-23T23:30:00Z", "today at 00:30")]
    [InlineData("2026-11-23T22:30:00Z", "yesterday at 23:30")]
    [InlineData("2026-11-22T09:05:00Z", "Sun at 10:05")]
    [InlineData("2026-11-18T12:00:00Z", "Wed at 13:00")]
    [InlineData("2026-11-17T12:00:00Z", "Tue 17 Nov")]
    [InlineData("2026-01-01T00:00:00Z", "Thu 1 Jan")]
    [InlineData("2025-12-31T22:59:00Z", "31 Dec 2025")]
    [InlineData("2025-12-31T23:00:00Z", "Thu 1 Jan")]
    [InlineData("2026-12-04T08:00:00Z", "Fri 4 Dec")]
    [InlineData("2027-01-01T00:00:00Z", "1 Jan 2027")]
    public void An_instant_is_said_as_people_in_Berlin_would(string instant, string said) =>
        Assert.Equal(said, Say(instant, Now, "Europe/Berlin", "de-DE"));

    [Theory]
    [InlineData("en-US", "today at 2:32 PM", "yesterday at 9:05 AM", "Fri, Dec 4", "Dec 4, 2025")]
    [InlineData("en-GB", "today at 14:32", "yesterday at 09:05", "Fri 4 Dec", "4 Dec 2025")]
    [InlineData("de-DE", "today at 14:32", "yesterday at 09:05", "Fri 4 Dec", "4 Dec 2025")]
    [InlineData("fr-CA", "today at 14:32", "yesterday at 09:05", "Fri 4 Dec", "4 Dec 2025")]
    [InlineData("ja-JP", "today at 14:32", "yesterday at 09:05", "Fri 4 Dec", "4 Dec 2025")]
    [InlineData("en-AU", "today at 2:32 PM", "yesterday at 9:05 AM", "Fri 4 Dec", "4 Dec 2025")]
    [InlineData("ar-SA", "today at 2:32 PM", "yesterday at 9:05 AM", "Fri 4 Dec", "4 Dec 2025")]
    public void Clock_and_order_are_the_readers_and_the_words_English(
        string locale, string today, string yesterday, string thisYear, string lastYear)
    {
        Assert.Equal(today, Say("2026-11-24T14:32:00Z", "2026-11-24T15:00:00Z", "UTC", locale));
        Assert.Equal(yesterday, Say("2026-11-23T09:05:00Z", "2026-11-24T15:00:00Z", "UTC", locale));
        Assert.Equal(thisYear, Say("2026-12-04T00:00:00Z", "2026-12-24T00:00:00Z", "UTC", locale));
        Assert.Equal(lastYear, Say("2025-12-04T00:00:00Z", "2026-12-24T00:00:00Z", "UTC", locale));
    }

    [Theory]
    [InlineData("2026-10-25T00:30:00Z", "today at 02:30")]
    [InlineData("2026-10-25T01:30:00Z", "today at 02:30")]
    [InlineData("2026-10-24T21:59:00Z", "yesterday at 23:59")]
    [InlineData("2026-10-24T22:00:00Z", "today at 00:00")]
    public void A_day_of_twenty_five_hours_is_one_day(string instant, string said) =>
        Assert.Equal(said, Say(instant, "2026-10-25T22:59:00Z", "Europe/Berlin", "de-DE"));

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", "today at 01:59")]
    [InlineData("2026-03-29T01:00:00Z", "today at 03:00")]
    public void A_day_of_twenty_three_hours_is_one_day(string instant, string said) =>
        Assert.Equal(said, Say(instant, "2026-03-29T21:00:00Z", "Europe/Berlin", "de-DE"));

    [Theory]
    [InlineData("Pacific/Kiritimati", "today at 04:00")]
    [InlineData("Pacific/Honolulu", "today at 04:00")]
    [InlineData("Asia/Kathmandu", "yesterday at 19:45")]
    public void What_is_today_depends_on_where_the_reader_is(string zone, string said) =>
        Assert.Equal(said, Say("2026-11-23T14:00:00Z", "2026-11-24T09:59:00Z", zone, "de-DE"));

    [Theory]
    [InlineData(null, null)]
    [InlineData("Mars/Olympus_Mons", "xx-not-a-locale-xx")]
    [InlineData("", "")]
    [InlineData("../../etc/passwd", "☃")]
    public void A_zone_or_locale_nobody_knows_is_no_obstacle(string? zone, string? locale) =>
        Assert.StartsWith("today at ", Say("2026-11-24T11:59:00Z", Now, zone, locale), StringComparison.Ordinal);

    private static string Say(string instant, string now, string? zone, string? locale) =>
        Moments.Say(Instant(instant), Instant(now), Reader.Of(zone, locale));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
