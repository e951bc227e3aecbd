using Foresaid.Text;

namespace Foresaid.Statements.Causes;

/// <summary>Finds links that a verb makes between its subject and what it governs.</summary>
internal static class CausalVerbs
{
    /// <summary>The link of a verb; null where it makes none.</summary>
    public static CausalClause? Find(Syntax syntax, int verb)
    {
        var subject = SubjectOf(syntax, verb);
        if (subject < 0 || IsSomebody(syntax, subject) || syntax.Negation(verb) >= 0)
        {
            return null;
        }

        return Directed(syntax, verb, subject) ?? Made(syntax, verb, subject) ?? Prepositional(syntax, verb, subject) ?? Plain(syntax, verb, subject);
    }

    // The subject, or that of the verb it is joined to: "drills calm the towns and frighten the capitals".
    private static int SubjectOf(Syntax syntax, int verb)
    {
        if (syntax.Children(verb).Any(child => syntax.FullRelation(child) is "nsubj:pass"))
        {
            return -1;
        }

        var subject = syntax.Child(verb, "nsubj", "csubj");
        return subject < 0 && syntax.Relation(verb) is "conj" or "xcomp" && syntax.Head(verb) is >= 0 and var first && syntax.Tag(first) is UniversalTag.Verb or UniversalTag.Adj
            ? syntax.Child(first, "nsubj", "csubj") : subject;
    }

    // A person acts; what drives what is between things, events and states. The capital of a sentence's first word makes no name.
    private static bool IsSomebody(Syntax syntax, int subject) =>
        syntax.Tag(subject) is UniversalTag.Propn && (syntax.SentenceOf(subject).FirstToken != subject || syntax.Sheet.Names.At(subject) is not null)
        || syntax.Tag(subject) is UniversalTag.Pron && syntax.Lower(subject) is not ("it" or "this" or "that" or "which" or "what" or "these" or "those" or "nothing");

    // "Pushes the price up", "keeps fares low".
    private static CausalClause? Directed(Syntax syntax, int verb, int subject)
    {
        if (!CausalWords.Moving.Contains(syntax.Lemma(verb)) || syntax.Child(verb, "obj") is not (>= 0 and var thing))
        {
            return null;
        }

        // "Push up rents", "bring fares down", "drove people off the boats".
        foreach (var token in (ReadOnlySpan<int>)[verb + 1, thing + 1])
        {
            if (CausalWords.Up.Contains(syntax.Lower(token)) || CausalWords.Down.Contains(syntax.Lower(token)))
            {
                return Link(syntax, verb, subject, Concepts.Of(syntax, thing), CausalWords.Up.Contains(syntax.Lower(token)), "moves up or down");
            }
        }

        return null;
    }

    // "Force the board to sell", "make people careless", "keep the young from leaving".
    private static CausalClause? Made(Syntax syntax, int verb, int subject)
    {
        var lemma = syntax.Lemma(verb);
        var thing = syntax.Child(verb, "obj");
        if (thing >= 0 && CausalWords.Keeping.Contains(lemma) && From(syntax, verb, thing) is >= 0 and var kept)
        {
            return Link(syntax, verb, subject, Concepts.Between(syntax, syntax.First(thing), syntax.Last(kept)), false, "keeps from");
        }

        if (!CausalWords.Making.Contains(lemma) && lemma != "mean")
        {
            return null;
        }

        var outcome = syntax.Child(verb, "xcomp", "ccomp");
        if (outcome < verb || thing < 0 && lemma is not ("make" or "mean" or "help" or "let"))
        {
            return null;
        }

        var first = Math.Min(thing > verb ? syntax.First(thing) : int.MaxValue, syntax.First(outcome));
        var denial = Forecasts.Clauses.DenialOf(syntax, outcome, outcome);
        return Link(syntax, verb, subject, Concepts.Between(syntax, first, syntax.Last(outcome), denial), true, lemma == "mean" ? "means that" : "makes do or be");
    }

