using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Finds the words that make a clause conditional.</summary>
internal static class ConditionFinder
{
    /// <summary>Finds the condition of a clause.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="head">The token that carries the clause.</param>
    /// <param name="inside">Where the condition must lie.</param>
    /// <returns>Its words in order, and the rule; empty where the clause is not conditional.</returns>
    public static (ImmutableArray<TextSpan> Words, string Rule) Find(Syntax syntax, int head, ImmutableArray<TextSpan> inside)
    {
        var sentence = syntax.SentenceOf(head);
        if (IsSurprise(syntax, head))
        {
            return ([], "");
        }

        for (var (at, steps) = (head, 0); at >= 0 && steps < 5; at = syntax.Head(at), steps++)
        {
            foreach (var child in syntax.Children(at))
            {
                if (child != head && !syntax.IsUnder(head, child) && Clause(syntax, child) is { } first && Within(syntax, first, Math.Max(syntax.Last(child), LastAsLong(syntax, first, head)), sentence, inside) is { } words)
                {
                    return ([words], "clause with " + syntax.Lower(syntax.TokenAt(words.Start)));
                }
            }
        }

        var byWords = ByWords(syntax, head, sentence, inside);
        return byWords.Words.IsEmpty ? ConditionByForm.Find(syntax, head, sentence, inside) : byWords;
    }

    // "I'd be surprised if it closed": the clause is what surprises, not a condition.
    private static bool IsSurprise(Syntax syntax, int head) =>
        syntax.Lower(head) is "surprised" or "amazed" or "astonished" or "shocked" or "stunned" || syntax.Lemma(head) is "surprise" or "astonish" or "amaze" || syntax.Lemma(head) == "eat" && syntax.Children(head).Any(child => syntax.Lower(child) is "hat");

    // The first token of a conditional clause; null where the clause is none.
    private static int? Clause(Syntax syntax, int clause)
    {
        if (syntax.Relation(clause) is not ("advcl" or "obl" or "nmod" or "parataxis" or "ccomp" or "dep" or "advmod"))
        {
            return null;
        }

        var first = syntax.First(clause);
        if (syntax.Tag(first) == UniversalTag.Punct)
        {
            first++;
        }

        for (var token = first; token <= Math.Min(first + 2, syntax.Last(clause)); token++)
        {
            if (IsOpener(syntax, token))
            {
                return first == token - 1 && syntax.Lower(first) is "even" or "only" or "but" or "and" or "except" ? syntax.Lower(first) is "but" or "and" ? token : first : token;
            }
        }

        return null;
    }

    // "As long as the milestones are met": where the tree hangs the clause elsewhere, it runs to the next comma.
    private static int LastAsLong(Syntax syntax, int first, int head)
    {
        if (syntax.Lower(first) is not ("as" or "so") || syntax.Lower(first + 1) is not ("long" or "soon"))
        {
            return -1;
        }

        var last = first + 2;
        var end = syntax.SentenceOf(first).EndToken;
        while (last + 1 < end && syntax.Tag(last + 1) is not UniversalTag.Punct)
        {
            last++;
        }

        return head > first && head <= last ? -1 : last;
    }

