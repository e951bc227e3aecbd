using System.Buffers;
using System.Collections.Immutable;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Dumps;

/// <summary>Reads the article of a dump: title, the lines about it, body, captions, and nothing of what the site adds.</summary>
internal sealed class DumpArticle
{
    private const int LongestHeading = 80;
    private const int LeastProse = 100;
    private static readonly SearchValues<char> _ruleMarks = SearchValues.Create("-–—_=*~•· ");

    private readonly ImmutableArray<BlockDraft>.Builder _body = ImmutableArray.CreateBuilder<BlockDraft>();
    private readonly List<ImageDraft> _images = [];
    private Article _article = new();
    private bool _inBody;
    private bool _isUnderMore;

    /// <summary>The parts of the article in <paramref name="lines"/>; the thread is not among them.</summary>
    public static PageDraft Read(DumpLine[] lines)
    {
        var paragraphs = Paragraph.Of(lines);
        var (above, section) = Masthead.Of(paragraphs);
        paragraphs.RemoveRange(0, above);
        var article = new DumpArticle();
        article._article = article._article with { Categories = section is null ? [] : [section] };
        var end = End(paragraphs);
        for (var at = 0; at < end; at++)
        {
            article.Take(paragraphs, at);
        }

        for (var at = Math.Max(end, 1); at < paragraphs.Count; at++)
        {
            article.TakeAfterEnd(paragraphs[at].Text);
        }

        return new PageDraft
        {
            Article = article._article,
            Body = Interview.Mark(article._body.ToImmutable()),
            Images = Distinct(article._images),
        };
    }

    /// <summary>How many paragraphs are the article's: up to the credits, a signature rule, or the notices at the end.</summary>
    private static int End(List<Paragraph> paragraphs)
    {
        var end = paragraphs.FindIndex(1 <= paragraphs.Count ? 1 : 0, paragraph => Signoff.IsOne(paragraph.Text) || paragraph.Text is "--" or "-- " or "—" or "__");
        end = end < 0 ? paragraphs.Count : end;
        var inList = end;
        for (var at = end - 1; at > 0; at--)
        {
            var text = paragraphs[at].Text;
            if (ListMark.Of(text).Bullet is not null && text.Length <= 120)
            {
                continue;
            }

            if (Notice.IsMoreHeading(text) || Notice.IsTail(text))
            {
                inList = at;
            }
            else if (!Credit.IsCaption(text) && MetaLine.Read(text, new Article(), isHeader: false) is null)
            {
                break;
            }
        }

        return inList;
    }

    private void Take(List<Paragraph> paragraphs, int at)
    {
        var paragraph = paragraphs[at];
        var text = paragraph.Text;
        if (at == 0)
        {
            _article = _article with { Title = text.TrimStart('#', ' ') };
        }
        else if (Credit.IsCaption(text))
        {
            TakeCaption(text);
        }
        else if (IsAlternative(paragraphs, at) || Notice.IsOne(text) || IsRule(text) || (Notice.IsMoreHeading(text) && IsList(paragraphs, at + 1)))
        {
            return;
        }
        else if (ListMark.Of(text) is { Bullet: not null } mark)
        {
            _isUnderMore = ListMark.Of(paragraphs[at - 1].Text).Bullet is null ? Notice.IsMoreHeading(paragraphs[at - 1].Text) : _isUnderMore;
            if (!_isUnderMore)
            {
                _body.Add(new BlockDraft(mark.Rest, BlockKind.ListItem, IsRepeat: !_inBody));
            }
        }
        else if (!TakeMeta(paragraph))
        {
            TakeBlock(paragraph, paragraphs, at);
        }
    }

    private void TakeAfterEnd(string text)
    {
        if (Signoff.IsOne(text))
        {
            _article = Signoff.Read(text, _article);
        }
        else if (Credit.IsCaption(text))
        {
            TakeCaption(text);
        }
        else
        {
            _article = MetaLine.Read(text, _article, isHeader: false) ?? _article;
        }
    }

