using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Foresaid.Learning.Networks;

/// <summary>A simple recurrent unit: reads a sequence in one direction and carries along what it has read.</summary>
/// <remarks>
/// Lei, Zhang, Wang, Dai and Artzi, "Simple Recurrent Units for Highly Parallelizable Recurrence" (EMNLP 2018): the products
/// of all steps are made beforehand, only cheap element-wise work remains in sequence. Thread-safe.
/// </remarks>
public static class Recurrence
{
    // The skip is scaled so that a new unit passes its input's variance on (the paper's section 3.2, for bias 0).
    private const float SkipScale = 1.7320508f;

    /// <summary>How many numbers the unit has of its own: two peepholes and two biases for each value.</summary>
    public static int SizeOf(int width) => 4 * width;

    /// <summary>Runs over one sequence.</summary>
    /// <param name="pass">The rows of the sequence and where its values go.</param>
    /// <param name="own">The unit's own numbers: peephole of the forget gate, of the skip gate, and their biases.</param>
    public static void Forward(RecurrencePass pass, ReadOnlySpan<float> own)
    {
        var (width, lanes) = (pass.Width, Vector<float>.Count);
        var skipScale = new Vector<float>(SkipScale);
        for (var at = 0; at < width; at += lanes)
        {
            var (forgetPeep, skipPeep) = (new Vector<float>(own[at..]), new Vector<float>(own[(width + at)..]));
            var (forgetBias, skipBias) = (new Vector<float>(own[((2 * width) + at)..]), new Vector<float>(own[((3 * width) + at)..]));
            var carried = Vector<float>.Zero;
            for (var step = 0; step < pass.Count; step++)
            {
                var row = pass.RowOf(step);
                var inputs = pass.Products.AsSpan((row * pass.ProductStride) + pass.ProductOffset + at);
                var value = new Vector<float>(inputs);
                var forget = MatrixMath.Sigmoid(Vector.FusedMultiplyAdd(forgetPeep, carried, new Vector<float>(inputs[width..]) + forgetBias));
                var skip = MatrixMath.Sigmoid(Vector.FusedMultiplyAdd(skipPeep, carried, new Vector<float>(inputs[(2 * width)..]) + skipBias));
                carried = Vector.FusedMultiplyAdd(forget, carried - value, value);
                var place = (row * pass.Stride) + pass.Offset + at;
                var passed = new Vector<float>(pass.Inputs, place) * skipScale;
                Vector.FusedMultiplyAdd(skip, carried - passed, passed).CopyTo(pass.Outputs, place);
                if (pass.Gates is { } gates)
                {
                    var gate = (row * 3 * pass.Stride) + (3 * pass.Offset) + at;
                    forget.CopyTo(gates, gate);
                    skip.CopyTo(gates, gate + width);
                    carried.CopyTo(gates, gate + (2 * width));
                }
            }
        }
    }

