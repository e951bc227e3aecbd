using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Times;

/// <summary>Finds the time expressions of a text.</summary>
/// <remarks>
/// A grammar of our own, read from left to right: at each word the longest reading is taken, and reading goes on behind it.
/// Every rule looks at a bounded number of words, so the time taken is linear in the length of the text.
/// </remarks>
internal static class TimeFinder
{
    private static readonly ILookup<string, string[]> _manners = Phrases(
        "sooner rather than later", "sooner or later", "before long", "before too long", "in due course", "in the near future", "in the foreseeable future", "for the foreseeable future", "in the not too distant future",
        "in the short term", "in the medium term", "in the long term", "in the long run", "in the short run", "at some point", "at some stage", "one day", "some day", "someday", "any day now", "any time now", "any time soon", "anytime soon",
        "within weeks", "within months", "within years", "within hours", "within minutes", "in a matter of days", "in a matter of weeks", "in a matter of months", "in days", "in minutes", "in hours", "at once", "in time", "for now", "for the time being",
        "in his lifetime", "in her lifetime", "in my lifetime", "in our lifetime", "in our lifetimes", "in their lifetime", "in his term", "in her term", "during his term", "during her term", "in his first term", "in his second term", "shortly", "eventually", "for good", "for ever", "forever");

    private static readonly ILookup<string, string[]> _back = Phrases("after that", "after this", "after then", "from then on", "thereafter", "by then", "until then", "till then", "before then", "before that", "since then", "after which");

    /// <summary>The time expressions inside a stretch of text, in order, never overlapping.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">Where to look.</param>
    /// <param name="tagOf">The part of speech of a word; null where nobody knows.</param>
    public static ImmutableArray<TimeExpression> Find(string text, TextSpan span, Func<TextSpan, UniversalTag>? tagOf = null)
    {
        var tokens = new TimeTokens(text, span, tagOf);
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        for (var at = 0; at < tokens.Count;)
        {
            if (ByClock(tokens, at) is { } due)
            {
                found.Add(due.Expression);
                at = due.End;
            }
            else if (Clock(tokens, at) is var clock && clock > at)
            {
                at = clock;
            }
            else if (At(tokens, at) is { } expression)
            {
                found.Add(expression.Expression);
                at = expression.End;
            }
            else
            {
                at++;
            }
        }

        return found.ToImmutable();
    }

    private static (int End, TimeExpression Expression)? At(TimeTokens tokens, int at)
    {
        if (Phrase(tokens, at, _manners) is { } manner && tokens[manner].Lower is not "for")
        {
            return (manner, new TimeExpression(tokens.Span(at, manner), tokens.Span(at, manner), Relation.In, "", new Manner()));
        }

        if (Phrase(tokens, at, _back) is { } back && !(tokens.Tag(back) is UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Propn))
        {
            var relation = tokens[at].Lower switch { "by" => Relation.By, "until" or "till" => Relation.Until, "before" => Relation.Before, _ => Relation.After };
            return (back, new TimeExpression(tokens.Span(at, back), tokens.Span(at, back), relation, tokens[at].Lower, new Back()));
        }

        if (Frequency(tokens, at) is var frequent && frequent > at)
        {
            return (frequent, new TimeExpression(tokens.Span(at, frequent), tokens.Span(at, frequent), Relation.In, "", new Recurring()));
        }

        if (Record(tokens, at) is var record && record > at)
        {
            return (record, new TimeExpression(tokens.Span(at, record), tokens.Span(at, record), Relation.In, "", new Recurring()));
        }

        if (RangeRule.At(tokens, at) is { } whole)
        {
            return Made(tokens, at, at, whole, Relation.In);
        }

        if (OffsetRule.At(tokens, at, 0) is { } offset)
        {
            return Made(tokens, at, at, offset, Relation.In);
        }

        if (RelationRule.Before(tokens, at) is { } lead && Point(tokens, lead.End, lead.Relation) is { } led && IsLed(tokens, at, led))
        {
            return Made(tokens, at, lead.End, led, Settled(lead.Relation, led.Meaning, tokens, at));
        }

        return Point(tokens, at, null) is { } bare && Stands(tokens, at, bare) ? Made(tokens, at, at, bare, Relation.In) : null;
    }

    // "Once Easter is past", not "once in ten years"; "around 2030", not "around in ten years".
    private static bool IsLed(TimeTokens tokens, int at, Parsed led) => tokens[at].Lower switch
    {
        "by" when tokens.Has(at + 1, "the", "time") && tokens[at + 3].Lower is not "of" => IsPeriodOver(tokens[led.End - 1].Lower),
        "once" => IsPeriodOver(tokens[led.End - 1].Lower),
        "around" or "about" => tokens[at + 1].Lower is not ("in" or "on" or "at"),
        _ => true,
    };

