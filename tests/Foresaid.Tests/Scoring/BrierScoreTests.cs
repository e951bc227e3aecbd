using Foresaid.Scoring;
using Xunit;

namespace Foresaid.Tests.Scoring;

public sealed class BrierScoreTests
{
    [Theory]
    [InlineData(0.0, false, 0.00)]
    [InlineData(0.0, true, 1.00)]
    [InlineData(0.7, true, 0.09)]
    [InlineData(0.7, false, 0.49)]
    [InlineData(1.0, true, 0.00)]
    public void Is_the_squared_miss(double said, bool happened, double score) =>
        Assert.Equal(score, BrierScore.Of(Probability.Of(said), happened), 12);

    [Fact]
    public void Rewards_saying_what_one_believes()
    {
        foreach (var belief in Percentages())
        {
            Assert.Equal(belief, Percentages().MinBy(said => Expected(said, belief)));
        }
    }

    [Fact]
    public void The_envelope_holds_the_score_of_every_number_in_the_range()
    {
        foreach (var happened in new[] { false, true })
        {
            var (best, worst) = BrierScore.Envelope(Ranges.Of(0.2, 0.5, 0.8), happened);
            var scores = Percentages().Where(said => said.Value is >= 0.2 and <= 0.8).Select(said => BrierScore.Of(said, happened)).ToList();

            Assert.Equal((scores.Min(), scores.Max()), (best, worst));
        }
    }

    [Fact]
    public void Agrees_with_the_scores_that_others_publish()
    {
        var cases = PublishedCases.Of("brier_half").Where(item => item.Input.TryGetProperty("p", out _)).ToList();

        Assert.NotEmpty(cases);
        foreach (var (input, expected, tolerance) in cases.Where(item => item.Input.GetProperty("outcome").GetDouble() is 0 or 1))
        {
            var score = BrierScore.Of(Probability.Of(input.GetProperty("p").GetDouble()), input.GetProperty("outcome").GetDouble() == 1);
            Assert.Equal(expected.GetProperty("score").GetDouble(), score, tolerance);
        }
    }

    [Theory]
    [InlineData("envelope_if_yes", true)]
    [InlineData("envelope_if_no", false)]
    public void Agrees_with_published_envelopes(string name, bool happened)
    {
        var cases = PublishedCases.Of("verbal_range").Where(item => item.Expected.TryGetProperty(name, out _)).ToList();

        Assert.NotEmpty(cases);
        foreach (var (input, expected, tolerance) in cases)
        {
            var (low, high) = (input.GetProperty("low").GetDouble(), input.GetProperty("high").GetDouble());
            var (best, worst) = BrierScore.Envelope(Ranges.Of(low, low, high), happened);
            Assert.Equal(expected.GetProperty(name)[0].GetDouble(), best, tolerance);
            Assert.Equal(expected.GetProperty(name)[1].GetDouble(), worst, tolerance);
        }
    }

    private static double Expected(Probability said, Probability belief) =>
        (belief.Value * BrierScore.Of(said, true)) + ((1 - belief.Value) * BrierScore.Of(said, false));

    private static IEnumerable<Probability> Percentages() => Enumerable.Range(0, 101).Select(percent => Probability.Of(percent / 100.0));
}
