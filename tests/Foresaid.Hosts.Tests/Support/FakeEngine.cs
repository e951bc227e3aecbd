using System.Security.Cryptography;
using System.Text;
using Foresaid.Engine;
using Foresaid.Pages;

namespace Foresaid.Hosts.Tests.Support;

/// <summary>Stands for the engine: every line that has "will" in it is a forecast of the person before the colon.</summary>
internal static class FakeEngine
{
    /// <summary>Takes every input for one page, as the engine bounds it.</summary>
    public static IEnumerable<PathReading> Read(string path, Stream input, PageOptions? options)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        if (input.CanSeek && input.Length > PageReader.MaxBytes)
        {
            yield return new PathReading(path, new Reading.Refused(PageErrors.TooLarge, "it is too large."));
            yield break;
        }

        for (var count = input.Read(buffer); count > 0; count = input.Read(buffer))
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > PageReader.MaxBytes)
            {
                yield return new PathReading(path, new Reading.Refused(PageErrors.TooLarge, "it is too large."));
                yield break;
            }
        }

        yield return new PathReading(path, Read(path, bytes.ToArray(), options));
    }

    private static Reading Read(string path, byte[] bytes, PageOptions? options)
    {
        if (bytes.Length == 0)
        {
            return new Reading.Refused(PageErrors.Empty, "the input is empty; give a page with text.");
        }

        var text = Encoding.UTF8.GetString(bytes);
        return text.Contains("CRASH", StringComparison.Ordinal)
            ? throw new InvalidOperationException("The engine tripped\nover a \u001b[31mstone.")
            : new Reading.Done(Of(path, text, options?.Published is { } day ? $"{day:uuuu-MM-dd}" : null));
    }

    /// <summary>A document of <paramref name="text"/>.</summary>
    public static Document Of(string path, string text, string? published = null)
    {
        var lines = Lines(text).ToList();
        return new Document
        {
            Format = Document.CurrentFormat,
            Path = path,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Engine = "0.1.0",
            Text = text,
            Article = new DocumentArticle(
                lines is [var first, ..] ? first.Words : null, null, null, null, published, null, null, [], [], [], [], null, [], []),
            Comments = [],
            Sources = [.. lines.Select((line, index) => new DocumentSource($"p{index}", line.Speaker, null, "person", []))],
            Attributions = [],
            Statements =
            [
                .. lines.Select((line, index) => (line, index))
                    .Where(item => item.line.Words.Contains(" will ", StringComparison.Ordinal))
                    .Select((item, number) => Statement($"s{number + 1}", $"p{item.index}", item.line)),
            ],
            CausalLinks = [],
            Contradictions = [],
        };
    }

    private static DocumentStatement Statement(string id, string speaker, Line line) => new(
        id, "forecast", speaker, [speaker], null, [line.Span], "own", line.Words, "+",
        new DocumentCertainty([], 0.85, 0.93, 0.98, "2026-1"), null, null, null, null, "open", 1, []);

    private static IEnumerable<Line> Lines(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var length = line.EnumerateRunes().Count();
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (line.Length > 0)
            {
                yield return new Line(colon < 0 ? "article author" : line[..colon], line, new CodePointSpan(start, start + length));
            }

            start += length + 1;
        }
    }

    private readonly record struct Line(string Speaker, string Words, CodePointSpan Span);
}
