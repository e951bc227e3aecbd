using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>A length of time, in the units it was stated in.</summary>
/// <param name="Months">Months, years and decades, in months.</param>
/// <param name="Days">Days, weeks and fortnights, in days.</param>
/// <param name="BusinessDays">Days from Monday to Friday.</param>
/// <param name="Largest">The largest unit that was named.</param>
/// <param name="IsVague">Whether the number was "a few" or the like.</param>
/// <param name="IsRound">Whether it is ten, fifteen, twenty years and so on, which nobody means to the day.</param>
internal readonly record struct Duration(double Months, double Days, int BusinessDays, Unit Largest, bool IsVague, bool IsRound = false)
{
    // About 2,700 years: what lies further off is a manner of speaking, and past what a calendar holds.
    private const double LongestInMonths = 33_000;

    /// <summary>A number of units.</summary>
    public static Duration Of(double count, Unit unit, bool isVague) => unit switch
    {
        Unit.Day => new Duration(0, count, 0, unit, isVague),
        Unit.Week or Unit.Weekend => new Duration(0, count * 7, 0, unit, isVague),
        Unit.Fortnight => new Duration(0, count * 14, 0, unit, isVague),
        Unit.Month => new Duration(count, 0, 0, unit, isVague),
        Unit.Quarter => new Duration(count * 3, 0, 0, unit, isVague),
        Unit.Half => new Duration(count * 6, 0, 0, unit, isVague),
        Unit.Year => new Duration(count * 12, 0, 0, unit, isVague, count >= 10 && count % 5 == 0),
        Unit.Decade => new Duration(count * 120, 0, 0, unit, isVague, true),
        _ => new Duration(count * 1200, 0, 0, unit, isVague, true),
    };

    /// <summary>Both, one after the other.</summary>
    public Duration Plus(Duration other) => new(Months + other.Months, Days + other.Days, BusinessDays + other.BusinessDays, Largest > other.Largest ? Largest : other.Largest, IsVague || other.IsVague);

    /// <summary>About how many days.</summary>
    public double InDays => (Months * 365.2425 / 12) + Days + (BusinessDays * 7 / 5.0);

    /// <summary>The day that lies so far from another; null past what a calendar holds.</summary>
    /// <param name="day">The other.</param>
    /// <param name="sign">1 for later, -1 for earlier.</param>
    public LocalDate? From(LocalDate day, int sign)
    {
        if (Months > LongestInMonths || Days > LongestInMonths * 30 || BusinessDays > LongestInMonths || InDays / 365 > (sign < 0 ? day.Year - 2 : 9990 - day.Year))
        {
            return null;
        }

        var whole = (int)Math.Floor(Months);
        var moved = day.PlusMonths(sign * whole).PlusDays(sign * (int)Math.Round(((Months - whole) * 30.4) + Math.Floor(Days)));
        for (var left = BusinessDays; left > 0;)
        {
            moved = moved.PlusDays(sign);
            left -= moved.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : 1;
        }

        return moved;
    }
}
