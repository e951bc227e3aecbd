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

    /// <summary>Words part names from dates only behind a bullet: a sentence may end with a date too.</summary>
    private static readonly string[] _wordSeparators = [" on ", " at ", " am ", " um ", " el ", " le ", " "];

    /// <summary>The head that <paramref name="line"/> is by its own words; null where it is none.</summary>
    public static CommentHead? Read(DumpLine line, int index)
    {
        var mark = ListMark.Of(line.Text);
        if (line.IsBlank || IsDate(mark.Rest))
        {
            return null;
        }

        var (lead, votes) = WithoutVotes(Lead().Replace(mark.Rest, ""));
        var (plain, isEdited) = EditMark.Without(lead);
        var (rest, target) = WithoutTarget(plain);
        var head = rest.Length > LongestHead ? rest[..LongestHead] : rest;
        return (InBrackets(head, rest) ?? DateFirst(rest) ?? Scored(head) ?? Separated(head, _separators) ?? (mark.IsItem || rest.Length < mark.Rest.Length ? Separated(head, _wordSeparators) : null) ?? Saying(head)) is { } parts && IsAuthor(parts.Author) && NameIn(parts.Author) is { } author
            ? new CommentHead(index, line.Indent + mark.Depth, mark.Number, author, parts.Date.Length == 0 ? null : parts.Date, target ?? ReplyTarget.NamedIn(parts.Author), parts.Opening)
            {
                Votes = votes ?? (Votes().Match(parts.Date) is { Success: true } match ? VoteCount.Of(match.Value) : null),
                IsEdited = isEdited || Edited().IsMatch(parts.Date),
            }
            : null;
    }

    /// <summary>The commenter's name in <paramref name="text"/>, without marks of emphasis and words around it; null where none is left.</summary>
    public static string? NameIn(string text) => PersonName.OfCommenter(InReply().Replace(Lead().Replace(text, ""), "").Trim('*', ' '));

    /// <summary>Whether all of <paramref name="text"/> is a date, a clock time, or an age as "3 days ago".</summary>
    public static bool IsDate(string text)
    {
        var trimmed = text.Trim(' ', ',', '.', ':', '(', ')', '[', ']', '|', '·', '•', '-', '–');
        return ClockTime.IsWhole(trimmed) || Age.IsOne(trimmed)
            || (DateFinder.First(trimmed, SomeYear) is { } match && IsWeekday(trimmed[..match.Start]) && Leftover().IsMatch(trimmed[match.End..]));
    }

    /// <summary>Whether <paramref name="text"/> is a date, with or without whom the comment answers.</summary>
    public static bool IsDated(string text) => text.Length <= LongestHead && IsDate(WithoutTarget(text).Plain);

    /// <summary>Whether <paramref name="text"/> can be a name: short, few words, not a sentence.</summary>
    public static bool IsAuthor(string text)
    {
        var trimmed = text.Trim();
        var words = trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return trimmed.Length is > 0 and <= LongestAuthor && words.Length <= MostAuthorWords && trimmed.Any(char.IsLetterOrDigit)
            && !(trimmed[^1] is '!' or '?' or '…' or ';') && !(trimmed[^1] == '.' && (words[^1].Length > 3 || words.Length > 4)) && trimmed[0] != '>';
    }

    /// <summary>A head without the votes in brackets or behind a sign at its end ("[+12]", "▲ 4").</summary>
    private static (string Plain, int? Votes) WithoutVotes(string head)
    {
        var match = head.Length <= LongestHead ? VotesAtEnd().Match(head) : Match.Empty;
        return match.Success && VoteCount.Of(match.Groups["votes"].Value) is { } votes ? (head[..match.Index], votes) : (head, null);
    }

    /// <summary>A head without the words that say whom it answers, and whom: a name, or a number as "#2".</summary>
    private static (string Plain, string? Target) WithoutTarget(string head)
    {
        var match = head.Length <= LongestHead ? Answered().Match(head) : Match.Empty;
        return match.Success
            ? ((head[..match.Index] + " " + match.Groups["after"].Value).Trim(), match.Groups["number"].Success ? "#" + match.Groups["number"].Value : PersonName.OfCommenter(match.Groups["name"].Value))
            : (head, null);
    }

    private static (string Author, string Date, string Opening)? DateFirst(string head)
    {
        var match = DatedLead().Match(head);
        return match.Success && IsDate(match.Groups["date"].Value) && !IsDate(match.Groups["author"].Value)
            ? (match.Groups["author"].Value, match.Groups["date"].Value, match.Groups["text"].Value)
            : null;
    }

    /// <summary>"author 12 points 3 hours ago", as boards print it.</summary>
    private static (string Author, string Date, string Opening)? Scored(string head)
    {
        var match = Score().Match(head);
        return match.Success && IsDate(match.Groups["date"].Value) ? (match.Groups["author"].Value, match.Groups["votes"].Value + " · " + match.Groups["date"].Value, "") : null;
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

    private static (string Author, string Date, string Opening)? Separated(string head, string[] separators)
    {
        for (var at = 1; at < head.Length; at++)
        {
            foreach (var separator in separators)
            {
                if (!head.AsSpan(at).StartsWith(separator, StringComparison.Ordinal))
                {
                    continue;
                }

                var (before, after) = (head[..at], head[(at + separator.Length)..]);
                if (IsDate(after) && !IsDate(before) && !EndsWithDate(before))
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

    private static bool EndsWithDate(string text) => DateFinder.First(text, SomeYear) is { } match && match.End >= text.TrimEnd().Length;

    private static bool IsWeekday(string text) => text.Length <= 24 && Before().IsMatch(text);

    [GeneratedRegex(@"[(\[](?<date>[^()\[\]]{3,40})[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?<author>.{1,60}?)\s+(?:says|said|wrote|writes|replied|sagt|sagte|schreibt|schrieb|meint|dijo|dice|escribió|a dit|dit|a écrit|écrit|scrive|ha scritto|diz|disse|skriver|zegt|napisał\(?a?\)?)(?:\s+(?:on|at|am|el|le)?\s*(?<date>[^:]{0,40}(?::\d\d[^:]{0,20})?))?\s*:$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Says();

    [GeneratedRegex(@"^(?:\[\s*[–—+-]\s*\]|[▲▼]+)\s*|^(?:(?:posted|comment|submitted|written) by\s*:?|(?:from|author|user|name)\s*:)\s+(?=\S)|^\*{1,2}(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*[\[(]?\s*(?:in reply to|replying to|replied to|reply to|answering|answer to)\s*:?\s*(?:[\[(]?(?:#|no\. ?)?(?<number>\d{1,5})[\])]*(?:\s+(?:by\s+)?[\p{L}_][\p{L}\p{N}_.' -]{0,50}?)?|@?(?<name>[\p{L}\p{N}_.' -]{1,50}?))(?:[\])]+|(?=\s*[(,|·–—-]|\s+(?:on|at|am|el|le)\s+[^:]{0,30}\d|\s*:?$))\s*(?<after>.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Answered();

    [GeneratedRegex(@"^(?:[\[(](?<date>[^\[\]()]{3,40})[\])]\s*|(?<date>[^:]{3,24}(?::\d\d[^:]{0,6})?)\s[-–—]\s)(?<author>[^:]{1,60}?)(?:\s*:\s*(?<text>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex DatedLead();

    [GeneratedRegex(@"^(?<author>.{1,60}?)\s+[·|,(\[-]?\s*(?<votes>[+−-]?\d{1,6}\s*(?:points?|pts|likes?|votes?|karma))[)\]]?\s*[·|,-]?\s*(?<date>.{2,40})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Score();

    [GeneratedRegex(@"\s*[\[(]?\s*(?:in reply to|replying to|replied to|replies to|reply to|answering|↪|→|➜|⤷).*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InReply();

    [GeneratedRegex(@"\s*(?:[\[(]\s*(?<votes>[+−-]\d{1,6}|[+−-]?\d{1,6} (?:points?|pts|likes?|votes?))\s*[\])]|[|·,]?\s*[▲△👍♥❤]\s*(?<votes>\d{1,6}))\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VotesAtEnd();

    [GeneratedRegex(@"[+−-]?\d{1,6}\s*(?:points?|pts|likes?|votes?|karma)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Votes();

    [GeneratedRegex(@"\bedited\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Edited();

    [GeneratedRegex(@"^[\s,.)|·•-]*(?:(?:Uhr|hrs|h|GMT|UTC|[A-Z]{3,4}|[ap]\.?m\.?|\(?edited\)?|said|says|wrote|reply|\d+ (?:points?|likes?|votes?|replies|reply))[\s,.):|·•-]*){0,3}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leftover();

    [GeneratedRegex(@"^(?:(?:on|am|le|el|posted|at)\s+)?(?:(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\.?,?\s*)?$|^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?[\s,-]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Before();
}
