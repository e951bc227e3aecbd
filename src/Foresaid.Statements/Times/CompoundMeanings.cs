using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>Some units of a longer period, counted from its start or its end: "the third week of May", "the last two months of 2027".</summary>
/// <param name="Place">Which, from 1; negative from the end.</param>
/// <param name="Unit">Which unit.</param>
/// <param name="Count">How many.</param>
/// <param name="Whole">The longer period.</param>
internal sealed record Nth(int Place, Unit Unit, int Count, TimeMeaning Whole) : TimeMeaning
{
    public override bool IsVague => Whole.IsVague;

    public override Period? In(TimeFrame frame)
    {
        if (Whole.In(frame) is not { } whole || Place == 0 || Count is < 1 or > 400 || Math.Abs(Place) > 400)
        {
            return null;
        }

        var (first, last) = Place > 0 ? (Start(whole, Place - 1), Start(whole, Place - 1 + Count)) : (FromEnd(whole, Count - Place - 1), FromEnd(whole, -Place - 1));
        var end = last.PlusDays(-1);
        return first > whole.Last || end < first ? null : new Period(first, end);
    }

    // The first week of a year or month is the one with its Thursday in it; of a shorter period, its first seven days.
    private LocalDate Start(Period whole, int units) => Unit switch
    {
        Unit.Day => whole.First.PlusDays(units),
        Unit.Week or Unit.Fortnight => whole.First.PlusDays(3).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)).PlusWeeks(units * (Unit == Unit.Week ? 1 : 2)),
        Unit.Weekend => whole.First.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Saturday)).PlusWeeks(units),
        Unit.Half when whole.Days < 100 => units == 0 ? whole.First : units == 1 ? whole.First.PlusDays(whole.Days / 2) : whole.Last.PlusDays(1),
        _ => whole.First.PlusMonths(units * MonthsOf(Unit)),
    };

    private LocalDate FromEnd(Period whole, int units)
    {
        var end = whole.Last.PlusDays(1);
        return Unit switch
        {
            Unit.Day => end.PlusDays(-units),
            Unit.Week => Thursday(whole).PlusDays(4 - (7 * units)),
            Unit.Fortnight => Thursday(whole).PlusDays(4 - (14 * units)),
            Unit.Weekend => end.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)).PlusWeeks(1 - units).PlusDays(units == 0 ? 0 : -2),
            Unit.Half when whole.Days < 100 => units == 0 ? end : units == 1 ? whole.First.PlusDays(whole.Days / 2) : whole.First,
            _ => end.PlusMonths(-units * MonthsOf(Unit)),
        };
    }

    private static LocalDate Thursday(Period whole) => whole.Last.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Thursday));

    private static int MonthsOf(Unit unit) => unit switch { Unit.Month => 1, Unit.Quarter => 3, Unit.Half => 6, Unit.Year => 12, Unit.Decade => 120, _ => 1200 };
}

/// <summary>A weekday of a month: "the first Friday of July", "the last Sunday in March".</summary>
internal sealed record NthWeekday(int Place, IsoDayOfWeek Day, TimeMeaning Whole) : TimeMeaning
{
    public override Period? In(TimeFrame frame)
    {
        if (Whole.In(frame) is not { } whole)
        {
            return null;
        }

        var day = Place > 0 ? whole.First.With(DateAdjusters.NextOrSame(Day)).PlusWeeks(Place - 1) : whole.Last.With(DateAdjusters.PreviousOrSame(Day)).PlusWeeks(Place + 1);
        return day < whole.First || day > whole.Last ? null : Period.Day(day);
    }
}

/// <summary>Which part of a period.</summary>
internal enum Part
{
    /// <summary>"Early", "the start of": the first third.</summary>
    Early,

    /// <summary>"Mid", "the middle of": the middle third.</summary>
    Middle,

    /// <summary>"Late": the last third.</summary>
    Late,

    /// <summary>"The end of": the last week of a month or quarter, the last month of a year, the last year of anything longer.</summary>
    End,

    /// <summary>"The rest of", "later this": from the day of speaking on.</summary>
    Rest,

    /// <summary>"Earlier this": up to the day of speaking.</summary>
    Sofar,
}

/// <summary>A part of a period: "early next year", "the end of the month", "later this week".</summary>
internal sealed record PartOf(Part Part, TimeMeaning Whole) : TimeMeaning
{
    // A century is longer; its middle is its fiftieth year.
    private const int MostOfDecade = 4000;

