using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>Reads parts of a period: "early next year", "the end of May", "the third week of June", "the first Friday of July".</summary>
internal static class PartRule
{
    /// <summary>"Early", "late", "the end of", "later this", "the rest of", with what follows.</summary>
    public static Parsed? Part(TimeTokens tokens, int at, int depth)
    {
        var start = tokens.SkipAny(at, "the", "very");
        start = tokens.SkipAny(start, "very", "back", "tail");
        start = tokens.SkipAny(start, "end") is var afterEnd && afterEnd > start && tokens[start - 1].Lower is "tail" ? start : start;
        var word = tokens[start].Lower;
        var next = tokens.IsDash(start + 1) && tokens[start + 1].IsGlued ? start + 2 : start + 1;
        if (Spread(tokens, start, depth) is { } spread)
        {
            return spread;
        }

        Part? part = word switch
        {
            "early" or "mid" or "late" => word == "early" ? Times.Part.Early : word == "mid" ? Times.Part.Middle : Times.Part.Late,
            "beginning" or "start" or "opening" when tokens[next].Lower == "of" => Times.Part.Early,
            "first" when tokens[next].Lower is "days" or "weeks" or "months" && tokens[next + 1].Lower == "of" => Times.Part.Early,
            "last" or "final" or "closing" when tokens[next].Lower is "days" or "weeks" or "months" && tokens[next + 1].Lower == "of" => Times.Part.Late,
            "middle" or "midpoint" when tokens[next].Lower == "of" => Times.Part.Middle,
            "end" or "close" or "ends" when tokens[next].Lower == "of" || next == start + 2 => Times.Part.End,
            "rest" or "remainder" or "remaining" or "balance" => Times.Part.Rest,
            "later" => Times.Part.Rest,
            "earlier" => Times.Part.Sofar,
            _ => null,
        };
        if (part is not { } found)
        {
            return null;
        }

        next = tokens.SkipAny(next, "days", "weeks", "months");
        next = tokens.SkipAny(next, "of", "in", "into", "on");
        if (Whole(tokens, next, depth) is not { } whole || found is Times.Part.Rest or Times.Part.Sofar && whole.Meaning is not (Around or DatePart { Day: null } or Statements.Times.Season))
        {
            return null;
        }

        // "Early tomorrow", "late on Friday": the day is meant.
        return whole.Meaning is Around { Unit: Unit.Day } or Weekday or DatePart { Day: not null } ? whole : new Parsed(whole.End, new PartOf(found, whole.Meaning));
    }

    /// <summary>"The third week of June", "the first ten days of 2028", "the last Sunday in March", "the week of 3 May", "the 20th of next month", "June next year".</summary>
    public static Parsed? Inside(TimeTokens tokens, int at, int depth)
    {
        var start = tokens.Skip(at, "the");
        if (tokens[start].Lower is "week" or "weekend" or "month" or "w")
        {
            return Holding(tokens, start, depth);
        }

        if (DateRule.At(tokens, at) is { Meaning: DatePart { Year: null, Month: not null } date } parsed
            && PointRule.WhichAt(tokens, tokens.SkipAny(parsed.End, "of", ",", "in")) is { Which: Which.This or Which.Next or Which.Last } year && tokens[year.End].Lower == "year")
        {
            return new Parsed(year.End + 1, new DateOfYear(date, PointRule.ShiftOf(year.Which)));
        }

        if (PointRule.WhichAt(tokens, start) is { Which: Which.This or Which.Next or Which.Last } which && DateRule.At(tokens, which.End) is { Meaning: DatePart { Year: null, Month: not null } bare } relative)
        {
            return new Parsed(relative.End, bare with { Which = which.Which });
        }

        if (PlaceAt(tokens, start) is not { } place)
        {
            return null;
        }

        var counted = NumberRule.Whole(tokens, place.End) is { Value: >= 1 and <= 100 } many && TimeWords.Units.ContainsKey(tokens[many.End].Lower) ? many : (place.End, Value: 1);
        if (place.Value > 0 && tokens[place.End].Lower is "day" or "of" && Of(tokens, tokens.Skip(place.End, "day")) is { } ofMonth && Whole(tokens, ofMonth, depth) is { Meaning: Around { Unit: Unit.Month } } month)
        {
            return new Parsed(month.End, new DayOfMonth(place.Value, month.Meaning));
        }

        if (NamedTimes.Weekday(tokens, place.End) is { } weekday)
        {
            var inside = Of(tokens, place.End + 1) ?? -1;
            return inside >= 0 && Whole(tokens, inside, depth) is { } of ? new Parsed(of.End, new NthWeekday(place.Value, (IsoDayOfWeek)weekday, of.Meaning)) : null;
        }

        var unit = tokens[counted.Item1].Lower == "half" ? Unit.Half : TimeWords.Units.TryGetValue(tokens[counted.Item1].Lower, out var named) ? named : (Unit?)null;
        if (unit is not { } found || place.Value > 60)
        {
            return null;
        }

        var end = counted.Item1 + 1;
        if (found is Unit.Quarter or Unit.Half && place.Value > 0)
        {
            // "The first quarter of the year" names no year.
            if ((tokens.Has(end, "of", "the", "year") || tokens.Has(end, "in", "the", "year")) && !(tokens[end + 3].Lower is "of" or "after"))
            {
                return new Parsed(end + 3, new YearPart(place.Value, found, null));
            }

            if (found is Unit.Quarter && Whole(tokens, Of(tokens, end) ?? end, depth) is null)
            {
                return place.Value > 4 || tokens.Tag(end) is Text.UniversalTag.Noun || tokens[end].Lower is "of" ? null : new Parsed(end, new YearPart(place.Value, found, null));
            }
        }

        return Whole(tokens, Of(tokens, end) ?? end, depth) is { } whole && whole.Meaning is not (DatePart { Day: not null } or Offset or Weekday) ? new Parsed(whole.End, new Nth(place.Value, found, counted.Value, whole.Meaning)) : null;
    }

