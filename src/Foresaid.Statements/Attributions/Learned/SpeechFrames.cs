using System.Collections.Frozen;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>Tells where a verb stands as verbs that report do.</summary>
internal static class SpeechFrames
{
    private const int LongestParenthesis = 14;
    private const int LongestClose = 16;
    private const int LongestAddressee = 6;
    private const int LongestSpeaker = 9;
    private const int LongestDateline = 14;

    // Verbs that hardly ever do anything else but report when they have a clause, or stand in a parenthesis.
    private static readonly FrozenSet<string> _verbs = FrozenSet.Create(
        StringComparer.Ordinal,
        "say", "tell", "think", "believe", "reckon", "figure", "project", "forecast", "predict", "expect", "warn", "argue", "estimate", "insist", "claim", "announce", "assure", "promise",
        "foresee", "suspect", "fear", "write", "add", "explain", "conclude", "caution", "calculate", "confide", "concede", "admit", "maintain", "contend", "joke", "recall", "note", "go",
        "confirm", "declare", "reveal", "disclose", "acknowledge", "stress", "reiterate", "remark", "assert", "allege", "boast", "complain", "hint", "suggest", "guarantee", "signal", "indicate", "state", "repeat", "vow", "pledge", "swear",
        "murmur", "mutter", "sniff", "venture", "muse", "wager", "testify", "recount", "retort", "reply", "counter", "quip", "grumble", "lament", "opine", "speculate", "prophesy", "attest", "inform", "posit",
        "whisper", "mumble", "advise", "snort", "scoff", "surmise", "conjecture", "envisage", "envision", "underline", "emphasise", "emphasize", "volunteer", "interject", "brag", "report", "relay", "mention", "intimate", "reassure");

    /// <summary>Whether a verb hardly ever does anything else but report, in whatever form.</summary>
    public static bool IsOfSpeech(string lemma) => _verbs.Contains(lemma);

    // Verbs whose participle says what somebody thinks: "is convinced that".
    private static readonly FrozenSet<string> _minds = FrozenSet.Create(StringComparer.Ordinal, "convince", "persuade", "satisfy", "worry", "concern", "resign");

    /// <summary>Whether a verb in the passive says what its subject thinks: "is convinced", "was persuaded".</summary>
    public static bool IsOfMind(Syntax syntax, int token) => _minds.Contains(syntax.Lemma(token)) && syntax.Fine(token) is "VBN" && syntax.Children(token).Any(child => syntax.FullRelation(child) is "aux:pass" or "cop");

    /// <summary>Whether a finite verb is one that hardly ever does anything else but report.</summary>
    public static bool Reports(Syntax syntax, int token) =>
        _verbs.Contains(syntax.Lemma(token)) && (syntax.Fine(token) is "VBD" or "VBZ" or "VBP" || IsMistakenPassive(syntax, token) || syntax.Fine(token) is "VBN" && syntax.Child(token, "aux") is >= 0 and var have && syntax.FullRelation(have) is "aux" && syntax.Lemma(have) is "have");

    // "It rose, the treasury estimated in May": taken for a participle without any auxiliary.
    private static bool IsMistakenPassive(Syntax syntax, int token) =>
        syntax.Fine(token) is "VBN" && syntax.Child(token, "nsubj") is >= 0 and var subject && subject < token && syntax.FullRelation(subject) is "nsubj:pass" && syntax.Child(token, "aux") < 0;

    /// <summary>Whether a verb reports by what it is and what it has: a clause, or a place of its own between commas.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="sentence">The sentence of the token.</param>
    /// <param name="token">The token.</param>
    /// <param name="isAside">Whether it stands in a <see cref="Parenthesis"/>.</param>
    public static bool IsPlain(Syntax syntax, Sentence sentence, int token, bool isAside)
    {
        if (!Reports(syntax, token))
        {
            return LooksPlural(syntax, sentence, token);
        }

        var next = token + 1 < sentence.EndToken ? syntax.Lower(token + 1) : "";
        return syntax.Lemma(token) == "go" ? next is "on" && isAside
            : isAside || That(syntax, sentence, token) >= 0 || syntax.Child(token, "ccomp") is var clause && clause > token && syntax.Child(clause, "nsubj") > token;
    }

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

