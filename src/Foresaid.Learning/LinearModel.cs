using System.Collections.Immutable;

namespace Foresaid.Learning;

/// <summary>A trained linear classifier over hashed binary features.</summary>
/// <remarks>
/// Each known feature holds a weight for some of the classes; a class scores the sum over the features that are present.
/// Immutable; safe to share between threads; scoring allocates nothing.
/// </remarks>
public sealed class LinearModel
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int[] _starts;
    private readonly byte[] _classes;
    private readonly float[] _weights;
    private readonly int _mask;

    /// <summary>Builds a model from its rows.</summary>
    /// <param name="labels">The names of the classes, at most 255.</param>
    /// <param name="rows">One entry for each feature: its number, and its weights by class. Numbers must not repeat.</param>
    /// <exception cref="ArgumentException">There are no labels, more than 255, or a row names a class that is not there.</exception>
    public LinearModel(ImmutableArray<string> labels, IReadOnlyCollection<FeatureRow> rows)
        : this(
            labels,
            [.. rows.Select(row => row.Feature)],
            StartsOf(rows),
            [.. rows.SelectMany(row => row.Weights).Select(entry => entry.Label)],
            [.. rows.SelectMany(row => row.Weights).Select(entry => entry.Weight)])
    {
    }

    // The columns of the rows; the arrays become the model's own.
    internal LinearModel(ImmutableArray<string> labels, uint[] features, int[] starts, byte[] classes, float[] weights)
    {
        if (labels.Length is 0 or > 255)
        {
            throw new ArgumentException($"A model has 1 to 255 classes, not {labels.Length}.", nameof(labels));
        }

        if (classes.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(labels.Length - 1)) is >= 0 and var stray)
        {
            throw new ArgumentException($"A row names class {classes[stray]} of {labels.Length}.", nameof(classes));
        }

        (Labels, _starts, _classes, _weights) = (labels, starts, classes, weights);
        var size = 16;
        while (size < features.Length * 2)
        {
            size *= 2;
        }

        (_keys, _rows, _mask) = (new uint[size], new int[size], size - 1);
        for (var index = 0; index < features.Length; index++)
        {
            Insert(features[index], index + 1);
        }
    }

    /// <summary>The names of the classes.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>How many features hold weights.</summary>
    public int FeatureCount => _starts.Length - 1;

    /// <summary>Adds up the weights of the features that are present.</summary>
    /// <param name="features">The features, in any order; unknown ones count nothing.</param>
    /// <param name="scores">Where the score of each class goes; as long as <see cref="Labels"/>.</param>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = RowOf(feature);
            if (row < 0)
            {
                continue;
            }

            for (var at = _starts[row]; at < _starts[row + 1]; at++)
            {
                scores[_classes[at]] += _weights[at];
            }
        }
    }

    /// <summary>The class with the highest score; the first of equals.</summary>
    /// <param name="features">The features that are present.</param>
    public int Best(ReadOnlySpan<uint> features)
    {
        Span<float> scores = stackalloc float[Labels.Length];
        Score(features, scores);
        return IndexOfHighest(scores);
    }

    /// <summary>The probability of each class, of a model whose scores are log-odds.</summary>
    /// <param name="features">The features that are present.</param>
    /// <returns>One for each of <see cref="Labels"/>, from 0 to 1; they add up to 1.</returns>
    public float[] Probabilities(ReadOnlySpan<uint> features)
    {
        var shares = new float[Labels.Length];
        Score(features, shares);
        var highest = shares.Max();
        var sum = 0f;
        for (var index = 0; index < shares.Length; index++)
        {
            sum += shares[index] = MathF.Exp(shares[index] - highest);
        }

        for (var index = 0; index < shares.Length; index++)
        {
            shares[index] /= sum;
        }

        return shares;
    }

    /// <summary>The index of the highest score; the first of equals.</summary>
    public static int IndexOfHighest(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var index = 1; index < scores.Length; index++)
        {
            if (scores[index] > scores[best])
            {
                best = index;
            }
        }

        return best;
    }

    internal IEnumerable<FeatureRow> Rows()
    {
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_rows[slot] > 0)
            {
                var row = _rows[slot] - 1;
                var weights = Enumerable.Range(_starts[row], _starts[row + 1] - _starts[row]).Select(at => (_classes[at], _weights[at]));
                yield return new FeatureRow(_keys[slot], [.. weights]);
            }
        }
    }

    private static int[] StartsOf(IReadOnlyCollection<FeatureRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var starts = new List<int>(rows.Count + 1) { 0 };
        foreach (var row in rows)
        {
            starts.Add(starts[^1] + row.Weights.Length);
        }

        return [.. starts];
    }

    private int RowOf(uint feature)
    {
        for (var slot = (int)feature & _mask; _rows[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == feature)
            {
                return _rows[slot] - 1;
            }
        }

        return -1;
    }

    private void Insert(uint feature, int rowPlusOne)
    {
        var slot = (int)feature & _mask;
        while (_rows[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        (_keys[slot], _rows[slot]) = (feature, rowPlusOne);
    }
}

/// <summary>The weights of one feature.</summary>
/// <param name="Feature">Its number.</param>
/// <param name="Weights">Class and weight, for the classes that have one.</param>
public readonly record struct FeatureRow(uint Feature, ImmutableArray<(byte Label, float Weight)> Weights);
