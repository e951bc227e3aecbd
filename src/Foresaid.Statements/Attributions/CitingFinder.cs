using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds whom a report cites: "reported, citing a port official, that the bridge will close"; "quotes a port official as saying that it will".</summary>
/// <remarks>Whoever is cited said first what the report passes on; the aside belongs to what the report says.</remarks>
internal static class CitingFinder
{
    private const int FarthestVerb = 12;
    private const int FarthestSaying = 24;

    /// <summary>Completes reports that cite.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="reports">The reports of a passage.</param>
    /// <returns>The reports, those that cite with the aside in their content, and those of whom they cite.</returns>
    public static IEnumerable<Report> Complete(Syntax syntax, IReadOnlyList<Report> reports)
    {
        var cues = reports.Where(report => !IsCiting(syntax, report.Cue) || report.SourceSpans.Any(span => span.End <= syntax.Span(report.Cue).Start)).Select(report => report.Cue).ToHashSet();
        var sayings = reports.Select(report => QuotedAsSaying(syntax, report)).ToList();
        var quoted = sayings.OfType<(SourcePhrase Source, int Cue)>().DistinctBy(one => one.Cue).ToDictionary(one => one.Cue, one => one.Source);
        var relatives = reports.Select(report => QuotingRelative(syntax, report)).ToList();
        var spent = relatives.OfType<(int Verb, SourcePhrase Whom, int Last)>().Select(relative => relative.Verb).ToHashSet();

        // The models may take "citing" for the cue, and its verb for another.
        int[] idle = [.. reports.Where(report => IsCiting(syntax, report.Cue) && PassedOn(syntax, report, cues) is null).Select(report => report.Cue)];
        cues.ExceptWith(idle);
        var passing = reports.Select(report => PassedOn(syntax, report, cues)).ToList();
        var verbs = reports.Zip(passing).Where(pair => pair.Second is not null && IsCiting(syntax, pair.First.Cue)).Select(pair => OfVerb(syntax, pair.First).Cue).Where(cue => !IsCiting(syntax, cue)).ToHashSet();
        foreach (var ((report, found, passed), quotee) in reports.Zip(relatives, passing).Zip(sayings))
        {
            if (spent.Contains(report.Cue) || verbs.Contains(report.Cue) && passed is null)
            {
                continue;
            }

            if (found is { } relative && report.Content.Select(span => Behind(syntax, span, syntax.Span(relative.Verb - 1, relative.Last))).Where(span => !span.IsEmpty).ToImmutableArray() is { IsEmpty: false } said)
            {
                var clause = syntax.Span(relative.Verb, relative.Last);
                yield return report with { Content = [.. said.Add(clause).Order()] };
                yield return new Report(relative.Whom, [syntax.Span(relative.Whom.First, relative.Whom.Last)], relative.Verb, [syntax.Span(relative.Verb)], said, "citing", Math.Min(clause.Start, said[0].Start), report.Belief);
                continue;
            }

            if (quoted.TryGetValue(report.Cue, out var speaker))
            {
                yield return report with { Source = speaker, SourceSpans = [syntax.Span(speaker.First, speaker.Last)] };
                continue;
            }

            if (Quoted(syntax, report) is var (whom, words))
            {
                yield return report with { Content = [TextSpan.Between(syntax.Span(whom.First).Start, words.End)] };
                yield return new Report(whom, [syntax.Span(whom.First, whom.Last)], whom.Last + 1, [syntax.Span(whom.Last + 1)], [words], "quoted by somebody", syntax.Span(whom.First).Start, report.Belief);
                continue;
            }

            if (passed is var (citing, source, aside, passedOn))
            {
                var citer = citing == report.Cue ? OfVerb(syntax, report) : report;
                var cited = new Report(source, [syntax.Span(source.First, source.Last)], citing, [syntax.Span(citing)], passedOn, "citing", Math.Min(aside.Start, passedOn[0].Start), report.Belief);
                if (QuotingRelative(syntax, cited) is var (turn, origin, end) && passedOn.Select(span => Behind(syntax, span, syntax.Span(turn - 1, end))).Where(span => !span.IsEmpty).ToImmutableArray() is { IsEmpty: false } first)
                {
                    // "Quoting the weekly, which in turn quoted a miller, she wrote".
                    yield return citer with { Content = [.. first.Add(TextSpan.Between(aside.Start, syntax.Span(end).End)).Order()] };
                    yield return cited with { Content = [.. first.Add(syntax.Span(turn, end)).Order()] };
                    yield return new Report(origin, [syntax.Span(origin.First, origin.Last)], turn, [syntax.Span(turn)], first, "citing", Math.Min(syntax.Span(turn).Start, first[0].Start), report.Belief);
                    continue;
                }

                yield return citer with { Content = [.. passedOn.Add(aside).Order()] };
                yield return cited;
                continue;
            }

            // "The envoy quoted him as having told the cabinet that it would end": the models have no second report.
            if (quotee is var (other, saying) && report.Content is [.., var what] && !reports.Any(one => one.Cue == saying || one.Cue == saying + 1 || one.Cue >= 0 && one.Source is { } by && by.First >= other.First && by.Last <= other.Last)
                && (what.Start > syntax.Span(saying).Start || what.End <= syntax.Span(report.Cue).Start))
            {
                yield return what.Start > syntax.Span(saying).Start ? report with { Content = [TextSpan.Between(syntax.Span(other.First).Start, what.End)] } : report with { Content = [.. report.Content.Add(syntax.Span(other.First, saying)).Order()] };
                yield return new Report(other, [syntax.Span(other.First, other.Last)], saying, [syntax.Span(saying)], report.Content, "quoted by somebody", Math.Min(syntax.Span(other.First).Start, report.Content[0].Start), report.Belief);
                continue;
            }

            // What is called cited belongs to the verb behind it, and reports nothing of its own.
            if (!(IsCiting(syntax, report.Cue) && syntax.Child(report.Cue, "obj") >= 0 && report.Content.All(span => span.End <= syntax.Span(syntax.Last(report.Cue)).End)))
            {
                yield return report;
            }
        }
    }

