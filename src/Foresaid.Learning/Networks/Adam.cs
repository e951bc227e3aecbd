namespace Foresaid.Learning.Networks;

/// <summary>Moves weights against their slopes.</summary>
/// <remarks>
/// Kingma and Ba, "Adam: A Method for Stochastic Optimization" (ICLR 2015). Rows without a slope stay where they are, as the
/// rows of words that a batch lacks do. The same slopes in the same order give the same weights. Used by one training at a time.
/// </remarks>
/// <param name="weights">What is trained.</param>
public sealed class Adam(IReadOnlyList<Weights> weights)
{
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.98f;
    private const float Least = 1e-8f;

    private readonly float[][] _means = [.. weights.Select(one => new float[one.Values.Length])];
    private readonly float[][] _squares = [.. weights.Select(one => new float[one.Values.Length])];
    private double _meanShare = 1;
    private double _squareShare = 1;

    /// <summary>Makes one step.</summary>
    /// <param name="slopes">The slopes of one batch.</param>
    /// <param name="rate">How far, above 0.</param>
    public void Step(Slopes slopes, double rate)
    {
        ArgumentNullException.ThrowIfNull(slopes);
        _meanShare *= MeanDecay;
        _squareShare *= SquareDecay;
        var scaled = (float)(rate * Math.Sqrt(1 - _squareShare) / (1 - _meanShare));
        for (var index = 0; index < weights.Count; index++)
        {
            var columns = weights[index].Columns;
            if (slopes.RowsOf(index) is { } rows)
            {
                foreach (var row in rows)
                {
                    Move(index, row * columns, columns, slopes, scaled);
                }
            }
            else
            {
                Move(index, 0, weights[index].Values.Length, slopes, scaled);
            }
        }
    }

    private void Move(int index, int start, int length, Slopes slopes, float rate)
    {
        var slope = slopes.Of(index).AsSpan(start, length);
        var values = weights[index].Values.AsSpan(start, length);
        var mean = _means[index].AsSpan(start, length);
        var square = _squares[index].AsSpan(start, length);
        for (var at = 0; at < slope.Length; at++)
        {
            mean[at] = (MeanDecay * mean[at]) + ((1 - MeanDecay) * slope[at]);
            square[at] = (SquareDecay * square[at]) + ((1 - SquareDecay) * slope[at] * slope[at]);
            values[at] -= rate * mean[at] / (MathF.Sqrt(square[at]) + Least);
        }
    }
}

/// <summary>The slopes of weights over one batch.</summary>
/// <remarks>Of tables only the rows that were used are kept and cleared.</remarks>
public sealed class Slopes
{
    private readonly IReadOnlyList<Weights> _weights;
    private readonly float[][] _values;
    private readonly List<int>?[] _rows;
    private readonly bool[]?[] _isUsed;

    /// <summary>Slopes of 0.</summary>
    /// <param name="weights">What they are the slopes of.</param>
    /// <param name="tables">How many of the first weights are tables of which few rows are used at a time.</param>
    public Slopes(IReadOnlyList<Weights> weights, int tables)
    {
        _weights = weights;
        _values = [.. weights.Select(one => new float[one.Values.Length])];
        _rows = [.. weights.Select((_, index) => index < tables ? new List<int>() : null)];
        _isUsed = [.. weights.Select((one, index) => index < tables ? new bool[one.Rows] : null)];
    }

    /// <summary>All slopes of one matrix.</summary>
    public float[] Of(int index) => _values[index];

    /// <summary>The rows of a table that were used, in the order of their first use; null for a matrix that is no table.</summary>
    public IReadOnlyList<int>? RowsOf(int index) => _rows[index];

    /// <summary>One row of a table, which counts as used from now on.</summary>
    public Span<float> Row(int index, int row)
    {
        if (!_isUsed[index]![row])
        {
            _isUsed[index]![row] = true;
            _rows[index]!.Add(row);
        }

        return _values[index].AsSpan(row * _weights[index].Columns, _weights[index].Columns);
    }

    /// <summary>Adds the slopes of another part of the batch.</summary>
    public void Add(Slopes other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var index = 0; index < _values.Length; index++)
        {
            if (other._rows[index] is not { } rows)
            {
                MatrixMath.AddScaled(other._values[index], 1, _values[index]);
                continue;
            }

            foreach (var row in rows)
            {
                MatrixMath.AddScaled(other._values[index].AsSpan(row * _weights[index].Columns, _weights[index].Columns), 1, Row(index, row));
            }
        }
    }

    /// <summary>Makes all slopes 0 again.</summary>
    public void Clear()
    {
        for (var index = 0; index < _values.Length; index++)
        {
            if (_rows[index] is not { } rows)
            {
                Array.Clear(_values[index]);
                continue;
            }

            foreach (var row in rows)
            {
                Array.Clear(_values[index], row * _weights[index].Columns, _weights[index].Columns);
                _isUsed[index]![row] = false;
            }

            rows.Clear();
        }
    }
}
