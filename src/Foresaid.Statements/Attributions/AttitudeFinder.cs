using Foresaid.Statements.Attributions.Learned;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds what somebody is said to hold by a set phrase: "leaves no doubt that", "takes it for granted that", "is resigned to a closure", "has bet fifty euros that", "It will be sold; she is sure of it".</summary>
internal static class AttitudeFinder
{
    private const int LongestPhrase = 9;
    private const int LongestContent = 120;
    private const int LeastContent = 2;
    private const double Belief = 0.75;

    // A verb, and the words that make of it an attitude towards what follows "that".
    private static readonly ILookup<string, (string Verb, string[] Words)> _phrases = new (string Verb, string[] Words)[]
    {
        ("leave", ["no", "doubt"]), ("have", ["no", "doubt"]), ("have", ["little", "doubt"]), ("be", ["in", "no", "doubt"]), ("be", ["in", "little", "doubt"]), ("take", ["for", "granted"]), ("be", ["under", "no", "illusion"]), ("have", ["no", "illusion"]), ("be", ["of", "the", "opinion"]),
        ("be", ["of", "the", "view"]), ("be", ["of", "the", "belief"]), ("be", ["of", "one", "mind"]), ("make", ["no", "secret"]), ("make", ["clear"]), ("make", ["plain"]), ("have", ["a", "feeling"]), ("have", ["a", "hunch"]), ("have", ["every", "confidence"]), ("have", ["word"]), ("have", ["on", "good", "authority"]), ("be", ["willing", "to", "bet"]),
        ("be", ["prepared", "to", "bet"]), ("be", ["ready", "to", "bet"]), ("hold", ["out", "hope"]), ("give", ["to", "understand"]), ("have", ["little", "hope"]), ("have", ["no", "hope"]), ("have", ["high", "hopes"]), ("be", ["on", "record", "as", "saying"]),
    }.ToLookup(phrase => phrase.Words[0]);

    /// <summary>Finds the attitudes of a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="isCue">Whether a token reports already.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <returns>In the order of the cues; one for each.</returns>
    public static IEnumerable<Report> Find(Syntax syntax, Passage passage, Func<int, bool> isCue, Func<int, bool> isQuoted)
    {
        foreach (var sentence in passage.Blocks.SelectMany(block => syntax.Sheet.SentencesIn(block.Span)))
        {
            for (var token = sentence.FirstToken + 1; token < sentence.EndToken - 1; token++)
            {
                if (isCue(token) || (Phrase(syntax, sentence, token) ?? Bet(syntax, sentence, token) ?? Resigned(syntax, sentence, token) ?? SureOfIt(syntax, sentence, token)) is not var (who, cue, first, last) || isQuoted(who.Head) != isQuoted(cue))
                {
                    continue;
                }

                while (last > first && syntax.Tag(last) is UniversalTag.Punct && syntax.Word(last) is not "”" and not "\"")
                {
                    last--;
                }

                if (last - first + 1 >= LeastContent)
                {
                    yield return Report.Of(syntax, who, cue, syntax.Span(first, last), "attitude of somebody", Belief);
                }
            }
        }
    }

    // "Leaves no doubt that", "takes it for granted that", "is in no doubt: ".
    private static (SourcePhrase Who, int Cue, int First, int Last)? Phrase(Syntax syntax, Sentence sentence, int token)
    {
        foreach (var (verb, words) in _phrases[syntax.Lower(token)])
        {
            if (token + words.Length + 1 >= sentence.EndToken || words.Index().Any(word => syntax.Lower(token + word.Index) != word.Item))
            {
                continue;
            }

            var next = token + words.Length;
            var first = syntax.Word(next) is ":" ? next + 1 : syntax.Lower(next) is "that" ? next : -1;
            var head = Enumerable.Range(Math.Max(sentence.FirstToken, token - LongestPhrase), Math.Min(LongestPhrase, token - sentence.FirstToken)).LastOrDefault(before => syntax.Lemma(before) == verb, -1);
            if (first > 0 && head >= 0 && Subject(syntax, head, token) is { } who)
            {
                return (who, token + words.Length - 1, first, SpeechFrames.EndOfClause(syntax, sentence, first, first + LongestContent));
            }
        }

        return null;
    }

