using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>How the day of a feast is found in a year.</summary>
internal enum FeastRule
{
    /// <summary>The same month and day every year.</summary>
    Fixed,

    /// <summary>A weekday of a month: its first, second, ... or, negative, its last; then some days more.</summary>
    Weekday,

    /// <summary>Some days after Easter, or, negative, before.</summary>
    Easter,

    /// <summary>A month and day of the calendar of Umm al-Qura.</summary>
    Islamic,

    /// <summary>A month and day of the Hebrew calendar, counted from Tishri.</summary>
    Hebrew,

    /// <summary>A month and day of the Chinese calendar.</summary>
    Chinese,

    /// <summary>So many days after the new moon of Kartika, the one from 14 October to 14 November.</summary>
    Hindu,
}

/// <summary>A feast.</summary>
/// <param name="Rule">How its day is found.</param>
/// <param name="Month">The month; of no meaning for Easter.</param>
/// <param name="Day">The day, the number of days from Easter, or the weekday.</param>
/// <param name="Place">Which weekday of the month.</param>
/// <param name="Length">How many days it lasts.</param>
/// <param name="Shift">How many days after the weekday it is.</param>
internal readonly record struct Feast(FeastRule Rule, int Month, int Day, int Place = 0, int Length = 1, int Shift = 0);

/// <summary>Feasts and named days: their names, and their days in a year.</summary>
internal static class Feasts
{
    private static readonly ChineseLunisolarCalendar _chinese = new();

    /// <summary>The most words a name has.</summary>
    public const int LongestName = 5;