    private bool TakeMeta(Paragraph paragraph)
    {
        var text = paragraph.Text;
        if (MetaLine.Read(text, _article, isHeader: !_inBody) is { } known)
        {
            _article = known;
            return true;
        }

        if (_inBody || !paragraph.IsOneLine)
        {
            return false;
        }

        if (_article.Categories.IsEmpty && MetaLine.BareSections(text) is { IsEmpty: false } sections)
        {
            _article = _article with { Categories = sections };
            return true;
        }

        return false;
    }

    private void TakeBlock(Paragraph paragraph, List<Paragraph> paragraphs, int at)
    {
        var text = paragraph.Text;
        var isShort = paragraph.IsOneLine && text.Length <= LongestHeading && !EndsSentence(text) && !GoesOn(paragraphs, at);
        if (!_inBody && isShort && MetaAhead(paragraphs, at) && MetaLine.Masthead(text, _article) is { } masthead && at <= 3 && !IsDeck(paragraphs, at))
        {
            _article = masthead;
            return;
        }

        if (!_inBody && MetaAhead(paragraphs, at))
        {
            _body.Add(new BlockDraft(text, BlockKind.Paragraph, IsRepeat: true));
            return;
        }

        _article = Signoff.WithDateline(text, _article);
        _inBody |= text.Length >= LeastProse || EndsSentence(text);
        _body.Add(new BlockDraft(text, isShort && HeadingLine.Fits(text) ? BlockKind.Heading : text[0] == '>' ? BlockKind.Quote : BlockKind.Paragraph));
    }

    /// <summary>A deck follows the title at once and is longer than a paper's name.</summary>
    private static bool IsDeck(List<Paragraph> paragraphs, int at) => at == 1 && paragraphs[at].Text.Split(' ').Length > 6;

    /// <summary>Whether lines about the article are still to come before its first long paragraph.</summary>
    private static bool MetaAhead(List<Paragraph> paragraphs, int at)
    {
        for (var next = at + 1; next < paragraphs.Count && next <= at + 6; next++)
        {
            var text = paragraphs[next].Text;
            if (MetaLine.Read(text, new Article(), isHeader: true) is not null)
            {
                return paragraphs[at].Text.Length < 300;
            }

            if (text.Length >= LeastProse && ListMark.Of(text).Bullet is null)
            {
                return false;
            }
        }

        return false;
    }

    private void TakeCaption(string text)
    {
        var image = Credit.Split(text);
        if (image.Caption.Length > 0)
        {
            _images.Add(image);
        }
    }

    /// <summary>Whether the paragraph is the alternative text of the picture whose caption follows it.</summary>
    private static bool IsAlternative(List<Paragraph> paragraphs, int at)
    {
        if (at + 1 >= paragraphs.Count || !paragraphs[at].IsOneLine || EndsSentence(paragraphs[at].Text) || !Credit.IsCaption(paragraphs[at + 1].Text))
        {
            return false;
        }

        var caption = paragraphs[at + 1].Text;
        var words = paragraphs[at].Text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Count(word => caption.Contains(word, StringComparison.OrdinalIgnoreCase)) * 2 >= words.Length;
    }

    private static ImmutableArray<ImageDraft> Distinct(List<ImageDraft> images) => [.. images.DistinctBy(image => image.Caption)];

    private static bool IsList(List<Paragraph> paragraphs, int at) => at < paragraphs.Count && ListMark.Of(paragraphs[at].Text).Bullet is not null;

    /// <summary>Whether the next paragraph continues the sentence: it begins in small letters, perhaps within a quotation.</summary>
    private static bool GoesOn(List<Paragraph> paragraphs, int at) =>
        at + 1 < paragraphs.Count && paragraphs[at + 1].Text.TrimStart('"', '“', '„', '«', '‘', '\'', '…', '.', ' ') is [var first, ..] && char.IsLower(first);

    private static bool IsRule(string text) => text.AsSpan().IndexOfAnyExcept(_ruleMarks) < 0;

    private static bool EndsSentence(string text) => text.TrimEnd('"', '”', '’', '\'', ')', '»', ' ') is [.., '.' or '!' or '?' or '…' or ':'];
}
