using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Ledger;
using Foresaid.Pages;
using Foresaid.Scoring;
using Foresaid.Text;
using NodaTime;
using NodaTime.Text;

namespace Foresaid.App;

/// <summary>Turns what was read into what is kept.</summary>
internal static class KeptReadings
{
    /// <summary>Stands between two stretches of a statement's words that are not neighbours.</summary>
    private const string Gap = " … ";

    extension(Document document)
    {
        /// <summary>The document as the ledger keeps it.</summary>
        /// <param name="options">How it was read.</param>
        /// <param name="readAt">When it was read.</param>
        public KeptReading ToKept(PageOptions? options, Instant readAt)
        {
            var words = CodePointMap.Of(document.Text);
            var names = document.Sources.ToDictionary(source => source.Id, source => source.Name, StringComparer.Ordinal);
            return new KeptReading(
                document.Sha256,
                document.Engine,
                options.Canonical(),
                document.Path,
                document.Article.Title,
                document.Article.Published,
                readAt,
                DocumentJson.Write(document),
                [.. document.Statements.Select(statement => statement.ToKept(document.Text, words, names))]);
        }
    }

    extension(PageOptions? options)
    {
        /// <summary>The one way to write these options: "auto", "as=plain", "as=plain;published=2026-03-11".</summary>
        public string Canonical()
        {
            var form = options?.Form is { } asked ? $"as={asked.ToString().ToLowerInvariant()}" : null;
            var published = options?.Published is { } day ? $"published={LocalDatePattern.Iso.Format(day)}" : null;
            return (form, published) switch
            {
                (null, null) => "auto",
                (null, _) => published,
                (_, null) => form,
                _ => $"{form};{published}",
            };
        }
    }

    private static KeptStatement ToKept(
        this DocumentStatement statement, string text, CodePointMap words, Dictionary<string, string> names) => new(
        statement.Id,
        statement.Kind,
        names.GetValueOrDefault(statement.Speaker, statement.Speaker),
        statement.Comment,
        Quote(statement.Content, text, words),
        statement.Event,
        Happens: statement.Polarity != "-",
        statement.Certainty is { } sure
            ? ProbabilityRange.Of(Probability.Of(sure.Low), Probability.Of(sure.Best), Probability.Of(sure.High))
            : null,
        Day(statement.Window?.From),
        Day(statement.Window?.To));

    private static string Quote(ImmutableArray<CodePointSpan> content, string text, CodePointMap words) =>
        string.Join(Gap, content.Select(span => text[words.ToCodeUnits(span.Start)..words.ToCodeUnits(span.End)]));

    private static LocalDate? Day(string? iso) =>
        iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true, Value: var day } ? day : null;
}
