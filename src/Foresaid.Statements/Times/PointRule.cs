using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>Reads what names a time: dates, units around the day of speaking, seasons, feasts, and parts of these.</summary>
internal static class PointRule
{
    // "The end of the first week of the second half of next year" has three levels; deeper is no English.
    private const int Deepest = 4;

    /// <summary>The time named at a place; the longest reading. Null where none stands there.</summary>
    public static Parsed? At(TimeTokens tokens, int at, int depth = 0)
    {
        if (depth > Deepest)
        {
            return null;
        }

        // Rules that go through one another meet at the same place again and again.
        if (!tokens.Points.TryGetValue((at, depth), out var known))
        {
            known = Read(tokens, at, depth);
            tokens.Points[(at, depth)] = known;
        }

        return known;
    }

    private static Parsed? Read(TimeTokens tokens, int at, int depth)
    {
        Parsed? best = null;
        Take(OffsetRule.At(tokens, at, depth));
        Take(PartRule.Part(tokens, at, depth));
        Take(PartRule.Inside(tokens, at, depth));
        Take(Numbered(tokens, at));
        Take(DateRule.At(tokens, at));
        Take(DateRule.DayAlone(tokens, at));
        Take(DayWord(tokens, at));
        Take(Weekday(tokens, at, depth));
        Take(Season(tokens, at));
        Take(FeastRuleAt(tokens, at));
        Take(Unit(tokens, at));
        return best is { } found ? Trailing(tokens, found) : null;

        void Take(Parsed? found)
        {
            if (found is { } reading && (best is null || reading.End > best.Value.End))
            {
                best = found;
            }
        }
    }

    /// <summary>Which of several periods is meant, and the place after the words; <see cref="Which.None"/> where none say.</summary>
    public static (int End, Which Which) WhichAt(TimeTokens tokens, int at)
    {
        var next = tokens.SkipAny(at, "the", "my", "our");
        return tokens[next].Lower switch
        {
            "this" or "current" or "same" or "that" when tokens[next].Lower is not "that" => tokens[next + 1].Lower switch
            {
                "coming" or "upcoming" => (next + 2, Which.Coming),
                "past" or "last" => (next + 2, Which.Past),
                _ => (next + 1, Which.This),
            },
            "next" or "following" => (next + 1, Which.Next),
            "coming" or "upcoming" => (next + 1, Which.Coming),
            "last" or "previous" => (next + 1, Which.Last),
            "past" => (next + 1, Which.Past),
            _ => (at, Which.None),
        };
    }

    private static Parsed Trailing(TimeTokens tokens, Parsed found)
    {
        // "Tuesday night", "tomorrow morning": the day is meant.
        var end = found.Meaning is Statements.Times.Weekday or WeekdayOfMonthDay or Around { Unit: Statements.Times.Unit.Day } or DatePart { Day: not null } ? tokens.SkipAny(found.End, "morning", "afternoon", "evening", "night", "lunchtime", "midday") : found.End;

        // "This year, not next", "this week or next".
        if (found.Meaning is Around { Shift: 0, Unit: not Statements.Times.Unit.Day } unit)
        {
            var next = tokens.SkipAny(end, ",");
            next = tokens.SkipAny(next, "and", "or", "nor");
            next = tokens.SkipAny(next, "not", "nor");
            if (next > end && tokens[next].Lower == "next" && !(tokens[next + 1].Lower.Length > 0 && char.IsLetter(tokens[next + 1].Lower[0]) && tokens[next + 1].Lower is not ("and" or "but" or "or")))
            {
                return new Parsed(next + 1, new Statements.Times.Between(unit, unit with { Shift = 1 }));
            }
        }

        return found with { End = end };
    }

