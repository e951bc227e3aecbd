using Foresaid.Learning.Sequences;
using Foresaid.Statements.Attributions;
using Foresaid.Statements.Attributions.Learned;

namespace Foresaid.Statements.Conditions;

/// <summary>The condition of a stretch of text and what follows from it, as a trained model labels them.</summary>
/// <param name="Antecedent">The tokens of the condition; null where there is none.</param>
/// <param name="Consequent">The tokens of what follows; null where nothing is told to follow.</param>
internal sealed record TaggedConditional(TokenRun? Antecedent, TokenRun? Consequent);

/// <summary>Finds conditions and what follows from them by a trained model.</summary>
/// <remarks>Used by one reading at a time.</remarks>
internal sealed class ConditionalTagger(SequenceModel model, WordNumbers words)
{
    private readonly SequenceLattice _lattice = new();
    private readonly FeatureList _features = new();
    private readonly FeatureList _steps = new();

    /// <summary>Labels a stretch of text.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after its last.</param>
    public TaggedConditional Find(int first, int end)
    {
        var made = new ConditionalFeatures(words, first, end);
        var length = end - first;
        _lattice.Begin(length, ConditionalLabels.Names.Length);
        for (var at = 0; at < length; at++)
        {
            made.Write(first + at, _features);
            model.Positions.Score(_features.Span, _lattice.Position(at));
            if (at > 0)
            {
                made.WriteStep(first + at, _steps);
                model.Steps.Score(_steps.Span, _lattice.Step(at));
            }
        }

        var labels = new int[length];
        _lattice.Best(labels);
        return new TaggedConditional(Run(labels, ConditionalLabels.IsAntecedent, first), Run(labels, ConditionalLabels.IsConsequent, first));
    }

    private static TokenRun? Run(int[] labels, Predicate<int> holds, int start) =>
        Array.FindIndex(labels, holds) is >= 0 and var from ? new TokenRun(start + from, start + Array.FindLastIndex(labels, holds)) : null;
}
