using Foresaid.Pages.Words;

namespace Foresaid.Pages.Dumps;

/// <summary>Finds the heads of the comments in the lines of a thread.</summary>
internal static class ThreadHeads
{
    private const int LongestBareName = 60;

    /// <summary>
    /// The heads from line <paramref name="start"/> on, in order. Where lines name an author and a date, those are the heads,
    /// and bare names set at the same columns; otherwise bare names with deeper text below; otherwise list items without a name.
    /// </summary>
    public static List<CommentHead> In(DumpLine[] lines, int start, int? year)
    {
        var strong = new List<CommentHead>();
        for (var at = start; at < lines.Length; at++)
        {
            if (HeadReader.Read(lines[at], at, year) is { } head && HasOwnColumn(strong, head, lines))
            {
                strong.Add(head);
            }
        }

        var columns = strong.Select(head => (head.Column, IsItem(lines[head.Line]))).ToHashSet();
        var bare = BareNames(lines, start, strong.Count == 0 ? null : columns);
        if (strong.Count == 0 && bare.Count > 0)
        {
            return bare;
        }

        var strongLines = strong.Select(head => head.Line).ToHashSet();
        var heads = strong.Concat(bare.Where(head => !strongLines.Contains(head.Line))).OrderBy(head => head.Line).ToList();
        return heads.Count > 0 ? heads : Nameless(lines, start);
    }

    /// <summary>Whether the line is set as a head and not as text below one: text is deeper than its own head.</summary>
    private static bool HasOwnColumn(List<CommentHead> heads, CommentHead head, DumpLine[] lines)
    {
        if (heads.Count == 0 || IsItem(lines[head.Line]))
        {
            return true;
        }

        var firstIsItem = IsItem(lines[heads[0].Line]);
        return !firstIsItem;
    }

    private static List<CommentHead> BareNames(DumpLine[] lines, int start, HashSet<(int Column, bool IsItem)>? columns)
    {
        var sure = new List<CommentHead>();
        var maybe = new List<CommentHead>();
        for (var at = start; at < lines.Length; at++)
        {
            if (Bare(lines[at], at) is not { } head)
            {
                continue;
            }

            var isItem = IsItem(lines[at]);
            var below = Next(lines, at);
            if (columns is not null)
            {
                if (isItem && columns.Contains((head.Column, true)))
                {
                    sure.Add(head);
                }
            }
            else if (below >= 0 && lines[below].Indent > head.Column && (!isItem || !IsItem(lines[below])))
            {
                sure.Add(head);
            }
            else if (isItem && (below < 0 || IsItem(lines[below])))
            {
                maybe.Add(head);
            }
        }

        var known = sure.Select(head => (head.Column, IsItem(lines[head.Line]))).ToHashSet();
        var itemsOnly = sure.Any(head => IsItem(lines[head.Line]));
        return [.. sure.Where(head => !itemsOnly || IsItem(lines[head.Line]))
            .Concat(maybe.Where(head => columns is null && known.Contains((head.Column, true)))).OrderBy(head => head.Line)];
    }

    private static CommentHead? Bare(DumpLine line, int index)
    {
        var mark = ListMark.Of(line.Text);
        var rest = mark.Rest.TrimEnd(':').TrimEnd();
        return !line.IsBlank && rest.Length is > 0 and <= LongestBareName && HeadReader.IsAuthor(rest) && !HeadReader.IsDate(rest) && !ThreadControl.IsOne(rest)
            && !rest.StartsWith("Pingback", StringComparison.OrdinalIgnoreCase)
            ? new CommentHead(index, line.Indent, mark.Number, PersonName.OfCommenter(rest), null, ReplyTarget.NamedIn(rest), "")
            : null;
    }

    private static List<CommentHead> Nameless(DumpLine[] lines, int start)
    {
        var heads = new List<CommentHead>();
        for (var at = start; at < lines.Length; at++)
        {
            var mark = ListMark.Of(lines[at].Text);
            if (mark.IsItem && mark.Rest.Length > 0)
            {
                heads.Add(new CommentHead(at, lines[at].Indent, mark.Number, null, null, null, mark.Rest));
            }
        }

        return heads;
    }

    private static bool IsItem(DumpLine line) => ListMark.Of(line.Text).IsItem;

    private static int Next(DumpLine[] lines, int at) => Array.FindIndex(lines, at + 1, line => !line.IsBlank);
}
