using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Finds the sections an article was filed under, and its tags.</summary>
/// <remarks>
/// Order of trust. Sections: links to categories, linked data, meta tags, microdata, a kicker at the title, breadcrumbs; where the
/// breadcrumbs hold the stated section, they are taken whole. Tags: links to tags, article meta tags, linked data, microdata, a list
/// that says it holds tags, the keywords of the head.
/// </remarks>
internal sealed partial class TopicFinder(NodeList page, HeadFacts head, LinkedData data, List<Node> own, Node? title)
{
    private const int LongestKicker = 60;

    /// <summary>How many nodes from the title a kicker may stand.</summary>
    private const int Near = 60;

    /// <summary>The sections, in the page's order; empty where the page states none.</summary>
    /// <param name="headline">The headline, which often ends the breadcrumbs; null where it is not known.</param>
    public ImmutableArray<string> Categories(string? headline)
    {
        var linked = Linked("category");
        if (!linked.IsEmpty)
        {
            return linked;
        }

        var sections = data.Sections.IsEmpty ? [.. head.All("article:section")] : data.Sections;
        sections = sections.IsEmpty ? [.. head.All("articleSection").Concat(own.Where(node => node.Name != "meta" && node.Marks.Contains(" articlesection ", StringComparison.Ordinal)).Select(node => page.TextOf(node)))] : sections;
        var trail = Breadcrumbs(headline);
        if (!sections.IsEmpty)
        {
            return sections.All(section => trail.Contains(section, StringComparer.OrdinalIgnoreCase)) ? trail : Distinct(sections);
        }

        var kicker = own.Find(node => title is not null && Math.Abs(node.Index - title.Index) < Near && node.Length is > 1 and <= LongestKicker
            && node.Name is not ("nav" or "ul" or "ol" or "body" or "header" or "time" or "button") && !node.Holds(title) && node.Called(KickerMark()) && !Dates.DateFinder.First(page.TextOf(node)).HasValue);
        return kicker is not null && Distinct([page.TextOf(kicker)]) is { IsEmpty: false } shown ? shown : trail;
    }

    /// <summary>The tags, in the page's order; empty where the page states none.</summary>
    public ImmutableArray<string> Tags()
    {
        var stated = head.All("article:tag");
        var listed = stated.Count > 0 ? [.. stated.SelectMany(tag => tag.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))] : data.Keywords;
        return Linked("tag") is { IsEmpty: false } linked ? linked
            : !listed.IsEmpty ? Distinct(listed)
            : own.Find(node => node.Name == "meta" && node.Marks.Contains(" keywords ", StringComparison.Ordinal)) is { } meta ? PersonName.Items(meta.Attribute("content") ?? "")
            : Listed() is { IsEmpty: false } list ? list
            : [];
    }

    /// <summary>The links of the first element that says it lists the article's tags.</summary>
    private ImmutableArray<string> Listed() => own.Where(node => node.Length is > 2 and <= 300 && node.Called(TagList()) && node.Name != "body")
        .Select(list => Distinct([.. page.Inside(list).Where(node => node.Name == "a").Select(node => page.TextOf(node))])).FirstOrDefault(tags => !tags.IsEmpty, []);

    private ImmutableArray<string> Breadcrumbs(string? headline)
    {
        var trail = page.Inside(page.Root).FirstOrDefault(node => !node.IsText && ArticleFacts.IsLine(node) && node.Called(Trail()));
        return trail is null ? [] : Distinct([.. page.Inside(trail).Where(node => node.Name == "a").Select(node => page.TextOf(node))
            .Where(text => !Home().IsMatch(text) && !text.Equals(headline, StringComparison.OrdinalIgnoreCase))]);
    }

    /// <summary>The texts of the links whose relation is <paramref name="relation"/>.</summary>
    private ImmutableArray<string> Linked(string relation) => Distinct([.. own
        .Where(node => node.Name == "a" && node.Attribute("rel") is { } rel && IsRelation(rel, relation) && node.Length is > 1 and <= LongestKicker).Select(node => page.TextOf(node))]);

    /// <summary>Categories are marked "category tag" by blogs, tags only "tag".</summary>
    private static bool IsRelation(string rel, string relation) =>
        rel.Contains("category", StringComparison.OrdinalIgnoreCase) ? relation == "category" : relation == "tag" && rel.Split(' ').Contains("tag", StringComparer.OrdinalIgnoreCase);

    /// <summary>The names without their marks and counts, each once; labels are none.</summary>
    private static ImmutableArray<string> Distinct(ImmutableArray<string> names) =>
        [.. names.Select(name => Count().Replace(name, "").Trim(' ', ',', '#', ';', '„', '“', '”', '"', '›', '»')).Where(name => name.Length > 0 && !Label().IsMatch(name)).Distinct(StringComparer.OrdinalIgnoreCase)];

    [GeneratedRegex(@"\s*\(\d+(?:\s+\p{L}+)?\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"^(?:advertisement|advertorial|anzeige|werbung|search|suche|menu|menü|topics?|tags?|sections?|categor(?:y|ies)|kategorien?|themen|schlagw[oö]rte[rn]?|mehr zum thema|alle themen|share|teilen|abonnieren|subscribe|connexion|anmelden|login|uncategori[sz]ed|home|start(?:seite)?)\s*:?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<![a-z])(?:kicker|rubric|section-label|section|eyebrow|overline|category|categories|cat-links|article-category|article-section|topic-label|dachzeile|ressort)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex KickerMark();

    [GeneratedRegex(@"(?<![a-z])(?:nav-)?(?:breadcrumbs?|crumbs?)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Trail();

    [GeneratedRegex(@"^(?:home|start|startseite|homepage|zur startseite|front page|board index|forum|index|inicio|início|accueil|etusivu|»|›|/)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Home();

    [GeneratedRegex(@"(?<![a-z])(?:tags|tag-?list|tags-links|post-tags|entry-tags|article-?_?_?tags|topic-list|foot-tags|keywords|topics|labels|schlagworte|schlagwoerter)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex TagList();
}
