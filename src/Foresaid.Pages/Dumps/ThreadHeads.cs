using Foresaid.Pages.Words;

namespace Foresaid.Pages.Dumps;

/// <summary>Finds the heads of the comments in the lines of a thread.</summary>
internal static class ThreadHeads
{
    private const int LongestBareName = 60;
    private const int LongestInlineName = 40;

    /// <summary>Where fewer than one in so many list items is a bare name, the thread names nobody.</summary>
    private const int NamelessShare = 4;

    /// <summary>
    /// The heads from line <paramref name="start"/> on, in order. Where lines name an author and a date, those are the heads,
    /// and bare names set at the same columns; otherwise bare names with deeper text below; otherwise list items without a name.
    /// </summary>
    public static List<CommentHead> In(DumpLine[] lines, int start)
    {
        if (Colons(lines, start) is { Count: > 0 } inline)
        {
            return inline;
        }

        var strong = new List<CommentHead>();
        for (var at = start; at < lines.Length; at++)
        {
            if (HeadReader.Read(lines[at], at) is { } head && HasOwnColumn(strong, head, lines))
            {
                strong.Add(head);
            }
        }

        var bare = BareNames(lines, start, null);
        var items = lines.Skip(start).Count(IsItem);
        if (strong.Count * 2 >= bare.Count && strong.Count > 0)
        {
            HashSet<(int Column, bool IsItem)> columns = [.. strong.Select(head => (head.Column, IsItem(lines[head.Line])))];
            bare = BareNames(lines, start, columns);
        }
        else if (bare.Count * NamelessShare < items)
        {
            return Nameless(lines, start);
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
                if (isItem && columns.Contains((head.Column, true)) && (below < 0 || !IsItem(lines[below]) || columns.Contains((lines[below].Indent + ListMark.Of(lines[below].Text).Depth, true)) && HeadReader.Read(lines[below], below) is not null) && !IsOfList(lines, at))
                {
                    sure.Add(head);
                }
            }
            else if (below >= 0 && lines[below].Indent > head.Column && (!isItem || !IsItem(lines[below]) || HeadReader.IsDate(ListMark.Of(lines[below].Text).Rest)))
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

    /// <summary>Whether the item at <paramref name="at"/> follows the text of a comment, or another item of its list, on the very next line.</summary>
    private static bool IsOfList(DumpLine[] lines, int at) =>
        at > 0 && !lines[at - 1].IsBlank && lines[at - 1].Indent >= lines[at].Indent && HeadReader.Read(lines[at - 1], at - 1) is null && (at + 1 >= lines.Length || lines[at + 1].IsBlank || lines[at + 1].Indent <= lines[at].Indent);

    private static CommentHead? Bare(DumpLine line, int index)
    {
        var mark = ListMark.Of(line.Text);
        var rest = mark.Rest.TrimEnd(':').TrimEnd();
        return !line.IsBlank && rest.Length is > 0 and <= LongestBareName && HeadReader.IsAuthor(rest) && !HeadReader.IsDate(rest) && !ThreadControl.IsOne(rest)
            && !rest.StartsWith("Pingback", StringComparison.OrdinalIgnoreCase)
            ? new CommentHead(index, line.Indent + mark.Depth, mark.Number, HeadReader.NameIn(rest), null, ReplyTarget.NamedIn(rest), "")
            : null;
    }

    /// <summary>The heads of a thread whose comments stand on their own lines as "- author: text"; empty where most do not.</summary>
    private static List<CommentHead> Colons(DumpLine[] lines, int start)
    {
        var heads = new List<CommentHead>();
        var items = 0;
        for (var at = start; at < lines.Length; at++)
        {
            var mark = ListMark.Of(lines[at].Text);
            if (!mark.IsItem)
            {
                continue;
            }

            items++;
            var colon = mark.Rest.IndexOf(": ", StringComparison.Ordinal);
            if (colon is > 0 and <= LongestInlineName && HeadReader.IsAuthor(mark.Rest[..colon]) && mark.Rest[..colon].Split(' ').Length <= 4 && !mark.Rest[..colon].Any(character => character is '(' or ',' or '|' or '·' or '['))
            {
                heads.Add(new CommentHead(at, lines[at].Indent + mark.Depth, mark.Number, HeadReader.NameIn(mark.Rest[..colon]), null, null, mark.Rest[(colon + 2)..]));
            }
        }

        return heads.Count >= 2 && heads.Count * 5 >= items * 4 ? heads : [];
    }

    private static List<CommentHead> Nameless(DumpLine[] lines, int start)
    {
        var heads = new List<CommentHead>();
        for (var at = start; at < lines.Length; at++)
        {
            var mark = ListMark.Of(lines[at].Text);
            if (mark.IsItem && mark.Rest.Length > 0)
            {
                heads.Add(new CommentHead(at, lines[at].Indent + mark.Depth, mark.Number, null, null, null, mark.Rest));
            }
        }

        return heads;
    }

    private static bool IsItem(DumpLine line) => ListMark.Of(line.Text).IsItem;

    private static int Next(DumpLine[] lines, int at) => Array.FindIndex(lines, at + 1, line => !line.IsBlank);
}
