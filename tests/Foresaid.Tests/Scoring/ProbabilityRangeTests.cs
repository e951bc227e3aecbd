using Foresaid.Scoring;
using Xunit;

namespace Foresaid.Tests.Scoring;

public sealed class ProbabilityRangeTests
{
    [Fact]
    public void Keeps_its_three_numbers()
    {
        var range = Ranges.Of(0.2, 0.4, 0.6);

        Assert.Equal((0.2, 0.4, 0.6), (range.Low.Value, range.Best.Value, range.High.Value));
    }

    [Theory]
    [InlineData(0.5, 0.4, 0.6)]
    [InlineData(0.2, 0.7, 0.6)]
    public void Numbers_that_do_not_ascend_are_refused(double low, double best, double high) =>
        Assert.Throws<ArgumentException>(() => Ranges.Of(low, best, high));

    [Fact]
    public void Is_written_as_three_numbers() => Assert.Equal("0.55 0.7 0.85", Ranges.Of(0.55, 0.7, 0.85).ToString());

    [Fact]
    public void Default_holds_only_0() => Assert.Equal(Ranges.Of(0, 0, 0), default);
}

/// <summary>Shorthand for ranges in tests.</summary>
internal static class Ranges
{
    public static ProbabilityRange Of(double low, double best, double high) => ProbabilityRange.Of(Probability.Of(low), Probability.Of(best), Probability.Of(high));
}
