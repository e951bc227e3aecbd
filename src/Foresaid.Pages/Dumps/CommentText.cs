using System.Collections.Immutable;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Dumps;

/// <summary>The words of one comment in a dump, and the date that stands on a line of its own above them.</summary>
internal sealed record CommentText(StatedDate? Posted, ImmutableArray<Piece> Pieces)
{
    /// <summary>Reads the lines from below <paramref name="head"/> up to <paramref name="end"/>.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="head">The comment's head.</param>
    /// <param name="end">The line of the next head.</param>
    /// <param name="isLast">Whether no head follows, so that a notice of the site may.</param>
    /// <param name="rootColumn">The column of the thread's outermost heads.</param>
    /// <param name="year">The article's year, for dates without one.</param>
    public static CommentText Read(DumpLine[] lines, CommentHead head, int end, bool isLast, int rootColumn, int? year)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var paragraph = new List<string>();
        StatedDate? posted = null;
        int? textIndent = null;
        if (head.Opening.Length > 0)
        {
            paragraph.Add(head.Opening);
        }

        for (var at = head.Line + 1; at < end; at++)
        {
            var line = lines[at];
            if (line.IsBlank)
            {
                Close();
                continue;
            }

            var mark = ListMark.Of(line.Text);
            if (pieces.Count == 0 && paragraph.Count == 0 && head.Opening.Length == 0 && HeadReader.IsDate(mark.Rest))
            {
                posted ??= DateFinder.Read(mark.Rest, year);
                continue;
            }

            if (mark.Rest.StartsWith("Pingback:", StringComparison.OrdinalIgnoreCase) || (isLast && paragraph.Count == 0 && EndsThread(line, textIndent, rootColumn)))
            {
                break;
            }

            if (ThreadControl.IsOne(line.Text))
            {
                continue;
            }

            textIndent ??= line.Indent;
            if (line.Text[0] == '>')
            {
                Close();
                pieces.Add(new Piece(line.Text.TrimStart('>', ' '), IsQuoted: true));
            }
            else
            {
                paragraph.Add(line.Text);
            }
        }

        Close();
        return new CommentText(posted, Joined(pieces));

        void Close()
        {
            if (paragraph.Count > 0)
            {
                pieces.Add(new Piece(string.Join(' ', paragraph), IsQuoted: false));
                paragraph.Clear();
            }
        }
    }

    /// <summary>Whether the thread is over at <paramref name="line"/>: it is set less deep than the comment's text, or is a notice.</summary>
    private static bool EndsThread(DumpLine line, int? textIndent, int rootColumn) =>
        line.Indent < rootColumn || (textIndent is { } indent && indent > rootColumn ? line.Indent <= rootColumn : ThreadControl.IsClosing(line.Text));

    /// <summary>Neighbouring quoted lines are one quotation, hard-wrapped.</summary>
    private static ImmutableArray<Piece> Joined(ImmutableArray<Piece>.Builder pieces)
    {
        var joined = ImmutableArray.CreateBuilder<Piece>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (piece.IsQuoted && joined.Count > 0 && joined[^1].IsQuoted)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + " " + piece.Text };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined.ToImmutable();
    }
}
