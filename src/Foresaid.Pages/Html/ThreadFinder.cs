using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>Finds the thread of a page.</summary>
/// <remarks>
/// First the regions: elements called comments, and what stands below a heading as "12 comments"; then in each the elements that
/// repeat and hold a name and words. Elements called something vaguer count only when comments are found in them. Pages that
/// set nothing apart, as forums, are searched whole, for elements called comments or numbered posts.
/// </remarks>
internal static partial class ThreadFinder
{
    /// <summary>Finds the thread of <paramref name="page"/>; it is empty where there is none.</summary>
    public static FoundThread Find(NodeList page)
    {
        var regions = new List<(int Start, int End)>();
        var units = new List<Node>();
        for (var at = 0; at < page.All.Count;)
        {
            var node = page.All[at];
            if (!node.IsText && node.Name is not ("html" or "body" or "main" or "article") && ThreadMarking.IsElsewhere(node) && !HoldsArticle(page, node) && !ThreadMarking.IsRegion(node))
            {
                at = node.LinkLength * 5 > node.Length ? node.End : at + 1;
                continue;
            }

            if (!node.IsText && Region(page, node) is { } region)
            {
                var found = UnitFinder.Find(page, region.Start, region.End, region.IsSure ? 1 : 2);
                if (found.Count > 0 || region.IsSure)
                {
                    regions.Add((region.Start, region.End));
                    units.AddRange(found);
                    at = region.End;
                    continue;
                }
            }

            at++;
        }

        if (units.Count == 0)
        {
            foreach (var node in Scattered(page))
            {
                regions.Add((node.Index, node.End));
                units.Add(node);
            }
        }

        var known = units.ToHashSet();
        return new FoundThread([.. regions], [.. units.Concat(units.SelectMany(unit => Replies(page, unit, known))).OrderBy(unit => unit.Index)]);
    }

    private static (int Start, int End, bool IsSure)? Region(NodeList page, Node node)
    {
        if (node.Name is "html" or "head" or "body" or "main" or "article" or "a" or "span" or "meta" or "link" or "p" or "button" || node.Length == 0)
        {
            return null;
        }

        var isSure = ThreadMarking.IsRegion(node);
        if ((isSure || ThreadMarking.MayBeRegion(node)) && !HoldsArticle(page, node))
        {
            return (node.Index, node.End, isSure && !ThreadMarking.IsComment(node));
        }

        var isHeading = node.Name is "h2" or "h3" or "h4" or "h5" || (node.Name is "div" && node.Length <= 60 && HeadingMark().IsMatch(node.Marks));
        return isHeading && node.Parent is { } parent && ThreadMarking.IsHeading(page.TextOf(node)) ? (node.Index, parent.End, false) : null;
    }

    /// <summary>Whether <paramref name="node"/> holds the article too: its headline, or something called its body.</summary>
    private static bool HoldsArticle(NodeList page, Node node) =>
        page.Inside(node).Any(inside => inside.Name == "h1" || (!inside.IsText && inside.Marks.Contains("articlebody", StringComparison.Ordinal)));

    private static List<Node> Scattered(NodeList page)
    {
        var candidates = page.Inside(page.Root).Where(node => !node.IsText && Marking.IsBlock(node.Name) && !HoldsArticle(page, node) && (ThreadMarking.IsComment(node) || ThreadMarking.IsForumPost(node))).ToList();
        var set = candidates.ToHashSet();
        var reader = new UnitReader(page, set.Contains, null);
        var units = candidates.Where(reader.LooksLikeOne).ToList();
        return units.Count > 1 || units.Exists(ThreadMarking.IsComment) ? units : Answerable(page);
    }

    /// <summary>On a page that calls nothing a comment: elements that repeat and hold a name, words, and a button to reply.</summary>
    private static List<Node> Answerable(NodeList page)
    {
        var buttons = page.Inside(page.Root).Where(node => node.Name is "a" or "button" && node.Length is > 3 and <= 12 && ReplyButton().IsMatch(page.TextOf(node))).ToList();
        return buttons.Count < 2 ? [] : [.. UnitFinder.Find(page, 0, page.All.Count, 2).Where(unit => !HoldsArticle(page, unit) && buttons.Exists(unit.Holds))];
    }

    /// <summary>Answers inside a comment that are no comments of the same kind: "NAME replies:" and words.</summary>
    private static IEnumerable<Node> Replies(NodeList page, Node unit, HashSet<Node> units)
    {
        var reader = new UnitReader(page, _ => false, null);
        return page.Inside(unit, units.Contains).Where(node => !node.IsText && Marking.IsBlock(node.Name) && node.Length > 30 && ReplyMark().IsMatch(node.Marks) && !node.Holds(unit) && reader.LooksLikeOne(node));
    }

    [GeneratedRegex(@"(?<![a-z])(?:title|heading|header|count)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^\W*(?:reply|quote|answer|antworten|zitieren|responder|répondre|rispondi|odpowiedz)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReplyButton();

    [GeneratedRegex(@"\s(?:reply|response|answer|editor-reply|author-reply|staff-reply)\s", RegexOptions.CultureInvariant)]
    private static partial Regex ReplyMark();
}
