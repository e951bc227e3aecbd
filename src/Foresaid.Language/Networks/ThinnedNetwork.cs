namespace Foresaid.Language.Networks;

/// <summary>One voter: a network of which a share of the values is left out, the same ones in every sentence.</summary>
/// <remarks>
/// A network that learned while values were left out is a crowd of thinned networks with weights in common; some of them
/// vote: Gal and Ghahramani, "Dropout as a Bayesian Approximation" (ICML 2016). Immutable; safe to share between threads.
/// </remarks>
internal sealed class ThinnedNetwork : IThinning
{
    // Half of what was left out while it learned: with as much the votes are worse than one whole network.
    private const float Share = 0.1f;

    private readonly float[][] _layers;
    private readonly float[] _child;
    private readonly float[] _head;

    /// <summary>Thins a network.</summary>
    /// <param name="shape">The network's shape.</param>
    /// <param name="seed">Which values to leave out; the same seed leaves out the same ones.</param>
    public ThinnedNetwork(NetworkShape shape, ulong seed)
    {
        var random = new Dropout(seed);
        float[] Mask(int width)
        {
            var mask = new float[width];
            random.Fill(mask, Share);
            return mask;
        }

        _layers = [.. Enumerable.Range(0, shape.Layers + 1).Select(_ => Mask(shape.Width))];
        (_child, _head) = (Mask(shape.ArcWidth), Mask(shape.ArcWidth));
    }

    /// <inheritdoc/>
    public void Apply(NetworkPass pass, int layer) => Multiply(pass.Values[layer], _layers[layer], pass.Rows);

    /// <inheritdoc/>
    public void ApplyToArcs(NetworkPass pass)
    {
        Multiply(pass.Child, _child, pass.Rows);
        Multiply(pass.Head, _head, pass.Rows);
    }

    private static void Multiply(float[] values, float[] mask, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            Dropout.Multiply(values.AsSpan(row * mask.Length, mask.Length), mask);
        }
    }
}
