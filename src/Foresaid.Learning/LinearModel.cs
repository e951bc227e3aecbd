using System.Collections.Immutable;

namespace Foresaid.Learning;

/// <summary>A trained linear classifier over hashed binary features.</summary>
/// <remarks>
/// Each known feature holds a weight for some of the classes; a class scores the sum over the features that are present.
/// Immutable; safe to share between threads; scoring allocates nothing.
/// </remarks>
public sealed class LinearModel
{
    // How many features are looked up together: their slots are fetched before the first is asked for, so that memory is waited for once.
    private const int Batch = 64;

    // A slot holds a feature's number in its upper half and its row, counted from 1, in its lower one; 0 where it is empty.
    private readonly ulong[] _slots;
    private readonly int[] _starts;
    private readonly byte[] _classes;
    private readonly float[] _weights;

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

        _slots = new ulong[size];
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
        Span<ulong> slots = stackalloc ulong[Batch];
        for (; features.Length > Batch; features = features[Batch..])
        {
            Add(features[..Batch], slots, scores);
        }

        Add(features, slots, scores);
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
        LogisticRegression.ToProbabilities(shares);
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
        foreach (var slot in _slots)
        {
            if (slot != 0)
            {
                var row = RowOf(slot);
                var weights = Enumerable.Range(_starts[row], _starts[row + 1] - _starts[row]).Select(at => (_classes[at], _weights[at]));
                yield return new FeatureRow((uint)(slot >> 32), [.. weights]);
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

    private static int RowOf(ulong slot) => (int)(uint)slot - 1;

    // Three walks, so that what is waited for in memory is waited for together, and nothing is guessed in between.
    private void Add(ReadOnlySpan<uint> features, Span<ulong> slots, Span<float> scores)
    {
        var (table, mask) = (_slots, (uint)_slots.Length - 1);
        for (var index = 0; index < features.Length; index++)
        {
            slots[index] = table[features[index] & mask];
        }

        var known = 0;
        for (var index = 0; index < features.Length; index++)
        {
            var (slot, feature) = (slots[index], features[index]);
            for (var place = feature & mask; slot != 0 && (uint)(slot >> 32) != feature;)
            {
                place = (place + 1) & mask;
                slot = table[place];
            }

            slots[known] = slot;
            known += slot == 0 ? 0 : 1;
        }

        for (var index = 0; index < known; index++)
        {
            var row = RowOf(slots[index]);
            var end = _starts[row + 1];
            for (var at = _starts[row]; at < end; at++)
            {
                scores[_classes[at]] += _weights[at];
            }
        }
    }

    private void Insert(uint feature, int rowPlusOne)
    {
        var mask = (uint)_slots.Length - 1;
        var place = feature & mask;
        while (_slots[place] != 0)
        {
            place = (place + 1) & mask;
        }

        _slots[place] = ((ulong)feature << 32) | (uint)rowPlusOne;
    }
}

/// <summary>The weights of one feature.</summary>
/// <param name="Feature">Its number.</param>
/// <param name="Weights">Class and weight, for the classes that have one.</param>
public readonly record struct FeatureRow(uint Feature, ImmutableArray<(byte Label, float Weight)> Weights);
