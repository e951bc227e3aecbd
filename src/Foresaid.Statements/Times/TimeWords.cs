using System.Collections.Frozen;
using System.Globalization;

namespace Foresaid.Statements.Times;

/// <summary>The words that time expressions are made of, and what they stand for.</summary>
internal static class TimeWords
{
    /// <summary>Months by name and abbreviation, 1 to 12.</summary>
    public static readonly FrozenDictionary<string, int> Months = Values(
        ("january jan", 1), ("february feb", 2), ("march mar", 3), ("april apr", 4), ("may", 5), ("june jun", 6),
        ("july jul", 7), ("august aug", 8), ("september sept sep", 9), ("october oct", 10), ("november nov", 11), ("december dec", 12));

    /// <summary>Weekdays by name and abbreviation.</summary>
    public static readonly FrozenDictionary<string, int> Weekdays = Values(
        ("monday mon mondays", 1), ("tuesday tue tues tuesdays", 2), ("wednesday wed weds wednesdays", 3), ("thursday thu thur thurs thursdays", 4),
        ("friday fri fridays", 5), ("saturday sat saturdays", 6), ("sunday sun sundays", 7));

    /// <summary>Seasons by name, with the month they begin in.</summary>
    public static readonly FrozenDictionary<string, int> Seasons = Values(("spring springtime", 3), ("summer summertime", 6), ("autumn fall", 9), ("winter wintertime", 12));

    /// <summary>Cardinals below twenty.</summary>
    public static readonly FrozenDictionary<string, int> Ones = Values(
        ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
        ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19));

    /// <summary>Tens.</summary>
    public static readonly FrozenDictionary<string, int> Tens = Values(
        ("twenty", 20), ("thirty", 30), ("forty fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90));

    private static readonly FrozenSet<string> _numerals = FrozenSet.ToFrozenSet([.. Ones.Keys, .. Tens.Keys, "hundred", "thousand"]);

    /// <summary>Ordinals in words up to the twentieth, and the tens.</summary>
    public static readonly FrozenDictionary<string, int> Ordinals = Values(
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10),
        ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13), ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18),
        ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30));

    /// <summary>Decades by name, with their first year within the century.</summary>
    public static readonly FrozenDictionary<string, int> Decades = Values(
        ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50), ("sixties", 60), ("seventies", 70), ("eighties", 80), ("nineties", 90), ("noughties", 2000));

    /// <summary>Units of time, singular and plural.</summary>
    public static readonly FrozenDictionary<string, Unit> Units = Values(
        ("day days night nights", Unit.Day), ("week weeks workweek workweeks", Unit.Week), ("weekend weekends", Unit.Weekend), ("fortnight fortnights", Unit.Fortnight), ("month months", Unit.Month),
        ("quarter quarters", Unit.Quarter), ("year years yr yrs", Unit.Year), ("decade decades", Unit.Decade), ("century centuries", Unit.Century));

    /// <summary>Units below a day: read, so that they are not taken for others, and never given days.</summary>
    public static readonly FrozenSet<string> ClockUnits = FrozenSet.ToFrozenSet(["second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs"]);

    /// <summary>Whether a number in words can begin with a word, in lower case.</summary>
    public static bool BeginsNumber(string lower) => _numerals.Contains(lower);

    /// <summary>The number a word or digits stand for; null for anything else.</summary>
    public static double? NumberOf(string word) => word.ToLowerInvariant() switch
    {
        "a" or "an" => 1,
        "hundred" or "a hundred" => 100,
        "a couple of" => 2,
        var lower when Ones.TryGetValue(lower, out var ones) => ones,
        var lower when Tens.TryGetValue(lower, out var tens) => tens,
        var lower => double.TryParse(lower, NumberStyles.Float, CultureInfo.InvariantCulture, out var digits) ? digits : null,
    };

    private static FrozenDictionary<string, T> Values<T>(params (string Words, T Value)[] entries) =>
        entries.SelectMany(entry => entry.Words.Split(' ').Select(word => (word, entry.Value))).ToFrozenDictionary(pair => pair.word, pair => pair.Value);
}

/// <summary>A unit of the calendar.</summary>
internal enum Unit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>Seven days; as a place in the calendar, from Monday.</summary>
    Week,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>A month.</summary>
    Month,

    /// <summary>Three months; as a place in the calendar, from January, April, July or October.</summary>
    Quarter,

    /// <summary>Six months, from January or July.</summary>
    Half,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years; as a place in the calendar, from a year that ends in 0.</summary>
    Decade,

    /// <summary>A hundred years; as a place in the calendar, from a year that ends in 01.</summary>
    Century,
}
