using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>What was read, and where it ends.</summary>
/// <param name="End">The place after it.</param>
/// <param name="Meaning">What it means.</param>
internal readonly record struct Parsed(int End, TimeMeaning Meaning);

/// <summary>Reads dates: days, months, years, decades and centuries, in all written forms.</summary>
internal static class DateRule
{
    /// <summary>The date at a place; null where none stands there.</summary>
    public static Parsed? At(TimeTokens tokens, int at)
    {
        if (tokens[at].IsNumber)
        {
            return InDigits(tokens, at) ?? DayMonth(tokens, at) ?? Decade(tokens, at) ?? YearFirst(tokens, at);
        }

        return WithWeekday(tokens, at) ?? MonthFirst(tokens, at) ?? DayMonth(tokens, at) ?? Decade(tokens, at) ?? YearFirst(tokens, at);
    }

    /// <summary>A day of the month alone: "the 14th", "the twenty-second".</summary>
    public static Parsed? DayAlone(TimeTokens tokens, int at)
    {
        var start = tokens.Skip(at, "the");
        if (NumberRule.Ordinal(tokens, start) is not { Value: >= 1 and <= 31 } day || start == at && !tokens[at].IsNumber)
        {
            return null;
        }

        // "The 15th floor", "the first time": what counts a thing is no day.
        var end = day.End;
        var countsThing = tokens[end].Lower is { Length: > 0 } next && char.IsLetter(next[0])
            && (tokens.Tag(end) is Text.UniversalTag.Noun or Text.UniversalTag.Adj or Text.UniversalTag.Propn or Text.UniversalTag.Num || next is "century" or "centuries" or "of" or "time" or "one" or "half" || TimeWords.Units.ContainsKey(next));
        var isWord = !tokens[start].IsNumber;
        var isLed = tokens[at - 1].Lower is "on" or "by" or "until" or "till" or "from" or "since" or "before" or "after" or "between" or "through" or "for";
        return countsThing || tokens[end].Lower is "-" && tokens[end].IsGlued && !tokens[end + 1].IsNumber || isWord && (!isLed || tokens[end].Lower.Length > 0 && char.IsLetter(tokens[end].Lower[0]) && !(tokens[end].Lower is "and" or "to" or "until" or "till" or "through" or "or" or "but" or "if"))
            ? null
            : new Parsed(end, new DatePart(null, null, day.Value));
    }

    /// <summary>A weekday with its date: "Friday, 3 May", "Friday the 22nd"; null where none stands there.</summary>
    public static Parsed? WithWeekday(TimeTokens tokens, int at)
    {
        if (NamedTimes.Weekday(tokens, at) is not { } weekday)
        {
            return null;
        }

        var next = tokens.SkipAny(tokens.SkipAny(at + 1, "."), ",", "-", "(");
        next = tokens.Skip(next, "the");
        if ((MonthFirst(tokens, next) ?? DayMonth(tokens, next) ?? InDigits(tokens, next, isDate: true)) is { Meaning: DatePart { Day: not null } } date)
        {
            return new Parsed(tokens[next - 1].Lower == "(" && tokens[date.End].Lower == ")" ? date.End + 1 : date.End, date.Meaning);
        }

        // "Sunday 31": not "on Sunday 31 people".
        if (tokens[next] is { IsNumber: true, Number: > 0 and < 32 } bare && next == at + 1 && !(tokens[next + 1].Lower is { Length: > 0 } after && (char.IsLetter(after[0]) || after is ":" or "," or "." or "-" or "/" or "%" && tokens[next + 2].IsGlued)))
        {
            return new Parsed(next + 1, new WeekdayOfMonthDay((IsoDayOfWeek)weekday, bare.Number));
        }

        // "Friday the 22nd", "Friday the fifteenth".
        return NumberRule.Ordinal(tokens, next) is { Value: >= 1 and <= 31 } day && !(tokens[day.End].Lower is "of" or "in") && (tokens[next].IsNumber || tokens[next - 1].Lower == "the")
            ? new Parsed(day.End, new WeekdayOfMonthDay((IsoDayOfWeek)weekday, day.Value))
            : null;
    }

