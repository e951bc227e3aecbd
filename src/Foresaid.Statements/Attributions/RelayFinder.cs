using System.Collections.Frozen;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds what somebody passes on in one clause with it: "the weekly has the ministry preparing for a strike", "ascribes to the envoy the view that", "relayed the engineers' warning that", "cites the council's estimate of".</summary>
/// <remarks>The subject passes on; who stands behind the verb says it first.</remarks>
internal static class RelayFinder
{
    private const int LongestName = 10;
    private const int FarthestThat = 14;
    private const int LongestPaper = 22;
    private const int LongestContent = 120;
    private const double Belief = 0.75;

    // Who does such a thing with somebody shows them as saying something.
    private static readonly FrozenSet<string> _shows = FrozenSet.Create("have", "show", "record", "report", "quote", "quot", "cite", "find", "catch", "hear", "overhear", "depict", "portray", "describe", "present", "paint", "mock", "mention", "recall", "remember", "chide", "criticise", "criticize", "praise", "attack", "fault", "tease");

    private static readonly FrozenSet<string> _ascribes = FrozenSet.Create("ascribe", "attribute", "credit", "impute");

    // Who does such a thing with a view passes it on.
    private static readonly FrozenSet<string> _relays = FrozenSet.Create(
        "relay", "pass", "cite", "quote", "quot", "repeat", "deliver", "convey", "give", "report", "state", "share", "echo", "endorse", "dismiss", "mock", "question", "challenge", "reject", "contradict", "second", "read", "recall", "mention", "invoke", "reproduce", "present", "publish", "leak", "disclose", "reveal", "retail", "summarise",
        "summarize", "borrow", "recount", "note", "confirm", "bring", "carry", "offer", "announce", "describe", "defend", "stress", "underline", "circulate", "print", "seize", "play");

    // Who does such a thing with a paper passes on what it says.
    private static readonly FrozenSet<string> _refers = FrozenSet.Create("cite", "quote", "quot", "refer", "point", "mention", "invoke", "show", "produce", "recall");

    // What is passed on.
    private static readonly FrozenSet<string> _views = FrozenSet.Create(
        "estimate", "view", "guess", "prediction", "forecast", "expectation", "opinion", "theory", "belief", "hope", "fear", "judgement", "judgment", "hunch", "verdict", "calculation", "conclusion", "warning", "claim", "promise", "pledge", "assurance", "suggestion", "assertion", "threat", "vow", "argument", "insistence",
        "contention", "message", "advice", "prophecy", "conviction", "prognosis", "boast", "suspicion", "answer", "reply", "response", "finding", "projection", "assessment", "confidence", "notion", "statement", "remark", "information", "word", "feeling", "reckoning", "figure", "outlook", "complaint", "concern", "doubt", "worry");

    // What of a number or an event gives a forecast of it: "an estimate of a shortfall".
    private static readonly FrozenSet<string> _foretelling = FrozenSet.Create("estimate", "forecast", "prediction", "expectation", "projection", "promise", "warning", "fear", "hope", "guess", "prognosis", "pledge", "outlook");

    /// <summary>Finds what is passed on in a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <returns>In the order of the verbs: what whoever passes on says, and behind it what they pass on.</returns>
    public static IEnumerable<Report> Find(Syntax syntax, Passage passage)
    {
        foreach (var sentence in passage.Blocks.SelectMany(block => syntax.Sheet.SentencesIn(block.Span)))
        {
            for (var verb = sentence.FirstToken; verb < sentence.EndToken; verb++)
            {
                if (Referred(syntax, sentence, verb) is var (referred, which))
                {
                    yield return referred;
                    if (OfPaper(syntax, sentence, verb, which) is { } paper)
                    {
                        yield return paper;
                    }

                    continue;
                }

                if (syntax.Tag(verb) is not (UniversalTag.Verb or UniversalTag.Aux) || syntax.IsPassive(verb) || (Shown(syntax, sentence, verb) ?? Ascribed(syntax, sentence, verb) ?? Relayed(syntax, sentence, verb)) is not var (who, cue, lastOfCue, first)
                    || Passer(syntax, verb) is not { } passer || passer.Last >= verb)
                {
                    continue;
                }

                var last = End(syntax, sentence, first);
                if (last <= first)
                {
                    continue;
                }

                var (start, said) = (Math.Min(who.First, cue), syntax.Span(first, last));
                yield return Report.Of(syntax, passer, verb, syntax.Span(Math.Max(verb + 1, start), last), "passes on", Belief);
                yield return Report.Of(syntax, who, cue, said, "passed on by somebody", Belief) with { CueSpans = [syntax.Span(cue, lastOfCue)] };
            }
        }
    }