    /// <summary>Feasts by name: words in lower case with a blank between, apostrophes and stops left out.</summary>
    public static readonly FrozenDictionary<string, Feast> ByName = Named(
        ("christmas|christmas day|xmas|xmas day|yuletide", new Feast(FeastRule.Fixed, 12, 25)),
        ("st nicholas|saint nicholas|st nicholas day|saint nicholas day", new Feast(FeastRule.Fixed, 12, 6)),
        ("christmas eve", new Feast(FeastRule.Fixed, 12, 24)),
        ("boxing day|st stephens day", new Feast(FeastRule.Fixed, 12, 26)),
        ("new year|new years|new year day|new years day|yuandan", new Feast(FeastRule.Fixed, 1, 1)),
        ("new year eve|new years eve|hogmanay", new Feast(FeastRule.Fixed, 12, 31)),
        ("twelfth night", new Feast(FeastRule.Fixed, 1, 6)),
        ("burns night", new Feast(FeastRule.Fixed, 1, 25)),
        ("australia day", new Feast(FeastRule.Fixed, 1, 26)),
        ("st brigids day|saint brigids day|candlemas eve", new Feast(FeastRule.Fixed, 2, 1)),
        ("candlemas|groundhog day", new Feast(FeastRule.Fixed, 2, 2)),
        ("valentines day|valentines|valentine day|st valentines day|saint valentines day", new Feast(FeastRule.Fixed, 2, 14)),
        ("st davids day|saint davids day", new Feast(FeastRule.Fixed, 3, 1)),
        ("international womens day|womens day", new Feast(FeastRule.Fixed, 3, 8)),
        ("st patricks day|saint patricks day|st patrick|saint patrick|st paddys day|paddys day", new Feast(FeastRule.Fixed, 3, 17)),
        ("april fools day|april fools|all fools day", new Feast(FeastRule.Fixed, 4, 1)),
        ("st georges day|saint georges day", new Feast(FeastRule.Fixed, 4, 23)),
        ("earth day", new Feast(FeastRule.Fixed, 4, 22)),
        ("anzac day", new Feast(FeastRule.Fixed, 4, 25)),
        ("may day|labour day|international workers day|intl workers day|workers day", new Feast(FeastRule.Fixed, 5, 1)),
        ("europe day", new Feast(FeastRule.Fixed, 5, 9)),
        ("victory day", new Feast(FeastRule.Fixed, 5, 9)),
        ("juneteenth|freedom day|jubilee day|emancipation day", new Feast(FeastRule.Fixed, 6, 19)),
        ("midsummer|midsummers day|midsummer day|midsummers eve|midsummer eve", new Feast(FeastRule.Fixed, 6, 21)),
        ("canada day", new Feast(FeastRule.Fixed, 7, 1)),
        ("independence day", new Feast(FeastRule.Fixed, 7, 4)),
        ("bastille day", new Feast(FeastRule.Fixed, 7, 14)),
        ("assumption day", new Feast(FeastRule.Fixed, 8, 15)),
        ("michaelmas", new Feast(FeastRule.Fixed, 9, 29)),
        ("halloween|hallowe en|all hallows eve", new Feast(FeastRule.Fixed, 10, 31)),
        ("all saints|all saints day", new Feast(FeastRule.Fixed, 11, 1)),
        ("all souls|all souls day", new Feast(FeastRule.Fixed, 11, 2)),
        ("guy fawkes night|bonfire night|guy fawkes day", new Feast(FeastRule.Fixed, 11, 5)),
        ("armistice day|veterans day", new Feast(FeastRule.Fixed, 11, 11)),
        ("martinmas|st martins day", new Feast(FeastRule.Fixed, 11, 11)),
        ("st andrews day|saint andrews day", new Feast(FeastRule.Fixed, 11, 30)),
        ("st lucys day|saint lucys day", new Feast(FeastRule.Fixed, 12, 13)),
        ("martin luther king day|mlk day|martin luther king jr day", new Feast(FeastRule.Weekday, 1, 1, 3)),
        ("presidents day|president day", new Feast(FeastRule.Weekday, 2, 1, 3)),
        ("super bowl sunday", new Feast(FeastRule.Weekday, 2, 7, 2)),
        ("mothers day|mother day", new Feast(FeastRule.Weekday, 5, 7, 2)),
        ("victoria day", new Feast(FeastRule.Weekday, 5, 1, -1, 1)),
        ("golden week", new Feast(FeastRule.Fixed, 4, 29, 0, 7)),
        ("republic day", new Feast(FeastRule.Fixed, 1, 26)),
        ("day of the dead|dia de los muertos", new Feast(FeastRule.Fixed, 11, 1, 0, 2)),
        ("lady day", new Feast(FeastRule.Fixed, 3, 25)),
        ("lammas", new Feast(FeastRule.Fixed, 8, 1)),
        ("memorial day", new Feast(FeastRule.Weekday, 5, 1, -1)),
        ("fathers day|father day", new Feast(FeastRule.Weekday, 6, 7, 3)),
        ("labor day", new Feast(FeastRule.Weekday, 9, 1, 1)),
        ("columbus day|indigenous peoples day", new Feast(FeastRule.Weekday, 10, 1, 2)),
        ("canadian thanksgiving|canadas thanksgiving", new Feast(FeastRule.Weekday, 10, 1, 2)),
        ("turkey day|thanksgiving|thanksgiving day|thanks giving|thanks giving day", new Feast(FeastRule.Weekday, 11, 4, 4)),
        ("black friday", new Feast(FeastRule.Weekday, 11, 4, 4, 1, 1)),
        ("cyber monday", new Feast(FeastRule.Weekday, 11, 4, 4, 1, 4)),
        ("easter|easter sunday|easter day", new Feast(FeastRule.Easter, 0, 0)),
        ("shrove tuesday|pancake day|mardi gras|carnival", new Feast(FeastRule.Easter, 0, -47)),
        ("ash wednesday", new Feast(FeastRule.Easter, 0, -46)),
        ("palm sunday", new Feast(FeastRule.Easter, 0, -7)),
        ("maundy thursday", new Feast(FeastRule.Easter, 0, -3)),
        ("good friday", new Feast(FeastRule.Easter, 0, -2)),
        ("easter monday", new Feast(FeastRule.Easter, 0, 1)),
        ("ascension day", new Feast(FeastRule.Easter, 0, 39)),
        ("pentecost|whitsun|whit sunday", new Feast(FeastRule.Easter, 0, 49)),
        ("whit monday", new Feast(FeastRule.Easter, 0, 50)),
        ("corpus christi", new Feast(FeastRule.Easter, 0, 60)),
        ("summer recess|august recess", new Feast(FeastRule.Fixed, 8, 1, 0, 31)),
        ("winter break|winter recess|christmas break|christmas recess|christmas holidays", new Feast(FeastRule.Fixed, 12, 22, 0, 10)),
        ("clocks go forward|clocks spring forward", new Feast(FeastRule.Weekday, 3, 7, -1)),
        ("clocks go back|clocks fall back", new Feast(FeastRule.Weekday, 10, 7, -1)),
        ("diwali|deepavali|divali|kali puja", new Feast(FeastRule.Hindu, 0, 0)),
        ("dussehra|vijayadashami|durga puja", new Feast(FeastRule.Hindu, 0, -20)),
        ("lunar new year|chinese new year|seollal", new Feast(FeastRule.Chinese, 1, 1)),
        ("ramadan|ramazan|ramzan|ramadhan|ramathan", new Feast(FeastRule.Islamic, 9, 1, 0, 30)),
        ("eid al fitr|eid ul fitr|eidul fitr|lebaran|festival of breaking the fast|ramazan bayram", new Feast(FeastRule.Islamic, 10, 1)),
        ("eid al adha|eid ul adha|eid al azha|eidul azha|eidul adha|kurban bayram", new Feast(FeastRule.Islamic, 12, 10)),
        ("islamic new year|hijri new year|arabic new year", new Feast(FeastRule.Islamic, 1, 1)),
        ("ashura", new Feast(FeastRule.Islamic, 1, 10)),
        ("mawlid", new Feast(FeastRule.Islamic, 3, 12)),
        ("rosh hashanah", new Feast(FeastRule.Hebrew, 1, 1, 0, 2)),
        ("yom kippur", new Feast(FeastRule.Hebrew, 1, 10)),
        ("sukkot", new Feast(FeastRule.Hebrew, 1, 15, 0, 7)),
        ("hanukkah|chanukah", new Feast(FeastRule.Hebrew, 3, 25, 0, 8)));

