using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Foresaid.Text;
using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>Finds the words that bound a statement in time, and the days they mean.</summary>
/// <remarks>
/// Plain dates, months, quarters, seasons, weekdays, feasts and durations, counted from the day of speaking and read as
/// looking forward. "By" and "before" state no first day, "after" and "from" no last one; what cannot be told stays null.
/// </remarks>
internal static partial class WindowFinder
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture;

    // In days, about 2,700 years: what lies further off is a manner of speaking, and past what a calendar holds.
    private const int LongestInDays = 1_000_000;

    /// <summary>Finds the windows inside a stretch of text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">Where to look.</param>
    /// <param name="today">The day of speaking; null leaves relative expressions without days.</param>
    /// <returns>In order; those that lie wholly before the day of speaking are left out.</returns>
    public static ImmutableArray<Window> Find(string text, TextSpan span, LocalDate? today)
    {
        var found = ImmutableArray.CreateBuilder<Window>();
        foreach (Match match in _expression.Matches(text[..span.End], span.Start))
        {
            if (Read(text, span.Start, match, today) is { } window)
            {
                found.Add(window);
            }
        }

        return found.ToImmutable();
    }

    private static Window? Read(string text, int from, Match match, LocalDate? today)
    {
        // A stop behind a month may be an abbreviation's or the sentence's; the phrase goes without.
        var end = match.Index + match.Value.TrimEnd('.').Length;
        ImmutableArray<TextSpan> phrase = [TextSpan.Between(match.Index, end)];
        if (match.Groups["event"].Success)
        {
            return new Window(phrase, null, null);
        }

        if (match.Groups["duration"].Success)
        {
            return Duration(match, today, phrase);
        }

        if (PeriodOf(match, today) is not { } period)
        {
            return today is null ? new Window(phrase, null, null) : null;
        }

        var preposition = match.Groups["preposition"].Value.ToLowerInvariant();
        if (preposition is "on" or "in" or "at" or "" && Governing().Match(text, Math.Max(from, match.Index - 70), match.Index - Math.Max(from, match.Index - 70)) is { Success: true } governing)
        {
            // "Before the players come back on 22 June": the event is dated, and bounds.
            preposition = governing.Groups["bound"].Value.ToLowerInvariant().StartsWith("by", StringComparison.Ordinal) ? "by" : governing.Groups["bound"].Value.ToLowerInvariant();
            phrase = [TextSpan.Between(governing.Index, end)];
        }

        if (preposition.Length == 0 && (match.Groups["season"].Success || match.Groups["weekday"].Success) && !match.Groups["which"].Success && !match.Groups["year"].Success && !match.Groups["part"].Success && !match.Groups["weekafter"].Success)
        {
            return null;
        }

        var (first, last) = Bounds(preposition, period, match);
        return today is { } day && (last ?? first) is { } close && close < day && preposition is not ("after" or "from" or "since") ? null : new Window(phrase, first, last);
    }

    private static (LocalDate? From, LocalDate? To) Bounds(string preposition, Period period, Match match)
    {
        if (match.Groups["earliest"].Success)
        {
            return (period.First, null);
        }

        return preposition switch
        {
            "by" or "no later than" => (null, period.Last),

            // "Before the end of May" is any day of May.
            "before" or "ahead of" or "earlier than" or "this side of" => (null, match.Groups["end"].Success || match.Groups["out"].Success ? period.Last : period.First.PlusDays(-1)),
            "until" or "till" or "up to" => (null, period.IsDay || match.Groups["end"].Success ? period.Last : period.First.PlusDays(-1)),
            "after" or "past" or "beyond" => (period.Last.PlusDays(1), null),
            "from" or "since" or "as of" or "starting" or "as early as" or "not before" => (period.First, null),
            _ => (period.First, period.Last),
        };
    }

    private static Window? Duration(Match match, LocalDate? today, ImmutableArray<TextSpan> phrase)
    {
        var unit = match.Groups["unit"].Value.ToLowerInvariant().TrimEnd('s');
        if (today is not { } day || TimeWords.NumberOf(match.Groups["count"].Value) is not { } count || count * DaysOf(unit) > LongestInDays)
        {
            return new Window(phrase, null, null);
        }

        var end = Plus(day, count, unit);
        return match.Groups["lead"].Value.ToLowerInvariant() switch
        {
            "in" => match.Groups["unit"].Value.StartsWith("year", StringComparison.OrdinalIgnoreCase) ? new Window(phrase, day.PlusYears((int)count), day.PlusYears((int)count)) : new Window(phrase, end, end),
            var lead when lead.Contains("next", StringComparison.Ordinal) || lead.Contains("coming", StringComparison.Ordinal) => new Window(phrase, day, end),
            _ => new Window(phrase, null, end),
        };
    }

    private static int DaysOf(string unit) => unit switch { "day" => 1, "week" => 7, "fortnight" => 14, "month" => 31, "year" => 366, "decade" => 3_660, _ => 36_600 };

    private static LocalDate Plus(LocalDate day, double count, string unit) => unit switch
    {
        "day" => day.PlusDays((int)Math.Round(count)),
        "week" => day.PlusDays((int)Math.Round(count * 7)),
        "fortnight" => day.PlusDays((int)Math.Round(count * 14)),
        "month" => day.PlusMonths((int)count).PlusDays((int)Math.Round(count % 1 * 30)),
        "decade" => day.PlusYears((int)Math.Round(count * 10)),
        "century" or "centurie" => day.PlusYears((int)Math.Round(count * 100)),
        _ => day.PlusMonths((int)Math.Round(count * 12)),
    };

    private static Period? PeriodOf(Match match, LocalDate? today)
    {
        var groups = match.Groups;
        if (Base(groups, today) is not { } period)
        {
            return null;
        }

        return groups["part"].Value.ToLowerInvariant() switch
        {
            "early" or "early in" or "the start of" or "the beginning of" or "start of" => period.Third(0),
            "mid" or "mid-" or "the middle of" or "middle of" => period.Third(1),
            "late" or "late in" => period.Third(2),
            _ when groups["end"].Success => new Period(period.Last.PlusDays(-Math.Min(6, NodaTime.Period.DaysBetween(period.First, period.Last))), period.Last),
            _ => period,
        };
    }

    private static Period? Base(GroupCollection groups, LocalDate? today)
    {
        var year = groups["year"].Success ? int.Parse(groups["year"].Value, CultureInfo.InvariantCulture) : (int?)null;
        if (groups["month"].Success)
        {
            return OfMonth(groups, year, today);
        }

        if (groups["quarter"].Success && (year ?? today?.Year) is { } quarterYear)
        {
            var place = TimeWords.OrdinalOf(groups["quarter"].Value);
            var isHalf = groups["half"].Success;
            var months = isHalf ? 6 : 3;
            return place is < 1 or > 4 ? null : Forward(year, quarterYear, at => Period.Months(at, ((place - 1) * months) + 1, months), today);
        }

        if (groups["season"].Success && (year ?? today?.Year) is { } seasonYear)
        {
            var start = groups["season"].Value.ToLowerInvariant() switch { "spring" => 3, "summer" => 6, "autumn" or "fall" => 9, _ => 12 };
            var isNext = groups["which"].Value.Equals("next", StringComparison.OrdinalIgnoreCase);
            var season = Forward(year, seasonYear, at => Period.Months(at, start, 3), today);
            return isNext && season is { } first && today is { } day && first.First.Year == day.Year && first.First <= day ? Period.Months(day.Year + 1, start, 3) : season;
        }

        if (groups["feast"].Success && (year ?? today?.Year) is { } feastYear)
        {
            return Forward(year, feastYear, at => Period.Day(TimeWords.FeastOf(groups["feast"].Value, at)), today) is { } feast && groups["feast"].Value.EndsWith("year", StringComparison.OrdinalIgnoreCase)
                ? groups["preposition"].Value.Equals("in", StringComparison.OrdinalIgnoreCase) ? Period.Months(feast.First.Year, 1, 1) : Period.Day(feast.First.PlusDays(-1))
                : Forward(year, feastYear, at => Period.Day(TimeWords.FeastOf(groups["feast"].Value, at)), today);
        }

        if (year is { } stated)
        {
            return groups["decade"].Success ? new Period(new LocalDate(stated, 1, 1), new LocalDate(stated + 9, 12, 31)) : Period.Year(stated);
        }

        return today is { } now ? Relative(groups, now) : null;
    }

    private static Period? OfMonth(GroupCollection groups, int? year, LocalDate? today)
    {
        var month = TimeWords.MonthOf(groups["month"].Value);
        if ((year ?? today?.Year) is not { } start)
        {
            return null;
        }

        if (groups["day"].Success || groups["dayword"].Success)
        {
            var day = groups["day"].Success ? int.Parse(groups["day"].Value, CultureInfo.InvariantCulture) : TimeWords.OrdinalOf(groups["dayword"].Value);
            return day is < 1 or > 31 || day > CalendarSystem.Iso.GetDaysInMonth(start, month) ? null : Forward(year, start, at => Period.Day(new LocalDate(at, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(at, month)))), today);
        }

        var whole = Forward(year, start, at => Period.Month(at, month), today);
        if (groups["week"].Success && whole is { } inside)
        {
            var place = TimeWords.OrdinalOf(groups["week"].Value);
            return place < 0 ? new Period(inside.Last.PlusDays(-6), inside.Last) : place > 4 ? null : new Period(inside.First.PlusDays((place - 1) * 7), inside.First.PlusDays((place * 7) - 1));
        }

        return groups["halfmonth"].Success && whole is { } halved
            ? groups["halfmonth"].Value.StartsWith("first", StringComparison.OrdinalIgnoreCase) ? new Period(halved.First, halved.First.PlusDays(14)) : new Period(halved.First.PlusDays(15), halved.Last)
            : whole;
    }

    // Without a year, the next one that is not over; a stated year stands.
    private static Period? Forward(int? stated, int year, Func<int, Period> at, LocalDate? today)
    {
        var period = at(year);
        return stated is null && today is { } day && period.Last < day ? at(year + 1) : period;
    }

    private static Period? Relative(GroupCollection groups, LocalDate today)
    {
        var which = groups["which"].Value.ToLowerInvariant();
        var steps = which is "next" or "the following" ? 1 : 0;
        if (groups["weekday"].Success)
        {
            var day = today.With(DateAdjusters.Next(TimeWords.WeekdayOf(groups["weekday"].Value)));
            var isNextWeek = which == "next" && Period.Week(day).First == Period.Week(today).First || groups["weekafter"].Success;
            return Period.Day(isNextWeek ? day.PlusDays(7) : day);
        }

        if (groups["dayofmonth"].Success)
        {
            var day = TimeWords.OrdinalOf(groups["dayofmonth"].Value);
            var month = day >= today.Day ? new LocalDate(today.Year, today.Month, 1) : new LocalDate(today.Year, today.Month, 1).PlusMonths(1);
            return day is < 1 || day > CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month) ? null : Period.Day(month.PlusDays(day - 1));
        }

        return groups["relative"].Value.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal) switch
        {
            "today" or "tonight" or "this afternoon" or "this evening" => Period.Day(today),
            "tomorrow" => Period.Day(today.PlusDays(1)),
            "day" => Period.Day(today),
            "week" => Period.Week(today.PlusWeeks(steps)),
            "weekend" => new Period(Period.Week(today.PlusWeeks(steps)).Last.PlusDays(-1), Period.Week(today.PlusWeeks(steps)).Last),
            "month" or "month end" => Period.Month(today.PlusMonths(steps).Year, today.PlusMonths(steps).Month),
            "quarter" => Period.Months(today.PlusMonths(3 * steps).Year, ((today.PlusMonths(3 * steps).Month - 1) / 3 * 3) + 1, 3),
            "year" or "year end" => Period.Year(today.Year + steps),
            "decade" => new Period(new LocalDate((today.Year / 10 * 10) + (10 * steps), 1, 1), new LocalDate((today.Year / 10 * 10) + 9 + (10 * steps), 12, 31)),
            "century" => new Period(new LocalDate(today.Year / 100 * 100, 1, 1), new LocalDate((today.Year / 100 * 100) + 100, 12, 31)),
            _ => null,
        };
    }

    [GeneratedRegex(@"\b(?<bound>before|until|till|by\s+the\s+time)\s+(?:[\w’'-]+\s+){2,9}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Governing();

    // Built at run time: what the generator makes of it takes analyzers minutes to read.
    private static readonly Regex _expression = new(
        $"""
        \b(
          (?<duration>(?<lead>within|inside|in(?:\s+the\s+(?:next|coming))?|over\s+the\s+(?:next|coming)|for\s+(?:the\s+next|another)|during\s+the\s+next|no\s+more\s+than)\s+(?:about\s+|at\s+most\s+|the\s+next\s+)?(?<count>{TimeWords.Number})\s+(?<unit>days?|weeks?|fortnights?|months?|years?|decades?|centuries|century))
        | (?:(?<preposition>by|no\s+later\s+than|before|ahead\s+of|earlier\s+than|until|till|up\s+to|after|past|beyond|from|as\s+of|starting|as\s+early\s+as|not\s+before|in|on|at|during|for|over|come|into|within|this\s+side\s+of|throughout)\s+(?:at\s+least\s+|about\s+|around\s+)?)?
          (?:(?<end>(?:the\s+)?(?:back\s+)?end\s+of\s+|end-)|(?<part>early\s+in|late\s+in|early\s+on|late\s+on|early|late|mid-|mid|(?:the\s+)?(?:start|beginning|middle)\s+of)\s*)?
          (?:the\s+)?
          (
            (?<day>\d{"{1,2}"})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>{TimeWords.Month})\b\.?(?:,?\s+(?<year>(?:19|20)\d\d))?
          | (?<month>{TimeWords.Month})\b\.?\s+(?<day>\d{"{1,2}"})(?:st|nd|rd|th)?\b(?!\d|\s*(?:per\s?cent|percent|%))(?:,?\s+(?<year>(?:19|20)\d\d))?
          | (?<dayword>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+of\s+(?<month>{TimeWords.Month})\b
          | (?<week>{TimeWords.Ordinal})\s+week\s+(?:of|in)\s+(?<month>{TimeWords.Month})\b(?:,?\s+(?:of\s+)?(?<year>(?:19|20)\d\d))?
          | (?<halfmonth>first|second)\s+half\s+of\s+(?<month>{TimeWords.Month})\b
          | (?<quarter>first|second|third|fourth|last)\s+(?:quarter|(?<half>half(?=\s+of\s+(?:(?:19|20)\d\d|(?:the|this|next)\s+year))))(?:\s+of\s+(?:(?<year>(?:19|20)\d\d)|(?:the|this|next)\s+year))?
          | (?:(?<which>this|next|coming)\s+)?(?<season>spring|summer|autumn|fall(?=\s+of)|winter)\b(?!\s+(?:tires?|tyres?|sports?|Olympics|squash|garden|wheat|tides?|rolls?|cleaning|breaks?))(?:\s+(?:of\s+)?(?<year>(?:19|20)\d\d))?
          | (?:(?<which>this|next)\s+)?(?<feast>{TimeWords.Feast})\b(?!\s+(?:Island|Rising))(?:\s+(?:of\s+)?(?<year>(?:19|20)\d\d))?
          | (?<year>(?:19|20)\d\d)(?<decade>s)\b
          | (?:(?<which>this|next)\s+)?(?<weekday>{TimeWords.Weekday})(?<weekafter>\s+week)?(?:\s+(?:night|morning|evening|afternoon))?\b
          | (?<which>this|next|the\s+following|the\s+coming)\s+(?<relative>weekend|week|month|quarter|year|decade|century)\b
          | (?<relative>tomorrow|tonight|today|year-end|month-end|this\s+(?:afternoon|evening))\b
          )(?<earliest>\s+at\s+the\s+earliest)?
        | (?<preposition>by|before|until|till|after|from|in|during|for|into|since|throughout|beyond|past|come|earlier\s+than|not\s+before)\s+(?:at\s+least\s+|about\s+|around\s+)?(?:(?<end>(?:the\s+)?end\s+of\s+)|(?<part>early|late|mid-|mid|(?:the\s+)?(?:start|beginning|middle)\s+of)\s*)?(?<month>{TimeWords.Month})\b\.?(?:\s+(?:of\s+)?(?<year>(?:19|20)\d\d))?(?<earliest>\s+at\s+the\s+earliest)?
        | (?<part>mid-|mid\s|early|late)\s*(?<month>{TimeWords.Month})\b(?:\s+(?<year>(?:19|20)\d\d))?
        | (?<preposition>by|before|until|till|after|from|in|during|for|into|since|beyond|past|come|to)\s+(?:at\s+least\s+|about\s+|around\s+)?(?:(?<end>(?:the\s+)?end\s+of\s+)|(?<part>early|late|mid-|mid|(?:the\s+)?(?:start|beginning|middle)\s+of)\s*)?(?<year>(?:19|20)\d\d)\b(?!\s*(?:people|soldiers|tonnes|dollars|euros|%))(?<earliest>\s+at\s+the\s+earliest)?
        | (?<preposition>by|before|until|at|in)\s+(?:(?<end>the\s+end\s+of\s+)|the\s+)?(?:the|this)?\s*(?<relative>week|month|quarter|year|decade|century)(?:(?<out>\s+(?:is|was)\s+(?:out|over))|(?<=end\s+of\s+(?:the|this)\s+(?:week|month|quarter|year|decade|century)))
        | (?<preposition>on|by|before|until|till|after|from|of)\s+the\s+(?<dayofmonth>\d{"{1,2}"}(?:st|nd|rd|th))\b(?!\s+(?:century|century's|time|place|birthday|anniversary|floor))
        | (?<event>(?:by|before|until|till|after|during|between|at)\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+)(?:next\s+|coming\s+|presidential\s+|parliamentary\s+|general\s+|local\s+|federal\s+|midterm\s+)?(?:elections?|vote|referendum|inauguration|summit|budget|harvest|ceasefire|talks|runoff|plebiscite|congress|holidays|recess|deadline)\b)
        | (?<event>(?:sooner\s+rather\s+than\s+later|before\s+long|in\s+due\s+course|in\s+the\s+(?:near|foreseeable)\s+future|within\s+(?:days|weeks|months|hours)|at\s+once|sooner\s+or\s+later)\b)
        )
        """,
        Options);
}
