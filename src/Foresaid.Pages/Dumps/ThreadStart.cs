using System.Text.RegularExpressions;

namespace Foresaid.Pages.Dumps;

/// <summary>Finds where the article of a dump ends and its thread begins.</summary>
internal static partial class ThreadStart
{
    private const int LongestHeading = 90;
    private const int LinesToFirstHead = 8;
    private const int LongLine = 80;
    private const int LeastButtons = 3;

    /// <summary>
    /// The heading's line and the first line of the thread after it. A heading as "COMMENTS (12)" needs a comment soon after
    /// it; without a heading the thread is the tail of the text that consists of comments. Null where there is no thread.
    /// </summary>
    public static (int ArticleEnd, int ThreadStart)? Of(DumpLine[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (IsHeading(lines[at].Text) && HasHeadSoon(lines, at + 1))
            {
                return (at, at + 1);
            }
        }

        return WithoutHeading(lines) is { } start ? (start, start) : null;
    }

    private static bool IsHeading(string text) => text.Length is > 0 and <= LongestHeading && Heading().IsMatch(text);

    private static bool HasHeadSoon(DumpLine[] lines, int from)
    {
        var heads = ThreadHeads.In(lines[..Math.Min(lines.Length, from + (LinesToFirstHead * 3))], from);
        return heads.Count > 0 && lines[from..heads[0].Line].Count(line => !line.IsBlank) <= LinesToFirstHead;
    }

    private static int? WithoutHeading(DumpLine[] lines)
    {
        var first = Array.FindIndex(lines, line => !line.IsBlank);
        if (first < 0)
        {
            return null;
        }

        if (BelowButtons(lines) is { } below)
        {
            return below;
        }

        var isOnlyThread = ListMark.Of(lines[first].Text).IsItem && lines[first].Indent > 0;
        var from = isOnlyThread ? first : LastArticleLine(lines) + 1;
        var heads = ThreadHeads.In(lines, from);
        var items = heads.Where(head => ListMark.Of(lines[head.Line].Text).IsItem || lines[head.Line].Indent > 0).ToList();
        return items.Count >= (isOnlyThread ? 1 : 2) && (isOnlyThread || items.Any(head => head.Author is not null) || lines.Count(line => ThreadControl.IsOne(line.Text)) >= 2) ? items[0].Line : null;
    }

    /// <summary>Where most comments are followed by a button to reply: the list item before the first such button.</summary>
    private static int? BelowButtons(DumpLine[] lines)
    {
        var first = Array.FindIndex(lines, line => ThreadControl.IsReply(line.Text));
        var item = first < 0 ? -1 : Array.FindLastIndex(lines, first, line => ListMark.Of(line.Text).IsItem && !ThreadControl.IsOne(ListMark.Of(line.Text).Rest));
        for (var at = item - 1; at >= 0; at--)
        {
            if (ListMark.Of(lines[at].Text).IsItem && lines[at].Indent < lines[item].Indent)
            {
                item = at;
            }
            else if (!lines[at].IsBlank && lines[at].Indent <= lines[item].Indent)
            {
                break;
            }
        }

        return item >= 0 && lines.Skip(item).Count(line => ThreadControl.IsReply(line.Text)) is >= LeastButtons and var buttons && ThreadHeads.In(lines, item).Count is >= 2 and var heads && buttons * 2 >= heads ? item : null;
    }

    /// <summary>The last line that is surely of the article: long, at the left edge, and followed by no more such lines than a thread has.</summary>
    private static int LastArticleLine(DumpLine[] lines)
    {
        var edge = lines.Where(line => line.Text.Length >= LongLine).Select(line => line.Indent).DefaultIfEmpty(0).Min();
        var last = Array.FindLastIndex(lines, line => line.Text.Length >= LongLine && line.Indent == edge);
        var firstItem = Array.FindIndex(lines, Math.Max(0, Math.Min(last, lines.Length - 1)), line => ListMark.Of(line.Text).IsItem);
        return firstItem < 0 ? lines.Length - 1 : last;
    }

    [GeneratedRegex(@"^\W*(?:(?:\d{1,5}|no|all|showing)\s+)*(?:(?:reader|readers['’]?|user|all|your|latest|new|top|recent|public)\s+)*(?:comments?|discussion|replies|responses?|answers?|reactions?|letters|conversation|thread|have your say|join the (?:discussion|conversation|debate)|readers (?:write|say|respond|reply)|what (?:readers|you) (?:say|think)|(?:\d+\s+)?thoughts? on\b.*|kommentare|diskussion|comentarios|commentaires|commenti|reacties|комментарии)\b(?:\s*[:(\[|/·•–—-].*|\s+(?:on|to|from)\b.*|\s*\d+|\s+(?:below|section|to the editor|so far)\b.{0,20})?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
