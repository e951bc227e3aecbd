using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Finds the phrases that look ahead: "going to", "likely to", "is doomed", verbs of expecting, nouns of chance.</summary>
internal static class PhraseCue
{
    /// <summary>"going to"; null for other words and for plans that were.</summary>
    public static Prediction? GoingTo(Syntax syntax, int token)
    {
        var lower = syntax.Lower(token);
        if (lower == "gonna")
        {
            var head = syntax.Child(token, "xcomp") is >= 0 and var open ? open : syntax.Head(token);
            return head < 0 ? null : new Prediction(StatementKind.Forecast, head, token, "going to", Clauses.DenialOf(syntax, token, head), [], "going to");
        }

        if (lower != "going" || syntax.Lower(token + 1) != "to" || token + 2 >= syntax.Count || syntax.Fine(token + 1) != "TO" && syntax.Tag(token + 2) is not UniversalTag.Verb)
        {
            return null;
        }

        // "was going to" tells a plan that was; only the present looks ahead.
        var auxiliary = syntax.Child(token, "aux", "cop");
        if (auxiliary >= 0 && syntax.Lower(auxiliary) is "was" or "were")
        {
            return null;
        }

        var verb = syntax.Child(token, "xcomp") is >= 0 and var complement ? complement : syntax.Head(token + 1);
        return verb < 0 ? null : new Prediction(StatementKind.Forecast, verb == token + 1 ? token : verb, token, "going to", Clauses.DenialOf(syntax, token, verb), [], "going to");
    }

    /// <summary>"likely to", "set to" and their like.</summary>
    public static Prediction? WithInfinitive(Syntax syntax, int token)
    {
        if (!ForecastWords.WithInfinitive.TryGetValue(syntax.Lower(token), out var phrase) || syntax.Lower(token + 1) != "to" && syntax.Lower(token + 2) != "to"
            || syntax.Tag(token) is not (UniversalTag.Adj or UniversalTag.Verb or UniversalTag.Adp or UniversalTag.Adv))
        {
            return null;
        }

        var to = syntax.Lower(token + 1) == "to" ? token + 1 : token + 2;
        if (to + 1 >= syntax.Count || syntax.Tag(to + 1) is not (UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adv or UniversalTag.Part))
        {
            return null;
        }

        var auxiliary = syntax.Child(token, "cop", "aux");
        if (auxiliary >= 0 && syntax.Lower(auxiliary) is "was" or "were" or "had" && phrase is not ("likely" or "unlikely"))
        {
            return null;
        }

        // The clause behind "to": an if-clause in front hangs on the same word.
        var verb = syntax.Children(token).FirstOrDefault(child => child > to && syntax.Relation(child) is "xcomp" or "advcl" or "ccomp" or "csubj", -1) is >= 0 and var complement ? complement : syntax.Head(to) is >= 0 and var head ? head : token;
        return new Prediction(StatementKind.Forecast, verb, token, Strengthened(syntax, token, phrase), Clauses.DenialOf(syntax, token, token), [], $"{phrase} with an infinitive");
    }

    /// <summary>"is doomed", "is inevitable".</summary>
    // "The government is doomed".
    public static Prediction? Doomed(Syntax syntax, int token)
    {
        if (syntax.Lower(token) is not ("doomed" or "inevitable" or "guaranteed") || syntax.Child(token, "cop", "aux") is not (>= 0 and var copula) || syntax.Lower(copula) is "was" or "were")
        {
            return null;
        }

        return new Prediction(StatementKind.Forecast, token, token, syntax.Lower(token), Clauses.DenialOf(syntax, token, token), [], "doom");
    }

    /// <summary>What is expected at a time: "is due by Friday", "are expected in March".</summary>
    public static Prediction? Due(Syntax syntax, int token)
    {
        if (syntax.Lower(token) is not ("due" or "expected" or "scheduled" or "planned" or "slated" or "off") || syntax.Child(token, "cop", "aux") is not (>= 0 and var copula) || syntax.Lower(copula) is "was" or "were" or "had" || syntax.Lower(token + 1) == "to")
        {
            return null;
        }

        for (var next = token + 1; next < Math.Min(token + 6, syntax.SentenceOf(token).EndToken); next++)
        {
            if (TimeHints.LooksAhead(syntax, next, null))
            {
                return new Prediction(StatementKind.Forecast, token, token, syntax.Lower(token) == "expected" ? "expected to" : "due to", Clauses.DenialOf(syntax, token, token), [], "due at a time");
            }
        }

        return null;
    }

    /// <summary>An arrangement: "are to close".</summary>
    // "The gates are to close on 20 May": an arrangement; "was to" tells one that was.
    public static Prediction? BeTo(Syntax syntax, int token)
    {
        if (syntax.Lower(token) is not ("is" or "are") || syntax.Lower(token + 1) != "to" || token + 2 >= syntax.Count || syntax.Fine(token + 2) is not "VB" || syntax.Lower(token + 2) == "say")
        {
            return null;
        }

        var verb = syntax.Head(token + 1);
        return verb < 0 || syntax.Lower(token - 1) is "what" or "how" or "aim" or "plan" or "task" or "job" or "idea" or "question" or "problem" ? null
            : new Prediction(StatementKind.Forecast, verb, token, "are to", syntax.Negation(token) >= 0 ? syntax.Negation(token) : syntax.Negation(verb), [], "arranged: be to");
    }

