using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Statements;
using Foresaid.Statements.Threads;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class StanceTrainerTests
{
    private const byte Ships = 12;
    private const byte Fruit = 13;

    [Fact]
    public void Learns_which_kinds_of_words_a_reply_has()
    {
        var model = Train([Reply("Fine day.", classes: [Ships])], [Reply("Fine day.", classes: [Fruit])]);

        Assert.Equal(Stance.Agree, Best(model, Reply("Cold night.", classes: [Ships])));
        Assert.Equal(Stance.Disagree, Best(model, Reply("Cold night.", classes: [Fruit])));
    }

    [Fact]
    public void Learns_whether_what_is_answered_turns_to_the_other()
    {
        var model = Train(
            [Reply("The quay is dry.", "Herring will come back to the bay."), Reply("The quay is dry.", "Our pier stands.")],
            [Reply("The quay is dry.", "You never count the herring."), Reply("The quay is dry.", "Your pier fell down.")]);

        Assert.Equal(Stance.Agree, Best(model, Reply("The quay is dry.", "Somebody counts the boats.")));
        Assert.Equal(Stance.Disagree, Best(model, Reply("The quay is dry.", "Will you count the boats.")));
    }

    [Fact]
    public void Learns_how_much_of_a_reply_turns_to_the_other()
    {
        var model = Train(
            [Reply("Nets dry slowly when you hang seven of them on one short line")],
            [Reply("Nets you hang and nets you mend and lines you cut fray soon")]);

        var seldom = StanceTrainer.Ask(model, Reply("Boats leak early where you nail four planks across each hull"));
        var often = StanceTrainer.Ask(model, Reply("Boats you nail or boats you paint or planks you saw leak"));
        Assert.True(seldom[(int)Stance.Agree] > often[(int)Stance.Agree]);
    }

    [Fact]
    public void Learns_which_words_stand_early()
    {
        var model = Train(
            [Reply("Well then splendid herring today and cod and eel and crab"), Reply("Oh my splendid cod today and eel and crab and herring")],
            [Reply("Well then herring today and cod and eel and crab splendid"), Reply("Oh my cod today and eel and crab and herring splendid")]);

        Assert.Equal(Stance.Agree, Best(model, Reply("What a really splendid thing to eat on any given morning")));
        Assert.Equal(Stance.Disagree, Best(model, Reply("What a thing to eat on any given morning really splendid")));
    }

    private static LinearModel Train(ImmutableArray<TaughtReply> agreeing, ImmutableArray<TaughtReply> disagreeing) =>
        StanceTrainer.Train([.. Often(agreeing, Stance.Agree), .. Often(disagreeing, Stance.Disagree)]);

    // Often enough for a feature to be kept, and to outweigh the penalty.
    private static IEnumerable<TaughtReply> Often(ImmutableArray<TaughtReply> replies, Stance stance) =>
        Enumerable.Repeat(replies, 3).SelectMany(reply => reply).Select(reply => reply with { Stance = stance, Weight = 50 });

    private static TaughtReply Reply(string reply, string parent = "The ferry is late.", ImmutableArray<byte> classes = default) =>
        new("thread", reply, parent, 0, reply.Length, classes.IsDefault ? [] : classes, Stance.Neutral, IsForum: true);

    private static Stance Best(LinearModel model, TaughtReply reply) => (Stance)LinearModel.IndexOfHighest(StanceTrainer.Ask(model, reply));
}
