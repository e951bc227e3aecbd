namespace Foresaid.Learning.Sequences;

/// <summary>The scores of one sequence, from which its best labelling and the belief in each label are found.</summary>
/// <remarks>Reused from sequence to sequence, so that labelling allocates little. Used by one thread at a time.</remarks>
public sealed class SequenceLattice
{
    private float[] _positions = [];
    private float[] _steps = [];
    private double[] _forward = [];
    private double[] _backward = [];
    private int[] _from = [];

    /// <summary>How many positions there are.</summary>
    public int Length { get; private set; }

    /// <summary>How many labels there are.</summary>
    public int Labels { get; private set; }

    /// <summary>The logarithm of the sum over all labellings, after <see cref="Sum"/>.</summary>
    public double Total { get; private set; }

    /// <summary>Begins a sequence; all scores are 0.</summary>
    /// <param name="length">How many positions.</param>
    /// <param name="labels">How many labels.</param>
    public void Begin(int length, int labels)
    {
        (Length, Labels) = (length, labels);
        var (cells, pairs) = (length * labels, length * labels * labels);
        if (_positions.Length < cells)
        {
            (_positions, _forward, _backward, _from) = (new float[2 * cells], new double[2 * cells], new double[2 * cells], new int[2 * cells]);
        }

        if (_steps.Length < pairs)
        {
            _steps = new float[2 * pairs];
        }

        Array.Clear(_positions, 0, cells);
        Array.Clear(_steps, 0, pairs);
    }

    /// <summary>The score of each label at a position.</summary>
    public Span<float> Position(int at) => _positions.AsSpan(at * Labels, Labels);

    /// <summary>The score of each pair of labels at the step that leads to a position, from 1 on.</summary>
    public Span<float> Step(int at) => _steps.AsSpan(at * Labels * Labels, Labels * Labels);

    /// <summary>Finds the labelling with the highest score; the earlier label of equals.</summary>
    /// <param name="best">Where the labels go; as long as the sequence.</param>
    public void Best(Span<int> best)
    {
        if (Length == 0)
        {
            return;
        }

        for (var label = 0; label < Labels; label++)
        {
            _forward[label] = Position(0)[label];
        }

        for (var at = 1; at < Length; at++)
        {
            var before = _forward.AsSpan((at - 1) * Labels, Labels);
            var here = Position(at);
            var steps = Step(at);
            for (var label = 0; label < Labels; label++)
            {
                var (highest, from) = (double.NegativeInfinity, 0);
                for (var previous = 0; previous < Labels; previous++)
                {
                    var score = before[previous] + steps[(previous * Labels) + label];
                    (highest, from) = score > highest ? (score, previous) : (highest, from);
                }

                _forward[(at * Labels) + label] = highest + here[label];
                _from[(at * Labels) + label] = from;
            }
        }

        best[Length - 1] = IndexOfHighest(_forward.AsSpan((Length - 1) * Labels, Labels));
        for (var at = Length - 1; at > 0; at--)
        {
            best[at - 1] = _from[(at * Labels) + best[at]];
        }
    }

    /// <summary>Adds up all labellings, so that beliefs can be asked for.</summary>
    public void Sum()
    {
        if (Length == 0)
        {
            Total = 0;
            return;
        }

        Span<double> sums = stackalloc double[Labels];
        for (var label = 0; label < Labels; label++)
        {
            _forward[label] = Position(0)[label];
        }

        for (var at = 1; at < Length; at++)
        {
            var before = _forward.AsSpan((at - 1) * Labels, Labels);
            var here = Position(at);
            var steps = Step(at);
            for (var label = 0; label < Labels; label++)
            {
                for (var previous = 0; previous < Labels; previous++)
                {
                    sums[previous] = before[previous] + steps[(previous * Labels) + label];
                }

                _forward[(at * Labels) + label] = LogOfSum(sums) + here[label];
            }
        }

        _backward.AsSpan((Length - 1) * Labels, Labels).Clear();
        for (var at = Length - 2; at >= 0; at--)
        {
            var after = _backward.AsSpan((at + 1) * Labels, Labels);
            var here = Position(at + 1);
            var steps = Step(at + 1);
            for (var label = 0; label < Labels; label++)
            {
                for (var next = 0; next < Labels; next++)
                {
                    sums[next] = after[next] + here[next] + steps[(label * Labels) + next];
                }

                _backward[(at * Labels) + label] = LogOfSum(sums);
            }
        }

        Total = LogOfSum(_forward.AsSpan((Length - 1) * Labels, Labels));
    }

    /// <summary>The belief in a label at a position, from 0 to 1, after <see cref="Sum"/>.</summary>
    public double Belief(int at, int label) => Math.Exp(_forward[(at * Labels) + label] + _backward[(at * Labels) + label] - Total);

    /// <summary>The belief in a pair of labels at the step that leads to a position, from 0 to 1, after <see cref="Sum"/>.</summary>
    public double StepBelief(int at, int label, int next) => Math.Exp(
        _forward[((at - 1) * Labels) + label] + Step(at)[(label * Labels) + next] + Position(at)[next] + _backward[(at * Labels) + next] - Total);

    private static int IndexOfHighest(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var index = 1; index < scores.Length; index++)
        {
            best = scores[index] > scores[best] ? index : best;
        }

        return best;
    }

    private static double LogOfSum(ReadOnlySpan<double> values)
    {
        var highest = double.NegativeInfinity;
        foreach (var value in values)
        {
            highest = Math.Max(highest, value);
        }

        if (double.IsNegativeInfinity(highest))
        {
            return highest;
        }

        var sum = 0d;
        foreach (var value in values)
        {
            sum += Math.Exp(value - highest);
        }

        return highest + Math.Log(sum);
    }
}
