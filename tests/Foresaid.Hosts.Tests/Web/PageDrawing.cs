using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Foresaid.Engine;
using Foresaid.Text;

namespace Foresaid.Hosts.Tests.Web;

/// <summary>Draws a document by hand: parts of the page are written one after the other, spans are found by their words.</summary>
internal sealed class PageDrawing
{
    private readonly StringBuilder _text = new();
    private readonly List<DocumentBlock> _body = [];
    private readonly List<DocumentComment> _comments = [];
    private readonly List<DocumentSource> _sources = [];
    private readonly List<DocumentStatement> _statements = [];
    private readonly List<DocumentCausalLink> _links = [];
    private readonly List<ImmutableArray<string>> _contradictions = [];
    private readonly List<DocumentAttribution> _attributions = [];
    private DocumentArticle _article = new(null, null, null, null, null, null, null, [], [], [], [], null, [], []);

    public PageDrawing Head(DocumentArticle article)
    {
        _article = article with { TitleSpan = article.Title is { } title ? Write(title) : null };
        return this;
    }

    public PageDrawing Picture(string caption, string? credit)
    {
        _article = _article with { Images = [.. _article.Images, new DocumentImage(caption, credit, Write(caption))] };
        return this;
    }

    public PageDrawing Block(string words, string kind = "paragraph", string? speaker = null, bool repeat = false)
    {
        _body.Add(new DocumentBlock(Write(words), kind, speaker, repeat));
        return this;
    }

    public PageDrawing Comment(string id, string? parent, string? author, string? posted, string words, string? quoted = null, bool removed = false)
    {
        var from = _text.Length;
        var span = Write(words);
        _comments.Add(new DocumentComment(id, parent, author, posted, removed, span, quoted is null ? [] : [Find(quoted, from)], removed ? "removed" : "shown", null, false));
        return this;
    }

    public PageDrawing Source(string id, string name, string? role, string kind)
    {
        _sources.Add(new DocumentSource(id, name, role, kind, []));
        return this;
    }

    public PageDrawing Attribution(string id, string source, string cue, string content, string speaker)
    {
        var at = Find(content);
        _attributions.Add(new DocumentAttribution(id, [Find(source)], [Find(cue)], [at], speaker, null, "indirect", 0.9, []));
        return this;
    }

    public PageDrawing Says(Said said)
    {
        var content = said.Words.Split(" … ").Select(part => Find(part)).ToImmutableArray();
        var from = _text.ToString().IndexOf(said.Words.Split(" … ")[0], StringComparison.Ordinal);
        var phrase = said.Phrase is null ? ImmutableArray<CodePointSpan>.Empty : [Near(said.Phrase, from)];
        _statements.Add(new DocumentStatement(
            $"s{_statements.Count + 1}",
            said.Kind,
            said.Chain[0],
            [.. said.Chain],
            said.Attribution,
            content,
            said.Chain.Length == 1 ? "own" : said.Quoted,
            said.Event,
            said.Happens ? "+" : "-",
            said.Range is { } range ? new DocumentCertainty(phrase, range.Low, range.Best, range.High, "2026-1") : null,
            said.Condition is null ? null : [Near(said.Condition, from)],
            said.Window is null ? null : new DocumentWindow([Near(said.Window, from)], said.From, said.To),
            said.Comment,
            said.Stance,
            said.Window is null ? "open" : said.To is null ? "vague" : "dated",
            0.88,
            [
                new DocumentEvidence("kind", "future of a reporting verb", null),
                .. said.Phrase is null ? [] : new[] { new DocumentEvidence("certainty", "phrase table", phrase[0]) },
            ]));
        return this;
    }

    public PageDrawing Drives(string cause, string effect, bool raises, string statement)
    {
        _links.Add(new DocumentCausalLink(cause, effect, raises ? "+" : "-", [], [], statement, 1, []));
        return this;
    }

    public PageDrawing Contradict(string one, string other)
    {
        _contradictions.Add([one, other]);
        return this;
    }

    public Document Finish(string path) => new()
    {
        Format = Document.CurrentFormat,
        Path = path,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path + _text))),
        Engine = "0.1.0",
        Text = _text.ToString(),
        Article = _article with { Body = [.. _body] },
        Comments = [.. _comments],
        Sources = [.. _sources],
        Attributions = [.. _attributions],
        Statements = [.. _statements],
        CausalLinks = [.. _links],
        Contradictions = [.. _contradictions],
    };

    private CodePointSpan Write(string words)
    {
        var start = _text.Length;
        _text.Append(words).Append("\n\n");
        return Points(start, start + words.Length);
    }

    private CodePointSpan Find(string words, int from = 0)
    {
        var at = _text.ToString().IndexOf(words, from, StringComparison.Ordinal);
        return at >= 0 ? Points(at, at + words.Length) : throw new ArgumentException($"The page does not say '{words}'.");
    }

    // The occurrence nearest to the statement, before it or after.
    private CodePointSpan Near(string words, int position)
    {
        var text = _text.ToString();
        var after = text.IndexOf(words, position, StringComparison.Ordinal);
        var before = position == 0 ? -1 : text.LastIndexOf(words, position, StringComparison.Ordinal);
        return (before, after) switch
        {
            ( < 0, < 0) => throw new ArgumentException($"The page does not say '{words}'."),
            ( < 0, _) => Points(after, after + words.Length),
            (_, < 0) => Points(before, before + words.Length),
            _ when position - before < after - position => Points(before, before + words.Length),
            _ => Points(after, after + words.Length),
        };
    }

    private CodePointSpan Points(int start, int end)
    {
        var map = CodePointMap.Of(_text.ToString());
        return new CodePointSpan(map.ToCodePoints(start), map.ToCodePoints(end));
    }
}

/// <summary>A statement to draw.</summary>
/// <param name="Words">Its words; " … " parts the pieces.</param>
/// <param name="Chain">Who said it, who passed it on.</param>
internal sealed record Said(string Words, params string[] Chain)
{
    public string Kind { get; init; } = "forecast";

    public string Event { get; init; } = "";

    public bool Happens { get; init; } = true;

    public string? Phrase { get; init; }

    public (double Low, double Best, double High)? Range { get; init; }

    public string? Condition { get; init; }

    public string? Window { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Comment { get; init; }

    public string? Stance { get; init; }

    public string? Attribution { get; init; }

    public string Quoted { get; init; } = "indirect";
}
