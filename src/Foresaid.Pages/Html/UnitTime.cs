using System.Globalization;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Dumps;

namespace Foresaid.Pages.Html;

/// <summary>Finds what a comment's markup says about when it was posted.</summary>
/// <remarks>
/// In order of trust: attributes that machines read (ISO 8601, seconds since 1970), the title or the visible time of an element that is
/// called one, the comment's own attributes, and last any words outside the comment's text that are nothing but a time.
/// </remarks>
internal static class UnitTime
{
    private const int LongestTime = 80;
    private const long LeastEpoch = 100_000_000;
    private const long LeastMilliseconds = 100_000_000_000;
    private const long MillisecondsInSecond = 1000;

    /// <summary>Stands in for a year that is not yet known.</summary>
    private const int SomeYear = 2000;

    private static readonly string[] _machineNames = ["datetime", "ts", "data-utime", "data-timestamp", "data-time", "data-epoch", "data-unixtime", "data-datetime", "data-date"];
    private static readonly string[] _shownNames = ["title", "data-tippy-content", "data-original-title", "data-tooltip", "aria-label"];
    private static readonly string[] _unitNames = ["created", "data-created", "created-timestamp", "data-created-at", "data-timestamp", "data-time", "data-date", "data-posted"];

    /// <summary>The time as the page writes it, or as ISO 8601; null where nothing states one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="unit">The comment's element.</param>
    /// <param name="nodes">Its own nodes in the order to trust them, without quotations, nested comments and marks of changes.</param>
    /// <param name="text">The element of its words, where only an element called a time counts; null where none is known.</param>
    public static string? Of(NodeList page, Node unit, IEnumerable<Node> nodes, Node? text)
    {
        string? shown = null;
        string? loose = null;
        foreach (var node in nodes)
        {
            if (node.Length > LongestTime || (node.Name == "meta" && !IsPosted(node)))
            {
                continue;
            }

            if (node.IsText)
            {
                loose ??= shown is null && node.Length > 1 && text?.Holds(node) != true ? Loose(node.Text) : null;
            }
            else if (Stated(node, _machineNames) is { } machine)
            {
                return machine;
            }
            else if (node.Name == "meta")
            {
                shown ??= Stated(node, ["content"]);
            }
            else if (shown is null && ThreadMarking.IsDate(node))
            {
                shown = _shownNames.Select(node.Attribute).FirstOrDefault(value => value is not null && DateFinder.Read(value) is not null)
                    ?? (page.TextOf(node) is var visible && IsTime(visible) ? visible : null);
            }
        }

        return shown ?? Stated(unit, _unitNames) ?? loose;
    }

    private static bool IsPosted(Node meta) => meta.Attribute("itemprop") is "dateCreated" or "datePublished" or "commentTime" or "uploadDate";

    private static bool IsTime(string text) => DateFinder.Read(text, SomeYear) is not null || Age.IsOne(text) || ClockTime.IsWhole(text);

    private static string? Loose(string text)
    {
        var words = text.Trim(' ', '\n', '\t', '\r', ',', '·', '•', '|', '-', '–', '—', '(', ')', '\u00a0');
        return words.Length > 1 && (words.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || Age.IsOne(words)) && HeadReader.IsDate(words) ? words : null;
    }

    private static string? Stated(Node node, string[] names)
    {
        foreach (var name in names)
        {
            if (node.Attribute(name) is { Length: > 5 and <= LongestTime } value && (Epoch(value) ?? (DateFinder.Read(value) is not null ? value : null)) is { } time)
            {
                return time;
            }
        }

        return null;
    }

    /// <summary>The moment that <paramref name="value"/> counts in seconds or milliseconds since 1970; null where it is no such number.</summary>
    private static string? Epoch(string value)
    {
        var whole = value.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? value[..dot] : value;
        return long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= LeastEpoch
            ? Dates.Epoch.OfSeconds(number >= LeastMilliseconds ? number / MillisecondsInSecond : number)?.Iso
            : null;
    }
}
