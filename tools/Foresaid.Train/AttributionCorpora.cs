using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Foresaid.Engine;
using Foresaid.Language;
using Foresaid.Pages;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Text;

namespace Foresaid.Train;

/// <summary>Reads the corpora in which attributions are marked.</summary>
internal static partial class AttributionCorpora
{
    // Every third of our own passages is left unread.
    private const int Kept = 3;

    /// <summary>The articles of PolNeAR: brat standoff beside plain text, the first annotator of each; outermost attributions only.</summary>
    public static IEnumerable<TaughtPassage> ReadPolnear(string folder, EnglishAnalyzer language)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var stem = Path.GetFileNameWithoutExtension(path);
            var marks = Directory.GetFiles(Path.Combine(folder, "attributions"), stem + "_????.ann").Order(StringComparer.Ordinal).FirstOrDefault();
            if (marks is not null)
            {
                yield return Passage(File.ReadAllText(path), text => Standoff(File.ReadAllText(marks), CodePointMap.Of(text)), language, isWhole: false);
            }
        }
    }

    /// <summary>Our own passages, but for every third: attributions at every level.</summary>
    public static IEnumerable<TaughtPassage> ReadChains(string path, EnglishAnalyzer language)
    {
        foreach (var line in File.ReadLines(path).Where((_, index) => index % Kept != Kept - 1))
        {
            using var passage = JsonDocument.Parse(line);
            yield return Passage(passage.RootElement.GetProperty("text").GetString()!, text => Marked(passage.RootElement, CodePointMap.Of(text)), language, isWhole: true);
        }
    }

    private static TaughtPassage Passage(string text, Func<string, ImmutableArray<TaughtAttribution>> marks, EnglishAnalyzer language, bool isWhole)
    {
        var page = ((PageReading.Read)PageReader.Read(System.Text.Encoding.UTF8.GetBytes(text), new PageOptions(PageForm.Plain))).Page;
        var passages = PagePassages.Of(page);
        var sheet = language.Analyze(page.Text, passages[0].Blocks.Select(block => block.Span));
        return new TaughtPassage(sheet, passages[0], marks(page.Text), isWhole);
    }

    private static ImmutableArray<TaughtAttribution> Marked(JsonElement passage, CodePointMap map)
    {
        ImmutableArray<TextSpan> Spans(JsonElement spans) => [.. spans.EnumerateArray().Select(span => TextSpan.Between(map.ToCodeUnits(span[0].GetInt32()), map.ToCodeUnits(span[1].GetInt32())))];
        return [.. passage.GetProperty("attributions").EnumerateArray().Select(one => new TaughtAttribution(Spans(one.GetProperty("source")), Spans(one.GetProperty("cue")), Spans(one.GetProperty("content"))))];
    }

    private static ImmutableArray<TaughtAttribution> Standoff(string marks, CodePointMap map)
    {
        var spans = new Dictionary<string, ImmutableArray<TextSpan>>();
        foreach (Match mark in Stretch().Matches(marks))
        {
            spans[mark.Groups[1].Value] = [.. mark.Groups[2].Value.Split(';').Select(piece => piece.Split(' ')).Select(piece => TextSpan.Between(map.ToCodeUnits(int.Parse(piece[0], CultureInfo.InvariantCulture)), map.ToCodeUnits(int.Parse(piece[1], CultureInfo.InvariantCulture))))];
        }

        var found = ImmutableArray.CreateBuilder<TaughtAttribution>();
        foreach (Match mark in Event().Matches(marks))
        {
            var parts = mark.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':'))
                .Where(part => part.Length == 2 && spans.ContainsKey(part[1])).ToLookup(part => part[0].TrimEnd("0123456789".ToCharArray()), part => spans[part[1]]);
            ImmutableArray<TextSpan> Of(string role) => [.. parts[role].SelectMany(pieces => pieces)];
            if (Of("Content").Length > 0)
            {
                found.Add(new TaughtAttribution(Of("Source"), Of("Cue"), Of("Content")));
            }
        }

        return found.ToImmutable();
    }

    [GeneratedRegex(@"^(T\d+)\t\S+ ([\d ;]+)(?:\t|$)", RegexOptions.Multiline)]
    private static partial Regex Stretch();

    [GeneratedRegex(@"^E\d+\t(.*)$", RegexOptions.Multiline)]
    private static partial Regex Event();
}
