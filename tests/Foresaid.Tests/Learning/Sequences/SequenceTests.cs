using Foresaid.Learning;
using Foresaid.Learning.Sequences;
using Xunit;

namespace Foresaid.Tests.Learning.Sequences;

public sealed class SequenceTests
{
    private static readonly SequenceTraining _training = new(Epochs: 30, Rate: 0.2, Decay: 0, MinCount: 1, Grain: 0, Seed: 5);

    [Fact]
    public void The_best_labelling_and_the_beliefs_are_those_of_all_labellings_written_out()
    {
        var lattice = Filled(length: 5, labels: 3, seed: 11);
        var (best, total) = (default(int[]), 0d);
        var (highest, beliefs) = (double.NegativeInfinity, new double[5, 3]);
        foreach (var labelling in All(5, 3))
        {
            var score = ScoreOf(lattice, labelling);
            (best, highest) = score > highest ? (labelling, score) : (best, highest);
            total += Math.Exp(score);
            for (var at = 0; at < 5; at++)
            {
                beliefs[at, labelling[at]] += Math.Exp(score);
            }
        }

        var found = new int[5];
        lattice.Best(found);
        lattice.Sum();

        Assert.Equal(best, found);
        Assert.Equal(Math.Log(total), lattice.Total, 5);
        for (var at = 0; at < 5; at++)
        {
            for (var label = 0; label < 3; label++)
            {
                Assert.Equal(beliefs[at, label] / total, lattice.Belief(at, label), 5);
            }
        }
    }

    [Fact]
    public void Beliefs_in_steps_add_up_to_those_in_labels()
    {
        var lattice = Filled(length: 7, labels: 2, seed: 3);
        lattice.Sum();

        for (var at = 1; at < 7; at++)
        {
            Assert.Equal(lattice.Belief(at, 1), lattice.StepBelief(at, 0, 1) + lattice.StepBelief(at, 1, 1), 6);
        }
    }

    [Fact]
    public void An_empty_sequence_has_no_labels()
    {
        var lattice = new SequenceLattice();
        lattice.Begin(0, 3);
        lattice.Best([]);
        lattice.Sum();

        Assert.Equal(0, lattice.Total);
    }

    [Fact]
    public void What_follows_from_what_stands_before_is_learned()
    {
        // The second of two like words takes its label from the first.
        var model = SequenceTrainer.Train(["no", "yes"], [Example((1, 1), (3, 1)), Example((2, 0), (3, 0))], _training);

        Assert.Equal([1, 1], Labels(model, 1, 3));
        Assert.Equal([0, 0], Labels(model, 2, 3));
    }

    [Fact]
    public void Where_the_label_is_not_known_any_may_be_right()
    {
        var unknown = new SequenceExample();
        unknown.Add([9], [], 0b11);
        var model = SequenceTrainer.Train(["no", "yes"], [Example((1, 1)), unknown], _training);
        var scores = new float[2];

        model.Positions.Score([9], scores);

        Assert.Equal(scores[0], scores[1], 3);
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes_and_bytes_give_the_model_back()
    {
        var bytes = Enumerable.Range(0, 2).Select(_ =>
        {
            using var stream = new MemoryStream();
            SequenceFile.Write(stream, SequenceTrainer.Train(["no", "yes"], [Example((1, 1), (3, 1)), Example((2, 0), (3, 0))], _training));
            return stream.ToArray();
        }).ToList();

        Assert.Equal(bytes[0], bytes[1]);
        Assert.Equal([1, 1], Labels(SequenceFile.Read(new MemoryStream(bytes[0])), 1, 3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(40)]
    public void Bytes_cut_short_are_refused(int length)
    {
        using var stream = new MemoryStream();
        SequenceFile.Write(stream, SequenceTrainer.Train(["no", "yes"], [Example((1, 1), (3, 1))], _training));

        Assert.Throws<InvalidDataException>(() => SequenceFile.Read(new MemoryStream(stream.ToArray()[..length])));
    }

    [Fact]
    public void Steps_need_a_class_for_each_pair() =>
        Assert.Throws<ArgumentException>(() => new SequenceModel(new LinearModel(["no", "yes"], []), new LinearModel(["no", "yes"], [])));

    private static SequenceExample Example(params (uint Feature, int Label)[] positions)
    {
        var example = new SequenceExample();
        foreach (var (feature, label) in positions)
        {
            example.Add([feature], [100], 1u << label);
        }

        return example;
    }

    private static int[] Labels(SequenceModel model, params uint[] features)
    {
        var lattice = new SequenceLattice();
        lattice.Begin(features.Length, model.Labels.Length);
        for (var at = 0; at < features.Length; at++)
        {
            model.Positions.Score([features[at]], lattice.Position(at));
            if (at > 0)
            {
                model.Steps.Score([100], lattice.Step(at));
            }
        }

        var labels = new int[features.Length];
        lattice.Best(labels);
        return labels;
    }

    private static SequenceLattice Filled(int length, int labels, int seed)
    {
        var random = new Random(seed);
        var lattice = new SequenceLattice();
        lattice.Begin(length, labels);
        for (var at = 0; at < length; at++)
        {
            foreach (ref var score in lattice.Position(at))
            {
                score = (float)(random.NextDouble() - 0.5) * 4;
            }

            foreach (ref var score in at > 0 ? lattice.Step(at) : [])
            {
                score = (float)(random.NextDouble() - 0.5) * 4;
            }
        }

        return lattice;
    }

    private static IEnumerable<int[]> All(int length, int labels) =>
        length == 0 ? [[]] : All(length - 1, labels).SelectMany(rest => Enumerable.Range(0, labels).Select(label => rest.Append(label).ToArray()));

    private static double ScoreOf(SequenceLattice lattice, int[] labelling)
    {
        var score = (double)lattice.Position(0)[labelling[0]];
        for (var at = 1; at < labelling.Length; at++)
        {
            score += lattice.Position(at)[labelling[at]] + lattice.Step(at)[(labelling[at - 1] * lattice.Labels) + labelling[at]];
        }

        return score;
    }
}
