using Foresaid.Learning;
using Xunit;

namespace Foresaid.Tests.Learning;

/// <summary>Probabilities learned from examples.</summary>
public sealed class LogisticRegressionTests
{
    private static readonly uint[] _rain = [1, 2];
    private static readonly uint[] _sun = [1, 3];

    [Fact]
    public void A_probability_is_about_the_share_of_the_examples()
    {
        List<LabelledExample> examples = [.. Enumerable.Range(0, 100).Select(index => new LabelledExample([.. _rain], index % 4 == 0 ? 1 : 0)), .. Enumerable.Range(0, 100).Select(_ => new LabelledExample([.. _sun], 0))];

        var probabilities = ProbabilitiesOf(LogisticRegression.Train(["no", "yes"], examples, penalty: 0.01), _rain);

        Assert.InRange(probabilities[1], 0.24, 0.26);
        Assert.Equal(1, probabilities[0] + probabilities[1], 5);
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes()
    {
        List<LabelledExample> examples = [.. Enumerable.Range(0, 50).Select(index => new LabelledExample([.. index % 2 == 0 ? _rain : _sun], index % 2))];

        Assert.Equal(Bytes(examples), Bytes(examples));
    }

    [Fact]
    public void A_feature_that_few_examples_show_is_left_out()
    {
        List<LabelledExample> examples = [new([.. _rain], 0), new([.. _rain], 0), new([.. _sun], 1)];

        Assert.Equal(2, LogisticRegression.Train(["no", "yes"], examples, penalty: 1, minCount: 2).FeatureCount);
    }

    [Fact]
    public void The_order_of_the_examples_does_not_matter()
    {
        List<LabelledExample> examples = [.. Enumerable.Range(0, 60).Select(index => new LabelledExample([1, (uint)(2 + (index % 7)), (uint)(20 + (index % 4))], index % 3 == 0 ? 1 : 0))];

        var (first, second) = (LogisticRegression.Train(["no", "yes"], examples, penalty: 1), LogisticRegression.Train(["no", "yes"], [.. Enumerable.Reverse(examples)], penalty: 1));

        Assert.Equal(ProbabilitiesOf(first, [1, 3, 21])[1], ProbabilitiesOf(second, [1, 3, 21])[1], 4);
    }

    [Fact]
    public void An_example_counts_as_much_as_it_weighs()
    {
        var model = LogisticRegression.Train(["no", "yes"], [new([.. _rain], 0), new([.. _rain], 1, Weight: 3)], penalty: 0.001);

        Assert.Equal(0.75, ProbabilitiesOf(model, _rain)[1], 2);
    }

    [Fact]
    public void A_small_weight_is_left_out() =>
        Assert.Equal(0, LogisticRegression.Train(["no", "yes"], [new([1], 0), new([1], 1)], penalty: 1, minWeight: 0.01).FeatureCount);

    [Fact]
    public void A_class_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LogisticRegression.Train(["no", "yes"], [new([1], 2)], penalty: 1));

    private static float[] ProbabilitiesOf(LinearModel model, uint[] features)
    {
        var scores = new float[model.Labels.Length];
        model.Score(features, scores);
        LogisticRegression.ToProbabilities(scores);
        return scores;
    }

    private static byte[] Bytes(List<LabelledExample> examples)
    {
        using var stream = new MemoryStream();
        ModelFile.Write(stream, LogisticRegression.Train(["no", "yes"], examples, penalty: 0.1));
        return stream.ToArray();
    }
}
