namespace Foresaid.Statements.Times;

/// <summary>Reads lengths counted from a day: "two weeks ago", "in a year and a half", "three days after Easter", "the next five years".</summary>
internal static class OffsetRule
{
    /// <summary>The time at a place; null where none stands there.</summary>
    public static Parsed? At(TimeTokens tokens, int at, int depth) => Counted(tokens, at, depth) ?? Next(tokens, at) ?? InLength(tokens, at);

    private static Parsed? Counted(TimeTokens tokens, int at, int depth)
    {
        // "More than two weeks ago", "less than a year from now": about then.
        var start = tokens[at].Lower is "more" or "less" or "fewer" && tokens[at + 1].Lower == "than" ? at + 2 : tokens.SkipAny(at, "about", "around", "nearly", "almost", "roughly", "some", "exactly");
        start = tokens.Skip(start, "the") is var the && the > start && (tokens[the].Lower is "day" or "week" or "weekend" or "month" or "year" && tokens[the + 1].Lower is "after" or "before" or "following" or "to" || DurationRule.At(tokens, the) is { } counted && tokens[counted.End].Lower is "to") ? the : start;
        var read = start > at && tokens[start - 1].Lower == "the" && TimeWords.Units.ContainsKey(tokens[start].Lower) || tokens[start].Lower is "day" or "week" or "month" or "year" && tokens[start + 1].Lower is "after" or "before"
            ? ((int End, Duration Length)?)(start + 1, Duration.Of(1, TimeWords.Units[tokens[start].Lower], false))
            : DurationRule.At(tokens, start);
        if (read is not { } length)
        {
            return Weekdays(tokens, at);
        }

        switch (tokens[length.End].Lower)
        {
            case "ago" or "back" when tokens[length.End].Lower == "ago" || !(tokens.Tag(length.End + 1) is Text.UniversalTag.Noun):
                return new Parsed(length.End + 1, new Offset(length.Length, -1, null));
            case "on" when NamedTimes.Weekday(tokens, length.End + 1) is { } weekday && length.Length.Largest is Unit.Week or Unit.Fortnight:
                return new Parsed(length.End + 2, new Offset(length.Length, 1, new Weekday((NodaTime.IsoDayOfWeek)weekday, Which.None)));
            case "later" or "hence" or "on":
                return tokens[length.End].Lower == "on" || start > at && tokens[start - 1].Lower == "the" ? null : new Parsed(length.End + 1, new Offset(length.Length, 1, null));
            case "to" when start > at && tokens[start - 1].Lower is "the" && PointRule.At(tokens, length.End + 1, depth + 1) is { Meaning: DatePart { Month: not null } } close:
                return new Parsed(close.End, new RunUp(length.Length, close.Meaning));
            case "today" or "tomorrow" when length.Length.Largest is Unit.Week or Unit.Fortnight:
                return new Parsed(length.End + 1, new Offset(length.Length, 1, new Around(Unit.Day, tokens[length.End].Lower is "today" ? 0 : 1)));
            case "earlier" or "previously":
                return new Parsed(length.End + 1, new Offset(length.Length, -1, null));
            case "down" when tokens[length.End + 1].Lower is "the" && tokens[length.End + 2].Lower is "line" or "road" or "track":
                return new Parsed(length.End + 3, new Offset(length.Length, 1, null));
            case "in" when tokens.Has(length.End + 1, "the", "future"):
                return new Parsed(length.End + 3, new Offset(length.Length, 1, null));
            case "starting" or "beginning" or ",":
                var from = tokens.SkipAny(length.End + 1, "from", "on");
                return (from > length.End + 1 || tokens[length.End].Lower is not ",") && PointRule.At(tokens, from, depth + 1) is { } begins ? new Parsed(begins.End, new Stretch(length.Length, 1, begins.Meaning)) : null;
            case "from" or "after" or "before" or "since" or "following":
                var sign = tokens[length.End].Lower == "before" ? -1 : 1;
                if (tokens[length.End + 1].Lower is "now")
                {
                    return new Parsed(length.End + 2, new Offset(length.Length, sign, null));
                }

                if (start > at && tokens[start - 1].Lower == "the" && Beside(tokens, start, length.End, sign, depth) is { } beside)
                {
                    return beside;
                }

                if (PointRule.At(tokens, length.End + 1, depth + 1) is { } anchor && anchor.Meaning is not (Recurring or Length))
                {
                    return new Parsed(anchor.End, tokens[at - 1].Lower is "for" or "within" || tokens[at].Lower is "less" or "fewer" ? new Stretch(length.Length, sign, anchor.Meaning) : new Offset(length.Length, sign, anchor.Meaning));
                }

                return null;
            default:
                return null;
        }
    }

