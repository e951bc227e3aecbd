using Foresaid.Text;

namespace Foresaid.Statements.Causes;

/// <summary>Finds what a sentence says drives what.</summary>
/// <remarks>
/// Verbs in their frames ("longer voyages mean dearer boxes"), connectives ("because", "so"), and conditions ("without pumps the
/// fields flood"). The kinds of links that readers of the development pages mostly do not list are left out; docs/causes.md has the counts.
/// </remarks>
internal static class CausalLinkFinder
{
    /// <summary>Finds the causal links of a sentence.</summary>
    /// <returns>In the order of their anchors; of two with the same cause and effect the first.</returns>
    public static IEnumerable<CausalClause> Find(Syntax syntax, Sentence sentence)
    {
        var seen = new HashSet<(int, int)>();
        foreach (var clause in Verbs(syntax, sentence).Concat(CausalConnectives.Find(syntax, sentence)).Concat(CausalConditions.Find(syntax, sentence)).OrderBy(clause => clause.Anchor))
        {
            if (seen.Add((clause.Cause.Words[0].Start, clause.Effect.Words[0].Start)))
            {
                yield return clause;
            }
        }
    }

    private static IEnumerable<CausalClause> Verbs(Syntax syntax, Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (syntax.Tag(token) is UniversalTag.Verb && CausalVerbs.Find(syntax, token) is { } clause)
            {
                yield return clause;
            }
        }
    }
}