    // The participle, whom it cites, the aside, and what is passed on.
    private static (int Citing, SourcePhrase Source, TextSpan Aside, ImmutableArray<TextSpan> PassedOn)? PassedOn(Syntax syntax, Report report, HashSet<int> cues)
    {
        if (report.Cue < 0 || Citing(syntax, report, cues) is not { } citing || Cited(syntax, citing) is not { } source)
        {
            return null;
        }

        var aside = syntax.Span(citing, AsideEnd(syntax, source.Last));
        var passedOn = report.Content.Select(span => Behind(syntax, span, aside)).Where(span => !span.IsEmpty).ToImmutableArray();
        return passedOn.IsEmpty ? null : (citing, source, aside, passedOn);
    }

    // "According to the weekly, which quotes a port official,": the verb of the clause, whom it quotes, and where it ends.
    private static (int Verb, SourcePhrase Whom, int Last)? QuotingRelative(Syntax syntax, Report report)
    {
        if (report.Source is not { } source || report.Cue < 0)
        {
            return null;
        }

        var sentence = syntax.SentenceOf(report.Cue);
        var comma = source.Last + 1;
        if (comma + 3 >= sentence.EndToken || comma < sentence.FirstToken || syntax.Word(comma) is not "," || syntax.Lower(comma + 1) is not ("which" or "who"))
        {
            return null;
        }

        for (var verb = comma + 2; verb < Math.Min(sentence.EndToken - 2, comma + 5); verb++)
        {
            var isQuoting = IsQuoting(syntax, verb) && syntax.Tag(verb) is UniversalTag.Verb;
            var isSpeaking = syntax.Lower(verb) is "to" && syntax.Lemma(verb - 1) is "speak" or "talk";

            // "Which had it from a director".
            var isHaving = OriginFinder.IsOrigin(syntax, verb);
            if (verb == report.Cue || !isQuoting && !isSpeaking && !isHaving)
            {
                continue;
            }

            var noun = isSpeaking || isHaving ? syntax.Head(verb) : syntax.Child(verb, "obj");
            if (noun > verb && noun < sentence.EndToken && SourcePhraseFinder.OfNoun(syntax, noun) is { } whom && whom.First > verb)
            {
                var end = AsideEnd(syntax, whom.Last);
                return report.Cue > comma && report.Cue <= end ? null : (verb, whom, end);
            }
        }

        return null;
    }

    // As far as the mark that closes an aside, over what describes whom it cites: "a purchaser at a Norwegian maker,".
    private static int AsideEnd(Syntax syntax, int last)
    {
        var sentence = syntax.SentenceOf(last);
        var isTold = false;
        for (var token = last + 1; token < Math.Min(sentence.EndToken, last + FarthestVerb); token++)
        {
            if (syntax.Word(token) is "," or "." or ";" or "–" or "—")
            {
                return token - 1;
            }

            // "A fund manager who asked for no name,".
            isTold |= syntax.Lower(token) is "who";
            if (isTold)
            {
                continue;
            }

            if (syntax.Tag(token) is not (UniversalTag.Adp or UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Cconj or UniversalTag.Adv) && syntax.Fine(token) is not ("POS" or "PRP$" or "VBN" or "VBG" or "HYPH"))
            {
                return last;
            }
        }

        return last;
    }

