using Foresaid.Language.Networks;
using Xunit;

namespace Foresaid.Tests.Language.Networks;

public sealed class TreeDecoderTests
{
    [Fact]
    public void Finds_the_best_of_all_trees_without_crossing_arcs()
    {
        var random = new Random(11);
        var decoder = new TreeDecoder();
        for (var round = 0; round < 300; round++)
        {
            var count = random.Next(1, 6);
            var scores = Scores(random, count);
            var heads = new int[count];

            decoder.Decode(scores, 16, heads);

            Assert.Equal(Trees(count).Max(tree => Sum(scores, tree)), Sum(scores, heads), 4);
            Assert.True(IsTree(heads));
        }
    }

    [Fact]
    public void Long_sentences_get_one_tree_too()
    {
        var random = new Random(12);
        var (count, stride) = (90, 96);
        float[] scores = [.. Enumerable.Range(0, count * stride).Select(_ => (float)random.NextDouble())];
        for (var word = 0; word < count; word++)
        {
            scores[(word * stride) + word + 1] = float.NegativeInfinity;
        }

        var heads = new int[count];
        new TreeDecoder().Decode(scores, stride, heads);

        Assert.True(IsTree(heads));
    }

    private static float[] Scores(Random random, int count)
    {
        float[] scores = [.. Enumerable.Range(0, count * 16).Select(_ => (float)random.NextDouble())];
        for (var word = 0; word < count; word++)
        {
            scores[(word * 16) + word + 1] = float.NegativeInfinity;
        }

        return scores;
    }

    private static double Sum(float[] scores, int[] heads) => heads.Select((head, word) => (double)scores[(word * 16) + head + 1]).Sum();

    private static IEnumerable<int[]> Trees(int count)
    {
        var all = (int)Math.Pow(count + 1, count);
        for (var number = 0; number < all; number++)
        {
            var (rest, heads) = (number, new int[count]);
            for (var word = 0; word < count; word++, rest /= count + 1)
            {
                heads[word] = (rest % (count + 1)) - 1;
            }

            if (IsTree(heads))
            {
                yield return heads;
            }
        }
    }

    private static bool IsTree(int[] heads)
    {
        var arcs = heads.Select((head, word) => (Low: Math.Min(head, word), High: Math.Max(head, word))).Where(arc => arc.Low >= 0).ToList();
        var reaches = heads.Select((_, word) => Enumerable.Range(0, heads.Length + 1).Aggregate(word, (at, _) => at < 0 ? -1 : heads[at]) < 0).All(isDone => isDone);
        var crosses = arcs.Any(one => arcs.Any(other => one.Low < other.Low && other.Low < one.High && one.High < other.High));

        // An arc over the root crosses the root's own.
        var root = Array.IndexOf(heads, -1);
        return reaches && !crosses && heads.Count(head => head < 0) == 1 && !arcs.Any(arc => arc.Low < root && root < arc.High);
    }
}
