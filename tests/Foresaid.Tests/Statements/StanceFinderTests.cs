using Foresaid.Statements;
using Foresaid.Statements.Threads;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class StanceFinderTests
{
    [Theory]
    [InlineData("Yes, the ice is thick.", Stance.Agree)]
    [InlineData("Exactly.", Stance.Agree)]
    [InlineData("I fully agree with you.", Stance.Agree)]
    [InlineData("You're right about the ice.", Stance.Agree)]
    [InlineData("“Agreed”, says my wife.", Stance.Agree)]
    [InlineData("+1", Stance.Agree)]
    [InlineData("No, the ice is thin.", Stance.Disagree)]
    [InlineData("Nonsense.", Stance.Disagree)]
    [InlineData("I don’t think so.", Stance.Disagree)]
    [InlineData("The road is closed and it won't happen.", Stance.Disagree)]
    [InlineData("But who pays?", Stance.Disagree)]
    [InlineData("You are wrong about the ice.", Stance.Disagree)]
    [InlineData("Where do you live?", Stance.Neutral)]
    [InlineData("The ferry leaves at nine.", Stance.Neutral)]
    [InlineData("Nobody lives there.", Stance.Neutral)]
    [InlineData("Yesterday it snowed.", Stance.Neutral)]
    [InlineData("No doubt it snows there.", Stance.Neutral)]
    [InlineData("", Stance.Neutral)]
    public void Is_told_by_how_a_reply_opens(string reply, Stance stance) => Assert.Equal(stance, StanceFinder.Of(reply).Stance);

    [Fact]
    public void Says_which_words_told_it() => Assert.Contains("nonsense", StanceFinder.Of("Nonsense, Bo.").Rule, StringComparison.Ordinal);
}
