using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Web.Shell;
using NodaTime;

namespace Foresaid.Web.Reading;

/// <summary>Makes the cards of a document's statements.</summary>
internal sealed class CardMaker
{
    private readonly PageWords _words;
    private readonly LocalDate _today;
    private readonly string _address;
    private readonly Dictionary<string, DocumentSource> _sources;
    private readonly Dictionary<string, DocumentAttribution> _attributions;
    private readonly Dictionary<string, DocumentStatement> _statements;
    private readonly Dictionary<string, DocumentComment> _comments;
    private readonly ILookup<string, DocumentCausalLink> _causes;
    private readonly ILookup<string, string> _contradictions;

    public CardMaker(Document document, PageWords words, string address, LocalDate today)
    {
        (_words, _today, _address) = (words, today, address);
        _sources = ById(document.Sources.OrNone, source => source.Id);
        _attributions = ById(document.Attributions.OrNone, attribution => attribution.Id);
        _statements = ById(document.Statements.OrNone, statement => statement.Id);
        _comments = ById(document.Comments.OrNone, comment => comment.Id);
        _causes = document.CausalLinks.OrNone.ToLookup(link => link.Statement, StringComparer.Ordinal);
        _contradictions = document.Contradictions.OrNone
            .Where(pair => pair.OrNone.Length == 2)
            .SelectMany(pair => new[] { (From: pair[0], To: pair[1]), (From: pair[1], To: pair[0]) })
            .Distinct()
            .ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
    }

    /// <summary>Whether another statement contradicts <paramref name="statement"/>.</summary>
    public bool IsContradicted(DocumentStatement statement) => _contradictions.Contains(statement.Id);

    /// <summary>Whether <paramref name="statement"/> has a window that has not closed.</summary>
    public bool IsOpen(DocumentStatement statement) =>
        statement.Window is { } window && !(DateWords.DayOf(window.To) < _today) && (window.From ?? window.To) is not null;

    /// <summary>The name of the source <paramref name="id"/>.</summary>
    public string NameOf(string id) => _sources.TryGetValue(id, out var source) ? source.Name : id;

    /// <summary>The role of the source <paramref name="id"/>.</summary>
    public string? RoleOf(string id) => _sources.GetValueOrDefault(id)?.Role;

    /// <summary>How a comment stands to what it answers; null where it answers the article and takes no side.</summary>
    public StanceView? StanceOf(DocumentComment comment, string? stance)
    {
        var parent = comment.Parent is { } id ? _comments.GetValueOrDefault(id) : null;
        return (stance, parent) switch
        {
            ("agree", _) => new("agrees with", parent?.Id, AuthorOf(parent)),
            ("disagree", _) => new("disagrees with", parent?.Id, AuthorOf(parent)),
            (_, null) => null,
            _ => new("answers", parent.Id, AuthorOf(parent)),
        };
    }

    /// <summary>The card of <paramref name="statement"/>.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="isShown">Tells whether the view shows the statement of an id.</param>
    public CardView Make(DocumentStatement statement, Func<string, bool> isShown) => new()
    {
        Id = statement.Id,
        Number = NumberOf(statement.Id),
        Kind = statement.Kind,
        Chain = ChainOf(statement),
        Band = CertaintyBands.Of(statement.Certainty),
        Certainty = statement.Certainty is { } certainty
            ? new(_words.Read(certainty.Phrase), certainty.Low, certainty.Best, certainty.High, certainty.Scale)
            : null,
        Event = statement.Event,
        Happens = statement.Polarity != "-",
        Quote = _words.Read(statement.Content) ?? "",
        Quoted = statement.Quoted,
        Condition = statement.Condition is { } condition ? _words.Read(condition) : null,
        Window = WindowOf(statement),
        Checkable = statement.Checkable,
        Stance = statement.Stance is { } stance && statement.Comment is { } id && _comments.TryGetValue(id, out var comment)
            ? StanceOf(comment, stance)
            : null,
        Attribution = AttributionOf(statement),
        Confidence = statement.Confidence,
        Why =
        [
            .. statement.Why.OrNone.Concat(WhyAttributed(statement)).Select(why =>
                new EvidenceView(why.Part, why.Rule, why.Words is { } words ? _words.Read([words]) : null)),
        ],
        Contradicts =
        [
            .. _contradictions[statement.Id]
                .Where(_statements.ContainsKey)
                .Select(other => new ContradictionView(
                    other, NameOf(_statements[other].Speaker), isShown(other) ? $"#{other}" : $"{_address}#{other}")),
        ],
        Causes = [.. _causes[statement.Id].Select(link => new CausalLinkView(link.Cause, link.Effect, link.Sign != "-"))],
    };

    /// <summary>The number shown for a statement: its id without the letter.</summary>
    public static string NumberOf(string id) => id.TrimStart('s') is { Length: > 0 } number ? number : id;

    private ChainView ChainOf(DocumentStatement statement)
    {
        var chain = statement.Chain.OrNone;
        var place = statement.Comment is null ? "in this article" : PlaceIn(statement.Comment, statement.Speaker);
        var between = chain.Length > 2 ? chain[1..^1].Select(id => $"quoted by {NameOf(id)}") : [];
        return new(NameOf(statement.Speaker), RoleOf(statement.Speaker), string.Join(", ", [.. between, place]));
    }

    private string PlaceIn(string commentId, string speaker)
    {
        var author = AuthorOf(_comments.GetValueOrDefault(commentId));
        return author == NameOf(speaker) ? "in a comment" : $"quoted in a comment by {author}";
    }

    private WindowView? WindowOf(DocumentStatement statement) =>
        statement.Window is { } window
            ? new(
                _words.Read(window.Phrase) ?? "",
                DateWords.Between(DateWords.DayOf(window.From), DateWords.DayOf(window.To)),
                IsOpen(statement))
            : null;

    private string? AttributionOf(DocumentStatement statement)
    {
        if (statement.Attribution is not { } id || !_attributions.TryGetValue(id, out var attribution))
        {
            return null;
        }

        var parts = new[] { _words.Read(attribution.Source), _words.Read(attribution.Cue) }.Where(part => part is not null);
        return string.Join(" · ", parts) is { Length: > 0 } words ? words : null;
    }

    private ImmutableArray<DocumentEvidence> WhyAttributed(DocumentStatement statement) =>
        statement.Attribution is { } id && _attributions.TryGetValue(id, out var attribution) ? attribution.Why.OrNone : [];

    private static string AuthorOf(DocumentComment? comment) => comment is null ? "the article" : comment.Author ?? "an unnamed reader";

    private static Dictionary<string, T> ById<T>(ImmutableArray<T> items, Func<T, string> id) =>
        items.DistinctBy(id, StringComparer.Ordinal).ToDictionary(id, StringComparer.Ordinal);
}
