using System.Collections.Immutable;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds from whom somebody has what they pass on: "has it from the harbour master that", "was told by a clerk that", "heard from the mayor that".</summary>
internal static class HearsayFinder
{
    private const int FarthestClause = 25;

    // A clause between commas has so many words on either side of its verb, at most.
    private const int LongestLead = 7;

    /// <summary>Finds the hearsay of a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <returns>In the order of the verbs; of "he heard from her that" what he says first, then what she does.</returns>
    public static IEnumerable<(int Verb, Report Report)> Find(Syntax syntax, Passage passage)
    {
        foreach (var sentence in passage.Blocks.SelectMany(block => syntax.Sheet.SentencesIn(block.Span)))
        {
            for (var verb = sentence.FirstToken; verb < sentence.EndToken; verb++)
            {
                if (Teller(syntax, sentence, verb) is not var (link, teller))
                {
                    continue;
                }

                if (Around(syntax, sentence, verb, teller) is { IsEmpty: false } around)
                {
                    if (syntax.Lower(link) is "from" && Hearer(syntax, verb) is { } passer)
                    {
                        yield return (verb, Of(syntax, passer, verb, [.. around, syntax.Span(link, teller.Last)], around[0].Start));
                    }

                    yield return (verb, Of(syntax, teller, link, around, around[0].Start));
                    continue;
                }

                if ((ClauseBehind(syntax, sentence, teller.Last) ?? BehindAs(syntax, sentence, teller.Last)) is not var (first, last))
                {
                    continue;
                }

                var clause = syntax.Span(first, last);
                if (syntax.Lower(link) is "from" && Hearer(syntax, verb) is { } hearer)
                {
                    yield return (verb, Of(syntax, hearer, verb, [syntax.Span(link, last)], syntax.Span(Math.Min(hearer.First, verb)).Start));
                }

                // What the teller has from somebody else is part of what they told.
                ImmutableArray<TextSpan> content = first - teller.Last > 2 ? [syntax.Span(teller.Last + 1, last)] : [clause];
                yield return (verb, Of(syntax, teller, link, content, syntax.Span(Math.Min(link, first)).Start));
            }
        }
    }

    private static Report Of(Syntax syntax, SourcePhrase who, int cue, ImmutableArray<TextSpan> content, int position) =>
        new(who, [syntax.Span(who.First, who.Last)], cue, [syntax.Span(cue)], content, "hearsay", position, 0.9);

    // "They will, I hear from one of them, and by a single vote": what stands around a clause between commas.
    private static ImmutableArray<TextSpan> Around(Syntax syntax, Sentence sentence, int verb, SourcePhrase teller)
    {
        var first = verb;
        while (first > sentence.FirstToken && verb - first < LongestLead && syntax.Tag(first - 1) is not UniversalTag.Punct)
        {
            first--;
        }

        var last = teller.Last;
        while (last + 1 < sentence.EndToken && last - teller.Last < LongestLead && syntax.Tag(last + 1) is not UniversalTag.Punct)
        {
            last++;
        }

        var isBare = Enumerable.Range(first, last - first + 1).All(token => syntax.Lower(token) is not ("that" or "who" or "which" or "whom") && (token == verb || syntax.Fine(token) is not ("VBD" or "VBZ" or "VBP" or "MD") || syntax.Tag(token) is UniversalTag.Aux));
        return isBare && first - 1 > sentence.FirstToken && syntax.Word(first - 1) is "," or "–" or "—" && (last + 1 >= sentence.EndToken || syntax.Word(last + 1) is "," or "." or "–" or "—")
            ? [.. SpeechFrames.Around(syntax, sentence, new TokenRun(first, last)).Select(run => syntax.Span(run.First, run.Last))]
            : [];
    }

    // Who tells, and the preposition that says so.
    private static (int Link, SourcePhrase Teller)? Teller(Syntax syntax, Sentence sentence, int verb)
    {
        var lemma = syntax.Lemma(verb);
        var isHeard = lemma is "hear" or "learn" or "understand" or "gather" || lemma is "have" && verb + 1 < sentence.EndToken && syntax.Lower(verb + 1) is "it";
        var isTold = lemma is "tell" or "inform" or "assure" or "warn" or "advise" && syntax.Fine(verb) is "VBN" && syntax.IsPassive(verb);
        if (!isHeard && !isTold)
        {
            return null;
        }

        for (var link = verb + 1; link < Math.Min(sentence.EndToken - 1, verb + (isTold ? 8 : 5)); link++)
        {
            if (syntax.Tag(link) is UniversalTag.Punct)
            {
                return null;
            }

            if (syntax.Lower(link) == (isTold ? "by" : "from"))
            {
                var noun = syntax.Head(link) > link && syntax.Head(link) < sentence.EndToken ? syntax.Head(link) : link + 1;
                return SourcePhraseFinder.OfNoun(syntax, noun) is { } whole && UpToClause(syntax, whole) is { } phrase && syntax.Lower(phrase.Head) is not ("me" or "us" or "myself") && phrase.First > link && (isTold || Speaks(syntax, noun)) ? (link, phrase) : null;
            }
        }

        return null;
    }