    private static int From(Syntax syntax, int verb, int thing)
    {
        foreach (var child in syntax.Children(verb).Concat(syntax.Children(thing)))
        {
            if (child > thing && syntax.Children(child).Any(mark => syntax.Lower(mark) == "from"))
            {
                return child;
            }
        }

        return -1;
    }

    // "Leads to", "stems from", "takes ... out of".
    private static CausalClause? Prepositional(Syntax syntax, int verb, int subject)
    {
        var thing = syntax.Child(verb, "obj");
        foreach (var child in thing < 0 ? syntax.Children(verb) : syntax.Children(verb).Concat(syntax.Children(thing)))
        {
            if (syntax.Relation(child) is not ("obl" or "advcl" or "xcomp" or "nmod") || child < verb || syntax.Tag(child) is UniversalTag.Propn || syntax.Children(child).FirstOrDefault(mark => syntax.Relation(mark) is "case" or "mark", -1) is not (>= 0 and var preposition))
            {
                continue;
            }

            var frame = $"{syntax.Lemma(verb)}:{syntax.Lower(preposition)}";
            if (CausalWords.LeadingTo.Contains(frame))
            {
                return Link(syntax, verb, subject, Concepts.Of(syntax, child), true, "leads to");
            }

            if (CausalWords.ComingFrom.Contains(frame) && Concepts.Of(syntax, child) is { } cause && Concepts.Of(syntax, subject) is { } effect)
            {
                return new CausalClause(cause, effect, true, verb, "comes of");
            }

            if (frame == "take:out" && thing >= 0)
            {
                return Link(syntax, verb, subject, Concepts.Of(syntax, child), false, "takes out of");
            }
        }

        return null;
    }

    private static CausalClause? Plain(Syntax syntax, int verb, int subject)
    {
        var lemma = syntax.Lemma(verb);
        var isLowering = CausalWords.Lowering.Contains(lemma);
        if (syntax.Child(verb, "obj") is not (>= 0 and var thing) || thing < verb || !isLowering && !CausalWords.Raising.Contains(lemma))
        {
            return null;
        }

        // "Frightens no banker": the sign takes the denial over; "no crew means no sailings" is as worded.
        var deniesThing = lemma != "mean" && syntax.Child(thing, "det") is >= 0 and var determiner && syntax.Lower(determiner) == "no";
        var effect = deniesThing ? Concepts.Between(syntax, thing, syntax.Last(thing)) : Concepts.Of(syntax, thing);
        return Link(syntax, verb, subject, effect, isLowering == deniesThing, isLowering ? "verb of lowering" : lemma == "mean" ? "means" : "verb of raising");
    }

    private static CausalClause? Link(Syntax syntax, int verb, int subject, Concept? effect, bool raises, string rule)
    {
        if (effect is null || CauseOf(syntax, verb, subject) is not { } cause)
        {
            return null;
        }

        return new CausalClause(cause, effect, raises ^ effect.IsDenied, verb, syntax.Tag(subject) is UniversalTag.Pron ? rule + ", of a pronoun" : rule);
    }

    // For "which" and "that", the words before them.
    private static Concept? CauseOf(Syntax syntax, int verb, int subject)
    {
        if (syntax.Tag(subject) is not UniversalTag.Pron)
        {
            return Concepts.Of(syntax, subject);
        }

        if (syntax.Relation(verb) == "acl" && syntax.Head(verb) is >= 0 and var noun)
        {
            return IsSomebody(syntax, noun) ? null : Concepts.Of(syntax, noun, verb);
        }

        var sentence = syntax.SentenceOf(verb);
        var last = syntax.First(subject) - 1;
        return last > sentence.FirstToken + 1 ? Concepts.Between(syntax, sentence.FirstToken, last) : Concepts.Of(syntax, subject);
    }
}
