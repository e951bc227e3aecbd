using Foresaid.Scoring;
using Xunit;
using static Foresaid.Scoring.Consistency;

namespace Foresaid.Tests.Scoring;

public sealed class CompetingHypothesesTests
{
    [Fact]
    public void What_speaks_strongly_against_counts_four_times_what_speaks_against()
    {
        Assert.Equal(1, CompetingHypotheses.Inconsistency([[Inconsistent]]));
        Assert.Equal(4, CompetingHypotheses.Inconsistency([[VeryInconsistent]]));
    }

    [Fact]
    public void What_speaks_for_a_hypothesis_makes_up_for_nothing() =>
        Assert.Equal(1, CompetingHypotheses.Inconsistency([[Inconsistent], [VeryConsistent], [NotApplicable], []]));

    [Fact]
    public void Evidence_that_goes_with_all_hypotheses_tells_nothing_apart()
    {
        Assert.Equal(0, CompetingHypotheses.Diagnosticity([[VeryConsistent], [VeryConsistent]]));
        Assert.Equal(2, CompetingHypotheses.Diagnosticity([[VeryConsistent], [VeryInconsistent]]));
    }

    [Fact]
    public void One_vote_disagrees_with_nobody()
    {
        Assert.Equal(0, CompetingHypotheses.Disagreement([VeryConsistent]));
        Assert.Null(CompetingHypotheses.Consensus([]));
    }

    [Fact]
    public void Halves_are_rounded_towards_neutral_on_both_sides()
    {
        Assert.Equal(Neutral, CompetingHypotheses.Consensus([Neutral, Consistent]));
        Assert.Equal(Neutral, CompetingHypotheses.Consensus([Neutral, Inconsistent]));
        Assert.Equal(NotApplicable, CompetingHypotheses.Consensus([NotApplicable, NotApplicable, Consistent]));
    }

    [Theory]
    [InlineData(0, VeryInconsistent)]
    [InlineData(0.19, VeryInconsistent)]
    [InlineData(0.2, Inconsistent)]
    [InlineData(0.5, Neutral)]
    [InlineData(0.79, Consistent)]
    [InlineData(0.8, VeryConsistent)]
    [InlineData(1, VeryConsistent)]
    public void A_chance_is_a_vote_by_fifths(double chance, Consistency vote) => Assert.Equal(vote, CompetingHypotheses.VoteOf(Probability.Of(chance)));

    [Fact]
    public void No_number_does_not_bear() => Assert.Equal(NotApplicable, CompetingHypotheses.VoteOf(null));
}