    // "Pointed to a survey, in which", "cited a study, according to which": whoever refers to a paper passes on all that its clause says.
    private static (Report Report, int Which)? Referred(Syntax syntax, Sentence sentence, int verb)
    {
        if (syntax.Tag(verb) is not UniversalTag.Verb || !_refers.Contains(syntax.Lemma(verb)) || syntax.IsPassive(verb))
        {
            return null;
        }

        for (var token = verb + 2; token < Math.Min(sentence.EndToken - 2, verb + LongestPaper); token++)
        {
            if (syntax.Lower(token) is "that" or ":" or ";" || syntax.Tag(token) is UniversalTag.Verb && syntax.Fine(token) is "VBD" or "VBZ" or "VBP")
            {
                return null;
            }

            if (syntax.Lower(token) is "which" or "whom" or "whose" or "who" or "where" && Enumerable.Range(verb + 1, token - verb - 1).Any(noun => SourceWords.Documents.Contains(syntax.Lemma(noun)) || SourceWords.Speaks(syntax, noun)) && Passer(syntax, verb) is { } passer && passer.Last < verb)
            {
                var first = syntax.Tag(verb + 1) is UniversalTag.Adp ? verb + 2 : verb + 1;
                return (Report.Of(syntax, passer, verb, syntax.Span(first, End(syntax, sentence, first)), "refers to a paper", Belief), token);
            }
        }

        return null;
    }

    // "A survey, in which most expect", "a letter in which half are expected to go": what a paper says and nobody in it, or those whom it asked.
    private static Report? OfPaper(Syntax syntax, Sentence sentence, int verb, int which)
    {
        if (syntax.Lower(which) is not "which" || syntax.Lower(which - 1) is not "in")
        {
            return null;
        }

        var last = syntax.Word(which - 2) is "," ? which - 3 : which - 2;
        var first = syntax.Tag(verb + 1) is UniversalTag.Adp ? verb + 2 : verb + 1;
        var paper = Enumerable.Range(first, Math.Max(0, last - first + 1)).FirstOrDefault(token => SourceWords.Documents.Contains(syntax.Lemma(token)) && syntax.Tag(token) is UniversalTag.Noun, -1);
        var end = End(syntax, sentence, which);
        var isSaidInIt = Enumerable.Range(which + 1, Math.Max(0, Math.Min(end, which + LongestName) - which)).Any(token => syntax.Fine(token) is "VBZ" or "VBP" or "VBD" && PlainReportFinder.LastOfCue(syntax, token) >= 0);
        return paper >= 0 && end > which + 1 && (!isSaidInIt || syntax.Lemma(paper) is "survey" or "poll")
            ? Report.Of(syntax, new SourcePhrase(paper, first, last), which, syntax.Span(which + 1, end), "what a paper says", Belief)
            : null;
    }

