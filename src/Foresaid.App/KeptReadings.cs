using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
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

    private const string Auto = "auto";
    private const string Charset = "charset=";

    extension(Document document)
    {
        /// <summary>The document as the ledger keeps it.</summary>
        /// <param name="options">How it was read.</param>
        /// <param name="readAt">When it was read.</param>
        public KeptReading ToKept(PageOptions? options, Instant readAt)
        {
            var words = CodePointMap.Of(document.Text);
            var desk = new DeskWords(document);
            return new KeptReading(
                document.Sha256,
                document.Engine,
                options.Canonical(),
                document.Path,
                document.Article.Title,
                document.Article.Published,
                readAt,
                DocumentJson.Write(document),
                [.. document.Statements.Select(statement => statement.ToKept(document.Text, words, desk))])
            {
                Publication = document.Article.Publication ?? HostOf(document.Article.Url),
            };
        }
    }

    extension(PageOptions? options)
    {
        /// <summary>
        /// The one way to write these options: "auto", "as=plain", "as=plain;published=2026-03-11", "charset=windows-1251".
        /// A charset of UTF-8 is left out, since bytes that are UTF-8 are read so whatever is said; and so is where the page comes from.
        /// </summary>
        public string Canonical()
        {
            string?[] parts =
            [
                options?.Form is { } asked ? $"as={asked.ToString().ToLowerInvariant()}" : null,
                options?.Published is { } day ? $"published={LocalDatePattern.Iso.Format(day)}" : null,
                options?.Charset?.ToLowerInvariant() is { } charset and not ("utf-8" or "utf8") ? Charset + charset : null,
            ];
            return Joined(parts.OfType<string>());
        }
    }

    extension(KeptReading reading)
    {
        /// <summary>Whether <paramref name="options"/> asked for it so, whatever charset a server named then.</summary>
        public bool WasReadAs(PageOptions? options) =>
            Joined(reading.Options.Split(';').Where(part => part != Auto && !part.StartsWith(Charset, StringComparison.Ordinal))) == options.Canonical();

        /// <summary>The document that was kept.</summary>
        /// <exception cref="LedgerException">What was kept is not a document.</exception>
        public Document ToDocument()
        {
            try
            {
                return DocumentJson.Read(reading.Document);
            }
            catch (JsonException failure)
            {
                throw new LedgerException(
                    LedgerErrors.NotALedger,
                    $"The ledger is damaged: what it keeps of document {reading.Sha256} cannot be read; read {reading.Path} again into another ledger.",
                    failure);
            }
        }
    }

    private static string Joined(IEnumerable<string> parts) => string.Join(';', parts) is { Length: > 0 } joined ? joined : Auto;

    private static KeptStatement ToKept(this DocumentStatement statement, string text, CodePointMap words, DeskWords desk)
    {
        var speaker = desk.Source(statement.Speaker);
        return new KeptStatement(
            statement.Id,
            statement.Kind,
            speaker?.Name ?? statement.Speaker,
            statement.Comment,
            Quote(statement.Content, text, words),
            statement.Event,
            Happens: statement.Polarity != "-",
            statement.Certainty is { } sure
                ? ProbabilityRange.Of(Probability.Of(sure.Low), Probability.Of(sure.Best), Probability.Of(sure.High))
                : null,
            Day(statement.Window?.From),
            Day(statement.Window?.To))
        {
            SpeakerKind = speaker?.Kind ?? "unnamed",
            Role = speaker?.Role,
            PassedOn = desk.PassedOn(statement),
            Condition = statement.Condition is { IsDefaultOrEmpty: false } condition ? Quote(condition, text, words) : null,
            Phrase = statement.Certainty is { Phrase.IsDefaultOrEmpty: false } certainty ? Quote(certainty.Phrase, text, words) : null,
            Scale = statement.Certainty?.Scale,
            Checkable = statement.Checkable,
            Confidence = statement.Confidence,
            SaidOn = Day(desk.SaidOn(statement) is { Length: >= 10 } said ? said[..10] : null),
            Spans = string.Join(' ', statement.Content.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}"))),
            IsContradicted = desk.IsContradicted(statement.Id),
        };
    }

    private static string Quote(ImmutableArray<CodePointSpan> content, string text, CodePointMap words) =>
        string.Join(Gap, content.Select(span => text[words.ToCodeUnits(span.Start)..words.ToCodeUnits(span.End)]));

    private static string? HostOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url.Host : null;

    private static LocalDate? Day(string? iso) =>
        iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true, Value: var day } ? day : null;
}
