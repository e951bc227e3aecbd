using Foresaid.Engine;
using Foresaid.Learning;
using Foresaid.Statements;
using Foresaid.Statements.Forecasts;

namespace Foresaid.Measure.Statements;

/// <summary>Whether a sentence is about the future: how far the features of kinds carry on other people's sentences.</summary>
internal static class FutureSentences
{
    private const int Folds = 5;
    private const double Penalty = 4;
    private const int MinCount = 3;

    /// <summary>The F1 of "yes" by a model over the same features, trained on four folds and asked of the fifth.</summary>
    /// <param name="path">The file of sentences: statement, yes or no, source.</param>
    public static Dictionary<string, double> CrossValidate(string path)
    {
        var examples = File.ReadLines(path).Skip(1).Select(line => line.Split('|')).Where(cells => cells.Length >= 3).Select(Example).ToList();
        var (right, said, there) = (0, 0, 0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = LogisticRegression.Train(["no", "yes"], [.. examples.Where((_, index) => index % Folds != fold)], Penalty, MinCount);
            foreach (var example in examples.Where((_, index) => index % Folds == fold))
            {
                var guess = model.Best(example.Features.AsSpan());
                right += guess == 1 && example.Label == 1 ? 1 : 0;
                (said, there) = (said + guess, there + example.Label);
            }
        }

        return new() { ["yes F1, five folds"] = 2.0 * right / (said + there) };
    }

    private static LabelledExample Example(string[] cells)
    {
        var text = string.Join('|', cells[..^2]);
        var sheet = Models.English.Analyze(text);
        var block = new PassageBlock(new Foresaid.Text.TextSpan(0, text.Length), null, false, false, []);
        return new LabelledExample([.. KindTrainer.Features(Models.Statements, sheet, [new Passage(new Narrator(null, SourceKind.Author), [block], null)])], cells[^2] == "yes" ? 1 : 0);
    }
}