    private static bool IsPeriodOver(string last) => last is "out" or "over" or "past" or "up" or "done" or "through" or "gone" or "behind" or "ends" or "closes" or "comes" or "begins";

    private static Parsed? Point(TimeTokens tokens, int at, Relation? relation)
    {
        if (relation is not (Relation.By or Relation.Before or Relation.After or Relation.From or Relation.About) && RangeRule.At(tokens, at) is { } range)
        {
            return range;
        }

        var point = PointRule.At(tokens, at);

        // "By late 2027 or early 2028": by the later.
        if (relation is Relation.By && point is { } earlier && RangeRule.Other(tokens, earlier) is { } later)
        {
            point = later;
        }

        if (DurationRule.At(tokens, at) is { } length && (point is null || point.Value.End < length.End))
        {
            // "Within a year of the launch": from a day that the words do not give.
            var isOfOther = relation is Relation.Within && tokens[length.End].Lower is "of" or "after" or "from" && tokens[length.End + 1].Lower.Length > 0;
            var isInLength = relation is Relation.In && tokens[at - 1].Lower == "in";
            point = new Parsed(length.End, isInLength ? new Offset(length.Length, 1, null) : isOfOther ? new Unplaced() : relation is Relation.Within && tokens[at - 1].Lower is not ("over" or "for") || tokens[at - 1].Lower is "for" && tokens[at].Lower == "another" ? new Stretch(length.Length, 1) : new Length(length.Length));
        }

        // "Within days" gives no number.
        if (relation is Relation.Within && point is null && tokens[at].Lower is "days")
        {
            point = new Parsed(at + 1, new Stretch(Duration.Of(3, Unit.Day, true), 1));
        }

        // "Within two or three years": up to the longer.
        if (relation is Relation.Within && DurationRule.Choice(tokens, at) is { } choice)
        {
            point = new Parsed(choice.End, new Stretch(choice.Most, 1));
        }

        // "Over the next decade", "within the next month": a length, counted from now.
        if (relation is Relation.Within && tokens[at - 1].Lower is not "for" && PointRule.WhichAt(tokens, at) is { Which: Which.Next or Which.Coming } next && TimeWords.Units.TryGetValue(tokens[next.End].Lower, out var unit) && unit is not Unit.Weekend && point?.End == next.End + 1)
        {
            point = new Parsed(next.End + 1, new Stretch(Duration.Of(1, unit, false), 1));
        }

        // "To the polls", "in the polls": where one votes, and what people are asked.
        if (relation is not null && EventRule.At(tokens, at) is { } named && !(relation is Relation.In && named.Meaning is EventTime { Name.Noun: "poll" }) && (point is null || point.Value.End < named.End))
        {
            point = named;
        }

        if (point is { } begun && relation is Relation.Before or Relation.Until or Relation.By or Relation.After && RelationRule.Opens(tokens, begun.End) is var opens && opens > begun.End)
        {
            return begun with { End = opens };
        }

        if (point is { } found && relation is Relation.Before or Relation.From or Relation.After or Relation.By && RelationRule.Over(tokens, found.End) is var over && over > found.End)
        {
            return new Parsed(over, relation is Relation.Before or Relation.By ? new PartOf(Part.End, found.Meaning) : found.Meaning);
        }

        return point;
    }

    private static (int, TimeExpression) Made(TimeTokens tokens, int at, int point, Parsed parsed, Relation relation)
    {
        var end = parsed.End;
        if (RelationRule.After(tokens, end) is { } after && parsed.Meaning is not (Length or Recurring))
        {
            (end, relation) = after;
        }

        var preposition = point > at ? tokens[at].Lower : "";
        return (end, new TimeExpression(tokens.Span(at, end), tokens.Span(point, parsed.End), relation, preposition, parsed.Meaning));
    }

    // "Over" and "for" bound a length of time; "ready for Christmas" is ready by then.
    private static Relation Settled(Relation relation, TimeMeaning meaning, TimeTokens tokens, int at) => (relation, meaning) switch
    {
        (Relation.Within, Stretch) when tokens[at].Lower is "over" => Relation.In,
        (Relation.Within, FeastDay or FeastOfYear) when tokens[at].Lower is "for" => Relation.By,
        (Relation.Within, not Stretch) when tokens[at].Lower is "over" or "for" or "inside" => Relation.In,
        _ => relation,
    };

