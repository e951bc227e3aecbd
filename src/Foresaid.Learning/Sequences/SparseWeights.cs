using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Foresaid.Learning.Sequences;

/// <summary>The weights of a linear model while it learns, for the features that occur often enough.</summary>
internal sealed class SparseWeights
{
    // Below, a gradient moves nothing that would be seen.
    private const float LeastGradient = 1e-4f;
    private const float FirstSquare = 1e-4f;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly int _classes;
    private readonly float[] _weights;
    private readonly float[] _squares;

    public SparseWeights(int classes, IEnumerable<(SequenceExample Example, int At)> places, Func<(SequenceExample Example, int At), ReadOnlySpan<uint>> featuresOf, int minCount)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var place in places)
        {
            foreach (var feature in featuresOf(place))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
            }
        }

        foreach (var feature in counts.Where(pair => pair.Value >= minCount).Select(pair => pair.Key).Order())
        {
            _rows.Add(feature, _rows.Count);
        }

        _classes = classes;
        _weights = new float[_rows.Count * classes];
        _squares = new float[_rows.Count * classes];
        Array.Fill(_squares, FirstSquare);
    }

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                var weights = _weights.AsSpan(row * _classes, _classes);
                for (var label = 0; label < scores.Length; label++)
                {
                    scores[label] += weights[label];
                }
            }
        }
    }

    public void Move(ReadOnlySpan<uint> features, ReadOnlySpan<float> gradient, float rate, float decay)
    {
        var moves = false;
        foreach (var part in gradient)
        {
            moves |= MathF.Abs(part) >= LeastGradient;
        }

        if (!moves)
        {
            return;
        }

        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                for (var label = 0; label < _classes; label++)
                {
                    if (MathF.Abs(gradient[label]) >= LeastGradient)
                    {
                        var at = (row * _classes) + label;
                        var slope = gradient[label] + (decay * _weights[at]);
                        _squares[at] += slope * slope;
                        _weights[at] -= rate * slope / MathF.Sqrt(_squares[at]);
                    }
                }
            }
        }
    }

    public LinearModel Finish(ImmutableArray<string> labels, double grain)
    {
        var rows = new List<FeatureRow>();
        foreach (var (feature, row) in _rows)
        {
            var weights = Enumerable.Range(0, _classes).Select(label => (Label: (byte)label, Weight: Rounded(_weights[(row * _classes) + label], grain))).Where(entry => entry.Weight != 0).ToImmutableArray();
            if (weights.Length > 0)
            {
                rows.Add(new FeatureRow(feature, weights));
            }
        }

        return new LinearModel(labels, rows);
    }

    private static float Rounded(float weight, double grain) => grain == 0 ? weight : (float)(Math.Round(weight / grain) * grain);
}
