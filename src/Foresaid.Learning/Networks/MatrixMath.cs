using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foresaid.Learning.Networks;

/// <summary>Products and curves over rows of 32-bit floats.</summary>
/// <remarks>
/// Every output is one chain of fused multiply-adds in the order of the inner index, whatever the width of the machine's
/// vectors, so that the same input gives the same bits on every machine. Matrices are row-major. Thread-safe: nothing is
/// kept between calls.
/// </remarks>
public static class MatrixMath
{
    private const int RowBlock = 6;

    /// <summary>Adds to <paramref name="result"/> the product of two matrices.</summary>
    /// <param name="left">Rows by inner.</param>
    /// <param name="right">Inner by columns.</param>
    /// <param name="result">Rows by columns.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="inner">How many inner values.</param>
    /// <param name="columns">How many columns.</param>
    public static void AddProduct(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result, int rows, int inner, int columns) =>
        AddProduct(left, inner, 1, right, result, rows, inner, columns);

    /// <summary>Adds to <paramref name="result"/> the product of a transposed matrix and another.</summary>
    /// <param name="left">Inner by rows, read as its transpose.</param>
    /// <param name="right">Inner by columns.</param>
    /// <param name="result">Rows by columns.</param>
    /// <param name="rows">How many rows of the result.</param>
    /// <param name="inner">How many inner values.</param>
    /// <param name="columns">How many columns.</param>
    public static void AddTransposedProduct(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result, int rows, int inner, int columns) =>
        AddProduct(left, 1, rows, right, result, rows, inner, columns);