    /// <summary>Whether a token begins a condition: "if", "unless", "in the event of".</summary>
    public static bool IsOpener(Syntax syntax, int token) => syntax.Lower(token) switch
    {
        "if" => syntax.Lower(token - 1) is not ("as" or "what") && !(syntax.Lower(token + 1) is "that" or "only" or "ever" && syntax.Tag(token + 2) is UniversalTag.Punct or UniversalTag.Sconj or UniversalTag.Adp) && !(syntax.Lower(token + 1) == "you" && syntax.Lower(token + 2) is "ask" or "like" or "will"),
        "unless" or "provided" or "providing" or "whenever" or "barring" => true,
        "assuming" or "supposing" => syntax.Relation(token) is not ("root" or "ccomp" or "conj"),
        "otherwise" or "once" => token == syntax.SentenceOf(token).FirstToken || syntax.Tag(token - 1) is UniversalTag.Punct or UniversalTag.Cconj || syntax.Lower(token) == "once" && syntax.Relation(token) == "mark",
        "without" => syntax.Lower(token + 1) is not "doubt" and not "question" && !IsPartOfNoun(syntax, token),
        "as" => syntax.Lower(token + 1) is "long" or "soon" && syntax.Lower(token + 2) is "as",
        "so" => syntax.Lower(token + 1) is "long" && syntax.Lower(token + 2) is "as",
        "in" => syntax.Lower(token + 1) is "the" && syntax.Lower(token + 2) is "event" or "case" || syntax.Lower(token + 1) is "case" || IsThatCase(syntax, token),
        "on" => syntax.Lower(token + 1) is "condition" || syntax.Lower(token + 1) is "the" && syntax.Lower(token + 2) is "assumption" or "condition",
        "the" => syntax.Lower(token + 1) is "minute" or "moment" or "day" && syntax.Child(token + 1, "acl", "nsubj") >= 0 && syntax.Relation(token + 1) is not ("nsubj" or "obj"),
        "should" or "had" or "were" => IsInverted(syntax, token),
        _ => false,
    };

    // "Homes may be without water", "a boat without the crane".
    private static bool IsPartOfNoun(Syntax syntax, int preposition) =>
        preposition > 0 && syntax.Relation(preposition) is "case" && syntax.Head(preposition) is >= 0 and var noun
        && (syntax.Child(noun, "cop") >= 0 || syntax.Lemma(preposition - 1) is "be" or "leave" or "go" or "do" or "get" || syntax.Relation(noun) is "nmod" && syntax.Head(noun) == preposition - 1);

    // "In that case", "in such a case", "in which event".
    private static bool IsThatCase(Syntax syntax, int token) =>
        syntax.Lower(token + 1) is "that" or "which" or "such" or "this" && (syntax.Lower(token + 2) is "case" or "event" || syntax.Lower(token + 2) is "a" or "an" && syntax.Lower(token + 3) is "case" or "event");

    /// <summary>Whether a verb stands before its subject at the start of a clause, as in "Should the gates close, ...".</summary>
    public static bool IsInverted(Syntax syntax, int token)
    {
        var sentence = syntax.SentenceOf(token);
        if (syntax.Lower(token) is "had" or "were" && syntax.Lower(token + 1) == "it" && syntax.Lower(token + 2) == "not" || syntax.Lower(token) is "had" or "should" && IsAntecedent(syntax, token))
        {
            return true;
        }

        var opens = token == sentence.FirstToken || syntax.Tag(token - 1) == UniversalTag.Punct || syntax.Lower(token - 1) is "but" or "and" or "even";
        return opens && token + 1 < sentence.EndToken && syntax.Tag(token + 1) is UniversalTag.Det or UniversalTag.Pron or UniversalTag.Propn or UniversalTag.Noun or UniversalTag.Adj
            && !(syntax.Word(sentence.EndToken - 1) is "?" || syntax.Word(sentence.EndToken - 1) is "”" or "\"" && syntax.Word(sentence.EndToken - 2) is "?");
    }

    // "..., had they been told", "... should the verdict go against it": the helper of a clause whose subject stands behind it.
    private static bool IsAntecedent(Syntax syntax, int token) =>
        syntax.Relation(token) == "aux" && syntax.Head(token) is var verb && verb > token && syntax.Relation(verb) is "advcl" or "acl" or "parataxis" && (syntax.Fine(verb) == "VBN" || syntax.Lower(token) == "should" && syntax.Fine(verb) is "VB" or "VBP")
        && syntax.Child(verb, "nsubj") is >= 0 and var subject && subject > token;

    /// <summary>The last token of a condition without a comma: it ends where the subject of "would" begins, as in "If I were you I would go".</summary>
    public static int BeforeConsequent(Syntax syntax, int first, int last)
    {
        var hasVerb = syntax.Lower(first) is "without" or "in" or "on" or "barring";
        for (var token = first + 1; token <= last; token++)
        {
            if (hasVerb && syntax.Fine(token) == "MD" && syntax.Head(token) is >= 0 and var verb && syntax.Child(verb, "nsubj", "expl") is >= 0 and var subject && syntax.First(subject) > first + 1 && subject < token)
            {
                return syntax.First(subject) - 1;
            }

            hasVerb |= syntax.Fine(token) is "VBD" or "VBZ" or "VBP" or "VBN";
        }

        return last;
    }

