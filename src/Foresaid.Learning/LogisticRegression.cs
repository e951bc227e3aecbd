using System.Collections.Immutable;

namespace Foresaid.Learning;

/// <summary>One example of a classification.</summary>
/// <param name="Features">The features that are present; each once.</param>
/// <param name="Label">The index of the right class.</param>
/// <param name="Weight">How much it counts, above 0.</param>
public sealed record LabelledExample(ImmutableArray<uint> Features, int Label, float Weight = 1);

/// <summary>Trains a <see cref="LinearModel"/> whose scores are logarithms of probabilities.</summary>
/// <remarks>
/// Multinomial logistic regression with a quadratic penalty, by stochastic steps whose length shrinks for each weight with
/// what it has moved (Duchi, Hazan and Singer, "Adaptive Subgradient Methods", JMLR 2011). The same examples in the same
/// order give the same model on the same machine.
/// </remarks>
public static class LogisticRegression
{
    /// <summary>Trains a model.</summary>
    /// <param name="labels">The names of the classes, at most 255.</param>
    /// <param name="examples">What to learn from; must not be empty.</param>
    /// <param name="penalty">What a weight costs, for each example: half of this times its square; 0 or more.</param>
    /// <param name="epochs">How often each example is seen, at least 1.</param>
    /// <param name="minCount">Features that fewer examples show are left out.</param>
    /// <param name="seed">Orders the examples anew for each epoch.</param>
    /// <param name="rate">The length of the first step.</param>
    public static LinearModel Train(ImmutableArray<string> labels, IReadOnlyList<LabelledExample> examples, double penalty, int epochs, int minCount, int seed, double rate = 0.2)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var numbers = Numbered(examples, minCount, out var names);
        var classes = labels.Length;
        var (weights, squares) = (new double[names.Length * classes], new double[names.Length * classes]);
        var (lastSeen, step) = (new int[names.Length], 0);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed);
        Span<double> scores = stackalloc double[classes];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                step++;
                scores.Clear();
                foreach (var feature in numbers[index])
                {
                    for (var label = 0; label < classes; label++)
                    {
                        scores[label] += weights[(feature * classes) + label];
                    }
                }

                ToProbabilities(scores);
                var example = examples[index];
                foreach (var feature in numbers[index])
                {
                    // The penalty of the steps in which the feature was not seen is paid when it is; it never turns a weight's sign.
                    var owed = penalty * (step - lastSeen[feature]);
                    lastSeen[feature] = step;
                    for (var label = 0; label < classes; label++)
                    {
                        var at = (feature * classes) + label;
                        var slope = example.Weight * (scores[label] - (label == example.Label ? 1 : 0));
                        squares[at] += slope * slope;
                        var length = rate / (Math.Sqrt(squares[at]) + 1e-6);
                        weights[at] = (weights[at] - (length * slope)) / (1 + (length * owed));
                    }
                }
            }
        }

        var rows = names.Select((name, feature) => new FeatureRow(name, [.. Enumerable.Range(0, classes).Select(label => ((byte)label, (float)weights[(feature * classes) + label]))]));
        return new LinearModel(labels, [.. rows]);
    }

    /// <summary>Turns scores into probabilities that add up to 1.</summary>
    public static void ToProbabilities(Span<float> scores)
    {
        var highest = scores[LinearModel.IndexOfHighest(scores)];
        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - highest);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }

    private static void ToProbabilities(Span<double> scores)
    {
        var highest = double.MinValue;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0.0;
        foreach (ref var score in scores)
        {
            score = Math.Exp(score - highest);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }

    // The features of each example as small numbers, and what each number stands for, in ascending order.
    private static int[][] Numbered(IReadOnlyList<LabelledExample> examples, int minCount, out uint[] names)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in examples.SelectMany(example => example.Features))
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        uint[] kept = [.. counts.Where(pair => pair.Value >= minCount).Select(pair => pair.Key).Order()];
        var numbers = new Dictionary<uint, int>();
        foreach (var (index, feature) in kept.Index())
        {
            numbers[feature] = index;
        }

        names = kept;
        return [.. examples.Select(example => example.Features.Where(numbers.ContainsKey).Select(feature => numbers[feature]).ToArray())];
    }
}
