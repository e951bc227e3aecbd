using System.Collections.Immutable;
using System.Text.Json;
using Foresaid.Pages;
using Foresaid.Statements;
using Foresaid.Text;
using NodaTime.Text;

namespace Foresaid.Engine;

/// <summary>Puts a page and its findings into the output contract: code points for code units, names for enumerations.</summary>
internal static class DocumentWriter
{
    /// <summary>Writes a document.</summary>
    /// <param name="path">The path or name the input was given under.</param>
    /// <param name="sha256">The hash of the input.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">What was found in it.</param>
    public static Document Write(string path, string sha256, Page page, Findings findings)
    {
        var spans = new SpanWriter(CodePointMap.Of(page.Text));
        return new Document
        {
            Format = Document.CurrentFormat,
            Path = path,
            Sha256 = sha256,
            Engine = Reader.EngineVersion,
            Text = page.Text,
            Article = OfArticle(page.Article, spans),
            Comments = [.. page.Thread.Select(comment => new DocumentComment(
                comment.Id, comment.Parent, comment.Author, comment.Posted?.Iso, comment.IsRemoved, spans.Of(comment.Span), spans.Of(comment.Quoted), Name(comment.State), comment.Votes, comment.IsEdited))],
            Sources = [.. findings.Sources.Select(source => new DocumentSource(source.Id, source.Name, source.Role, Name(source.Kind), spans.Of(source.Mentions)))],
            Attributions = [.. findings.Attributions.Select(attribution => OfAttribution(attribution, spans))],
            Statements = [.. findings.Statements.Select(statement => OfStatement(statement, spans))],
            CausalLinks = [.. findings.CausalLinks.Select(link => new DocumentCausalLink(
                link.Cause, link.Effect, Sign(link.Raises), spans.Of(link.CauseSpan), spans.Of(link.EffectSpan), link.Statement, link.Confidence, spans.Of(link.Why)))],
            Contradictions = [.. findings.Contradictions.Select(pair => ImmutableArray.Create(pair.First, pair.Second))],
        };
    }

    private static DocumentArticle OfArticle(Article article, SpanWriter spans) => new(
        article.Title,
        spans.Of(article.TitleSpan),
        article.Publication,
        article.Url,
        article.Published?.Iso,
        article.Byline,
        article.Editor,
        article.Categories,
        article.Tags,
        [.. article.Images.Select(image => new DocumentImage(image.Caption, image.Credit, spans.Of(image.Span)))],
        [.. article.Body.Select(block => new DocumentBlock(spans.Of(block.Span), Name(block.Kind), block.Speaker, block.IsRepeat))],
        article.Modified?.Iso,
        article.Authors,
        [.. article.Links.Select(link => new DocumentLink(link.Address, spans.Of(link.Span)))]);

    private static DocumentAttribution OfAttribution(Attribution attribution, SpanWriter spans) => new(
        attribution.Id,
        spans.Of(attribution.Source),
        spans.Of(attribution.Cue),
        spans.Of(attribution.Content),
        attribution.Speaker,
        attribution.Within,
        Name(attribution.Quoted),
        attribution.Confidence,
        spans.Of(attribution.Why));

    private static DocumentStatement OfStatement(Statement statement, SpanWriter spans) => new(
        statement.Id,
        Name(statement.Kind),
        statement.Speaker,
        statement.Chain,
        statement.Attribution,
        spans.Of(statement.Content),
        Name(statement.Quoted),
        statement.Event,
        Sign(statement.Happens),
        statement.Certainty is { } certainty ? new DocumentCertainty(spans.Of(certainty.Phrase), certainty.Low, certainty.Best, certainty.High, certainty.Scale) : null,
        statement.Condition.IsEmpty ? null : spans.Of(statement.Condition),
        statement.Window is { } window ? new DocumentWindow(spans.Of(window.Phrase), Iso(window.From), Iso(window.To)) : null,
        statement.Comment,
        statement.Stance is { } stance ? Name(stance) : null,
        Name(statement.Checkable),
        statement.Confidence,
        spans.Of(statement.Why));

    private static string? Iso(NodaTime.LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static string Sign(bool isPositive) => isPositive ? "+" : "-";

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private sealed class SpanWriter(CodePointMap map)
    {
        public CodePointSpan Of(TextSpan span) => new(map.ToCodePoints(span.Start), map.ToCodePoints(span.End));

        public CodePointSpan? Of(TextSpan? span) => span is { } some ? Of(some) : null;

        public ImmutableArray<CodePointSpan> Of(ImmutableArray<TextSpan> spans) => [.. spans.Select(Of)];

        public ImmutableArray<DocumentEvidence> Of(ImmutableArray<Evidence> why) =>
            [.. why.Select(evidence => new DocumentEvidence(evidence.Part, evidence.Rule, Of(evidence.Words)))];
    }
}
