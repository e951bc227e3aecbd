using Foresaid.Pages.Dates;
using Foresaid.Pages.Drafts;
using NodaTime;

namespace Foresaid.Pages.Html;

/// <summary>Reads an HTML page: what it states about its article, the body, the pictures, and the thread.</summary>
internal static class HtmlPage
{
    /// <summary>The share of a page's words that nothing around an article holds, whatever it is called.</summary>
    private const double MostApart = 0.4;

    /// <summary>The parts of the page whose markup is <paramref name="html"/>.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="published">The date to count from where the page states none.</param>
    public static PageDraft Read(string html, LocalDate? published)
    {
        var sieved = MarkupSieve.Sieve(html);
        var page = NodeList.Parse(sieved.Html);
        var thread = ThreadFinder.Find(page);
        var (article, title) = new ArticleFacts(page, HeadFacts.Of(page), LinkedData.Read(sieved.LinkedData), thread.Holds).Gather();
        var most = (page.Root.Length - page.Root.LinkLength) * MostApart;
        bool IsOutside(Node node) => thread.Holds(node)
            || (!node.IsText && Marking.IsApart(node) && node.Length - node.LinkLength < most && !(title is not null && node.Holds(title)));
        var (images, boxes) = ImageFinder.Find(page, node => thread.Holds(node) || (!node.IsText && node.Name is "nav" or "aside" or "footer"), title);
        bool IsNotBody(Node node) => boxes.Contains(node) || IsOutside(node) || (node.Name == "aside" && !Marking.IsRepeat(node));
        var root = BodyFinder.Find(page, IsNotBody);
        return FirstPost.Promote(new PageDraft
        {
            Article = article,
            Body = root is null ? [] : BodyReader.Read(page, root, article, title, IsNotBody),
            Images = images,
            Thread = thread.Read(page, PageClock.Of(Later(article.Published, article.Modified), published)),
        });
    }

    /// <summary>The page's own date: of the last change where that is stated, for ages count from when the page was made.</summary>
    private static StatedDate? Later(StatedDate? published, StatedDate? modified) => modified is not null && (published is null || modified.Day > published.Day) ? modified : published;
}