    // "May 3", "May 3rd, 2027", "May the third", "May 2027", "May of 2027", "May".
    private static Parsed? MonthFirst(TimeTokens tokens, int at)
    {
        if (NamedTimes.Month(tokens, at) is not { } month)
        {
            return null;
        }

        var next = tokens[at + 1].Lower is "." && (tokens[at].Span.Length <= 4 || tokens[at + 2].IsNumber) ? at + 2 : at + 1;
        var day = tokens.SkipAny(next, ",", "-", "/");
        day = tokens.Skip(day, "the");
        if ((NumberRule.Ordinal(tokens, day) ?? SmallNumber(tokens, day)) is { Value: >= 1 and <= 31 } found && !IsShare(tokens, found.End) && !IsCount(tokens, found.End, tokens[day].IsNumber && found.End == day + 1))
        {
            var end = TimeWords.Units.TryGetValue(tokens[found.End].Lower, out var unit) && unit == Unit.Day && found.End > day + 1 ? found.End + 1 : found.End;
            return TrailingYear(tokens, end) is { } dated ? new Parsed(dated.End, new DatePart(dated.Value, month, found.Value)) : new Parsed(end, new DatePart(null, month, found.Value));
        }

        if (TrailingYear(tokens, next, allowsSlash: true) is { } year && !IsShare(tokens, year.End))
        {
            return new Parsed(year.End, new DatePart(year.Value, month, null));
        }

        return new Parsed(next == at + 2 && !(tokens[next].Lower is { Length: > 0 } word && char.IsLower(word[0]) && !tokens[next].IsCapital) ? at + 1 : next, new DatePart(null, month, null));
    }

    // "3 May", "3rd of May 2027", "the third of May", "the 15th day of May", "05-aug-2016".
    private static Parsed? DayMonth(TimeTokens tokens, int at)
    {
        at = tokens.Skip(at, "the");
        if (tokens[at - 1].Lower is "$" or "€" or "£" || (NumberRule.Ordinal(tokens, at) ?? SmallNumber(tokens, at)) is not { Value: >= 1 and <= 31 } day)
        {
            return null;
        }

        var next = tokens.Skip(day.End, "day");
        next = tokens.SkipAny(next, "of", "-", "/", ".");
        next = tokens[next].Lower == "of" ? next + 1 : next;
        if (!TimeWords.Months.TryGetValue(tokens[next].Lower, out var month) || tokens.Tag(next) is Text.UniversalTag.Aux && !tokens[next].IsCapital)
        {
            return null;
        }

        var end = tokens[next + 1].Lower == "." && tokens[next].Span.Length <= 4 && (tokens[next + 2].IsNumber || !tokens[next + 2].IsCapital && tokens[next + 2].Lower.Length > 0) ? next + 2 : next + 1;
        return TrailingYear(tokens, end, allowsSlash: true) is { } year ? new Parsed(year.End, new DatePart(year.Value, month, day.Value)) : new Parsed(end, new DatePart(null, month, day.Value));
    }

    // ", 2027", "of 2027", "in 2027", "2027", "'27", "next year".
    private static (int End, int? Value)? TrailingYear(TimeTokens tokens, int at, bool allowsSlash = false)
    {
        var next = tokens.SkipAny(at, ",", "of", "in");
        next = next == at && allowsSlash && tokens[at].Lower is "-" or "/" && tokens[at].IsGlued ? at + 1 : next;
        next = tokens[next].Lower == "-" && tokens[next].IsGlued && tokens[next + 1].Digits == 4 ? next + 1 : next;
        if (NumberRule.Year(tokens, next) is { } year && !(tokens[next - 1].Lower is "," && IsCount(tokens, year.End, true)))
        {
            return (year.End, year.Value);
        }

        // "Of 87", "January first 12": two digits stand for a year only where nothing else would do.
        return next > at && tokens[next - 1].Lower == "of" && tokens[next] is { Digits: 2 } two ? (next + 1, Century(two.Number)) : null;
    }

