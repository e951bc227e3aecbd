using System.Collections.Immutable;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Dumps;

/// <summary>The words of one comment in a dump, and what lines of their own say about it.</summary>
/// <param name="When">The date above the words, as it is written; null where there is none.</param>
/// <param name="Votes">Its votes; null where no line shows any.</param>
/// <param name="IsEdited">Whether a line says that it was changed.</param>
/// <param name="Pieces">The words.</param>
internal sealed record CommentText(string? When, int? Votes, bool IsEdited, ImmutableArray<Piece> Pieces)
{
    /// <summary>Reads the lines from below <paramref name="head"/> up to <paramref name="end"/>.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="head">The comment's head.</param>
    /// <param name="end">The line of the next head.</param>
    /// <param name="isLast">Whether no head follows, so that a notice of the site may.</param>
    /// <param name="rootColumn">The column of the thread's outermost heads.</param>
    public static CommentText Read(DumpLine[] lines, CommentHead head, int end, bool isLast, int rootColumn)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var paragraph = new List<string>();
        string? when = null;
        int? votes = null;
        var isEdited = false;
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
                when ??= mark.Rest;
                continue;
            }

            if (mark.Rest.StartsWith("Pingback:", StringComparison.OrdinalIgnoreCase) || (isLast && paragraph.Count == 0 && EndsThread(line, textIndent, rootColumn)))
            {
                break;
            }

            if (EditMark.IsOne(line.Text))
            {
                isEdited = true;
                continue;
            }

            if (ThreadControl.IsOne(line.Text))
            {
                votes ??= VoteCount.Said(line.Text);
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
        return new CommentText(when, votes, isEdited, Joined(pieces));

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
