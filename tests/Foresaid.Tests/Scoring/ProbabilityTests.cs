using Foresaid.Scoring;
using Xunit;

namespace Foresaid.Tests.Scoring;

public sealed class ProbabilityTests
{
    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_lies_outside_0_and_1_is_refused_and_named(double value)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Probability.Of(value));

        Assert.Equal(value, error.ActualValue);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void Keeps_its_number(double value) => Assert.Equal(value, Probability.Of(value).Value);

    [Fact]
    public void Default_is_0() => Assert.Equal(Probability.Of(0), default);

    [Theory]
    [InlineData(0.2, 0.3, -1)]
    [InlineData(0.3, 0.3, 0)]
    [InlineData(0.4, 0.3, 1)]
    public void Is_ordered_by_value(double left, double right, int sign)
    {
        var (one, other) = (Probability.Of(left), Probability.Of(right));

        Assert.Equal(sign, one.CompareTo(other));
        Assert.Equal(sign < 0, one < other);
        Assert.Equal(sign > 0, one > other);
        Assert.Equal(sign <= 0, one <= other);
        Assert.Equal(sign >= 0, one >= other);
    }
}
