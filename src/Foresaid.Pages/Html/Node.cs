using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Foresaid.Pages.Html;

/// <summary>An element or a text of a page, in a list that holds the whole page in reading order.</summary>
/// <remarks>All that is inside a node follows it in the list up to <see cref="End"/>, so nothing here is recursive.</remarks>
internal sealed partial class Node
{
    private readonly IElement? _element;
    private readonly MarkFactsCache _cache;
    private string? _marks;
    private MarkFacts? _facts;

    public Node(int index, Node? parent, string name, string text, IElement? element, MarkFactsCache cache)
    {
        (Index, Parent, Name, Text, _element, _cache) = (index, parent, name, text, element, cache);
    }

    /// <summary>Its place in the list.</summary>
    public int Index { get; }

    /// <summary>The first place in the list that is not inside it.</summary>
    public int End { get; set; }

    /// <summary>What it stands in; null for the page itself.</summary>
    public Node? Parent { get; }

    /// <summary>The element's name in small letters; empty for a text.</summary>
    public string Name { get; }

    /// <summary>The words of a text, white space as it is; empty for an element.</summary>
    public string Text { get; }

    /// <summary>How many visible characters stand inside it, blanks folded.</summary>
    public int Length { get; set; }

    /// <summary>How many of them stand inside links.</summary>
    public int LinkLength { get; set; }

    /// <summary>Whether it is a text and no element.</summary>
    public bool IsText => Name.Length == 0;

    /// <summary>Its class, id, role and microdata names, in small letters, each between blanks.</summary>
    public string Marks => _marks ??= _element is null ? "" : MarksOf(_element);

    /// <summary>Whether <see cref="Marks"/> match <paramref name="pattern"/>; names of nothing match none.</summary>
    public bool Called(Regex pattern) => Marks.Length > 0 && (_facts ??= _cache.Of(Marks)).Match(pattern);

    /// <summary>The value of an attribute; null where it has none.</summary>
    public string? Attribute(string name) => _element?.GetAttribute(name);

    /// <summary>The attributes whose names start with "data-", as pairs.</summary>
    public IEnumerable<(string Name, string Value)> DataAttributes => _element is null
        ? []
        : _element.Attributes.Where(attribute => attribute.Name.StartsWith("data-", StringComparison.Ordinal)).Select(attribute => (attribute.Name, attribute.Value));

    /// <summary>Whether <paramref name="other"/> is this node or stands inside it.</summary>
    public bool Holds(Node other) => Index <= other.Index && other.Index < End;

    private static string MarksOf(IElement element)
    {
        var (names, id) = (element.ClassName, element.Id);
        var (role, property) = (element.GetAttribute("role"), element.GetAttribute("itemprop"));
        var name = element.LocalName.Contains('-', StringComparison.Ordinal) ? element.LocalName : null;
        return names is null && id is null && role is null && property is null && name is null ? "" : $" {Parted(names)} {Parted(id)} {role} {property} {name} ".ToLowerInvariant();
    }

    /// <summary>Camel case in the way that everybody else writes: "postBody" as "post-Body".</summary>
    private static string? Parted(string? names) => names is not null && HasHumps(names) ? Humps().Replace(names, "-") : names;

    private static bool HasHumps(string names)
    {
        for (var at = 1; at < names.Length; at++)
        {
            if (char.IsAsciiLetterUpper(names[at]) && char.IsAsciiLetterLower(names[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Humps();
}
