using Foresaid.Ledger;
using Foresaid.Ledger.Reviews;
using Xunit;

namespace Foresaid.Hosts.Tests.Storage.Desk;

public sealed class ReadingMatcherTests
{
    private const int Many = 400;

    [Theory]
    [InlineData(2, true)]
    [InlineData(6, false)]
    public void Of_many_that_share_the_small_words_each_is_known_again_by_most_of_its_own(int changed, bool isKnown)
    {
        var known = Enumerable.Range(0, Many).Select(number => DeskDrawing.Statement(number + 1, $"Ada Moen: {Words(number, 0)}")).ToList();
        var read = Enumerable.Range(0, Many).Reverse().Select(number => DeskDrawing.Statement(number + 1, $"Ada Moen: {Words(number, changed)}")).ToList();

        var matches = ReadingMatcher.Match(known, read);

        Assert.Equal(isKnown ? Enumerable.Range(0, Many).Reverse() : Enumerable.Repeat(-1, Many), matches);
    }

    [Fact]
    public void Of_two_that_are_alike_the_one_with_more_of_the_words_is_meant_and_none_twice()
    {
        KeptStatement[] known =
        [
            DeskDrawing.Statement(1, "Ada Moen: the ferry to the island stops in May"),
            DeskDrawing.Statement(2, "Ada Moen: the ferry to the island stops in late May"),
        ];
        KeptStatement[] read =
        [
            DeskDrawing.Statement(1, "Ada Moen: the ferry to the island stops in late May already"),
            DeskDrawing.Statement(2, "Ada Moen: the ferry to the island stops in late May too"),
        ];

        Assert.Equal([1, 0], ReadingMatcher.Match(known, read));
    }

    // Five words that all have, and seven of its own, of which the last are changed.
    private static string Words(int number, int changed) =>
        "the of to and in " + string.Join(' ', Enumerable.Range(0, 7).Select(word => word < 7 - changed ? $"w{number}x{word}" : $"new{number}x{word}"));
}