    private static Parsed? DayWord(TimeTokens tokens, int at)
    {
        // "This time next year": a day.
        if (tokens.Has(at, "this", "time") && WhichAt(tokens, at + 2) is { Which: Which.Next } next && TimeWords.Units.TryGetValue(tokens[next.End].Lower, out var unit) && unit is not Statements.Times.Unit.Weekend)
        {
            return new Parsed(next.End + 1, new Offset(Duration.Of(1, unit, false), 1, null));
        }

        if (tokens.Has(at, "the", "turn", "of") && tokens.Skip(at + 3, "the") is var turned && tokens[turned].Lower is "year")
        {
            return new Parsed(turned + 1, new FeastDay(Feasts.ByName["new year"], null, Which.None));
        }

        var start = tokens.Skip(at, "the");
        if (tokens.Has(start, "day", "after", "tomorrow") || tokens.Has(start, "day", "after", "tmrw"))
        {
            return new Parsed(start + 3, new Around(Statements.Times.Unit.Day, 2));
        }

        if (tokens.Has(start, "day", "before", "yesterday"))
        {
            return new Parsed(start + 3, new Around(Statements.Times.Unit.Day, -2));
        }

        return tokens[at].Lower switch
        {
            "today" or "tomorrow" when tokens[at + 1].Lower is "week" => Day(2, tokens[at].Lower is "today" ? 7 : 8),
            "today" or "tonight" or "now" or "otd" => Day(1, 0),
            "tomorrow" or "tmrw" or "tmr" => Day(1, 1),
            "yesterday" => Day(1, -1),
            "this" when tokens[at + 1].Lower is "morning" or "afternoon" or "evening" => Day(2, 0),
            "last" when tokens[at + 1].Lower is "night" => Day(2, -1),
            "current" when tokens[at + 1].Lower is "date" => Day(2, 0),
            "date" when tokens[at - 1].Lower is "to" or "till" => Day(1, 0),
            "eoy" or "year" when tokens[at].Lower == "eoy" || tokens.IsDash(at + 1) && tokens[at + 2].Lower == "end" => new Parsed(tokens[at].Lower == "eoy" ? at + 1 : at + 3, new PartOf(Part.End, new Around(Statements.Times.Unit.Year, 0))),
            "year" or "month" when tokens[at + 1].Lower is "end" && tokens[at - 1].Lower is "by" or "at" or "before" or "until" => new Parsed(at + 2, new PartOf(Part.End, new Around(TimeWords.Units[tokens[at].Lower], 0))),
            "month" when tokens.IsDash(at + 1) && tokens[at + 2].Lower == "end" => new Parsed(at + 3, new PartOf(Part.End, new Around(Statements.Times.Unit.Month, 0))),
            "year" or "month" or "week" when tokens.Has(at + 1, "to", "date") => new Parsed(at + 3, new PartOf(Part.Sofar, new Around(TimeWords.Units[tokens[at].Lower], 0))),
            _ => null,
        };

        Parsed Day(int words, int shift) => new(at + words, new Around(Statements.Times.Unit.Day, shift));
    }

    // "Friday", "next Friday", "Friday week", "Friday next week", "next week Friday", "on Friday of next week".
    private static Parsed? Weekday(TimeTokens tokens, int at, int depth)
    {
        var (start, which) = WhichAt(tokens, at);
        start = which == Which.None ? AfterThat(tokens, at) : start;
        if (NamedTimes.Weekday(tokens, start) is { } day)
        {
            if (which != Which.None && DateRule.WithWeekday(tokens, start) is { } dated)
            {
                return dated.Meaning is DatePart date ? dated with { Meaning = date with { Which = which is Which.This ? Which.This : Which.None } } : dated;
            }

            var weekday = new Statements.Times.Weekday((IsoDayOfWeek)day, which);
            if (tokens[start].Lower.EndsWith("days", StringComparison.Ordinal))
            {
                return new Parsed(start + 1, new Recurring());
            }

            if (Named(tokens, at, start, start + 1, weekday with { Which = Which.None }) is { } round)
            {
                return round;
            }

            var next = tokens.SkipAny(start + 1, "of", "in", ",");
            if (which == Which.None && WhichAt(tokens, next) is { Which: not Which.None } week && tokens[week.End].Lower == "week" && depth < Deepest)
            {
                return new Parsed(week.End + 1, weekday with { Week = new Around(Statements.Times.Unit.Week, ShiftOf(week.Which)) });
            }

            if (which == Which.None && tokens[start + 1].Lower is "week" or "fortnight")
            {
                return new Parsed(start + 2, new Offset(Duration.Of(tokens[start + 1].Lower is "week" ? 1 : 2, Statements.Times.Unit.Week, false), 1, weekday));
            }

            if (which == Which.None && OffsetRule.At(tokens, start + 1, depth + 1) is { Meaning: Offset } counted)
            {
                return new Parsed(counted.End, weekday with { Week = counted.Meaning });
            }

            if (which == Which.None && tokens[start + 1].Lower is "in" or "," && OffsetRule.At(tokens, tokens[start + 1].Lower == "," ? start + 2 : start + 1, depth + 1) is { Meaning: Offset } offset)
            {
                return new Parsed(offset.End, weekday with { Week = offset.Meaning });
            }

            return new Parsed(tokens[start + 1].Lower == "." && tokens[start].Span.Length <= 4 ? start + 1 : start + 1, weekday);
        }

        // "Next week, preferably on Tuesday": a weekday of the week named just before.
        if (which == Which.None || tokens[start].Lower != "week")
        {
            return null;
        }

        var inside = tokens.SkipAny(start + 1, "on", "-");
        return inside <= start + 2 && NamedTimes.Weekday(tokens, inside) is { } named
            ? new Parsed(inside + 1, new Statements.Times.Weekday((IsoDayOfWeek)named, Which.None, new Around(Statements.Times.Unit.Week, ShiftOf(which))))
            : null;
    }

