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

        var probabilities = ProbabilitiesOf(LogisticRegression.Train(["no", "yes"], examples, penalty: 1e-5, epochs: 40, minCount: 1, seed: 1), _rain);

        Assert.InRange(probabilities[1], 0.18, 0.32);
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

        Assert.Equal(2, LogisticRegression.Train(["no", "yes"], examples, penalty: 0, epochs: 1, minCount: 2, seed: 1).FeatureCount);
    }

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
        ModelFile.Write(stream, LogisticRegression.Train(["no", "yes"], examples, penalty: 1e-3, epochs: 5, minCount: 1, seed: 7));
        return stream.ToArray();
    }
}