    // "The weekly quotes a minister: “...”": whom, and the words behind the colon.
    private static (SourcePhrase Whom, TextSpan Words)? Quoted(Syntax syntax, Report report)
    {
        if (report.Cue < 0 || syntax.Lemma(report.Cue) is not ("quote" or "quot") || syntax.Fine(report.Cue) is "VBN" && syntax.IsPassive(report.Cue) || syntax.Child(report.Cue, "obj") is not (>= 0 and var whom) || whom < report.Cue
            || SourcePhraseFinder.OfNoun(syntax, whom) is not { } phrase || phrase.Last + 2 >= syntax.Count || syntax.Word(phrase.Last + 1) is not ":")
        {
            return null;
        }

        var behind = report.Content.Where(span => span.End > syntax.Span(phrase.Last + 1).End).ToList();
        return behind.Count == 0 ? null : (phrase, TextSpan.Between(Math.Max(behind[0].Start, syntax.Span(phrase.Last + 2).Start), behind[^1].End));
    }

    /// <summary>Whether a verb quotes or cites; the base form of "quoted" is read as "quot", too.</summary>
    public static bool IsQuoting(Syntax syntax, int verb) => syntax.Lemma(verb) is "quote" or "quot" or "cite";

    // "quoted the keeper, Ann Lee, as saying that": what stands between says it.
    private static (SourcePhrase Source, int Cue)? QuotedAsSaying(Syntax syntax, Report report)
    {
        // The models took "saying" for the cue.
        var isHaving = report.Cue > 2 && syntax.Lower(report.Cue - 1) is "having" && syntax.Lower(report.Cue - 2) is "as";
        if (isHaving || report.Cue > 1 && syntax.Fine(report.Cue) is "VBG" && syntax.Lower(report.Cue - 1) is "as")
        {
            var linking = isHaving ? report.Cue - 2 : report.Cue - 1;
            var first = syntax.SentenceOf(report.Cue).FirstToken;
            for (var verb = linking - 2; verb >= Math.Max(first, report.Cue - FarthestSaying); verb--)
            {
                if (IsQuoting(syntax, verb) && syntax.Tag(verb) is UniversalTag.Verb && !syntax.IsPassive(verb) && Between(syntax, verb, linking) is { } whom)
                {
                    return (whom, report.Cue);
                }
            }

            return null;
        }

        // "Was quoted as saying": of whom it is said says it.
        if (report.Cue < 0 || !IsQuoting(syntax, report.Cue) || syntax.IsPassive(report.Cue))
        {
            return null;
        }

        var end = Math.Min(syntax.SentenceOf(report.Cue).EndToken, report.Cue + FarthestSaying) - 1;
        for (var token = report.Cue + 2; token < end; token++)
        {
            if (syntax.Lower(token) is "as" && syntax.Fine(token + 1) is "VBG")
            {
                return Between(syntax, report.Cue, token) is { } quoted ? (quoted, token + 1) : null;
            }
        }

        return null;
    }

    // Whom a verb quotes, as far as "as".
    private static SourcePhrase? Between(Syntax syntax, int verb, int end)
    {
        var last = syntax.Tag(end - 1) is UniversalTag.Punct ? end - 2 : end - 1;
        var head = Enumerable.Range(verb + 1, Math.Max(0, last - verb)).FirstOrDefault(noun => syntax.Tag(noun) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron && syntax.HangsOutside(noun, verb + 1, last), -1);
        return head >= 0 ? new SourcePhrase(head, verb + 1, last) : null;
    }

    // The models took "citing" for the cue: the verb it hangs on is, and whoever stands before it speaks.
    private static Report OfVerb(Syntax syntax, Report report)
    {
        var verb = syntax.Head(report.Cue) is >= 0 and var above && syntax.Tag(above) is UniversalTag.Verb ? above : report.Cue;
        var sources = report.SourceSpans.Where(span => span.End <= syntax.Span(report.Cue).Start).ToImmutableArray();
        if (sources is not [.., var near])
        {
            return report with { Cue = verb, CueSpans = [syntax.Span(verb)] };
        }

        var (first, end) = syntax.TokensIn(near);
        var head = Enumerable.Range(first, end - first).FirstOrDefault(token => syntax.HangsOutside(token, first, end - 1), end - 1);
        return report with { Source = new SourcePhrase(head, first, end - 1), SourceSpans = sources, Cue = verb, CueSpans = [syntax.Span(verb)] };
    }