    // "2027-05-03", "3/5/2027", "13.5.2015", "2027-05", "5/2027", "20270503", "2019/sep/01"; "5/3" after a word that asks for a date.
    private static Parsed? InDigits(TimeTokens tokens, int at, bool isDate = false)
    {
        if (!tokens[at].IsNumber)
        {
            return null;
        }

        if (tokens[at] is { Digits: 8, Number: > 1500_00_00 and < 2200_00_00 } packed)
        {
            return Valid(packed.Number / 10000, packed.Number / 100 % 100, packed.Number % 100) is { } whole ? new Parsed(at + 1, whole) : null;
        }

        var mark = tokens[at + 1].Lower;
        if (mark is "-" or "/" && (tokens[at].Digits == 4 || tokens[at + 2].Digits == 4) && tokens[at].Digits + tokens[at + 2].Digits is 5 or 6 && !(tokens[at + 3].Lower is { Length: > 0 } word && (char.IsLetter(word[0]) || word == mark)))
        {
            var (year, month) = tokens[at].Digits == 4 ? (tokens[at].Number, tokens[at + 2].Number) : (tokens[at + 2].Number, tokens[at].Number);
            return month is >= 1 and <= 12 && year is > 1500 and < 2200 ? new Parsed(at + 3, new DatePart(year, month, null)) : null;
        }

        if (!(mark is "-" or "/" or ".") || !tokens[at + 1].IsGlued || !tokens[at + 2].IsGlued && !(mark == "/" && (tokens[at].Digits == 4 || tokens[at + 2].Digits == 4)))
        {
            return null;
        }

        if (TimeWords.Months.TryGetValue(tokens[at + 2].Lower, out var named) && tokens[at + 3].Lower == mark && tokens[at + 4].IsNumber)
        {
            var (year, day) = tokens[at].Digits == 4 ? (tokens[at].Number, tokens[at + 4].Number) : (tokens[at + 4].Number, tokens[at].Number);
            return Valid(year < 100 ? Century(year) : year, named, day) is { } mixed ? new Parsed(at + 5, mixed) : null;
        }

        if (!tokens[at + 2].IsNumber)
        {
            return null;
        }

        var (one, two, three) = (tokens[at], tokens[at + 2], tokens[at + 4]);
        if (tokens[at + 3].Lower is { } second && (second == mark || second == ",") && tokens[at + 3].IsGlued && three is { IsNumber: true, IsGlued: true })
        {
            var found = one.Digits == 4 ? Valid(one.Number, two.Number, three.Number)
                : three.Digits is 4 or 2 ? MonthDay(three.Digits == 2 ? Century(three.Number) : three.Number, one.Number, two.Number)
                : null;
            if (found is null && one.Digits <= 4 && three.Digits is 4 or 2 or 1 && two.Digits <= 2)
            {
                // A date that the calendar does not have: read, so that its year is not taken for one.
                return new Parsed(at + 5, new Unplaced());
            }

            return found is not null && !(tokens[at + 5].IsGlued && tokens[at + 5].Lower == mark && mark != "-" && tokens[at + 6].IsNumber) ? new Parsed(at + 5, found) : null;
        }

        if (one.Digits == 4 && two.Digits <= 2 && one.Number is > 1500 and < 2200 && two.Number is >= 1 and <= 12)
        {
            return new Parsed(at + 3, new DatePart(one.Number, two.Number, null));
        }

        if (two.Digits == 4 && one.Digits <= 2 && two.Number is > 1500 and < 2200 && one.Number is >= 1 and <= 12)
        {
            return new Parsed(at + 3, new DatePart(two.Number, one.Number, null));
        }

        // Two small numbers may be odds, a score ("scrapes through 7-4"), or a share.
        var isLed = isDate || tokens[at - 1].Lower is "on" or "by" or "until" or "till" or "since" or "from" or "before" or "after" or "between" or "this" or "next" || tokens[at - 1].Lower is "through" && mark == "/"
            || tokens[at - 1].Lower is "to" or "and" or "-" or "until" or "till" or "through" && tokens[at - 2].IsNumber && tokens[at - 3].Lower == mark
            || one.Number <= 12 && two.Number > 12 || one.Number > 12 && two is { Digits: 2, Number: <= 12 };
        return isLed && mark != "." | isDate | tokens[at - 1].Lower is "on" && one.Digits <= 2 && two.Digits <= 2 && MonthDay(null, one.Number, two.Number) is { } open ? new Parsed(at + 3, open) : null;
    }

    // The month first, as in the United States, unless it cannot be.
    private static DatePart? MonthDay(int? year, int one, int two) => one <= 12 ? Valid(year, one, two) : Valid(year, two, one);

    private static DatePart? Valid(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year is >= 1 and <= 9990 ? year.Value : 2000, month) ? new DatePart(year, month, day) : null;

    private static int Century(int two) => two < 40 ? 2000 + two : 1900 + two;

    // "2027", "2027, May", "1990s", "2027 Q3" is read elsewhere.
    private static Parsed? YearFirst(TimeTokens tokens, int at)
    {
        if (NumberRule.Year(tokens, tokens.Skip(at, "the")) is not { } year || tokens[at].Lower == "the" && !(tokens[year.End].Lower is "s" or "'s"))
        {
            return null;
        }

        var next = tokens.SkipAny(year.End, ",", "-", "/");
        if (NamedTimes.Month(tokens, next) is { } month && !(tokens[next + 1] is { IsNumber: true, Number: < 32 } && !tokens[next + 1].IsGlued))
        {
            var day = tokens.SkipAny(next + 1, "-", "/");
            return day > next + 1 && tokens[day] is { IsNumber: true, Number: >= 1 and <= 31 } found ? new Parsed(day + 1, new DatePart(year.Value, month, found.Number)) : new Parsed(next + 1, new DatePart(year.Value, month, null));
        }

        var isPlural = tokens[year.End].Lower is "s" && (tokens[year.End].IsGlued || year.Value % 10 == 0) || tokens[year.End].Lower is "'s" && year.Value % 10 == 0 && !(tokens.Tag(year.End + 1) is Text.UniversalTag.Noun);
        if (isPlural && year.Value is > 1000 and < 2200)
        {
            return new Parsed(year.End + 1, new FixedPeriod(new Period(new LocalDate(year.Value, 1, 1), new LocalDate(year.Value + 9, 12, 31))));
        }

        return new Parsed(year.End, new DatePart(year.Value, null, null));
    }

