using Foresaid.Statements.Attributions.Learned;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds what is reported around an aside that reports, too: "Growers, the minister said on Tuesday, expect a late harvest".</summary>
/// <remarks>Who stands before the aside says what stands behind their verb; who speaks in the aside passes it on.</remarks>
internal static class InterruptedFinder
{
    private const int LongestSpeaker = 16;
    private const int LongestAside = 30;
    private const int MostCommas = 4;
    private const int LongestContent = 120;
    private const int LongestLead = 6;

    /// <summary>Completes reports that stand in an aside.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="reports">The reports of a passage.</param>
    /// <returns>The reports, those in an aside with all that stands around it, and behind each the one that it interrupts; what was found with the same cue as that is left out.</returns>
    public static IEnumerable<Report> Complete(Syntax syntax, IReadOnlyList<Report> reports)
    {
        var interrupted = reports.Select(report => Interrupted(syntax, report)).ToList();
        var cues = interrupted.OfType<(Report Aside, Report Around)>().Select(pair => pair.Around.Cue).ToHashSet();
        var seen = new HashSet<int>();
        foreach (var (report, pair) in reports.Zip(interrupted))
        {
            if (pair is var (aside, around))
            {
                if (seen.Add(around.Cue))
                {
                    yield return aside;
                    yield return around;
                }
            }
            else if (!cues.Contains(report.Cue))
            {
                yield return report;
            }
        }
    }

    private static (Report Aside, Report Around)? Interrupted(Syntax syntax, Report report)
    {
        if (report is not { Source: { } passer, Cue: >= 0 and var cue } || syntax.Tag(cue) is not UniversalTag.Verb && syntax.Lower(cue) is not ("according" or "to") || CitingFinder.IsQuoting(syntax, cue) && syntax.Fine(cue) is "VBG")
        {
            return null;
        }

        // "The staff, she added, expected": the models may give her the verb behind the aside.
        var own = passer.Last + 1;
        if (own + 1 < cue && SpeechFrames.Reports(syntax, own) && Enumerable.Range(own + 1, cue - own - 1).All(token => syntax.Tag(token) is UniversalTag.Punct or UniversalTag.Adv or UniversalTag.Aux))
        {
            report = report with { Cue = own, CueSpans = [syntax.Span(own)] };
        }

        var sentence = syntax.SentenceOf(report.Cue);
        var first = Math.Min(passer.First, report.Cue);
        while (first - 1 > sentence.FirstToken && syntax.Lower(first - 1) is "according" or "to" or "as" or "so" or "or")
        {
            first--;
        }

        var opening = first - 1;
        if (first <= sentence.FirstToken || syntax.Word(opening) is not ("," or "–" or "—"))
        {
            return null;
        }

        if (Told(syntax, sentence, report, opening, Math.Max(passer.Last, report.Cue)) is { } told)
        {
            return told;
        }

        if ((Antecedent(syntax, sentence, opening) ?? SpeakerBefore(syntax, sentence, opening)) is not { } speaker)
        {
            return null;
        }

        var last = Math.Max(passer.Last, report.Cue);
        for (var (closing, commas) = (last + 1, 0); closing < Math.Min(sentence.EndToken - 2, last + LongestAside) && commas < MostCommas; closing++)
        {
            if (syntax.Word(closing) is ";" or ":" || closing > last + 1 && syntax.Lower(closing) is "that" && syntax.Tag(closing) is UniversalTag.Sconj)
            {
                return null;
            }

            if (syntax.Word(closing) != syntax.Word(opening))
            {
                continue;
            }

            commas++;
            if (VerbBehind(syntax, sentence, closing) is not var (verb, lastOfCue))
            {
                continue;
            }

            var end = SpeechFrames.EndOfClause(syntax, sentence, lastOfCue + 1, closing + LongestContent);

            if (end <= lastOfCue + 1)
            {
                return null;
            }

            var said = syntax.Span(lastOfCue + 1, end);
            var ahead = syntax.Span(speaker.First, speaker.Last);
            return (report with { Content = [ahead, syntax.Span(closing + 1, end)], Position = Math.Min(report.Position, ahead.Start) },
                new Report(speaker, [ahead], verb, [syntax.Span(verb, lastOfCue)], [said], "reported around an aside", ahead.Start, report.Belief));
        }

        return null;
    }

