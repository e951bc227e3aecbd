namespace Foresaid.Pages.Dumps;

/// <summary>Reads threads that set replies off with the quoting marks of mail ("> > author, date").</summary>
internal static class QuoteDepth
{
    private const int ColumnsPerMark = 2;

    /// <summary>
    /// <paramref name="lines"/> with leading quoting marks as indentation, where heads of comments stand behind such marks at least
    /// twice; otherwise as they are, for then the marks quote.
    /// </summary>
    public static DumpLine[] ToIndent(DumpLine[] lines)
    {
        var heads = lines.Count(line => line.Text.StartsWith('>') && HeadReader.Read(Indented(line), 0) is not null);
        return heads >= 2 ? [.. lines.Select(Indented)] : lines;
    }

    private static DumpLine Indented(DumpLine line)
    {
        var (at, marks) = (0, 0);
        while (at < line.Text.Length && (line.Text[at] is '>' or ' '))
        {
            marks += line.Text[at++] == '>' ? 1 : 0;
        }

        return marks == 0 ? line : new DumpLine(line.Indent + (marks * ColumnsPerMark), line.Text[at..]);
    }
}
