using Foresaid.Statements.Threads;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class StanceCuesTests
{
    [Theory]
    [InlineData("Yes, the ice is thick.", "grants")]
    [InlineData("I agree with the ferryman.", "grants")]
    [InlineData("Fair point. But the ice is thin", "grants, but")]
    [InlineData("No, the ice is thin.", "rejects")]
    [InlineData("You are wrong about the ice.", "rejects")]
    [InlineData("No. I agree that it is cold", "grants")]
    [InlineData("The ferry leaves at nine.", "none")]
    [InlineData("", "none")]
    public void The_last_turn_counts(string text, string turn) => Assert.Equal(turn, StanceCues.Of(text));
}
