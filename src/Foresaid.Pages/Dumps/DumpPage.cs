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
        var lines = QuoteDepth.ToIndent(SpreadHead.Join(DumpLine.Split(text)));
        var thread = ThreadStart.Of(lines);
        var article = DumpArticle.Read(lines[..(thread?.ArticleEnd ?? lines.Length)]);
        return thread is { } found ? article with { Thread = DumpThread.Read(lines, found.ThreadStart, PageClock.Of(article.Article.Published, published)) } : article;
    }
}