    /// <summary>The clause of a verb that interrupts or closes a sentence with its subject alone: ", she went on,", ", say two engineers,".</summary>
    /// <param name="words">The properties of the tokens.</param>
    /// <param name="sentence">The sentence of the token.</param>
    /// <param name="token">The token.</param>
    /// <returns>Its tokens between the commas; null where the verb stands otherwise.</returns>
    public static TokenRun? Parenthesis(WordNumbers words, Sentence sentence, int token)
    {
        var syntax = words.Syntax;
        if (!IsFiniteVerb(syntax, token) || token - 2 < sentence.FirstToken || syntax.Child(token, "mark", "cc") >= 0)
        {
            return null;
        }

        var subject = NearestSubject(syntax, token);
        if (subject >= 0 && subject < token - 1 && syntax.Word(token - 1) is "," && syntax.Lemma(token) is not ("tell" or "assure" or "inform" or "remind" or "ask") && ClosesSpeaker(syntax, sentence, token + 1))
        {
            // "A siphon, says the engineer, would do": the subject is the next verb's.
            subject = -1;
        }

        var isInverted = (subject < 0 || subject > token) && syntax.Word(token - 1) is ",";
        if (subject < 0 && !isInverted || subject >= 0 && (syntax.FullRelation(subject) is not "nsubj" && !IsMistakenPassive(syntax, token) || syntax.Lower(subject) is "who" or "which" or "that"))
        {
            return null;
        }

        var (first, last) = isInverted ? (token, token) : (Math.Min(syntax.First(subject), token), Math.Max(syntax.Last(subject), token));
        if (isInverted && !OpensSpeaker(syntax, sentence, token + 1))
        {
            return null;
        }

        while (last + 1 < sentence.EndToken && syntax.Word(last + 1) is not ("," or "." or ";" or ":" or "–" or "—" or "-" or "--" or "”" or "\"" or ")" or "?" or "!"))
        {
            last++;
        }

        // "said its engineer, Ann Lee.": a name that explains the subject belongs with it.
        if (isInverted && subject >= 0 && syntax.Child(subject, "appos") is >= 0 and var name && name == last + 2 && syntax.Tag(name) is UniversalTag.Propn)
        {
            last = Math.Min(syntax.Last(name), sentence.EndToken - 1);
        }

        var closes = last + 1 >= sentence.EndToken || syntax.Word(last + 1) is "." or "?" or "!";
        return last - first < (closes ? LongestClose : LongestParenthesis)
            && first - 1 > sentence.FirstToken && syntax.Word(first - 1) is "," or "–" or "—"
            && (last + 1 >= sentence.EndToken || syntax.Word(last + 1) is "," or "." or "–" or "—" or "--" or "?" or "!")
            && syntax.Children(token).All(child => child < first || child > last || syntax.Relation(child) is not ("xcomp" or "ccomp") && (syntax.Relation(child) is not "obj" || isInverted || syntax.Lemma(token) is "tell" or "assure" or "warn" or "remind" or "inform"))
            ? new TokenRun(first, last)
            : null;
    }

    /// <summary>What a parenthesis reports: the rest of its sentence, as far as a colon or semicolon.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="parenthesis">Its tokens between the commas.</param>
    /// <returns>One run, or two around it.</returns>
    public static IEnumerable<TokenRun> Around(Syntax syntax, Sentence sentence, TokenRun parenthesis)
    {
        var first = parenthesis.First - 2;
        var opening = AfterDateline(syntax, sentence);
        while (first > opening && syntax.Word(first - 1) is not (";" or ":"))
        {
            first--;
        }

        if (first <= parenthesis.First - 2)
        {
            yield return new TokenRun(first, parenthesis.First - 2);
        }

        var (start, end) = (parenthesis.Last + 2, parenthesis.Last + 2);
        while (end < sentence.EndToken && syntax.Word(end) is not (";" or "." or "?" or "!" or ":"))
        {
            end++;
        }

        if (parenthesis.Last + 1 < sentence.EndToken && syntax.Word(parenthesis.Last + 1) is "," or "–" or "—" or "--" && end > start)
        {
            yield return new TokenRun(start, end - 1);
        }
    }

    // "A paper, summed up in the Courier, projects that fares will rise": a verb that the tagger took for a noun has no article, and stands in no noun's place.
    private static bool LooksPlural(Syntax syntax, Sentence sentence, int token) =>
        syntax.Fine(token) is "NNS" && _verbs.Contains(syntax.Lemma(token)) && token > sentence.FirstToken && token + 1 < sentence.EndToken && syntax.Lower(token + 1) is "that"
        && (syntax.Word(token - 1) is "," || syntax.Tag(token - 1) is UniversalTag.Noun or UniversalTag.Propn)
        && syntax.Child(token, "det", "amod", "case") < 0 && syntax.Relation(token) is "root" or "conj" or "appos" or "parataxis" or "flat"
        && syntax.Child(token, "ccomp", "acl") is var clause && clause > token && syntax.Child(clause, "nsubj") > token + 1;

    /// <summary>The subject of a verb that stands nearest before it; one behind it where none does; -1 for none. A place that opens a report, "BISHKEK, January 19 -", is none.</summary>
    public static int NearestSubject(Syntax syntax, int verb)
    {
        var nearest = -1;
        foreach (var child in syntax.Children(verb))
        {
            nearest = syntax.Relation(child) is "nsubj" && (nearest < 0 || child < verb) ? child : nearest;
        }

        return nearest;
    }

    /// <summary>The first token behind a dateline: "BISHKEK, January 19 (Turan) - "; that of the sentence where none opens it.</summary>
    public static int AfterDateline(Syntax syntax, Sentence sentence)
    {
        if (syntax.Word(sentence.FirstToken) is not { Length: >= 3 } place || !place.All(char.IsUpper))
        {
            return sentence.FirstToken;
        }

        for (var token = sentence.FirstToken + 1; token < Math.Min(sentence.EndToken, sentence.FirstToken + LongestDateline); token++)
        {
            if (syntax.Word(token) is "-" or "–" or "—" or "--")
            {
                return token + 1;
            }
        }

        return sentence.FirstToken;
    }

