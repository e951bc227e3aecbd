using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>Finds an article's headline.</summary>
/// <remarks>
/// In order of trust: the h1 that says it is the headline; the h1 that shares its words with what the head calls the page; the
/// only h1; then the head's own words: og:title, linked data, the title without the site's name.
/// </remarks>
internal static partial class TitleFinder
{
    private const double LikeEnough = 0.5;
    private const int LongestTitle = 300;

    /// <summary>The headline and the element it stands in; null where the page has none.</summary>
    public static (string Title, Node? Node)? Of(NodeList page, HeadFacts head, LinkedData data, Func<Node, bool> isThread)
    {
        var site = head.First("og:site_name") ?? data.Publisher ?? "";
        var stated = new[] { head.First("og:title", "twitter:title", "dc.title"), data.Headline, head.Title }
            .OfType<string>().Where(title => title.Length > 0).ToList();
        var headings = page.Inside(page.Root, isThread).Where(node => node.Name == "h1").Select(node => (Title: page.TextOf(node), Node: node))
            .Where(heading => heading.Title.Length is > 0 and <= LongestTitle && !heading.Title.Equals(site, StringComparison.OrdinalIgnoreCase)).ToList();
        if (headings.Find(heading => heading.Node.Marks.Contains(" headline ", StringComparison.Ordinal)) is { Node: not null } marked)
        {
            return marked;
        }

        if (headings.Count > 0)
        {
            var best = headings.MaxBy(heading => stated.Count == 0 ? 0 : stated.Max(title => Likeness(title, heading.Title)));
            if (headings.Count == 1 || stated.Count == 0 || stated.Max(title => Likeness(title, best.Title)) >= LikeEnough)
            {
                return best;
            }
        }

        var like = stated.Count == 0 ? default : page.Inside(page.Root, isThread).Where(node => node.Name is "h2" or "h3" || node.Marks.Contains("headline", StringComparison.Ordinal) || node.Marks.Contains("entry-title", StringComparison.Ordinal))
            .Select(node => (Title: page.TextOf(node), Node: node)).FirstOrDefault(heading => heading.Title.Length is > 0 and <= LongestTitle && stated.Any(title => Likeness(title, heading.Title) >= 0.8));
        return like.Node is not null ? like
            : stated.Count > 0 ? (WithoutSite(stated[0], site), null)
            : headings.Count > 0 ? headings[0] : null;
    }

    /// <summary>The share of the words of the shorter that the longer holds too.</summary>
    private static double Likeness(string first, string second)
    {
        var (left, right) = (Words().Matches(first.ToLowerInvariant()), Words().Matches(second.ToLowerInvariant()));
        var (shorter, longer) = left.Count < right.Count ? (left, right) : (right, left);
        var words = longer.Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return shorter.Count == 0 ? 0 : (double)shorter.Count(match => words.Contains(match.Value)) / shorter.Count;
    }

    private static string WithoutSite(string title, string site)
    {
        if (site.Length > 0 && title.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            return title[..^site.Length].TrimEnd(' ', '|', '-', '–', '—', '·', '»', ':', '•') is { Length: > 0 } rest ? rest : title;
        }

        var match = SiteSuffix().Match(title);
        return match.Success && match.Index > 10 ? title[..match.Index] : title;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\s+[|–—»·•-]\s+[^|–—»·•]{2,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex SiteSuffix();
}
