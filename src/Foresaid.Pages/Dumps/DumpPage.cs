using Foresaid.Pages.Dates;
using Foresaid.Pages.Drafts;
using NodaTime;

namespace Foresaid.Pages.Dumps;

/// <summary>Reads a page's text as copied or saved from a browser, or as an agency sends it.</summary>
internal static class DumpPage
{
    /// <summary>The parts of the page whose text is <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="published">The date to count from where the page states none.</param>
    public static PageDraft Read(string text, LocalDate? published)
    {
        var lines = DumpLine.Split(text);
        lines = QuoteDepth.ToIndent(lines);
        var thread = ThreadStart.Of(lines, SomeYear(lines, published));
        var article = DumpArticle.Read(lines[..(thread?.ArticleEnd ?? lines.Length)]);
        var year = (article.Article.Published?.Day ?? published)?.Year;
        return thread is { } found ? article with { Thread = DumpThread.Read(lines, found.ThreadStart, year) } : article;
    }

    /// <summary>A year to recognise comment dates by before the article's own date is known.</summary>
    private static int? SomeYear(DumpLine[] lines, LocalDate? published) =>
        published?.Year ?? lines.Take(20).Select(line => DateFinder.Read(line.Text)).FirstOrDefault(date => date is not null)?.Day.Year;
}
