using Foresaid.Statements.Forecasts;
using Foresaid.Text;

namespace Foresaid.Statements.Causes;

/// <summary>Finds links that a conjunction, an adverb or a preposition makes: "because", "so", "thanks to".</summary>
internal static class CausalConnectives
{
    /// <summary>The links of a sentence.</summary>
    public static IEnumerable<CausalClause> Find(Syntax syntax, Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var found = syntax.Lower(token) switch
            {
                "because" => syntax.Lower(token + 1) == "of" ? Preposition(syntax, token) : Clause(syntax, token, "because"),
                "since" when syntax.Relation(token) == "mark" && !IsTemporal(syntax, token) => Clause(syntax, token, "since"),
                "after" or "when" when syntax.Head(token) is >= 0 and var clause && syntax.Head(clause) is >= 0 and var main && syntax.Relation(clause) == "advcl" && Concepts.Lessens(syntax, main) => Clause(syntax, token, "when, of a fall"),
                "due" or "thanks" or "owing" when syntax.Lower(token + 1) == "to" => Preposition(syntax, token),
                "so" when token > sentence.FirstToken + 1 && syntax.Word(token - 1) is "," or ";" or "–" or "—" => Consequence(syntax, sentence, token, token + 1, "so"),
                "hence" or "therefore" or "thus" when token > sentence.FirstToken + 1 => Consequence(syntax, sentence, token, token + 1, "therefore"),
                "why" when syntax.Lower(token - 1) is "is" or "'s" or "was" && syntax.Lower(token - 2) is "that" or "which" && token > sentence.FirstToken + 2 => Consequence(syntax, sentence, token - 2, token + 1, "which is why"),
                "result" when syntax.Lower(token - 1) == "a" && syntax.Lower(token - 2) == "as" && syntax.Lower(token + 1) != "of" && token > sentence.FirstToken + 3 => Consequence(syntax, sentence, token - 2, token + 1, "as a result"),
                _ => null,
            };
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    // "Since May", "has risen since they came": a time and no reason.
    private static bool IsTemporal(Syntax syntax, int since) =>
        syntax.Head(since) is not (>= 0 and var clause) || syntax.Head(clause) is not (>= 0 and var main)
        || syntax.Children(main).Any(child => syntax.Relation(child) == "aux" && syntax.Lemma(child) == "have") || syntax.Fine(clause) == "VBD";

    private static CausalClause? Clause(Syntax syntax, int mark, string rule)
    {
        var clause = syntax.Head(mark);
        if (clause < 0 || syntax.Head(clause) is not (>= 0 and var main) || clause < mark || syntax.Lemma(main) is "name" or "identify" or "know" || syntax.Lower(mark - 1) == "not")
        {
            return null;
        }

        var cause = Concepts.Between(syntax, mark + 1, syntax.Last(clause), syntax.Negation(clause));
        var effect = Concepts.Of(syntax, main, clause);
        return cause is null || effect is null ? null
            : new CausalClause(cause, effect, !cause.IsDenied ^ effect.IsDenied ^ Concepts.Lessens(syntax, main), mark, rule);
    }

    private static CausalClause? Preposition(Syntax syntax, int token)
    {
        // The preposition may be one word in the tree ("because" with "of" fixed to it) or two.
        var noun = syntax.Head(token);
        noun = noun >= 0 && noun < token && syntax.Head(token + 1) > token ? syntax.Head(token + 1) : noun;
        if (noun <= token || syntax.Lower(token - 1) == "not" || syntax.Head(noun) is not (>= 0 and var main) || Concepts.Between(syntax, token + 2, syntax.Last(noun)) is not { } cause)
        {
            return null;
        }

        main = main == token && syntax.Head(token) is >= 0 and var above ? above : main;
        return Concepts.Of(syntax, main, main == noun ? token : noun) is not { } effect ? null
            : new CausalClause(cause, effect, !effect.IsDenied ^ Concepts.Lessens(syntax, main), token, "because of");
    }

    // The cause stands before the connective, back to the last stop or connective; the effect behind it, up to the next.
    private static CausalClause? Consequence(Syntax syntax, Sentence sentence, int connective, int next, string rule)
    {
        if (rule == "so" && (syntax.Lower(next) is "that" or "far" or "much" or "many" or "on" or "long" or "as" or "too" || syntax.Tag(next) is UniversalTag.Adj or UniversalTag.Punct or UniversalTag.Verb or UniversalTag.Aux || syntax.Lower(next) is "i"))
        {
            return null;
        }

        var (first, last) = (connective - 1, next);
        while (first > sentence.FirstToken && !IsStop(syntax, first - 1))
        {
            first--;
        }

        while (last + 1 < sentence.EndToken && !IsStop(syntax, last + 1))
        {
            last++;
        }

        var (head, effectHead) = (Concepts.HeadBetween(syntax, first, connective - 1), Concepts.HeadBetween(syntax, next, last));
        var cause = Concepts.Between(syntax, first, connective - 1, head < 0 ? -1 : syntax.Negation(head));
        var effect = Concepts.Between(syntax, next, last, effectHead < 0 ? -1 : Clauses.DenialOf(syntax, effectHead, effectHead));
        return cause is null || effect is null || last - next < 1 || connective - first < 2 ? null
            : new CausalClause(cause, effect, !cause.IsDenied ^ effect.IsDenied ^ (effectHead >= 0 && Concepts.Lessens(syntax, effectHead)), connective, rule);
    }

    private static bool IsStop(Syntax syntax, int token) =>
        syntax.Word(token) is ";" or ":" or "." or "?" or "!" or "–" or "—" or "“" or "”" or "\"" or "(" or ")" || syntax.Lower(token) == "so" && syntax.Word(token - 1) == ",";
}