    private static Parsed? Season(TimeTokens tokens, int at)
    {
        var (start, which) = WhichAt(tokens, at);
        start = which == Which.None ? AfterThat(tokens, tokens.Skip(at, "the")) : start;
        if (NamedTimes.Season(tokens, start) is not { } month)
        {
            return NumberRule.Year(tokens, at) is { } first && NamedTimes.Season(tokens, first.End) is { } after ? new Parsed(first.End + 1, new Statements.Times.Season(after, first.Value, Which.None)) : null;
        }

        var next = tokens.SkipAny(start + 1, "of", "in", ",");
        if (NumberRule.Year(tokens, next) is { } year)
        {
            return new Parsed(year.End, new Statements.Times.Season(month, year.Value, which));
        }

        if (Named(tokens, at, start, start + 1, new Statements.Times.Season(month, null, Which.None)) is { } round)
        {
            return round;
        }

        return WhichAt(tokens, next) is { Which: Which.Next or Which.This or Which.Last } relative && tokens[relative.End].Lower == "year"
            ? new Parsed(relative.End + 1, new SeasonOfYear(month, ShiftOf(relative.Which)))
            : new Parsed(start + 1, new Statements.Times.Season(month, null, which));
    }

    private static Parsed? FeastRuleAt(TimeTokens tokens, int at)
    {
        var (start, which) = WhichAt(tokens, at);
        start = which == Which.None ? AfterThat(tokens, tokens.Skip(at, "the")) : start;
        if (!Feasts.FirstWords.Contains(tokens[start].Lower))
        {
            return null;
        }

        // Names may hold marks ("St. Patrick's Day", "Eid al-Fitr"): they are left out.
        var (name, end) = ("", start);
        Feast? feast = null;
        var after = start;
        for (var words = 0; words < Feasts.LongestName && end < tokens.Count && (end == start || end < start + 10);)
        {
            var word = tokens[end].Lower.TrimStart('\'');
            end++;
            if (word.Length == 0 || !char.IsLetter(word[0]))
            {
                if (word is not ("" or "-" or "."))
                {
                    break;
                }

                continue;
            }

            if (tokens[end - 1].Lower[0] == '\'')
            {
                name += word;
            }
            else
            {
                name += name.Length == 0 ? word : " " + word;
                words++;
            }

            if (Feasts.ByName.TryGetValue(name, out var found))
            {
                (feast, after) = (found, end);
            }
        }

        if (feast is not { } named || tokens[start].Lower == "new" && !tokens[start].IsCapital && tokens[after - 1].Lower == "year" && which != Which.None)
        {
            return null;
        }

        var isThe = tokens[at].Lower == "the" || tokens[at - 1].Lower == "the";
        if (isThe && tokens[start].Lower == "new" && after == start + 2)
        {
            return new Parsed(after, new NewYear());
        }

        // "Easter Island", "the Christmas market": what a thing is called by is no time.
        if (tokens.Tag(after) is Text.UniversalTag.Noun or Text.UniversalTag.Propn && !NamedTimes.IsTime(tokens, after) && !(tokens[after].Lower is "weekend" or "holiday" or "holidays" or "break" or "recess"))
        {
            return null;
        }

        if (Named(tokens, at, start, after, new FeastDay(named, null, Which.None)) is { } round)
        {
            return round;
        }

        var next = tokens.SkipAny(after, "of", ",", "in");
        Parsed read;
        if (NumberRule.Year(tokens, next) is { } year)
        {
            read = new Parsed(year.End, new FeastDay(named, year.Value, Which.None));
        }
        else if (WhichAt(tokens, next) is { Which: Which.Next or Which.This or Which.Last } relative && tokens[relative.End].Lower == "year")
        {
            read = new Parsed(relative.End + 1, new FeastOfYear(named, ShiftOf(relative.Which)));
        }
        else
        {
            read = new Parsed(after, new FeastDay(named, null, which));
        }

        return tokens[read.End].Lower == "weekend" ? new Parsed(read.End + 1, new WeekendOf(read.Meaning)) : read;
    }

