using Foresaid.Language.Networks;
using Xunit;

namespace Foresaid.Tests.Language.Networks;

public sealed class NameDecoderTests
{
    [Fact]
    public void A_name_goes_on_only_where_one_of_its_kind_began()
    {
        var random = new Random(5);
        string[] classes = ["O", "B-person", "I-person", "B-place", "I-place"];
        for (var round = 0; round < 500; round++)
        {
            var count = random.Next(1, 9);
            var found = new int[count];

            NameDecoder.Decode([.. Enumerable.Range(0, count * 5).Select(_ => (float)random.NextDouble())], [.. classes], found);

            for (var word = 0; word < count; word++)
            {
                Assert.True(found[word] is 0 or 1 or 3 || word > 0 && (found[word - 1] == found[word] || found[word - 1] == found[word] - 1));
            }
        }
    }

    [Fact]
    public void A_run_counts_as_a_whole()
    {
        var found = new int[2];

        // Alone, the first word would be no name; but the second goes on with such conviction that one must have begun.
        NameDecoder.Decode([1f, 0.8f, 0f, 0f, 0f, 5f], ["O", "B-person", "I-person"], found);

        Assert.Equal([1, 2], found);
    }
}
