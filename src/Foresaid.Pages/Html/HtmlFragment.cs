using System.Collections.Immutable;
using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Html;

/// <summary>Reads pieces of HTML that stand alone, as feeds and exports hold them: the body of an article, or a comment.</summary>
internal static class HtmlFragment
{
    /// <summary>The blocks and pictures of an article's body; empty where <paramref name="html"/> has no words.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="article">What is known of the article.</param>
    public static (ImmutableArray<BlockDraft> Body, ImmutableArray<ImageDraft> Images) Body(string html, Article article)
    {
        var page = NodeList.Parse(MarkupSieve.Sieve(html).Html);
        var (images, boxes) = ImageFinder.Find(page, _ => false, null);
        return (BodyReader.Read(page, page.Root, article, null, boxes.Contains), images);
    }

    /// <summary>The paragraphs of a comment; those in block quotes are another's words.</summary>
    public static ImmutableArray<Piece> Pieces(string html)
    {
        var page = NodeList.Parse(MarkupSieve.Sieve(html).Html);
        return [.. BlockReader.Read(page, page.Root, _ => false).Select(block => new Piece(block.Text, IsQuoted(block.Node) || block.Text.StartsWith('>')))];
    }

    /// <summary>The words of <paramref name="html"/> on one line; null where it has none.</summary>
    public static string? Words(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return null;
        }

        var words = html.AsSpan().IndexOfAny('<', '&') < 0 ? Blank.Fold(html) : NodeList.Parse(MarkupSieve.Sieve(html).Html) is var page ? page.TextOf(page.Root) : "";
        return words.Length == 0 ? null : words;
    }

    private static bool IsQuoted(Node node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.Name is "blockquote")
            {
                return true;
            }
        }

        return false;
    }
}