    // "An acquaintance had told her, she said, that it would": the aside parts the verb from its clause.
    private static (Report Aside, Report Around)? Told(Syntax syntax, Sentence sentence, Report report, int opening, int last)
    {
        var closing = last + 1;
        if (closing + 3 >= sentence.EndToken || syntax.Word(closing) != syntax.Word(opening) || syntax.Lower(closing + 1) is not "that" || syntax.Tag(closing + 1) is not UniversalTag.Sconj)
        {
            return null;
        }

        for (var verb = opening - 1; verb > Math.Max(sentence.FirstToken, opening - LongestSpeaker); verb--)
        {
            // "Members have been told by the secretary, a clerk let slip, that it would".
            var isPassive = syntax.IsPassive(verb);
            if ((isPassive ? TellerBehind(syntax, verb, opening) : SpeechFrames.Reports(syntax, verb) && PlainReportFinder.SubjectOf(syntax, verb) is >= 0 and var subject && subject < verb && subject >= sentence.FirstToken && SourcePhraseFinder.OfNoun(syntax, subject) is { } phrase && phrase.Last < verb ? phrase : null) is { } speaker)
            {
                var end = SpeechFrames.EndOfClause(syntax, sentence, closing + 1, closing + LongestContent);

                var ahead = syntax.Span(Math.Min(verb, speaker.First), opening - 1);
                var said = syntax.Span(closing + 1, end);
                return (report with { Content = [ahead, said], Position = Math.Min(report.Position, ahead.Start) },
                    new Report(speaker, [syntax.Span(speaker.First, speaker.Last)], verb, [syntax.Span(verb)], [said], "reported around an aside", ahead.Start, report.Belief));
            }
        }

        return null;
    }

    private static SourcePhrase? TellerBehind(Syntax syntax, int verb, int opening) =>
        SpeechFrames.IsOfSpeech(syntax.Lemma(verb)) && syntax.Lower(verb + 1) is "by" && syntax.Head(verb + 1) is var agent && agent > verb && agent < opening && SourcePhraseFinder.OfNoun(syntax, agent) is { } teller && teller.First > verb + 1 && teller.Last < opening ? teller : null;

    // A noun phrase that opens the sentence, or a clause behind a mark, and may speak; an aside of its own between commas is no part of it.
    private static SourcePhrase? SpeakerBefore(Syntax syntax, Sentence sentence, int opening)
    {
        var first = opening;
        while (first > sentence.FirstToken && opening - first <= LongestSpeaker && syntax.Word(first - 1) is not (";" or ":" or "," or "–" or "—" or "“" or "\"" or "."))
        {
            first--;
        }

        while (first < opening && syntax.Tag(first) is UniversalTag.Cconj or UniversalTag.Sconj or UniversalTag.Adv)
        {
            first++;
        }

        if (opening - first > LongestSpeaker || first >= opening || Enumerable.Range(first, opening - first).Any(token => syntax.Fine(token) is "MD" or "VBD" or "VBZ" or "VBP"))
        {
            return null;
        }

        var head = Enumerable.Range(first, opening - first).FirstOrDefault(token => syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num && syntax.HangsOutside(token, first, opening - 1), -1);
        return head >= 0 && !syntax.Children(head).Any(child => child < head && child >= first && syntax.Relation(child) is "case") && syntax.Lower(head) is not ("i" or "we" or "it" or "this" or "that") && syntax.Lemma(head) is not ("result" or "figure" or "fact" or "case" or "number" or "price")
            ? new SourcePhrase(head, first, opening - 1)
            : null;
    }

    // "A report by the consultants which, she said, expects": what the clause hangs on.
    private static SourcePhrase? Antecedent(Syntax syntax, Sentence sentence, int opening)
    {
        if (opening - 2 <= sentence.FirstToken || syntax.Lower(opening - 1) is not ("which" or "who"))
        {
            return null;
        }

        var noun = opening - 2;
        if (syntax.Word(noun) is ",")
        {
            noun--;
        }

        for (var steps = 0; steps < 6 && syntax.Head(noun) is >= 0 and var above && above < opening && above >= sentence.FirstToken && syntax.Relation(noun) is "flat" or "compound" or "nmod" or "appos" or "conj" or "case" or "punct"; steps++)
        {
            noun = above;
        }

        return syntax.Tag(noun) is UniversalTag.Noun or UniversalTag.Propn && SourcePhraseFinder.OfNoun(syntax, noun) is { } phrase && phrase.Last < opening ? phrase : null;
    }

    // The verb right behind a mark, if it reports or expects; with its particle.
    private static (int Verb, int LastOfCue)? VerbBehind(Syntax syntax, Sentence sentence, int mark)
    {
        var verb = mark + 1;
        while (verb < sentence.EndToken - 1 && verb - mark < LongestLead && (syntax.Tag(verb) is UniversalTag.Adv or UniversalTag.Part || syntax.Tag(verb) is UniversalTag.Aux && syntax.Fine(verb) is not "MD"))
        {
            verb++;
        }

        if (PlainReportFinder.IsOfMind(syntax, verb))
        {
            return (verb, verb);
        }

        return syntax.Fine(verb) is "VBD" or "VBZ" or "VBP" or "VBN" or "VBG" or "VB" or "NNS" && !syntax.IsPassive(verb) && (PlainReportFinder.LastOfCue(syntax, verb) is >= 0 and var last ? last : syntax.Lemma(verb) is "see" or "put" && syntax.Fine(verb) is not "VBG" ? verb : -1) is >= 0 and var lastOfCue ? (verb, lastOfCue) : null;
    }
}
