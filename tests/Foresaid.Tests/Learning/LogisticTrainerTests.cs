using Foresaid.Learning;
using Xunit;

namespace Foresaid.Tests.Learning;

public sealed class LogisticTrainerTests
{
    private static readonly LogisticTraining _training = new(Epochs: 50, Pull: 0, Seed: 1);

    [Fact]
    public void Learns_which_feature_speaks_for_which_class()
    {
        var model = LogisticTrainer.Train(["no", "yes"], [new([1, 2], 0), new([1, 3], 1), new([1, 2], 0), new([1, 3], 1)], _training);

        Assert.True(model.Probabilities([1, 2])[0] > 0.9);
        Assert.True(model.Probabilities([1, 3])[1] > 0.9);
    }

    [Fact]
    public void Without_a_feature_that_tells_it_says_how_often_each_class_came()
    {
        var model = LogisticTrainer.Train(["no", "yes"], [new([1], 0), new([1], 1), new([1], 1), new([1], 1)], _training);

        Assert.InRange(model.Probabilities([1])[1], 0.65f, 0.85f);
    }

    [Fact]
    public void A_rare_feature_is_left_out() =>
        Assert.Equal(1, LogisticTrainer.Train(["no", "yes"], [new([1, 2], 0), new([1], 1), new([1], 1)], _training with { MinCount = 2 }).FeatureCount);

    [Fact]
    public void The_same_examples_give_the_same_model()
    {
        TaughtExample[] examples = [new([1, 2], 0), new([1, 3], 1), new([2, 3], 1)];

        Assert.Equal(LogisticTrainer.Train(["no", "yes"], examples, _training).Probabilities([1, 2, 3]), LogisticTrainer.Train(["no", "yes"], examples, _training).Probabilities([1, 2, 3]));
    }

    [Fact]
    public void A_class_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LogisticTrainer.Train(["no", "yes"], [new([1], 2)], _training));
}
