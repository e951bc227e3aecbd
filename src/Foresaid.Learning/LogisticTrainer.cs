using System.Collections.Immutable;

namespace Foresaid.Learning;

/// <summary>Trains a <see cref="LinearModel"/> whose scores are log-odds: multinomial logistic regression.</summary>
/// <remarks>
/// Stochastic gradient descent with a rate of its own for each weight (Duchi, Hazan and Singer, "Adaptive Subgradient Methods",
/// JMLR 12, 2011) and a pull of every weight towards 0. The same examples and seed give the same model.
/// </remarks>
public static class LogisticTrainer
{
    /// <summary>Trains a model.</summary>
    /// <param name="labels">The names of the classes, at most 255.</param>
    /// <param name="examples">What to learn from; a feature that stands for a constant must be among each one's features.</param>
    /// <param name="training">How to learn.</param>
    /// <exception cref="ArgumentOutOfRangeException">An example names a class that is not there.</exception>
    public static LinearModel Train(ImmutableArray<string> labels, IReadOnlyList<TaughtExample> examples, LogisticTraining training)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(training);
        var (index, counts) = Index(examples, training.MinCount);
        var features = examples.Select(example => example.Features.Where(index.ContainsKey).Select(feature => index[feature]).Distinct().ToArray()).ToArray();
        var (weights, squares) = (new double[index.Count * labels.Length], new double[index.Count * labels.Length]);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(training.Seed);
        var scores = new double[labels.Length];
        for (var epoch = 0; epoch < training.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                Learn(examples[at], features[at]);
            }
        }

        return new LinearModel(labels, [.. index.OrderBy(pair => pair.Key).Select(pair => RowOf(pair.Key, pair.Value)).Where(row => !row.Weights.IsEmpty)]);

        void Learn(TaughtExample example, int[] active)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(example.Label, labels.Length);
            Array.Clear(scores);
            foreach (var feature in active)
            {
                for (var label = 0; label < scores.Length; label++)
                {
                    scores[label] += weights[(feature * scores.Length) + label];
                }
            }

            ToProbabilities(scores);
            foreach (var feature in active)
            {
                for (var label = 0; label < scores.Length; label++)
                {
                    var weight = (feature * scores.Length) + label;
                    var slope = (example.Weight * (scores[label] - (label == example.Label ? 1 : 0))) + (training.Pull / counts[feature] * weights[weight]);
                    squares[weight] += slope * slope;
                    weights[weight] -= slope == 0 ? 0 : training.Rate * slope / Math.Sqrt(squares[weight] + 1e-8);
                }
            }
        }

        FeatureRow RowOf(uint feature, int at) => new(
            feature,
            [.. Enumerable.Range(0, labels.Length).Select(label => ((byte)label, (float)weights[(at * labels.Length) + label])).Where(entry => Math.Abs(entry.Item2) >= training.MinWeight)]);
    }

    private static void ToProbabilities(double[] scores)
    {
        var highest = scores.Max();
        var sum = 0.0;
        for (var label = 0; label < scores.Length; label++)
        {
            sum += scores[label] = Math.Exp(scores[label] - highest);
        }

        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] /= sum;
        }
    }

    private static (Dictionary<uint, int> Index, List<int> Counts) Index(IReadOnlyList<TaughtExample> examples, int minCount)
    {
        var index = new Dictionary<uint, int>();
        var counts = new List<int>();
        foreach (var group in examples.SelectMany(example => example.Features.Distinct()).GroupBy(feature => feature).OrderBy(group => group.Key))
        {
            if (group.Count() is var count && count >= minCount)
            {
                index.Add(group.Key, counts.Count);
                counts.Add(count);
            }
        }

        return (index, counts);
    }
}

/// <summary>One example to learn from.</summary>
/// <param name="Features">The features that are present.</param>
/// <param name="Label">The right class.</param>
/// <param name="Weight">How much it counts; 1 is once.</param>
public sealed record TaughtExample(ImmutableArray<uint> Features, int Label, double Weight = 1);

/// <summary>How a logistic model learns.</summary>
/// <param name="Epochs">How often it sees each example.</param>
/// <param name="Pull">How hard a weight is pulled towards 0 in a pass, shared among the examples of its feature; 0 is not at all.</param>
/// <param name="Seed">Decides the order of the examples.</param>
/// <param name="MinCount">Features of fewer examples are left out.</param>
/// <param name="MinWeight">Weights nearer to 0 are left out.</param>
/// <param name="Rate">How far the first step goes.</param>
public sealed record LogisticTraining(int Epochs, double Pull, int Seed, int MinCount = 1, double MinWeight = 0.01, double Rate = 0.1);