    // "From two diplomats that the envoy will go": the clause is no part of whom it comes from.
    private static SourcePhrase UpToClause(Syntax syntax, SourcePhrase phrase)
    {
        var last = phrase.Head;
        while (last < phrase.Last && syntax.Lower(last + 1) is not "that")
        {
            last++;
        }

        return phrase with { Last = last };
    }

    private static bool Speaks(Syntax syntax, int noun) =>
        SourceWords.Speaks(syntax, noun) || syntax.Lower(noun) is "somebody" or "someone" || syntax.Tag(noun) is UniversalTag.Noun && syntax.Lower(noun) is not ("start" or "beginning" or "outset" or "experience" or "time" or "afar" or "moment" or "day") || syntax.Lower(noun) is "them" or "him" or "her" || syntax.Fine(noun) is "NNS" or "NNPS" || syntax.Tag(noun) is UniversalTag.Num && syntax.Child(noun, "nmod") >= 0;

    private static SourcePhrase? Hearer(Syntax syntax, int verb)
    {
        var subject = syntax.Child(verb, "nsubj");
        return subject >= 0 && subject < verb && syntax.Lower(subject) is not ("who" or "which" or "that" or "i" or "we") ? SourcePhraseFinder.OfNoun(syntax, subject) : null;
    }

    // "From a cousin in the customs service that the border will open": nothing but a phrase stands before the "that", and its clause has a subject of its own.
    private static bool OpensClause(Syntax syntax, int teller, int that) =>
        syntax.Child(syntax.Head(that), "nsubj") > that
        && Enumerable.Range(teller + 1, that - teller - 1).All(token => syntax.Tag(token) is UniversalTag.Adp or UniversalTag.Det or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj || syntax.Fine(token) is "POS" or "PRP$");

    // "As the consul has it from a friend at court, the king will go": behind the comma.
    private static (int First, int Last)? BehindAs(Syntax syntax, Sentence sentence, int teller)
    {
        if (syntax.Lower(sentence.FirstToken) is not "as")
        {
            return null;
        }

        var comma = teller + 1;
        while (comma < Math.Min(sentence.EndToken - 2, teller + LongestLead) && syntax.Tag(comma) is not (UniversalTag.Punct or UniversalTag.Verb or UniversalTag.Aux))
        {
            comma++;
        }

        var last = sentence.EndToken - 1;
        while (last > comma && syntax.Tag(last) is UniversalTag.Punct)
        {
            last--;
        }

        return syntax.Word(comma) is "," && last > comma + 1 ? (comma + 1, last) : null;
    }

    // "that ...", behind the teller and what is said of them; as far as the sentence, or the parenthesis, goes.
    private static (int First, int Last)? ClauseBehind(Syntax syntax, Sentence sentence, int teller)
    {
        for (var token = teller + 1; token < Math.Min(sentence.EndToken - 1, teller + FarthestClause); token++)
        {
            if (syntax.Lower(token) is "that" && syntax.Tag(token) is UniversalTag.Sconj or UniversalTag.Pron && syntax.Relation(token) is "mark" or "nsubj" or "obj" && (token == teller + 1 || syntax.Word(token - 1) is "," or "”" || syntax.Relation(token) is "mark" || OpensClause(syntax, teller, token))
                || syntax.Word(token) is ":" && token == teller + 1)
            {
                var first = syntax.Word(token) is ":" ? token + 1 : token;
                var last = sentence.EndToken - 1;
                while (last > first && syntax.Tag(last) is UniversalTag.Punct && syntax.Word(last) is "." or "?" or "!" or ";")
                {
                    last--;
                }

                return last > first ? (first, last) : null;
            }

            if (syntax.Word(token) is ";" or ":" || syntax.Tag(token) is UniversalTag.Cconj)
            {
                return null;
            }
        }

        return null;
    }
}
