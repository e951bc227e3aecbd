using System.Globalization;
using System.Text.RegularExpressions;

namespace Foresaid.Pages.Dates;

/// <summary>Reads the clock time that follows a date, and the offset from UTC where one is stated.</summary>
internal static partial class ClockTime
{
    /// <summary>
    /// Where the date and the time that follows it at <paramref name="at"/> end, and the time as ISO 8601 adds it to a
    /// date ("T18:05:00+02:00"); <paramref name="at"/> itself and an empty time where none follows.
    /// </summary>
    public static (int End, string Time) After(string text, int at)
    {
        var match = Following().Match(text, at);
        if (!match.Success)
        {
            return (at, "");
        }

        var hour = Number(match, "h");
        var (minute, second) = (Number(match, "m"), Number(match, "s"));
        if (match.Groups["half"].Success)
        {
            hour = (hour % 12) + (match.Groups["half"].ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        }

        return hour > 23 || minute > 59 || second > 59
            ? (at, "")
            : (match.Index + match.Length, string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}:{second:D2}{Offset(match.Groups["zone"].Value)}"));
    }

    /// <summary>Whether all of <paramref name="text"/> is a clock time.</summary>
    public static bool IsWhole(string text) => Whole().IsMatch(text);

    private static string Offset(string zone) => zone.Trim().ToUpperInvariant() switch
    {
        "" => "",
        "Z" or "GMT" or "UTC" => "Z",
        var offset when offset.Length == 5 => $"{offset[..3]}:{offset[3..]}",
        var offset => offset,
    };

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\G(?:T|[\s,|·•/–—-]{1,6}(?:at |um |a las |à |o |kl\. ?|alle |@ )?)(?<h>\d{1,2})[:.h](?<m>\d{2})(?::(?<s>\d{2})(?:\.\d{1,9})?)?(?!\d)(?:\s?(?<half>[ap])\.?m\b\.?)?(?<zone>\s?(?:Z\b|GMT\b|UTC\b|[+-]\d{2}:?\d{2}(?!\d)))?(?: ?(?:Uhr|hrs|h)\b)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Following();

    [GeneratedRegex(@"^\s*(?:at |um )?\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?(?: ?Uhr| hrs)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}
