using System.Globalization;
using System.Text;
using System.Text.Json;
using Foresaid.Engine;

namespace Foresaid.Measure.Statements;

/// <summary>Scores who said what would happen: on our own pages and passages, and on the attribution corpus.</summary>
internal static class StatementMeasurement
{
    private static readonly string _speakers = Path.Combine(AppContext.BaseDirectory, "Statements", "speakers.py");

    // Every third page and passage is left unread while rules and models are made.
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
        measured["speakers, GUM coreference"] = SpeakerPairs.OnCoreference(reader, Path.Combine(shared, "corpora", "ud", "en_gum-permissive-dev.conllu"));
        measured["causal sentences"] = CausalSentences.Score(reader, Path.Combine(shared, "corpora"));
        measured["attributions"] = Attributions(reader, shared, work);
    }

    /// <summary>Reads our own pages and has them scored: all, the two thirds that rules and models are made from, and the third that is kept unread.</summary>
    public static void OwnPages(Reader reader, string shared, string work, Dictionary<string, Dictionary<string, double>> measured)
    {
        var pairs = new List<string>();
        var tally = new RuleTally();
        foreach (var gold in Directory.GetFiles(Path.Combine(shared, "corpora", "own", "pages"), "*.gold.json").Order(StringComparer.Ordinal))
        {
            var stem = gold[..^".gold.json".Length];
            var page = File.Exists(stem + ".html") ? stem + ".html" : stem + ".txt";
            var read = Path.Combine(work, Path.GetFileName(stem) + ".json");
            var document = Measurement.Read(reader, page, File.ReadAllBytes(page));
            File.WriteAllText(read, DocumentJson.Write(document));
            pairs.Add($"{gold}={read}");
            tally.Count(gold, document);
        }

        tally.Print();
        var scorer = Path.Combine(shared, "scorers", "score_pages.py");
        measured["own pages"] = Measurement.Score([scorer, .. pairs, "--json"]);
        measured["own pages, two thirds read"] = Measurement.Score([scorer, .. pairs.Where((_, index) => index % Kept != Kept - 1), "--json"]);
        measured["own pages, third kept"] = Measurement.Score([scorer, .. pairs.Where((_, index) => index % Kept == Kept - 1), "--json"]);
        measured["speakers, own pages, third kept"] = Measurement.Score([_speakers, Path.Combine(shared, "scorers"), "own", .. pairs.Where((_, index) => index % Kept == Kept - 1)]);
        measured["speakers, own pages, two thirds read"] = Measurement.Score([_speakers, Path.Combine(shared, "scorers"), "own", .. pairs.Where((_, index) => index % Kept != Kept - 1)]);
    }

    private static void Chains(Reader reader, string shared, string work, Dictionary<string, Dictionary<string, double>> measured)
    {
        var lines = File.ReadAllLines(Path.Combine(shared, "corpora", "own", "chains", "chains.jsonl")).Where(line => line.Length > 0).ToList();
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
