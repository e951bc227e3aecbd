using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Foresaid.Pages.Words;
using Foresaid.Text;

namespace Foresaid.Pages.Drafts;

/// <summary>Puts a page's text together from its parts, and points every part into it.</summary>
/// <remarks>
/// Title, body, captions, then the comments, set apart by blank lines; the paragraphs of one comment too. White space
/// inside a block is folded, so that nothing but the blank lines breaks the text.
/// </remarks>
internal sealed class PageComposer
{
    private const string Gap = "\n\n";
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<PageLink>.Builder _links = ImmutableArray.CreateBuilder<PageLink>();

    /// <summary>The page that <paramref name="draft"/> describes.</summary>
    public static Page Compose(PageDraft draft, PageForm form)
    {
        var composer = new PageComposer();
        var title = Blank.Fold(draft.Article.Title);
        TextSpan? titleSpan = title.Length == 0 ? null : composer.Add(title);
        var body = draft.Body.Select(composer.Block).OfType<Block>().ToImmutableArray();
        var images = draft.Images.Select(composer.Image).OfType<PageImage>().ToImmutableArray();
        var thread = QuotedWords.Mark(draft.Thread).Select(composer.Comment).ToImmutableArray();
        var article = draft.Article with
        {
            Title = title.Length == 0 ? null : title,
            TitleSpan = titleSpan,
            Body = body,
            Images = images,
            Authors = draft.Article.Authors.IsEmpty ? Writers.Of(draft.Article.Byline) : draft.Article.Authors,
            Links = composer._links.ToImmutable(),
        };
        return new Page(composer._text.ToString(), article, thread, form);
    }

    /// <summary>The id of the comment at <paramref name="index"/> of the thread.</summary>
    public static string CommentId(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index + 1}");

    private Block? Block(BlockDraft draft)
    {
        var text = Blank.Fold(draft.Text);
        if (text.Length == 0)
        {
            return null;
        }

        var span = Add(text);
        AddLinks(draft.Links, text, span.Start);
        return new Block(span, draft.Kind, draft.Speaker, draft.IsRepeat);
    }

    /// <summary>A link whose words are not in the block, as those of a picture, is left out.</summary>
    private void AddLinks(ImmutableArray<LinkDraft> links, string text, int start)
    {
        var from = 0;
        foreach (var link in links)
        {
            var words = Blank.Fold(link.Words);
            if (words.Length > 0 && text.IndexOf(words, from, StringComparison.Ordinal) is >= 0 and var at)
            {
                _links.Add(new PageLink(link.Address, TextSpan.Between(start + at, start + at + words.Length)));
                from = at + words.Length;
            }
        }
    }

    private PageImage? Image(ImageDraft draft)
    {
        var caption = Blank.Fold(draft.Caption);
        return caption.Length == 0 ? null : new PageImage(caption, draft.Credit, Add(caption));
    }

    private Comment Comment(CommentDraft draft, int index)
    {
        int? start = null;
        var end = _text.Length;
        var quoted = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var piece in draft.Pieces)
        {
            var text = Blank.Fold(piece.Text);
            if (text.Length > 0)
            {
                var span = Add(text);
                (start, end) = (start ?? span.Start, span.End);
                if (piece.IsQuoted)
                {
                    quoted.Add(span);
                }
            }
        }

        return new Comment(
            CommentId(index),
            draft.Parent is { } parent ? CommentId(parent) : null,
            draft.Author,
            draft.Posted,
            draft.State,
            TextSpan.Between(start ?? end, end),
            quoted.ToImmutable())
        {
            Votes = draft.Votes,
            IsEdited = draft.IsEdited,
        };
    }

    private TextSpan Add(string text)
    {
        if (_text.Length > 0)
        {
            _text.Append(Gap);
        }

        var start = _text.Length;
        _text.Append(text);
        return TextSpan.Between(start, _text.Length);
    }
}
