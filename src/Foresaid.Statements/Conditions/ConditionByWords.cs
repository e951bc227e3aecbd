using System.Collections.Immutable;
using Foresaid.Statements.Forecasts;
using Foresaid.Text;

namespace Foresaid.Statements.Conditions;

/// <summary>Finds conditions by the order of words alone, where the tree does not show them.</summary>
/// <remarks>"Close the weir and the mill stands still", "one more flood and we move", "no rain, no harvest", "at that price nobody will buy", "a ban would ruin us".</remarks>
internal static class ConditionByWords
{
    // An order before "and" has so many words at most.
    private const int Longest = 16;

    /// <summary>Finds such a condition.</summary>
    /// <returns>Its words and the rule; empty where there is none.</returns>
    public static (ImmutableArray<TextSpan> Words, string Rule) Find(Syntax syntax, Prediction prediction, Sentence sentence)
    {
        var (start, end) = syntax.TokensIn(TextSpan.Between(prediction.Content[0].Start, prediction.Content[^1].End));
        var (first, last, rule) = BeforeAnd(syntax, sentence, start, end) ?? Pair(syntax, start, end) ?? Fronted(syntax, sentence, start, end, prediction) ?? Behind(syntax, sentence, end) ?? Subject(syntax, prediction) ?? (-1, -1, "");
        while (last > first && syntax.Tag(last) is UniversalTag.Punct)
        {
            last--;
        }

        return first >= 0 && last >= first ? ([syntax.Span(first, last)], rule) : ([], "");
    }

    /// <summary>Whether a clause says what would be.</summary>
    public static bool Would(Syntax syntax, Prediction prediction)
    {
        foreach (var child in syntax.Children(prediction.Head))
        {
            if (syntax.Relation(child) == "aux" && syntax.Lower(child) is "would" or "'d")
            {
                return true;
            }
        }

        return syntax.Lower(prediction.Cue) is "would" or "'d";
    }

    /// <summary>Whether a sentence takes up what was supposed before: "then", "in which case", "even then".</summary>
    public static bool PointsBack(Syntax syntax, Sentence sentence, Prediction prediction)
    {
        var first = sentence.FirstToken;
        while (first < sentence.EndToken - 1 && syntax.Tag(first) is UniversalTag.Punct or UniversalTag.Cconj)
        {
            first++;
        }

        return prediction.Content[0].Start <= syntax.Span(first).End && (syntax.Lower(first) == "then" && syntax.Lower(first + 1) is not "there" || syntax.Lower(first) == "in" && syntax.Lower(first + 1) is "which" or "that" && syntax.Lower(first + 2) is "case" or "event");
    }

    // An order, or words without a verb, before "and" and a clause.
    private static (int, int, string)? BeforeAnd(Syntax syntax, Sentence sentence, int start, int end)
    {
        for (var joint = sentence.FirstToken + 1; joint < end - 1; joint++)
        {
            if (syntax.Lower(joint) != "and" || syntax.Tag(joint + 1) is not (UniversalTag.Pron or UniversalTag.Det or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adp or UniversalTag.Num or UniversalTag.Adj) || !HasSubject(syntax, joint + 1, end))
            {
                continue;
            }

            // “Close it,” the mayor warned, “and nobody will come.”: the words before stand in marks of their own.
            if (syntax.Word(joint - 1) is "“" or "\"" && Quoted(syntax, sentence, joint) is { } quoted)
            {
                return quoted;
            }

            var first = joint;
            while (first > sentence.FirstToken && joint - first <= Longest && !(syntax.Tag(first - 1) is UniversalTag.Punct && first < joint && syntax.Word(first - 1) is "." or ";" or ":" or "“" or "\"" or "”" or "–" or "—") && syntax.Lower(first - 1) is not ("that" or "but") && !(first < joint && IsSaid(syntax, first - 1)))
            {
                first--;
            }

            while (first < joint && syntax.Tag(first) is UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Sconj or UniversalTag.Intj)
            {
                first++;
            }

            var last = joint - 1;

            var isOrder = syntax.Fine(first) is "VB" || syntax.Fine(first) is "VBP" or "NNP" or "NN" && syntax.Lemma(first) == syntax.Lower(first) && syntax.Relation(first) is "root" or "ccomp" or "parataxis" && syntax.Child(first, "nsubj") < 0 && syntax.Child(first, "obj") >= 0;
            if (first < joint && start <= joint + 1 && joint - first <= Longest && syntax.Lower(first) is not ("let" or "look" or "see" or "remember" or "say" or "yes" or "no") && (isOrder || syntax.Lower(first) is not ("between" or "both" or "either") && !HasVerb(syntax, first, last) && last - first <= 9 && syntax.Head(joint) > joint && syntax.Tag(joint - 1) is not UniversalTag.Punct))
            {
                return (first, last, isOrder ? "told to do, and what follows" : "words, and what follows");
            }
        }

        return null;
    }

    private static (int, int, string)? Quoted(Syntax syntax, Sentence sentence, int joint)
    {
        var first = sentence.FirstToken;
        while (first < joint && syntax.Tag(first) is UniversalTag.Punct)
        {
            first++;
        }

        for (var mark = first + 1; mark < joint - 1; mark++)
        {
            if (syntax.Word(mark) is "”" or "\"")
            {
                return syntax.Fine(first) is "VB" or "VBP" ? (first, mark - 1, "told to do, and what follows") : null;
            }
        }

        return null;
    }

