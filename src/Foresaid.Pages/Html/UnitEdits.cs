using System.Text.RegularExpressions;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>The marks by which a page says that a comment was changed: elements called so, and lines that say nothing else.</summary>
/// <param name="Marks">The elements, which hold none of the writer's words.</param>
/// <param name="IsEdited">Whether the page says that the comment was changed.</param>
internal sealed partial record UnitEdits(HashSet<Node> Marks, bool IsEdited)
{
    private const int LongestMark = 140;
    private static readonly string[] _names = ["edited-timestamp", "data-edited", "data-edited-at", "is-edited", "data-is-edited"];
    private static readonly HashSet<Node> _none = [];

    /// <summary>The marks among <paramref name="own"/>, the nodes of <paramref name="unit"/> that are not of nested comments.</summary>
    public static UnitEdits Of(NodeList page, Node unit, IEnumerable<Node> own)
    {
        HashSet<Node>? marks = null;
        var isEdited = _names.Any(name => unit.Attribute(name) is { Length: > 0 } value && value is not ("0" or "false")) || unit.Called(UnitMark());
        foreach (var node in own)
        {
            if (node.IsText)
            {
                if (node.Length <= LongestMark && Word().IsMatch(node.Text) && Largest(page, node, unit) is { } mark)
                {
                    (marks ??= []).Add(mark);
                }
            }
            else if (node.Length is > 0 and <= LongestMark && node.Called(ThreadMarking.Edited()) && page.TextOf(node) is var text && (text.Length <= 2 || Word().IsMatch(text)))
            {
                (marks ??= []).Add(node);
            }
            else if (node.Name is "button" or "a" or "span" && (node.Attribute("title") ?? node.Attribute("aria-label")) is { } title && Title().IsMatch(title))
            {
                isEdited = true;
            }
        }

        return new UnitEdits(marks ?? _none, isEdited || marks is not null);
    }

    /// <summary>The largest element around <paramref name="text"/> that says nothing but that the comment was changed; null where none does.</summary>
    private static Node? Largest(NodeList page, Node text, Node unit)
    {
        var largest = EditMark.IsOne(page.TextOf(text)) ? text : null;
        for (var node = text.Parent; node is not null && node != unit && node.Length <= LongestMark && EditMark.IsOne(page.TextOf(node)); node = node.Parent)
        {
            largest = node;
        }

        return largest;
    }

    [GeneratedRegex(@"\b(?:last edit\b|edited\b|modified\b|bearbeitet\b|geändert\b|modifié\b|editado\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s(?:is-)?edited\s", RegexOptions.CultureInvariant)]
    private static partial Regex UnitMark();

    [GeneratedRegex(@"^(?:post |comment )?(?:last )?edited\b.*\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}
