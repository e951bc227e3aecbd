using System.Collections.Immutable;

namespace Foresaid.Learning.Sequences;

/// <summary>A trained labeller of sequences: each position has features, and so has each step from one position to the next.</summary>
/// <remarks>
/// A conditional random field of order one: Lafferty, McCallum and Pereira, "Conditional Random Fields" (ICML 2001). A
/// labelling scores the sum of what its labels score at their positions and what its pairs of neighbouring labels score at
/// their steps. Immutable; safe to share between threads.
/// </remarks>
public sealed class SequenceModel
{
    /// <summary>Puts a model together.</summary>
    /// <param name="positions">Scores each label at a position.</param>
    /// <param name="steps">Scores each pair of labels at a step: class "label times labels plus next label".</param>
    /// <exception cref="ArgumentException">There are not as many classes of steps as there are pairs of labels.</exception>
    public SequenceModel(LinearModel positions, LinearModel steps)
    {
        ArgumentNullException.ThrowIfNull(positions);
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Labels.Length != positions.Labels.Length * positions.Labels.Length)
        {
            throw new ArgumentException($"{positions.Labels.Length} labels have {positions.Labels.Length * positions.Labels.Length} pairs, not {steps.Labels.Length}.", nameof(steps));
        }

        (Positions, Steps) = (positions, steps);
    }

    /// <summary>The names of the labels.</summary>
    public ImmutableArray<string> Labels => Positions.Labels;

    /// <summary>Scores each label at a position.</summary>
    public LinearModel Positions { get; }

    /// <summary>Scores each pair of labels at a step.</summary>
    public LinearModel Steps { get; }

    /// <summary>The names of the classes of steps.</summary>
    /// <param name="labels">The names of the labels.</param>
    public static ImmutableArray<string> StepLabels(ImmutableArray<string> labels) =>
        [.. labels.SelectMany(label => labels.Select(next => $"{label}>{next}"))];
}