    // "Has the ministry preparing for a strike", "quotes her as expecting": a person or body, and a participle that reports.
    private static (SourcePhrase Who, int Cue, int LastOfCue, int First)? Shown(Syntax syntax, Sentence sentence, int verb)
    {
        if (!_shows.Contains(syntax.Lemma(verb)))
        {
            return null;
        }

        var isQuoting = CitingFinder.IsQuoting(syntax, verb);
        var isHeard = syntax.Lemma(verb) is "hear" or "overhear" or "watch" or "remember" or "recall";
        for (var token = verb + 2; token < Math.Min(sentence.EndToken - 2, verb + (isHeard || isQuoting ? FarthestThat : LongestName)); token++)
        {
            // "Heard a minister, Ann Lee, announce at a retreat that it would close", "recalls her promising him that it would not".
            if (isHeard && syntax.Fine(token) is "VB" or "VBG" && (syntax.Fine(token) is "VB" || syntax.Tag(token + 1) is UniversalTag.Pron or UniversalTag.Det or UniversalTag.Sconj) && syntax.Lower(token - 1) is not "to" && (SpeechFrames.IsOfSpeech(syntax.Lemma(token)) || PlainReportFinder.LastOfCue(syntax, token) == token) && !Enumerable.Range(verb + 1, token - verb - 1).Any(between => syntax.Tag(between) is UniversalTag.Verb or UniversalTag.Aux) && Heard(syntax, verb + 1, token - 1) is { } announcer)
            {
                var that = Enumerable.Range(token + 1, Math.Max(0, Math.Min(sentence.EndToken - 2, token + FarthestThat) - token - 1)).FirstOrDefault(at => syntax.Lower(at) is "that" && syntax.Fine(at) is "IN" or "WDT", token);
                return (announcer, token, token, that + 1);
            }

            // "Quoted a banker to the effect that it would".
            if (isQuoting && syntax.Lower(token) is "to" && token + 4 < sentence.EndToken && syntax.Lower(token + 2) is "effect" && syntax.Lower(token + 3) is "that")
            {
                return Heard(syntax, verb + 1, token - 1) is { } banker ? (banker, token + 2, token + 2, token + 4) : null;
            }

            if (syntax.Tag(token) is UniversalTag.Punct && syntax.Word(token) is not "-" && !((isHeard || isQuoting) && syntax.Word(token) is ",") || syntax.Fine(token) is "MD" or "VBD" or "VBZ" or "VBP" || syntax.Lower(token) is "that" or "to")
            {
                return null;
            }

            if (syntax.Fine(token) is "VBG" && PlainReportFinder.LastOfCue(syntax, token) is >= 0 and var last && (syntax.Lemma(token) is not "say" || syntax.Lemma(verb) is "have" && syntax.Lower(token + 1) is "that" || isQuoting && syntax.Lower(token - 1) is "as") && syntax.Lower(token - 1) is not ("and" or "or"))
            {
                var before = syntax.Lower(token - 1) is "as" or "for" ? token - 2 : token - 1;
                return before > verb && (isQuoting ? Heard(syntax, verb + 1, before) : Named(syntax, verb + 1, before)) is { } who ? (who, token, last, last + 1) : null;
            }
        }

        return null;
    }

    // "Ascribes to the envoy the view that", "credit the oldest hand with the hunch that".
    private static (SourcePhrase Who, int Cue, int LastOfCue, int First)? Ascribed(Syntax syntax, Sentence sentence, int verb)
    {
        if (!_ascribes.Contains(syntax.Lemma(verb)))
        {
            return null;
        }

        var view = Enumerable.Range(verb + 1, Math.Max(0, Math.Min(sentence.EndToken - 2, verb + FarthestThat) - verb - 1)).FirstOrDefault(token => _views.Contains(syntax.Lemma(token)) && syntax.Tag(token) is UniversalTag.Noun, -1);
        if (view < 0 || Clause(syntax, sentence, view) is not (>= 0 and var first))
        {
            return null;
        }

        var isCredit = syntax.Lower(verb + 1) is not "to";
        var end = isCredit ? Enumerable.Range(verb + 1, view - verb - 1).FirstOrDefault(token => syntax.Lower(token) is "with", -1) : syntax.First(view) > verb + 2 ? syntax.First(view) : view;
        return end > 0 && Named(syntax, isCredit ? verb + 1 : verb + 2, end - 1) is { } who ? (who, view, view, first) : null;
    }

    // "Relayed the engineers' warning that", "cited the council's estimate of a shortfall".
    private static (SourcePhrase Who, int Cue, int LastOfCue, int First)? Relayed(Syntax syntax, Sentence sentence, int verb)
    {
        if (!_relays.Contains(syntax.Lemma(verb)))
        {
            return null;
        }

        for (var view = verb + 1; view < Math.Min(sentence.EndToken - 2, verb + FarthestThat); view++)
        {
            if (syntax.Tag(view) is UniversalTag.Punct && syntax.Word(view) is not ("," or "-") || syntax.Fine(view) is "MD" or "VBD" or "VBZ" or "VBP")
            {
                return null;
            }

            if (syntax.Tag(view) is UniversalTag.Noun && _views.Contains(syntax.Lemma(view)) && Holder(syntax, verb, view) is { } holder && Clause(syntax, sentence, view) is >= 0 and var first)
            {
                return (holder, view, view, first);
            }
        }

        return null;
    }

