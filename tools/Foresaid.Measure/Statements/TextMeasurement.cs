using System.Globalization;
using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Statements;
using Foresaid.Text;
using Foresaid.Train;

namespace Foresaid.Measure.Statements;

/// <summary>Scores our own short texts and threads: those that rules and models were made with, and the third that is kept unread.</summary>
internal static class TextMeasurement
{
    private static readonly string _scorer = Path.Combine(AppContext.BaseDirectory, "Statements", "texts.py");

    /// <summary>Reads the texts and has them scored.</summary>
    /// <param name="shared">The folder of corpora and scorers.</param>
    /// <param name="work">Where to put what was read.</param>
    /// <param name="measured">Where the figures go.</param>
    public static void Run(string shared, string work, Dictionary<string, Dictionary<string, double>> measured)
    {
        var reader = new StatementReader(Models.Statements);
        foreach (var (name, isKept) in new[] { ("two thirds read", false), ("third kept", true) })
        {
            var read = Path.Combine(work, isKept ? "texts-kept.jsonl" : "texts-read.jsonl");
            File.WriteAllLines(read, OwnTexts.Short(isKept).Select(text => Line(text.Record, text.Words, reader.Read(text.Analyze(), text.Passages)))
                .Concat(ThreadTexts.Read(isKept).Select(thread => Line(thread.Record, thread.Words, reader.Read(thread.Analyze(), thread.Passages)))));
            measured[$"own texts, {name}"] = Measurement.Score([_scorer, Path.Combine(shared, "scorers"), read]);
            foreach (var (kind, texts) in new[] { ("articles", OwnTexts.Articles(isKept)), ("dispatches", OwnTexts.Dispatches(isKept)), ("claims", OwnTexts.Claims(isKept)), ("columns", OwnTexts.Columns(isKept)), ("relays", OwnTexts.Relays(isKept)), ("analyses", OwnTexts.Analyses(isKept)), ("hearsay", OwnTexts.Hearsay(isKept)) })
            {
                var lines = Path.Combine(work, $"{kind}-{(isKept ? "kept" : "read")}.jsonl");
                File.WriteAllLines(lines, texts.Select(text => Line(text.Record, text.Words, reader.Read(text.Analyze(), text.Passages))));
                measured[$"own {kind}, {name}"] = Measurement.Score([_scorer, Path.Combine(shared, "scorers"), lines]);
            }
        }
    }

    private static string Line(string record, string words, Findings findings)
    {
        using var gold = JsonDocument.Parse(record);
        var names = findings.Sources.ToDictionary(source => source.Id, source => source.Name);
        return JsonSerializer.Serialize(new
        {
            gold = gold.RootElement,
            statements = findings.Statements.Select(statement => new
            {
                id = statement.Id,
                kind = statement.Kind.ToString(),
                text = string.Join(' ', statement.Content.Select(span => words.Read(span))),
                chain = statement.Chain.Select(id => names[id]),
                rule = statement.Why.FirstOrDefault(evidence => evidence.Part == "speaker")?.Rule,
                from = statement.Window?.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                to = statement.Window?.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }),
            contradictions = findings.Contradictions.Select(pair => new[] { pair.First, pair.Second }),
        });
    }
}
