using System.Text.RegularExpressions;
using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Html;

/// <summary>Tells the words of a headline from what sites put beside them.</summary>
internal static partial class Headline
{
    private const int MostInside = 40;

    /// <summary>The words of <paramref name="heading"/> without a kicker, a date or a subtitle that stands inside it, and without what is hidden.</summary>
    public static string WordsOf(NodeList page, Node heading)
    {
        var whole = page.TextOf(heading, Marking.IsUnseen);
        if (heading.End - heading.Index > MostInside)
        {
            return whole;
        }

        var named = page.Inside(heading).FirstOrDefault(node => !node.IsText && node.Length > 0 && node.Called(Named()) && !node.Called(Beside()));
        var words = named is not null ? Trimmed(page.TextOf(named, IsBeside)) : Trimmed(page.TextOf(heading, node => node != heading && IsBeside(node)));
        return words.Any(char.IsLetter) ? words : whole;
    }

    /// <summary>Whether <paramref name="heading"/> names the site: it says so, is nothing but a link to the home page, or stands in the site's navigation.</summary>
    public static bool IsOfSite(NodeList page, Node heading)
    {
        var around = heading;
        for (var up = 0; up < 3 && around is not null && around.Name != "body"; up++, around = around.Parent)
        {
            if (around.Called(SiteMark()) || around.Name is "nav" or "footer")
            {
                return true;
            }
        }

        return heading.LinkLength == heading.Length && page.Inside(heading).Any(node => node.Name == "a" && IsHome(node))
            || heading.Parent is { Name: "a" } link && IsHome(link);
    }

    private static bool IsHome(Node link) =>
        link.Attribute("rel")?.Split(' ').Contains("home") == true || (link.Attribute("href") is { } address && Home().IsMatch(address.Trim()));

    private static bool IsBeside(Node node) => !node.IsText && (node.Name is "small" or "time" or "button" || Marking.IsUnseen(node) || node.Called(Beside()));

    private static string Trimmed(string words) => Blank.Fold(words).Trim(' ', ':', '|', '/', '·', '•', ',').Trim();

    [GeneratedRegex(@"\s(?:headline|[\w-]*[a-z][-_]+headline|(?:article|entry|post|story|page)[-_]{1,2}title|title)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"kicker|roof-?line|over-?line|top-?line|top-?title|super-?title|dachzeile|spitzmarke|eyebrow|highline|antetitulo|surtitre|occhiello|topic-label|title-?header|(?<![a-z])(?:sub-?(?:head(?:line|ing)?|line|title)|label(?:s|-append)?|small|\w*small|colon|dash|hidden-?dash|date|time|datetime|category|rubric|badge|tags?|author|meta)(?![a-z])|-{2}(?:colon|label|prefix)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"(?<![a-z])(?:site-?(?:title|name|logo|branding|header-title)|blog-?(?:title|name)|logo(?:-\w+)?|\w+-logo|brand(?:ing)?|masthead|breadcrumbs?(?:-\w+)*|crumbs?|[a-z]*-?breadcrumb-[\w-]+|section-?name)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex SiteMark();

    // The last address counts, for archives put their own in front.
    [GeneratedRegex(@"^(?:/|\.?\.?/?index\.\w+|(?:.*/)?(?:https?:)?//[^/?#]+/?(?:index\.\w+)?|/?\?locale=[\w-]+|/[a-z]{2}/?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Home();
}
