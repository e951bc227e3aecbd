using System.Collections.Frozen;
using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>A cause and an effect, as the rules find them.</summary>
/// <param name="Cause">The words of the cause.</param>
/// <param name="Effect">The words of the effect.</param>
/// <param name="Raises">Whether the cause brings about or raises the effect.</param>
/// <param name="Verb">The token that links them.</param>
internal sealed record CausalClause(ImmutableArray<TextSpan> Cause, ImmutableArray<TextSpan> Effect, bool Raises, int Verb);

/// <summary>Finds plain causal clauses: a subject, a causal verb, an object.</summary>
/// <remarks>"Longer voyages mean dearer boxes", "cheap oil has made Moscow less interesting". Stands in for a fuller reading.</remarks>
internal static class CausalLinkFinder
{
    private static readonly FrozenSet<string> _raising = FrozenSet.Create("cause", "mean", "bring", "drive", "trigger", "spark", "fuel", "create", "produce", "raise", "increase", "boost", "force", "make", "encourage", "beget", "spur", "provoke", "worsen", "deepen", "lift");

    private static readonly FrozenSet<string> _lowering = FrozenSet.Create("prevent", "stop", "block", "lower", "reduce", "cut", "weaken", "undermine", "curb", "delay", "discourage", "ease", "dampen", "erode", "kill", "ruin", "spare", "cool", "calm");

    /// <summary>Finds the causal clauses of a sentence.</summary>
    public static IEnumerable<CausalClause> Find(Syntax syntax, Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (syntax.Tag(token) is not UniversalTag.Verb || !IsCausal(syntax, token, out var raises) || syntax.Child(token, "nsubj", "csubj") is not (>= 0 and var subject) || syntax.Tag(subject) is UniversalTag.Pron)
            {
                continue;
            }

            var effect = EffectOf(syntax, token);
            if (effect < 0 || syntax.Tag(effect) is UniversalTag.Pron)
            {
                continue;
            }

            var (cause, words) = (Phrase(syntax, subject), Phrase(syntax, effect));
            yield return new CausalClause([cause], [words], raises, token);
        }
    }

    private static bool IsCausal(Syntax syntax, int token, out bool raises)
    {
        var lemma = syntax.Lemma(token);
        raises = !_lowering.Contains(lemma);
        return _raising.Contains(lemma) || _lowering.Contains(lemma) || lemma is "lead" or "result" or "turn";
    }

    private static int EffectOf(Syntax syntax, int verb)
    {
        if (syntax.Lemma(verb) is "lead" or "result")
        {
            return syntax.Children(verb).FirstOrDefault(child => syntax.Relation(child) == "obl" && syntax.Child(child, "case") is >= 0 and var preposition && syntax.Lower(preposition) is "to" or "in", -1);
        }

        if (syntax.Lemma(verb) is "turn")
        {
            return -1;
        }

        if (syntax.Lemma(verb) is "make" or "mean" or "force" && syntax.Child(verb, "ccomp", "xcomp") is >= 0 and var clause)
        {
            return clause;
        }

        return syntax.Lemma(verb) is "make" or "bring" or "drive" or "create" && syntax.Child(verb, "xcomp") < 0 && syntax.Lemma(verb) is "make" ? -1 : syntax.Child(verb, "obj");
    }

    private static TextSpan Phrase(Syntax syntax, int head)
    {
        var (first, last) = (syntax.First(head), syntax.Last(head));
        while (first < last && (syntax.Tag(first) is UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Sconj or UniversalTag.Adp || syntax.Lower(first) == "that"))
        {
            first++;
        }

        while (last > first && syntax.Tag(last) == UniversalTag.Punct)
        {
            last--;
        }

        return syntax.Span(first, last);
    }
}
