namespace Foresaid.Pages.Dumps;

/// <summary>Lines that belong together, and where they stand.</summary>
/// <param name="Lines">The lines; never empty, none blank.</param>
/// <param name="Line">The place of the first among all lines.</param>
internal sealed record Paragraph(IReadOnlyList<DumpLine> Lines, int Line)
{
    /// <summary>The lines joined by blanks.</summary>
    public string Text { get; } = string.Join(' ', Lines.Select(line => line.Text));

    /// <summary>Whether it stands on a single line.</summary>
    public bool IsOneLine => Lines.Count == 1;

    /// <summary>
    /// The paragraphs of <paramref name="lines"/>: set apart by blank lines, by a first line set deeper than the line before it,
    /// by list items, or, where lines are not wrapped, by the ends of lines.
    /// </summary>
    public static List<Paragraph> Of(DumpLine[] lines)
    {
        var width = WrapWidth(lines);
        var paragraphs = new List<Paragraph>();
        var open = new List<DumpLine>();
        var first = 0;
        for (var at = 0; at <= lines.Length; at++)
        {
            var isEnd = at == lines.Length || lines[at].IsBlank;
            if (open.Count > 0 && (isEnd || StartsNew(open[^1], lines[at], width)))
            {
                paragraphs.Add(new Paragraph([.. open], first));
                open.Clear();
            }

            if (!isEnd)
            {
                first = open.Count == 0 ? at : first;
                open.Add(lines[at]);
            }
        }

        return paragraphs;
    }

    /// <summary>The column at which lines were wrapped; null where they were not.</summary>
    /// <remarks>In a wrapped text no line is long, and most lines that another follows are nearly as long as the longest.</remarks>
    private static int? WrapWidth(DumpLine[] lines)
    {
        const int Longest = 120;
        const int Shortest = 40;
        var widths = lines.Where(line => !line.IsBlank).Select(line => line.Width).Order().ToArray();
        if (widths.Length < 3)
        {
            return widths.Length > 0 && widths[^1] <= Longest ? widths[^1] : null;
        }

        var width = widths[(int)((widths.Length - 1) * 0.98)];
        return width is >= Shortest and <= Longest ? width : null;
    }

    private static bool StartsNew(DumpLine before, DumpLine line, int? width)
    {
        if (ListMark.Of(line.Text).Bullet is not null || line.Indent > before.Indent + 1)
        {
            return !(ListMark.Of(before.Text).Bullet is { } bullet && line.Indent == before.Indent + bullet.Length + 1);
        }

        var space = line.Text.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? line.Text.Length : space;
        return width is not { } wrap || before.Width + 1 + word <= wrap - 2;
    }
}
