using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Text;
using Foresaid.Web.Documents;
using Foresaid.Web.Shell;
using NodaTime;

namespace Foresaid.Web.Reading;

/// <summary>Builds the reading view of a document. Pure: the same document, filter and day give the same view.</summary>
public static class ReadingViewBuilder
{
    /// <summary>The view of <paramref name="document"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="filter">Which statements to show.</param>
    /// <param name="today">The day that tells which windows are open.</param>
    public static ReadingView Build(Document document, ReadingFilter filter, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(filter);
        var address = DocumentAddress.Of(document.Sha256);
        var words = new PageWords(document.Text);
        var cards = new CardMaker(document, words, address, today);
        var tallies = new StatementTallies(document, cards, address);
        var shown = document.Statements.OrNone.Where(statement => tallies.Fits(statement, filter)).ToArray();
        var article = document.Article;
        var passages = new Passages(words, SpansOf(document).Select(words.Locate));
        var elsewhere = Place(shown, passages, words, cards);
        foreach (var quoted in document.Comments.OrNone.SelectMany(comment => comment.Quoted.OrNone))
        {
            passages.Mark(new Ink(words.Locate(quoted), null, Marks.Quoted));
        }

        return new ReadingView
        {
            Address = address,
            Head = HeadOf(document),
            Filter = filter,
            Tallies = tallies.Sorts(filter),
            Speakers = tallies.Speakers(filter),
            Shown = shown.Length,
            Headline = article.TitleSpan is { } title
                ? passages.View(words.Locate(title))
                : PassageView.Plain(TitleOf(document)),
            Figures =
            [
                .. article.Images.OrNone.Select(image => new FigureView(
                    image.Span is { } span ? passages.View(words.Locate(span)) : PassageView.Plain(image.Caption),
                    image.Credit)),
            ],
            Body = BodyRows.Of(article.Body.OrNone.Select(block =>
                new BlockView(passages.View(words.Locate(block.Span)), block.Kind, block.Speaker, block.Repeat))),
            Elsewhere = elsewhere,
            Thread = CommentNester.Nest(document, cards, comment => passages.View(words.Locate(comment.Span))),
            Comments = document.Comments.OrNone.Length,
        };
    }

    private static IEnumerable<CodePointSpan> SpansOf(Document document)
    {
        var article = document.Article;
        return
        [
            .. article.TitleSpan is { } title ? [title] : Array.Empty<CodePointSpan>(),
            .. article.Images.OrNone.Where(image => image.Span is not null).Select(image => image.Span!.Value),
            .. article.Body.OrNone.Select(block => block.Span),
            .. document.Comments.OrNone.Select(comment => comment.Span),
        ];
    }

    private static ImmutableArray<CardView> Place(DocumentStatement[] shown, Passages passages, PageWords words, CardMaker cards)
    {
        var ids = shown.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        var elsewhere = ImmutableArray.CreateBuilder<CardView>();
        foreach (var statement in shown)
        {
            var content = statement.Content.OrNone.Select(words.Locate).Where(span => !span.IsEmpty).ToArray();
            var card = cards.Make(statement, ids.Contains);
            if (content.Length == 0 || !passages.TryPlace(card, content[0].Start))
            {
                elsewhere.Add(card);
            }

            Underline(statement, content, passages);
            MarkAll(statement.Condition, Marks.Condition, passages, words);
            MarkAll(statement.Window?.Phrase, Marks.Window, passages, words);
            MarkAll(statement.Certainty?.Phrase, Marks.Certainty, passages, words);
        }

        return elsewhere.ToImmutable();
    }

    private static void Underline(DocumentStatement statement, TextSpan[] content, Passages passages)
    {
        if (content.Length == 0)
        {
            return;
        }

        var inked = new InkedStatement(
            statement.Id,
            CardMaker.NumberOf(statement.Id),
            CertaintyBands.Of(statement.Certainty),
            StatementKind.ClassOf(statement.Kind),
            content.Sum(span => span.Length),
            content[0].Start,
            content[^1].End);
        foreach (var span in content)
        {
            passages.Mark(new Ink(span, inked, Marks.None));
        }
    }

    private static void MarkAll(ImmutableArray<CodePointSpan>? spans, Marks marks, Passages passages, PageWords words)
    {
        foreach (var span in spans is { } stated ? stated.OrNone : [])
        {
            passages.Mark(new Ink(words.Locate(span), null, marks));
        }
    }

    private static ReadingHead HeadOf(Document document) => new()
    {
        Title = TitleOf(document),
        Publication = document.Article.Publication,
        PublishedIso = document.Article.Published,
        Published = DateWords.Of(document.Article.Published),
        Byline = document.Article.Byline,
        Editor = document.Article.Editor,
        Url = WebAddressOrNull(document.Article.Url),
        Categories = document.Article.Categories.OrNone,
        Tags = document.Article.Tags.OrNone,
        Path = document.Path,
        Sha256 = document.Sha256,
        Engine = document.Engine,
    };

    private static string TitleOf(Document document) =>
        string.IsNullOrWhiteSpace(document.Article.Title) ? document.Path : document.Article.Title;

    private static string? WebAddressOrNull(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;
}
