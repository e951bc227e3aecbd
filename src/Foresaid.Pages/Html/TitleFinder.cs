using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>Finds an article's headline.</summary>
/// <remarks>
/// In order of trust: the h1 that is most like what the head and the linked data call the page; a smaller heading that is much more
/// like it; the h1 that says it is the headline; the only h1; then the head's own words: og:title, linked data, the title without
/// the site's name. Headings that name the site, and those nobody sees, do not count.
/// </remarks>
internal static partial class TitleFinder
{
    private const double LikeEnough = 0.5;
    private const double Unlike = 0.4;
    private const double NearlySame = 0.6;
    private const int LongestTitle = 300;

    /// <summary>The headline and the element it stands in; null where the page has none.</summary>
    public static (string Title, Node? Node)? Of(NodeList page, HeadFacts head, LinkedData data, Func<Node, bool> isThread)
    {
        var site = head.First("og:site_name") ?? data.Publisher ?? "";
        var stated = new[] { head.First("og:title", "twitter:title", "dc.title"), data.Headline, head.Title }
            .OfType<string>().Where(title => title.Length > 0).ToList();
        var parts = stated.SelectMany(title => Parts().Split(title).Append(title)).Select(WordsOf).Where(words => words.Count > 0).ToList();
        var seen = page.Inside(page.Root, node => isThread(node) || Marking.IsUnseen(node)).ToList();
        var headings = Candidates(page, seen.Where(node => node.Name == "h1"), site, parts);
        var best = headings.Count == 0 ? default : headings.MaxBy(heading => heading.Likeness + (IsMarked(heading.Node) ? 0.05 : 0));
        if (best.Likeness < NearlySame && parts.Count > 0
            && Candidates(page, seen.Where(node => node.Name is "h2" or "h3" or "h4" || (node.Marks.Length > 0 && node.Name != "h1" && node.Called(TitleMark()))), site, parts) is { Count: > 0 } others
            && others.MaxBy(other => other.Likeness) is var other && other.Likeness >= NearlySame && (best.Node is null || best.Likeness < Unlike))
        {
            return (other.Title, other.Node);
        }

        var marked = headings.Find(heading => IsMarked(heading.Node));
        return best.Node is not null && (parts.Count == 0 || best.Likeness >= LikeEnough) ? (best.Title, best.Node)
            : marked.Node is not null ? (marked.Title, marked.Node)
            : headings.Count == 1 || (headings.Count > 0 && stated.Count == 0) ? (headings[0].Title, headings[0].Node)
            : stated.Count > 0 ? (WithoutSite(stated[0], site), null)
            : headings.Count > 0 ? (headings[0].Title, headings[0].Node) : null;
    }

    private static List<(string Title, Node Node, double Likeness)> Candidates(NodeList page, IEnumerable<Node> nodes, string site, List<HashSet<string>> parts) =>
        [.. nodes.Where(node => node.Length is > 0 and <= LongestTitle * 2 && !Headline.IsOfSite(page, node))
            .Select(node => (Title: Headline.WordsOf(page, node), Node: node))
            .Where(heading => heading.Title.Length is > 0 and <= LongestTitle && !heading.Title.Equals(site, StringComparison.OrdinalIgnoreCase))
            .Select(heading => (heading.Title, heading.Node, Likeness: WordsOf(heading.Title) is var words && parts.Count > 0 ? parts.Max(part => Likeness(words, part)) : 0))];

    private static bool IsMarked(Node node) => node.Marks.Contains(" headline ", StringComparison.Ordinal);

    /// <summary>Twice the words that both hold, as a share of all their words.</summary>
    private static double Likeness(HashSet<string> first, HashSet<string> second) =>
        first.Count == 0 ? 0 : 2.0 * first.Count(second.Contains) / (first.Count + second.Count);

    private static HashSet<string> WordsOf(string text) => [.. Words().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    private static string WithoutSite(string title, string site)
    {
        if (site.Length > 0 && title.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            return title[..^site.Length].TrimEnd(' ', '|', '-', '–', '—', '·', '»', ':', '•') is { Length: > 0 } rest ? rest : title;
        }

        var match = SiteSuffix().Match(title);
        return match.Success && match.Index > 10 ? title[..match.Index] : title;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <summary>Where heads part the headline from the section and the site.</summary>
    [GeneratedRegex(@"\s+(?:[|–—»«·•/-]|//|::)\s+|\s*\|\s*|(?<=\w{3}):\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?<![a-z])(?:headline|(?:entry|post|article|story|page|content|item|h)-?_?title|item-?title)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex TitleMark();

    [GeneratedRegex(@"\s+[|–—»·•-]\s+[^|–—»·•]{2,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex SiteSuffix();
}
