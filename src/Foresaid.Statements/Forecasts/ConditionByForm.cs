using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Finds conditions that no conjunction opens.</summary>
/// <remarks>
/// "Cap wages and every club breaks even", "losing the plant would cost a fortune", "at that pace they would not be home", "weather permitting".
/// </remarks>
internal static class ConditionByForm
{
    /// <summary>Finds such a condition of a clause.</summary>
    /// <returns>Its words and the rule; empty where there is none.</returns>
    public static (ImmutableArray<TextSpan> Words, string Rule) Find(Syntax syntax, int head, Sentence sentence, ImmutableArray<TextSpan> inside)
    {
        var (first, last, rule) = Imperative(syntax, head, sentence) ?? Gerund(syntax, head) ?? Fronted(syntax, head, sentence) ?? Permitting(syntax, sentence) ?? (-1, -1, "");
        while (last > first && syntax.Tag(last) is UniversalTag.Punct or UniversalTag.Cconj)
        {
            last--;
        }

        return first >= 0 && last >= first && inside.Any(span => span.Contains(syntax.Span(first, last))) ? ([syntax.Span(first, last)], rule) : ([], "");
    }

    // "Send them back and you get machetes": do that, and this follows.
    private static (int, int, string)? Imperative(Syntax syntax, int head, Sentence sentence)
    {
        var top = syntax.Head(head);
        if (top < 0 || syntax.Relation(head) is not ("conj" or "parataxis") || syntax.Fine(top) is not "VB" || top >= head || syntax.Child(top, "nsubj", "aux", "mark") >= 0)
        {
            return null;
        }

        var joint = syntax.Child(head, "cc");
        var subject = syntax.Child(head, "nsubj");
        if (joint < 0 || syntax.Lower(joint) != "and" || subject < 0 || syntax.Lower(syntax.First(top)) is "let" or "look" or "see" or "remember" or "say")
        {
            return null;
        }

        var first = syntax.First(top);
        while (first < top && syntax.Tag(first) is UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Intj)
        {
            first++;
        }

        return first < sentence.FirstToken ? null : (first, joint - 1, "told to do, and what follows");
    }

    // "Cancelling would be worse".
    private static (int, int, string)? Gerund(Syntax syntax, int head)
    {
        var subject = syntax.Child(head, "csubj", "nsubj");
        return subject >= 0 && subject < head && syntax.Fine(subject) is "VBG" && Would(syntax, head) ? (syntax.First(subject), syntax.Last(subject), "doing so would") : null;
    }

    // "At that pace", "with four", "under this law", in front of what would be.
    private static (int, int, string)? Fronted(Syntax syntax, int head, Sentence sentence)
    {
        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) is "obl" or "advcl" && child < head && syntax.First(child) is var first && syntax.Lower(first) is "with" or "at" or "under" or "without"
                && (first == sentence.FirstToken || syntax.Tag(first - 1) is UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Sconj) && (Would(syntax, head) || syntax.Lower(first) == "without"))
            {
                return (first, syntax.Last(child), "with what would");
            }
        }

        return null;
    }

    // "Weather permitting".
    private static (int, int, string)? Permitting(Syntax syntax, Sentence sentence)
    {
        for (var token = sentence.FirstToken + 1; token < sentence.EndToken; token++)
        {
            if (syntax.Lower(token) is "permitting" or "allowing" or "willing" && (token + 1 == sentence.EndToken || syntax.Tag(token + 1) is UniversalTag.Punct))
            {
                var first = token - 1;
                while (first > sentence.FirstToken && syntax.Tag(first - 1) is not (UniversalTag.Punct or UniversalTag.Verb) && token - first < 5)
                {
                    first--;
                }

                return (first, token, "permitting");
            }
        }

        return null;
    }

    private static bool Would(Syntax syntax, int head)
    {
        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) == "aux" && syntax.Lower(child) is "would" or "'d" or "could" or "might")
            {
                return true;
            }
        }

        return false;
    }
}
