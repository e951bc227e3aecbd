using Foresaid.Learning.Networks;
using Xunit;

namespace Foresaid.Tests.Learning.Networks;

public sealed class RecurrenceTests
{
    private const int Width = 16;
    private const int Rows = 5;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Slopes_are_what_small_steps_show(bool isBackward)
    {
        var random = new Random(7);
        float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
        var (inputs, products, own, outputSlopes) = (Some(Rows * Width), Some(Rows * 3 * Width), Some(Recurrence.SizeOf(Width)), Some(Rows * Width));
        var (outputs, gates) = (new float[Rows * Width], new float[Rows * 3 * Width]);
        var pass = new RecurrencePass(0, Rows, isBackward, Width, products, 3 * Width, 0, inputs, outputs, Width, 0, gates);
        var (productSlopes, inputSlopes, ownSlopes) = (new float[products.Length], new float[inputs.Length], new float[own.Length]);

        Recurrence.Forward(pass, own);
        Recurrence.Backward(pass, own, outputSlopes, productSlopes, inputSlopes, ownSlopes);

        AssertSlopes(products, productSlopes);
        AssertSlopes(inputs, inputSlopes);
        AssertSlopes(own, ownSlopes);

        void AssertSlopes(float[] values, float[] slopes)
        {
            for (var at = 0; at < values.Length; at += 7)
            {
                var kept = values[at];
                values[at] = kept + 0.01f;
                var above = Weighted();
                values[at] = kept - 0.01f;
                var below = Weighted();
                values[at] = kept;
                Assert.Equal((above - below) / 0.02, slopes[at], 2e-3);
            }
        }

        double Weighted()
        {
            Recurrence.Forward(pass, own);
            return outputs.Zip(outputSlopes, (value, slope) => (double)value * slope).Sum();
        }
    }

    [Fact]
    public void Nothing_of_one_sequence_reaches_another()
    {
        var random = new Random(8);
        float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
        var (inputs, products, own) = (Some(Rows * Width), Some(Rows * 3 * Width), Some(Recurrence.SizeOf(Width)));
        var (together, alone) = (new float[Rows * Width], new float[Rows * Width]);

        Recurrence.Forward(new RecurrencePass(0, 2, false, Width, products, 3 * Width, 0, inputs, together, Width, 0, null), own);
        Recurrence.Forward(new RecurrencePass(2, 3, false, Width, products, 3 * Width, 0, inputs, together, Width, 0, null), own);
        Recurrence.Forward(new RecurrencePass(2, 3, false, Width, products, 3 * Width, 0, inputs, alone, Width, 0, null), own);

        Assert.Equal(alone[(2 * Width)..], together[(2 * Width)..]);
    }
}