    // What of a piece of content is no part of the aside, marks between them left out.
    private static TextSpan Behind(Syntax syntax, TextSpan span, TextSpan aside)
    {
        if (!span.Overlaps(aside))
        {
            return span;
        }

        var (first, end) = syntax.TokensIn(span);
        while (first < end && (syntax.Span(first).Start < aside.End || syntax.Tag(first) is UniversalTag.Punct && syntax.Word(first) is "," or ";" or "–" or "—"))
        {
            first++;
        }

        return first < end ? TextSpan.Between(syntax.Span(first).Start, span.End) : default;
    }

    // A participle near the cue, or one that the models took for the cue itself.
    private static int? Citing(Syntax syntax, Report report, HashSet<int> cues)
    {
        if (IsCiting(syntax, report.Cue))
        {
            return report.SourceSpans.Any(span => span.End <= syntax.Span(report.Cue).Start) ? report.Cue : null;
        }

        var sentence = syntax.SentenceOf(report.Cue);
        for (var token = report.Cue + 1; token < Math.Min(sentence.EndToken, report.Cue + FarthestVerb); token++)
        {
            if (IsCiting(syntax, token) && !cues.Contains(token))
            {
                return token;
            }
        }

        // "Citing a port official, the mayor said", "the board, citing a study, gives": the nearest verb behind it that reports.
        for (var token = report.Cue - 1; token >= Math.Max(sentence.FirstToken, report.Cue - FarthestSaying); token--)
        {
            if (cues.Contains(token) && !IsCiting(syntax, token) && report.Source is { } source && !(token >= source.First && token <= source.Last))
            {
                return null;
            }

            // "The mayor, who has it from the governor's office, says".
            if (syntax.Lower(token) is "from" && syntax.Head(token) is var teller && teller > token && teller < report.Cue && Enumerable.Range(Math.Max(sentence.FirstToken, token - 4), 4).Any(who => who < token && syntax.Lower(who) is "who" && syntax.Lemma(who + 1) is "have" or "hear" or "learn" or "get") && report.Source is not null
                && report.Content.All(span => span.Start > syntax.Span(report.Cue).Start))
            {
                return token;
            }

            // "The agency said, quoting a source, that the men had asked": it goes with the verb before it.
            if (IsCiting(syntax, token) && Enumerable.Range(Math.Max(sentence.FirstToken, token - FarthestVerb), Math.Min(FarthestVerb, token - sentence.FirstToken)).Any(cues.Contains))
            {
                return null;
            }

            if (IsCiting(syntax, token) && (token == sentence.FirstToken || syntax.Tag(token - 1) is UniversalTag.Punct || IsGround(syntax, token)))
            {
                return report.Source is { } said && (IsGround(syntax, token) ? Ground(syntax, token) : syntax.Child(token, "obj")) is > 0 and var cited && cited != said.Head && report.Content.All(span => span.Start > syntax.Span(token).Start || span.End <= syntax.Span(token).Start) ? token : null;
            }
        }

        return null;
    }

    private static bool IsCiting(Syntax syntax, int token) => token >= 0 && (syntax.Lower(token) is "citing" or "quoting" || IsGround(syntax, token));

    // "On the word of two managers", "on the strength of a conversation with an executive": the noun.
    private static bool IsGround(Syntax syntax, int noun) =>
        noun > 2 && noun + 2 < syntax.Count && syntax.Lower(noun) is "strength" or "word" or "authority" or "evidence" or "basis" && syntax.Lower(noun + 1) is "of" && syntax.Lower(noun - 1) is "the" && syntax.Lower(noun - 2) is "on" && syntax.Word(noun - 3) is ",";

    // Whom one has talked to, or whose word it is.
    private static int Ground(Syntax syntax, int noun)
    {
        var talk = syntax.Child(noun, "nmod");
        return talk > noun && syntax.Lemma(talk) is "conversation" or "talk" or "call" or "interview" or "briefing" or "meeting" or "chat" or "message" or "letter" && syntax.Child(talk, "nmod") is var whom && whom > talk ? whom : talk;
    }

    private static SourcePhrase? Cited(Syntax syntax, int citing)
    {
        var thing = syntax.Lower(citing) is "from" ? syntax.Head(citing) : IsGround(syntax, citing) ? Ground(syntax, citing) : syntax.Child(citing, "obj", "obl", "ccomp");
        return thing > citing ? SourcePhraseFinder.OfNoun(syntax, thing) : null;
    }
}
