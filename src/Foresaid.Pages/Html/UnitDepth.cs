using System.Globalization;
using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>Reads how deep in its thread a comment says it stands: by attribute, class, margin, or lists of replies around it.</summary>
internal static partial class UnitDepth
{
    /// <summary>How far into a comment a spacer that states its depth may stand.</summary>
    private const int FirstNodes = 8;

    private static readonly string[] _names = ["data-depth", "data-level", "aria-level", "data-indent", "depth", "indent", "data-comment-depth", "data-nesting-level", "data-nest-level", "data-nesting", "data-lvl"];

    /// <summary>The depth; only its order among the comments of one thread means something. 0 where nothing states one.</summary>
    public static int Of(NodeList page, Node unit)
    {
        foreach (var node in page.Inside(unit).Take(FirstNodes).Prepend(unit))
        {
            if (Stated(node) is { } stated)
            {
                return stated;
            }
        }

        var depth = 0;
        for (var node = unit.Parent; node is not null; node = node.Parent)
        {
            depth += ThreadMarking.IsChildren(node) ? 1 : 0;
        }

        return depth + (unit.Called(ReplyMark()) ? 1 : 0);
    }

    private static int? Stated(Node node)
    {
        foreach (var name in _names)
        {
            if (int.TryParse(node.Attribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var depth))
            {
                return depth;
            }
        }

        if (DepthMark().Match(node.Marks) is { Success: true } match)
        {
            return int.Parse(match.Groups["depth"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        if (node.Attribute("style") is { } style && Margin().Match(style) is { Success: true } margin)
        {
            return int.Parse(margin.Groups["depth"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return node.Name == "img" && node.Parent!.Called(SpacerMark()) && int.TryParse(node.Attribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : null;
    }

    [GeneratedRegex(@"(?<![a-z])(?:ind|indent|indentation|spacer)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex SpacerMark();

    [GeneratedRegex(@"\s(?:is-)?reply\s|-reply\s", RegexOptions.CultureInvariant)]
    private static partial Regex ReplyMark();

    [GeneratedRegex(@"(?:depth|level|indent|nest(?:ed|ing)?|lvl)[-_]?(?<depth>\d{1,3})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DepthMark();

    [GeneratedRegex(@"(?:margin|padding)-(?:left|inline-start)\s*:\s*(?<depth>\d{1,5})(?:\.\d+)?(?:px|em|rem|%|ch|vw)?|(?:margin|padding)\s*:\s*[\w.%-]+\s+[\w.%-]+\s+[\w.%-]+\s+(?<depth>\d{1,5})|--[a-z-]*(?:depth|level|indent|nesting)[a-z-]*\s*:\s*(?<depth>\d{1,5})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Margin();
}