    /// <summary>Passes the slopes of the outputs back.</summary>
    /// <param name="pass">The pass as <see cref="Forward"/> left it, with its gates.</param>
    /// <param name="own">The unit's own numbers.</param>
    /// <param name="outputSlopes">The slope of every output; laid out as the outputs.</param>
    /// <param name="productSlopes">Where the slopes of the products go; laid out as the products; overwritten.</param>
    /// <param name="inputSlopes">The slopes of the inputs, which the skip's are added to.</param>
    /// <param name="ownSlopes">The slopes of the unit's own numbers, which this pass's are added to.</param>
    public static void Backward(
        RecurrencePass pass, ReadOnlySpan<float> own, float[] outputSlopes, float[] productSlopes, float[] inputSlopes, Span<float> ownSlopes)
    {
        var (width, lanes, gates) = (pass.Width, Vector<float>.Count, pass.Gates!);
        var (one, skipScale) = (Vector<float>.One, new Vector<float>(SkipScale));
        for (var at = 0; at < width; at += lanes)
        {
            var (forgetPeep, skipPeep) = (new Vector<float>(own[at..]), new Vector<float>(own[(width + at)..]));
            var (forgetPeepSlope, skipPeepSlope) = (Vector<float>.Zero, Vector<float>.Zero);
            var (forgetBiasSlope, skipBiasSlope) = (Vector<float>.Zero, Vector<float>.Zero);
            var carriedSlope = Vector<float>.Zero;
            for (var step = pass.Count - 1; step >= 0; step--)
            {
                var row = pass.RowOf(step);
                var place = (row * pass.Stride) + pass.Offset + at;
                var gate = (row * 3 * pass.Stride) + (3 * pass.Offset) + at;
                var product = (row * pass.ProductStride) + pass.ProductOffset + at;
                var slope = new Vector<float>(outputSlopes, place);
                var (forget, skip) = (new Vector<float>(gates, gate), new Vector<float>(gates, gate + width));
                var carried = new Vector<float>(gates, gate + (2 * width));
                var before = step == 0 ? Vector<float>.Zero : new Vector<float>(gates, (pass.RowOf(step - 1) * 3 * pass.Stride) + (3 * pass.Offset) + at + (2 * width));
                var value = new Vector<float>(pass.Products, product);
                var passed = new Vector<float>(pass.Inputs, place) * skipScale;

                var skipSlope = slope * (carried - passed) * skip * (one - skip);
                carriedSlope += slope * skip;
                (new Vector<float>(inputSlopes, place) + (slope * (one - skip) * skipScale)).CopyTo(inputSlopes, place);
                var forgetSlope = carriedSlope * (before - value) * forget * (one - forget);
                (carriedSlope * (one - forget)).CopyTo(productSlopes, product);
                forgetSlope.CopyTo(productSlopes, product + width);
                skipSlope.CopyTo(productSlopes, product + (2 * width));
                forgetPeepSlope += forgetSlope * before;
                skipPeepSlope += skipSlope * before;
                forgetBiasSlope += forgetSlope;
                skipBiasSlope += skipSlope;
                carriedSlope = (carriedSlope * forget) + (forgetSlope * forgetPeep) + (skipSlope * skipPeep);
            }

            Add(forgetPeepSlope, ownSlopes[at..]);
            Add(skipPeepSlope, ownSlopes[(width + at)..]);
            Add(forgetBiasSlope, ownSlopes[((2 * width) + at)..]);
            Add(skipBiasSlope, ownSlopes[((3 * width) + at)..]);
        }
    }

    private static void Add(Vector<float> slope, Span<float> to) => (new Vector<float>(to) + slope).CopyTo(to);
}

/// <summary>One sequence on its way through a <see cref="Recurrence"/>.</summary>
/// <param name="First">The row of the sequence's first element.</param>
/// <param name="Count">How many rows it has.</param>
/// <param name="IsBackward">Whether it is read from the last row to the first.</param>
/// <param name="Width">How many values the unit has; a multiple of 16.</param>
/// <param name="Products">Rows that hold, from <paramref name="ProductOffset"/> on, the value, the forget gate and the skip gate before their curves.</param>
/// <param name="ProductStride">The length of a row of products.</param>
/// <param name="ProductOffset">Where in such a row the unit's products begin.</param>
/// <param name="Inputs">Rows that hold the values that the skip passes on.</param>
/// <param name="Outputs">Rows that the outputs go into.</param>
/// <param name="Stride">The length of a row of inputs and of outputs.</param>
/// <param name="Offset">Where in such a row the unit's values begin.</param>
/// <param name="Gates">Where gates and carried values go, three for each value; null when only the outputs are wanted.</param>
[SuppressMessage("Performance", "CA1819", Justification = "The numbers are worked on where they are; copies would cost what this room is for.")]
public readonly record struct RecurrencePass(
    int First, int Count, bool IsBackward, int Width, float[] Products, int ProductStride, int ProductOffset, float[] Inputs, float[] Outputs, int Stride, int Offset, float[]? Gates)
{
    /// <summary>The row of a step of the sequence, counted in reading direction.</summary>
    public int RowOf(int step) => IsBackward ? First + Count - 1 - step : First + step;
}
