using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>Finds the elements of a region that are comments: those of one kind that repeat, each with a name and words.</summary>
internal static partial class UnitFinder
{
    /// <summary>The share of the elements of a kind that must look like comments.</summary>
    private const double MostAre = 0.5;

    private const int MostKinds = 60;

    /// <summary>How often a region's nodes may be gone through for its only comment.</summary>
    private const int MostSearches = 40;

    /// <summary>How many of a kind are looked at before all are.</summary>
    private const int FirstLook = 60;

    /// <summary>The comments between <paramref name="start"/> and <paramref name="end"/>, in reading order; empty where there is none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="start">The first place of the region.</param>
    /// <param name="end">The place after its last.</param>
    /// <param name="least">How many there must be at least, unless they are called comments.</param>
    /// <param name="mayBe">What else must hold for each; null for nothing.</param>
    public static List<Node> Find(NodeList page, int start, int end, int least, Func<Node, bool>? mayBe = null)
    {
        var kinds = Kinds(page, start, end).Where(nodes => nodes.Count >= Math.Max(least, 2) || nodes.Exists(ThreadMarking.IsComment))
            .OrderByDescending(nodes => nodes.Count).ThenBy(nodes => nodes[0].Index).Take(MostKinds);
        List<Node> best = [];
        foreach (var nodes in kinds)
        {
            if (nodes.Count < best.Count)
            {
                break;
            }

            if (mayBe is not null && nodes.Count(mayBe) < nodes.Count * MostAre)
            {
                continue;
            }

            var units = Comments(page, nodes);
            if (units.Count >= nodes.Count * MostAre && (units.Count > best.Count || (units.Count == best.Count && units.Count > 0 && units[0].Index < best[0].Index)))
            {
                best = units;
            }
        }

        return best.Count > 0 || least > 1 ? best : Single(page, start, end);
    }

    /// <summary>Those of <paramref name="nodes"/> that look like comments; empty where of the first few most do not.</summary>
    private static List<Node> Comments(NodeList page, List<Node> nodes)
    {
        var all = nodes.ToHashSet();
        var outer = new UnitReader(page, all.Contains);
        if (nodes.Count > FirstLook && nodes.Take(FirstLook).Count(outer.NamesSomebody) < FirstLook * MostAre / 2)
        {
            return [];
        }

        // What stands inside a comment and names nobody may be its words.
        var named = new HashSet<Node>();
        var end = 0;
        foreach (var node in nodes)
        {
            if (outer.NamesSomebody(node) || ThreadMarking.IsComment(node) || (node.Index >= end && outer.LooksLikeOne(node)))
            {
                named.Add(node);
                end = Math.Max(end, node.End);
            }
        }

        var reader = new UnitReader(page, named.Contains);
        bool IsOne(Node node) => !IsPingback(page, node, named.Contains) && !UnitElsewhere.IsOne(page, node, named.Contains) && reader.LooksLikeOne(node);
        return nodes.Count > FirstLook && nodes.Take(FirstLook).Count(node => named.Contains(node) && IsOne(node)) < FirstLook * MostAre ? [] : [.. nodes.Where(node => named.Contains(node) && IsOne(node))];
    }

    /// <summary>The only comment of a region: the innermost element that is called one and looks like one.</summary>
    private static List<Node> Single(NodeList page, int start, int end)
    {
        var reader = new UnitReader(page, _ => false);
        var budget = (end - start) * MostSearches;
        for (var at = end - 1; at > start && budget > 0; at--)
        {
            var node = page.All[at];
            budget -= node.End - node.Index;
            if (!node.IsText && node.Length > 0 && Marking.IsBlock(node.Name) && node.Called(ThreadMarking.CalledComment()) && !node.Called(ThreadMarking.NotComment()) && !IsPingback(page, node, _ => false)
                && page.Inside(node).Any(inside => !inside.IsText && ThreadMarking.IsDate(inside) && inside.Length > 3) && !page.Inside(node).Any(inside => inside.Name is "form" or "input" or "h1") && reader.LooksLikeOne(node))
            {
                return [node];
            }
        }

        return [];
    }

    /// <summary>Whether <paramref name="node"/> is a notice that another page links here.</summary>
    private static bool IsPingback(NodeList page, Node node, Func<Node, bool> isOther) =>
        node.Called(ThreadMarking.Pingback()) || page.Inside(node, isOther).Any(inside => inside.IsText && inside.Length > 2 && Excerpt().IsMatch(inside.Text));

    /// <summary>The elements that share a name and a class, each such set once.</summary>
    private static IEnumerable<List<Node>> Kinds(NodeList page, int start, int end)
    {
        var kinds = new Dictionary<string, List<Node>>(StringComparer.Ordinal);
        for (var at = start; at < end; at++)
        {
            var node = page.All[at];
            if (node.IsText || !Marking.IsBlock(node.Name) || node.Name is "p" or "ul" or "ol" || node.Length == 0)
            {
                continue;
            }

            foreach (var token in Tokens(node))
            {
                var key = node.Name + "." + token;
                if (!kinds.TryGetValue(key, out var nodes))
                {
                    kinds[key] = nodes = [];
                }

                nodes.Add(node);
            }
        }

        return kinds.Values.DistinctBy(nodes => (nodes.Count, nodes[0], nodes[^1], nodes.Aggregate(0, (hash, node) => HashCode.Combine(hash, node.Index))));
    }

    private static IEnumerable<string> Tokens(Node node)
    {
        if (ThreadMarking.IsComment(node))
        {
            yield return "(comment)";
        }

        if (node.Name is "li" or "article" or "tr" || node.Name.Contains('-', StringComparison.Ordinal))
        {
            yield return "";
        }

        if (node.Attribute("style") is { } style && (style.Contains("margin-left", StringComparison.OrdinalIgnoreCase) || style.Contains("padding-left", StringComparison.OrdinalIgnoreCase)))
        {
            yield return "(margin)";
        }

        foreach (var token in (node.Attribute("class") ?? "").Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            if (!IsNumbered(token))
            {
                yield return token;
            }
        }
    }

    /// <summary>Whether a class is an element's own, as "post-1234".</summary>
    private static bool IsNumbered(string token) => token.Length > 3 && char.IsDigit(token[^1]) && char.IsDigit(token[^2]) && char.IsDigit(token[^3]);

    /// <summary>Such a notice quotes the other page with the cuts marked.</summary>
    [GeneratedRegex(@"^\s*\[(?:…|\.\.\.|&hellip;)\]|^\s*(?:pingback|trackback)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Excerpt();
}
