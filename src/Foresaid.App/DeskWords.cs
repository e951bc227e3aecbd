using Foresaid.Engine;

namespace Foresaid.App;

/// <summary>What the desk asks of a document besides its statements: who is who, who answers whom, when it was said.</summary>
/// <param name="document">The document.</param>
internal sealed class DeskWords(Document document)
{
    private readonly Dictionary<string, DocumentSource> _sources =
        document.Sources.DistinctBy(source => source.Id, StringComparer.Ordinal).ToDictionary(source => source.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, DocumentComment> _comments =
        document.Comments.DistinctBy(comment => comment.Id, StringComparer.Ordinal).ToDictionary(comment => comment.Id, StringComparer.Ordinal);

    private readonly HashSet<string> _contradicted = document.Contradictions.SelectMany(pair => pair).ToHashSet(StringComparer.Ordinal);

    /// <summary>The source of this <paramref name="id"/>; null where there is none.</summary>
    public DocumentSource? Source(string id) => _sources.GetValueOrDefault(id);

    /// <summary>The names of those who passed <paramref name="statement"/> on, the narrator last; null where nobody did.</summary>
    public string? PassedOn(DocumentStatement statement) =>
        statement.Chain.Length < 2 ? null : string.Join(", ", statement.Chain.Skip(1).Select(id => Source(id)?.Name ?? id));

    /// <summary>The day, or moment, on which <paramref name="statement"/> was said: its comment's, or else the page's.</summary>
    public string? SaidOn(DocumentStatement statement) =>
        (statement.Comment is { } id ? _comments.GetValueOrDefault(id)?.Posted : null) ?? document.Article.Published;

    /// <summary>Whether another statement of the document contradicts the one of this <paramref name="id"/>.</summary>
    public bool IsContradicted(string id) => _contradicted.Contains(id);
}