    // "The week after Easter", "the weekend after that", "the year before the vote".
    private static Parsed? Beside(TimeTokens tokens, int unit, int after, int sign, int depth)
    {
        if (!TimeWords.Units.TryGetValue(tokens[unit].Lower, out var found) || tokens[after].Lower is not ("after" or "before"))
        {
            return null;
        }

        return tokens[after + 1].Lower is "that" or "this" && !(tokens.Tag(after + 2) is Text.UniversalTag.Noun) ? new Parsed(after + 2, new Beside(found, sign, new Back()))
            : PointRule.Closes(tokens, after + 1) ? new Parsed(after + 1, tokens[unit - 2].Lower is "within" ? new Stretch(Duration.Of(1, found, false), sign, new Back(IsOrToday: true)) : new Beside(found, sign, new Back(IsOrToday: true)))
            : PointRule.At(tokens, after + 1, depth + 1) is { } anchor && anchor.Meaning is not (Recurring or Length) ? new Parsed(anchor.End, new Beside(found, sign, anchor.Meaning))
            : null;
    }

    // "Two Sundays from now".
    private static Parsed? Weekdays(TimeTokens tokens, int at) =>
        NumberRule.Whole(tokens, at) is { Value: >= 1 and < 100 } count && tokens[count.End].Lower is { } word && TimeWords.Weekdays.TryGetValue(word, out var day) && (tokens.Has(count.End + 1, "from", "now") || tokens[count.End + 1].Lower == "later")
            ? new Parsed(count.End + (tokens[count.End + 1].Lower == "later" ? 2 : 3), new Offset(Duration.Of(count.Value - 1, Unit.Week, false), 1, new Weekday((NodaTime.IsoDayOfWeek)day, Which.Coming)))
            : null;

    // "The next five years", "the past few days", "5 upcoming years", "the coming weeks".
    private static Parsed? Next(TimeTokens tokens, int at)
    {
        var (next, which) = PointRule.WhichAt(tokens, at);
        if (which is Which.None or Which.This)
        {
            if (NumberRule.Whole(tokens, at) is { } many && PointRule.WhichAt(tokens, many.End) is { Which: Which.Next or Which.Coming or Which.Last or Which.Past } after && after.End == many.End + 1 && TimeWords.Units.TryGetValue(tokens[after.End].Lower, out var plural) && tokens[after.End].Lower.EndsWith('s'))
            {
                return new Parsed(after.End + 1, new Stretch(Duration.Of(many.Value, plural, false), PointRule.ShiftOf(after.Which)));
            }

            return null;
        }

        var sign = PointRule.ShiftOf(which);
        if (sign > 0 && DurationRule.Choice(tokens, next) is { } choice)
        {
            return new Parsed(choice.End, new Stretch(choice.Most, 1));
        }

        if (DurationRule.At(tokens, next) is { } length)
        {
            if (DurationRule.At(tokens, length.End) is not null)
            {
                return null;
            }

            var whole = NumberRule.Whole(tokens, next);
            return length.Length.Largest is Unit.Quarter or Unit.Decade or Unit.Century && whole is { } count && !length.Length.IsVague
                ? new Parsed(length.End, new WholeUnits(count.Value, length.Length.Largest, sign))
                : new Parsed(length.End, new Stretch(length.Length, sign));
        }

        // "In the coming weeks": how many is not said.
        return TimeWords.Units.TryGetValue(tokens[next].Lower, out var unit) && tokens[next].Lower.EndsWith('s')
            ? new Parsed(next + 1, new Stretch(Duration.Of(3, unit, true), sign))
            : null;
    }

    // "In two years", "in a year and a half", "in two years' time": not "in two weeks of fighting".
    private static Parsed? InLength(TimeTokens tokens, int at)
    {
        if (tokens[at].Lower == "in" && DurationRule.Choice(tokens, tokens.SkipAny(at + 1, "about", "around", "roughly", "maybe", "perhaps", "another")) is { } choice && tokens[choice.End].Lower is not "of")
        {
            return new Parsed(choice.End, new Spell(choice.Least, choice.Most));
        }

        if (tokens[at].Lower != "in" || DurationRule.At(tokens, tokens.SkipAny(at + 1, "about", "around", "roughly", "maybe", "perhaps")) is not { } length)
        {
            return null;
        }

        if (tokens[length.End].Lower == "on" && NamedTimes.Weekday(tokens, length.End + 1) is { } day)
        {
            return new Parsed(length.End + 2, new Weekday((NodaTime.IsoDayOfWeek)day, Which.None, new Offset(length.Length, 1, null)));
        }

        return tokens[length.End].Lower is "of" ? new Parsed(length.End, new Unplaced()) : new Parsed(length.End, new Offset(length.Length, 1, null));
    }
}
