using Foresaid.Learning;
using Xunit;

namespace Foresaid.Tests.Learning;

public sealed class AveragedPerceptronTests
{
    private static readonly (uint[] Features, int Gold)[] _weather =
    [
        ([1, 10], 0), ([1, 11], 0), ([1, 12], 0), ([2, 10], 1), ([2, 11], 1), ([2, 12], 1), ([3, 10], 2), ([3, 12], 2),
    ];

    [Fact]
    public void Learns_what_can_be_told_apart()
    {
        var model = Trained(epochs: 10);

        Assert.All(_weather, example => Assert.Equal(example.Gold, model.Best(example.Features)));
        Assert.Equal(2, model.Best([3, 11]));
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes() => Assert.Equal(Bytes(Trained(epochs: 4)), Bytes(Trained(epochs: 4)));

    [Fact]
    public void Being_right_moves_nothing()
    {
        var perceptron = new AveragedPerceptron(["no", "yes"]);

        Assert.Equal(0, perceptron.Learn([5], 0));
        Assert.Equal(0, perceptron.Finish().FeatureCount);
    }

    [Fact]
    public void Weights_are_averaged_over_time()
    {
        var perceptron = new AveragedPerceptron(["no", "yes"]);
        perceptron.Learn([5], 1);
        perceptron.Learn([6], 0);
        var scores = new float[2];

        perceptron.Finish().Score([5], scores);

        Assert.Equal([-2 / 3f, 2 / 3f], scores);
    }

    [Fact]
    public void Features_that_moved_too_seldom_are_left_out()
    {
        var perceptron = new AveragedPerceptron(["no", "yes"]);
        perceptron.Learn([5], 1);

        Assert.Equal(0, perceptron.Finish(minUpdates: 2).FeatureCount);
    }

    private static LinearModel Trained(int epochs)
    {
        var perceptron = new AveragedPerceptron(["sun", "rain", "snow"]);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var (features, gold) in _weather)
            {
                perceptron.Learn(features, gold);
            }
        }

        return perceptron.Finish();
    }

    private static byte[] Bytes(LinearModel model)
    {
        var stream = new MemoryStream();
        ModelFile.Write(stream, model);
        return stream.ToArray();
    }
}
