using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Gathers what a page states about its article: title, writers, date, sections, tags.</summary>
/// <remarks>
/// Order of trust. Title: see <see cref="TitleFinder"/>. Writers: linked data, microdata, links and elements that say they name the
/// author, the author meta tag, a line "By ...". Date: linked data, article meta tags, microdata, time elements near the title, other
/// date meta tags, the line with the writer, the address. Sections: links to categories, linked data, meta tags, microdata,
/// a kicker, breadcrumbs. Tags: links to tags, article meta tags, linked data, microdata.
/// </remarks>
internal sealed partial class ArticleFacts(NodeList page, HeadFacts head, LinkedData data, Func<Node, bool> isThread)
{
    private const int LongestLine = 200;
    private const int MostNodes = 100;

    /// <summary>How many nodes away something still stands beside the title.</summary>
    private const int Near = 80;

    /// <summary>The facts of the page, and the element its headline stands in.</summary>
    public (Article Article, Node? Title) Gather()
    {
        var title = TitleFinder.Of(page, head, data, isThread);
        var lines = Lines();
        var publication = head.First("og:site_name", "application-name") ?? data.Publisher;
        return (new Article
        {
            Title = title?.Title,
            Publication = publication,
            Url = head.Canonical ?? head.First("og:url") ?? data.Url,
            Published = Published(lines, title?.Node),
            Byline = new BylineFinder(page, head, data, [.. Own], publication).Find(lines, title?.Node),
            Editor = Editor(lines),
            Categories = Categories(title?.Title),
            Tags = Tags(),
        }, title?.Node);
    }

    /// <summary>Whether <paramref name="node"/> is as short as a line, in words and in markup.</summary>
    internal static bool IsLine(Node node) => node.Length is > 1 and <= LongestLine && node.End - node.Index <= MostNodes;

    private IEnumerable<Node> Own => page.Inside(page.Root, isThread).Where(node => !node.IsText);

    /// <summary>The short elements that name a writer or a date, as lines, in reading order.</summary>
    private List<string> Lines() =>
        [.. Own.Where(node => IsLine(node) && (LineMark().IsMatch(node.Marks) || node.Name is "address")).SelectMany(page.LinesOf)
            .Concat(Own.Where(node => node.Name is "p" or "div" or "span" && IsLine(node)).SelectMany(page.LinesOf).Where(text => StartsLine().IsMatch(text)))
            .Distinct(StringComparer.Ordinal)];

    private string? Editor(List<string> lines) =>
        data.Editors.Select(PersonName.OfByline).OfType<string>().FirstOrDefault()
        ?? Own.Where(node => node.Marks.Contains(" editor ", StringComparison.Ordinal) && node.Length <= 80 && IsLine(node)).Select(node => PersonName.OfByline(EditorLead().Replace(page.TextOf(node), ""))).OfType<string>().FirstOrDefault()
        ?? lines.Concat(Own.Where(node => IsLine(node) && node.Name is "p" or "div" or "span").Select(node => page.TextOf(node)))
            .Select(line => EditedBy().Match(line)).Where(match => match.Success).Select(match => PersonName.OfByline(match.Groups["name"].Value)).OfType<string>().FirstOrDefault();