    // What needs a preposition to be a time at all: a bare number of a year before a noun, a bare feast, a bare month that is a verb.
    private static bool Stands(TimeTokens tokens, int at, Parsed bare)
    {
        if (bare.Meaning is DatePart { Month: null, Day: null, Year: { } year } && tokens[at].Lower is not ("year" or "the"))
        {
            var before = tokens[at - 1];
            return year is >= 1900 and <= 2199 && tokens[at].IsNumber && !(before.Lower is "$" or "€" or "£" or "#" or "," or "." && tokens[at].IsGlued) && !(tokens.Tag(bare.End) is UniversalTag.Noun or UniversalTag.Adj && !NamedTimes.IsTime(tokens, bare.End))
                && !(tokens[bare.End].IsGlued && tokens[bare.End].Lower is "-" or "," or "." && tokens[bare.End + 1].IsGlued && tokens[bare.End + 1].IsNumber);
        }

        // "A wet Tuesday", "another June": one of many.
        if (IsOneOfMany(tokens, at, bare))
        {
            return false;
        }

        // "The first Monday game": what a thing is called by is no time; "now" alone says nothing.
        var isModifier = bare.Meaning is Weekday { Which: Which.None, Week: null } && tokens.Tag(bare.End) is UniversalTag.Noun && !NamedTimes.IsTime(tokens, bare.End);
        return !isModifier && tokens[at].Lower != "now";
    }

    // A weekday, month, season or feast behind "a", but for one that says which thing is meant ("a July vote").
    private static bool IsOneOfMany(TimeTokens tokens, int at, Parsed bare)
    {
        var article = tokens.Tag(at - 1) is UniversalTag.Adj || TimeWords.Ordinals.ContainsKey(tokens[at - 1].Lower) ? at - 2 : at - 1;
        return tokens[article].Lower is "a" or "an" or "another" && bare.Meaning is Weekday { Which: Which.None, Week: null } or DatePart { Day: null, Year: null, Which: Which.None } or Season { Year: null, Which: Which.None } or FeastDay { Year: null, Which: Which.None }
            && !(tokens.Tag(bare.End) is UniversalTag.Noun or UniversalTag.Propn);
    }

    // "For the first time in eleven years", "the driest summer in a decade": how long ago it last was.
    private static int Record(TimeTokens tokens, int at)
    {
        var isRecord = tokens[at - 1].Lower is "time" && (TimeWords.Ordinals.ContainsKey(tokens[at - 2].Lower) || tokens[at - 2].Lower is "last" or "only") || IsSuperlative(tokens, at - 1) || tokens.Tag(at - 1) is UniversalTag.Noun && IsSuperlative(tokens, at - 2);
        return isRecord && tokens[at].Lower is "in" or "for" && tokens.SkipAny(at + 1, "over", "about", "almost", "nearly") is var from && DurationRule.At(tokens, from) is { } length && tokens[length.End].Lower is not ("'" or "time") ? length.End : at;
    }

    // "At best in two years" is no superlative.
    private static bool IsSuperlative(TimeTokens tokens, int at) =>
        tokens[at - 1].Lower is not "at" && tokens[at - 2].Lower is not "at" && (tokens[at].Lower is "worst" or "best" or "least" or "most" || tokens[at].Lower.Length > 4 && tokens[at].Lower.EndsWith("est", StringComparison.Ordinal) && tokens.Tag(at) is UniversalTag.Adj);

    // "By noon tomorrow", "before close of play on Friday", "by 6 pm": bound by an hour of a day, of the day of speaking where none is named.
    private static (int End, TimeExpression Expression)? ByClock(TimeTokens tokens, int at)
    {
        if (RelationRule.Before(tokens, at) is not { Relation: Relation.By or Relation.Before or Relation.Until } lead)
        {
            return null;
        }

        var hour = Hour(tokens, lead.End);
        if (hour == lead.End)
        {
            return null;
        }

        var day = tokens.SkipAny(hour, "on", "of");
        if (PointRule.At(tokens, day) is { Meaning: Weekday or Around { Unit: Unit.Day } or DatePart { Day: not null } or Beside { Unit: Unit.Day } or FeastDay } named)
        {
            return (named.End, new TimeExpression(tokens.Span(at, named.End), tokens.Span(day, named.End), Relation.By, tokens[at].Lower, named.Meaning));
        }

        var isNextDay = tokens[hour - 1].Lower is "breakfast" or "dawn" or "sunrise" or "morning";
        return (hour, new TimeExpression(tokens.Span(at, hour), tokens.Span(lead.End, hour), Relation.By, tokens[at].Lower, new Around(Unit.Day, isNextDay ? 1 : 0)));
    }

    // The place after an hour or a part of the day; the place itself where none stands there.
    private static int Hour(TimeTokens tokens, int at)
    {
        var past = tokens[at].Lower is "half" or "quarter" && tokens[at + 1].Lower is "past" or "to" && TimeWords.Ones.ContainsKey(tokens[at + 2].Lower) ? at + 3 : at;
        past = past == at && tokens.Skip(at, "the") is var close && tokens[close].Lower is "close" && tokens[close + 1].Lower is "of" && tokens[close + 2].Lower is "play" or "business" or "trading" or "polls" ? close + 3 : past;
        return past > at ? past
            : tokens[at].Lower is "breakfast" or "dawn" or "sunrise" or "morning" or "lunch" or "lunchtime" or "dinner" or "supper" or "teatime" or "dusk" or "sunset" or "nightfall" or "bedtime" && !(tokens.Tag(at + 1) is UniversalTag.Noun) ? at + 1
            : DurationRule.ClockLength(tokens, at) > at ? at : Clock(tokens, at);
    }

