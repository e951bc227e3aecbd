using System.Numerics;

namespace Foresaid.Learning.Networks;

/// <summary>A table of rows of which few are needed at a time: whole while it is trained, in 8-bit shares once it is read from a file.</summary>
/// <remarks>Reading a row of shares gives the same bits as reading the row that the shares were widened to. Safe to share between threads once training is over.</remarks>
public sealed class RowTable
{
    private readonly Weights? _whole;
    private readonly sbyte[] _shares = [];
    private readonly float[] _scales = [];

    /// <summary>A table over a matrix; what training changes in the matrix changes in the table.</summary>
    public RowTable(Weights whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        (_whole, Rows, Columns) = (whole, whole.Rows, whole.Columns);
    }

    /// <summary>A table of shares.</summary>
    /// <param name="columns">How many values a row has.</param>
    /// <param name="scales">The largest absolute value of each row.</param>
    /// <param name="shares">The values, row after row, in 127ths of the largest.</param>
    /// <exception cref="ArgumentException">There are not as many values as rows and columns need.</exception>
    public RowTable(int columns, float[] scales, sbyte[] shares)
    {
        ArgumentNullException.ThrowIfNull(scales);
        ArgumentNullException.ThrowIfNull(shares);
        if (shares.Length != scales.Length * columns)
        {
            throw new ArgumentException($"{scales.Length} rows of {columns} values are not {shares.Length} values.", nameof(shares));
        }

        (_scales, _shares, Rows, Columns) = (scales, shares, scales.Length, columns);
    }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>How many values a row has.</summary>
    public int Columns { get; }

    /// <summary>Adds a row to <paramref name="sum"/>.</summary>
    public void AddTo(int row, Span<float> sum)
    {
        if (_whole is not null)
        {
            MatrixMath.AddScaled(_whole.Row(row), 1, sum);
            return;
        }

        var own = new ReadOnlySpan<sbyte>(_shares, row * Columns, Columns);
        var unit = _scales[row] / sbyte.MaxValue;
        var (at, factor) = (0, new Vector<float>(unit));
        var part = Vector<float>.Count;
        for (; at <= own.Length - Vector<sbyte>.Count; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(own[at..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            ((Vector.ConvertToSingle(first) * factor) + new Vector<float>(sum[at..])).CopyTo(sum[at..]);
            ((Vector.ConvertToSingle(second) * factor) + new Vector<float>(sum[(at + part)..])).CopyTo(sum[(at + part)..]);
            ((Vector.ConvertToSingle(third) * factor) + new Vector<float>(sum[(at + (2 * part))..])).CopyTo(sum[(at + (2 * part))..]);
            ((Vector.ConvertToSingle(fourth) * factor) + new Vector<float>(sum[(at + (3 * part))..])).CopyTo(sum[(at + (3 * part))..]);
        }

        for (; at < own.Length; at++)
        {
            sum[at] += own[at] * unit;
        }
    }

    /// <summary>Writes a row to <paramref name="values"/>.</summary>
    public void CopyTo(int row, Span<float> values)
    {
        values.Clear();
        AddTo(row, values);
    }

    /// <summary>The table as scales and shares, rounded where it is whole.</summary>
    public (float[] Scales, sbyte[] Shares) Packed()
    {
        if (_whole is null)
        {
            return (_scales, _shares);
        }

        var (scales, shares) = (new float[Rows], new sbyte[Rows * Columns]);
        for (var row = 0; row < Rows; row++)
        {
            var largest = 0f;
            foreach (var value in _whole.Row(row))
            {
                largest = MathF.Max(largest, MathF.Abs(value));
            }

            scales[row] = largest == 0 ? 1 : largest;
            for (var at = 0; at < Columns; at++)
            {
                shares[(row * Columns) + at] = (sbyte)MathF.Round(_whole.Row(row)[at] / scales[row] * sbyte.MaxValue);
            }
        }

        return (scales, shares);
    }
}