    private StatedDate? Published(List<string> lines, Node? title)
    {
        string?[] sure =
        [
            data.Published,
            head.First("article:published_time", "og:article:published_time", "article:published", "og:published_time", "datePublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "publish-date", "publishdate", "published", "pubdate", "publication_date", "cXenseParse:recs:publishtime", "og:pubdate", "dc.date", "dcterms.date", "dc.date.created", "datecreated", "date"),
        ];
        foreach (var stated in sure)
        {
            if (DateFinder.Read(stated) is { } date)
            {
                return date;
            }
        }

        var times = Own.Where(node => node.Name == "time" || node.Marks.Contains(" datepublished ", StringComparison.Ordinal) || node.Attribute("pubdate") is not null).ToList();
        var first = times.Find(time => time.Marks.Contains("publish", StringComparison.Ordinal) || time.Attribute("pubdate") is not null) ?? times.Find(time => !time.Marks.Contains("updated", StringComparison.Ordinal) && !time.Marks.Contains("modified", StringComparison.Ordinal));
        return (first is null ? null : DateFinder.Read(first.Attribute("datetime")) ?? DateFinder.Read(first.Attribute("content")) ?? DateFinder.Read(page.TextOf(first)))
            ?? lines.Select(line => DateFinder.Read(line)).FirstOrDefault(date => date is not null)
            ?? InAddress(head.Canonical ?? head.First("og:url"))
            ?? NearTitle(title)
            ?? DateFinder.Read(head.First("article:modified_time", "lastmod", "last-modified", "dc.date.modified"));
    }

    /// <summary>A date on a short line: the nearest below the title, else the nearest above it, else the first of the page.</summary>
    private StatedDate? NearTitle(Node? title)
    {
        const int LongestDateLine = 80;
        var dated = Own.Where(node => Marking.IsBlock(node.Name) || node.Name is "span" or "small" or "em" or "i" or "a").Where(node => node.Length <= LongestDateLine && IsLine(node))
            .Select(node => (node.Index, Date: DateFinder.Read(page.TextOf(node)))).Where(pair => pair.Date is not null).ToList();
        return dated.Find(pair => title is not null && pair.Index > title.Index && pair.Index < title.End + Near).Date
            ?? dated.FindLast(pair => title is not null && pair.Index < title.Index && pair.Index > title.Index - Near).Date
            ?? dated.FirstOrDefault().Date;
    }

    private static StatedDate? InAddress(string? address)
    {
        var match = AddressDate().Match(address ?? "");
        return match.Success ? DateFinder.Read($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}") : null;
    }

    private ImmutableArray<string> Categories(string? title)
    {
        var linked = Linked("category");
        if (!linked.IsEmpty)
        {
            return linked;
        }

        var sections = data.Sections.IsEmpty ? [.. head.All("article:section")] : data.Sections;
        sections = sections.IsEmpty ? [.. head.All("articleSection").Concat(Own.Where(node => node.Name != "meta" && node.Marks.Contains(" articlesection ", StringComparison.Ordinal)).Select(node => page.TextOf(node)))] : sections;
        var trail = Breadcrumbs(title);
        if (!sections.IsEmpty)
        {
            return sections.All(section => trail.Contains(section, StringComparer.OrdinalIgnoreCase)) ? trail : Distinct(sections);
        }

        var kicker = Own.FirstOrDefault(node => node.Length is > 1 and <= 60 && node.Name is not ("nav" or "ul" or "ol" or "body" or "header") && Kicker().IsMatch(node.Marks));
        return kicker is not null ? [page.TextOf(kicker)] : trail;
    }

    private ImmutableArray<string> Breadcrumbs(string? title)
    {
        var trail = Own.FirstOrDefault(node => IsLine(node) && Trail().IsMatch(node.Marks));
        return trail is null ? [] : Distinct([.. page.Inside(trail).Where(node => node.Name == "a").Select(node => page.TextOf(node))
            .Where(text => !Home().IsMatch(text) && !text.Equals(title, StringComparison.OrdinalIgnoreCase))]);
    }

    private ImmutableArray<string> Tags()
    {
        var stated = head.All("article:tag");
        var listed = stated.Count > 0 ? [.. stated.SelectMany(tag => tag.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))] : data.Keywords;
        return Linked("tag") is { IsEmpty: false } linked ? linked
            : !listed.IsEmpty ? Distinct(listed)
            : Own.FirstOrDefault(node => node.Name == "meta" && node.Marks.Contains(" keywords ", StringComparison.Ordinal)) is { } meta ? PersonName.Items(meta.Attribute("content") ?? "")
            : Own.FirstOrDefault(node => TagList().IsMatch(node.Marks) && node.Length is > 2 and <= 300) is { } list
                ? Distinct([.. page.Inside(list).Where(node => node.Name == "a").Select(node => page.TextOf(node).TrimStart('#'))])
                : [];
    }

    /// <summary>The texts of the links whose relation is <paramref name="relation"/>.</summary>
    private ImmutableArray<string> Linked(string relation) => Distinct([.. Own
        .Where(node => node.Name == "a" && node.Attribute("rel") is { } rel && IsRelation(rel, relation) && node.Length is > 1 and <= 60).Select(node => page.TextOf(node).TrimStart('#'))]);

    /// <summary>Categories are marked "category tag" by blogs, tags only "tag".</summary>
    private static bool IsRelation(string rel, string relation) =>
        rel.Contains("category", StringComparison.OrdinalIgnoreCase) ? relation == "category" : relation == "tag" && rel.Split(' ').Contains("tag", StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<string> Distinct(ImmutableArray<string> names) =>
        [.. names.Select(name => name.Trim(' ', ',', '#', ';')).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    [GeneratedRegex(@"(?<![a-z])(?:byline|by|by-?author|author(?:s|-name|_name|__name)?|dateline|entry-meta|post-meta|article-meta|meta|article-info|post-info|credits?|credit-line|posted-on|date|published|pubdate|timestamp|publish-date|entry-date|post-date|article-date|submitted|datum|autor)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"^(?:By|Von|Por|Par|Interview by|Reported by|Edited by|Published|Posted|Written by|Words by)[: ]", RegexOptions.CultureInvariant)]
    private static partial Regex StartsLine();

    [GeneratedRegex(@"\b(?:edited|editing) by:?\s+(?<name>\p{Lu}[^|·•;()\d]{1,60}?)\s*(?:[|·•;()\d]|\.\s|\.?$|,)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EditedBy();

    [GeneratedRegex(@"^\W*(?:edited by|editing by|editor)\s*:?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EditorLead();

    [GeneratedRegex(@"(?<![a-z])(?:kicker|rubric|section-label|section|label|eyebrow|overline|category|cat-links|article-category|article-section|topic-label|dachzeile|ressort)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Kicker();

    [GeneratedRegex(@"(?<![a-z])(?:nav-)?(?:breadcrumbs?|crumbs?)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Trail();

    [GeneratedRegex(@"^(?:home|start|startseite|homepage|front page|board index|forum|index|inicio|accueil|»|›|/)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Home();

    [GeneratedRegex(@"(?<![a-z])(?:tags|tag-list|taglist|tags-links|post-tags|entry-tags|article-tags|article__tags|topic-list|foot-tags|keywords|topics)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex TagList();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d{2})[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})(?:/|-|_|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AddressDate();
}
