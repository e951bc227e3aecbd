using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Foresaid.Pages.Dates;

/// <summary>The date of a page, from which its relative times count.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The clock time; null where only the day is known.</param>
/// <param name="Zone">The offset as ISO 8601 adds it to a time; empty where it is not known.</param>
internal sealed record PageClock(LocalDate Day, LocalTime? Time, string Zone)
{
    private const int DateLength = 10;
    private const int TimeEnd = 19;

    /// <summary>The clock of a page that states <paramref name="date"/>, or else was given <paramref name="day"/>; null without both.</summary>
    public static PageClock? Of(StatedDate? date, LocalDate? day) =>
        date is null ? day is { } given ? new PageClock(given, null, "") : null
        : date.Iso.Length >= TimeEnd && LocalTimePattern.ExtendedIso.Parse(date.Iso[(DateLength + 1)..TimeEnd]) is { Success: true, Value: var time } ? new PageClock(date.Day, time, date.Iso[TimeEnd..])
        : new PageClock(date.Day, null, "");

    /// <summary>The moment <paramref name="period"/> before; only the day where no clock time is known.</summary>
    public StatedDate Before(Period period)
    {
        if (Time is not { } time)
        {
            return DaysBefore(0);
        }

        var moment = Day.At(time) - period;
        return new StatedDate(moment.Date, LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss").Format(moment) + Zone);
    }

    /// <summary>The day so many days before.</summary>
    public StatedDate DaysBefore(int days)
    {
        var day = Day.PlusDays(-days);
        return new StatedDate(day, Iso(day));
    }

    /// <summary>A day as ISO 8601 writes it.</summary>
    public static string Iso(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}");
}
