using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Finds the element that holds an article's body.</summary>
/// <remarks>
/// Paragraphs vote: each with enough words outside links gives its length to all elements around it. From the page's root the
/// search goes down while one child holds nearly all; an element called the article's body or "article" wins over that if it holds
/// a good share of what the search found. So known sites need no names, and names cannot mislead when they hold little text.
/// </remarks>
internal static class BodyFinder
{
    /// <summary>The shortest text that votes: shorter ones are labels and buttons as often as prose.</summary>
    private const int LeastProse = 40;

    private const double MostLinks = 0.4;
    private const double NearlyAll = 0.75;
    private const double GoodShare = 0.5;
    private const int MostSections = 60;

    /// <summary>The element that holds the body; null where the page has no prose.</summary>
    public static Node? Find(NodeList page, Func<Node, bool> skip)
    {
        var votes = new int[page.All.Count];
        foreach (var block in BlockReader.Read(page, page.Root, skip))
        {
            if (block.Text.Length >= LeastProse && block.LinkDensity <= MostLinks && !Notice.IsOne(block.Text))
            {
                for (var node = block.Node; node is not null; node = node.Parent)
                {
                    votes[node.Index] += block.Text.Length - block.LinkLength;
                }
            }
        }

        var found = page.Root;
        while (page.Children(found).MaxBy(child => votes[child.Index]) is { } child && votes[child.Index] >= votes[found.Index] * NearlyAll && !child.IsText && IsContainer(child))
        {
            found = child;
        }

        if (votes[found.Index] == 0)
        {
            return null;
        }

        return Best(page, votes, skip, Marking.IsBody, votes[page.Root.Index])
            ?? Best(page, votes, skip, node => node.Name == "article" || node.Marks.Contains(" article ", StringComparison.Ordinal), votes[page.Root.Index])
            ?? found;
    }

    private static Node? Best(NodeList page, int[] votes, Func<Node, bool> skip, Func<Node, bool> isNamed, int all)
    {
        Node? best = null;
        foreach (var node in page.Inside(page.Root, skip))
        {
            if (!node.IsText && node.Name is not ("html" or "body") && votes[node.Index] > 0 && isNamed(node) && (best is null || votes[node.Index] > votes[best.Index] * 1.1))
            {
                best = best is null || !best.Holds(node) || votes[node.Index] >= votes[best.Index] * 0.9 ? node : best;
            }
        }

        return best is null ? null : Together(page, votes, skip, best) is var whole && votes[whole.Index] >= all * GoodShare ? whole : null;
    }

    /// <summary>
    /// The element around <paramref name="best"/> and all others of its very name and class that hold prose, for pages that cut their
    /// body into sections; <paramref name="best"/> itself where it has no such fellows, or where what lies between is more than they.
    /// </summary>
    private static Node Together(NodeList page, int[] votes, Func<Node, bool> skip, Node best)
    {
        if (best.Attribute("class") is not { Length: > 0 } kind)
        {
            return best;
        }

        var fellows = page.Inside(page.Root, skip).Where(node => node.Name == best.Name && votes[node.Index] > 0 && node.Attribute("class") == kind).ToList();
        var whole = best;
        while (whole.Parent is { } parent && !fellows.TrueForAll(whole.Holds))
        {
            whole = parent;
        }

        var held = fellows.Where(node => !fellows.Exists(other => other != node && other.Holds(node))).Sum(node => votes[node.Index]);
        return fellows.Count <= MostSections && whole.Name is not ("html" or "body") && held >= votes[whole.Index] * NearlyAll ? whole : best;
    }

    private static bool IsContainer(Node node) => node.Name is not ("p" or "h1" or "h2" or "h3" or "li" or "blockquote" or "pre" or "span");
}
