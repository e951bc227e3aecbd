using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>What rules ask of a clause.</summary>
internal static class Clauses
{
    /// <summary>The word that leaves nobody or nothing to do it; -1 where there is none.</summary>
    // "Nobody will", "there will be no deal", "they will hand none of it back".
    public static int Nobody(Syntax syntax, int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Relation(child) is not ("nsubj" or "obj" or "xcomp" or "ccomp" or "expl"))
            {
                continue;
            }

            if (syntax.Lower(child) is "nobody" or "nothing" or "none" or "no-one")
            {
                return child;
            }

            foreach (var below in syntax.Children(child))
            {
                if (syntax.Lower(below) is "no" or "neither" or "hardly" && syntax.Relation(below) is "det" or "advmod" or "cc:preconj")
                {
                    return below;
                }
            }
        }

        return syntax.Relation(verb) != "root" || syntax.Lower(syntax.First(verb)) is not "no" ? -1 : syntax.Head(syntax.First(verb)) is var owner && owner >= 0 && syntax.Relation(owner) == "nsubj" ? syntax.First(verb) : -1;
    }

    /// <summary>The word that denies a cue or its verb; -1 where none does.</summary>
    public static int DenialOf(Syntax syntax, int cue, int verb)
    {
        var denial = syntax.Negation(cue);
        denial = denial < 0 && verb != cue ? syntax.Negation(verb) : denial;
        denial = denial < 0 ? Nobody(syntax, cue) : denial;
        return denial < 0 ? Nobody(syntax, verb) : denial;
    }

    /// <summary>Whether words before a clause's verb deny it: "Not one of them will go", "What we won't do is wait".</summary>
    public static bool IsDeniedInFront(Syntax syntax, Prediction prediction)
    {
        var (first, end) = prediction.Content.IsEmpty ? (0, 0) : syntax.TokensIn(prediction.Content[0]);
        if (end - first < 3)
        {
            return false;
        }

        if (syntax.Lower(first) == "not" && syntax.Lower(first + 1) is "one" or "a" or "many")
        {
            return syntax.Child(prediction.Head, "nsubj") is >= 0 and var subject && syntax.First(subject) <= first + 1 && subject < prediction.Head;
        }

        for (var token = first + 1; syntax.Lower(first) == "what" && token < Math.Min(end - 1, first + 10); token++)
        {
            if (syntax.Lower(token) is "not" or "n't" && syntax.Lower(token - 1) is "will" or "wo" or "would" or "are" or "is" or "can" or "ca")
            {
                for (var after = token + 1; after < Math.Min(syntax.Count, token + 14); after++)
                {
                    if (syntax.Lower(after) is "is" or "was")
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether an if-clause or an unless-clause hangs on the clause.</summary>
    public static bool HasCondition(Syntax syntax, int head) =>
        syntax.Children(head).Any(child => syntax.Relation(child) == "advcl" && syntax.Child(child, "mark") is >= 0 and var mark && syntax.Lower(mark) is "if" or "unless");

    /// <summary>Whether "I" or "we" is the subject.</summary>
    public static bool IsFirstPerson(Syntax syntax, int head) => syntax.Child(head, "nsubj") is >= 0 and var subject && syntax.Lower(subject) is "i" or "we";

    /// <summary>Whether the modal opens a question.</summary>
    // "What will this thing do": a question without its mark.
    public static bool IsInterrogative(Syntax syntax, int token)
    {
        var first = syntax.SentenceOf(token).FirstToken;
        return token == first || token == first + 1 && syntax.Fine(first) is "WP" or "WRB" or "WDT";
    }

    /// <summary>Whether the sentence asks, from the cue on.</summary>
    public static bool IsQuestion(Syntax syntax, Sentence sentence, int cue)
    {
        for (var token = cue; token < sentence.EndToken; token++)
        {
            if (syntax.Word(token) is ['?', ..])
            {
                return true;
            }

            if (syntax.Word(token) is "”" or "\"" && token > cue + 1 && syntax.Word(token - 1) is "," or "." or "!")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a token carries a clause with a verb in a tense.</summary>
    public static bool IsFinite(Syntax syntax, int head)
    {
        if (syntax.Fine(head) is "VBZ" or "VBP" or "VBD" or "MD" && syntax.Relation(head) is not ("aux" or "cop"))
        {
            return true;
        }

        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) is "aux" or "cop" && syntax.Fine(child) is "VBZ" or "VBP" or "VBD" or "MD")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word that denies a sentence of few words ("Not this year.", "Hardly."); -1 where none does.</summary>
    public static int LoneDenial(Syntax syntax, Sentence sentence)
    {
        var token = sentence.FirstToken;
        while (token < sentence.EndToken - 1 && (syntax.Tag(token) is UniversalTag.Punct || syntax.Lower(token) is "but" or "and" or "so" or "then" or "certainly" or "probably" or "almost"))
        {
            token++;
        }

        return syntax.Lower(token) is "not" or "no" or "never" or "hardly" or "nobody" or "nothing" or "none" ? token : -1;
    }
}
