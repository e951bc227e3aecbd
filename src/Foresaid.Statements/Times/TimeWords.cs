using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>Numbers, months, weekdays and feasts by name.</summary>
internal static class TimeWords
{
    /// <summary>Pattern of a month's name.</summary>
    public const string Month = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";

    /// <summary>Pattern of a weekday's name.</summary>
    public const string Weekday = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

    /// <summary>Pattern of a small number in words or digits.</summary>
    /// <remarks>Blanks stand in brackets: the patterns that take it in ignore bare ones.</remarks>
    public const string Number = @"a[ ]few|a[ ]couple[ ]of|several|some|\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety|a[ ]hundred|hundred";

    /// <summary>Pattern of an ordinal.</summary>
    public const string Ordinal = @"\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last";

    /// <summary>Pattern of a feast's name.</summary>
    /// <remarks>Blanks stand in brackets, as in <see cref="Number"/>.</remarks>
    public const string Feast = "Christmas(?:[ ]Day|[ ]Eve)?|New[ ]Year(?:['’]s(?:[ ]Day|[ ]Eve)?)?|Easter|Palm[ ]Sunday|Good[ ]Friday|Pentecost|Whitsun|Corpus[ ]Christi|Halloween|Valentine['’]s(?:[ ]Day)?|midsummer|Thanksgiving|St\\.?[ ]Patrick['’]s[ ]Day";

    private static readonly FrozenDictionary<string, double> _numbers = new Dictionary<string, double>
    {
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["eighteen"] = 18,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["ninety"] = 90,
        ["a hundred"] = 100,
        ["hundred"] = 100,
        ["a couple of"] = 2,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] _ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>The number of a month's name, 1 to 12.</summary>
    public static int MonthOf(string name) => name[..3].ToLowerInvariant() switch
    {
        "jan" => 1,
        "feb" => 2,
        "mar" => 3,
        "apr" => 4,
        "may" => 5,
        "jun" => 6,
        "jul" => 7,
        "aug" => 8,
        "sep" => 9,
        "oct" => 10,
        "nov" => 11,
        _ => 12,
    };

    /// <summary>The weekday of a name.</summary>
    public static IsoDayOfWeek WeekdayOf(string name) => Enum.Parse<IsoDayOfWeek>(name, ignoreCase: true);

    /// <summary>The number a word stands for; null for "some" and the like, which state none.</summary>
    public static double? NumberOf(string word) =>
        _numbers.TryGetValue(word, out var number) ? number
        : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var digits) ? digits
        : null;

    /// <summary>The place an ordinal stands for, from 1; -1 for "last".</summary>
    public static int OrdinalOf(string word)
    {
        if (word.Equals("last", StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }

        var place = Array.FindIndex(_ordinals, ordinal => ordinal.Equals(word, StringComparison.OrdinalIgnoreCase));
        return place >= 0 ? place + 1 : int.Parse(word[..^2], CultureInfo.InvariantCulture);
    }

    /// <summary>The day of a feast in a year.</summary>
    /// <remarks>Easter after the anonymous Gregorian computus (Meeus, "Astronomical Algorithms", chapter 8).</remarks>
    public static LocalDate FeastOf(string name, int year)
    {
        var lower = name.ToLowerInvariant();
        return lower switch
        {
            _ when lower.StartsWith("christmas eve", StringComparison.Ordinal) => new LocalDate(year, 12, 24),
            _ when lower.StartsWith("christmas", StringComparison.Ordinal) => new LocalDate(year, 12, 25),
            _ when lower.EndsWith("eve", StringComparison.Ordinal) => new LocalDate(year, 12, 31),
            _ when lower.StartsWith("new year", StringComparison.Ordinal) => new LocalDate(year, 1, 1),
            _ when lower.StartsWith("halloween", StringComparison.Ordinal) => new LocalDate(year, 10, 31),
            _ when lower.StartsWith("valentine", StringComparison.Ordinal) => new LocalDate(year, 2, 14),
            _ when lower.StartsWith("st", StringComparison.Ordinal) => new LocalDate(year, 3, 17),
            _ when lower.StartsWith("midsummer", StringComparison.Ordinal) => new LocalDate(year, 6, 20),
            _ when lower.StartsWith("thanksgiving", StringComparison.Ordinal) => new LocalDate(year, 11, 1).With(DateAdjusters.NextOrSame(IsoDayOfWeek.Thursday)).PlusWeeks(3),
            "palm sunday" => Easter(year).PlusDays(-7),
            "good friday" => Easter(year).PlusDays(-2),
            "pentecost" or "whitsun" => Easter(year).PlusDays(49),
            "corpus christi" => Easter(year).PlusDays(60),
            _ => Easter(year),
        };
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
}
