using System.Collections.Immutable;

namespace Foresaid.Learning;

/// <summary>One example of a classification.</summary>
/// <param name="Features">The features that are present; a feature that stands for a constant must be among each one's.</param>
/// <param name="Label">The index of the right class.</param>
/// <param name="Weight">How much it counts, above 0; 1 is once.</param>
public sealed record LabelledExample(ImmutableArray<uint> Features, int Label, double Weight = 1);

/// <summary>Trains a <see cref="LinearModel"/> whose scores are logarithms of probabilities: multinomial logistic regression with a quadratic penalty.</summary>
/// <remarks>
/// The loss has one lowest point, and the walk ends there whatever the order of the examples; the method is that of Liu and Nocedal, "On the
/// limited memory BFGS method for large scale optimization" (Mathematical Programming 45, 1989). The same examples give the same model
/// on the same machine. Thread-safe: nothing is kept between calls.
/// </remarks>
public static class LogisticRegression
{
    // The walk ends where the slope is this small beside the one it began with.
    private const double Flat = 1e-5;
    private const int MostSteps = 1000;

    /// <summary>Trains a model.</summary>
    /// <param name="labels">The names of the classes, at most 255.</param>
    /// <param name="examples">What to learn from; must not be empty.</param>
    /// <param name="penalty">What all weights cost together: half of this times the sum of their squares, beside a loss of -ln(probability) an example; above 0.</param>
    /// <param name="minCount">Features that fewer examples show are left out.</param>
    /// <param name="minWeight">Weights nearer to 0 are left out of the model; 0 keeps all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The penalty is not above 0, or an example names a class that is not there.</exception>
    public static LinearModel Train(ImmutableArray<string> labels, IReadOnlyList<LabelledExample> examples, double penalty, int minCount = 1, double minWeight = 0)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(penalty);
        foreach (var example in examples)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(example.Label, labels.Length, nameof(examples));
        }

        var numbers = Numbered(examples, minCount, out var names);
        var classes = labels.Length;
        var weights = Lowest(new double[names.Length * classes], (at, slopes) => Loss(examples, numbers, classes, penalty, at, slopes));
        var rows = names.Select((name, feature) => new FeatureRow(
            name, [.. Enumerable.Range(0, classes).Select(label => ((byte)label, (float)weights[(feature * classes) + label])).Where(entry => Math.Abs(entry.Item2) >= minWeight)]));
        return new LinearModel(labels, [.. rows.Where(row => !row.Weights.IsEmpty)]);
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

    private static double Loss(IReadOnlyList<LabelledExample> examples, int[][] numbers, int classes, double penalty, double[] weights, double[] slopes)
    {
        var loss = 0d;
        for (var at = 0; at < weights.Length; at++)
        {
            loss += penalty / 2 * weights[at] * weights[at];
            slopes[at] = penalty * weights[at];
        }

        Span<double> scores = stackalloc double[classes];
        for (var index = 0; index < numbers.Length; index++)
        {
            scores.Clear();
            foreach (var feature in numbers[index])
            {
                for (var label = 0; label < classes; label++)
                {
                    scores[label] += weights[(feature * classes) + label];
                }
            }

            var example = examples[index];
            var right = scores[example.Label];
            loss += example.Weight * (ToProbabilities(scores) - right);
            scores[example.Label] -= 1;
            foreach (var feature in numbers[index])
            {
                for (var label = 0; label < classes; label++)
                {
                    slopes[(feature * classes) + label] += example.Weight * scores[label];
                }
            }
        }

        return loss;
    }

    // Gives the logarithm of what the scores' exponentials add up to.
    private static double ToProbabilities(Span<double> scores)
    {
        var (highest, sum) = (double.MinValue, 0d);
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        foreach (ref var score in scores)
        {
            score = Math.Exp(score - highest);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }

        return highest + Math.Log(sum);
    }

    // Walks down from a place to the lowest one; the function writes the slopes there.
    private static double[] Lowest(double[] place, Func<double[], double[], double> function)
    {
        var slopes = new double[place.Length];
        var value = function(place, slopes);
        var flat = Flat * Math.Max(1, Math.Sqrt(Dot(slopes, slopes)));
        var past = new Queue<(double[] Moved, double[] Changed, double Share)>();
        for (var step = 0; step < MostSteps && Math.Sqrt(Dot(slopes, slopes)) > flat; step++)
        {
            var way = Way(slopes, past);
            var fall = Dot(way, slopes);
            var length = past.Count == 0 ? 1 / Math.Sqrt(Dot(slopes, slopes)) : 1;
            var (next, nextSlopes) = (new double[place.Length], new double[place.Length]);
            double nextValue;
            while (true)
            {
                for (var at = 0; at < place.Length; at++)
                {
                    next[at] = place[at] + (length * way[at]);
                }

                nextValue = function(next, nextSlopes);
                if (nextValue <= value + (1e-4 * length * fall) || length < 1e-12)
                {
                    break;
                }

                length /= 2;
            }

            var (moved, changed) = (Difference(next, place), Difference(nextSlopes, slopes));
            if (Dot(moved, changed) is > 0 and var curve)
            {
                past.Enqueue((moved, changed, 1 / curve));
                if (past.Count > 10)
                {
                    past.Dequeue();
                }
            }

            (place, slopes, value) = (next, nextSlopes, nextValue);
        }

        return place;
    }

    // The way down, bent by what the last steps have shown of the slopes' bend.
    private static double[] Way(double[] slopes, Queue<(double[] Moved, double[] Changed, double Share)> past)
    {
        double[] way = [.. slopes.Select(slope => -slope)];
        var parts = new Stack<double>();
        foreach (var (moved, changed, share) in past.Reverse())
        {
            var part = share * Dot(moved, way);
            parts.Push(part);
            Add(way, changed, -part);
        }

        if (past.Count > 0)
        {
            var (_, changed, share) = past.Last();
            var scale = 1 / (share * Dot(changed, changed));
            for (var at = 0; at < way.Length; at++)
            {
                way[at] *= scale;
            }
        }

        foreach (var (moved, changed, share) in past)
        {
            Add(way, moved, parts.Pop() - (share * Dot(changed, way)));
        }

        return way;
    }

    private static double Dot(double[] first, double[] second)
    {
        var sum = 0d;
        for (var at = 0; at < first.Length; at++)
        {
            sum += first[at] * second[at];
        }

        return sum;
    }

    private static void Add(double[] to, double[] what, double by)
    {
        for (var at = 0; at < to.Length; at++)
        {
            to[at] += by * what[at];
        }
    }

    private static double[] Difference(double[] first, double[] second) => [.. first.Zip(second, (one, other) => one - other)];

    // The features of each example as small numbers, and what each number stands for, in ascending order.
    private static int[][] Numbered(IReadOnlyList<LabelledExample> examples, int minCount, out uint[] names)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in examples.SelectMany(example => example.Features.Distinct()))
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
        return [.. examples.Select(example => example.Features.Distinct().Where(numbers.ContainsKey).Select(feature => numbers[feature]).ToArray())];
    }
}
