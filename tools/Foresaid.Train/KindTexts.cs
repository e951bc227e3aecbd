using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Learning;
using Foresaid.Statements;
using Foresaid.Statements.Forecasts;
using Foresaid.Text;

namespace Foresaid.Train;

/// <summary>Our own short texts with all forecasts in them, as examples of kinds: paragraphs with look-alikes, with several voices, and with windows.</summary>
internal static class KindTexts
{
    // Look-alikes stand here more densely than on any page; counted in full they would make the model doubt plain sentences.
    private const double LookAlikeWeight = 1;

    /// <summary>The clauses of the texts that models learn from, each with what it is.</summary>
    /// <param name="models">Models to read attributions with.</param>
    public static IEnumerable<LabelledExample> Examples(StatementModels models) =>
        from text in Read(isKept: false)
        let passages = text.Passages()
        let sheet = Models.English.Analyze(text.Words, passages[0].Blocks.Select(block => block.Span))
        from example in KindTrainer.Examples(models, sheet, passages, [.. text.Forecasts.Select(quote => new ListedStatement(quote, "forecast"))])
        select example.Label == 0 ? example with { Weight = LookAlikeWeight } : example;

    /// <summary>The texts, in order.</summary>
    /// <param name="isKept">Whether those that nobody reads, and nothing learns from: the numbers that 3 divides.</param>
    public static IEnumerable<KindText> Read(bool isKept) =>
        from file in OwnCorpus.Texts
        from line in File.ReadLines(file)
        let text = Parse(line)
        where text.Number % 3 == 0 == isKept
        select text;

    private static KindText Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var id = root.GetProperty("id").GetString()!;
        var narrator = root.TryGetProperty("narrator", out var named) ? named.GetString() : null;
        var isComment = root.TryGetProperty("genre", out var genre) && genre.GetString() is "comment" || narrator is not (null or "article author");
        return new KindText(id, int.Parse(id.AsSpan(id.AsSpan().IndexOfAnyInRange('0', '9')), CultureInfo.InvariantCulture), root.GetProperty("text").GetString()!, isComment, [.. Quotes("forecasts"), .. Quotes("statements"), .. Quotes("items")], [.. Quotes("lookalikes")]);

        IEnumerable<string> Quotes(string name) =>
            root.TryGetProperty(name, out var items) ? items.EnumerateArray().Select(item => (item.ValueKind is JsonValueKind.String ? item : item.GetProperty("quote")).GetString()!).ToList() : [];
    }
}

/// <summary>A short text with the forecasts in it, and what only looks like one.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Number">Its number in its file.</param>
/// <param name="Words">Its text; an empty line stands between paragraphs.</param>
/// <param name="IsComment">Whether a commenter writes it.</param>
/// <param name="Forecasts">The words of each forecast.</param>
/// <param name="LookAlikes">The words of what foretells nothing; empty where nobody lists it.</param>
internal sealed record KindText(string Id, int Number, string Words, bool IsComment, ImmutableArray<string> Forecasts, ImmutableArray<string> LookAlikes)
{
    /// <summary>The text as the one passage of a page.</summary>
    public ImmutableArray<Passage> Passages()
    {
        var blocks = ImmutableArray.CreateBuilder<PassageBlock>();
        var start = 0;
        foreach (var paragraph in Words.Split("\n\n"))
        {
            blocks.Add(new PassageBlock(new TextSpan(start, paragraph.Length), null, false, false, []));
            start += paragraph.Length + 2;
        }

        return [new Passage(IsComment ? new Narrator("somebody", SourceKind.Commenter) : new Narrator(null, SourceKind.Author), blocks.ToImmutable(), null, IsComment ? "c1" : null)];
    }
}