    private static TextSpan? Within(Syntax syntax, int first, int last, Sentence sentence, ImmutableArray<TextSpan> inside)
    {
        first = Math.Max(first, sentence.FirstToken);
        last = BeforeConsequent(syntax, first, last);
        while (last > first && syntax.Tag(last) == UniversalTag.Punct)
        {
            last--;
        }

        return last > first || syntax.Lower(first) == "otherwise" ? Clipped(syntax, syntax.Span(first, last), inside) : null;
    }

    // A condition does not reach out of the words it is said in: “..., if that,” he said.
    private static TextSpan? Clipped(Syntax syntax, TextSpan span, ImmutableArray<TextSpan> inside)
    {
        var part = inside.FirstOrDefault(part => part.Overlaps(span));
        if (part.IsEmpty)
        {
            return null;
        }

        var (first, end) = syntax.TokensIn(TextSpan.Between(Math.Max(span.Start, part.Start), Math.Min(span.End, part.End)));
        while (end - 1 > first && syntax.Tag(end - 1) == UniversalTag.Punct)
        {
            end--;
        }

        return end - first < 2 && !(end > first && syntax.Lower(first) == "otherwise") ? null : syntax.Span(first, end - 1);
    }

    // Where the tree lost the clause: from the opener to the comma, or to the end.
    private static (ImmutableArray<TextSpan> Words, string Rule) ByWords(Syntax syntax, int head, Sentence sentence, ImmutableArray<TextSpan> inside)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken - 1; token++)
        {
            if (!IsOpener(syntax, token) || syntax.Lower(token) is "in" && syntax.Lower(token + 1) is not ("the" or "case") || !inside.Any(span => span.Contains(syntax.Span(token).Start)) || IsComplement(syntax, token))
            {
                continue;
            }

            var end = token + 1;
            var subject = syntax.Child(head, "nsubj") is >= 0 and var own && syntax.First(own) > token + 1 ? syntax.First(own) : sentence.EndToken;
            var most = syntax.Lower(token) switch { "otherwise" => token + 1, "without" or "in" or "on" or "barring" => Math.Min(subject, sentence.EndToken), _ => sentence.EndToken };
            while (end < most && !(syntax.Tag(end) == UniversalTag.Punct && syntax.Word(end) is "," or "." or ";" or "–" or "—" or "”" or "\"" or ":" or "?" or "!"))
            {
                end++;
            }

            if (syntax.Lower(token) is "without" && syntax.Relation(token) is "case" && syntax.Head(token) is var noun && noun > token && syntax.Last(noun) + 1 < end)
            {
                end = syntax.Last(noun) + 1;
            }

            // "Without it the club is lost": one word says without what.
            end = syntax.Lower(token) is "without" && syntax.Tag(token + 1) is UniversalTag.Pron && syntax.Lower(token + 1) is "it" or "them" or "that" or "this" or "him" or "her" or "us" or "you" ? token + 2 : BeforeConsequent(syntax, token, end - 1) + 1;
            if (head >= token && head < end)
            {
                continue;
            }

            var first = token > sentence.FirstToken && syntax.Lower(token - 1) is "even" or "only" or "except" ? token - 1 : token;
            if (Clipped(syntax, syntax.Span(first, end - 1), inside) is { } words)
            {
                return ([words], "words after " + syntax.Lower(token));
            }
        }

        return ([], "");
    }

    /// <summary>Whether "if" begins a question: "asked if", "doubts if".</summary>
    public static bool IsComplement(Syntax syntax, int opener) =>
        syntax.Lower(opener) == "if" && syntax.Head(opener) is >= 0 and var verb && syntax.Relation(verb) == "ccomp" && opener > 0 && syntax.Tag(opener - 1) is UniversalTag.Verb;
}
