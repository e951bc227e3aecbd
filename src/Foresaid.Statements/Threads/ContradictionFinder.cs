using System.Collections.Immutable;
using Foresaid.Learning;

namespace Foresaid.Statements.Threads;

/// <summary>Finds pairs of statements that cannot both hold.</summary>
/// <remarks>
/// A trained model is asked of each statement and the earlier ones that it may contradict: those that share a word with it, those
/// right before it, and those of the comment that it stands in or answers. The work grows with the page, not with its square.
/// </remarks>
internal static class ContradictionFinder
{
    /// <summary>Finds the contradictions among statements.</summary>
    /// <param name="model">Tells how likely a pair is one that readers list.</param>
    /// <param name="statements">The statements of one page, in order.</param>
    /// <param name="parents">For each comment, the comment it answers.</param>
    /// <param name="text">The text in which they stand.</param>
    /// <returns>Each pair once, the earlier statement first, in the order of the later.</returns>
    public static ImmutableArray<Contradiction> Find(LinearModel model, IReadOnlyList<Statement> statements, IReadOnlyDictionary<string, string> parents, string text)
    {
        var features = new ContradictionFeatures(statements, parents, text);
        return
        [
            .. from second in Enumerable.Range(0, statements.Count)
               from first in features.Earlier(second)
               where ContradictionTrainer.Ask(model, features.Of(first, second)) >= ContradictionTrainer.LeastBelief
               select new Contradiction(statements[first].Id, statements[second].Id),
        ];
    }
}
