using Foresaid.Learning;
using Xunit;

namespace Foresaid.Tests.Learning;

public sealed class FeatureTests
{
    // Model files depend on these numbers: when this fails, every shipped model is worthless.
    [Fact]
    public void Numbers_are_the_same_for_ever()
    {
        Assert.Equal(2413661825u, Feature.Of("will"));
        Assert.Equal(3349686362u, Feature.Of(3, 7, 11));
    }

    [Fact]
    public void Order_and_template_count()
    {
        Assert.NotEqual(Feature.Of(1, 2, 3), Feature.Of(1, 3, 2));
        Assert.NotEqual(Feature.Of(1, 2, 3), Feature.Of(2, 2, 3));
        Assert.NotEqual(Feature.Of(1, 2, 3, 4), Feature.Of(1, 2, 4, 3));
        Assert.NotEqual(Feature.Of("Will"), Feature.Of("will"));
    }

    [Fact]
    public void Few_features_share_a_number()
    {
        var numbers = Enumerable.Range(0, 100).SelectMany(first => Enumerable.Range(0, 100).Select(second => Feature.Of(5, (uint)first, (uint)second)));

        Assert.True(numbers.Distinct().Count() > 9_990);
    }
}