    /// <summary>The last token of a clause: as far as a mark that ends one, the end of its sentence, or a limit.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">Where to begin.</param>
    /// <param name="limit">The token that is not reached.</param>
    public static int EndOfClause(Syntax syntax, Sentence sentence, int token, int limit = int.MaxValue)
    {
        var end = Math.Min(sentence.EndToken, limit);
        while (token + 1 < end && syntax.Word(token + 1) is not (";" or ":" or "." or "?" or "!"))
        {
            token++;
        }

        return token;
    }

    /// <summary>What a verb reports by the "that" behind it, whatever the tree says: the rest of its sentence, as far as a semicolon.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="sentence">The sentence of the verb.</param>
    /// <param name="token">The verb.</param>
    /// <returns>Null where no such "that" stands behind it.</returns>
    public static TokenRun? ClauseOfThat(Syntax syntax, Sentence sentence, int token)
    {
        var first = That(syntax, sentence, token);
        if (first < 0)
        {
            return null;
        }

        var last = first;
        while (last + 1 < sentence.EndToken && syntax.Word(last + 1) is not (";" or "." or "?" or "!"))
        {
            last++;
        }

        return last > first ? new TokenRun(first, last) : null;
    }

    // "said that", "told a phone-in show that", "wrote to its customers that": where the "that" stands; -1 for none.
    private static int That(Syntax syntax, Sentence sentence, int token)
    {
        if (token + 1 < sentence.EndToken && syntax.Lower(token + 1) is "that")
        {
            return token + 1;
        }

        for (var at = token + 1; at < Math.Min(sentence.EndToken, token + 1 + LongestAddressee); at++)
        {
            if (syntax.Lower(at) is "that" && (syntax.Tag(at) is UniversalTag.Sconj || syntax.Child(token, "ccomp") is var clause && clause > at && syntax.First(clause) == at))
            {
                return at;
            }

            // "Wrote in a cable, later leaked to the weekly, that": an aside.
            if (syntax.Word(at) is "," or "–" or "—")
            {
                return BehindAside(syntax, sentence, at);
            }

            if (syntax.Tag(at) is not (UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Adp) && syntax.Fine(at) is not ("HYPH" or "POS") && syntax.Word(at) is not "-")
            {
                return -1;
            }
        }

        return -1;

        static int BehindAside(Syntax syntax, Sentence sentence, int mark)
        {
            // "Told her, as she recounts it, that": an aside that reports itself.
            if (mark + 1 < sentence.EndToken && syntax.Lower(mark + 1) is "as")
            {
                return -1;
            }

            for (var close = mark + 2; close < Math.Min(sentence.EndToken - 2, mark + LongestParenthesis); close++)
            {
                if (syntax.Word(close) is ";" or ":" or "”" or "\"" or "“")
                {
                    return -1;
                }

                if (syntax.Word(close) == syntax.Word(mark) && syntax.Lower(close + 1) is "that" && syntax.Tag(close + 1) is UniversalTag.Sconj)
                {
                    return close + 1;
                }
            }

            return -1;
        }
    }

    // A noun phrase of a person or a body begins here, and ends at a comma.
    private static bool ClosesSpeaker(Syntax syntax, Sentence sentence, int first)
    {
        for (var token = first; token < Math.Min(sentence.EndToken, first + LongestSpeaker) && OpensSpeaker(syntax, sentence, first); token++)
        {
            if (syntax.Word(token) is ",")
            {
                return token > first;
            }

            if (syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Punct && syntax.Word(token) is not "-")
            {
                return false;
            }
        }

        return false;
    }

    // A noun phrase of a person or a body begins here.
    private static bool OpensSpeaker(Syntax syntax, Sentence sentence, int first)
    {
        for (var token = first; token < Math.Min(sentence.EndToken, first + 6); token++)
        {
            if (SourceWords.Speaks(syntax, token))
            {
                return true;
            }

            if (syntax.Tag(token) is not (UniversalTag.Det or UniversalTag.Adj or UniversalTag.Num or UniversalTag.Noun) && syntax.Fine(token) is not ("PRP$" or "POS") && syntax.Lower(token) is not "of")
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsFiniteVerb(Syntax syntax, int token) => syntax.Tag(token) is UniversalTag.Verb && syntax.Fine(token) is "VBD" or "VBZ" or "VBP" or "VBN" or "VB";

    // "“It is late,”", "“Is it?”": a mark inside the quotation or behind it ends what is said.
    private static bool EndsSpeech(Syntax syntax, WordNumbers words, int last) =>
        last > 0 && (words.Quotes[last - 1] == 0 ? syntax.Word(last) is "," or "?" or "!" : syntax.Word(last - 1) is "," or "?" or "!" or "." or "…" or "—" or "–");
}
