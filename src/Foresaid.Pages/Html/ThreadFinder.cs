using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>Finds the thread of a page.</summary>
/// <remarks>
/// First the regions: elements called comments, and what stands below a heading as "12 comments"; then in each the elements that
/// repeat and hold a name and words. Elements called something vaguer count only when comments are found in them. Pages that
/// set nothing apart, as forums, are searched whole, for elements called comments or numbered posts.
/// </remarks>
internal sealed partial class ThreadFinder
{
    /// <summary>How often a page's nodes may be gone through for regions that turn out to hold no thread.</summary>
    private const int MostSearches = 6;

    /// <summary>How many characters may stand in a box beside the heading.</summary>
    private const int LongestBeside = 40;

    private readonly NodeList _page;
    private readonly int[] _articles;
    private long _budget;

    private ThreadFinder(NodeList page)
    {
        _page = page;
        _budget = (long)page.All.Count * MostSearches;
        _articles = [.. page.All.Where(node => node.Name == "h1" || (!node.IsText && node.Marks.Contains("articlebody", StringComparison.Ordinal))).Select(node => node.Index)];
    }

    /// <summary>Finds the thread of <paramref name="page"/>; it is empty where there is none.</summary>
    public static FoundThread Find(NodeList page) => new ThreadFinder(page).Find();

    private FoundThread Find()
    {
        var regions = new List<(int Start, int End)>();
        var units = new List<Node>();
        for (var at = 0; at < _page.All.Count;)
        {
            var node = _page.All[at];
            if (!node.IsText && node.Name is not ("html" or "body" or "main" or "article") && ThreadMarking.IsElsewhere(node) && !HoldsArticle(node) && !ThreadMarking.IsRegion(node))
            {
                at = node.LinkLength * 5 > node.Length ? node.End : at + 1;
                continue;
            }

            if (!node.IsText && Region(node) is { } region && (region.IsSure || _budget > 0))
            {
                _budget -= region.End - region.Start;
                var found = UnitFinder.Find(_page, region.Start, region.End, region.IsSure ? 1 : 2);
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
            foreach (var node in Scattered())
            {
                regions.Add((node.Index, node.End));
                units.Add(node);
            }
        }

        var known = units.ToHashSet();
        return new FoundThread(regions, [.. units.Concat(units.SelectMany(unit => Replies(unit, known))).OrderBy(unit => unit.Index)]);
    }

    private (int Start, int End, bool IsSure)? Region(Node node)
    {
        if (node.Name is "html" or "head" or "body" or "main" or "article" or "a" or "span" or "meta" or "link" or "p" or "button" || node.Length == 0)
        {
            return null;
        }

        var isSure = ThreadMarking.IsRegion(node);
        if ((isSure || ThreadMarking.MayBeRegion(node)) && !HoldsArticle(node))
        {
            return (node.Index, node.End, isSure && !ThreadMarking.IsComment(node));
        }

        var isHeading = node.Name is "h2" or "h3" or "h4" or "h5" || (node.Name is "div" && node.Length <= 60 && node.Called(ThreadMarking.Heading()));
        return isHeading && node.Parent is not null && ThreadMarking.IsHeading(_page.TextOf(node)) ? (node.Index, Below(node).End, false) : null;
    }

    /// <summary>The element that holds what a heading stands above: not a box around the heading alone.</summary>
    private static Node Below(Node heading)
    {
        var around = heading.Parent!;
        while (around.Parent is { Name: not ("html" or "body" or "main" or "article") } outer && around.Length <= heading.Length + LongestBeside)
        {
            around = outer;
        }

        return around;
    }

    /// <summary>Whether the article stands in <paramref name="node"/> too: its headline, or something called its body.</summary>
    private bool HoldsArticle(Node node)
    {
        var at = Array.BinarySearch(_articles, node.Index + 1);
        at = at < 0 ? ~at : at;
        return at < _articles.Length && _articles[at] < node.End;
    }

    private List<Node> Scattered()
    {
        var everybody = new UnitReader(_page, _ => false);
        var candidates = _page.Inside(_page.Root).Where(node => !node.IsText && Marking.IsBlock(node.Name) && !HoldsArticle(node) && (ThreadMarking.IsComment(node) || ThreadMarking.IsForumPost(node))).ToList();
        candidates.RemoveAll(node => !everybody.NamesSomebody(node));
        var set = candidates.ToHashSet();
        var reader = new UnitReader(_page, set.Contains);
        var units = candidates.Where(reader.LooksLikeOne).ToList();
        return units.Count > 1 || units.Exists(ThreadMarking.IsComment) ? units : Answerable();
    }

    /// <summary>On a page that calls nothing a comment: elements that repeat and hold a name, words, and a button to reply.</summary>
    private List<Node> Answerable()
    {
        var buttons = _page.Inside(_page.Root).Where(node => node.Name is "a" or "button" && node.Length is > 3 and <= 16 && ReplyButton().IsMatch(_page.TextOf(node))).Select(node => node.Index).ToArray();
        return buttons.Length < 2 ? [] : UnitFinder.Find(_page, 0, _page.All.Count, 2, unit => !HoldsArticle(unit) && Array.BinarySearch(buttons, unit.Index) is var at && (at < 0 ? ~at : at) is var first && first < buttons.Length && buttons[first] < unit.End);
    }

    /// <summary>Answers inside a comment that are no comments of the same kind: "NAME replies:" and words.</summary>
    private IEnumerable<Node> Replies(Node unit, HashSet<Node> units)
    {
        var reader = new UnitReader(_page, _ => false);
        return _page.Inside(unit, units.Contains).Where(node => !node.IsText && Marking.IsBlock(node.Name) && node.Length > 30 && node.Called(ThreadMarking.Reply()) && !node.Holds(unit) && reader.LooksLikeOne(node));
    }

    [GeneratedRegex(@"^\W*(?:reply(?: with quote)?|quote|answer|antworten|zitieren|responder|répondre|rispondi|odpowiedz)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReplyButton();
}
