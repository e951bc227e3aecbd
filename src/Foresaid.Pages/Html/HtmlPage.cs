using Foresaid.Pages.Dates;
using Foresaid.Pages.Drafts;
using NodaTime;

namespace Foresaid.Pages.Html;

/// <summary>Reads an HTML page: what it states about its article, the body, the pictures, and the thread.</summary>
internal static class HtmlPage
{
    /// <summary>The share of a page's words that nothing around an article holds, whatever it is called.</summary>
    private const double MostApart = 0.4;

    /// <summary>The share of a body's words that nothing inside it holds, whatever it is called.</summary>
    private const double MostInside = 0.6;

    /// <summary>The parts of the page whose markup is <paramref name="html"/>.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="published">The date to count from where the page states none.</param>
    /// <param name="address">Where the page comes from, for links where it does not state its own address; null where that is not known.</param>
    public static PageDraft Read(string html, LocalDate? published, string? address)
    {
        var sieved = MarkupSieve.Sieve(html);
        var page = NodeList.Parse(sieved.Html);
        var thread = ThreadFinder.Find(page);
        var head = HeadFacts.Of(page);
        var data = LinkedData.Read(sieved.LinkedData, head.Canonical ?? head.First("og:url"), head.Title);
        var (article, title) = ArticleFacts.Gather(page, head, data, thread.Holds);
        var most = (page.Root.Length - page.Root.LinkLength) * MostApart;
        bool IsOutside(Node node) => thread.Holds(node)
            || (!node.IsText && (node.Name == "head" || (Marking.IsApart(node) && node.Length - node.LinkLength < most && !(title is not null && node.Holds(title)) && !IsBodyItself(node))));
        var (images, boxes) = ImageFinder.Find(page, node => thread.Holds(node) || (!node.IsText && node.Name is "nav" or "aside" or "footer"), title);
        bool IsNotBody(Node node) => boxes.Contains(node) || IsOutside(node) || (node.Name == "aside" && !Marking.IsRepeat(node));
        var root = BodyFinder.Find(page, IsNotBody);
        return FirstPost.Promote(new PageDraft
        {
            Article = article,
            Body = root is null ? [] : BodyReader.Read(page, root, article, title, IsNotBody, BodyLinks.BaseOf(head.Base, article.Url ?? address)),
            Images = images,
            Thread = thread.Read(page, PageClock.Of(Later(article.Published, article.Modified), published)),
        });
    }

    /// <summary>Whether <paramref name="node"/> holds most of what an element around it says is the body.</summary>
    private static bool IsBodyItself(Node node)
    {
        const int Reach = 4;
        var around = node.Parent;
        for (var up = 0; up < Reach && around is not null && around.Name is not ("body" or "html"); up++, around = around.Parent)
        {
            if (Marking.IsBody(around))
            {
                return node.Length - node.LinkLength > (around.Length - around.LinkLength) * MostInside;
            }
        }

        return false;
    }

    /// <summary>The page's own date: of the last change where that is stated, for ages count from when the page was made.</summary>
    private static StatedDate? Later(StatedDate? published, StatedDate? modified) => modified is not null && (published is null || modified.Day > published.Day) ? modified : published;
}
