namespace Foresaid.Statements.Times;

/// <summary>Reads lengths of time: "two and a half years", "a year and a half", "2 years, 1 month and 21 days", "half a year".</summary>
internal static class DurationRule
{
    // So many parts are read as one length; more is a list.
    private const int MostParts = 4;

    /// <summary>The length of time at a place.</summary>
    /// <returns>The place after it; null where none stands there.</returns>
    public static (int End, Duration Length)? At(TimeTokens tokens, int at)
    {
        if (Part(tokens, at) is not { } first)
        {
            return null;
        }

        var (end, length) = first;
        for (var parts = 1; parts < MostParts; parts++)
        {
            var next = tokens.SkipAny(tokens.SkipAny(end, ","), "and");
            if (tokens[next].Lower is "a" or "half" && next == end || Part(tokens, next) is not { } more || more.Length.IsVague)
            {
                break;
            }

            (end, length) = (more.End, length.Plus(more.Length));
        }

        return (end, length);
    }

    /// <summary>A length stated as one or another: "two or three years", "five to ten weeks", "a year or two".</summary>
    /// <returns>The place after it, the shorter and the longer; null where none stands there.</returns>
    public static (int End, Duration Least, Duration Most)? Choice(TimeTokens tokens, int at)
    {
        if (Part(tokens, at) is { Length.IsVague: false } one && tokens[one.End].Lower == "or" && NumberRule.Whole(tokens, one.End + 1) is { Value: > 1 and < 100 } many && UnitAt(tokens, many.End) is null)
        {
            return (many.End, one.Length, Duration.Of(many.Value, one.Length.Largest, false));
        }

        var from = NumberRule.Whole(tokens, at) is { Value: > 0 and < 1000 } least && (tokens[least.End].Lower is "or" or "to" || tokens.IsDash(least.End)) ? least : (End: at, Value: 0);
        return from.Value > 0 && Part(tokens, from.End + 1) is { Length.IsVague: false } most ? (most.End, Duration.Of(from.Value, most.Length.Largest, false), most.Length) : null;
    }

    /// <summary>The place after a number of hours, minutes or seconds; the place itself where none stands there.</summary>
    public static int ClockLength(TimeTokens tokens, int at) =>
        NumberRule.Count(tokens, at) is { } count && (tokens.IsDash(count.End) ? count.End + 1 : count.End) is var unit && TimeWords.ClockUnits.Contains(tokens[unit].Lower) && (tokens[unit].Lower != "second" || count.Value == 1) ? unit + 1 : at;

    private static (int End, Duration Length)? Part(TimeTokens tokens, int at)
    {
        if (tokens[at].Lower is "all" or "full" or "whole" or "entire" && UnitAt(tokens, tokens.IsDash(at + 1) ? at + 2 : at + 1) is { } whole)
        {
            return (whole.End, Duration.Of(1, whole.Unit, false));
        }

        if (NumberRule.Count(tokens, at) is not { } count)
        {
            return null;
        }

        var next = count.End;
        if (tokens[next] is { IsGlued: true, Lower: "d" or "w" or "y" } && tokens[at].IsNumber && !tokens[next + 1].IsGlued)
        {
            return (next + 1, Duration.Of(count.Value, tokens[next].Lower switch { "d" => Unit.Day, "w" => Unit.Week, _ => Unit.Year }, false));
        }

        next = tokens.SkipAny(next, "more", "further", "additional", "full", "whole", "calendar", "short", "long", "other");
        if (tokens[next].Lower is "business" or "working" && tokens[next + 1].Lower is "day" or "days")
        {
            return (next + 2, new Duration(0, 0, (int)Math.Min(count.Value, 100_000), Unit.Day, count.IsVague));
        }

        // "A quarter" alone is a share, and "15 euros a month" a rate.
        var isOne = tokens[at].Lower is "a" or "an" && next == at + 1;
        if (UnitAt(tokens, next) is not { } unit || isOne && (unit.Unit is Unit.Quarter && !(tokens[at - 1].Lower is "for" or "in" or "within" or "over" or "every")
            || tokens[at - 1].IsNumber || tokens.Tag(at - 1) is Text.UniversalTag.Noun or Text.UniversalTag.Sym or Text.UniversalTag.Num or Text.UniversalTag.Adv && tokens[at - 1].Lower is not ("just" or "about" or "only" or "half")))
        {
            return null;
        }

        var length = Duration.Of(count.Value, unit.Unit, count.IsVague);
        return NumberRule.Fraction(tokens, unit.End) is { } more ? (more.End, Duration.Of(count.Value + more.Value, unit.Unit, count.IsVague)) : (unit.End, length);
    }

    private static (int End, Unit Unit)? UnitAt(TimeTokens tokens, int at)
    {
        if (!TimeWords.Units.TryGetValue(tokens[at].Lower, out var unit))
        {
            return null;
        }

        // "Two years' time", "a week's time".
        var end = tokens[at + 1].Lower is "'" or "'s" ? at + 2 : at + 1;
        return tokens[end].Lower == "time" && end > at + 1 ? (end + 1, unit) : (at + 1, unit);
    }
}