    // "This week", "next year", "the week after next", "the coming month"; "the year" only where a preposition leads to it.
    private static Parsed? Unit(TimeTokens tokens, int at)
    {
        var start = tokens.SkipAny(at, "the");
        if (TimeWords.Units.TryGetValue(tokens[start].Lower, out var unit) && tokens[start + 1].Lower == "after" && (tokens[start + 2].Lower == "next" || tokens.Has(start + 2, "the", "next")))
        {
            return new Parsed(start + (tokens[start + 2].Lower == "next" ? 3 : 4), new Around(unit, 2));
        }

        var (named, which) = WhichAt(tokens, at);
        var isThat = which == Which.None && tokens[at].Lower == "that" && tokens[at + 1].Lower is "week" or "weekend" or "month" or "year";
        if (which != Which.None)
        {
            var bare = tokens.SkipAny(named, "calendar", "working", "full", "whole", "fiscal", "financial", "school", "academic");
            var isOther = bare > named && tokens[named].Lower is "fiscal" or "financial" or "school" or "academic";
            if (TimeWords.Units.TryGetValue(tokens[bare].Lower, out unit) && (!tokens[bare].Lower.EndsWith('s') || tokens[bare].Lower.Length < 4) && tokens[bare].Lower != "night")
            {
                return new Parsed(bare + 1, isOther ? new Unplaced() : IsOfNamed(tokens, named - 1, unit) ? new Beside(unit, 1, new Back(IsOrToday: true)) : unit == Statements.Times.Unit.Day && which == Which.This ? new Around(unit, 0) : new Around(unit, unit == Statements.Times.Unit.Weekend && which == Which.Coming ? 0 : ShiftOf(which)));
            }
        }

        // "By year's end", "at the month's end".
        if (TimeWords.Units.TryGetValue(tokens[start].Lower, out var ending) && ending is not Statements.Times.Unit.Day && tokens.Has(start + 1, "'s", "end"))
        {
            return new Parsed(start + 3, new PartOf(Part.End, new Around(ending, 0)));
        }

        if (tokens[at].Lower == "the" && tokens[at + 1].Lower is "week" or "fortnight" or "weekend" or "month" or "quarter" or "year" or "decade" or "century"
            && (tokens[at - 1].Lower is "of" or "before" or "by" or "until" or "till" or "within" or "during" or "time" or "last" or "survive" or "outlast" || tokens[at - 1].Lower is "out" && tokens[at - 2].Lower is "see" or "last" || tokens[at - 1].Lower is "in" && tokens[at - 2].Lower is "later" or "earlier" or "early" or "late" or "on" || tokens[at + 1].Lower == "weekend"))
        {
            // "The year of the flood" is another; "the month of May" is read with its name.
            return tokens[at + 2].Lower is "of" or "that" or "when" or "in" or "after" or "before" ? null : new Parsed(at + 2, new Around(TimeWords.Units[tokens[at + 1].Lower], 0));
        }

        return isThat ? new Parsed(at + 2, new UnitOf(TimeWords.Units[tokens[at + 1].Lower], new Back(IsOrToday: true))) : null;
    }

    // "The following week", "the next day" are told from a time spoken of before.
    private static bool IsOfNamed(TimeTokens tokens, int which, Unit unit) =>
        tokens[which].Lower is "following" || tokens[which].Lower is "next" && unit is Statements.Times.Unit.Day && tokens[which - 1].Lower is "the";

    private static int AfterThat(TimeTokens tokens, int at) => tokens[at].Lower is "that" && tokens.Tag(at) is Text.UniversalTag.Det ? at + 1 : at;

