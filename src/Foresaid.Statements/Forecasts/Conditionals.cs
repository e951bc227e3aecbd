using System.Collections.Immutable;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>A condition and what follows from it.</summary>
/// <param name="Antecedent">The words of the condition, in order.</param>
/// <param name="Consequent">The words of what follows, in order.</param>
public sealed record Conditional(ImmutableArray<TextSpan> Antecedent, ImmutableArray<TextSpan> Consequent);

/// <summary>Finds the conditionals of a text, whether or not anybody claims what follows: for measuring.</summary>
public static class Conditionals
{
    /// <summary>Finds the conditionals.</summary>
    /// <param name="models">Models to read attributions with.</param>
    /// <param name="sheet">The text with its analysis.</param>
    /// <param name="passages">Its passages.</param>
    /// <returns>In the order of their clauses; one may be found with several reaches.</returns>
    public static IEnumerable<Conditional> In(StatementModels models, Sheet sheet, ImmutableArray<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var syntax = new Syntax(sheet);
        var book = new SourceBook(syntax);
        return passages.SelectMany(passage => PassageReader.Candidates(models, syntax, passage, book))
            .Select(found => found.Candidate.Prediction).Where(prediction => !prediction.Condition.IsEmpty)
            .Select(prediction => new Conditional(prediction.Condition, [.. prediction.Content.SelectMany(span => Without(span, prediction.Condition[0]))]));
    }

    private static IEnumerable<TextSpan> Without(TextSpan span, TextSpan hole)
    {
        if (!span.Overlaps(hole))
        {
            return [span];
        }

        return new[] { (From: span.Start, To: hole.Start), (From: hole.End, To: span.End) }.Where(piece => piece.To > piece.From).Select(piece => TextSpan.Between(piece.From, piece.To));
    }
}