    // "The 70s", "the '40s", "the seventies", "the nineteen seventies", "the twenty-tens", "the 21st century".
    private static Parsed? Decade(TimeTokens tokens, int at)
    {
        var start = tokens.SkipAny(at, "the");
        if (NumberRule.Ordinal(tokens, start) is { Value: > 1 and < 23 } place && tokens[tokens.IsDash(place.End) ? place.End + 1 : place.End].Lower == "century")
        {
            return new Parsed(place.End + 1, new FixedPeriod(new Period(new LocalDate((place.Value * 100) - 99, 1, 1), new LocalDate(place.Value * 100, 12, 31))));
        }

        start = tokens.SkipAny(start, "'", "‘");
        var isLed = start > at || tokens[at - 1].Lower is "in" or "of" or "since" or "early" or "mid" or "late" or "-" or "from" or "until";
        if (tokens[start] is { Digits: 2 } two && two.Number % 10 == 0 && tokens[start + 1].Lower is "s" or "'s" && isLed)
        {
            return new Parsed(start + 2, new DecadeOfCentury(two.Number));
        }

        if (TimeWords.Decades.TryGetValue(tokens[start].Lower, out var years) && isLed)
        {
            return new Parsed(start + 1, years >= 2000 ? new FixedPeriod(new Period(new LocalDate(years, 1, 1), new LocalDate(years + 9, 12, 31))) : new DecadeOfCentury(years));
        }

        var century = tokens[start].Lower switch { "eighteen" => 1800, "nineteen" => 1900, "twenty" => 2000, "two" when tokens[start + 1].Lower is "thousand" => 2000, _ => 0 };
        var next = tokens[start].Lower == "two" ? tokens.Skip(start + 2, "and") : tokens.SkipAny(start + 1, "-");
        if (century > 0 && (TimeWords.Decades.TryGetValue(tokens[next].Lower, out var late) && late < 100 || tokens[next].Lower == "tens"))
        {
            var first = century + (tokens[next].Lower == "tens" ? 10 : late);
            return new Parsed(next + 1, new FixedPeriod(new Period(new LocalDate(first, 1, 1), new LocalDate(first + 9, 12, 31))));
        }

        return tokens[start].Lower == "two" && tokens[start + 1].Lower == "thousands" ? new Parsed(start + 2, new FixedPeriod(new Period(new LocalDate(2000, 1, 1), new LocalDate(2009, 12, 31)))) : null;
    }

    private static (int End, int Value)? SmallNumber(TimeTokens tokens, int at) => tokens[at].IsNumber && tokens[at].Digits > 2 ? null : NumberRule.Whole(tokens, at);

    private static bool IsShare(TimeTokens tokens, int at) => tokens[at].Lower is "%" or "percent" || tokens[at].Lower == "per" && tokens[at + 1].Lower == "cent" || tokens[at].Lower is ":" or "," && tokens[at].IsGlued && tokens[at + 1] is { IsNumber: true, IsGlued: true };

    // "In May 40 people": a bare number before a plural noun counts.
    private static bool IsCount(TimeTokens tokens, int at, bool isBare) =>
        isBare && tokens.Tag(at) is Text.UniversalTag.Noun or Text.UniversalTag.Adj && tokens[at].Lower.EndsWith('s') && !NamedTimes.IsTime(tokens, at) && !tokens[at].IsGlued;
}

/// <summary>A weekday with a day of the month: "Friday the 22nd".</summary>
internal sealed record WeekdayOfMonthDay(IsoDayOfWeek Weekday, int Day) : TimeMeaning
{
    // Weekdays and days of the month meet again within this many months.
    private const int MostMonths = 36;

    public override Period? In(TimeFrame frame)
    {
        if (frame.Today is not { } today)
        {
            return null;
        }

        for (var steps = 0; steps < MostMonths; steps++)
        {
            var month = new LocalDate(today.Year, today.Month, 1).PlusMonths(frame.LooksBack ? -steps : steps);
            if (Day > CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month))
            {
                continue;
            }

            var day = month.PlusDays(Day - 1);
            if (day.DayOfWeek == Weekday && (frame.LooksBack ? day <= today : day >= today))
            {
                return Period.Day(day);
            }
        }

        return null;
    }
}
