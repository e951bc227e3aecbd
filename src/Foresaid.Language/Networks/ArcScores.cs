using Foresaid.Learning.Networks;

namespace Foresaid.Language.Networks;

/// <summary>How well each word of a sentence would be the child of each other, and of the root.</summary>
/// <remarks>Reused from sentence to sentence. Used by one thread at a time.</remarks>
internal sealed class ArcScores
{
    private float[] _heads = [];

    /// <summary>The scores: a row for each word; first the root, then each word as head; what is past the last word counts nothing.</summary>
    public float[] Scores { get; private set; } = [];

    /// <summary>The transposed heads: a row for each value, a column for the root and each word.</summary>
    public float[] HeadColumns => _heads;

    /// <summary>The length of a row.</summary>
    public int Stride { get; private set; }

    /// <summary>Scores the words from <paramref name="first"/> on.</summary>
    /// <param name="pass">A pass that has run.</param>
    /// <param name="first">The row of the first word.</param>
    /// <param name="count">How many words.</param>
    public void Compute(NetworkPass pass, int first, int count)
    {
        var network = pass.Network;
        var arc = network.Shape.ArcWidth;
        Stride = (count + 1 + 15) / 16 * 16;
        if (Scores.Length < count * Stride || _heads.Length < arc * Stride)
        {
            (Scores, _heads) = (new float[count * Stride * 2], new float[arc * Stride * 2]);
        }

        Array.Clear(_heads, 0, arc * Stride);
        for (var value = 0; value < arc; value++)
        {
            _heads[value * Stride] = network.RootHead.Values[value];
        }

        MatrixMath.Transpose(pass.Head.AsSpan(first * arc, count * arc), _heads.AsSpan(1), count, arc, Stride);
        Array.Clear(Scores, 0, count * Stride);
        MatrixMath.AddProduct(pass.ChildArc.AsSpan(first * arc, count * arc), _heads, Scores, count, arc, Stride);
        var distances = network.Distance.Values;
        for (var word = 0; word < count; word++)
        {
            var scores = Scores.AsSpan(word * Stride, count + 1);
            for (var head = 0; head <= count; head++)
            {
                scores[head] += distances[Distance(word, head)];
            }

            scores[word + 1] = float.NegativeInfinity;
        }
    }

    /// <summary>The class of the distance from a word to a head; the root is head 0.</summary>
    public static int Distance(int word, int head) => head == 0 ? 0 : Math.Clamp(word + 1 - head, -31, 31) + 32;
}