    // "Early to mid June", "mid to late May".
    private static Parsed? Spread(TimeTokens tokens, int at, int depth) =>
        tokens[at].Lower is "early" or "mid" && (tokens[at + 1].Lower is "to" or "or" || tokens.IsDash(at + 1)) && tokens[at + 2].Lower is "mid" or "late"
            && Whole(tokens, tokens.IsDash(at + 3) ? at + 4 : at + 3, depth) is { Meaning: DatePart { Day: null } or Season or Around } whole
            ? new Parsed(whole.End, new Between(new PartOf(tokens[at].Lower is "early" ? Times.Part.Early : Times.Part.Middle, whole.Meaning), new PartOf(tokens[at + 2].Lower is "mid" ? Times.Part.Middle : Times.Part.Late, whole.Meaning)))
            : null;

    // The longer period; "of" may lead to it.
    private static Parsed? Whole(TimeTokens tokens, int at, int depth)
    {
        // "End of year", "rest of week", "late in the season".
        if (TimeWords.Units.TryGetValue(tokens[at].Lower, out var bare) && tokens[at - 1].Lower is "of" or "rest" or "-")
        {
            return new Parsed(at + 1, new Around(bare, 0, true));
        }

        var start = tokens[at].Lower is "the" or "my" or "our" ? at + 1 : at;
        if (start > at && TimeWords.Units.TryGetValue(tokens[start].Lower, out var unit) && unit != Unit.Day && !(tokens[start + 1].Lower is "of" or "after" or "before" or "that" or "when"))
        {
            return new Parsed(start + 1, new Around(unit, 0, true));
        }

        return PointRule.At(tokens, at, depth + 1);
    }

    private static int? Of(TimeTokens tokens, int at) => tokens[at].Lower is "of" or "in" ? at + 1 : null;

    private static (int End, int Value)? PlaceAt(TimeTokens tokens, int at) =>
        tokens[at].Lower is "last" or "final" or "closing" ? (at + 1, -1) : tokens[at].Lower is "opening" ? (at + 1, 1) : tokens.Has(at, "latter", "half") ? (at + 1, 2) : NumberRule.Ordinal(tokens, at);

    // "The week of 3 May", "the week commencing 3 May", "the weekend of Halloween", "the month of May".
    private static Parsed? Holding(TimeTokens tokens, int start, int depth)
    {
        var next = tokens[start].Lower switch
        {
            "w" when tokens.Has(start + 1, "/", "c") => start + 3,
            "w" => -1,
            _ when tokens[start + 1].Lower is "of" or "commencing" or "starting" or "beginning" => tokens.SkipAny(start + 2, "on"),
            _ => -1,
        };
        if (next < 0 || PointRule.At(tokens, next, depth + 1) is not { } day || day.Meaning is Around or Recurring)
        {
            return null;
        }

        var unit = tokens[start].Lower is "weekend" ? Unit.Weekend : tokens[start].Lower is "month" ? Unit.Month : Unit.Week;
        return new Parsed(day.End, unit is Unit.Weekend ? new WeekendOf(day.Meaning) : day.Meaning is DatePart { Day: null, Month: not null } && unit is Unit.Month ? day.Meaning : new UnitOf(unit, day.Meaning));
    }
}
