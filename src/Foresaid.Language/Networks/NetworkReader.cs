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
/// <remarks>Used by one thread at a time; several may share a network.</remarks>
/// <param name="network">The network.</param>
internal sealed class NetworkReader(SentenceNetwork network)
{
    private readonly NetworkPass _pass = new(network, keeps: false);
    private readonly ArcScores _arcs = new();
    private readonly TreeDecoder _trees = new();
    private float[] _hidden = [];
    private float[] _relations = [];

    /// <summary>Reads a batch of sentences.</summary>
    /// <param name="words">All words.</param>
    /// <param name="ends">Where each sentence of the batch ends, in order.</param>
    /// <param name="start">Where the first begins.</param>
    /// <param name="reading">Where the results go, at the places of the words.</param>
    public void Read(ReadOnlySpan<WordShape> words, ReadOnlySpan<int> ends, int start, NetworkReading reading)
    {
        _pass.Begin();
        var from = start;
        foreach (var end in ends)
        {
            _pass.Add(words[from..end]);
            from = end;
        }

        _pass.Run();
        var shape = network.Shape;
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

    // The heads are positions among all words, once the relations are found.
    private void ReadTree(int first, int count, int start, NetworkReading reading)
    {
        var shape = network.Shape;
        _arcs.Compute(_pass, first, count);
        var heads = reading.Heads.AsSpan(start + first, count);
        _trees.Decode(_arcs.Scores, _arcs.Stride, heads);
        Grow(ref _hidden, count * shape.RelationWidth);
        Grow(ref _relations, count * shape.Relations.Length);
        RelationScores.Compute(_pass, first, heads, _hidden.AsSpan(0, count * shape.RelationWidth), _relations.AsSpan(0, count * shape.Relations.Length));
        for (var word = 0; word < count; word++)
        {
            var scores = _relations.AsSpan(word * shape.Relations.Length, shape.Relations.Length);
            var best = heads[word] < 0 ? 0 : 1 + IndexOfHighest(scores[1..]);
            reading.Relations[start + first + word] = best;
            reading.Beliefs[start + first + word] = Share(_arcs.Scores.AsSpan(word * _arcs.Stride, count + 1), heads[word] + 1) * Share(scores, best);
        }

        for (var word = 0; word < count; word++)
        {
            heads[word] = heads[word] < 0 ? -1 : heads[word] + start + first;
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
