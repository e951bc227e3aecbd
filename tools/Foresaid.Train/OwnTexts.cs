using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Statements;
using Foresaid.Text;
using NodaTime;
using NodaTime.Text;

namespace Foresaid.Train;

/// <summary>Our own short texts with all forecasts in them: paragraphs with look-alikes, with several voices, and with windows.</summary>
internal static class OwnTexts
{
    /// <summary>The short texts, in order.</summary>
    /// <param name="isKept">Whether those that nobody reads, and nothing learns from: the numbers that 3 divides.</param>
    public static IEnumerable<OwnText> Short(bool isKept) => Read(OwnCorpus.Texts, isKept);

    /// <summary>The articles, in order.</summary>
    /// <param name="isKept">Whether those that nobody reads, and nothing learns from: the numbers that 3 divides.</param>
    public static IEnumerable<OwnText> Articles(bool isKept) => Read(OwnCorpus.Articles, isKept);

    /// <summary>The plain news texts, in order.</summary>
    /// <param name="isKept">Whether those that nobody reads, and nothing learns from: the numbers that 3 divides.</param>
    public static IEnumerable<OwnText> Dispatches(bool isKept) => Read(OwnCorpus.Dispatches, isKept);

    /// <summary>The passages with claims within claims, in order.</summary>
    /// <param name="isKept">Whether those that nobody reads, and nothing learns from: the numbers that 3 divides.</param>
    public static IEnumerable<OwnText> Claims(bool isKept) => Read(OwnCorpus.Claims, isKept);

    /// <summary>The argued pages with threads, in order.</summary>
    /// <param name="isKept">Whether those that nobody reads, and nothing learns from: the numbers that 3 divides.</param>
    public static IEnumerable<OwnText> Columns(bool isKept) => Read(OwnCorpus.Columns, isKept);

    /// <summary>The longer argued pages with threads, in order.</summary>
    /// <param name="isKept">Whether those that nobody reads, and nothing learns from: the numbers that 3 divides.</param>
    public static IEnumerable<OwnText> Analyses(bool isKept) => Read(OwnCorpus.Analyses, isKept);

    /// <summary>The plain passages with a claim that is passed on, in order.</summary>
    /// <param name="isKept">Whether those that nobody reads, and nothing learns from: the numbers that 3 divides.</param>
    public static IEnumerable<OwnText> Relays(bool isKept) => Read(OwnCorpus.Relays, isKept);

    /// <summary>The plain passages with claims that have come through two or three, in order.</summary>
    /// <param name="isKept">Whether those that nobody reads, and nothing learns from: the numbers that 3 divides.</param>
    public static IEnumerable<OwnText> Hearsay(bool isKept) => Read(OwnCorpus.Hearsay, isKept);

    /// <summary>All, in order.</summary>
    /// <param name="isKept">Whether those that nobody reads, and nothing learns from: the numbers that 3 divides.</param>
    public static IEnumerable<OwnText> All(bool isKept) => Short(isKept).Concat(Articles(isKept)).Concat(Dispatches(isKept)).Concat(Claims(isKept)).Concat(Columns(isKept)).Concat(Relays(isKept)).Concat(Analyses(isKept)).Concat(Hearsay(isKept));

    private static IEnumerable<OwnText> Read(IEnumerable<string> files, bool isKept) =>
        from file in files
        from line in File.ReadLines(file)
        let text = Parse(line)
        where OwnCorpus.IsKept(text.Number) == isKept
        select text;

    private static OwnText Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var id = root.GetProperty("id").GetString()!;
        var (words, passages) = root.TryGetProperty("paragraphs", out _) ? PageWords.Of(root) : Passage(root);
        return new OwnText(
            id, int.Parse(id.AsSpan(id.AsSpan().IndexOfAnyInRange('0', '9')), CultureInfo.InvariantCulture), words, passages, [.. Quotes("forecasts"), .. Quotes("statements"), .. Quotes("items")], line);

        IEnumerable<string> Quotes(string name) =>
            root.TryGetProperty(name, out var items) ? items.EnumerateArray().Select(item => (item.ValueKind is JsonValueKind.String ? item : item.GetProperty("quote")).GetString()!).ToList() : [];
    }

    // A text without a thread is the one passage of a page.
    private static (string Words, ImmutableArray<Passage> Passages) Passage(JsonElement root)
    {
        var words = root.GetProperty("text").GetString()!;
        var narrator = root.TryGetProperty("narrator", out var named) && named.GetString() is { } name and not "article author" ? name : null;
        LocalDate? date = root.TryGetProperty("published", out var published) ? LocalDatePattern.Iso.Parse(published.GetString()!).Value : null;
        var isComment = narrator is not null || root.TryGetProperty("genre", out var genre) && genre.GetString() is "comment";
        return (words, [new Passage(new Narrator(narrator, isComment ? SourceKind.Commenter : SourceKind.Author), Blocks(words), date, isComment ? "c1" : null)]);
    }

    private static ImmutableArray<PassageBlock> Blocks(string words)
    {
        var blocks = ImmutableArray.CreateBuilder<PassageBlock>();
        var start = 0;
        foreach (var paragraph in words.Split("\n\n"))
        {
            blocks.Add(new PassageBlock(new TextSpan(start, paragraph.Length), null, false, false, []));
            start += paragraph.Length + 2;
        }

        return blocks.ToImmutable();
    }
}

/// <summary>A text with the forecasts in it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Number">Its number in its file.</param>
/// <param name="Words">Its words; an empty line stands between paragraphs.</param>
/// <param name="Passages">Its one passage, or the article and then the comments.</param>
/// <param name="Forecasts">The words of each forecast.</param>
/// <param name="Record">Its line in the file.</param>
internal sealed record OwnText(string Id, int Number, string Words, ImmutableArray<Passage> Passages, ImmutableArray<string> Forecasts, string Record)
{
    /// <summary>The sheet of its words.</summary>
    public Sheet Analyze() => Models.English.Analyze(Words, Passages.SelectMany(passage => passage.Blocks).Select(block => block.Span));
}
