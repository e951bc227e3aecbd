using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
        };
        return new Page(composer._text.ToString(), article, thread, form);
    }

    /// <summary>The id of the comment at <paramref name="index"/> of the thread.</summary>
    public static string CommentId(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index + 1}");

    private Block? Block(BlockDraft draft)
    {
        var text = Blank.Fold(draft.Text);
        return text.Length == 0 ? null : new Block(Add(text), draft.Kind, draft.Speaker, draft.IsRepeat);
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
            draft.IsRemoved,
            TextSpan.Between(start ?? end, end),
            quoted.ToImmutable());
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
