using Foresaid.Statements.Threads;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class OppositeWordsTests
{
    [Theory]
    [InlineData("the gates open in may", "the gates stay shut", 1)]
    [InlineData("rents will rise", "rents will fall", 1)]
    [InlineData("rents will rise", "rents will climb", 0)]
    [InlineData("the bridge is blue", "the bridge is long", 0)]
    [InlineData("", "rents will fall", 0)]
    public void Words_on_both_sides_oppose_each_other(string first, string second, int least)
    {
        var (one, other) = (OppositeWords.SidesOf(first.Split(' ')), OppositeWords.SidesOf(second.Split(' ')));
        var between = OppositeWords.Between(one, other);

        Assert.True(least == 0 ? between == 0 : between >= least);
        Assert.Equal(between, OppositeWords.Between(other, one));
    }

    [Fact]
    public void What_stays_is_told_from_what_changes()
    {
        Assert.True(OppositeWords.IsLasting(["he", "will", "stay"]));
        Assert.False(OppositeWords.IsLasting(["he", "will", "resign"]));
    }
}
