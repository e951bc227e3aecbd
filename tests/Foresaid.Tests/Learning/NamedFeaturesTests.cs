using Foresaid.Learning;
using Xunit;

namespace Foresaid.Tests.Learning;

public sealed class NamedFeaturesTests
{
    [Fact]
    public void Features_are_ascending_and_each_once()
    {
        var features = new NamedFeatures();
        features.Add("verb", "say");
        features.Add("verb", "tell");
        features.Add("verb", "say");
        features.Add("verb", "say", "past");
        features.Add("verb", "past", "say");
        features.Add("verb", "say", "past", "own");
        var all = features.ToArray();
        Assert.Equal(5, all.Length);
        Assert.Equal(all.Order(), all);
    }

    [Fact]
    public void Without_answers_there_are_none() => Assert.Empty(new NamedFeatures().ToArray());
}
