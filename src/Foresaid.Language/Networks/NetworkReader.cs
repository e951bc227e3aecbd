using Foresaid.Language.Words;
using Foresaid.Learning.Networks;

namespace Foresaid.Language.Networks;

/// <summary>What a network read off the tokens of some sentences; classes as its shape numbers them.</summary>
/// <param name="size">How many tokens.</param>
internal sealed class NetworkReading(int size)
{
    /// <summary>The class of each token's tag.</summary>
    public int[] Tags { get; } = new int[size];

    /// <summary>The position among all tokens of each token's head; -1 for the root.</summary>
    public int[] Heads { get; } = new int[size];

    /// <summary>The class of each token's relation.</summary>
    public int[] Relations { get; } = new int[size];

    /// <summary>How much the network believes in each token's head and relation, from 0 to 1.</summary>
    public float[] Beliefs { get; } = new float[size];

    /// <summary>What each token is in a name.</summary>
    public int[] Names { get; } = new int[size];
}

/// <summary>Reads sentences with a network.</summary>
/// <remarks>
/// Where several vote, the scores are the means of their probabilities, so that the best tree is the one with the most arcs
/// to be expected right. Used by one thread at a time; several may share a network.
/// </remarks>
internal sealed class NetworkReader
{
    private const int Voters = 5;

    private readonly SentenceNetwork _network;
    private readonly ParsingMode _mode;
    private readonly NetworkPass _pass;
    private readonly (NetworkPass Pass, ThinnedNetwork Thinning)[] _others;
    private readonly ArcScores _arcs = new();
    private readonly TreeDecoder _trees = new();
    private float[] _arcShares = [];
    private float[] _hidden = [];
    private float[] _relations = [];
    private float[] _relationShares = [];

    /// <summary>Makes a reader.</summary>
    /// <param name="network">The network.</param>
    /// <param name="mode">How trees are chosen.</param>
    public NetworkReader(SentenceNetwork network, ParsingMode mode)
    {
        (_network, _mode, _pass) = (network, mode, new NetworkPass(network, keeps: false));
        _others = mode != ParsingMode.Vote ? []
            : [.. Enumerable.Range(1, Voters - 1).Select(voter => (new NetworkPass(network, keeps: false), new ThinnedNetwork(network.Shape, (ulong)voter << 32)))];
    }

    /// <summary>Reads a batch of sentences.</summary>
    /// <param name="words">All words.</param>
    /// <param name="ends">Where each sentence of the batch ends, in order.</param>
    /// <param name="start">Where the first begins.</param>
    /// <param name="reading">Where the results go, at the places of the words.</param>
    public void Read(ReadOnlySpan<WordShape> words, ReadOnlySpan<int> ends, int start, NetworkReading reading)
    {
        Run(_pass, null, words, ends, start);
        foreach (var (pass, thinning) in _others)
        {
            Run(pass, thinning, words, ends, start);
        }

        var shape = _network.Shape;
        PoolRows(pass => pass.Tags, shape.Tags.Length);
        PoolRows(pass => pass.Names, shape.Names.Length);
        for (var row = 0; row < _pass.Rows; row++)
        {
            reading.Tags[start + row] = IndexOfHighest(_pass.Tags.AsSpan(row * shape.Tags.Length, shape.Tags.Length));
        }

        foreach (var (first, count) in _pass.Sentences)
        {
            ReadTree(first, count, start, reading);
            NameDecoder.Decode(_pass.Names.AsSpan(first * shape.Names.Length, count * shape.Names.Length), shape.Names, reading.Names.AsSpan(start + first, count));
        }
    }

    private static void Run(NetworkPass pass, ThinnedNetwork? thinning, ReadOnlySpan<WordShape> words, ReadOnlySpan<int> ends, int start)
    {
        pass.Begin();
        foreach (var end in ends)
        {
            pass.Add(words[start..end]);
            start = end;
        }

        pass.Run(thinning);
    }