    /// <summary>"it is likely that", "a spill is possible".</summary>
    public static Prediction? Likelihood(Syntax syntax, int token)
    {
        var lower = syntax.Lower(token);
        if (!ForecastWords.Likelihood.Contains(lower) || syntax.Tag(token) is not (UniversalTag.Adj or UniversalTag.Adv) || syntax.Lower(token + 1) == "to" || syntax.Relation(token) is "amod" or "advmod")
        {
            return null;
        }

        var clause = syntax.Child(token, "ccomp", "csubj");
        var copula = syntax.Child(token, "cop");
        if (clause < 0 && copula < 0 || copula >= 0 && syntax.Lower(copula) is "was" or "were" && clause < 0)
        {
            return null;
        }

        var subject = syntax.Child(token, "nsubj");
        if (clause < 0 && (subject < 0 || syntax.Tag(subject) is UniversalTag.Pron && syntax.Lower(subject) is not ("it" or "that" or "this")))
        {
            return null;
        }

        return new Prediction(StatementKind.Forecast, token, token, Strengthened(syntax, token, lower), Clauses.DenialOf(syntax, token, token), [], "likelihood");
    }

    /// <summary>A verb by which its subject looks ahead: "expects".</summary>
    public static Prediction? Committed(Syntax syntax, int token)
    {
        if (syntax.Tag(token) is not (UniversalTag.Verb or UniversalTag.Noun) || !ForecastWords.Commitments.TryGetValue(syntax.Lemma(token), out var phrase) || syntax.Tag(token) is not UniversalTag.Verb)
        {
            return null;
        }

        var clause = syntax.Child(token, "ccomp", "xcomp");
        var thing = syntax.Child(token, "obj");
        if (clause < 0 && thing < 0 || syntax.Lemma(token) is "bet" or "estimate" or "reckon" or "fear" && clause < 0 || syntax.Fine(token) == "VBN" && syntax.Child(token, "nsubj") < 0)
        {
            return null;
        }

        // "I came expecting a no", "not one for predicting": nobody expects it now.
        if (syntax.Fine(token) == "VBG" && syntax.Child(token, "nsubj", "aux") < 0)
        {
            return null;
        }

        // "As expected", "than they had expected" look back.
        if (syntax.Child(token, "aux") is >= 0 and var auxiliary && syntax.Lower(auxiliary) is "had" or "did" or "have" && syntax.Fine(token) == "VBN")
        {
            return null;
        }

        return new Prediction(StatementKind.Forecast, token, token, Strengthened(syntax, token, phrase), Clauses.DenialOf(syntax, token, token), [], $"verb of expecting: {syntax.Lemma(token)}", token);
    }

    /// <summary>A noun of chance with its number: "a 30 per cent chance of".</summary>
    public static Prediction? Chance(Syntax syntax, int token)
    {
        if (!ForecastWords.ChanceNouns.Contains(syntax.Lemma(token)) || syntax.Tag(token) is not UniversalTag.Noun)
        {
            return null;
        }

        var about = syntax.Child(token, "acl", "nmod", "ccomp", "advcl");
        if (about < 0 && syntax.Lower(token + 1) is not ("that" or "of"))
        {
            return null;
        }

        var sentence = syntax.SentenceOf(token);
        var hasNumber = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Any(other => syntax.Tag(other) is UniversalTag.Num || syntax.Lower(other) is "zero" or "no" or "little" or "every");
        return hasNumber ? new Prediction(StatementKind.Forecast, Top(syntax, token), token, null, -1, [], "noun of chance") : null;
    }

    // The clause of a noun: the verb above it.
    private static int Top(Syntax syntax, int token)
    {
        var at = token;
        for (var steps = 0; steps < 8 && syntax.Head(at) >= 0 && syntax.Tag(at) is not (UniversalTag.Verb or UniversalTag.Aux) && syntax.Child(at, "cop") < 0; steps++)
        {
            at = syntax.Head(at);
        }

        return at;
    }

    private static string Strengthened(Syntax syntax, int token, string phrase) => syntax.Lower(token - 1) switch
    {
        "very" or "highly" or "quite" or "most" or "increasingly" or "widely" or "seriously" or "strongly" => $"{syntax.Lower(token - 1)} {phrase}",
        "much" when syntax.Lower(token - 2) == "very" => $"very much {phrase}",
        "but" when syntax.Lower(token - 2) == "all" => "all but certain",
        "more" when phrase == "likely" && syntax.Lower(token + 1) == "than" => "more likely than not",
        "less" => $"less {phrase}",
        _ => phrase,
    };
}
