using Foresaid.Learning;
using Xunit;

namespace Foresaid.Tests.Learning;

public sealed class LinearModelTests
{
    private static readonly LinearModel _model = new(
        ["no", "maybe", "yes"],
        [new FeatureRow(7, [(0, 1.5f), (2, -1)]), new FeatureRow(23, [(2, 2)]), new FeatureRow(0, [(1, 0.25f)])]);

    [Theory]
    [InlineData(new uint[] { }, 0f, 0f, 0f)]
    [InlineData(new uint[] { 7 }, 1.5f, 0f, -1f)]
    [InlineData(new uint[] { 7, 23 }, 1.5f, 0f, 1f)]
    [InlineData(new uint[] { 0, 99, 39 }, 0f, 0.25f, 0f)]
    [InlineData(new uint[] { 23, 23 }, 0f, 0f, 4f)]
    public void A_class_scores_the_sum_of_what_is_present(uint[] features, float no, float maybe, float yes)
    {
        var scores = new float[] { 9, 9, 9 };

        _model.Score(features, scores);

        Assert.Equal([no, maybe, yes], scores);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Any_number_of_features_counts(int count)
    {
        // Numbers that differ in their upper bits alone meet in the table.
        var model = new LinearModel(["no", "yes"], [.. Enumerable.Range(1, count).Select(number => new FeatureRow((uint)number << 20, [(1, number)]))]);
        uint[] features = [.. Enumerable.Range(1, count + 5).Select(number => (uint)number << 20)];
        var scores = new float[2];

        model.Score(features, scores);

        Assert.Equal([0, count * (count + 1) / 2f], scores);
    }

    [Theory]
    [InlineData(new float[] { 1, 1, 1 }, 0)]
    [InlineData(new float[] { 0, 2, 2 }, 1)]
    [InlineData(new float[] { -3, -2, -1 }, 2)]
    public void Of_equals_the_first_is_best(float[] scores, int best) => Assert.Equal(best, LinearModel.IndexOfHighest(scores));

    [Fact]
    public void Knowing_nothing_it_takes_the_first_class() => Assert.Equal(0, _model.Best([404]));

    [Fact]
    public void A_row_of_a_class_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentException>(() => new LinearModel(["only"], [new FeatureRow(1, [(1, 1)])]));

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    public void A_model_has_one_to_255_classes(int count) =>
        Assert.Throws<ArgumentException>(() => new LinearModel([.. Enumerable.Range(0, count).Select(number => $"c{number}")], []));
}