    public override bool LeansBack => Whole.LeansBack;

    public override bool IsVague => Whole.IsVague;

    public override Period? In(TimeFrame frame)
    {
        if (Whole.In(frame) is not { } whole)
        {
            return null;
        }

        // "By mid-year", said in November, is that of the year to come.
        if (Part is Part.Middle && Whole is Around { Unit: Unit.Year, Shift: 0, IsBare: true } bare && !frame.LooksBack && whole.Third(1).Last < frame.Today && (bare with { Shift = 1 }).In(frame) is { } next)
        {
            whole = next;
        }

        return Part switch
        {
            Part.Early => whole.Third(0),
            Part.Middle when whole.Days > MostOfDecade => Period.Year(whole.First.Year + 49),
            Part.Middle => whole.Third(1),
            Part.Late => whole.Third(2),
            Part.End => new Period(Closing(whole), whole.Last),
            Part.Rest => frame.Today is { } today && today > whole.First ? today > whole.Last ? null : new Period(today, whole.Last) : whole,
            _ => frame.Today is { } now && now < whole.Last ? now < whole.First ? null : new Period(whole.First, now) : whole,
        };
    }

    // The end of a year is its last month, that of anything shorter its last week, that of anything longer its last year.
    private static LocalDate Closing(Period whole) =>
        whole.Days > 400 ? whole.Last.PlusYears(-1).PlusDays(1) : whole.Days > 200 ? new LocalDate(whole.Last.Year, whole.Last.Month, 1) : whole.Last.PlusDays(-Math.Min(6, whole.Days - 1));
}

/// <summary>A day that lies a length of time from another: "two weeks ago", "in a year and a half", "three days after Easter".</summary>
/// <param name="Length">How far.</param>
/// <param name="Sign">1 for later, -1 for earlier.</param>
/// <param name="Anchor">From where; null for the day of speaking.</param>
internal sealed record Offset(Duration Length, int Sign, TimeMeaning? Anchor) : TimeMeaning
{
    public override bool IsVague => Length.IsVague || Anchor is { IsVague: true };

    public override bool LeansBack => Anchor is { LeansBack: true };

    public override Period? In(TimeFrame frame)
    {
        var anchor = Anchor is null ? frame.Today : Sign > 0 ? Anchor.In(frame)?.Last : Anchor.In(frame)?.First;
        if (anchor is not { } from || Length.From(from, Sign) is not { } day)
        {
            return null;
        }

        // "In twenty years" means no day: it means the year.
        return Length.IsRound && Anchor is null ? Period.Year(day.Year) : Period.Day(day);
    }
}

/// <summary>A length of time that ends with another: "the three months to June", "the year to March 2031".</summary>
internal sealed record RunUp(Duration Length, TimeMeaning End) : TimeMeaning
{
    public override Period? In(TimeFrame frame) =>
        End.In(frame) is { Last: var last } && Length.From(last.PlusDays(1), -1) is { } first && first <= last ? new Period(first, last) : null;
}

/// <summary>Days between two lengths from the day of speaking: "in two or three years".</summary>
/// <param name="Least">The shorter.</param>
/// <param name="Most">The longer.</param>
internal sealed record Spell(Duration Least, Duration Most) : TimeMeaning
{
    public override Period? In(TimeFrame frame) =>
        frame.Today is { } today && Least.From(today, 1) is { } first && Most.From(today, 1) is { } last && first <= last ? new Period(first, last) : null;
}

/// <summary>The unit of the calendar after or before a time: "the week after Easter", "the weekend after that".</summary>
internal sealed record Beside(Unit Unit, int Sign, TimeMeaning Anchor) : TimeMeaning
{
    public override bool IsVague => Anchor.IsVague;

    public override bool LeansBack => Anchor.LeansBack;

    public override Period? In(TimeFrame frame)
    {
        if (Anchor.In(frame) is not { } anchor || Around.Holding(Unit, Sign > 0 ? anchor.Last : anchor.First, 0) is not { } near)
        {
            return null;
        }

        var isBeyond = Sign > 0 ? near.First > anchor.Last : near.Last < anchor.First;
        return isBeyond ? near : Around.Holding(Unit, Sign > 0 ? anchor.Last : anchor.First, Sign);
    }
}

