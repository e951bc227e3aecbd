using System.Text.RegularExpressions;
using Foresaid.Pages.Dumps;

namespace Foresaid.Pages.Html;

/// <summary>Tells from comments what looks like them and points at other pages: cards of stories, and the latest comments of a site.</summary>
internal static partial class UnitElsewhere
{
    /// <summary>Whether <paramref name="unit"/> is headed by a link to another story, or says "NAME on STORY".</summary>
    /// <param name="page">The page.</param>
    /// <param name="unit">What may be a comment.</param>
    /// <param name="isOther">Whether a node inside it is of another such.</param>
    public static bool IsOne(NodeList page, Node unit, Func<Node, bool> isOther)
    {
        var isOn = false;
        foreach (var node in page.Inside(unit, isOther))
        {
            if (node.IsText)
            {
                isOn = node.Length > 0 ? node.Length <= 4 && On().IsMatch(node.Text) : isOn;
            }
            else if (node.Length > 0 && isOn && node.Name == "a")
            {
                return !HeadReader.IsDate(page.TextOf(node)) && !ThreadMarking.IsDate(node);
            }
            else if (node.Name is "h2" or "h3" or "h4" or "h5" && node.LinkLength > 0 && node.LinkLength * 5 >= node.Length * 4 && PointsAway(page, node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the link of a heading leads to another page and is nobody's name.</summary>
    private static bool PointsAway(NodeList page, Node heading) => page.Inside(heading).Prepend(heading).All(node => node.IsText || ThreadMarking.Author(node) == 0)
        && page.Inside(heading).FirstOrDefault(node => node.Name == "a")?.Attribute("href") is { Length: > 1 } address && !address.Contains('#', StringComparison.Ordinal) && !address.StartsWith("javascript", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*(?:on|zu|bei|zum|sur|auf|su)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex On();
}
