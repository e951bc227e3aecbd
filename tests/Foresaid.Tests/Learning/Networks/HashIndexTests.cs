using Foresaid.Learning.Networks;
using Xunit;

namespace Foresaid.Tests.Learning.Networks;

public sealed class HashIndexTests
{
    [Fact]
    public void Finds_what_was_put_in_and_nothing_else()
    {
        var random = new Random(3);
        uint[] keys = [.. Enumerable.Range(0, 5_000).Select(_ => (uint)random.NextInt64(0, 1L << 32)).Distinct()];
        var index = new HashIndex(keys, [.. Enumerable.Range(0, keys.Length)]);

        Assert.All(keys.Index(), pair => Assert.Equal(pair.Index, index.Find(pair.Item)));
        Assert.Equal(-1, index.Find(keys.Max() + 1));
        Assert.Equal(-1, new HashIndex([], []).Find(0));
    }

    [Fact]
    public void The_first_of_equal_keys_counts() => Assert.Equal(4, new HashIndex([0, 0], [4, 5]).Find(0));
}