/// <summary>A length of time that ends or begins at a day: "the next three years", "the past week", "for two weeks from 3 May".</summary>
internal sealed record Stretch(Duration Length, int Sign, TimeMeaning? Anchor = null) : TimeMeaning
{
    public override bool IsVague => Length.IsVague;

    public override bool LeansBack => Anchor is { LeansBack: true };

    public override Period? In(TimeFrame frame)
    {
        var anchor = Anchor is null ? frame.Today : Anchor.In(frame)?.First;
        return anchor is not { } day || Length.From(day, Sign) is not { } other ? null
            : Sign > 0 ? new Period(day, other < day ? day : other) : new Period(other, day);
    }
}

/// <summary>A number of whole units of the calendar: "the next two quarters", "the last three decades".</summary>
internal sealed record WholeUnits(int Count, Unit Unit, int Sign) : TimeMeaning
{
    public override Period? In(TimeFrame frame)
    {
        if (Count is < 1 or > 200 || frame.Today is not { } today)
        {
            return null;
        }

        return Around.Holding(Unit, today, Sign) is { } near && Around.Holding(Unit, today, Sign * Count) is { } far
            ? Sign > 0 ? new Period(near.First, far.Last) : new Period(far.First, near.Last)
            : null;
    }
}

/// <summary>From one time to another: "from May to September", "between Friday and Sunday", "27 to 29 January".</summary>
internal sealed record Between(TimeMeaning From, TimeMeaning To) : TimeMeaning
{
    public override bool IsVague => From.IsVague || To.IsVague;

    public override Period? In(TimeFrame frame)
    {
        var (from, to) = Shared(From, To);
        if (from.In(frame) is not { } first)
        {
            return null;
        }

        // What has no year of its own is the first after the start.
        var isOpen = to is DatePart { Year: null, Which: Which.None } or Season { Year: null } or FeastDay { Year: null } or Weekday { Week: null, Which: Which.None } or PartOf { Whole: DatePart { Year: null } };
        if (to.In(isOpen ? frame with { Today = first.First, LooksBack = false } : frame) is not { } last)
        {
            return null;
        }

        if (last.Last < first.First && from is DatePart { Year: not null } start && From is DatePart { Year: null })
        {
            first = (start with { Year = start.Year - 1 }).In(frame) ?? first;
        }

        return last.Last < first.First ? null : new Period(first.First, last.Last);
    }

    // "From 4 to 22 January 1995", "April to June 2017": what one end leaves out, the other says.
    private static (TimeMeaning, TimeMeaning) Shared(TimeMeaning from, TimeMeaning to)
    {
        if (from is DatePart { Which: Which.None } first && to is DatePart last)
        {
            if (first.Month is null && first.Year is null && last.Month is not null)
            {
                // "From the 27th to the 3rd of April": from the month before.
                var isBefore = first.Day > last.Day;
                first = first with { Month = isBefore ? ((last.Month.Value + 10) % 12) + 1 : last.Month, Year = isBefore && last.Month == 1 ? last.Year - 1 : last.Year };
            }
            else if (last is { Month: null, Year: null, Day: { } day } && first is { Month: { } month, Day: { } start })
            {
                last = last with { Month = day > start ? month : (month % 12) + 1, Year = first.Year };
            }

            if (first.Year is null && last.Year is { } year && first.Month is not null)
            {
                first = first with { Year = year };
            }

            return (first, last);
        }

        // "Between the American election and the inauguration": the same country at both ends.
        return from is EventTime one && to is EventTime two ? (one, new EventTime(two.Name with { Words = two.Name.Words + one.Name.Region })) : (from, to);
    }
}

/// <summary>The unit of the calendar that holds a day: "the week of 3 May", "the month of the election".</summary>
internal sealed record UnitOf(Unit Unit, TimeMeaning Day) : TimeMeaning
{
    public override bool LeansBack => Day.LeansBack;

    public override Period? In(TimeFrame frame) => Day.In(frame) is { } day ? Around.Holding(Unit, day.First, 0) : null;
}

/// <summary>"The new year": in its first months; by it, by its first day.</summary>
internal sealed record NewYear : TimeMeaning
{
    public override Period? In(TimeFrame frame) => frame.Today is { Year: < 9990 } today ? Period.Months(today.Year + 1, 1, 3) : null;
}

/// <summary>Days that stand fixed: "the 1990s", "the 21st century".</summary>
internal sealed record FixedPeriod(Period Days) : TimeMeaning
{
    public override Period? In(TimeFrame frame) => Days;
}

