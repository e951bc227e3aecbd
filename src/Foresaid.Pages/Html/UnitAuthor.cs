using System.Text.RegularExpressions;
using Foresaid.Pages.Dumps;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Finds who wrote a comment, and the element that says so.</summary>
internal sealed partial class UnitAuthor(NodeList page, Func<Node, bool> isUnit)
{
    private const int LongestName = 80;
    private static readonly string[] _statedNames = ["data-author", "author", "data-username", "data-user-name", "data-author-name", "data-comment-author"];

    /// <summary>The name, or null where nobody is named, and the element that holds it, or null where an attribute says it.</summary>
    public (string? Name, Node? Node) Of(Node unit)
    {
        Node? best = null;
        var bestRank = 0;
        var term = TermOf(unit);
        foreach (var node in Heads(unit).Concat(page.Inside(unit, node => isUnit(node) || node.Name is "blockquote" or "form" || (!node.IsText && (ThreadMarking.IsReplyTo(node) || node.Called(ThreadMarking.Quote()))))))
        {
            if (node.IsText || node.Length is 0 or > LongestName)
            {
                continue;
            }

            var rank = ThreadMarking.Author(node);
            if (rank > 0 && (rank > bestRank || (best is not null && rank == bestRank && best.Holds(node))) && MayBeName(node))
            {
                (best, bestRank) = (node, rank);
            }
        }

        if (_statedNames.Select(unit.Attribute).FirstOrDefault(name => name is { Length: > 0 }) is { } stated)
        {
            return (PersonName.OfCommenter(stated), best);
        }

        best ??= Own(unit).FirstOrDefault(node => node.Name is "em" or "span" or "b" or "strong" or "a" && node.Length is > 2 and <= 20 && Gone().IsMatch(page.TextOf(node)));
        return best is not null ? (NameOf(best), best) : term is not null ? (NameOf(term), term) : Saying(unit);
    }

    /// <summary>
    /// The nodes of the term that <paramref name="unit"/> describes: old boards name the writer in the one and set the words in the other.
    /// Empty where it is no description.
    /// </summary>
    public IEnumerable<Node> Heads(Node unit) => TermOf(unit) is not { } term || isUnit(term) ? [] : page.Inside(term).Prepend(term).Where(node => node != unit);

    private Node? TermOf(Node unit) => unit.Name == "dd" && unit.Parent is { } list
        ? page.Children(list).TakeWhile(node => node != unit).LastOrDefault(node => node.Name == "dt")
        : null;

    private bool MayBeName(Node node)
    {
        if (!page.KnownNames.TryGetValue(node, out var may))
        {
            var text = page.TextOf(node);
            page.KnownNames[node] = may = PersonName.OfCommenter(text) is not null && !HeadReader.IsDate(text) && !EditMark.IsOne(text);
        }

        return may;
    }

    private IEnumerable<Node> Own(Node unit) => page.Inside(unit, isUnit);

    private string? NameOf(Node node)
    {
        var name = page.TextOf(node, inside => !inside.IsText && (inside.Name is "time" or "small" || inside.Called(ThreadMarking.Badge())));
        if (node.Marks.Contains("signature", StringComparison.Ordinal) || ByLead().IsMatch(name))
        {
            name = ByLead().Replace(name, "").Split(',')[0];
        }

        // "<p class=who><b>Ann</b> 3 May, 07:10</p>": a day without a year behind the name in bold is no part of it. One with a year stays: so do the marked corpora have it.
        if (page.Children(node).FirstOrDefault(child => child.Name is "b" or "strong" && child.Length > 1) is { } bold && page.TextOf(bold) is var inner && name.StartsWith(inner, StringComparison.Ordinal) && name.Length > inner.Length && !Year().IsMatch(name[inner.Length..]) && HeadReader.IsDate(name[inner.Length..]))
        {
            name = inner;
        }

        return PersonName.OfCommenter(name.TrimEnd(',', ' ', ':'));
    }

    /// <summary>A unit whose first words are "NAME says:" or "NAME replies:".</summary>
    private (string? Name, Node? Node) Saying(Node unit)
    {
        foreach (var node in page.Inside(unit, node => isUnit(node) || node.Name == "blockquote" || (!node.IsText && node.Called(ThreadMarking.Quote()))))
        {
            if (!node.IsText && node.Length is > 4 and <= LongestName && SaysLine().Match(page.TextOf(node)) is { Success: true } match)
            {
                return (PersonName.OfCommenter(match.Groups["name"].Value), node);
            }
        }

        // What is called a comment and opens with a heading is headed by who wrote it.
        if (ThreadMarking.IsComment(unit) && Own(unit).FirstOrDefault(node => !node.IsText && node.Length > 0) is { Name: "h3" or "h4" or "h5" or "h6", Length: <= 60 } heading && heading.Length < unit.Length && MayBeName(heading) && page.LinesOf(unit).FirstOrDefault() is { } line && HeadReader.Read(new DumpLine(0, line), 0) is null)
        {
            return (NameOf(heading), heading);
        }

        var bold = Own(unit).FirstOrDefault(node => node.Name is "b" or "strong" && node.Length is > 1 and <= 40);
        return bold is not null && Own(unit).Any(node => node.Name == "time") ? (PersonName.OfCommenter(page.TextOf(bold)), bold) : (null, null);
    }

    [GeneratedRegex(@"^(?:by|von|from|posted by|comment by|written by)\s*:?\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ByLead();

    [GeneratedRegex(@"^(?<name>.{1,50}?)\s+(?:says|said|writes|wrote|replies|replied|responds|responded|answers|answered|sagt|schreibt|meint|dijo|dice|dit|a dit|scrive|diz|disse)\s*:?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysLine();

    [GeneratedRegex(@"\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^\[(?:deleted|removed)\]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Gone();
}
