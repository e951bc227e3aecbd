namespace Foresaid.Pages.Dumps;

/// <summary>Joins the heads of comments that a copied page spread over list items: a button, the name, the date, each behind a bullet.</summary>
internal static class SpreadHead
{
    private const int MostItems = 5;
    private const int LeastHeads = 2;

    /// <summary><paramref name="lines"/> with each such head on its first line as "name, date" and the others blank; as they are where there are fewer than two.</summary>
    public static DumpLine[] Join(DumpLine[] lines)
    {
        var heads = new List<(int Start, int End, string Head)>();
        for (var at = 0; at < lines.Length;)
        {
            var end = at + 1;
            while (IsItem(lines[at]) && end < lines.Length && lines[end].Indent == lines[at].Indent && IsItem(lines[end]))
            {
                end++;
            }

            if (end - at is >= 2 and <= MostItems && HeadOf(lines[at..end]) is { } head)
            {
                heads.Add((at, end, head));
            }

            at = end;
        }

        if (heads.Count < LeastHeads)
        {
            return lines;
        }

        var joined = (DumpLine[])lines.Clone();
        foreach (var (start, end, head) in heads)
        {
            joined[start] = joined[start] with { Text = head };
            Array.Fill(joined, new DumpLine(0, ""), start + 1, end - start - 1);
        }

        return joined;
    }

    private static string? HeadOf(DumpLine[] items)
    {
        var words = items.Select(item => ListMark.Of(item.Text).Rest).Where(rest => !ThreadControl.IsOne(rest)).ToList();
        return words is [var name, var date] && !HeadReader.IsDate(name) && HeadReader.IsAuthor(name) && HeadReader.IsDate(date)
            ? $"{ListMark.Of(items[0].Text).Bullet} {name}, {date.Replace(" @ ", ", ", StringComparison.Ordinal)}"
            : null;
    }

    private static bool IsItem(DumpLine line) => ListMark.Of(line.Text) is { Bullet: not null, Rest.Length: > 0 };
}