    // "10:30", "5 pm", "five o'clock", "noon", "30 minutes": read so that their numbers are not taken for days.
    private static int Clock(TimeTokens tokens, int at)
    {
        if (tokens[at].IsNumber)
        {
            if (tokens[at + 1] is { Lower: ":", IsGlued: true } && tokens[at + 2] is { IsGlued: true, Digits: 2 })
            {
                var end = at + 3;
                end = tokens[end] is { Lower: ":", IsGlued: true } && tokens[end + 1].Digits == 2 ? end + 2 : end;
                return AmPm(tokens, end);
            }

            if (tokens[at + 1] is { Lower: ".", IsGlued: true } && tokens[at + 2] is { IsGlued: true, Digits: 2 } && AmPm(tokens, at + 3) is var dotted && dotted > at + 3)
            {
                return dotted;
            }
        }

        if ((tokens[at].IsNumber || TimeWords.Ones.ContainsKey(tokens[at].Lower)) && (AmPm(tokens, at + 1) is var spoken && spoken > at + 1))
        {
            return spoken;
        }

        var length = DurationRule.ClockLength(tokens, at);
        return length > at ? length : tokens[at].Lower is "noon" or "midnight" ? at + 1 : at;
    }

    private static int AmPm(TimeTokens tokens, int at)
    {
        if (tokens[at].Lower is "am" or "pm" or "gmt" or "cet" || tokens[at].Lower is "o" && tokens[at + 1].Lower is "'clock")
        {
            return tokens[at].Lower == "o" ? at + 2 : at + 1;
        }

        return tokens[at].Lower is "a" or "p" && tokens[at + 1] is { Lower: ".", IsGlued: true } && tokens[at + 2] is { Lower: "m", IsGlued: true } ? at + (tokens[at + 3].Lower == "." ? 4 : 3) : at;
    }

    // "Every Monday", "each year", "once a week", "weekly", "at weekends", "every other day".
    private static int Frequency(TimeTokens tokens, int at)
    {
        switch (tokens[at].Lower)
        {
            case "daily" or "weekly" or "monthly" or "quarterly" or "yearly" or "annually" or "annual" or "fortnightly" or "biweekly" or "bimonthly" or "biannually" or "semiannual" or "semiannually" or "weekends" or "weekdays" or "nightly" or "everyday":
                return at + 1;
            case "bi" or "semi" when tokens.IsDash(at + 1) && tokens[at + 2].Lower is "weekly" or "monthly" or "annual" or "annually" or "yearly" or "quarterly":
                return at + 3;
            case "every" or "each" or "any" or "all":
                var next = tokens.SkipAny(at + 1, "other", "second", "single");
                if (tokens[at].Lower is not ("any" or "all") && DurationRule.At(tokens, next) is { } length)
                {
                    return length.End;
                }

                if (TimeWords.Units.ContainsKey(tokens[next].Lower) || tokens[next].Lower is "weekday" or "morning" or "evening" or "afternoon" && tokens[at].Lower is not "all")
                {
                    // "All week" is a length of time.
                    return tokens[at].Lower is "all" && !tokens[next].Lower.EndsWith('s') ? at : next + 1;
                }

                return tokens[at].Lower is "every" or "each" && (NamedTimes.Weekday(tokens, next) is not null || NamedTimes.Season(tokens, next) is not null || NamedTimes.Month(tokens, next) is not null || tokens[next].IsNumber && DateRule.At(tokens, next) is not null) ? next + 1
                    : at;
            case "once" or "twice" when tokens[at + 1].Lower == "in" && DurationRule.At(tokens, at + 2) is { } span:
                return span.End;
            case "once" or "twice" or "one" or "times" when tokens[at + 1].Lower is "a" or "every" or "per" && TimeWords.Units.ContainsKey(tokens[at + 2].Lower):
                return at + 3;
            default:
                return at;
        }
    }

    private static int? Phrase(TimeTokens tokens, int at, ILookup<string, string[]> phrases)
    {
        foreach (var words in phrases[tokens[at].Lower])
        {
            if (tokens.Has(at, words))
            {
                return at + words.Length;
            }
        }

        return null;
    }

    private static ILookup<string, string[]> Phrases(params string[] phrases) =>
        phrases.Select(phrase => phrase.Split(' ')).OrderByDescending(words => words.Length).ToLookup(words => words[0]);
}
