using System.Text.RegularExpressions;
using Foresaid.Engine;
using Foresaid.Learning.Sequences;
using Foresaid.Statements.Conditions;
using Foresaid.Text;
using Foresaid.Train;

namespace Foresaid.Measure.Statements;

/// <summary>Antecedents and consequents of conditionals on other people's sentences, by our own trees.</summary>
internal static partial class ConditionalSpans
{
    private const int Folds = 5;

    /// <summary>The mean token F1 of both spans, each sentence counting once for each span it has, by models trained on four folds and asked of the fifth.</summary>
    /// <param name="corpora">The folder of corpora.</param>
    public static Dictionary<string, double> CrossValidate(string corpora)
    {
        var sentences = ConditionalSentences.Read(ConditionalSentences.FileIn(corpora), Models.English);
        List<SequenceExample> examples = [.. sentences.Select(ConditionalTrainer.Example)];
        var (antecedents, consequents) = (new double[sentences.Count], new double?[sentences.Count]);
        Parallel.For(0, Folds, fold =>
        {
            var model = ConditionalTrainer.Train([.. examples.Where((_, index) => index % Folds != fold)]);
            for (var index = fold; index < sentences.Count; index += Folds)
            {
                var taught = sentences[index];
                var found = ConditionalTrainer.Ask(model, taught.Sheet, taught.Span);
                antecedents[index] = F1(Words(taught, taught.Antecedent), Words(taught, found.Antecedent));
                consequents[index] = taught.Consequent.IsEmpty ? null : F1(Words(taught, taught.Consequent), Words(taught, found.Consequent));
            }
        });
        return new() { ["antecedent token F1"] = antecedents.Average(), ["consequent token F1"] = consequents.Average()!.Value, ["mean token F1"] = antecedents.Concat(consequents.OfType<double>()).Average() };
    }

    private static List<string> Words(TaughtConditional taught, IEnumerable<TextSpan> spans) => Words(string.Join(' ', spans.Select(taught.Sheet.Text.Read)));

    private static double F1(List<string> gold, List<string> read)
    {
        var rest = read.ToList();
        var common = gold.Count(rest.Remove);
        return gold.Count + read.Count == 0 ? 1 : 2.0 * common / (gold.Count + read.Count);
    }

    private static List<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
