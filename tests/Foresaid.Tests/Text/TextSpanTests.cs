using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Text;

public sealed class TextSpanTests
{
    [Fact]
    public void Default_is_the_empty_stretch_at_the_start() => Assert.Equal(new TextSpan(0, 0), default);

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(2, -1)]
    public void Negative_numbers_are_refused(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, length));

    [Fact]
    public void An_end_before_the_start_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.Between(5, 4));

    [Fact]
    public void Between_is_half_open()
    {
        var span = TextSpan.Between(3, 9);

        Assert.Equal((3, 6, 9), (span.Start, span.Length, span.End));
        Assert.True(span.Contains(3));
        Assert.True(span.Contains(8));
        Assert.False(span.Contains(9));
        Assert.Equal("3..9", span.ToString());
    }

    [Theory]
    [InlineData(2, 5, 5, 8, false)]
    [InlineData(2, 6, 5, 8, true)]
    [InlineData(2, 8, 3, 4, true)]
    [InlineData(0, 1, 4, 5, false)]
    public void Neighbours_share_a_number_and_no_character(int start, int end, int otherStart, int otherEnd, bool overlap)
    {
        var (one, other) = (TextSpan.Between(start, end), TextSpan.Between(otherStart, otherEnd));

        Assert.Equal(overlap, one.Overlaps(other));
        Assert.Equal(overlap, other.Overlaps(one));
        Assert.True(one.Union(other).Contains(one) && one.Union(other).Contains(other));
    }

    [Fact]
    public void Spans_are_equal_exactly_when_both_numbers_are()
    {
        foreach (var (one, other) in Pairs())
        {
            var same = one.Start == other.Start && one.Length == other.Length;

            Assert.Equal(same, one == other);
            Assert.Equal(same, one.Equals((object)other));
            Assert.Equal(same, one.CompareTo(other) == 0);
            Assert.True(!same || one.GetHashCode() == other.GetHashCode());
        }
    }

    [Fact]
    public void Order_is_by_start_and_then_by_length()
    {
        foreach (var (one, other) in Pairs())
        {
            var sign = (one.Start, one.Length).CompareTo((other.Start, other.Length));

            Assert.Equal(Math.Sign(sign), Math.Sign(one.CompareTo(other)));
            Assert.Equal(sign < 0, one < other);
            Assert.Equal(sign > 0, one > other);
            Assert.Equal(sign <= 0, one <= other);
            Assert.Equal(sign >= 0, one >= other);
        }
    }

    private static IEnumerable<(TextSpan One, TextSpan Other)> Pairs()
    {
        var all = Enumerable.Range(0, 4).SelectMany(start => Enumerable.Range(0, 4).Select(length => new TextSpan(start, length))).ToList();
        return all.SelectMany(one => all.Select(other => (one, other)));
    }
}
