using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Text;

namespace Foresaid.Cli.Report;

/// <summary>Looks up the words, names and comments that a document's ids and spans point to, made safe for a terminal.</summary>
/// <param name="document">The document.</param>
internal sealed class DocumentWords(Document document)
{
    private readonly CodePointMap _map = CodePointMap.Of(document.Text);
    private readonly Dictionary<string, string> _names =
        document.Sources.ToDictionary(source => source.Id, source => Printable.Of(source.Name), StringComparer.Ordinal);

    private readonly Dictionary<string, string?> _parents =
        document.Comments.ToDictionary(comment => comment.Id, comment => comment.Parent, StringComparer.Ordinal);

    /// <summary>The name of the source <paramref name="id"/>; the id itself where there is none.</summary>
    public string NameOf(string id) => _names.GetValueOrDefault(id) is { Length: > 0 } name ? name : Printable.Of(id);

    /// <summary>The comment that <paramref name="comment"/> answers; null where it answers none.</summary>
    public string? ParentOf(string comment) => _parents.GetValueOrDefault(comment);

    /// <summary>The words of <paramref name="spans"/>, with an ellipsis between stretches.</summary>
    public string Text(ImmutableArray<CodePointSpan> spans) => string.Join(
        " … ", spans.Select(span => Printable.Of(document.Text[_map.ToCodeUnits(span.Start).._map.ToCodeUnits(span.End)])));

    /// <summary>The words of <paramref name="spans"/> in quotation marks; null where there are none.</summary>
    public string? Quote(ImmutableArray<CodePointSpan>? spans) =>
        spans is { IsDefaultOrEmpty: false } found ? $"“{Text(found)}”" : null;
}
