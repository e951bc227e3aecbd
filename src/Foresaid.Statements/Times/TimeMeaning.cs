using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>What the days of an expression are counted from.</summary>
/// <param name="Today">The day of speaking; null where it is not known.</param>
/// <param name="LooksBack">Whether "Friday" and "June" mean the last one; otherwise the next.</param>
/// <param name="IsSouthern">Whether summer begins in December.</param>
/// <param name="Named">The time spoken of before; null where there is none.</param>
/// <param name="Events">Finds the days of a named event; null where none is known.</param>
internal sealed record TimeFrame(LocalDate? Today, bool LooksBack = false, bool IsSouthern = false, Period? Named = null, Func<EventName, TimeFrame, Period?>? Events = null);

/// <summary>What a time expression means, before it is known on which day it was said.</summary>
internal abstract record TimeMeaning
{
    /// <summary>The days it means when it is said on a day.</summary>
    /// <returns>Null where they cannot be told.</returns>
    public abstract Period? In(TimeFrame frame);

    /// <summary>Whether the number of it was "a few" or the like, so that its days are a guess.</summary>
    public virtual bool IsVague => false;

    /// <summary>Whether it is told from a time spoken of before: "by then", "the week after", "that Friday".</summary>
    public virtual bool LeansBack => false;
}

/// <summary>Which of several periods of a name.</summary>
internal enum Which
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>"This", "the current".</summary>
    This,

    /// <summary>"Next", "the following": the one of the next week or year.</summary>
    Next,

    /// <summary>"Last", "the previous": the one of the last week or year.</summary>
    Last,

    /// <summary>"Coming": the nearest ahead.</summary>
    Coming,

    /// <summary>"Past": the nearest behind.</summary>
    Past,
}

/// <summary>A date, of which year, month or day may be left out: "3 May", "May 2027", "2027", "the 14th".</summary>
internal sealed record DatePart(int? Year, int? Month, int? Day, Which Which = Which.None) : TimeMeaning
{
    public override Period? In(TimeFrame frame)
    {
        if (Year is { } year)
        {
            return At(year, Month);
        }

        if (frame.Today is not { } today)
        {
            return null;
        }

        if (Month is null)
        {
            var month = new LocalDate(today.Year, today.Month, 1);
            return Nearest(today, frame.LooksBack, shift => At(month.PlusMonths(shift).Year, month.PlusMonths(shift).Month));
        }

        return Which switch
        {
            Which.This => At(today.Year, Month),
            Which.Next => At(today.Year + 1, Month),
            Which.Last => At(today.Year - 1, Month),
            Which.Coming => Nearest(today.PlusDays(1), false, shift => At(today.Year + shift, Month)),
            Which.Past => Nearest(today.PlusDays(-1), true, shift => At(today.Year + shift, Month)),
            _ => Nearest(today, frame.LooksBack, shift => At(today.Year + shift, Month)),
        };
    }

    // The nearest that is not over, or the nearest that has begun; a day that some months or years lack may lie further off.
    internal static Period? Nearest(LocalDate today, bool looksBack, Func<int, Period?> at)
    {
        for (var steps = 0; steps < 9; steps++)
        {
            var shift = looksBack ? 1 - steps : steps - 1;
            if (at(shift) is { } period && (looksBack ? period.First <= today : period.Last >= today))
            {
                return period;
            }
        }

        return null;
    }

    private Period? At(int year, int? month)
    {
        if (year is < 1 or > 9990)
        {
            return null;
        }

        return (month, Day) switch
        {
            (null, _) => Period.Year(year),
            (not (>= 1 and <= 12), _) => null,
            ({ } whole, null) => Period.Month(year, whole),
            ({ } inside, { } day) => day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, inside) ? null : Period.Day(new LocalDate(year, inside, day)),
        };
    }
}

/// <summary>A weekday, of the week named or of none: "Friday", "next Friday", "Friday week", "Friday next week".</summary>
internal sealed record Weekday(IsoDayOfWeek Day, Which Which, TimeMeaning? Week = null) : TimeMeaning
{
    public override Period? In(TimeFrame frame)
    {
        if (Week is not null)
        {
            return Week.In(frame) is { } week ? Period.Day(Period.Week(week.First).First.PlusDays((int)Day - 1)) : null;
        }

        if (frame.Today is not { } today)
        {
            return null;
        }

        var ofThisWeek = Period.Week(today).First.PlusDays((int)Day - 1);
        return Period.Day(Which switch
        {
            Which.This => ofThisWeek,
            Which.Next => ofThisWeek.PlusDays(7),
            Which.Last => ofThisWeek.PlusDays(-7),
            Which.Coming => today.With(DateAdjusters.Next(Day)),
            Which.Past => today.With(DateAdjusters.Previous(Day)),
            _ => today.With(frame.LooksBack ? DateAdjusters.PreviousOrSame(Day) : DateAdjusters.NextOrSame(Day)),
        });
    }
}

