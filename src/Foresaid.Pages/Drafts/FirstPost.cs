namespace Foresaid.Pages.Drafts;

/// <summary>On a board the first post is the article, and the others answer it.</summary>
internal static class FirstPost
{
    /// <summary>A body shorter than this is what a board prints around its posts.</summary>
    private const int LeastBody = 250;

    private const int LeastPost = 80;

    /// <summary>
    /// <paramref name="draft"/> with its first comment as the body, where the page has next to no body of its own and the first
    /// comment is long enough to be one; otherwise as it is.
    /// </summary>
    public static PageDraft Promote(PageDraft draft)
    {
        if (draft.Thread is not [{ Parent: null, State: CommentState.Shown } first, _, ..]
            || draft.Body.Sum(block => block.Text.Length) >= LeastBody
            || first.Pieces.Sum(piece => piece.Text.Length) < LeastPost)
        {
            return draft;
        }

        return draft with
        {
            Article = draft.Article with { Byline = draft.Article.Byline ?? first.Author, Published = draft.Article.Published ?? first.Posted },
            Body = [.. first.Pieces.Select(piece => new BlockDraft(piece.Text, piece.IsQuoted ? BlockKind.Quote : BlockKind.Paragraph))],
            Thread = [.. draft.Thread.Skip(1).Select(comment => comment with { Parent = comment.Parent is > 0 and var parent ? parent - 1 : null })],
        };
    }
}
