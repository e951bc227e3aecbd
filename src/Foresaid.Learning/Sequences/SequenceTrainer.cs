using System.Collections.Immutable;

namespace Foresaid.Learning.Sequences;

/// <summary>How a sequence model is trained.</summary>
/// <param name="Epochs">How often all examples are shown.</param>
/// <param name="Rate">How far a weight moves at first.</param>
/// <param name="Decay">The pull of a weight that is touched towards 0.</param>
/// <param name="MinCount">Features that occur less often are left out.</param>
/// <param name="Grain">Weights of the finished model are multiples of this, which keeps its file small; those nearest to 0 are left out.</param>
/// <param name="Seed">Orders the examples.</param>
public sealed record SequenceTraining(int Epochs, double Rate, double Decay, int MinCount, double Grain, int Seed);

/// <summary>Trains a <see cref="SequenceModel"/> from examples.</summary>
/// <remarks>
/// By stochastic gradients of the likelihood, each weight with a rate of its own: Duchi, Hazan and Singer, "Adaptive
/// Subgradient Methods" (JMLR 2011). Where the right label is not known the likelihood sums over those that are allowed.
/// One thread; the same examples and training give the same model.
/// </remarks>
public static class SequenceTrainer
{
    /// <summary>Trains a model.</summary>
    /// <param name="labels">The names of the labels, at most 15.</param>
    /// <param name="examples">The examples; none gives a model without weights.</param>
    /// <param name="training">How.</param>
    /// <param name="told">Hears after each epoch its number, from 1, and the mean loss of a position; null for nobody.</param>
    /// <exception cref="ArgumentException">There are more than 15 labels.</exception>
    public static SequenceModel Train(ImmutableArray<string> labels, IReadOnlyList<SequenceExample> examples, SequenceTraining training, Action<int, double>? told = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(training);
        if (labels.Length > 15)
        {
            throw new ArgumentException($"A sequence model has at most 15 labels, not {labels.Length}.", nameof(labels));
        }

        var positions = new SparseWeights(labels.Length, examples.SelectMany(example => Enumerable.Range(0, example.Length).Select(at => (example, at))), place => place.Example.FeaturesOf(place.At), training.MinCount);
        var steps = new SparseWeights(labels.Length * labels.Length, examples.SelectMany(example => Enumerable.Range(1, Math.Max(0, example.Length - 1)).Select(at => (example, at))), place => place.Example.StepsOf(place.At), training.MinCount);
        var pass = new Pass(labels.Length, positions, steps, training);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(training.Seed);
        for (var epoch = 1; epoch <= training.Epochs; epoch++)
        {
            random.Shuffle(order);
            var (loss, count) = (0d, 0);
            foreach (var index in order)
            {
                loss += pass.Learn(examples[index]);
                count += examples[index].Length;
            }

            told?.Invoke(epoch, loss / Math.Max(1, count));
        }

        return new SequenceModel(positions.Finish(labels, training.Grain), steps.Finish(SequenceModel.StepLabels(labels), training.Grain));
    }

    // One example after the other through a free and a bound lattice.
    private sealed class Pass(int labels, SparseWeights positions, SparseWeights steps, SequenceTraining training)
    {
        private readonly SequenceLattice _free = new();
        private readonly SequenceLattice _bound = new();
        private readonly float[] _gradient = new float[labels * labels];

        public double Learn(SequenceExample example)
        {
            _free.Begin(example.Length, labels);
            _bound.Begin(example.Length, labels);
            for (var at = 0; at < example.Length; at++)
            {
                positions.Score(example.FeaturesOf(at), _free.Position(at));
                _free.Position(at).CopyTo(_bound.Position(at));
                for (var label = 0; label < labels; label++)
                {
                    if ((example.Allowed(at) & (1u << label)) == 0)
                    {
                        _bound.Position(at)[label] = float.NegativeInfinity;
                    }
                }

                if (at > 0)
                {
                    steps.Score(example.StepsOf(at), _free.Step(at));
                    _free.Step(at).CopyTo(_bound.Step(at));
                }
            }

            _free.Sum();
            _bound.Sum();
            for (var at = 0; at < example.Length; at++)
            {
                for (var label = 0; label < labels; label++)
                {
                    _gradient[label] = (float)(_free.Belief(at, label) - _bound.Belief(at, label));
                }

                positions.Move(example.FeaturesOf(at), _gradient.AsSpan(0, labels), (float)training.Rate, (float)training.Decay);
                if (at > 0)
                {
                    for (var pair = 0; pair < labels * labels; pair++)
                    {
                        _gradient[pair] = (float)(_free.StepBelief(at, pair / labels, pair % labels) - _bound.StepBelief(at, pair / labels, pair % labels));
                    }

                    steps.Move(example.StepsOf(at), _gradient, (float)training.Rate, (float)training.Decay);
                }
            }

            return _free.Total - _bound.Total;
        }
    }
}
