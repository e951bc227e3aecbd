using System.Globalization;
using System.Text;
using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Train;

namespace Foresaid.Measure.Statements;

/// <summary>Scores who said what would happen: on our own pages and passages, and on the attribution corpus.</summary>
internal static class StatementMeasurement
{
    private static readonly string _speakers = Path.Combine(AppContext.BaseDirectory, "Statements", "speakers.py");

    // Every third passage is left unread while rules and models are made.
    private const int Kept = 3;

    /// <summary>Reads everything and has it scored.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="shared">The folder of corpora and scorers.</param>
    /// <param name="work">Where to put what was read.</param>
    /// <param name="measured">Where the figures go.</param>
    public static void Run(Reader reader, string shared, string work, Dictionary<string, Dictionary<string, double>> measured)
    {
        OwnPages(reader, shared, work, measured);
        Chains(reader, shared, work, measured);
        TextMeasurement.Run(shared, work, measured);
        measured["speakers, GUM coreference"] = SpeakerPairs.OnCoreference(reader, Path.Combine(shared, "corpora", "ud", "en_gum-permissive-dev.conllu"));
        measured["causal sentences"] = CausalSentences.Score(reader, Path.Combine(shared, "corpora"));
        measured["attributions"] = Attributions(reader, shared, work);
    }

    /// <summary>Reads our own pages and has them scored: all, the two thirds that rules and models are made from, and the third that is kept unread.</summary>
    public static void OwnPages(Reader reader, string shared, string work, Dictionary<string, Dictionary<string, double>> measured)
    {
        var tally = new RuleTally();
        var pairs = Enum.GetValues<PageSet>().ToDictionary(set => set, set => OwnCorpus.Pages(set).Select(pair =>
        {
            var read = Path.Combine(work, Path.GetFileNameWithoutExtension(pair.Page) + ".json");
            var document = Measurement.Read(reader, pair.Page, File.ReadAllBytes(pair.Page));
            File.WriteAllText(read, DocumentJson.Write(document));
            tally.Count(pair.Gold, document);
            return $"{pair.Gold}={read}";
        }).ToList());
        tally.Print();
        var scorer = Path.Combine(shared, "scorers", "score_pages.py");
        measured["own pages"] = Measurement.Score([scorer, .. pairs[PageSet.Read], .. pairs[PageSet.Kept], "--json"]);
        measured["own pages, two thirds read"] = Measurement.Score([scorer, .. pairs[PageSet.Read], "--json"]);
        measured["own pages, third kept"] = Measurement.Score([scorer, .. pairs[PageSet.Kept], "--json"]);
        measured["later pages, read"] = Measurement.Score([scorer, .. pairs[PageSet.Later], "--json"]);
        measured["later pages, kept"] = Measurement.Score([scorer, .. pairs[PageSet.KeptLater], "--json"]);
        measured["speakers, own pages, third kept"] = Measurement.Score([_speakers, Path.Combine(shared, "scorers"), "own", .. pairs[PageSet.Kept]]);
        measured["speakers, own pages, two thirds read"] = Measurement.Score([_speakers, Path.Combine(shared, "scorers"), "own", .. pairs[PageSet.Read]]);
    }

    private static void Chains(Reader reader, string shared, string work, Dictionary<string, Dictionary<string, double>> measured)
    {
        var lines = File.ReadAllLines(OwnCorpus.Chains).Where(line => line.Length > 0).ToList();
        var read = Path.Combine(work, "chains.jsonl");
        File.WriteAllLines(read, lines.Select(line =>
        {
            using var passage = JsonDocument.Parse(line);
            var name = passage.RootElement.GetProperty("id").GetString() + ".txt";
            return DocumentJson.Write(Plain(reader, name, Encoding.UTF8.GetBytes(passage.RootElement.GetProperty("text").GetString()!)));
        }));
        foreach (var (name, isKept) in new[] { ("two thirds read", false), ("third kept", true) })
        {
            var gold = Path.Combine(work, isKept ? "chains-kept.gold.jsonl" : "chains-read.gold.jsonl");
            File.WriteAllLines(gold, lines.Where((_, index) => index % Kept == Kept - 1 == isKept));
            measured[$"chains, {name}"] = Measurement.Score([Path.Combine(shared, "scorers", "score_chains.py"), read, "--gold", gold, "--json"]);
        }
    }

    private static Dictionary<string, double> Attributions(Reader reader, string shared, string work)
    {
        var folder = Path.Combine(shared, "corpora", "polnear", "dev");
        var read = Path.Combine(work, "attributions.jsonl");
        File.WriteAllLines(read, Directory.GetFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => DocumentJson.Write(Plain(reader, path, File.ReadAllBytes(path)))));
        var converted = Path.Combine(work, "attributions.scored.jsonl");
        File.WriteAllText(converted, Measurement.Python([Path.Combine(shared, "scorers", "to_attributions.py"), read]));
        using var figures = JsonDocument.Parse(Measurement.Python([Path.Combine(shared, "scorers", "score_attribution.py"), converted, "--gold", folder, "--json"]));
        string[] told = ["span.source.strict", "span.cue.strict", "span.content.strict", "token.micro", "attr.content", "attr.full", "type.direct", "type.mixed", "type.indirect"];
        var result = told.ToDictionary(name => name, name => figures.RootElement.GetProperty(name).GetProperty("f1").GetDouble() / 100);
        using var more = JsonDocument.Parse(Measurement.Python([_speakers, Path.Combine(shared, "scorers"), "attributions", read, folder]));
        result["say-type recall"] = more.RootElement.GetProperty("say-type recall").GetDouble();
        result["confidence kept"] = more.RootElement.GetProperty("confidence kept").GetDouble();
        Console.WriteLine("attributions by confidence: from, how many, share right, mean confidence");
        foreach (var row in more.RootElement.GetProperty("table").EnumerateArray())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row[0].GetDouble():F1} {row[1].GetInt32(),5} {row[2].GetDouble(),6:F2} {row[3].GetDouble(),6:F2}"));
        }

        return result;
    }

    private static Document Plain(Reader reader, string name, byte[] bytes) =>
        Measurement.Read(reader, name, bytes, new Foresaid.Pages.PageOptions { Form = Foresaid.Pages.PageForm.Plain });
}
