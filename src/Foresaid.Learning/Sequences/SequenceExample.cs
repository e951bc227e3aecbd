namespace Foresaid.Learning.Sequences;

/// <summary>A sequence to learn from: the features of its positions and steps, and which labels are right.</summary>
/// <remarks>Filled position by position; not safe to share between threads while it grows.</remarks>
public sealed class SequenceExample
{
    private readonly List<uint> _features = [];
    private readonly List<int> _ends = [];
    private readonly List<uint> _allowed = [];

    /// <summary>How many positions there are.</summary>
    public int Length => _allowed.Count;

    /// <summary>Adds a position.</summary>
    /// <param name="features">The features of the position.</param>
    /// <param name="steps">The features of the step that leads to it; they count nothing at the first position.</param>
    /// <param name="allowed">The labels that may be right, one bit each: one where it is known, several or all where it is not.</param>
    public void Add(ReadOnlySpan<uint> features, ReadOnlySpan<uint> steps, uint allowed)
    {
        _features.AddRange(features);
        _ends.Add(_features.Count);
        _features.AddRange(steps);
        _ends.Add(_features.Count);
        _allowed.Add(allowed);
    }

    /// <summary>The features of a position.</summary>
    public ReadOnlySpan<uint> FeaturesOf(int at) => Part(2 * at);

    /// <summary>The features of the step that leads to a position.</summary>
    public ReadOnlySpan<uint> StepsOf(int at) => Part((2 * at) + 1);

    /// <summary>The labels that may be right at a position, one bit each.</summary>
    public uint Allowed(int at) => _allowed[at];

    private ReadOnlySpan<uint> Part(int part)
    {
        var start = part == 0 ? 0 : _ends[part - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features)[start.._ends[part]];
    }
}
