using System.Globalization;

namespace AuditBot.Conversation;

/// <summary>Says instants as people do, in the reader's zone: "today at 14:32", "Tue at 14:32", "Fri 4 Dec", "4 Dec 2025".</summary>
public static class Moments
{
    public static string Say(DateTimeOffset instant, DateTimeOffset now, Reader reader)
    {
        var then = TimeZoneInfo.ConvertTime(instant, reader.Zone);
        var today = TimeZoneInfo.ConvertTime(now, reader.Zone);
        var days = (today.Date - then.Date).Days;
        return days switch
        {
            0 => "today at " + Time(then, reader),
            1 => "yesterday at " + Time(then, reader),
            > 1 and < 7 => Format(then, "ddd") + " at " + Time(then, reader),
            _ when then.Year == today.Year => Format(then, MonthFirst(reader) ? "ddd, MMM d" : "ddd d MMM"),
            _ => Format(then, MonthFirst(reader) ? "MMM d, yyyy" : "d MMM yyyy"),
        };
    }

    // 'H' and not 'h': Canadian French writes 14 h 32 and has a letter h in a clock of 24 hours.
    private static string Time(DateTimeOffset then, Reader reader) =>
        Format(then, reader.Culture.DateTimeFormat.ShortTimePattern.Contains('H', StringComparison.Ordinal) ? "HH:mm" : "h:mm tt");

    // The sentences around are English, so the names of days and months are too; order and clock are the reader's.
    private static string Format(DateTimeOffset then, string format) => then.ToString(format, CultureInfo.InvariantCulture);

    private static bool MonthFirst(Reader reader) =>
        reader.Culture.DateTimeFormat.MonthDayPattern.StartsWith('M') && reader.Culture.TwoLetterISOLanguageName == "en";
}
