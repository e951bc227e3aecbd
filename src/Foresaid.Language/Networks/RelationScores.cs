using Foresaid.Learning.Networks;

namespace Foresaid.Language.Networks;

/// <summary>How well each relation would fit between a word and its head.</summary>
internal static class RelationScores
{
    /// <summary>Scores the relations of a sentence whose heads are chosen.</summary>
    /// <param name="pass">A pass that has run.</param>
    /// <param name="first">The row of the first word.</param>
    /// <param name="heads">The position of each word's head; -1 for the root.</param>
    /// <param name="hidden">Where the hidden values go, a row for each word.</param>
    /// <param name="scores">Where the scores go, a row for each word.</param>
    public static void Compute(NetworkPass pass, int first, ReadOnlySpan<int> heads, Span<float> hidden, Span<float> scores)
    {
        var network = pass.Network;
        var (width, classes) = (network.Shape.RelationWidth, network.Shape.Relations.Length);
        for (var word = 0; word < heads.Length; word++)
        {
            var values = hidden.Slice(word * width, width);
            pass.ChildRelation.AsSpan((first + word) * width, width).CopyTo(values);
            MatrixMath.AddScaled(heads[word] < 0 ? network.RootRelation.Values : pass.HeadRelation.AsSpan((first + heads[word]) * width, width), 1, values);
            NetworkPass.Bend(values);
            network.RelationBias.Values.CopyTo(scores.Slice(word * classes, classes));
        }

        MatrixMath.AddProduct(hidden, network.RelationOutput.Values, scores, heads.Length, width, classes);
    }
}
