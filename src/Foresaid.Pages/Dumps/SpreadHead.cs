namespace Foresaid.Pages.Dumps;

/// <summary>Joins the heads of comments that a copied page spread over lines: a button, the name, the date, each behind a bullet; or a bare name, and below it a date.</summary>
internal static class SpreadHead
{
    private const int MostItems = 5;
    private const int LeastHeads = 2;
    private const int LeastBareHeads = 3;

    // An article has begun where a line is so long.
    private const int LongLine = 80;

    /// <summary><paramref name="lines"/> with each such head on its first line as "name, date" and the others blank; as they are where there are fewer than two.</summary>
    public static DumpLine[] Join(DumpLine[] lines) => Joined(Joined(lines, Items(lines), LeastHeads), Bare(lines), LeastBareHeads);

    private static List<(int Start, int End, string Head)> Items(DumpLine[] lines)
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

        return heads;
    }

    // "Ann Lee", and on the next line "30 Nov" or "30 Nov · replying to Bob"; below, what she says.
    private static List<(int Start, int End, string Head)> Bare(DumpLine[] lines)
    {
        var heads = new List<(int Start, int End, string Head)>();
        var first = Array.FindIndex(lines, line => line.Text.Length >= LongLine);
        for (var at = Math.Max(1, first + 1); first >= 0 && at + 2 < lines.Length; at++)
        {
            var (name, below) = (lines[at], lines[at + 1]);

            // "Replying to Bob (not that one)": the bracket tells no more.
            var bracket = below.Text.IndexOf(" (", StringComparison.Ordinal);
            var date = bracket > 0 ? below with { Text = below.Text[..bracket] } : below;
            if ((lines[at - 1].IsBlank || ThreadControl.IsOne(lines[at - 1].Text)) && !name.IsBlank && !IsItem(name) && HeadReader.IsAuthor(name.Text) && !HeadReader.IsDate(name.Text) && !ThreadControl.IsOne(name.Text)
                && date.Indent == name.Indent && HeadReader.IsDated(date.Text) && !lines[at + 2].IsBlank && lines[at + 2].Indent == name.Indent)
            {
                heads.Add((at, at + 2, $"{name.Text} · {date.Text}"));
            }
        }

        return heads;
    }

    private static DumpLine[] Joined(DumpLine[] lines, List<(int Start, int End, string Head)> heads, int least)
    {
        if (heads.Count < least)
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
