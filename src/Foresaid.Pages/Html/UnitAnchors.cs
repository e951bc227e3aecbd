using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>Finds the names by which links reach a comment where its own element bears none: an empty anchor in front of it or at its head, or its own permanent link.</summary>
internal static partial class UnitAnchors
{
    /// <summary>How far into a comment an anchor that names it may stand.</summary>
    private const int FirstNodes = 6;

    /// <summary>The names, the surest first; empty where there are none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="unit">The comment's element.</param>
    /// <param name="own">The nodes inside it that are no other comment's.</param>
    /// <param name="reply">The address of its parent; null where it names none.</param>
    public static ImmutableArray<string> Of(NodeList page, Node unit, IEnumerable<Node> own, string? reply)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (var at = unit.Index - 1; at > 0 && page.All[at] is var before && (before.IsText ? before.Length == 0 : IsEmptyAnchor(before)); at--)
        {
            Add(before);
        }

        var nodes = own.ToList();
        foreach (var node in nodes.Take(FirstNodes).Where(IsEmptyAnchor))
        {
            Add(node);
        }

        // A permanent link is called so, or holds no word but "link", "#" or a date's.
        foreach (var node in nodes.Where(node => node.Name == "a"))
        {
            if (node.Attribute("href") is { } address && address != reply && address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var sign && sign < address.Length - 1
                && (node.Attribute("rel") == "bookmark" || Permanent().IsMatch(page.TextOf(node)) || page.Inside(node).Any(inner => inner.Name == "time")))
            {
                names.Add(address[(sign + 1)..]);
                break;
            }
        }

        return names.ToImmutable();

        void Add(Node node)
        {
            if ((node.Attribute("id") ?? node.Attribute("name")) is { Length: > 0 } name)
            {
                names.Add(name);
            }
        }
    }

    private static bool IsEmptyAnchor(Node node) => node is { Name: "a", Length: 0 } && node.Attribute("href") is null;

    [GeneratedRegex(@"^\s*(?:perma(?:nent )?link|link|#\d*|§|¶|∞)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Permanent();
}
