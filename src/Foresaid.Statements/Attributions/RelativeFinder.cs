using System.Collections.Frozen;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds what somebody says in a clause that hangs on them: "a commander, in whose opinion they will go", "an estimate by the treasury under which costs double", "the broker, whose view she sums up: it will fall".</summary>
/// <remarks>Whoever refers to them passes it on.</remarks>
internal static class RelativeFinder
{
    private const int LongestName = 16;
    private const int LongestWhose = 14;
    private const int FarthestVerb = 34;
    private const int LongestContent = 120;
    private const double Belief = 0.75;

    // What of somebody says something.
    private static readonly FrozenSet<string> _views = FrozenSet.Create(
        StringComparer.Ordinal, "opinion", "view", "judgement", "judgment", "word", "estimate", "estimation", "reckoning", "projection", "calculation", "forecast", "telling", "account", "verdict", "eye", "mind", "figure", "prediction", "prognosis", "message", "warning", "assessment", "guess", "answer", "advice", "bulletin", "hunch", "theory", "belief");

    // Who does such a thing with somebody passes on what they say.
    private static readonly FrozenSet<string> _passing = FrozenSet.Create(
        StringComparer.Ordinal, "refer", "recount", "quote", "quot", "cite", "draw", "invoke", "rely", "lean", "pass", "point", "give", "mention", "remind", "speak", "talk", "come", "note", "read", "relay", "recall", "base", "look", "have", "bring", "carry", "produce", "report", "tell", "meet", "ring", "call", "phone", "consult", "ask", "describe", "publish", "print", "share", "hear");

    /// <summary>Finds what hangs on somebody in a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <returns>In order; behind what somebody says the report of whoever passes it on, where somebody does.</returns>
    public static IEnumerable<Report> Find(Syntax syntax, Passage passage, Func<int, bool> isQuoted)
    {
        foreach (var sentence in passage.Blocks.SelectMany(block => syntax.Sheet.SentencesIn(block.Span)))
        {
            for (var relative = sentence.FirstToken + 3; relative < sentence.EndToken - 3; relative++)
            {
                if (isQuoted(relative) || (Whose(syntax, sentence, relative) ?? Which(syntax, sentence, relative)) is not var (cue, first) || Holder(syntax, sentence, relative) is not { } holder)
                {
                    continue;
                }

                var last = SpeechFrames.EndOfClause(syntax, sentence, first, first + LongestContent);
                if (last <= first + 1 || !PlainReportFinder.HasFinite(syntax, first, last))
                {
                    continue;
                }

                var passing = PasserOf(syntax, sentence, holder);
                if (passing is var (issuing, issuer) && SourceWords.Documents.Contains(syntax.Lemma(holder.Head)) && syntax.Lemma(issuing) is "publish" or "print" or "produce" or "have" or "give")
                {
                    // "The association has published a forecast under which": its own.
                    yield return Report.Of(syntax, issuer, issuing, syntax.Span(first, last), "hangs on somebody", Belief);
                    continue;
                }

                yield return Report.Of(syntax, holder, cue, syntax.Span(first, last), "hangs on somebody", Belief);
                if (passing is var (verb, passer))
                {
                    yield return Report.Of(syntax, passer, verb, syntax.Span(holder.First, last), "refers to somebody", Belief);
                }
            }
        }
    }

    // "In whose opinion C", "whose view he sums up in one line: C": what says it, and where it begins.
    private static (int Cue, int First)? Whose(Syntax syntax, Sentence sentence, int whose)
    {
        if (syntax.Lower(whose) is not "whose")
        {
            return null;
        }

        var view = whose + 1;
        while (view < sentence.EndToken - 2 && view - whose < 4 && syntax.Tag(view) is UniversalTag.Adj)
        {
            view++;
        }

        if (!_views.Contains(syntax.Lemma(view)) || syntax.Tag(view) is not UniversalTag.Noun)
        {
            return null;
        }

        if (syntax.Tag(whose - 1) is UniversalTag.Adp)
        {
            var next = syntax.Word(view + 1) is "," or ":" ? view + 2 : view + 1;
            return (view, next);
        }

        for (var token = view + 1; token < Math.Min(sentence.EndToken - 2, view + LongestWhose); token++)
        {
            if (syntax.Word(token) is ":" || syntax.Lower(token) is "that" && syntax.Tag(token) is UniversalTag.Sconj && syntax.Lemma(token - 1) is "be")
            {
                return (view, token + 1);
            }

            if (syntax.Word(token) is ";" or ".")
            {
                break;
            }
        }

        return null;
    }