    // "The engineers' warning", "the belief of the growers".
    private static SourcePhrase? Holder(Syntax syntax, int verb, int view)
    {
        foreach (var child in syntax.Children(view))
        {
            var isPossessor = child < view && child > verb && (syntax.FullRelation(child) is "nmod:poss" || child + 1 < view && syntax.Fine(child + 1) is "POS");
            var isOf = child > view && syntax.Relation(child) is "nmod" && syntax.Child(child, "case") is >= 0 and var of && syntax.Lower(of) is "of" && SourceWords.Speaks(syntax, child);
            if ((isPossessor || isOf) && syntax.Fine(child) is not "PRP$" && SourcePhraseFinder.OfNoun(syntax, child) is { } phrase)
            {
                var mark = Enumerable.Range(child, Math.Max(0, view - child)).FirstOrDefault(token => syntax.Fine(token) is "POS", view);
                return isPossessor ? phrase with { Last = Math.Min(phrase.Last, mark - 1) } : phrase;
            }
        }

        return null;
    }

    // Where what a view says begins: behind "that", a colon, or the "of" of a forecast; -1 for nowhere.
    private static int Clause(Syntax syntax, Sentence sentence, int view)
    {
        if (syntax.Lower(view + 1) is "of" && _foretelling.Contains(syntax.Lemma(view)))
        {
            return view + 2;
        }

        for (var token = view + 1; token < Math.Min(sentence.EndToken - 2, view + FarthestThat); token++)
        {
            if (syntax.Lower(token) is "that" && syntax.Tag(token) is UniversalTag.Sconj || syntax.Word(token) is ":")
            {
                return token + 1;
            }

            if (syntax.Fine(token) is "VBD" or "VBZ" or "VBP" or "MD" || syntax.Word(token) is "," or ";" or "–" or "—")
            {
                return -1;
            }
        }

        return -1;
    }

    // A person, and between commas a name.
    private static SourcePhrase? Heard(Syntax syntax, int first, int last)
    {
        var comma = Enumerable.Range(first, Math.Max(0, last - first)).FirstOrDefault(token => syntax.Word(token) is ",", last + 1);
        return Named(syntax, first, comma - 1);
    }

    // A person or body that is all there is between two places.
    private static SourcePhrase? Named(Syntax syntax, int first, int last)
    {
        while (last > first && (syntax.Tag(last) is UniversalTag.Adv || syntax.Word(last) is ","))
        {
            last--;
        }

        var head = Enumerable.Range(first, Math.Max(0, last - first + 1)).FirstOrDefault(token => syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron && syntax.HangsOutside(token, first, last), -1);
        return head >= 0 && (SourceWords.Speaks(syntax, head) || syntax.Fine(head) is "NNS" or "NNPS" or "NNP") && syntax.Lower(head) is not ("i" or "me" or "we" or "us" or "you" or "it") ? new SourcePhrase(head, first, last) : null;
    }

    /// <summary>Who passes something on: the subject of a verb; null where nobody who may say something is one.</summary>
    public static SourcePhrase? Passer(Syntax syntax, int verb)
    {
        var subject = PlainReportFinder.SubjectOf(syntax, Leading(syntax, verb));
        if (subject < 0 || subject >= verb)
        {
            return null;
        }

        // "It quoted the same official": a paper.
        return PlainReportFinder.CanReport(syntax, subject) ? SourcePhraseFinder.OfNoun(syntax, subject)
            : syntax.Lower(subject) is "it" && CitingFinder.IsQuoting(syntax, verb) ? new SourcePhrase(subject, subject, subject)
            : null;
    }

    // "Said that the krona would weaken, and cited a colleague": it goes on with the verb that has its form.
    private static int Leading(Syntax syntax, int verb)
    {
        if (syntax.Relation(verb) is not "conj" || syntax.Head(verb) is not (>= 0 and var before) || syntax.Child(before, "aux") is not (>= 0 and var modal) || syntax.Fine(modal) is not "MD" || syntax.Child(verb, "nsubj") >= 0)
        {
            return verb;
        }

        for (var (at, steps) = (before, 0); at >= 0 && steps < 6; at = syntax.Head(at), steps++)
        {
            if (syntax.Fine(at) == syntax.Fine(verb))
            {
                return at;
            }
        }

        return verb;
    }

    private static int End(Syntax syntax, Sentence sentence, int first) => SpeechFrames.EndOfClause(syntax, sentence, first, first + LongestContent);
}