    // "The Monday after", "the Friday before", "that Friday", "Christmas after next", "the spring of that year".
    private static Parsed? Named(TimeTokens tokens, int at, int start, int end, TimeMeaning of)
    {
        if (tokens[start - 1].Lower is "the" && tokens[end].Lower is "after" or "before" && Closes(tokens, end + 1))
        {
            return new Parsed(end + 1, new Round(of, tokens[end].Lower is "after" ? 1 : -1, new Back(IsOrToday: true)));
        }

        if (tokens.Has(end, "of", "that", "year"))
        {
            return new Parsed(end + 3, new Round(of, 0, new Back(IsOrToday: true)));
        }

        if (tokens.Has(end, "after", "next"))
        {
            return new Parsed(end + 2, new Round(of, 1, of));
        }

        return start == at + 1 && tokens[at].Lower is "that" ? new Parsed(end, new Round(of, 0, new Back(IsOrToday: true))) : null;
    }

    /// <summary>Whether what was said ends at a place, so that "after" and "before" name nothing behind them.</summary>
    public static bool Closes(TimeTokens tokens, int at) =>
        at >= tokens.Count || tokens[at].Lower is "." or "," or ";" or ":" or "!" or "?" or ")" or "”" or "\"" or "’" or "-" or "and" or "or" or "but";

    // "Q3 2027", "H1", "2027 Q3", "week 31", "the year 2027", "FY 2027".
    private static Parsed? Numbered(TimeTokens tokens, int at)
    {
        if (tokens[at].Lower is "q" or "h" && tokens[at + 1] is { IsNumber: true, IsGlued: true } place && place.Number >= 1 && place.Number <= (tokens[at].Lower == "q" ? 4 : 2))
        {
            var unit = tokens[at].Lower == "q" ? Statements.Times.Unit.Quarter : Statements.Times.Unit.Half;
            var next = tokens.SkipAny(at + 2, "of", "in", "-", ",", "/");
            if (NumberRule.Year(tokens, next) is { } year)
            {
                return new Parsed(year.End, new YearPart(place.Number, unit, year.Value));
            }

            return WhichAt(tokens, next) is { Which: not Which.None } relative && tokens[relative.End].Lower == "year"
                ? new Parsed(relative.End + 1, new Nth(place.Number, unit, 1, new Around(Statements.Times.Unit.Year, ShiftOf(relative.Which))))
                : unit == Statements.Times.Unit.Half ? null : new Parsed(at + 2, new YearPart(place.Number, unit, null));
        }

        if (NumberRule.Year(tokens, at) is { } first && tokens.SkipAny(first.End, "-", ",") is var after && tokens[after].Lower is "q" or "h" && tokens[after + 1] is { IsNumber: true, IsGlued: true, Number: >= 1 and <= 4 } part)
        {
            return new Parsed(after + 2, new YearPart(part.Number, tokens[after].Lower == "q" ? Statements.Times.Unit.Quarter : Statements.Times.Unit.Half, first.Value));
        }

        if (tokens[at].Lower == "week" && tokens[at + 1] is { IsNumber: true, Number: >= 1 and <= 53 } week)
        {
            var next = tokens.SkipAny(at + 2, "of", "in", ",");
            TimeMeaning year = NumberRule.Year(tokens, next) is { } stated ? new DatePart(stated.Value, null, null)
                : WhichAt(tokens, next) is { Which: not Which.None } relative && tokens[relative.End].Lower == "year" ? new Around(Statements.Times.Unit.Year, ShiftOf(relative.Which)) : new Around(Statements.Times.Unit.Year, 0);
            var end = NumberRule.Year(tokens, next) is { } y ? y.End : year is Around && next > at + 2 && WhichAt(tokens, next) is { Which: not Which.None } r ? r.End + 1 : at + 2;
            return new Parsed(end, new Nth(week.Number, Statements.Times.Unit.Week, 1, year));
        }

        var start = tokens.Skip(at, "the");
        if (tokens[start].Lower is "year" && NumberRule.Whole(tokens, start + 1) is { Value: >= 100 and < 3000 } named)
        {
            return new Parsed(named.End, new DatePart(named.Value, null, null));
        }

        return tokens[start].Lower is "cy" or "calendar" or "fy" or "fiscal" or "sy" or "school" && tokens.Skip(start + 1, "year") is var digits && (digits > start + 1 || tokens[start].Lower.Length == 2) && tokens[digits] is { Digits: 4 or 2 } number
            ? new Parsed(digits + 1, tokens[start].Lower is "cy" or "calendar" ? new DatePart(number.Digits == 2 ? 2000 + number.Number : number.Number, null, null) : new Unplaced())
            : null;
    }

    /// <summary>How many units from the present one.</summary>
    public static int ShiftOf(Which which) => which switch { Which.Next or Which.Coming => 1, Which.Last or Which.Past => -1, _ => 0 };
}