    /// <summary>The first words of the names.</summary>
    public static readonly FrozenSet<string> FirstWords = ByName.Keys.Select(name => name.Split(' ')[0]).ToFrozenSet();

    /// <summary>The days of a feast in a year; null where the year has none, or its calendar is not kept so far.</summary>
    /// <remarks>Easter after the anonymous Gregorian computus (Meeus, "Astronomical Algorithms", chapter 8).</remarks>
    public static Period? In(Feast feast, int year)
    {
        if (year is < 1583 or > 9990)
        {
            return null;
        }

        var first = feast.Rule switch
        {
            FeastRule.Fixed => new LocalDate(year, feast.Month, feast.Day),
            FeastRule.Weekday when feast.Place > 0 => new LocalDate(year, feast.Month, 1).With(DateAdjusters.NextOrSame((IsoDayOfWeek)feast.Day)).PlusWeeks(feast.Place - 1),
            FeastRule.Weekday => new LocalDate(year, feast.Month, 1).PlusMonths(1).PlusDays(-1).With(DateAdjusters.PreviousOrSame((IsoDayOfWeek)feast.Day)),
            FeastRule.Easter => Easter(year).PlusDays(feast.Day),
            FeastRule.Chinese => year is < 1902 or > 2100 ? null : LocalDate.FromDateTime(_chinese.ToDateTime(year, feast.Month, feast.Day, 0, 0, 0, 0)),
            FeastRule.Hindu => year is < 1902 or > 2099 ? null : NewMoon(new LocalDate(year, 10, 15)).PlusDays(feast.Day - 1),
            FeastRule.Islamic => Foreign(CalendarSystem.UmAlQura, feast, year),
            _ => Foreign(CalendarSystem.HebrewCivil, feast, year),
        };
        return first is { } day ? new Period(day.PlusDays(feast.Shift), day.PlusDays(feast.Shift + feast.Length - 1)) : null;
    }

    // The day of another calendar that falls into the year; a short year may have two, of which the first counts.
    private static LocalDate? Foreign(CalendarSystem calendar, Feast feast, int year)
    {
        var (first, last) = (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        if (year is < 1901 or > 2076)
        {
            return null;
        }

        for (var at = first.WithCalendar(calendar).Year; at <= last.WithCalendar(calendar).Year; at++)
        {
            var day = new LocalDate(at, feast.Month, feast.Day, calendar).WithCalendar(CalendarSystem.Iso);
            if (day >= first && day <= last)
            {
                return day;
            }
        }

        return null;
    }

    // The first day at or after another that begins a month of the Chinese calendar: the day of the new moon in Beijing, which as a rule is the day behind the lamps of Diwali.
    private static LocalDate NewMoon(LocalDate from)
    {
        var day = from;
        while (_chinese.GetDayOfMonth(day.ToDateTimeUnspecified()) != 1)
        {
            day = day.PlusDays(1);
        }

        return day;
    }

    private static LocalDate Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }

    private static FrozenDictionary<string, Feast> Named(params (string Names, Feast Feast)[] feasts) =>
        feasts.SelectMany(entry => entry.Names.Split('|').Select(name => (name, entry.Feast))).ToFrozenDictionary(pair => pair.name, pair => pair.Feast);
}
