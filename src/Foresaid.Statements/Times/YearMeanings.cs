using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>A quarter or half of a year: "Q3", "the second quarter of 2027".</summary>
internal sealed record YearPart(int Place, Unit Unit, int? Year) : TimeMeaning
{
    public override Period? In(TimeFrame frame)
    {
        var months = Unit == Unit.Quarter ? 3 : 6;
        if (Place < 1 || Place > 12 / months)
        {
            return null;
        }

        return Year is { } year ? At(year) : frame.Today is { } today ? DatePart.Nearest(today, frame.LooksBack, shift => At(today.Year + shift)) : null;

        Period? At(int of) => of is < 1 or > 9990 ? null : Period.Months(of, ((Place - 1) * months) + 1, months);
    }
}

/// <summary>A season of a year that is named by its place: "spring next year".</summary>
internal sealed record SeasonOfYear(int Month, int Shift) : TimeMeaning
{
    public override Period? In(TimeFrame frame) => frame.Today is { } today ? new Season(Month, today.Year + Shift, Which.None).In(frame) : null;
}

/// <summary>A feast of a year that is named by its place: "Christmas next year".</summary>
internal sealed record FeastOfYear(Feast Feast, int Shift) : TimeMeaning
{
    public override Period? In(TimeFrame frame) => frame.Today is { } today ? Feasts.In(Feast, today.Year + Shift) : null;
}

/// <summary>A date of a year that is named by its place: "June next year", "3 May this year".</summary>
internal sealed record DateOfYear(DatePart Date, int Shift) : TimeMeaning
{
    public override Period? In(TimeFrame frame) => frame.Today is { } today ? (Date with { Year = today.Year + Shift }).In(frame) : null;
}

/// <summary>A day of a month that is named by its place: "the 20th of next month".</summary>
internal sealed record DayOfMonth(int Day, TimeMeaning Month) : TimeMeaning
{
    public override Period? In(TimeFrame frame) => Month.In(frame) is { } month ? new DatePart(month.First.Year, month.First.Month, Day).In(frame) : null;
}

/// <summary>The weekend at a feast: "the Easter weekend".</summary>
internal sealed record WeekendOf(TimeMeaning Day) : TimeMeaning
{
    public override Period? In(TimeFrame frame)
    {
        if (Day.In(frame) is not { } day)
        {
            return null;
        }

        // The weekend a feast is celebrated on: the nearest, and the feast itself where it touches it.
        var saturday = day.First.PlusDays(3).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Saturday));
        var (first, last) = (saturday, saturday.PlusDays(1));
        return new Period(day.First < first && first.PlusDays(-3) < day.First ? day.First : first, day.Last > last && last.PlusDays(2) > day.Last ? day.Last : last);
    }
}

/// <summary>A time that words name and the calendar does not know: "within a year of the launch", "this fiscal year".</summary>
internal sealed record Unplaced : TimeMeaning
{
    public override Period? In(TimeFrame frame) => null;
}
