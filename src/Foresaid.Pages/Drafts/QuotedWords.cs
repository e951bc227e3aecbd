using System.Collections.Immutable;

namespace Foresaid.Pages.Drafts;

/// <summary>Finds the paragraphs of comments that are nothing but words of the comment they answer, in quotation marks.</summary>
internal static class QuotedWords
{
    private const int LeastQuoted = 12;
    private const string Marks = "\"“”„‟'‘’«»‹›-–—….…* ";

    /// <summary><paramref name="thread"/> with such paragraphs marked as quoted.</summary>
    public static ImmutableArray<CommentDraft> Mark(ImmutableArray<CommentDraft> thread) =>
        [.. thread.Select(comment => comment.Parent is { } parent ? Marked(comment, Words(thread[parent])) : comment)];

    private static CommentDraft Marked(CommentDraft comment, string parent) =>
        comment.Pieces.Length < 2 ? comment : comment with { Pieces = [.. comment.Pieces.Select(piece => piece with { IsQuoted = piece.IsQuoted || IsOf(parent, piece.Text) })] };

    private static bool IsOf(string parent, string text)
    {
        var words = Blank.Fold(text);
        var bare = words.Trim(Marks.ToCharArray());
        return words is ['"' or '“' or '„' or '«' or '‘', ..] && bare.Length >= LeastQuoted && parent.Contains(bare, StringComparison.OrdinalIgnoreCase);
    }

    private static string Words(CommentDraft comment) => string.Join(' ', comment.Pieces.Select(piece => Blank.Fold(piece.Text)));
}
