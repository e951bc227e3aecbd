using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Text;

public sealed class TextSpanReadingTests
{
    [Theory]
    [InlineData("[  rates fall \n]", "rates fall")]
    [InlineData("a[ b ]c", "b")]
    [InlineData("[ \t\n ]", "")]
    [InlineData("x[]y", "")]
    [InlineData("[\u00A0дождь\u2003]", "дождь")]
    public void Trims_the_white_space_at_the_two_ends(string picture, string words)
    {
        var (text, span) = Drawn(picture);

        var trimmed = text.Trimmed(span);

        Assert.Equal(words, text.Read(trimmed));
        Assert.True(span.Contains(trimmed));
    }

    [Theory]
    [InlineData("Say [so] now", "so")]
    [InlineData("[🙂]", "🙂")]
    [InlineData("end[]", "")]
    public void Reads_what_stands_there(string picture, string words)
    {
        var (text, span) = Drawn(picture);

        Assert.Equal(words, text.Read(span));
        Assert.Equal(words, text.Peek(span).ToString());
    }

    [Fact]
    public void A_span_past_the_end_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => "short".Read(new TextSpan(3, 3)));

    private static (string Text, TextSpan Span) Drawn(string picture)
    {
        var start = picture.IndexOf('[', StringComparison.Ordinal);
        var end = picture.IndexOf(']', StringComparison.Ordinal) - 1;
        return (picture.Remove(end + 1, 1).Remove(start, 1), TextSpan.Between(start, end));
    }
}
