using System.Diagnostics.CodeAnalysis;

namespace Foresaid.Learning.Networks;

/// <summary>A matrix of learned numbers.</summary>
/// <param name="Name">What it is called in the model's file.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">How many columns.</param>
/// <param name="Values">Row after row. The array is the matrix's own: whoever trains changes it, nobody else.</param>
[SuppressMessage("Performance", "CA1819", Justification = "The numbers are worked on where they are; copies would cost what this room is for.")]
public sealed record Weights(string Name, int Rows, int Columns, float[] Values)
{
    /// <summary>A matrix of zeros.</summary>
    public static Weights Zero(string name, int rows, int columns) => new(name, rows, columns, new float[rows * columns]);

    /// <summary>A matrix of random numbers from -<paramref name="limit"/> to <paramref name="limit"/>.</summary>
    public static Weights Random(string name, int rows, int columns, double limit, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var weights = Zero(name, rows, columns);
        for (var at = 0; at < weights.Values.Length; at++)
        {
            weights.Values[at] = (float)(((random.NextDouble() * 2) - 1) * limit);
        }

        return weights;
    }

    /// <summary>One row.</summary>
    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);
}
