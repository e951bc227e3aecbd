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
            var scores = Scores(random, count, 16);
            var heads = new int[count];

            decoder.Decode(scores, 16, heads);

            Assert.Equal(Trees(count).Max(tree => Sum(scores, tree)), Sum(scores, heads), 4);
            Assert.True(IsTree(heads));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Long_sentences_get_one_tree_too(bool isGreedy)
    {
        var random = new Random(12);
        for (var round = 0; round < 20; round++)
        {
            var scores = Scores(random, 90, 96);
            var heads = new int[90];

            Decode(isGreedy, scores, 96, heads);

            Assert.True(IsTree(heads));
        }
    }

    [Fact]
    public void Greedy_finds_the_best_tree_where_every_word_has_its_best_head_in_it()
    {
        // Every word's head is the one before it, the first is the root.
        var scores = Scores(new Random(13), 40, 48);
        for (var word = 0; word < 40; word++)
        {
            scores[(word * 48) + word] = 5;
        }

        var heads = new int[40];
        Decode(isGreedy: true, scores, 48, heads);

        Assert.Equal(Enumerable.Range(-1, 40), heads);
    }

    [Fact]
    public void Greedy_is_never_better_than_the_best_and_seldom_far_from_it()
    {
        var random = new Random(14);
        var (exact, greedy) = (0.0, 0.0);
        for (var round = 0; round < 100; round++)
        {
            var scores = Scores(random, 12, 16);
            var (best, quick) = (new int[12], new int[12]);
            Decode(isGreedy: false, scores, 16, best);
            Decode(isGreedy: true, scores, 16, quick);

            Assert.True(IsTree(quick));
            Assert.True(Sum(scores, quick) <= Sum(scores, best) + 0.0001);
            (exact, greedy) = (exact + Sum(scores, best), greedy + Sum(scores, quick));
        }

        Assert.True(greedy > 0.9 * exact);
    }

    private static void Decode(bool isGreedy, float[] scores, int stride, int[] heads)
    {
        if (isGreedy)
        {
            TreeDecoder.DecodeGreedily(scores, stride, heads);
        }
        else
        {
            new TreeDecoder().Decode(scores, stride, heads);
        }
    }

    private static float[] Scores(Random random, int count, int stride)
    {
        float[] scores = [.. Enumerable.Range(0, count * stride).Select(_ => (float)random.NextDouble())];
        for (var word = 0; word < count; word++)
        {
            scores[(word * stride) + word + 1] = float.NegativeInfinity;
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
