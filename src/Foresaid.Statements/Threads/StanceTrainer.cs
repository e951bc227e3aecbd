using System.Collections.Immutable;
using Foresaid.Learning;

namespace Foresaid.Statements.Threads;

/// <summary>Trains the model that tells how a reply stands to the comment it answers.</summary>
/// <remarks>Logistic regression over hashed features; the same replies give the same model.</remarks>
public static class StanceTrainer
{
    // Best by cross-validation of 8, 12, 16, 24, 32 and 48, on forum replies and on our own pages (2026-11-27).
    private const double Penalty = 16;
    private const int MinCount = 3;
    private const double MinWeight = 0.01;

    /// <summary>The names of the classes, in the order of <see cref="Stance"/>.</summary>
    public static ImmutableArray<string> Labels { get; } = [.. Enum.GetNames<Stance>().Select(name => name.ToLowerInvariant())];

    /// <summary>Trains a model.</summary>
    /// <param name="replies">What to learn from.</param>
    public static LinearModel Train(IEnumerable<TaughtReply> replies) =>
        LogisticRegression.Train(Labels, [.. replies.Select(reply => new LabelledExample([.. FeaturesOf(reply)], (int)reply.Stance, reply.Weight))], Penalty, MinCount, MinWeight);

    /// <summary>What a model says of a reply: the probability of each stance, in their order.</summary>
    public static float[] Ask(LinearModel model, TaughtReply reply)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Probabilities(FeaturesOf(reply));
    }

    private static uint[] FeaturesOf(TaughtReply reply) => StanceFeatures.Of(reply.Reply, reply.Parent, (reply.SentenceStart, reply.SentenceEnd), reply.Classes, reply.IsForum);
}

/// <summary>A reply to learn from.</summary>
/// <param name="Group">What it belongs to: replies of one group are learned from or asked together.</param>
/// <param name="Reply">Its own words.</param>
/// <param name="Parent">The words it answers.</param>
/// <param name="SentenceStart">Where in the reply the sentence starts that takes the stance.</param>
/// <param name="SentenceEnd">Where that sentence ends.</param>
/// <param name="Classes">The coarse classes of its words (<see cref="Text.ClassLayer"/>).</param>
/// <param name="Stance">How it stands to the parent.</param>
/// <param name="IsForum">Whether it is from a debating forum, and not from a thread below a page.</param>
/// <param name="Weight">How much it counts.</param>
public sealed record TaughtReply(string Group, string Reply, string Parent, int SentenceStart, int SentenceEnd, ImmutableArray<byte> Classes, Stance Stance, bool IsForum, double Weight = 1);
