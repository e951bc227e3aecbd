using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Foresaid.Pages.Dates;

/// <summary>Finds the dates that bylines, datelines and attributes state.</summary>
/// <remarks>
/// Takes ISO 8601, days with a month's name in either order, and day.month.year (month/day/year where the day cannot
/// be first). A day without a year takes the year it is given, and is no date where none is given.
/// </remarks>
internal static partial class DateFinder
{
    private const int LongestText = 400;
    private const int EarliestYear = 1800;
    private const int LatestYear = 2200;

    /// <summary>The first date in the first characters of <paramref name="text"/>; null where there is none.</summary>
    public static DateMatch? First(string? text, int? year = null)
    {
        var head = text is null ? "" : text.Length > LongestText ? text[..LongestText] : text;
        if (head.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return null; // No date is without a digit, and most lines are.
        }

        DateMatch? first = null;
        foreach (var match in Candidates(head))
        {
            if ((first is null || match.Index < first.Value.Start) && DayOf(match, year) is { } day)
            {
                var (end, time) = ClockTime.After(head, match.Index + match.Length);
                first = new DateMatch(match.Index, end, new StatedDate(day, Iso(day) + time));
            }
        }

        return first;
    }

    /// <summary>The first date in <paramref name="text"/>; null where there is none.</summary>
    public static StatedDate? Read(string? text, int? year = null) => First(text, year)?.Date;

    private static IEnumerable<Match> Candidates(string text)
    {
        Regex[] patterns = [IsoDate(), DayMonth(), MonthDay(), Dotted(), Slashed()];
        return patterns.SelectMany(pattern => pattern.Matches(text));
    }

    private static LocalDate? DayOf(Match match, int? yearGiven)
    {
        var day = Number(match, "d");
        var month = match.Groups["name"].Success ? MonthNames.NumberOf(match.Groups["name"].Value) : Number(match, "m");
        var year = match.Groups["y"].Success ? Number(match, "y") : yearGiven ?? 0;
        year += match.Groups["y"].Length == 2 ? 2000 : 0;
        if (month > 12 && day <= 12 && match.Groups["slash"].Success)
        {
            (day, month) = (month, day);
        }

        return month is >= 1 and <= 12 && year is >= EarliestYear and <= LatestYear
            && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Iso(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}");

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"(?<![\d.]|\d:)(?<d>\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]{0,3}(?:de |of |d['’])?(?<name>\p{L}{3,12})\.?(?:,?[\s-]{1,3}(?:de |del |of )?(?<y>\d{4})(?!\d))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"(?<!\p{L})(?<name>\p{L}{3,12})\.?\s{1,3}(?<d>\d{1,2})(?:st|nd|rd|th)?(?![\d:%])(?:\s?,?\s{1,3}(?<y>\d{4})(?!\d))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"(?<![\d.:/-])(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.(?:\s?(?<y>\d{4})(?!\d)|(?<y>\d{2})(?![\d:])|(?=\s|$|,|\)))", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<![\d.:/-])(?<d>\d{1,2})(?:(?<slash>/)(?<m>\d{1,2})/|-(?<m>\d{1,2})-)(?<y>\d{4}|\d{2})(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();
}
