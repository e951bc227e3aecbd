using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>Finds the elements of a region that are comments: those of one kind that repeat, each with a name and words.</summary>
internal static partial class UnitFinder
{
    /// <summary>The share of the elements of a kind that must look like comments.</summary>
    private const double MostAre = 0.5;

    private const int MostKinds = 60;

    [GeneratedRegex(@"comment|kommentar|coment|review", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex(@"form|respond|meta|author|header|count|link|reply|notes|recent|latest|widget", RegexOptions.CultureInvariant)]
    private static partial Regex NotCalled();

    /// <summary>The comments between <paramref name="start"/> and <paramref name="end"/>, in reading order; empty where there is none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="start">The first place of the region.</param>
    /// <param name="end">The place after its last.</param>
    /// <param name="least">How many there must be at least, unless they are called comments.</param>
    public static List<Node> Find(NodeList page, int start, int end, int least)
    {
        var kinds = Kinds(page, start, end).Where(kind => kind.Value.Count >= Math.Max(least, 2) || kind.Value.Exists(ThreadMarking.IsComment))
            .OrderByDescending(kind => kind.Value.Count).ThenBy(kind => kind.Value[0].Index).Take(MostKinds);
        List<Node> best = [];
        foreach (var (_, nodes) in kinds)
        {
            if (nodes.Count < best.Count)
            {
                break;
            }

            var set = nodes.ToHashSet();
            var reader = new UnitReader(page, set.Contains, null);
            var units = nodes.Where(node => !IsPingback(page, node) && reader.LooksLikeOne(node)).ToList();
            if (units.Count >= nodes.Count * MostAre && (units.Count > best.Count || (units.Count == best.Count && units.Count > 0 && units[0].Index < best[0].Index)))
            {
                best = units;
            }
        }

        return best.Count > 0 || least > 1 ? best : Single(page, start, end);
    }

    /// <summary>The only comment of a region: the innermost element that is called one and looks like one.</summary>
    private static List<Node> Single(NodeList page, int start, int end)
    {
        var reader = new UnitReader(page, _ => false, null);
        for (var at = end - 1; at > start; at--)
        {
            var node = page.All[at];
            if (!node.IsText && node.Length > 0 && Marking.IsBlock(node.Name) && Called().IsMatch(node.Marks) && !NotCalled().IsMatch(node.Marks) && !IsPingback(page, node)
                && page.Inside(node).Any(inside => !inside.IsText && ThreadMarking.IsDate(inside) && inside.Length > 3) && !page.Inside(node).Any(inside => inside.Name is "form" or "input" or "h1") && reader.LooksLikeOne(node))
            {
                return [node];
            }
        }

        return [];
    }

    /// <summary>Whether <paramref name="node"/> is a notice that another page links here.</summary>
    private static bool IsPingback(NodeList page, Node node) =>
        Pingback().IsMatch(node.Marks) || page.Inside(node).Any(inside => inside.IsText && Excerpt().IsMatch(inside.Text));

    private static Dictionary<string, List<Node>> Kinds(NodeList page, int start, int end)
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

        return kinds;
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
            if (!char.IsDigit(token[^1]))
            {
                yield return token;
            }
        }
    }

    [GeneratedRegex(@"(?<![a-z])(?:pingback|trackback)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Pingback();

    /// <summary>Such a notice quotes the other page with the cuts marked.</summary>
    [GeneratedRegex(@"^\s*\[(?:…|\.\.\.|&hellip;)\]|^\s*(?:pingback|trackback)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Excerpt();
}
