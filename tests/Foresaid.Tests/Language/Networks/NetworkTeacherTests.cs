using Foresaid.Language.Networks;
using Foresaid.Language.Words;
using Xunit;

namespace Foresaid.Tests.Language.Networks;

public sealed class NetworkTeacherTests
{
    [Fact]
    public void Slopes_are_what_small_steps_show()
    {
        var network = TinyNetwork.Train(epochs: 3);
        var example = new NetworkExample(Words("Ann says it fails ."), [], [], TinyGold(network.Shape.Tags, 5), [1, -1, 3, 1, 1], TinyGold(network.Shape.Relations, 5), [1, 0, 0, 0, 0]);
        var teacher = new NetworkTeacher(network, null, dropout: null);
        teacher.Show([example], 1);

        for (var index = 0; index < network.All.Length; index++)
        {
            var (values, slopes) = (network.All[index].Values, teacher.Slopes.Of(index));
            int[] places = teacher.Slopes.RowsOf(index) is { } rows
                ? [rows[0] * network.All[index].Columns, (rows[^1] * network.All[index].Columns) + 5]
                : [0, values.Length / 2, values.Length - 1];
            foreach (var at in places)
            {
                var kept = values[at];
                values[at] = kept + 0.01f;
                var above = Loss(network, example);
                values[at] = kept - 0.01f;
                var below = Loss(network, example);
                values[at] = kept;

                Assert.True(Math.Abs(((above - below) / 0.02) - slopes[at]) < 0.01 + (0.05 * Math.Abs(slopes[at])), $"{network.All[index].Name} at {at}: {(above - below) / 0.02} is not {slopes[at]}");
            }
        }
    }

    private static double Loss(SentenceNetwork network, NetworkExample example)
    {
        var (pass, arcs, shape, count) = (new NetworkPass(network, keeps: false), new ArcScores(), network.Shape, example.Words.Length);
        pass.Add(example.Words);
        pass.Run();
        arcs.Compute(pass, 0, count);
        var (hidden, relations) = (new float[count * shape.RelationWidth], new float[count * shape.Relations.Length]);
        RelationScores.Compute(pass, 0, example.Heads, hidden, relations);
        return Enumerable.Range(0, count).Sum(word =>
            Surprise(pass.Tags.AsSpan(word * shape.Tags.Length, shape.Tags.Length), example.Tags[word])
            + Surprise(pass.Names.AsSpan(word * shape.Names.Length, shape.Names.Length), example.Names[word])
            + Surprise(arcs.Scores.AsSpan(word * arcs.Stride, count + 1), example.Heads[word] + 1)
            + Surprise(relations.AsSpan(word * shape.Relations.Length, shape.Relations.Length), example.Relations[word]));
    }

    private static double Surprise(ReadOnlySpan<float> scores, int gold)
    {
        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score);
        }

        return Math.Log(sum) - scores[gold];
    }

    private static WordShape[] Words(string text) => [.. text.Split(' ').Select(word => WordShape.Of(word))];

    private static int[] TinyGold(IReadOnlyCollection<string> labels, int count) => [.. Enumerable.Range(0, count).Select(word => word % labels.Count)];
}
