using Foresaid.Learning.Networks;
using Xunit;

namespace Foresaid.Tests.Learning.Networks;

public sealed class RowTableTests
{
    [Fact]
    public void A_packed_table_gives_what_its_shares_stand_for()
    {
        var random = new Random(4);
        var whole = Weights.Random("table", 7, 100, 0.4, random);
        var (scales, shares) = new RowTable(whole).Packed();
        var packed = new RowTable(100, scales, shares);
        for (var row = 0; row < 7; row++)
        {
            var (values, sum) = (new float[100], new float[100]);
            Array.Fill(sum, 2f);
            packed.CopyTo(row, values);
            packed.AddTo(row, sum);

            Assert.Equal(shares.Skip(row * 100).Take(100).Select(share => share * (scales[row] / 127)), values);
            Assert.Equal(values.Select(value => value + 2f), sum);
            Assert.All(values.Zip(whole.Row(row).ToArray()), pair => Assert.InRange(pair.First - pair.Second, -0.0016f, 0.0016f));
        }
    }

    [Fact]
    public void Shares_that_are_too_few_are_refused() => Assert.Throws<ArgumentException>(() => new RowTable(3, [1f], [0, 0]));
}