/// <summary>A decade without its century: "the seventies".</summary>
internal sealed record DecadeOfCentury(int Start) : TimeMeaning
{
    public override Period? In(TimeFrame frame)
    {
        if (frame.Today is not { Year: > 200 } today)
        {
            return null;
        }

        // The last that has begun, unless one looks ahead to one that begins within thirty years.
        var century = today.Year / 100 * 100;
        var behind = century + Start <= today.Year ? century + Start : century - 100 + Start;
        var start = !frame.LooksBack && behind + 100 - today.Year is > 0 and < 30 ? behind + 100 : behind;
        return new Period(new LocalDate(start, 1, 1), new LocalDate(start + 9, 12, 31));
    }
}

/// <summary>A length of time that is placed nowhere: "for a month", "three weeks".</summary>
internal sealed record Length(Duration Duration) : TimeMeaning
{
    public override bool IsVague => true;

    public override Period? In(TimeFrame frame) => null;
}

/// <summary>What comes round: "every Monday", "weekly", "at weekends".</summary>
internal sealed record Recurring : TimeMeaning
{
    public override Period? In(TimeFrame frame) => null;
}

/// <summary>A manner of speaking that states no days: "sooner rather than later", "in the foreseeable future".</summary>
internal sealed record Manner : TimeMeaning
{
    public override bool IsVague => true;

    public override Period? In(TimeFrame frame) => null;
}

/// <summary>The time spoken of before: "after that", "by then".</summary>
/// <param name="IsOrToday">Whether the day of speaking stands for it where none was spoken of: "the following week".</param>
internal sealed record Back(bool IsOrToday = false) : TimeMeaning
{
    public override bool LeansBack => true;

    public override Period? In(TimeFrame frame) => frame.Named ?? (IsOrToday && frame.Today is { } today ? Period.Day(today) : null);
}

/// <summary>What has a name of its own, as it comes round after, before or about a time: "the Monday after", "the Friday before", "that Friday", "the spring of that year".</summary>
/// <param name="Of">A weekday, month, season or feast.</param>
/// <param name="Sign">1 for the next after it, -1 for the last before it, 0 for that of the same week or year.</param>
/// <param name="Anchor">The time.</param>
internal sealed record Round(TimeMeaning Of, int Sign, TimeMeaning Anchor) : TimeMeaning
{
    public override bool LeansBack => Anchor.LeansBack;

    public override Period? In(TimeFrame frame)
    {
        if (Anchor.In(frame) is not { } anchor)
        {
            return null;
        }

        return Sign switch
        {
            > 0 => Of.In(frame with { Today = anchor.Last.PlusDays(1), LooksBack = false }),
            < 0 => Of.In(frame with { Today = anchor.First.PlusDays(-1), LooksBack = true }),
            _ => Of switch
            {
                Weekday weekday => Period.Day(Period.Week(anchor.First).First.PlusDays((int)weekday.Day - 1)),
                Season season => (season with { Year = anchor.First.Year }).In(frame),
                FeastDay feast => (feast with { Year = anchor.First.Year }).In(frame),
                DatePart { Month: not null } date => (date with { Year = anchor.First.Year }).In(frame),
                _ => null,
            },
        };
    }
}

/// <summary>A public event by name: "the election", "the summit in Vilnius".</summary>
internal sealed record EventTime(EventName Name) : TimeMeaning
{
    public override Period? In(TimeFrame frame) => frame.Events?.Invoke(Name, frame);
}

/// <summary>An event whose day is said with its name: "the local elections on 6 May".</summary>
internal sealed record DatedEvent(EventName Name, TimeMeaning Day) : TimeMeaning
{
    public override Period? In(TimeFrame frame) => Day.In(frame);
}

/// <summary>An event as it is named on a page.</summary>
/// <param name="Head">The kind of event: "election".</param>
/// <param name="Noun">The noun it is named by, singular: "vote".</param>
/// <param name="Words">The other words of its name, in lower case: "american", "presidential", "vilnius".</param>
/// <param name="Year">The year that is named with it; null where none is.</param>
/// <param name="Which">Whether it is the next or the last.</param>
internal sealed record EventName(string Head, string Noun, string Words, int? Year, Which Which)
{
    /// <summary>The words of it that name a country, with a blank before.</summary>
    public string Region => EventCalendar.RegionWords(Words);
}