    // "Has bet fifty euros that".
    private static (SourcePhrase Who, int Cue, int First, int Last)? Bet(Syntax syntax, Sentence sentence, int token)
    {
        if (syntax.Lemma(token) is not ("bet" or "wager" or "stake") || syntax.Tag(token) is not UniversalTag.Verb || Subject(syntax, token, token) is not { } who)
        {
            return null;
        }

        var that = Enumerable.Range(token + 1, Math.Max(0, Math.Min(sentence.EndToken - 2, token + LongestPhrase) - token - 1)).FirstOrDefault(at => syntax.Lower(at) is "that" && syntax.Tag(at) is UniversalTag.Sconj or UniversalTag.Pron, -1);
        return that > 0 ? (who, token, that, SpeechFrames.EndOfClause(syntax, sentence, that, that + LongestContent)) : null;
    }

    // "Is braced for a closure", "has resigned herself to a closure".
    private static (SourcePhrase Who, int Cue, int First, int Last)? Resigned(Syntax syntax, Sentence sentence, int token)
    {
        var next = token + 1 < sentence.EndToken && syntax.Lower(token + 1) is "himself" or "herself" or "itself" or "themselves" ? token + 2 : token + 1;
        var isAttitude = syntax.Lower(token) is "braced" or "steeled" && syntax.Lower(next) is "for" || syntax.Lower(token) is "resigned" or "reconciled" && syntax.Lower(next) is "to";
        return isAttitude && syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Adj && Subject(syntax, token, token) is { } who && next + 2 < sentence.EndToken
            ? (who, token, next + 1, SpeechFrames.EndOfClause(syntax, sentence, next + 1, next + LongestContent)) : null;
    }

    // "It will be sold by May; Ann Lee is sure of it.": what stands before the mark.
    private static (SourcePhrase Who, int Cue, int First, int Last)? SureOfIt(Syntax syntax, Sentence sentence, int token)
    {
        if (syntax.Lower(token) is not ("sure" or "certain" or "convinced" or "confident") || token + 2 >= sentence.EndToken || syntax.Lower(token + 1) is not "of" || syntax.Lower(token + 2) is not ("it" or "that" or "this") || token + 3 < sentence.EndToken && syntax.Tag(token + 3) is not UniversalTag.Punct)
        {
            return null;
        }

        var first = Math.Max(sentence.FirstToken, token - LongestContent);
        var mark = Enumerable.Range(first, token - first).LastOrDefault(at => syntax.Word(at) is ";" or "," or "–" or "—" or ":", -1);
        return mark > first + LeastContent && Subject(syntax, token, token) is { } who && who.First > mark ? (who, token, first, mark - 1) : null;
    }

    // Whoever is the subject of a verb, or of what a copula stands with.
    private static SourcePhrase? Subject(Syntax syntax, int verb, int before)
    {
        var subject = PlainReportFinder.SubjectOf(syntax, verb);
        for (var (at, steps) = (syntax.Head(verb), 0); subject < 0 && at >= 0 && steps < 3; at = syntax.Head(at), steps++)
        {
            subject = syntax.Relation(verb) is "cop" or "aux" or "obl" or "fixed" or "xcomp" || steps > 0 ? syntax.Child(at, "nsubj") : -1;
        }

        // "Is resigned": the subject of a passive.
        subject = subject < 0 ? syntax.Child(verb, "nsubj") : subject;
        return subject >= 0 && subject < before && syntax.SentenceOf(subject) == syntax.SentenceOf(verb) && PlainReportFinder.CanReport(syntax, subject) && SourcePhraseFinder.OfNoun(syntax, subject) is { } who && who.Last < before ? who : null;
    }
}
