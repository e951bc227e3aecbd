using Foresaid.Learning;

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>The features of one position; reused from position to position.</summary>
internal sealed class FeatureList
{
    private uint[] _features = new uint[128];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The features.</summary>
    public ReadOnlySpan<uint> Span => _features.AsSpan(0, Count);

    /// <summary>Forgets them.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds the answer to a question.</summary>
    public void Add(int template, uint value) => Push(Feature.Of(template, value));

    /// <summary>Adds two answers together; their order counts.</summary>
    public void Add(int template, uint first, uint second) => Push(Feature.Of(template, first, second));

    /// <summary>Adds three answers together; their order counts.</summary>
    public void Add(int template, uint first, uint second, uint third) => Push(Feature.Of(template, first, second, third));

    private void Push(uint feature)
    {
        if (Count == _features.Length)
        {
            Array.Resize(ref _features, Count * 2);
        }

        _features[Count++] = feature;
    }
}
