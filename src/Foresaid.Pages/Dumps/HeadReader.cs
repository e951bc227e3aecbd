using System.Text.RegularExpressions;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Dumps;

/// <summary>Reads the line that opens a comment: author and date in any of the usual orders.</summary>
/// <remarks>
/// Known shapes: "author, date", "author | date", "author · date", "author - date", "author (date)", "author (time): text",
/// "date - author", "author says:". A bare name is left to the thread, which sees what stands below it.
/// </remarks>
internal static partial class HeadReader
{
    private const int LongestHead = 160;
    private const int LongestAuthor = 60;
    private const int MostAuthorWords = 8;

    /// <summary>Stands in for a year that neither line nor article states; such dates are recognised and not kept.</summary>
    private const int SomeYear = 2000;

    private static readonly string[] _separators = [",", "|", "·", "•", " - ", " – ", " — ", " @ ", " // ", " / ", "  "];

    /// <summary>The head that <paramref name="line"/> is by its own words; null where it is none.</summary>
    public static CommentHead? Read(DumpLine line, int index, int? year)
    {
        if (line.IsBlank)
        {
            return null;
        }

        var mark = ListMark.Of(line.Text);
        var rest = mark.Rest.Length > LongestHead ? mark.Rest[..LongestHead] : mark.Rest;
        return InBrackets(rest, mark.Rest) is { } bracketed ? Head(bracketed)
            : Separated(rest) is { } separated ? Head(separated)
            : Saying(rest) is { } saying ? Head(saying)
            : null;

        CommentHead? Head((string Author, string Date, string Opening) parts)
        {
            var target = ReplyTarget.NamedIn(parts.Author);
            var author = target is null ? parts.Author : InReply().Replace(parts.Author, "");
            return IsAuthor(author)
                ? new CommentHead(index, line.Indent, mark.Number, PersonName.OfCommenter(author), DateFinder.Read(parts.Date, year), target, parts.Opening)
                : null;
        }
    }

    /// <summary>Whether all of <paramref name="text"/> is a date, a clock time, or an age as "3 days ago".</summary>
    public static bool IsDate(string text)
    {
        var trimmed = text.Trim(' ', ',', '.', '(', ')', '[', ']', '|', '·', '•', '-', '–');
        return ClockTime.IsWhole(trimmed) || Age().IsMatch(trimmed)
            || (DateFinder.First(trimmed, SomeYear) is { } match && IsWeekday(trimmed[..match.Start]) && Leftover().IsMatch(trimmed[match.End..]));
    }

    /// <summary>Whether <paramref name="text"/> can be a name: short, few words, not a sentence.</summary>
    public static bool IsAuthor(string text)
    {
        var trimmed = text.Trim();
        var words = trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return trimmed.Length is > 0 and <= LongestAuthor && words.Length <= MostAuthorWords && trimmed.Any(char.IsLetterOrDigit)
            && !(trimmed[^1] is '!' or '?' or '…' or ';') && !(trimmed[^1] == '.' && words[^1].Length > 4) && trimmed[0] != '>';
    }

    private static (string Author, string Date, string Opening)? InBrackets(string head, string whole)
    {
        foreach (Match match in Brackets().Matches(head))
        {
            var after = whole[(match.Index + match.Length)..].TrimStart();
            if (IsDate(match.Groups["date"].Value) && (after.Length == 0 || after[0] is ':' or '-' or '–' or '—'))
            {
                return (head[..match.Index], match.Groups["date"].Value, after.TrimStart(':', '-', '–', '—', ' '));
            }
        }

        return null;
    }

    private static (string Author, string Date, string Opening)? Separated(string head)
    {
        for (var at = 1; at < head.Length; at++)
        {
            foreach (var separator in _separators)
            {
                if (!head.AsSpan(at).StartsWith(separator, StringComparison.Ordinal))
                {
                    continue;
                }

                var (before, after) = (head[..at], head[(at + separator.Length)..]);
                if (IsDate(after) && !IsDate(before))
                {
                    return (before, after, "");
                }

                if (separator != "," && IsDate(before) && IsAuthor(after) && !IsDate(after))
                {
                    return (after, before, "");
                }
            }
        }

        return null;
    }

    private static (string Author, string Date, string Opening)? Saying(string head)
    {
        var match = Says().Match(head);
        return match.Success ? (match.Groups["author"].Value, match.Groups["date"].Value, "") : null;
    }

    private static bool IsWeekday(string text) => text.Length <= 24 && Before().IsMatch(text);

    [GeneratedRegex(@"[(\[](?<date>[^()\[\]]{3,40})[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?<author>.{1,60}?)\s+(?:says|said|wrote|writes|replied|sagt|sagte|schreibt|schrieb|meint|dijo|dice|escribió|a dit|dit|a écrit|écrit|scrive|ha scritto|diz|disse|skriver|zegt|napisał\(?a?\)?)(?:\s+(?:on|at|am|el|le)?\s*(?<date>[^:]{0,40}(?::\d\d[^:]{0,20})?))?\s*:$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Says();

    [GeneratedRegex(@"\s*[\[(]?\s*(?:in reply to|replying to|replied to|replies to|reply to|answering|↪|→|➜|⤷).*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InReply();

    [GeneratedRegex(@"^(?:about |over |almost )?(?:\d{1,3}|an?|one|a few)\s?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|mo|[smhdwy])(?: ago)?$|^(?:today|yesterday|just now|now)(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?)?$|^vor \d+ \p{L}+$|^hace \d+ \p{L}+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex(@"^[\s,.)|·•-]*(?:Uhr|hrs|h|GMT|UTC|[A-Z]{3,4}|[ap]\.?m\.?|\(?edited\)?|said|says)?[\s,.):|-]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leftover();

    [GeneratedRegex(@"^(?:(?:on|am|le|el|posted|at)\s+)?(?:\p{L}{2,10}\.?,?\s*)?$|^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?[\s,-]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Before();
}