/// <summary>A unit of the calendar around the day of speaking: "this week" (0), "last year" (-1), "the month after next" (2).</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Shift">How many units away.</param>
/// <param name="IsBare">Whether no word says which one: "the middle of the year", "mid-year".</param>
internal sealed record Around(Unit Unit, int Shift, bool IsBare = false) : TimeMeaning
{
    public override Period? In(TimeFrame frame) => frame.Today is { } today && Math.Abs(Shift) < 1000 ? Holding(Unit, today, Shift) : null;

    /// <summary>The unit that holds a day, moved by a number of units.</summary>
    public static Period? Holding(Unit unit, LocalDate day, int shift)
    {
        var year = day.Year + (unit is Unit.Century ? 100 : unit is Unit.Decade ? 10 : 1) * (unit >= Unit.Year ? shift : 0);
        if (year is < 102 or > 9890)
        {
            return null;
        }

        var monday = Period.Week(day).First;
        var month = new LocalDate(day.Year, day.Month, 1).PlusMonths(unit is Unit.Month ? shift : 0);
        return unit switch
        {
            Unit.Day => Period.Day(day.PlusDays(shift)),
            Unit.Week => Period.Week(monday.PlusWeeks(shift)),
            Unit.Weekend => new Period(monday.PlusDays(5 + (7 * shift)), monday.PlusDays(6 + (7 * shift))),
            Unit.Fortnight => new Period(monday.PlusWeeks(2 * shift), monday.PlusDays((14 * shift) + 13)),
            Unit.Month => Period.Month(month.Year, month.Month),
            Unit.Quarter => Months(day, shift, 3),
            Unit.Half => Months(day, shift, 6),
            Unit.Year => Period.Year(year),
            Unit.Decade => new Period(new LocalDate(year / 10 * 10, 1, 1), new LocalDate((year / 10 * 10) + 9, 12, 31)),
            _ => new Period(new LocalDate(((year - 1) / 100 * 100) + 1, 1, 1), new LocalDate(((year - 1) / 100 * 100) + 100, 12, 31)),
        };
    }

    private static Period Months(LocalDate day, int shift, int months)
    {
        var first = new LocalDate(day.Year, ((day.Month - 1) / months * months) + 1, 1).PlusMonths(months * shift);
        return Period.Months(first.Year, first.Month, months);
    }
}

/// <summary>A season: three whole months.</summary>
internal sealed record Season(int Month, int? Year, Which Which) : TimeMeaning
{
    public override Period? In(TimeFrame frame)
    {
        var month = frame.IsSouthern ? ((Month + 5) % 12) + 1 : Month;
        if (Year is { } stated)
        {
            return stated is < 1 or > 9990 ? null : Period.Months(stated, month, 3);
        }

        if (frame.Today is not { } today)
        {
            return null;
        }

        var nearest = DatePart.Nearest(today, frame.LooksBack || Which is Which.Past or Which.Last, shift => Period.Months(today.Year + shift, month, 3));
        return nearest switch
        {
            null => null,

            // The next summer, said in summer, is the one after; the last, said in summer, the one before.
            { } running when Which is Which.Next or Which.Coming && running.First <= today => Period.Months(running.First.Year + 1, month, 3),
            { } running when Which is Which.Last or Which.Past && running.Last >= today => Period.Months(running.First.Year - 1, month, 3),
            _ => nearest,
        };
    }
}

/// <summary>A feast or a named day of every year.</summary>
internal sealed record FeastDay(Feast Feast, int? Year, Which Which) : TimeMeaning
{
    public override Period? In(TimeFrame frame)
    {
        if (Year is { } stated)
        {
            return Feasts.In(Feast, stated);
        }

        return frame.Today is not { } today ? null : Which switch
        {
            Which.This => Feasts.In(Feast, today.Year),
            Which.Next => DatePart.Nearest(today.PlusDays(1), false, shift => Feasts.In(Feast, today.Year + shift)),
            Which.Last or Which.Past => DatePart.Nearest(today.PlusDays(-1), true, shift => Feasts.In(Feast, today.Year + shift)),
            _ => DatePart.Nearest(today, frame.LooksBack, shift => Feasts.In(Feast, today.Year + shift)),
        };
    }
}
