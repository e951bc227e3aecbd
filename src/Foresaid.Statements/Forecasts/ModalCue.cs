using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Finds "will" and its like, and tells what looks ahead from what only seems to.</summary>
internal static class ModalCue
{
    /// <summary>The clause that a modal verb makes look ahead; null where it does not.</summary>
    public static Prediction? Modal(Syntax syntax, int token, Setting setting)
    {
        var lower = syntax.Lower(token);
        var modal = lower switch
        {
            "will" or "'ll" or "wo" => "will",
            "wont" => "will",
            "shall" or "sha" => "shall",
            "may" or "might" or "could" or "should" => lower,
            "would" or "'d" => "would",
            "ought" => "should",
            "ca" or "can" or "must" or "need" => lower,
            _ => null,
        };
        if (modal is null || syntax.Fine(token) != "MD" && lower is not ("wont" or "ought") || IsName(syntax, token) || modal == "should" && ConditionFinder.IsInverted(syntax, token))
        {
            return null;
        }

        // "They won't.": the verb is left out, and the modal stands for the clause.
        var head = syntax.Relation(token) is "aux" or "cop" && syntax.Head(token) >= 0 ? syntax.Head(token) : token;
        var denial = lower == "wont" ? token : syntax.Negation(head);
        denial = denial < 0 && token + 1 < syntax.Count && syntax.Lower(token + 1) is "not" or "n't" or "nt" or "never" ? token + 1 : denial;
        denial = denial < 0 ? Clauses.Nobody(syntax, head) : denial;
        denial = denial < 0 && syntax.Lower(syntax.First(head)) is "nor" or "neither" ? syntax.First(head) : denial;
        if (denial >= 0 && syntax.Lemma(head) is "exclude" or "rule" or "discount" && modal is "must" or "should" or "would" or "could")
        {
            return new Prediction(StatementKind.Forecast, head, token, "not rule out", -1, [], "not ruled out");
        }

        var doubts = Doubts(syntax, token, lower, modal, head, setting);
        return modal is "must" or "should" && !IsExpectation(syntax, head, token)
            ? new Prediction(StatementKind.Recommendation, head, token, modal == "should" ? "should" : "will", denial, [], $"modal {modal}", Doubts: doubts)
            : new Prediction(KindOf(syntax, head, modal), head, token, Phrase(syntax, modal, token, head, denial), denial, [], $"modal {modal}", Doubts: doubts);
    }

    private static ImmutableArray<string> Doubts(Syntax syntax, int token, string lower, string modal, int head, Setting setting)
    {
        var doubts = ImmutableArray.CreateBuilder<string>();
        if (syntax.Child(head, "nsubj") is >= 0 and var inverted && inverted > token && (lower == "should" || Clauses.IsInterrogative(syntax, token)))
        {
            doubts.Add("inverted");
        }

        if (IsPerfect(syntax, token))
        {
            doubts.Add("perfect");
        }

        if (LooksBack(syntax, modal, head, setting))
        {
            doubts.Add("looks back");
        }

        if (IsPolite(syntax, lower, head))
        {
            doubts.Add("polite");
        }

        return doubts.ToImmutable();
    }

    private static string Phrase(Syntax syntax, string modal, int token, int head, int denial) => modal switch
    {
        "can" or "ca" => denial >= 0 ? "cannot" : "can",
        "need" => denial >= 0 ? "will not" : "will",
        _ => denial >= 0 ? Denied(modal) : WithAdverb(syntax, modal, token, head),
    };

    // The narrator of an article tells with "would" and "could" what lay ahead then, not now.
    private static bool LooksBack(Syntax syntax, string modal, int head, Setting setting)
    {
        var isTold = setting.IsNarrated;
        return modal switch
        {
            "would" => isTold && !Clauses.HasCondition(syntax, head),
            "could" => isTold && IsPastContext(syntax, head),
            _ => false,
        };
    }

    // "I'd like", "I'd rather": a wish put politely.
    private static bool IsPolite(Syntax syntax, string modal, int head) =>
        modal is "'d" or "would" && Clauses.IsFirstPerson(syntax, head) && syntax.Lemma(head) is "like" or "rather" or "love" or "prefer" or "say" or "call";

    private static StatementKind KindOf(Syntax syntax, int head, string modal)
    {
        var isPlan = modal is "will" or "shall" && Clauses.IsFirstPerson(syntax, head) && syntax.Lower(syntax.Child(head, "nsubj")) is "we" or "i";
        return isPlan && ForecastWords.Plans.Contains(syntax.Lemma(head)) ? StatementKind.Intention : StatementKind.Forecast;
    }

    // "Should be back by May" expects; "should resign" recommends.
    private static bool IsExpectation(Syntax syntax, int head, int modal) =>
        syntax.Lower(modal) == "should" && syntax.Child(head, "cop", "aux") is >= 0 && syntax.Tag(head) is UniversalTag.Adv or UniversalTag.Adj && syntax.Lower(head) is "back" or "over" or "ready" or "enough" or "able";

    // "would probably have been": what did not come.
    private static bool IsPerfect(Syntax syntax, int modal)
    {
        var end = Math.Min(modal + 6, syntax.SentenceOf(modal).EndToken - 1);
        for (var token = modal + 1; token < end && syntax.Tag(token) is UniversalTag.Adv or UniversalTag.Part or UniversalTag.Pron or UniversalTag.Aux or UniversalTag.Noun or UniversalTag.Propn; token++)
        {
            if (syntax.Lower(token) is "have" or "'ve")
            {
                return Enumerable.Range(token + 1, Math.Min(2, end - token)).Any(other => syntax.Fine(other) is "VBN");
            }
        }

        return false;
    }

    // "May" and "Will" with a capital inside a sentence are a month and a man.
    private static bool IsName(Syntax syntax, int token)
    {
        var isCapital = syntax.Word(token) is "May" or "Will" && token + 1 < syntax.Count;
        return isCapital && (token != syntax.SentenceOf(token).FirstToken && syntax.Tag(token - 1) is not UniversalTag.Punct
            || char.IsUpper(syntax.Word(token + 1)[0]) && syntax.SentenceOf(token).Span.End is var end && !syntax.Text[..end].EndsWith('?')
            || syntax.Tag(token + 1) is UniversalTag.Aux or UniversalTag.Punct);
    }

    private static bool IsPastContext(Syntax syntax, int head)
    {
        for (var at = syntax.Head(head); at >= 0; at = syntax.Head(at))
        {
            if (syntax.Fine(at) == "VBD")
            {
                return true;
            }
        }

        return false;
    }

    private static string Denied(string modal) => modal is "will" or "shall" ? "will not" : modal == "would" ? "would not" : modal;

    private static string WithAdverb(Syntax syntax, string modal, int token, int head)
    {
        for (var between = token + 1; between < Math.Max(head, token + 3) && between < syntax.Count; between++)
        {
            if (syntax.Lower(between) is "well" or "easily")
            {
                return $"{modal} {syntax.Lower(between)}";
            }
        }

        return modal;
    }
}
