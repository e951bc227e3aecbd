namespace Foresaid.Language.Networks;

/// <summary>Leaves values out at random while a network learns, so that it relies on none alone.</summary>
/// <remarks>
/// Between the layers the same values are left out in all of a sentence: Gal and Ghahramani, "A Theoretically Grounded
/// Application of Dropout in Recurrent Neural Networks" (NIPS 2016). Used by one thread at a time.
/// </remarks>
/// <param name="seed">Where the random numbers begin.</param>
internal sealed class Dropout(ulong seed) : IThinning
{
    private const float InputShare = 0.2f;
    private const float LayerShare = 0.2f;
    private const float ArcShare = 0.2f;

    private ulong _state = seed | 1;
    private float[][] _masks = [];
    private float[] _childMask = [];
    private float[] _headMask = [];

    /// <summary>A random number from 0 to 1.</summary>
    public float Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (_state >> 40) * (1f / (1 << 24));
    }

    /// <inheritdoc/>
    public void Apply(NetworkPass pass, int layer)
    {
        var shape = pass.Network.Shape;
        if (_masks.Length == 0)
        {
            _masks = [.. Enumerable.Range(0, shape.Layers + 1).Select(_ => Array.Empty<float>())];
        }

        var size = pass.Rows * shape.Width;
        Grow(ref _masks[layer], size);
        var mask = _masks[layer].AsSpan(0, size);
        if (layer == 0)
        {
            Fill(mask, InputShare);
        }
        else
        {
            foreach (var (first, count) in pass.Sentences)
            {
                var row = mask.Slice(first * shape.Width, shape.Width);
                Fill(row, LayerShare);
                for (var next = 1; next < count; next++)
                {
                    row.CopyTo(mask[((first + next) * shape.Width)..]);
                }
            }
        }

        Multiply(pass.Values[layer], mask);
    }

    /// <inheritdoc/>
    public void ApplyToArcs(NetworkPass pass)
    {
        var size = pass.Rows * pass.Network.Shape.ArcWidth;
        Grow(ref _childMask, size);
        Grow(ref _headMask, size);
        Fill(_childMask.AsSpan(0, size), ArcShare);
        Fill(_headMask.AsSpan(0, size), ArcShare);
        Multiply(pass.Child, _childMask.AsSpan(0, size));
        Multiply(pass.Head, _headMask.AsSpan(0, size));
    }

    /// <summary>Passes slopes back through what was left out of a layer.</summary>
    public void Back(int layer, float[] slopes, int size) => Multiply(slopes, _masks[layer].AsSpan(0, size));

    /// <summary>Passes slopes back through what was left out of the arcs.</summary>
    public void BackFromArcs(float[] childSlopes, float[] headSlopes, int size)
    {
        Multiply(childSlopes, _childMask.AsSpan(0, size));
        Multiply(headSlopes, _headMask.AsSpan(0, size));
    }

    /// <summary>Leaves out the values that a mask has 0 for, and raises the others as it says.</summary>
    internal static void Multiply(Span<float> values, ReadOnlySpan<float> mask)
    {
        for (var at = 0; at < mask.Length; at++)
        {
            values[at] *= mask[at];
        }
    }

    /// <summary>Makes a mask that leaves out a share of the values, and raises the others so that their sum stays the same in the mean.</summary>
    internal void Fill(Span<float> mask, float share)
    {
        var kept = 1 / (1 - share);
        for (var at = 0; at < mask.Length; at++)
        {
            mask[at] = Next() < share ? 0 : kept;
        }
    }

    private static void Grow(ref float[] values, int size) => values = values.Length < size ? new float[size * 2] : values;
}
