namespace Foresaid.Learning;

/// <summary>Collects the features of one example by the names of the questions and the words of the answers.</summary>
/// <remarks>Names and words are hashed (<see cref="Feature"/>): a trained model depends on them. Used by one thread at a time.</remarks>
public sealed class NamedFeatures
{
    private readonly List<uint> _features = new(96);

    /// <summary>Adds a feature of one answer.</summary>
    public void Add(string name, string value) => _features.Add(Feature.Of((int)Feature.Of(name), Feature.Of(value)));

    /// <summary>Adds a feature of two answers; their order counts.</summary>
    public void Add(string name, string first, string second) => _features.Add(Feature.Of((int)Feature.Of(name), Feature.Of(first), Feature.Of(second)));

    /// <summary>Adds a feature of three answers; their order counts.</summary>
    public void Add(string name, string first, string second, string third) => _features.Add(Feature.Of((int)Feature.Of(name), Feature.Of(first), Feature.Of(second), Feature.Of(third)));

    /// <summary>The features, in ascending order, each once.</summary>
    public uint[] ToArray()
    {
        _features.Sort();
        return [.. _features.Distinct()];
    }
}
