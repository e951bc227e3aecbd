using System.Collections.Immutable;
using Foresaid.Learning;

namespace Foresaid.Statements.Forecasts;

/// <summary>The trained model that tells which clauses are statements, and of which kind.</summary>
/// <remarks>A multinomial logistic regression; immutable; safe to share between threads.</remarks>
public sealed class KindModel
{
    /// <summary>The classes, in the order of the model: none, then the kinds it tells apart.</summary>
    public static ImmutableArray<string> Labels { get; } = ["none", "forecast", "recommendation", "assessment"];

    private readonly LinearModel _model;

    /// <summary>Makes the model.</summary>
    /// <param name="model">Its weights.</param>
    /// <exception cref="ArgumentException">Its classes are not <see cref="Labels"/>.</exception>
    public KindModel(LinearModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.Labels.SequenceEqual(Labels))
        {
            throw new ArgumentException($"A model of kinds has the classes {string.Join(", ", Labels)}, not {string.Join(", ", model.Labels)}.", nameof(model));
        }

        _model = model;
    }

    /// <summary>The probability of each class.</summary>
    /// <param name="features">What the clause shows.</param>
    /// <param name="probabilities">Where they go; as long as <see cref="Labels"/>; they add up to 1.</param>
    internal void Score(ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        _model.Score(features, probabilities);
        LogisticRegression.ToProbabilities(probabilities);
    }
}