    // The heads are positions among all words, once the relations are found.
    private void ReadTree(int first, int count, int start, NetworkReading reading)
    {
        var classes = _network.Shape.Relations.Length;
        var heads = reading.Heads.AsSpan(start + first, count);
        var arcs = ScoreArcs(first, count);
        var stride = _arcs.Stride;
        if (_mode == ParsingMode.Greedy)
        {
            TreeDecoder.DecodeGreedily(arcs, stride, heads);
        }
        else
        {
            _trees.Decode(arcs, stride, heads);
        }

        var relations = ScoreRelations(first, heads);
        for (var word = 0; word < count; word++)
        {
            var scores = relations.Slice(word * classes, classes);
            var best = heads[word] < 0 ? 0 : 1 + IndexOfHighest(scores[1..]);
            reading.Relations[start + first + word] = best;
            reading.Beliefs[start + first + word] = Belief(arcs.Slice(word * stride, count + 1), heads[word] + 1) * Belief(scores, best);
        }

        for (var word = 0; word < count; word++)
        {
            heads[word] = heads[word] < 0 ? -1 : heads[word] + start + first;
        }
    }

    private float Belief(ReadOnlySpan<float> scores, int chosen) => _others.Length > 0 ? scores[chosen] : Share(scores, chosen);

    private ReadOnlySpan<float> ScoreArcs(int first, int count)
    {
        _arcs.Compute(_pass, first, count);
        if (_others.Length == 0)
        {
            return _arcs.Scores;
        }

        var size = count * _arcs.Stride;
        Grow(ref _arcShares, size);
        var shares = _arcShares.AsSpan(0, size);
        shares.Clear();
        AddShares(_arcs.Scores.AsSpan(0, size), _arcs.Stride, count + 1, shares);
        foreach (var (pass, _) in _others)
        {
            _arcs.Compute(pass, first, count);
            AddShares(_arcs.Scores.AsSpan(0, size), _arcs.Stride, count + 1, shares);
        }

        return shares;
    }

    private ReadOnlySpan<float> ScoreRelations(int first, ReadOnlySpan<int> heads)
    {
        var (hidden, classes) = (heads.Length * _network.Shape.RelationWidth, _network.Shape.Relations.Length);
        Grow(ref _hidden, hidden);
        Grow(ref _relations, heads.Length * classes);
        var scores = _relations.AsSpan(0, heads.Length * classes);
        RelationScores.Compute(_pass, first, heads, _hidden.AsSpan(0, hidden), scores);
        if (_others.Length == 0)
        {
            return scores;
        }

        Grow(ref _relationShares, scores.Length);
        var shares = _relationShares.AsSpan(0, scores.Length);
        shares.Clear();
        AddShares(scores, classes, classes, shares);
        foreach (var (pass, _) in _others)
        {
            RelationScores.Compute(pass, first, heads, _hidden.AsSpan(0, hidden), scores);
            AddShares(scores, classes, classes, shares);
        }

        return shares;
    }

    // Puts the mean of the voters' probabilities in the place of the first voter's scores.
    private void PoolRows(Func<NetworkPass, float[]> scores, int classes)
    {
        if (_others.Length == 0)
        {
            return;
        }

        var pooled = new float[_pass.Rows * classes];
        AddShares(scores(_pass).AsSpan(0, pooled.Length), classes, classes, pooled);
        foreach (var (pass, _) in _others)
        {
            AddShares(scores(pass).AsSpan(0, pooled.Length), classes, classes, pooled);
        }

        pooled.CopyTo(scores(_pass), 0);
    }

    private static void AddShares(ReadOnlySpan<float> scores, int stride, int classes, Span<float> sums)
    {
        for (var at = 0; at < scores.Length; at += stride)
        {
            var row = scores.Slice(at, classes);
            var highest = row[IndexOfHighest(row)];
            var all = 0f;
            foreach (var score in row)
            {
                all += MatrixMath.Exp(score - highest);
            }

            for (var index = 0; index < classes; index++)
            {
                sums[at + index] += MatrixMath.Exp(row[index] - highest) / (all * Voters);
            }
        }
    }

    private static float Share(ReadOnlySpan<float> scores, int chosen)
    {
        var sum = 0f;
        foreach (var score in scores)
        {
            sum += MatrixMath.Exp(score - scores[chosen]);
        }

        return 1 / sum;
    }

    private static int IndexOfHighest(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var index = 1; index < scores.Length; index++)
        {
            best = scores[index] > scores[best] ? index : best;
        }

        return best;
    }

    private static void Grow(ref float[] values, int size) => values = values.Length < size ? new float[size * 2] : values;
}
