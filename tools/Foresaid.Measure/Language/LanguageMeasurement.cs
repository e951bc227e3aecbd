using System.Globalization;
using Foresaid.Engine;
using Foresaid.Language;
using Foresaid.Language.Networks;
using Foresaid.Train;

namespace Foresaid.Measure.Language;

/// <summary>Scores the language engine on the development files of the treebanks and of the name corpora.</summary>
internal static class LanguageMeasurement
{
    private static readonly (string Name, string File)[] _treebanks = [("EWT", "en_ewt-ud-dev"), ("GUM", "en_gum-permissive-dev")];

    /// <summary>Measures everything.</summary>
    /// <param name="corpora">The folder of corpora.</param>
    /// <param name="measured">Where the figures of each corpus go.</param>
    /// <param name="split">The last part of the treebank files' names; "dev" unless a model is looked at for the last time.</param>
    public static void Run(string corpora, Dictionary<string, Dictionary<string, double>> measured, string split = "dev")
    {
        foreach (var (name, file) in _treebanks)
        {
            var path = Path.Combine(corpora, "ud", $"{file[..^3]}{split}.conllu");
            var gold = GoldText.Read(path);
            var sheet = Models.English.Analyze(gold.Text, gold.Blocks);
            var figures = RawScores.Of(gold, sheet).ToDictionary(figure => figure.Name, figure => figure.Value);
            TaughtSentence[] sentences = [.. Treebank.Read(path)];
            var given = NetworkAccuracy.Of(Models.English.Network, sentences);
            figures["UPOS, gold tokens"] = given.Universal;
            figures["XPOS, gold tokens"] = given.Fine;
            figures["UAS, gold tokens"] = given.Unlabelled;
            figures["LAS, gold tokens"] = given.Labelled;
            foreach (var mode in new[] { ParsingMode.Greedy, ParsingMode.Vote })
            {
                var raw = RawScores.Of(gold, Models.English.With(mode).Analyze(gold.Text, gold.Blocks)).ToDictionary(figure => figure.Name, figure => figure.Value);
                figures[$"LAS F1, {mode}"] = raw["LAS F1"];
                figures[$"beliefs kept, {mode}"] = raw["beliefs kept"];
                figures[$"LAS, gold tokens, {mode}"] = NetworkAccuracy.Of(Models.English.Network, sentences, mode).Labelled;
            }

            if (name == "GUM")
            {
                foreach (var ((relation, recall, count), most) in ClausePairs.Of(gold, sheet).Zip(ClausePairs.OfGold(gold)))
                {
                    figures[relation] = recall;
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{relation}: {recall:P1} of {count} in GUM {split}; with the treebank's own trees {most.Recall:P1}"));
                }

                figures["names F1"] = NameScores.F1(NameScores.Entities(gold), sheet);
            }
            else if (split == "dev")
            {
                figures["names F1"] = NameScores.F1(NameScores.Beside(gold, Path.Combine(corpora, "ner", "uner-ewt-dev.iob2")), sheet);
            }

            measured[$"language, {name} {split}"] = figures;
        }

        measured["language, WNUT17 dev"] = new() { ["names F1"] = NameScores.OfTokens(Models.English, Path.Combine(corpora, "ner", "wnut17-dev.conll")) };
    }
}
