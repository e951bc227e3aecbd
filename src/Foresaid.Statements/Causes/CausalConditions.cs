using Foresaid.Text;

namespace Foresaid.Statements.Causes;

/// <summary>Finds links that a condition makes: "if", "unless", "without", a command with its outcome, "no this, no that".</summary>
/// <remarks>"Even if" says that something makes no difference: no link.</remarks>
internal static class CausalConditions
{
    /// <summary>The links of a sentence.</summary>
    public static IEnumerable<CausalClause> Find(Syntax syntax, Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var found = syntax.Lower(token) switch
            {
                "if" when syntax.Lower(token - 1) is not ("even" or "as" or "only") => Clause(syntax, token, "if"),
                "once" or "should" when syntax.Relation(token) == "mark" || syntax.Lower(token) == "should" && token == sentence.FirstToken => Clause(syntax, token, "once or should"),
                "unless" => Clause(syntax, token, "unless"),
                "without" when syntax.Relation(token) is "case" or "mark" => Without(syntax, token),
                _ => null,
            };
            if (found is not null)
            {
                yield return found;
            }
        }

        foreach (var equation in Equations(syntax, sentence))
        {
            yield return equation;
        }

        if (Command(syntax, sentence) is { } command)
        {
            yield return command;
        }

        if (Pair(syntax, sentence) is { } pair)
        {
            yield return pair;
        }
    }

    private static CausalClause? Clause(Syntax syntax, int mark, string rule)
    {
        var clause = syntax.Head(mark);
        if (clause < mark || syntax.Relation(clause) != "advcl" || syntax.Head(clause) is not (>= 0 and var main))
        {
            return null;
        }

        var cause = Concepts.Between(syntax, mark + 1, syntax.Last(clause), syntax.Negation(clause));
        var effect = Concepts.Of(syntax, main, clause);
        return cause is null || effect is null || !Names(syntax, mark + 1, syntax.Last(clause)) || IsVerdict(syntax, main) || syntax.Lower(clause) is "like" or "anything" or "ask" ? null
            : new CausalClause(cause, effect, !cause.IsDenied ^ effect.IsDenied ^ IsLess(syntax, main) ^ rule == "unless", mark, rule);
    }

    // "If it does", "if they must": what drives is said elsewhere.
    private static bool Names(Syntax syntax, int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1)).Any(token => syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num);

    // "I would be surprised if": what the speaker would think of it, or do.
    private static bool IsVerdict(Syntax syntax, int main) =>
        syntax.Child(main, "nsubj") is var subject && (subject < 0 ? syntax.Tag(main) is not UniversalTag.Verb : syntax.Lower(subject) == "i");

    // "Without a hotline a drone becomes a crisis": no hotline raises it; "without complaints we cannot open a case": complaints do.
    private static CausalClause? Without(Syntax syntax, int token)
    {
        var thing = syntax.Head(token);
        if (thing < token || syntax.Relation(thing) is not ("obl" or "advcl") || syntax.Head(thing) is not (>= 0 and var main) || main < thing
            || Concepts.Between(syntax, token + 1, syntax.Last(thing)) is not { } cause || Concepts.Of(syntax, main, thing) is not { } effect)
        {
            return null;
        }

        return effect.IsDenied ? new CausalClause(cause, effect, true, token, "without")
            : new CausalClause(cause with { Words = [syntax.Span(token, syntax.Last(thing))], Wording = "no " + Bare(cause.Wording) }, effect, !IsLess(syntax, main), token, "without");
    }

    private static string Bare(string wording) =>
        wording.Split(' ', 2) is ["a" or "an" or "any" or "the", var rest] ? rest : wording;

    private static bool IsLess(Syntax syntax, int main) => Concepts.Lessens(syntax, main) || syntax.Lemma(main) is "lose" or "miss" && syntax.Child(main, "obj") >= 0;

    // "Make parking dear and the shops die": a command, and what comes of it.
    private static CausalClause? Command(Syntax syntax, Sentence sentence)
    {
        for (var first = sentence.FirstToken; first < Math.Min(sentence.EndToken, sentence.FirstToken + 3); first++)
        {
            if (syntax.Fine(first) is not ("VB" or "VBP") || syntax.Tag(first) is not UniversalTag.Verb || syntax.Child(first, "nsubj", "aux", "expl") >= 0
                || !(first == sentence.FirstToken || syntax.Tag(first - 1) is UniversalTag.Punct or UniversalTag.Cconj))
            {
                continue;
            }

            foreach (var outcome in syntax.Children(first))
            {
                if (outcome > first && syntax.Relation(outcome) is "conj" or "parataxis" && syntax.Child(outcome, "nsubj", "expl") >= 0 && (syntax.Child(outcome, "cc") is >= 0 and var and ? syntax.Lower(and) is "and" or "or" : false))
                {
                    var isOr = syntax.Lower(syntax.Child(outcome, "cc")) == "or";
                    var cause = Concepts.Between(syntax, first, syntax.First(outcome) - 1);
                    return cause is not null && Concepts.Of(syntax, outcome) is { } effect
                        ? new CausalClause(cause, effect, !isOr ^ effect.IsDenied ^ IsLess(syntax, outcome), syntax.Child(outcome, "cc"), "command and outcome") : null;
                }
            }
        }

        return null;
    }

    // "Cheap = more subscribers", and "means" where the tagger sees no verb in it.
    private static IEnumerable<CausalClause> Equations(Syntax syntax, Sentence sentence)
    {
        for (var token = sentence.FirstToken + 1; token < sentence.EndToken - 1; token++)
        {
            var isMeans = syntax.Lower(token) is "means" or "mean" && syntax.Tag(token) is not UniversalTag.Verb && syntax.Tag(token - 1) is UniversalTag.Noun or UniversalTag.Verb
                && syntax.Tag(token + 1) is UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Det;
            if (syntax.Word(token) != "=" && !isMeans)
            {
                continue;
            }

            var (first, last) = (token - 1, token + 1);
            while (first > sentence.FirstToken && !IsEdge(syntax, first - 1))
            {
                first--;
            }

            while (last + 1 < sentence.EndToken && !IsEdge(syntax, last + 1))
            {
                last++;
            }

            if (Concepts.Between(syntax, first, token - 1) is { } cause && Concepts.Between(syntax, token + 1, last) is { } effect)
            {
                yield return new CausalClause(cause, effect, true, token, "equation");
            }
        }
    }

    private static bool IsEdge(Syntax syntax, int token) => syntax.Tag(token) is UniversalTag.Punct || syntax.Word(token) == "=" || syntax.Tag(token) is UniversalTag.Cconj;

    // "No line, no plant"; "higher tuition, less marching".
    private static CausalClause? Pair(Syntax syntax, Sentence sentence)
    {
        var comma = -1;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Aux)
            {
                return null;
            }

            comma = syntax.Word(token) is "," && comma < 0 ? token : comma;
        }

        if (comma <= sentence.FirstToken || comma + 2 >= sentence.EndToken || Grade(syntax, sentence.FirstToken) is not { } before || Grade(syntax, comma + 1) is not { } after)
        {
            return null;
        }

        return Concepts.Between(syntax, sentence.FirstToken, comma - 1) is { } cause && Concepts.Between(syntax, comma + 1, sentence.EndToken - 1) is { } effect
            && (before == "no") == (after == "no") ? new CausalClause(cause, effect, true, comma, "pair") : null;
    }

    private static string? Grade(Syntax syntax, int token) => syntax.Lower(token) == "no" ? "no" : syntax.Fine(token) is "JJR" or "RBR" || syntax.Lower(token) is "more" or "less" or "fewer" ? "more" : null;
}