    /// <summary>Writes the transpose of a matrix.</summary>
    /// <param name="matrix">Rows by columns.</param>
    /// <param name="result">Where the transpose goes: columns rows, each <paramref name="stride"/> long; what is beyond <paramref name="rows"/> is not touched.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="stride">The length of a row of the result; at least <paramref name="rows"/>.</param>
    public static void Transpose(ReadOnlySpan<float> matrix, Span<float> result, int rows, int columns, int stride)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                result[(column * stride) + row] = matrix[(row * columns) + column];
            }
        }
    }

    /// <summary>Adds <paramref name="by"/> times <paramref name="source"/> to <paramref name="target"/>.</summary>
    public static void AddScaled(ReadOnlySpan<float> source, float by, Span<float> target)
    {
        var factor = new Vector<float>(by);
        var at = 0;
        for (; at <= source.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            Vector.FusedMultiplyAdd(new Vector<float>(source[at..]), factor, new Vector<float>(target[at..])).CopyTo(target[at..]);
        }

        for (; at < source.Length; at++)
        {
            target[at] = MathF.FusedMultiplyAdd(source[at], by, target[at]);
        }
    }

    /// <summary>The exponential, for numbers from -80 to 80; others count as those.</summary>
    /// <remarks>A polynomial of degree 6 after splitting off the power of two (Cephes, expf); relative error below 3e-7.</remarks>
    public static Vector<float> Exp(Vector<float> x)
    {
        x = Vector.Min(Vector.Max(x, new Vector<float>(-80f)), new Vector<float>(80f));
        var power = Vector.Floor(Vector.FusedMultiplyAdd(x, new Vector<float>(1.44269504088896341f), new Vector<float>(0.5f)));
        x = Vector.FusedMultiplyAdd(power, new Vector<float>(-0.693359375f), x);
        x = Vector.FusedMultiplyAdd(power, new Vector<float>(2.12194440e-4f), x);
        var y = new Vector<float>(1.9875691500e-4f);
        y = Vector.FusedMultiplyAdd(y, x, new Vector<float>(1.3981999507e-3f));
        y = Vector.FusedMultiplyAdd(y, x, new Vector<float>(8.3334519073e-3f));
        y = Vector.FusedMultiplyAdd(y, x, new Vector<float>(4.1665795894e-2f));
        y = Vector.FusedMultiplyAdd(y, x, new Vector<float>(1.6666665459e-1f));
        y = Vector.FusedMultiplyAdd(y, x, new Vector<float>(5.0000001201e-1f));
        y = Vector.FusedMultiplyAdd(y, x * x, x + Vector<float>.One);
        var scale = Vector.ShiftLeft(Vector.ConvertToInt32(power) + new Vector<int>(127), 23);
        return y * Vector.AsVectorSingle(scale);
    }

    /// <summary>The exponential of one number, to the same bit as that of many.</summary>
    public static float Exp(float x) => Exp(new Vector<float>(x))[0];

    /// <summary>The logistic curve.</summary>
    public static Vector<float> Sigmoid(Vector<float> x) => Vector<float>.One / (Vector<float>.One + Exp(-x));

    /// <summary>Turns scores into shares that add up to 1.</summary>
    /// <param name="scores">The scores; the shares take their place.</param>
    public static void SoftMax(Span<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = MathF.Max(highest, score);
        }

        var (sum, at) = (0f, 0);
        var top = new Vector<float>(highest);
        for (; at <= scores.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            Exp(new Vector<float>(scores[at..]) - top).CopyTo(scores[at..]);
        }

        for (; at < scores.Length; at++)
        {
            scores[at] = Exp(scores[at] - highest);
        }

        foreach (var share in scores)
        {
            sum += share;
        }

        for (at = 0; at < scores.Length; at++)
        {
            scores[at] /= sum;
        }
    }

    // The element of the left matrix for a row and an inner index stands at row * rowStep + inner * innerStep.
    private static void AddProduct(
        ReadOnlySpan<float> left, int rowStep, int innerStep, ReadOnlySpan<float> right, Span<float> result, int rows, int inner, int columns)
    {
        if (rows <= 0 || inner <= 0 || columns <= 0)
        {
            return;
        }

        if (left.Length < ((rows - 1) * rowStep) + ((inner - 1) * innerStep) + 1 || right.Length < inner * columns || result.Length < rows * columns)
        {
            throw new ArgumentException("A matrix is smaller than its rows and columns.", nameof(result));
        }

        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        ref var c = ref MemoryMarshal.GetReference(result);
        var rest = rows % RowBlock;
        var blocks = rows - rest;
        AddBlocks(ref a, rowStep, innerStep, ref b, ref c, blocks, inner, columns);
        if (rest == 1)
        {
            OneRow(ref Unsafe.Add(ref a, blocks * rowStep), innerStep, ref b, ref Unsafe.Add(ref c, blocks * columns), inner, columns);
        }
        else if (rest > 1)
        {
            AddLastRows(ref Unsafe.Add(ref a, blocks * rowStep), rowStep, innerStep, ref b, result[(blocks * columns)..(rows * columns)], rest, inner, columns);
        }
    }

    // Rows in blocks of six, column by column, so that the columns of the right matrix stay near while all rows pass.
    private static void AddBlocks(ref float a, int rowStep, int innerStep, ref float b, ref float c, int rows, int inner, int columns)
    {
        if (rows == 0)
        {
            return;
        }

        var (width, wide) = (Vector<float>.Count, Vector512<float>.Count);
        var column = 0;
        for (; Vector512.IsHardwareAccelerated && column <= columns - (2 * wide); column += 2 * wide)
        {
            for (var row = 0; row < rows; row += RowBlock)
            {
                SixWideRows(ref Unsafe.Add(ref a, row * rowStep), rowStep, innerStep, ref Unsafe.Add(ref b, column), ref Unsafe.Add(ref c, (row * columns) + column), inner, columns);
            }
        }

        for (; column <= columns - (2 * width); column += 2 * width)
        {
            for (var row = 0; row < rows; row += RowBlock)
            {
                SixRows(ref Unsafe.Add(ref a, row * rowStep), rowStep, innerStep, ref Unsafe.Add(ref b, column), ref Unsafe.Add(ref c, (row * columns) + column), inner, columns);
            }
        }

        if (column < columns)
        {
            AddLastColumns(ref a, rowStep, innerStep, ref b, ref c, rows, inner, column, columns);
        }
    }

    // Two to five rows, made six by rows of nothing.
    private static void AddLastRows(ref float a, int rowStep, int innerStep, ref float b, Span<float> result, int rows, int inner, int columns)
    {
        var copy = ArrayPool<float>.Shared.Rent(RowBlock * (inner + columns));
        var left = copy.AsSpan(0, RowBlock * inner);
        var sums = copy.AsSpan(RowBlock * inner, RowBlock * columns);
        for (var row = 0; row < rows; row++)
        {
            for (var index = 0; index < inner; index++)
            {
                left[(row * inner) + index] = Unsafe.Add(ref a, (row * rowStep) + (index * innerStep));
            }
        }

        left[(rows * inner)..].Clear();
        result.CopyTo(sums);
        sums[(rows * columns)..].Clear();
        AddBlocks(ref left[0], inner, 1, ref b, ref sums[0], RowBlock, inner, columns);
        sums[..(rows * columns)].CopyTo(result);
        ArrayPool<float>.Shared.Return(copy);
    }

    // The columns that fill no two vectors, made as many by columns of nothing.
    private static void AddLastColumns(ref float a, int rowStep, int innerStep, ref float b, ref float c, int rows, int inner, int column, int columns)
    {
        var (width, filled) = (2 * Vector<float>.Count, columns - column);
        var copy = ArrayPool<float>.Shared.Rent((inner + RowBlock) * width);
        var right = copy.AsSpan(0, inner * width);
        var sums = copy.AsSpan(inner * width, RowBlock * width);
        copy.AsSpan(0, (inner + RowBlock) * width).Clear();
        for (var index = 0; index < inner; index++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref b, (index * columns) + column), filled).CopyTo(right[(index * width)..]);
        }

        for (var row = 0; row < rows; row += RowBlock)
        {
            for (var each = 0; each < RowBlock; each++)
            {
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref c, ((row + each) * columns) + column), filled).CopyTo(sums[(each * width)..]);
            }

            SixRows(ref Unsafe.Add(ref a, row * rowStep), rowStep, innerStep, ref right[0], ref sums[0], inner, width);
            for (var each = 0; each < RowBlock; each++)
            {
                sums.Slice(each * width, filled).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref c, ((row + each) * columns) + column), filled));
            }
        }

        ArrayPool<float>.Shared.Return(copy);
    }

    private static void SixRows(ref float a, int rowStep, int innerStep, ref float b, ref float c, int inner, int columns)
    {
        var width = (nuint)Vector<float>.Count;
        ref var c1 = ref Unsafe.Add(ref c, columns);
        ref var c2 = ref Unsafe.Add(ref c1, columns);
        ref var c3 = ref Unsafe.Add(ref c2, columns);
        ref var c4 = ref Unsafe.Add(ref c3, columns);
        ref var c5 = ref Unsafe.Add(ref c4, columns);
        var (r00, r01) = (Vector.LoadUnsafe(ref c), Vector.LoadUnsafe(ref c, width));
        var (r10, r11) = (Vector.LoadUnsafe(ref c1), Vector.LoadUnsafe(ref c1, width));
        var (r20, r21) = (Vector.LoadUnsafe(ref c2), Vector.LoadUnsafe(ref c2, width));
        var (r30, r31) = (Vector.LoadUnsafe(ref c3), Vector.LoadUnsafe(ref c3, width));
        var (r40, r41) = (Vector.LoadUnsafe(ref c4), Vector.LoadUnsafe(ref c4, width));
        var (r50, r51) = (Vector.LoadUnsafe(ref c5), Vector.LoadUnsafe(ref c5, width));
        for (var index = 0; index < inner; index++)
        {
            var (b0, b1) = (Vector.LoadUnsafe(ref b), Vector.LoadUnsafe(ref b, width));
            var x = new Vector<float>(a);
            (r00, r01) = (Vector.FusedMultiplyAdd(x, b0, r00), Vector.FusedMultiplyAdd(x, b1, r01));
            x = new Vector<float>(Unsafe.Add(ref a, rowStep));
            (r10, r11) = (Vector.FusedMultiplyAdd(x, b0, r10), Vector.FusedMultiplyAdd(x, b1, r11));
            x = new Vector<float>(Unsafe.Add(ref a, 2 * rowStep));
            (r20, r21) = (Vector.FusedMultiplyAdd(x, b0, r20), Vector.FusedMultiplyAdd(x, b1, r21));
            x = new Vector<float>(Unsafe.Add(ref a, 3 * rowStep));
            (r30, r31) = (Vector.FusedMultiplyAdd(x, b0, r30), Vector.FusedMultiplyAdd(x, b1, r31));
            x = new Vector<float>(Unsafe.Add(ref a, 4 * rowStep));
            (r40, r41) = (Vector.FusedMultiplyAdd(x, b0, r40), Vector.FusedMultiplyAdd(x, b1, r41));
            x = new Vector<float>(Unsafe.Add(ref a, 5 * rowStep));
            (r50, r51) = (Vector.FusedMultiplyAdd(x, b0, r50), Vector.FusedMultiplyAdd(x, b1, r51));
            a = ref Unsafe.Add(ref a, innerStep);
            b = ref Unsafe.Add(ref b, columns);
        }

        r00.StoreUnsafe(ref c);
        r01.StoreUnsafe(ref c, width);
        r10.StoreUnsafe(ref c1);
        r11.StoreUnsafe(ref c1, width);
        r20.StoreUnsafe(ref c2);
        r21.StoreUnsafe(ref c2, width);
        r30.StoreUnsafe(ref c3);
        r31.StoreUnsafe(ref c3, width);
        r40.StoreUnsafe(ref c4);
        r41.StoreUnsafe(ref c4, width);
        r50.StoreUnsafe(ref c5);
        r51.StoreUnsafe(ref c5, width);
    }

    // The same with the widest vectors; the chains of each output are the same.
    private static void SixWideRows(ref float a, int rowStep, int innerStep, ref float b, ref float c, int inner, int columns)
    {
        var width = (nuint)Vector512<float>.Count;
        ref var c1 = ref Unsafe.Add(ref c, columns);
        ref var c2 = ref Unsafe.Add(ref c1, columns);
        ref var c3 = ref Unsafe.Add(ref c2, columns);
        ref var c4 = ref Unsafe.Add(ref c3, columns);
        ref var c5 = ref Unsafe.Add(ref c4, columns);
        var (r00, r01) = (Vector512.LoadUnsafe(ref c), Vector512.LoadUnsafe(ref c, width));
        var (r10, r11) = (Vector512.LoadUnsafe(ref c1), Vector512.LoadUnsafe(ref c1, width));
        var (r20, r21) = (Vector512.LoadUnsafe(ref c2), Vector512.LoadUnsafe(ref c2, width));
        var (r30, r31) = (Vector512.LoadUnsafe(ref c3), Vector512.LoadUnsafe(ref c3, width));
        var (r40, r41) = (Vector512.LoadUnsafe(ref c4), Vector512.LoadUnsafe(ref c4, width));
        var (r50, r51) = (Vector512.LoadUnsafe(ref c5), Vector512.LoadUnsafe(ref c5, width));
        for (var index = 0; index < inner; index++)
        {
            var (b0, b1) = (Vector512.LoadUnsafe(ref b), Vector512.LoadUnsafe(ref b, width));
            var x = Vector512.Create(a);
            (r00, r01) = (Vector512.FusedMultiplyAdd(x, b0, r00), Vector512.FusedMultiplyAdd(x, b1, r01));
            x = Vector512.Create(Unsafe.Add(ref a, rowStep));
            (r10, r11) = (Vector512.FusedMultiplyAdd(x, b0, r10), Vector512.FusedMultiplyAdd(x, b1, r11));
            x = Vector512.Create(Unsafe.Add(ref a, 2 * rowStep));
            (r20, r21) = (Vector512.FusedMultiplyAdd(x, b0, r20), Vector512.FusedMultiplyAdd(x, b1, r21));
            x = Vector512.Create(Unsafe.Add(ref a, 3 * rowStep));
            (r30, r31) = (Vector512.FusedMultiplyAdd(x, b0, r30), Vector512.FusedMultiplyAdd(x, b1, r31));
            x = Vector512.Create(Unsafe.Add(ref a, 4 * rowStep));
            (r40, r41) = (Vector512.FusedMultiplyAdd(x, b0, r40), Vector512.FusedMultiplyAdd(x, b1, r41));
            x = Vector512.Create(Unsafe.Add(ref a, 5 * rowStep));
            (r50, r51) = (Vector512.FusedMultiplyAdd(x, b0, r50), Vector512.FusedMultiplyAdd(x, b1, r51));
            a = ref Unsafe.Add(ref a, innerStep);
            b = ref Unsafe.Add(ref b, columns);
        }

        r00.StoreUnsafe(ref c);
        r01.StoreUnsafe(ref c, width);
        r10.StoreUnsafe(ref c1);
        r11.StoreUnsafe(ref c1, width);
        r20.StoreUnsafe(ref c2);
        r21.StoreUnsafe(ref c2, width);
        r30.StoreUnsafe(ref c3);
        r31.StoreUnsafe(ref c3, width);
        r40.StoreUnsafe(ref c4);
        r41.StoreUnsafe(ref c4, width);
        r50.StoreUnsafe(ref c5);
        r51.StoreUnsafe(ref c5, width);
    }

    private static void OneRow(ref float a, int innerStep, ref float b, ref float c, int inner, int columns)
    {
        var (width, column) = (Vector<float>.Count, 0);
        for (; column <= columns - (4 * width); column += 4 * width)
        {
            ref var place = ref Unsafe.Add(ref c, column);
            var (r0, r1) = (Vector.LoadUnsafe(ref place), Vector.LoadUnsafe(ref place, (nuint)width));
            var (r2, r3) = (Vector.LoadUnsafe(ref place, (nuint)(2 * width)), Vector.LoadUnsafe(ref place, (nuint)(3 * width)));
            for (var index = 0; index < inner; index++)
            {
                ref var line = ref Unsafe.Add(ref b, (index * columns) + column);
                var x = new Vector<float>(Unsafe.Add(ref a, index * innerStep));
                r0 = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref line), r0);
                r1 = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref line, (nuint)width), r1);
                r2 = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref line, (nuint)(2 * width)), r2);
                r3 = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref line, (nuint)(3 * width)), r3);
            }

            r0.StoreUnsafe(ref place);
            r1.StoreUnsafe(ref place, (nuint)width);
            r2.StoreUnsafe(ref place, (nuint)(2 * width));
            r3.StoreUnsafe(ref place, (nuint)(3 * width));
        }

        for (; column <= columns - width; column += width)
        {
            ref var place = ref Unsafe.Add(ref c, column);
            var sum = Vector.LoadUnsafe(ref place);
            for (var index = 0; index < inner; index++)
            {
                sum = Vector.FusedMultiplyAdd(new Vector<float>(Unsafe.Add(ref a, index * innerStep)), Vector.LoadUnsafe(ref Unsafe.Add(ref b, (index * columns) + column)), sum);
            }

            sum.StoreUnsafe(ref place);
        }

        for (; column < columns; column++)
        {
            ref var place = ref Unsafe.Add(ref c, column);
            for (var index = 0; index < inner; index++)
            {
                place = MathF.FusedMultiplyAdd(Unsafe.Add(ref a, index * innerStep), Unsafe.Add(ref b, (index * columns) + column), place);
            }
        }
    }
}
