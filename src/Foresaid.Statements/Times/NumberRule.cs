namespace Foresaid.Statements.Times;

/// <summary>Reads numbers, in digits and in words.</summary>
internal static class NumberRule
{
    private static readonly (string Name, int Scale)[] _scales = [("thousand", 1000), ("hundred", 100)];

    /// <summary>A whole number: "12", "twenty-one", "a hundred", "two thousand and eighteen".</summary>
    /// <returns>The place after it and its value; null where none stands there.</returns>
    public static (int End, int Value)? Whole(TimeTokens tokens, int at)
    {
        if (tokens[at].IsNumber)
        {
            return tokens[at].Number < 0 ? null : (at + 1, tokens[at].Number);
        }

        if (!TimeWords.BeginsNumber(tokens[at].Lower))
        {
            return null;
        }

        // Thousands and hundreds each once, so that the number is at most seven words long.
        var (end, total, isFound) = (at, 0, false);
        foreach (var (name, scale) in _scales)
        {
            if (BelowHundred(tokens, end) is { } many && tokens[many.End].Lower == name)
            {
                (end, total, isFound) = (many.End + 1, total + (many.Value * scale), true);
            }
            else if (tokens[end].Lower == name && !isFound)
            {
                (end, total, isFound) = (end + 1, total + scale, true);
            }
        }

        var rest = isFound && tokens[end].Lower == "and" ? end + 1 : end;
        return BelowHundred(tokens, rest) is { } last ? (last.End, total + last.Value) : isFound ? (end, total) : null;
    }

    /// <summary>A number of units: as <see cref="Whole"/>, and "a", "half a", "a few", "2.5", "two and a half".</summary>
    public static (int End, double Value, bool IsVague)? Count(TimeTokens tokens, int at)
    {
        at = tokens.Skip(at, "just");
        switch (tokens[at].Lower)
        {
            case "half":
                return (tokens.SkipAny(at + 1, "a", "an", "of"), 0.5, false);
            case "a" or "an" when tokens[at + 1].Lower is "few" or "good" or "number" or "handful":
                return (tokens.Skip(at + 2, "many") is var after && tokens[after].Lower == "of" ? after + 1 : after, 3, true);
            case "few" or "several" or "some" or "many":
                return (at + 1, 3, true);
            case "a" or "an" when tokens[at + 1].Lower is "couple" or "dozen":
                return (tokens.Skip(at + 2, "of"), tokens[at + 1].Lower == "dozen" ? 12 : 2, false);
            case "couple":
                return (tokens.Skip(at + 1, "of"), 2, false);
            case "a" or "an" or "another":
                return tokens[at + 1].Lower is "hundred" or "thousand" ? (at + 2, tokens[at + 1].Lower == "hundred" ? 100 : 1000, false)
                    : tokens[at].Lower == "another" && Whole(tokens, at + 1) is { } more ? (more.End, more.Value, false)
                    : (tokens.SkipAny(at + 1, "single", "full", "whole"), 1, false);
        }

        if (Whole(tokens, at) is not { } whole)
        {
            return null;
        }

        var (end, value) = ((int)whole.End, (double)whole.Value);
        if (tokens[end].Lower == "." && tokens[end].IsGlued && tokens[end + 1] is { IsNumber: true, IsGlued: true, Digits: < 4 } decimals)
        {
            (end, value) = (end + 2, value + (decimals.Number / Math.Pow(10, decimals.Digits)));
        }
        else if (tokens[end] is { Number: 1 } && tokens[end + 1].Lower == "/" && tokens[end + 2] is { Number: 2 or 4 } part)
        {
            (end, value) = (end + 3, value + (1.0 / part.Number));
        }
        else if (tokens[end].Lower is "½" or "¼")
        {
            (end, value) = (end + 1, value + (tokens[end].Lower == "½" ? 0.5 : 0.25));
        }

        return (Fraction(tokens, end) is { } more2 ? (more2.End, value + more2.Value, false) : (end, value, false));
    }

    /// <summary>"And a half", "and a quarter".</summary>
    public static (int End, double Value)? Fraction(TimeTokens tokens, int at)
    {
        if (tokens[at].Lower != "and")
        {
            return null;
        }

        var end = tokens.SkipAny(at + 1, "a", "one");
        return tokens[end].Lower switch { "half" => (end + 1, 0.5), "quarter" => (end + 1, 0.25), _ => null };
    }

    /// <summary>An ordinal: "22nd", "third", "twenty-first".</summary>
    public static (int End, int Value)? Ordinal(TimeTokens tokens, int at)
    {
        if (tokens[at].IsNumber)
        {
            return tokens[at + 1] is { IsGlued: true, Lower: "st" or "nd" or "rd" or "th" } && tokens[at].Number > 0 ? (at + 2, tokens[at].Number) : null;
        }

        if (TimeWords.Tens.TryGetValue(tokens[at].Lower, out var tens))
        {
            var end = tokens.IsDash(at + 1) ? at + 2 : at + 1;
            return TimeWords.Ordinals.TryGetValue(tokens[end].Lower, out var ones) && ones < 10 ? (end + 1, tens + ones) : null;
        }

        return TimeWords.Ordinals.TryGetValue(tokens[at].Lower, out var value) ? (at + 1, value) : null;
    }

    /// <summary>A year in words or digits: "2027", "nineteen seventy-eight", "two thousand and five", "nineteen hundred ninety three".</summary>
    public static (int End, int Value)? Year(TimeTokens tokens, int at)
    {
        if (tokens[at].IsNumber)
        {
            return tokens[at].Digits == 4 && tokens[at].Number >= 1000 && !(tokens[at + 1].IsGlued && tokens[at + 1].Lower is "%" or "st" or "nd" or "rd" or "th") ? (at + 1, tokens[at].Number) : null;
        }

        if (BelowHundred(tokens, at) is { Value: >= 13 and <= 21 } century)
        {
            var end = tokens.IsDash(century.End) ? century.End + 1 : century.End;
            if (tokens[end].Lower == "hundred")
            {
                var rest = tokens.Skip(end + 1, "and");
                return BelowHundred(tokens, rest) is { } years ? (years.End, (century.Value * 100) + years.Value) : (end + 1, century.Value * 100);
            }

            if (tokens[end].Lower is "zero" or "oh" && BelowHundred(tokens, end + 1) is { Value: < 10 } low)
            {
                return (low.End, (century.Value * 100) + low.Value);
            }

            if (BelowHundred(tokens, end) is { Value: >= 10 } late)
            {
                return (late.End, (century.Value * 100) + late.Value);
            }

            // "Twenty one" is a number; "twenty twenty-one" was a year above.
        }

        return Whole(tokens, at) is { Value: >= 1000 and <= 2199 } whole && tokens[at].Lower.Length > 0 ? whole : null;
    }

    private static (int End, int Value)? BelowHundred(TimeTokens tokens, int at)
    {
        if (TimeWords.Tens.TryGetValue(tokens[at].Lower, out var tens))
        {
            var end = tokens.IsDash(at + 1) ? at + 2 : at + 1;
            return TimeWords.Ones.TryGetValue(tokens[end].Lower, out var ones) && ones is > 0 and < 10 ? (end + 1, tens + ones) : (at + 1, tens);
        }

        return TimeWords.Ones.TryGetValue(tokens[at].Lower, out var value) ? (at + 1, value) : null;
    }
}
