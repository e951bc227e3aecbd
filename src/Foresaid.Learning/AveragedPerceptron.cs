using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Foresaid.Learning;

/// <summary>Trains a <see cref="LinearModel"/> from examples, one at a time.</summary>
/// <remarks>
/// The averaged perceptron: Collins, "Discriminative Training Methods for Hidden Markov Models" (EMNLP 2002). Rows are
/// sparse: a feature holds only the classes it was ever updated for. Not safe to share between threads; the same
/// examples in the same order give the same model.
/// </remarks>
/// <param name="labels">The names of the classes, at most 255.</param>
public sealed class AveragedPerceptron(ImmutableArray<string> labels)
{
    private readonly Dictionary<uint, Row> _rows = [];
    private int _now = 1;

    /// <summary>Shows one example: where the model errs, its weights move.</summary>
    /// <param name="features">The features that are present.</param>
    /// <param name="gold">The right class.</param>
    /// <returns>The class that the model, as it was, would have chosen.</returns>
    public int Learn(ReadOnlySpan<uint> features, int gold)
    {
        Span<float> scores = stackalloc float[labels.Length];
        Score(features, scores);
        var guess = LinearModel.IndexOfHighest(scores);
        Update(features, gold, guess);
        return guess;
    }

    /// <summary>Adds up the present weights of the features.</summary>
    /// <param name="features">The features that are present.</param>
    /// <param name="scores">Where the score of each class goes; as long as there are classes.</param>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                row.AddTo(scores);
            }
        }
    }

    /// <summary>Moves the weights from a wrong class to the right one; where they are the same, only time passes.</summary>
    /// <param name="features">The features that are present.</param>
    /// <param name="gold">The right class.</param>
    /// <param name="guess">The class that was chosen.</param>
    public void Update(ReadOnlySpan<uint> features, int gold, int guess)
    {
        if (guess != gold)
        {
            foreach (var feature in features)
            {
                ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, feature, out _);
                row ??= new Row();
                row.Move((byte)gold, 1, _now);
                row.Move((byte)guess, -1, _now);
                row.Updates++;
            }
        }

        _now++;
    }

    /// <summary>The model of the averaged weights.</summary>
    /// <param name="minUpdates">Features that were updated less often are left out.</param>
    /// <param name="minWeight">Weights nearer to 0 are left out.</param>
    public LinearModel Finish(int minUpdates = 1, double minWeight = 1e-3)
    {
        var rows = new List<FeatureRow>();
        foreach (var (feature, row) in _rows.Where(pair => pair.Value.Updates >= minUpdates).OrderBy(pair => pair.Key))
        {
            var weights = row.Averages(_now).Where(entry => Math.Abs(entry.Weight) >= minWeight).ToImmutableArray();
            if (weights.Length > 0)
            {
                rows.Add(new FeatureRow(feature, weights));
            }
        }

        return new LinearModel(labels, rows);
    }

    private sealed class Row
    {
        private byte[] _labels = new byte[2];
        private float[] _weights = new float[2];
        private double[] _totals = new double[2];
        private int[] _stamps = new int[2];
        private int _count;

        public int Updates { get; set; }

        public void AddTo(Span<float> scores)
        {
            for (var at = 0; at < _count; at++)
            {
                scores[_labels[at]] += _weights[at];
            }
        }

        public void Move(byte label, float by, int now)
        {
            var at = Array.IndexOf(_labels, label, 0, _count);
            if (at < 0)
            {
                at = Add(label, now);
            }

            _totals[at] += (double)_weights[at] * (now - _stamps[at]);
            _stamps[at] = now;
            _weights[at] += by;
        }

        public IEnumerable<(byte Label, float Weight)> Averages(int now)
        {
            for (var at = 0; at < _count; at++)
            {
                var total = _totals[at] + ((double)_weights[at] * (now - _stamps[at]));
                yield return (_labels[at], (float)(total / now));
            }
        }

        private int Add(byte label, int now)
        {
            if (_count == _labels.Length)
            {
                Array.Resize(ref _labels, _count * 2);
                Array.Resize(ref _weights, _count * 2);
                Array.Resize(ref _totals, _count * 2);
                Array.Resize(ref _stamps, _count * 2);
            }

            (_labels[_count], _stamps[_count]) = (label, now);
            return _count++;
        }
    }
}