    // "Under which", "by which", "according to which": only behind a paper or a figure.
    private static (int Cue, int First)? Which(Syntax syntax, Sentence sentence, int which)
    {
        if (syntax.Lower(which) is not "which" || !(syntax.Lower(which - 1) is "under" or "by" || syntax.Lower(which - 1) is "to" && syntax.Lower(which - 2) is "according"))
        {
            return null;
        }

        var first = which + 1;
        if (syntax.Word(first) is ",")
        {
            // "According to which, she explained,".
            var close = Enumerable.Range(first + 1, Math.Max(0, Math.Min(sentence.EndToken - 2, first + 8) - first - 1)).FirstOrDefault(token => syntax.Word(token) is ",", -1);
            first = close > 0 && Enumerable.Range(first + 1, close - first - 1).Any(token => SpeechFrames.IsOfSpeech(syntax.Lemma(token))) ? close + 1 : first + 1;
        }

        return (which, first);
    }

    // Whom or what the clause hangs on.
    private static SourcePhrase? Holder(Syntax syntax, Sentence sentence, int relative)
    {
        var last = relative - 1;
        while (last > sentence.FirstToken && (syntax.Tag(last) is UniversalTag.Adp or UniversalTag.Punct || syntax.Lower(last) is "according"))
        {
            last--;
        }

        var first = last;
        while (first > sentence.FirstToken && last - first < LongestName && syntax.Tag(first - 1) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Det or UniversalTag.Num or UniversalTag.Adp && syntax.Word(first - 1) is not ("," or ";" or ":") || first - 1 > sentence.FirstToken && syntax.Fine(first - 1) is "POS" or "PRP$" or "HYPH")
        {
            first--;
        }

        // "The stringer, Ann Lee,": the name explains.
        if (first - 2 > sentence.FirstToken && syntax.Word(first - 1) is "," && syntax.Tag(last) is UniversalTag.Propn && Enumerable.Range(first, last - first + 1).All(token => syntax.Tag(token) is UniversalTag.Propn))
        {
            return Whole(syntax, first, last);
        }

        var isPaper = syntax.Lower(relative) is "which";
        var paper = Enumerable.Range(first, last - first + 1).FirstOrDefault(token => SourceWords.Documents.Contains(syntax.Lemma(token)) || _views.Contains(syntax.Lemma(token)), -1);
        if (isPaper)
        {
            return paper < 0 ? null : new SourcePhrase(paper, paper > first && syntax.Tag(paper - 1) is UniversalTag.Det or UniversalTag.Adj ? paper - 1 : paper, last);
        }

        for (var token = last; token > first; token--)
        {
            if (syntax.Lower(token - 1) is "by" or "from" or "with" or "to" && Whole(syntax, token, last) is { } somebody)
            {
                return somebody;
            }
        }

        return Whole(syntax, first, last);
    }

    private static SourcePhrase? Whole(Syntax syntax, int first, int last)
    {
        while (first < last && syntax.Tag(first) is UniversalTag.Adp)
        {
            first++;
        }

        var head = Enumerable.Range(first, last - first + 1).FirstOrDefault(token => (SourceWords.Speaks(syntax, token) || syntax.Fine(token) is "NNS") && syntax.HangsOutside(token, first, last), -1);
        head = head >= 0 ? head : Enumerable.Range(first, last - first + 1).LastOrDefault(token => SourceWords.Speaks(syntax, token), -1);
        return head >= 0 ? new SourcePhrase(head, first, last) : null;
    }

    // The verb before, whose subject refers to whom the clause hangs on.
    private static (int Verb, SourcePhrase Passer)? PasserOf(Syntax syntax, Sentence sentence, SourcePhrase holder)
    {
        for (var verb = holder.First - 1; verb > Math.Max(sentence.FirstToken, holder.First - FarthestVerb); verb--)
        {
            if (syntax.Fine(verb) is "VBD" or "VBZ" or "VBP" or "VBN" && syntax.Tag(verb) is UniversalTag.Verb && _passing.Contains(syntax.Lemma(verb)) && RelayFinder.Passer(syntax, verb) is { } passer && passer.Last < verb)
            {
                return (verb, passer);
            }
        }

        return null;
    }
}
