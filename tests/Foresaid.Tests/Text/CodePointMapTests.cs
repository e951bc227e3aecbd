using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Text;

public sealed class CodePointMapTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("plain", 5)]
    [InlineData("Привет", 6)]
    [InlineData("e\u0301tude", 6)]
    [InlineData("🙂", 1)]
    [InlineData("a🙂b🌧c", 5)]
    [InlineData("👩‍🚀", 3)]
    [InlineData("🇫🇮", 2)]
    public void Length_counts_code_points(string text, int length) => Assert.Equal(length, CodePointMap.Of(text).Length);

    // Half a pair cannot stand in test data that travels as UTF-8, so these are built here.
    [Fact]
    public void A_half_pair_counts_as_one()
    {
        Assert.Equal(3, CodePointMap.Of("a" + (char)0xD83D + "b").Length);
        Assert.Equal(3, CodePointMap.Of("a" + (char)0xDE42 + "b").Length);
        Assert.Equal(1, CodePointMap.Of(new string((char)0xD83D, 1)).Length);
        Assert.Equal(3, CodePointMap.Of(new string([(char)0xD83D, (char)0xD83D, (char)0xDE42, (char)0xDE42])).Length);
    }

    [Fact]
    public void The_middle_of_a_pair_counts_as_the_start_of_it()
    {
        var map = CodePointMap.Of("a🙂b");

        Assert.Equal([0, 1, 1, 2, 3], Enumerable.Range(0, 5).Select(map.ToCodePoints));
    }

    [Fact]
    public void There_and_back_is_where_it_began()
    {
        var random = new Random(20261125);
        char[] units = ['a', ' ', 'ж', '\u0301', (char)0xD83D, (char)0xDE42, (char)0xD83D, (char)0xDE42];
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string(random.GetItems(units, random.Next(30)));
            var map = CodePointMap.Of(text);
            var starts = Starts(text);

            Assert.Equal(starts.Count - 1, map.Length);
            for (var point = 0; point < starts.Count; point++)
            {
                Assert.Equal(starts[point], map.ToCodeUnits(point));
                Assert.Equal(point, map.ToCodePoints(starts[point]));
            }
        }
    }

    // Where each code point starts in code units, with the text's end as one more entry.
    private static List<int> Starts(string text)
    {
        var starts = new List<int>();
        for (var at = 0; at < text.Length; at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1)
        {
            starts.Add(at);
        }

        return [.. starts, text.Length];
    }
}
