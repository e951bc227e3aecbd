namespace Foresaid.Statements.Times;

/// <summary>Reads ranges: "from May to September", "between Friday and Sunday", "27 to 29 January", "2027-2030", "November 19-20".</summary>
internal static class RangeRule
{
    // A list of days ("3, 5, 10 and 12 February") is read up to so many.
    private const int MostDays = 12;

    /// <summary>The range at a place; null where none stands there.</summary>
    public static Parsed? At(TimeTokens tokens, int at)
    {
        var isBetween = tokens[at].Lower is "between";
        var isFrom = tokens[at].Lower is "from";
        var start = isBetween || isFrom ? at + 1 : at;
        if (DayList(tokens, start, isBetween || isFrom) is { } days)
        {
            return days;
        }

        if (((isBetween || isFrom) && tokens[start].Lower is "now" ? new Parsed(start + 1, new Around(Unit.Day, 0)) : End(tokens, start, isBetween || isFrom)) is not { } from)
        {
            return null;
        }

        // "November between 19 and 20", "next week from Tuesday to Thursday".
        if (!isBetween && !isFrom && tokens[from.End].Lower is "between" or "from" && from.Meaning is Around { Unit: Unit.Week } or DatePart { Day: null, Month: not null } && At(tokens, from.End, from.Meaning) is { } nested)
        {
            return nested;
        }

        return Rest(tokens, from, isBetween, isBetween || isFrom) ?? (isBetween || isFrom ? null : Other(tokens, from) is { } other ? other with { Meaning = new Between(from.Meaning, other.Meaning) } : null);
    }

    /// <summary>The time that stands as another choice behind one of the same kind: "in October or November", "late 2027 or early 2028"; with "and", the next one; null where none does.</summary>
    public static Parsed? Other(TimeTokens tokens, Parsed one) =>
        tokens[one.End].Lower is "or" or "and" && PointRule.At(tokens, one.End + 1) is { } other && (tokens[one.End].Lower is "or" ? IsSameKind(one.Meaning, other.Meaning) : IsNext(one.Meaning, other.Meaning)) && !(tokens.Tag(other.End) is Text.UniversalTag.Noun) ? other : null;

    // "In 2031 and 2032", "in May and June": one stretch.
    private static bool IsNext(TimeMeaning one, TimeMeaning other) => (one, other) switch
    {
        (DatePart { Day: null, Month: null, Year: { } first }, DatePart { Day: null, Month: null, Year: { } second }) => second == first + 1,
        (DatePart { Day: null, Month: { } first, Year: null }, DatePart { Day: null, Month: { } second }) => second == first + 1,
        _ => false,
    };

    private static bool IsSameKind(TimeMeaning one, TimeMeaning other) => (one, other) switch
    {
        (PartOf first, PartOf second) => IsSameKind(first.Whole, second.Whole),
        (DatePart { Day: null, Month: null }, DatePart { Day: null, Month: null }) or (DatePart { Day: null, Month: not null }, DatePart { Day: null, Month: not null }) => true,
        (Season { Which: Which.None }, Season { Which: Which.None }) => true,
        _ => false,
    };

    private static Parsed? Rest(TimeTokens tokens, Parsed from, bool isBetween, bool isLed)
    {
        var next = tokens.IsDash(from.End) ? from.End + 1 : tokens.SkipAny(from.End, ",") is var after && Link(tokens, after, isBetween, isLed) is { } linked ? linked : -1;
        if (next < 0 || End(tokens, next, isLed || from.Meaning is DatePart { Day: not null }) is not { } to || !Fits(from.Meaning, to.Meaning, isLed, tokens.IsDash(from.End)))
        {
            return null;
        }

        // "4 to 6 per cent", "from 9 to 5", "10-5": two bare numbers are no days.
        var isBare = from.Meaning is DatePart { Month: null, Year: null } && to.Meaning is DatePart { Month: null, Year: null } && (tokens[from.End - 1].IsNumber || tokens[to.End - 1].IsNumber);
        return isBare ? null : new Parsed(to.End, new Between(from.Meaning, to.Meaning));
    }

    private static int? Link(TimeTokens tokens, int at, bool isBetween, bool isLed) => tokens[at].Lower switch
    {
        "and" when isBetween => at + 1,
        "to" or "until" or "till" or "through" or "thru" or "til" => tokens.SkipAny(at + 1, "at"),
        "up" when tokens[at + 1].Lower == "to" && isLed => at + 2,
        _ => null,
    };

