using Foresaid.Text;

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>Tells where a verb stands as verbs that report do.</summary>
internal static class SpeechFrames
{
    private const int LongestParenthesis = 10;

    /// <summary>Whether a verb stands right beside a quotation: "“It is late,” she said", "She said, “It is late.”"</summary>
    /// <param name="words">The properties of the tokens.</param>
    /// <param name="sentence">The sentence of the token.</param>
    /// <param name="token">The token.</param>
    public static bool IsBesideQuotation(WordNumbers words, Sentence sentence, int token)
    {
        var syntax = words.Syntax;
        if (!IsFiniteVerb(syntax, token) || words.Quotes[token] != 0)
        {
            return false;
        }

        var subject = syntax.Child(token, "nsubj");
        var first = subject >= 0 && subject < token ? syntax.First(subject) : token;
        while (first > sentence.FirstToken && syntax.Tag(first - 1) is UniversalTag.Aux or UniversalTag.Adv && words.Quotes[first - 1] == 0)
        {
            first--;
        }

        if (first > sentence.FirstToken && words.Quotes[first - 1] != 0 && EndsSpeech(syntax, words, first - 1))
        {
            return true;
        }

        return subject >= 0 && subject < token && token + 2 < sentence.EndToken && syntax.Word(token + 1) is "," or ":" && words.Quotes[token + 2] != 0;
    }

    /// <summary>Whether a verb and its subject alone interrupt or close a sentence: ", she went on,".</summary>
    /// <param name="words">The properties of the tokens.</param>
    /// <param name="sentence">The sentence of the token.</param>
    /// <param name="token">The token.</param>
    public static bool IsParenthetical(WordNumbers words, Sentence sentence, int token)
    {
        var syntax = words.Syntax;
        if (!IsFiniteVerb(syntax, token) || syntax.Child(token, "nsubj") is not (>= 0 and var subject) || syntax.Relation(subject) is "expl" || syntax.Child(token, "mark", "cc") >= 0)
        {
            return false;
        }

        var (first, last) = (Math.Min(syntax.First(subject), token), Math.Max(syntax.Last(subject), token));
        while (last + 1 < sentence.EndToken && syntax.Word(last + 1) is not ("," or "." or ";" or ":" or "–" or "—" or "-" or "”" or "\"" or ")" or "?" or "!"))
        {
            last++;
        }

        return last - first < LongestParenthesis
            && first > sentence.FirstToken + 1 && syntax.Word(first - 1) is "," or "–" or "—"
            && (last + 1 >= sentence.EndToken || syntax.Word(last + 1) is "," or "." or "–" or "—" or "?" or "!")
            && syntax.Children(token).All(child => child < first || syntax.Relation(child) is not "xcomp" && (syntax.Relation(child) is not "obj" || syntax.Lemma(token) is "tell" or "assure" or "warn" or "remind" or "inform"));
    }

    private static bool IsFiniteVerb(Syntax syntax, int token) => syntax.Tag(token) is UniversalTag.Verb && syntax.Fine(token) is "VBD" or "VBZ" or "VBP" or "VBN" or "VB";

    // "“It is late,”", "“Is it?”": a mark inside the quotation or behind it ends what is said.
    private static bool EndsSpeech(Syntax syntax, WordNumbers words, int last) =>
        last > 0 && (words.Quotes[last - 1] == 0 ? syntax.Word(last) is "," or "?" or "!" : syntax.Word(last - 1) is "," or "?" or "!" or "." or "…" or "—" or "–");
}
