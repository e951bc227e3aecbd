using System.Collections.Immutable;
using Foresaid.Statements.Forecasts;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements.Conditions;

/// <summary>A condition and what follows from it.</summary>
/// <param name="Antecedent">The words of the condition, in order.</param>
/// <param name="Consequent">The words of what follows, in order.</param>
public sealed record Conditional(ImmutableArray<TextSpan> Antecedent, ImmutableArray<TextSpan> Consequent);

/// <summary>Finds the conditional of a sentence, whether or not anybody claims what follows: for measuring.</summary>
public static class Conditionals
{
    /// <summary>Finds the conditional with the longest condition.</summary>
    /// <param name="models">Models to read attributions with.</param>
    /// <param name="sheet">The sentence with its analysis.</param>
    /// <param name="passages">Its passages.</param>
    /// <returns>Null where there is none.</returns>
    public static Conditional? Main(StatementModels models, Sheet sheet, ImmutableArray<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var (tools, quotations) = PageTools.For(models, sheet, passages, EventCalendar.BuiltIn);
        var syntax = tools.Syntax;
        var found = passages.Zip(quotations).SelectMany(pair => PassageReader.Candidates(tools, pair.First, pair.Second)).Select(one => one.Candidate)
            .Where(candidate => !candidate.Prediction.Condition.IsEmpty && candidate.Reach is Reach.Clause)
            .OrderByDescending(candidate => candidate.Prediction.Condition.Sum(span => span.Length))
            .ThenByDescending(candidate => syntax.Fine(candidate.Prediction.Cue) == "MD").FirstOrDefault();
        if (found is null)
        {
            return null;
        }

        var condition = found.Prediction.Condition;
        var clause = ClauseText.Of(syntax, found.Prediction.Head, [], found.Setting.Inside);
        return new Conditional(condition, [.. clause.SelectMany(span => Without(span, condition[0]))]);
    }

    private static IEnumerable<TextSpan> Without(TextSpan span, TextSpan hole) =>
        !span.Overlaps(hole) ? [span]
            : new[] { (From: span.Start, To: hole.Start), (From: hole.End, To: span.End) }.Where(piece => piece.To > piece.From).Select(piece => TextSpan.Between(piece.From, piece.To));
}
