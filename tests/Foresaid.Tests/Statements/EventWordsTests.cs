using Foresaid.Statements;
using Foresaid.Statements.Threads;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class EventWordsTests
{
    [Fact]
    public void Only_earlier_events_that_share_a_word_are_met() =>
        Assert.Equal([0], Of("the ice road opens", "Berg resigns", "the road stays shut", "the road is mended").EarlierThatShare(2));

    [Fact]
    public void A_word_that_everybody_says_meets_nobody() =>
        Assert.Empty(Of([.. Enumerable.Range(0, 40).Select(index => $"road r{index}")]).EarlierThatShare(39));

    [Fact]
    public void The_same_words_share_all_of_their_weight() => Assert.Equal((2, 1.0), Of("the ferry sinks", "a ferry sinks").Shared(0, 1));

    [Theory]
    [InlineData("it happens before the thaw sets in", true)]
    [InlineData("one in 4", true)]
    [InlineData("no, that is a dream of the ferrymen", true)]
    [InlineData("the ferry sinks in May", false)]
    public void A_wording_may_point_back(string wording, bool pointsBack) => Assert.Equal(pointsBack, Of(wording).PointsBack(0, wording));

    private static EventWords Of(params string[] wordings) => new([.. wordings.Select(wording => new Statement
    {
        Id = "s1",
        Kind = StatementKind.Forecast,
        Speaker = "p0",
        Chain = ["p0"],
        Content = [new TextSpan(0, 1)],
        Quoted = Quoting.Own,
        Event = wording,
        Happens = true,
        Checkable = Checkable.Open,
        Confidence = 1,
    })], " ");
}
