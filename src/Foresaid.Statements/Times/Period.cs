using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>A stretch of days.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, not before the first.</param>
internal readonly record struct Period(LocalDate First, LocalDate Last)
{
    /// <summary>One day.</summary>
    public static Period Day(LocalDate day) => new(day, day);

    /// <summary>A month.</summary>
    public static Period Month(int year, int month) => new(new LocalDate(year, month, 1), new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1));

    /// <summary>A year.</summary>
    public static Period Year(int year) => new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    /// <summary>Several whole months.</summary>
    public static Period Months(int year, int month, int count) => new(new LocalDate(year, month, 1), new LocalDate(year, month, 1).PlusMonths(count).PlusDays(-1));

    /// <summary>The week of a day, from Monday.</summary>
    public static Period Week(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return new Period(monday, monday.PlusDays(6));
    }

    /// <summary>Whether the period is one day.</summary>
    public bool IsDay => First == Last;

    /// <summary>How many days it has.</summary>
    public int Days => DaysBetween(First, Last) + 1;

    /// <summary>The early, middle or late part: a third of the period.</summary>
    /// <param name="third">0, 1 or 2.</param>
    public Period Third(int third)
    {
        var days = Days;
        var (from, to) = (days * third / 3, (days * (third + 1) / 3) - 1);
        return new Period(First.PlusDays(from), third == 2 ? Last : First.PlusDays(Math.Max(from, to)));
    }

    private static int DaysBetween(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);
}