    // The same kind of time at both ends, unless a preposition makes sure.
    private static bool Fits(TimeMeaning from, TimeMeaning to, bool isLed, bool isDash)
    {
        if (from is Recurring or Length || to is Recurring or Length)
        {
            return false;
        }

        if (isLed)
        {
            return from is not DatePart { Month: null, Year: null } || to is DatePart { Month: not null } or DatePart { Month: null, Year: null } or Around or DayOfMonth;
        }

        return (from, to) switch
        {
            (DatePart { Year: null, Month: null }, DatePart { Month: not null, Day: not null }) => true,
            (DatePart { Year: null, Month: null }, DayOfMonth) => true,
            (DatePart { Day: not null }, DatePart { Day: not null }) => true,
            (DatePart { Year: not null, Month: null, Day: null } one, DatePart { Month: null, Day: null } two) => two.Year > one.Year,
            (DatePart { Month: not null }, DatePart { Month: not null }) => true,
            (DatePart { Year: not null }, DatePart { Year: not null }) => !isDash,
            (DatePart, Around { Unit: Unit.Day }) => true,
            (Weekday, Weekday) or (Around, Around) or (Season, Season) or (YearPart, YearPart) or (FeastDay, FeastDay) or (FeastDay, DatePart) or (DatePart, FeastDay) => true,
            _ => false,
        };
    }

    // An end of a range: a time, or the bare number of a day, which the other end completes.
    private static Parsed? End(TimeTokens tokens, int at, bool takesNumber)
    {
        var point = PointRule.At(tokens, at);
        point ??= takesNumber ? EventRule.At(tokens, at) : null;
        if (point is not null)
        {
            return point;
        }

        var start = tokens.Skip(at, "the");
        return NumberRule.Ordinal(tokens, start) is { Value: >= 1 and <= 31 } ordinal ? new Parsed(ordinal.End, new DatePart(null, null, ordinal.Value))
            : tokens[start] is { IsNumber: true, Digits: < 3, Number: >= 1 and <= 31 } number && !(tokens[start + 1].IsGlued && tokens[start + 1].Lower is "." or "%" or ":" or "," && tokens[start + 2].IsNumber) ? new Parsed(start + 1, new DatePart(null, null, number.Number))
            : null;
    }

    // "27 and 29 January", "3, 5 and 10 February", "27 to 29 January", "27 and 29 January, and 3, 5 and 10 February", "4 to 23 next month".
    private static Parsed? DayList(TimeTokens tokens, int at, bool isLed)
    {
        var (first, next) = (0, at);
        for (var count = 0; count < MostDays; count++)
        {
            var start = tokens.Skip(next, "the");
            if ((NumberRule.Ordinal(tokens, start) ?? (tokens[start] is { IsNumber: true, Digits: < 3 } number ? (start + 1, number.Number) : null)) is not { Value: >= 1 and <= 31 } day)
            {
                return null;
            }

            first = count == 0 ? day.Value : first;
            var month = tokens.SkipAny(day.End, "of", "in");
            var named = TimeWords.Months.ContainsKey(tokens[month].Lower) ? DateRule.At(tokens, start) : null;
            if (count > 0 && named is { Meaning: DatePart { Day: not null } last })
            {
                var from = last with { Day = first };
                var more = tokens.SkipAny(tokens.SkipAny(named.Value.End, ","), "and");
                return more > named.Value.End && DayList(tokens, more, isLed) is { Meaning: Between { To: DatePart further } } rest
                    ? new Parsed(rest.End, new Between(from, further))
                    : new Parsed(named.Value.End, new Between(from, last));
            }

            if (count > 0 && isLed | tokens[month].Lower is "this" or "next" or "last" && PointRule.At(tokens, month) is { Meaning: Around { Unit: Unit.Month } whole } around)
            {
                return new Parsed(around.End, new Between(new DayOfMonth(first, whole), new DayOfMonth(day.Value, whole)));
            }

            next = tokens.IsDash(day.End) ? day.End + 1 : tokens.SkipAny(tokens.SkipAny(day.End, ","), "and", "to", "or", "until", "till", "through");
            if (next == day.End)
            {
                return null;
            }
        }

        return null;
    }

    // A range of days inside a week or month named before it.
    private static Parsed? At(TimeTokens tokens, int at, TimeMeaning whole)
    {
        if (End(tokens, at + 1, true) is not { } from || Rest(tokens, from, tokens[at].Lower == "between", true) is not { Meaning: Between range } rest)
        {
            return null;
        }

        return (range.From, range.To, whole) switch
        {
            (Weekday one, Weekday two, Around week) => new Parsed(rest.End, new Between(one with { Week = week }, two with { Week = week })),
            (DatePart { Month: null } one, DatePart { Month: null } two, DatePart month) => new Parsed(rest.End, new Between(month with { Day = one.Day }, month with { Day = two.Day })),
            (DatePart { Month: null } one, DatePart { Month: null, Day: not null, Year: null } two, _) => new Parsed(rest.End, new Between(one, two)),
            _ => null,
        };
    }
}