    // "No rain, no harvest".
    private static (int, int, string)? Pair(Syntax syntax, int start, int end)
    {
        for (var token = start + 2; token < end - 1; token++)
        {
            if (syntax.Lower(start) == "no" && syntax.Word(token) == "," && syntax.Lower(token + 1) == "no" && token - start <= 4 && end - token <= 6)
            {
                return (start, token - 1, "no ..., no ...");
            }
        }

        return syntax.Lower(start) == "if" && syntax.Lower(start + 1) is "not" or "so" ? (start, start + 1, "if not") : null;
    }

    // "With the names left out I see no harm", "at 22 they last two winters", "given nine drops", "when the network is down you would".
    private static (int, int, string)? Fronted(Syntax syntax, Sentence sentence, int start, int end, Prediction prediction)
    {
        var first = start;
        while (first < end && (syntax.Tag(first) is UniversalTag.Punct or UniversalTag.Cconj || syntax.Lower(first) is "so" or "because" or "that"))
        {
            first++;
        }

        var opens = syntax.Lower(first) switch
        {
            "without" or "given" => true,
            "with" or "under" => syntax.Lower(first + 1) is not ("respect" or "luck" or "hindsight") && Looks(syntax, prediction),
            "at" or "below" or "above" or "over" => (first == sentence.FirstToken || syntax.Tag(first - 1) is UniversalTag.Punct) && (syntax.Tag(first + 1) is UniversalTag.Num || syntax.Tag(first + 2) is UniversalTag.Num || syntax.Lower(first + 1) is "that" or "those" or "this" && Would(syntax, prediction)),
            "even" => syntax.Lower(first + 1) is "then" or "with" or "without" or "so",
            "when" => Would(syntax, prediction),
            _ => syntax.Lower(first) == "the" && syntax.Lower(first + 1) is "day" or "minute" or "moment" && syntax.Child(first + 1, "acl") >= 0,
        };
        if (!opens || first + 1 >= end)
        {
            return null;
        }

        if (syntax.Lower(first) == "even" && syntax.Lower(first + 1) is "then" or "so")
        {
            return (first, first + 1, "even then");
        }

        // Up to the comma, or to where the subject of the clause begins.
        var subject = syntax.Child(prediction.Head, "nsubj", "expl") is >= 0 and var own && syntax.First(own) > first + 1 ? syntax.First(own) : -1;
        for (var token = first + 1; token < end; token++)
        {
            if (token == subject || syntax.Word(token) == "," && (subject < 0 || token < subject))
            {
                return token - 1 > first && end - token >= 2 ? (first, token - 1, "in front: " + syntax.Lower(first)) : null;
            }
        }

        return null;
    }

    // "I won't, not under this council", "not even with two doctors".
    private static (int, int, string)? Behind(Syntax syntax, Sentence sentence, int end)
    {
        for (var token = Math.Max(sentence.FirstToken, end - 12); token < Math.Min(end + 2, sentence.EndToken - 2); token++)
        {
            var isNot = syntax.Lower(token) == "not" && token > sentence.FirstToken && syntax.Tag(token - 1) is UniversalTag.Punct && (syntax.Lower(token + 1) is "under" or "with" or "without" || syntax.Lower(token + 1) == "even" && syntax.Lower(token + 2) is "under" or "with" or "if" or "for");
            if (isNot)
            {
                var last = token + 1;
                while (last + 1 < sentence.EndToken && syntax.Tag(last + 1) is not UniversalTag.Punct)
                {
                    last++;
                }

                return (token, last, "not with");
            }
        }

        return null;
    }

    // "A ban would ruin us", "losing the plant would cost": what would do it is only supposed.
    private static (int, int, string)? Subject(Syntax syntax, Prediction prediction)
    {
        var subject = syntax.Child(prediction.Head, "nsubj", "csubj");
        if (subject < 0 || subject > prediction.Head || !Would(syntax, prediction))
        {
            return null;
        }

        var first = syntax.First(subject);
        if (syntax.Tag(prediction.Head) is UniversalTag.Aux)
        {
            return null;
        }

        var isAny = (syntax.Lower(first) is "a" or "an" or "one" or "another" or "any" || syntax.Fine(first) is "JJR" or "RBR") && syntax.Tag(subject) is UniversalTag.Noun && !NamesWhoActs(syntax.Lemma(subject));
        return isAny || syntax.Fine(subject) is "VBG" && syntax.Tag(first) is not UniversalTag.Punct ? (first, syntax.Last(subject), "doing so would") : null;
    }

    // "A buyer", "an expert": who acts, not what happens.
    private static bool NamesWhoActs(string noun) =>
        noun.EndsWith("er", StringComparison.Ordinal) || noun.EndsWith("or", StringComparison.Ordinal) || noun.EndsWith("ist", StringComparison.Ordinal) || noun.EndsWith("man", StringComparison.Ordinal)
        || noun is "person" or "judge" or "child" or "expert" or "official" or "spokesperson" or "few" or "lot" or "couple" or "third" or "quarter" or "half" or "number" or "majority";

    private static bool Looks(Syntax syntax, Prediction prediction) =>
        syntax.Children(prediction.Head).Any(child => syntax.Relation(child) == "aux" && syntax.Fine(child) == "MD") || prediction.Denial >= 0 || syntax.Fine(prediction.Cue) == "MD";

    private static bool IsSaid(Syntax syntax, int token) => syntax.Lemma(token) is "say" or "warn" or "tell" or "think" or "reckon";

    private static bool HasSubject(Syntax syntax, int first, int end)
    {
        for (var token = first; token < Math.Min(end, first + 12); token++)
        {
            if (syntax.Relation(token) is "nsubj" or "expl" && syntax.First(token) >= first)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVerb(Syntax syntax, int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if (syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Aux)
            {
                return true;
            }
        }

        return false;
    }
}
