using System.Numerics;
using Foresaid.Learning.Networks;
using Xunit;

namespace Foresaid.Tests.Learning.Networks;

public sealed class MatrixMathTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 3, 7)]
    [InlineData(6, 4, 32)]
    [InlineData(13, 9, 95)]
    [InlineData(20, 33, 48)]
    [InlineData(10, 12, 45)]
    [InlineData(15, 7, 3)]
    public void A_product_is_one_chain_of_fused_additions(int rows, int inner, int columns)
    {
        var (left, right) = (Some(rows * inner, 1), Some(inner * columns, 2));
        var result = Some(rows * columns, 3);
        float[] expected = [.. result];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var index = 0; index < inner; index++)
                {
                    expected[(row * columns) + column] = MathF.FusedMultiplyAdd(left[(row * inner) + index], right[(index * columns) + column], expected[(row * columns) + column]);
                }
            }
        }

        MatrixMath.AddProduct(left, right, result, rows, inner, columns);

        // To the bit: whatever the width of the vectors, the order of the additions is this one.
        Assert.Equal(expected, result);
    }

    [Fact]
    public void A_transposed_product_is_the_product_of_the_transpose()
    {
        var (left, right) = (Some(9 * 13, 4), Some(9 * 40, 5));
        var turned = new float[13 * 9];
        MatrixMath.Transpose(left, turned, 9, 13, 9);
        var (expected, result) = (new float[13 * 40], new float[13 * 40]);
        MatrixMath.AddProduct(turned, right, expected, 13, 9, 40);

        MatrixMath.AddTransposedProduct(left, right, result, 13, 9, 40);

        Assert.Equal(expected, result);
    }

    [Fact]
    public void A_matrix_that_is_too_small_is_refused() =>
        Assert.Throws<ArgumentException>(() => MatrixMath.AddProduct(new float[4], new float[4], new float[3], 2, 2, 2));

    [Theory]
    [InlineData(-90f)]
    [InlineData(-80f)]
    [InlineData(-1f)]
    [InlineData(0f)]
    [InlineData(0.3f)]
    [InlineData(20f)]
    [InlineData(80f)]
    public void The_exponential_is_near_the_true_one(float x)
    {
        var expected = Math.Exp(Math.Clamp(x, -80f, 80f));

        Assert.InRange(MatrixMath.Exp(x) / expected, 1 - 1e-6, 1 + 1e-6);
        Assert.Equal(MatrixMath.Exp(x), MatrixMath.Exp(new Vector<float>(x))[Vector<float>.Count - 1]);
    }

    [Fact]
    public void Shares_add_up_to_one_and_keep_the_order()
    {
        float[] scores = [.. Enumerable.Range(0, 21).Select(index => index * 0.5f)];

        MatrixMath.SoftMax(scores);

        Assert.Equal(1, scores.Sum(), 5);
        Assert.Equal(scores.Order(), scores);
    }

    private static float[] Some(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
    }
}
