using System.Collections.Immutable;
using Foresaid.Learning.Sequences;
using Foresaid.Statements.Attributions;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Quotations;
using Foresaid.Text;

namespace Foresaid.Statements.Conditions;

/// <summary>A stretch of text whose conditional is known.</summary>
/// <param name="Sheet">Its analysis.</param>
/// <param name="Span">Its characters.</param>
/// <param name="Antecedent">The characters of its condition, in pieces; empty where it has none.</param>
/// <param name="Consequent">The characters of what follows, in pieces; empty where nothing is told to follow.</param>
public sealed record TaughtConditional(Sheet Sheet, TextSpan Span, ImmutableArray<TextSpan> Antecedent, ImmutableArray<TextSpan> Consequent);

/// <summary>Trains the model that finds conditions and what follows from them.</summary>
/// <remarks>One thread; the same examples and training give the same model.</remarks>
public static class ConditionalTrainer
{
    /// <summary>How the model is trained.</summary>
    public static SequenceTraining Training { get; } = new(Epochs: 12, Rate: 0.015, Decay: 0.1, MinCount: 5, Grain: 0.05, Seed: 20261126);

    /// <summary>What a stretch of text teaches.</summary>
    /// <param name="taught">The stretch of text.</param>
    public static SequenceExample Example(TaughtConditional taught)
    {
        ArgumentNullException.ThrowIfNull(taught);
        var syntax = new Syntax(taught.Sheet);
        var words = new WordNumbers(syntax, QuotationFinder.Find(syntax.Text, [new PassageBlock(taught.Span, null, false, false, [])]));
        var (first, end) = syntax.TokensIn(taught.Span);
        var made = new ConditionalFeatures(words, first, end);
        var (features, steps, example) = (new FeatureList(), new FeatureList(), new SequenceExample());
        var label = ConditionalLabels.Before;
        for (var token = first; token < end; token++)
        {
            made.Write(token, features);
            steps.Clear();
            if (token > first)
            {
                made.WriteStep(token, steps);
            }

            var span = syntax.Span(token);
            label = ConditionalLabels.Next(label, taught.Antecedent.Any(part => part.Overlaps(span)), taught.Consequent.Any(part => part.Overlaps(span)));
            example.Add(features.Span, steps.Span, 1u << label);
        }

        return example;
    }

    /// <summary>Trains the model.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="told">Hears after each epoch its number, from 1, and the mean loss of a position; null for nobody.</param>
    public static SequenceModel Train(IReadOnlyList<SequenceExample> examples, Action<int, double>? told = null) =>
        SequenceTrainer.Train(ConditionalLabels.Names, examples, Training, told);

    /// <summary>The conditional of a stretch of text by a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sheet">The analysis of the text.</param>
    /// <param name="span">The stretch.</param>
    /// <returns>The words of the condition and of what follows, in order; empty where there are none.</returns>
    public static Conditional Ask(SequenceModel model, Sheet sheet, TextSpan span)
    {
        var syntax = new Syntax(sheet);
        var words = new WordNumbers(syntax, QuotationFinder.Find(syntax.Text, [new PassageBlock(span, null, false, false, [])]));
        var (first, end) = syntax.TokensIn(span);
        var found = new ConditionalTagger(model, words).Find(first, end);
        return new Conditional(Words(found.Antecedent), Words(found.Consequent));

        ImmutableArray<TextSpan> Words(TokenRun? run) => run is { } tokens ? [syntax.Span(tokens.First, tokens.Last)] : [];
    }
}
