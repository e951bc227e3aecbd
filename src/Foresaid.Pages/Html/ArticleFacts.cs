using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Gathers what a page states about its article: title, writers, dates, sections, tags.</summary>
/// <remarks>
/// Order of trust: see <see cref="TitleFinder"/>, <see cref="BylineFinder"/>, <see cref="DatesFinder"/> and <see cref="TopicFinder"/>.
/// Editor: linked data, an element that says so, a line "Edited by". Publication: og:site_name, application-name, linked data.
/// Address: the canonical link, og:url, linked data. What is not stated stays null.
/// </remarks>
internal sealed partial class ArticleFacts
{
    private const int LongestLine = 200;
    private const int MostNodes = 100;

    /// <summary>How many elements are looked at: nothing that a page says about its article stands behind them.</summary>
    private const int MostLooked = 25_000;

    /// <summary>The share of a page's words that nothing beside an article holds.</summary>
    private const double MostBeside = 0.4;

    private readonly NodeList _page;
    private readonly HeadFacts _head;
    private readonly LinkedData _data;
    private readonly (string Title, Node? Node)? _title;
    private readonly List<Node> _all;
    private readonly List<Node> _own;

    private ArticleFacts(NodeList page, HeadFacts head, LinkedData data, Func<Node, bool> isThread)
    {
        (_page, _head, _data) = (page, head, data);
        _title = TitleFinder.Of(page, head, data, isThread);
        var most = page.Root.Length * MostBeside;
        _all = [.. page.Inside(page.Root, isThread).Where(node => !node.IsText).Take(MostLooked)];
        _own = [.. page.Inside(page.Root, node => isThread(node) || (!node.IsText && node.Length < most && Marking.IsBeside(node) && !(_title?.Node is { } title && node.Holds(title)))).Where(node => !node.IsText).Take(MostLooked)];
    }

    /// <summary>The facts of <paramref name="page"/>, and the element its headline stands in.</summary>
    /// <param name="page">The page.</param>
    /// <param name="head">What its head says.</param>
    /// <param name="data">What its linked data says.</param>
    /// <param name="isThread">Whether a node is of the comments.</param>
    public static (Article Article, Node? Title) Gather(NodeList page, HeadFacts head, LinkedData data, Func<Node, bool> isThread) =>
        new ArticleFacts(page, head, data, isThread).Gather();

    /// <summary>Whether <paramref name="node"/> is as short as a line, in words and in markup.</summary>
    internal static bool IsLine(Node node) => node.Length is > 1 and <= LongestLine && node.End - node.Index <= MostNodes;

    /// <summary>Whether <paramref name="node"/> is as short as a paragraph, in markup.</summary>
    internal static bool IsParagraph(Node node) => node.End - node.Index <= MostNodes;

    private (Article Article, Node? Title) Gather()
    {
        var lines = Lines(_own);
        var publication = _head.First("og:site_name", "application-name") ?? _data.Publisher;
        var address = _head.Canonical ?? _head.First("og:url") ?? _data.Url;
        var site = new SiteNames([_head.First("og:site_name"), _head.First("application-name"), _data.Publisher], [address]);
        var (byline, authors) = Writers(lines, site);
        var dates = new DatesFinder(_page, _head, _data, _own, _all, _title?.Node);
        var topics = new TopicFinder(_page, _head, _data, _all, _title?.Node);
        return (new Article
        {
            Title = _title?.Title,
            Publication = publication,
            Url = address,
            Published = dates.Published(lines),
            Modified = dates.Modified(),
            Byline = byline,
            Authors = authors,
            Editor = Editor(lines),
            Categories = topics.Categories(_title?.Title),
            Tags = topics.Tags(),
        }, _title?.Node);
    }

    /// <summary>The writers that the article names; where it names none, those that stand beside it.</summary>
    private (string? Byline, ImmutableArray<string> Authors) Writers(List<string> lines, SiteNames site)
    {
        var found = new BylineFinder(_page, _head, _data, _own, site).Find(lines, _title?.Node);
        if (found.Byline is not null && !site.Holds(found.Byline))
        {
            return found;
        }

        var beside = new BylineFinder(_page, _head, _data, _all, site).Find(Lines(_all), _title?.Node);
        return beside.Byline is not null && !site.Holds(beside.Byline) ? beside : found;
    }

    /// <summary>The short elements that name a writer or a date, as lines, in reading order.</summary>
    private List<string> Lines(List<Node> nodes) =>
        [.. nodes.Where(node => IsLine(node) && (node.Called(LineMark()) || node.Name is "address")).SelectMany(_page.LinesOf)
            .Concat(nodes.Where(node => node.Name is "p" or "div" or "span" or "small" or "h5" or "h6" or "li" && IsLine(node)).SelectMany(_page.LinesOf).Where(text => StartsLine().IsMatch(text)))
            .Distinct(StringComparer.Ordinal)];

    private string? Editor(List<string> lines) =>
        _data.Editors.Select(PersonName.OfByline).OfType<string>().FirstOrDefault()
        ?? _own.Where(node => node.Marks.Contains(" editor ", StringComparison.Ordinal) && node.Length <= 80 && IsLine(node)).Select(node => PersonName.OfByline(EditorLead().Replace(_page.TextOf(node), ""))).OfType<string>().FirstOrDefault()
        ?? lines.Concat(_own.Where(node => IsLine(node) && node.Name is "p" or "div" or "span").Select(node => _page.TextOf(node)))
            .Select(line => EditedBy().Match(line)).Where(match => match.Success).Select(match => PersonName.OfByline(match.Groups["name"].Value)).OfType<string>().FirstOrDefault();

    [GeneratedRegex(@"(?<![a-z])(?:byline|by|by-?author|author(?:s|-name|_name|__name)?|dateline|entry-meta|post-meta|article-meta|meta|article-info|post-info|credits?|credit-line|posted-on|date|published|pubdate|timestamp|publish-date|entry-date|post-date|article-date|submitted|datum|autor)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"^(?:By|Von|Por|Par|Interview by|Reported by|Edited by|Published|Posted|Written by|Words by|Text von|Text by|Eine? \w+ von|Geschrieben von)[: ]", RegexOptions.CultureInvariant)]
    private static partial Regex StartsLine();

    [GeneratedRegex(@"\b(?:edited|editing) by:?\s+(?<name>\p{Lu}[^|·•;()\d]{1,60}?)\s*(?:[|·•;()\d]|\.\s|\.?$|,)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EditedBy();

    [GeneratedRegex(@"^\W*(?:edited by|editing by|editor)\s*:?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EditorLead();
}
