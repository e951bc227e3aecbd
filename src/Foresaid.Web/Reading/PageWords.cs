using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Text;

namespace Foresaid.Web.Reading;

/// <summary>The text of a document, read by spans in code points. A span that reaches outside is cut off at the end.</summary>
internal sealed class PageWords(string text)
{
    private readonly CodePointMap _map = CodePointMap.Of(text);

    /// <summary>Where <paramref name="span"/> lies in UTF-16 code units.</summary>
    public TextSpan Locate(CodePointSpan span)
    {
        var start = Unit(span.Start);
        return TextSpan.Between(start, Math.Max(start, Unit(span.End)));
    }

    /// <summary>The characters of <paramref name="span"/>.</summary>
    public string Read(TextSpan span) => text.Substring(span.Start, span.Length);

    /// <summary>The words of <paramref name="spans"/>, gaps shown as " … "; null where there are none.</summary>
    public string? Read(ImmutableArray<CodePointSpan> spans)
    {
        var words = string.Join(" … ", spans.OrNone.Select(span => Read(Locate(span)).Trim()).Where(part => part.Length > 0));
        return words.Length > 0 ? words : null;
    }

    private int Unit(int point) => _map.ToCodeUnits(Math.Clamp(point, 0, _map.Length));
}

/// <summary>Arrays that may be missing.</summary>
internal static class MissingArrays
{
    extension<T>(ImmutableArray<T> items)
    {
        /// <summary>The items; none where a document of an older engine lacks the array.</summary>
        public ImmutableArray<T> OrNone => items.IsDefault ? [] : items;
    }
}
