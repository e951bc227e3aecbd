using System.Collections.Frozen;
using System.Collections.Immutable;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Quotations;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds who is reported to have said what in a passage: source, cue and content.</summary>
internal static class ReportFinder
{
    private const int LongestDescription = 8;
    private const int LongestOwned = 4;
    private const int LongestCondition = 30;

    // "that", and a space.
    private const int LongestThat = 5;

    private static readonly FrozenSet<string> _conditions = FrozenSet.Create("if", "unless", "once", "should", "provided", "without", "until", "when", "whenever");

    // Who opens a sentence stands so many words before what they say, at most.
    private const int LongestOpening = 80;

    /// <summary>Finds the reports of a passage, those inside others included: by the trained models, by what stands plainly there, by labels, by odds that somebody puts, by views that somebody holds, by whom somebody has it from, by whom a report cites, by who is named behind.</summary>
    /// <returns>In the order of their positions.</returns>
    public static ImmutableArray<Report> Find(AttributionTagger tagger, Syntax syntax, Passage passage, ImmutableArray<Quotation> quotations)
    {
        var odds = OddsFinder.Find(syntax, passage).ToList();
        var taken = odds.Select(report => report.Cue).ToHashSet();
        var turns = LabelFinder.FindTurns(syntax, passage).ToList();
        taken.UnionWith(turns.Select(report => report.Cue));
        var hearsay = HearsayFinder.Find(syntax, passage).ToList();
        taken.UnionWith(hearsay.SelectMany(one => new[] { one.Verb, one.Report.Cue }));
        var relays = RelayFinder.Find(syntax, passage).ToList();
        taken.UnionWith(relays.Select(report => report.Cue));
        relays.AddRange(RelativeFinder.Find(syntax, passage, tagger.IsQuoted).Where(report => !taken.Contains(report.Cue)));
        taken.UnionWith(relays.Select(report => report.Cue));
        var announced = AnnouncedFinder.Find(syntax, passage, tagger.IsQuoted).Where(report => !taken.Contains(report.Cue)).ToList();
        taken.UnionWith(announced.Select(report => report.Cue));
        var echoes = EchoFinder.Find(syntax, passage, tagger.IsQuoted).ToList();
        taken.UnionWith(echoes.Select(report => report.Cue));
        var tagged = tagger.Find(passage.Blocks).Where(one => !taken.Contains(one.Cue.Head) && !IsLed(syntax, one)).ToList();
        var sourced = tagged.Where(one => !one.Source.IsEmpty).SelectMany(one => Enumerable.Range(one.Cue.First, one.Cue.Last - one.Cue.First + 1)).ToHashSet();
        var views = ViewFinder.Find(syntax, passage, sourced.Contains).ToList();
        views.RemoveAll(view => taken.Contains(view.Cue));
        var viewed = views.Select(view => view.Cue).ToHashSet();
        var attitudes = AttitudeFinder.Find(syntax, passage, token => taken.Contains(token) || viewed.Contains(token) || sourced.Contains(token), tagger.IsQuoted).ToList();
        viewed.UnionWith(attitudes.Select(report => report.Cue));
        tagged.RemoveAll(one => Enumerable.Range(one.Cue.First, one.Cue.Last - one.Cue.First + 1).Any(viewed.Contains));
        var cues = tagged.SelectMany(one => Enumerable.Range(one.Cue.First, one.Cue.Last - one.Cue.First + 1)).ToHashSet();
        var learned = tagged.Select(one => ReportOf(syntax, Placed(syntax, tagger, one), tagger.IsQuoted)).ToList();
        for (var index = 0; index < learned.Count; index++)
        {
            learned[index] = OfWhoeverOpens(syntax, learned, learned[index]);
        }

        learned.RemoveAll(report => IsPatient(syntax, report));
        taken.UnionWith(viewed);
        var named = learned.Where(report => report.Source is not null).ToLookup(report => report.Cue);
        var plain = PlainReportFinder.Find(syntax, passage, report => taken.Contains(report.Cue) || named[report.Cue].FirstOrDefault() is { } other && other.Content.Any(part => report.Content[0].Overlaps(part)), tagger.IsQuoted).ToList();
        var plainCues = plain.Select(report => report.Cue).ToHashSet();
        learned.RemoveAll(report => plainCues.Contains(report.Cue));
        var completed = PassedOnFinder.Complete(syntax, CitingFinder.Complete(syntax, [.. learned, .. plain, .. odds])).Select(report => WithoutCited(syntax, report));
        var all = completed.Concat(turns).Concat(echoes).Concat(hearsay.Select(one => one.Report)).Concat(relays).Concat(announced).Concat(attitudes).Concat(views).Concat(LabelFinder.Find(syntax, passage, quotations, cues.Contains)).ToList();
        return [.. AsideTrimmer.Trim(syntax, [.. InterruptedFinder.Complete(syntax, OriginFinder.Complete(syntax, passage, [.. Around(syntax, all)]))]).Select(report => WithoutNarrator(syntax, report, tagger.IsQuoted)).OrderBy(report => report.Position)];
    }

    // "Ann Lee recalls being told by her teacher that it would end": what somebody has heard is all that stands behind their verb.
    private static IEnumerable<Report> Around(Syntax syntax, List<Report> reports)
    {
        var byContent = reports.Where(report => report is { Cue: >= 0, Content.Length: 1 }).ToLookup(report => report.Content[0].End);
        foreach (var report in reports)
        {
            if (report is { Cue: >= 0, Source: { } source, Content: [var content] } && syntax.Span(report.Cue).End <= content.Start
                && byContent[content.End].FirstOrDefault(other => other.Cue > report.Cue && syntax.Relation(other.Cue) is not "conj" && Math.Abs(other.Content[0].Start - content.Start) <= LongestThat && syntax.Span(other.Cue).End <= content.Start && other.Source is { } teller && teller.First > report.Cue && teller.Head != source.Head) is { } inner
                && !byContent[content.End].Any(other => other.Cue > inner.Cue && other.Content[0].Start > content.Start))
            {
                yield return report with { Content = [TextSpan.Between(syntax.Span(Math.Min(inner.Source!.First, inner.Cue)).Start, content.End)] };
                continue;
            }

            yield return report;
        }
    }

    // "A cut, announced on a Friday, is likely": what is announced announces nothing.
    private static bool IsPatient(Syntax syntax, Report report) =>
        report is { Cue: >= 0 and var cue, Source: { } source } && syntax.Fine(cue) is "VBN" && syntax.Relation(cue) is "acl" && syntax.Head(cue) == source.Head && !SourceWords.Speaks(syntax, source.Head) && !SourceWords.Documents.Contains(syntax.Lemma(source.Head));

    // "Let the board know that", "told investors to expect": whom somebody lets know, or tells to expect, says nothing.
    private static bool IsLed(Syntax syntax, TaggedAttribution tagged) =>
        syntax.Fine(tagged.Cue.Head) is "VB" or "VBP" && syntax.Relation(tagged.Cue.Head) is "xcomp" or "ccomp" && syntax.Head(tagged.Cue.Head) is >= 0 and var leads && leads < tagged.Cue.Head && syntax.Lemma(leads) is "let" or "tell" or "warn" or "advise" or "urge"
        && (tagged.Source.IsEmpty || tagged.Source.Any(run => run.First > leads && run.Last < tagged.Cue.First));

    // "The fares, she promised, will not rise": what a parenthesis reports stands around it, and its subject within it.
    private static TaggedAttribution Placed(Syntax syntax, AttributionTagger tagger, TaggedAttribution tagged)
    {
        if (tagger.Parenthesis(tagged.Cue) is not var (clause, content) || content is not [var ahead, ..])
        {
            return tagged;
        }

        if (content is not [_, var behind])
        {
            // "It will close, a study concludes. “The doors stay open.”": what stands behind was taken for the content; so may be who speaks, "warned a man who had been there".
            var isBehind = tagged.Content[0].First > clause.Last && syntax.SentenceOf(tagged.Content[0].First) != syntax.SentenceOf(clause.Last);
            var isSpeaker = tagged.Content[0].First > tagged.Cue.Last && tagged.Content[^1].Last <= clause.Last;
            return SpeakerIn(syntax, clause, tagged.Cue) is { } closing && (isBehind || isSpeaker && closing.First > tagged.Cue.Last)
                ? tagged with { Source = [closing], Content = content }
                : tagged;
        }

        if (!tagged.Source.IsEmpty && Overlaps(tagged.Content, ahead))
        {
            return !Overlaps(tagged.Content, behind) && (!OpensClause(syntax, behind) || GoesOnAhead(syntax, behind) || Enumerable.Range(behind.First, behind.Last - behind.First + 1).Any(tagger.IsQuoted)) ? tagged with { Content = [.. tagged.Content, behind] } : tagged;
        }

        var source = tagged.Source.Where(run => run.First >= clause.First && run.Last <= clause.Last).ToImmutableArray();
        if (source.IsEmpty && SpeakerIn(syntax, clause, tagged.Cue) is { } speaker)
        {
            source = [speaker];
        }

        return source.IsEmpty ? tagged : tagged with { Source = source, Content = content };
    }

    // What stands before the verb of a parenthesis, without adverbs: "the head of the board, Ann Lee,"; behind it, the subject alone.
    private static TokenRun? SpeakerIn(Syntax syntax, TokenRun clause, CueSpan cue)
    {
        var subject = SpeechFrames.NearestSubject(syntax, cue.Head);
        subject = subject >= 0 ? subject : Enumerable.Range(clause.First, clause.Last - clause.First + 1).FirstOrDefault(token => SourceWords.Speaks(syntax, token), -1);
        if (subject < 0 || SourcePhraseFinder.OfNoun(syntax, subject) is not { } phrase)
        {
            return null;
        }

        var isAhead = subject < cue.First;
        var (first, last) = (Math.Max(phrase.First, clause.First), Math.Min(phrase.Last, clause.Last));
        var end = isAhead ? cue.First - 1 : clause.Last;
        if (syntax.Child(subject, "appos") is var name && name > last && name <= end && syntax.Tag(name) is UniversalTag.Propn)
        {
            last = Math.Min(syntax.Last(name), end);
            while (last < end && syntax.Tag(last + 1) is UniversalTag.Propn)
            {
                last++;
            }
        }

        return first <= last ? new TokenRun(first, last) : null;
    }

    private static bool Overlaps(ImmutableArray<TokenRun> runs, TokenRun other) => runs.Any(run => run.First <= other.Last && run.Last >= other.First);

    // "and the hall cheered": what follows may be the narrator's.
    private static bool OpensClause(Syntax syntax, TokenRun run) => syntax.Tag(run.First) is UniversalTag.Cconj || syntax.Lower(run.First) is "while" or "as" or "though" or "although";

    // "It would cost four billion, the institute reckons, and would push up the deficit": what looks ahead goes on with what was said, unless another speaks.
    private static bool GoesOnAhead(Syntax syntax, TokenRun run) =>
        syntax.Lower(run.First) is "and" or "but" && Enumerable.Range(run.First, run.Last - run.First + 1) is var tokens && tokens.Any(token => syntax.Fine(token) is "MD") && !tokens.Any(token => SpeechFrames.Reports(syntax, token));

    // "Ann Lee said residents were sick of it and predicted that": who said so predicted, and not the residents.
    private static Report OfWhoeverOpens(Syntax syntax, List<Report> reports, Report report)
    {
        if (report.Cue < 0 || report.Source is not { } source || syntax.Relation(report.Cue) is not "conj" || !SpeechFrames.IsOfSpeech(syntax.Lemma(report.Cue)) && !CitingFinder.IsQuoting(syntax, report.Cue) || syntax.Fine(report.Cue) is not ("VBD" or "VBZ"))
        {
            return report;
        }

        var inner = syntax.Head(report.Cue);
        var outer = syntax.Head(inner);
        for (var steps = 0; steps < 3 && outer >= 0 && syntax.Fine(outer) != syntax.Fine(report.Cue); steps++)
        {
            outer = syntax.Head(outer);
        }

        return outer >= 0 && outer < inner && inner < report.Cue && (syntax.Relation(inner) is "ccomp" || syntax.Child(inner, "aux") is >= 0 and var modal && syntax.Fine(modal) is "MD") && syntax.Fine(outer) == syntax.Fine(report.Cue) && SpeechFrames.IsOfSpeech(syntax.Lemma(outer)) && !SpeechFrames.Reports(syntax, inner)
            && source.First > outer && source.Last < inner && reports.Find(other => other.Cue == outer && other.Source is not null) is { } around
            ? report with { Source = around.Source, SourceSpans = around.SourceSpans }
            : report;
    }

    private static Report ReportOf(Syntax syntax, TaggedAttribution tagged, Func<int, bool> isQuoted)
    {
        tagged = InQuotation(syntax, BeforeColon(syntax, WithoutSpeaker(syntax, tagged, isQuoted)), isQuoted);
        ImmutableArray<TextSpan> Spans(ImmutableArray<TokenRun> runs) => [.. runs.Select(run => syntax.Span(run.First, run.Last))];
        var content = Spans(tagged.Content);

        // "According to him the boss has told them": whoever is behind "him" tells.
        var told = tagged.Source is [var pronoun, var next, ..] && pronoun.First == pronoun.Last && syntax.Lower(pronoun.First) is "him" or "her" or "them" && next.First == pronoun.Last + 1 ? tagged.Source.RemoveAt(0) : tagged.Source;
        ImmutableArray<TokenRun> runs = [.. told.Where(run => isQuoted(tagged.Cue.Head) || !isQuoted(run.Last)).Select(run => WithName(syntax, Owned(syntax, WithoutMarks(syntax, run))))];
        var phrase = OfRelative(syntax, tagged) ?? (runs.IsEmpty ? OfTree(syntax, tagged, content, isQuoted) ?? OfMind(syntax, tagged) ?? Inverted(syntax, tagged, content, isQuoted) ?? Leading(syntax, tagged, content, isQuoted) : PhraseOf(syntax, runs, tagged.Cue.Head));
        content = WithCondition(syntax, tagged, content, isQuoted);
        var source = runs.IsEmpty && phrase is not null ? [syntax.Span(phrase.First, phrase.Last)] : Spans(runs);
        var cue = syntax.Span(tagged.Cue.First, tagged.Cue.Last);
        return new Report(
            phrase,
            source,
            tagged.Cue.Head,
            [cue],
            content,
            "trained on marked attributions",
            source.Concat(content).Append(cue).Min(span => span.Start),
            tagged.Belief);
    }

    // “The yard says it will be May. It'll be June.”: inside a quotation the next sentence is the speaker's own again.
    private static TaggedAttribution InQuotation(Syntax syntax, TaggedAttribution tagged, Func<int, bool> isQuoted)
    {
        var sentence = syntax.SentenceOf(tagged.Cue.Head);
        if (!isQuoted(tagged.Cue.Head) || !tagged.Content.Any(run => run.First >= sentence.FirstToken && run.First < sentence.EndToken))
        {
            return tagged;
        }

        return tagged with { Content = [.. tagged.Content.Where(run => run.First < sentence.EndToken).Select(run => run with { Last = Math.Min(run.Last, sentence.EndToken - 1) })] };
    }

    // "Lee said so, and they did come, so I wouldn't bet on it", "it will need a year, which I read as two": what the narrator makes of it.
    private static Report WithoutNarrator(Syntax syntax, Report report, Func<int, bool> isQuoted)
    {
        if (report.Cue < 0 || syntax.Tag(report.Cue) is not UniversalTag.Verb || isQuoted(report.Cue) || report.Source is not { } source || syntax.Lower(source.Head) is "i" or "we" or "me" or "who" or "which")
        {
            return report;
        }

        var sentence = syntax.SentenceOf(report.Cue);
        for (var token = report.Cue + 2; token < Math.Min(sentence.EndToken - 2, report.Cue + LongestOpening); token++)
        {
            if (!isQuoted(token) && syntax.Word(token) is "," && syntax.Lower(token + 1) is "so" or "but" or "though" or "although" or "which" && syntax.Word(token + 2) is "I" && !isQuoted(token + 2))
            {
                var end = syntax.Span(token).Start;
                var kept = report.Content.Where(span => span.Start < end).Select(span => span.End > end ? TextSpan.Between(span.Start, end) : span).ToImmutableArray();
                return kept.IsEmpty ? report : report with { Content = kept };
            }
        }

        return report;
    }

    // "The institute, quoting figures from the port,": whom it cites is no part of who speaks.
    private static Report WithoutCited(Syntax syntax, Report report)
    {
        if (report.Source is not { } source || Enumerable.Range(source.First + 1, Math.Max(0, source.Last - source.First - 1)).FirstOrDefault(token => syntax.Word(token) is "," && syntax.Lower(token + 1) is "quoting" or "citing", -1) is not (> 0 and var aside) || source.Head >= aside)
        {
            return report;
        }

        return report with { Source = source with { Last = aside - 1 }, SourceSpans = [syntax.Span(source.First, aside - 1)] };
    }

    // "asked its secretary, Ann Lee", "says the nurses' union": whose it is was taken for who speaks.
    private static TokenRun Owned(Syntax syntax, TokenRun run)
    {
        if (run.First == run.Last && syntax.Fine(run.First) is "PRP$" && syntax.Head(run.First) is var noun && noun > run.First && syntax.First(noun) == run.First && syntax.Tag(noun) is UniversalTag.Noun && SourceWords.Speaks(syntax, noun))
        {
            return new TokenRun(run.First, noun);
        }

        var mark = syntax.Fine(run.Last) is "POS" ? run.Last : run.Last + 1 < syntax.Count && syntax.Fine(run.Last + 1) is "POS" ? run.Last + 1 : -1;
        return mark > 0 && syntax.Head(mark) is >= 0 and var owner && syntax.Head(owner) is var owned && owned > mark && owned - mark <= LongestOwned && syntax.Tag(owned) is UniversalTag.Noun or UniversalTag.Propn && SourceWords.Speaks(syntax, owned)
            ? run with { Last = owned }
            : run;
    }

    private static TokenRun WithoutMarks(Syntax syntax, TokenRun run)
    {
        var (first, last) = (run.First, run.Last);
        while (first < last && syntax.Tag(first) is UniversalTag.Punct)
        {
            first++;
        }

        // "POZNAN - The chain said": where it comes from is no part of who speaks.
        if (syntax.SentenceOf(first) is var sentence && first < sentence.FirstToken + LongestDescription && SpeechFrames.AfterDateline(syntax, sentence) is var opening && opening > first && opening <= last)
        {
            first = opening;
        }

        first = first + 1 < last && syntax.Lower(first) is "according" && syntax.Lower(first + 1) is "to" ? first + 2 : first;
        return new TokenRun(first, last);
    }

    // "“A,” countered Vikram Desai": the name behind the verb was taken for a part of what he said.
    private static TaggedAttribution WithoutSpeaker(Syntax syntax, TaggedAttribution tagged, Func<int, bool> isQuoted)
    {
        var next = tagged.Cue.Last + 1;
        if (!tagged.Source.IsEmpty || tagged.Cue.First == 0 || next >= syntax.Count || isQuoted(next) || !isQuoted(tagged.Cue.First - 1) || syntax.Tag(next) is not UniversalTag.Propn)
        {
            return tagged;
        }

        var content = tagged.Content.Where(run => run.First != next || run.Last - run.First > LongestDescription || isQuoted(run.Last)).ToImmutableArray();
        return content.IsEmpty ? tagged : tagged with { Content = content };
    }

    // "Not so, says the ministry: the tax will stay": who stands between the verb and the colon says what follows.
    private static TaggedAttribution BeforeColon(Syntax syntax, TaggedAttribution tagged)
    {
        var (next, end) = (tagged.Cue.Last + 1, Math.Min(syntax.SentenceOf(tagged.Cue.Head).EndToken, tagged.Cue.Last + 2 + LongestDescription));
        var colon = Enumerable.Range(next, Math.Max(0, end - next)).FirstOrDefault(token => syntax.Word(token) is ":", -1);
        if (!tagged.Source.IsEmpty || colon <= next || tagged.Content is not [var content, ..] || content.First > colon || content.Last <= colon
            || !Enumerable.Range(next, colon - next).All(token => syntax.Tag(token) is UniversalTag.Propn or UniversalTag.Noun or UniversalTag.Det or UniversalTag.Adj or UniversalTag.Pron)
            || !Enumerable.Range(next, colon - next).Any(token => SourceWords.Speaks(syntax, token)))
        {
            return tagged;
        }

        return tagged with { Source = [new TokenRun(next, colon - 1)], Content = [new TokenRun(colon + 1, content.Last), .. tagged.Content.Skip(1)] };
    }

    // "Her agent, according to whom prices will rise": who or what the clause hangs on.
    private static SourcePhrase? OfRelative(Syntax syntax, TaggedAttribution tagged) =>
        syntax.Lower(tagged.Cue.First) is "according" && tagged.Cue.First + 2 < syntax.Count && syntax.Lower(tagged.Cue.First + 2) is "which" or "whom" ? new SourcePhrase(tagged.Cue.First + 2, tagged.Cue.First + 2, tagged.Cue.First + 2) : null;

    // "If it is renewed, the price will fall, according to traders": the condition is theirs, too.
    private static ImmutableArray<TextSpan> WithCondition(Syntax syntax, TaggedAttribution tagged, ImmutableArray<TextSpan> content, Func<int, bool> isQuoted)
    {
        var sentence = syntax.SentenceOf(tagged.Cue.First);
        var first = sentence.FirstToken;
        if (content.IsEmpty || !_conditions.Contains(syntax.Lower(first)) || isQuoted(first) || syntax.TokensIn(content[0]) is var (start, _) && (start <= first || start > tagged.Cue.First || start - first > LongestCondition || syntax.Word(start - 1) is not ",") || tagged.Source.Any(run => run.First < start && run.Last >= first))
        {
            return content;
        }

        return Enumerable.Range(first, start - first).Any(token => SpeechFrames.Reports(syntax, token)) ? content : [TextSpan.Between(syntax.Span(first).Start, content[0].End), .. content.Skip(1)];
    }

    // The subject, where it stands outside what is reported.
    private static SourcePhrase? OfTree(Syntax syntax, TaggedAttribution tagged, ImmutableArray<TextSpan> content, Func<int, bool> isQuoted) =>
        syntax.Tag(tagged.Cue.Head) is UniversalTag.Verb && SourcePhraseFinder.OfVerb(syntax, tagged.Cue.Head) is { } phrase && (isQuoted(tagged.Cue.Head) || !isQuoted(phrase.Head)) && !content.Any(span => span.Overlaps(syntax.Span(phrase.First, phrase.Last))) ? phrase : null;

    // "The envoy is convinced that": who is, thinks so.
    private static SourcePhrase? OfMind(Syntax syntax, TaggedAttribution tagged) =>
        SpeechFrames.IsOfMind(syntax, tagged.Cue.Head) && syntax.Child(tagged.Cue.Head, "nsubj") is >= 0 and var subject && subject < tagged.Cue.First ? SourcePhraseFinder.OfNoun(syntax, subject) : null;

    // "“A,” countered Vikram Desai": behind a quotation and its verb stands who speaks, whatever the tree says.
    private static SourcePhrase? Inverted(Syntax syntax, TaggedAttribution tagged, ImmutableArray<TextSpan> content, Func<int, bool> isQuoted)
    {
        var (cue, next) = (tagged.Cue.Head, tagged.Cue.Last + 1);
        if (tagged.Cue.First == 0 || syntax.Tag(cue) is not UniversalTag.Verb || isQuoted(cue) || !isQuoted(tagged.Cue.First - 1) && syntax.Word(tagged.Cue.First - 1) is not "," || next >= syntax.Count)
        {
            return null;
        }

        // ", told reporters in Lagos,": whom somebody tells.
        if (!isQuoted(tagged.Cue.First - 1) && syntax.Lemma(cue) is "tell" or "assure" or "inform" or "remind")
        {
            return null;
        }

        var end = Math.Min(syntax.SentenceOf(cue).EndToken, next + LongestDescription);
        var noun = Enumerable.Range(next, Math.Max(0, end - next))
            .FirstOrDefault(token => syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron && syntax.First(token) >= next && (syntax.Head(token) < next || syntax.Head(token) > syntax.Last(token)), -1);
        var phrase = noun >= 0 && syntax.First(noun) == next ? SourcePhraseFinder.OfNoun(syntax, noun) : null;
        if (phrase is null && syntax.Tag(next) is UniversalTag.Propn)
        {
            var last = next;
            while (last + 1 < end && syntax.Tag(last + 1) is UniversalTag.Propn)
            {
                last++;
            }

            phrase = new SourcePhrase(last, next, last);
        }

        return phrase is not null && !content.Any(span => span.Overlaps(syntax.Span(phrase.First, phrase.Last))) ? phrase : null;
    }

    // "The envoy, who has seen worse, calls it a farce and predicts that": who opens the sentence does all that its verbs say.
    private static SourcePhrase? Leading(Syntax syntax, TaggedAttribution tagged, ImmutableArray<TextSpan> content, Func<int, bool> isQuoted)
    {
        var (cue, first) = (tagged.Cue.Head, syntax.SentenceOf(tagged.Cue.Head).FirstToken);
        if (syntax.Fine(cue) is not ("VBD" or "VBZ" or "VBP" or "NNS") || isQuoted(cue) || syntax.IsPassive(cue))
        {
            return null;
        }

        if (tagged.Cue.First - first > LongestOpening)
        {
            return null;
        }

        for (var token = tagged.Cue.First - 1; token > first; token--)
        {
            if (syntax.Word(token) is ":" or ";" && !isQuoted(token))
            {
                first = token + 1;
                break;
            }
        }

        while (first < cue && (syntax.Tag(first) is UniversalTag.Cconj or UniversalTag.Adv or UniversalTag.Punct))
        {
            first++;
        }

        var head = first;
        while (head < cue && syntax.Tag(head) is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Num || head < cue && syntax.Tag(head) is UniversalTag.Noun or UniversalTag.Propn && syntax.Tag(head + 1) is UniversalTag.Noun or UniversalTag.Propn)
        {
            head++;
        }

        if (head >= cue || !SourceWords.Speaks(syntax, head) || SourcePhraseFinder.OfNoun(syntax, head) is not { } phrase || phrase.Last >= tagged.Cue.First || content.Any(span => span.Overlaps(syntax.Span(first, phrase.Last))))
        {
            return null;
        }

        var before = tagged.Cue.First - 1;
        while (before > phrase.Last && syntax.Tag(before) is UniversalTag.Adv or UniversalTag.Aux or UniversalTag.Det)
        {
            before--;
        }

        var goesOn = syntax.Tag(before) is UniversalTag.Cconj;
        var isApart = syntax.Word(before) is "," && syntax.Word(phrase.Last + 1) is ",";
        return before == phrase.Last || goesOn || isApart ? phrase with { First = Math.Min(first, phrase.First) } : null;
    }

    // "the hotelier" of "the hotelier Will Dempsey", "old mother" of "the 34-year-old mother": a source is named in full.
    private static TokenRun WithName(Syntax syntax, TokenRun run)
    {
        var (first, last) = (run.First, run.Last);
        if (syntax.Tag(last) is UniversalTag.Noun or UniversalTag.Propn && syntax.Sheet.Names.FirstAtOrAfter(last) is var index && index < syntax.Sheet.Names.Names.Length
            && syntax.Sheet.Names.Names[index] is { Kind: NameKind.Person } name && (name.FirstToken == last + 1 || name.FirstToken <= last && name.EndToken > last + 1))
        {
            last = name.EndToken - 1;
        }

        while (first > 0 && run.First - first < LongestDescription && syntax.SentenceOf(first - 1) == syntax.SentenceOf(first) && IsWithin(syntax, first - 1, run))
        {
            first--;
        }

        return new TokenRun(first, last);
    }

    private static bool IsWithin(Syntax syntax, int token, TokenRun run) =>
        (syntax.Tag(token) is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Num or UniversalTag.Propn || syntax.Word(token) is "-" || syntax.Tag(token) is UniversalTag.Noun && syntax.Relation(token) is "compound" or "obl" or "nmod")
        && Enumerable.Range(run.First, run.Last - run.First + 1).Any(head => syntax.IsUnder(token, head));

    // Of several pieces the one nearest to the cue names the source.
    private static SourcePhrase PhraseOf(Syntax syntax, ImmutableArray<TokenRun> runs, int cue)
    {
        var run = runs.MinBy(run => run.Last < cue ? cue - run.Last : run.First - cue);
        run = Antecedent(syntax, run) ?? run;
        var head = -1;
        for (var token = run.First; token <= run.Last; token++)
        {
            var isOutermost = syntax.Head(token) < run.First || syntax.Head(token) > run.Last;
            if (isOutermost && IsNominal(syntax, token) && (head < 0 || syntax.Tag(run.First) is UniversalTag.Adp && syntax.Relation(head) is "obl" && syntax.Relation(token) is "nsubj"))
            {
                head = token;
            }
        }

        // "In a paper for an institute she calculates": where she does so is no part of who she is.
        if (head > run.First && syntax.Tag(run.First) is UniversalTag.Adp && syntax.Relation(head) is "nsubj" && syntax.First(head) > run.First)
        {
            run = run with { First = syntax.First(head) };
        }

        for (var token = run.Last; token >= run.First && head < 0; token--)
        {
            head = IsNominal(syntax, token) ? token : -1;
        }

        return new SourcePhrase(head < 0 ? run.Last : head, run.First, run.Last);
    }

    // "the firm, which denies it": the relative pronoun stands for the noun that its clause hangs on.
    private static TokenRun? Antecedent(Syntax syntax, TokenRun run)
    {
        if (run.Last - run.First > 3 || syntax.Lower(run.First) is not ("who" or "which" or "that") || run.First != run.Last && syntax.Lower(run.First) is "that")
        {
            return null;
        }

        var at = run.First;
        for (var steps = 0; steps < 4 && syntax.Head(at) >= 0; steps++, at = syntax.Head(at))
        {
            if (syntax.Relation(at) == "acl")
            {
                var noun = Person(syntax, run.First, syntax.Head(at));
                var (first, last) = (syntax.First(noun), Math.Min(syntax.Last(noun), syntax.First(at) - 1));
                while (last > noun && syntax.Tag(last) is UniversalTag.Punct)
                {
                    last--;
                }

                while (first < noun && syntax.Tag(first) is UniversalTag.Punct or UniversalTag.Adp or UniversalTag.Cconj)
                {
                    first++;
                }

                return new TokenRun(first, Math.Max(noun, last));
            }
        }

        return null;
    }

    // "a man in a grey jacket, who asked": "who" is a person, and not what the person wears.
    private static int Person(Syntax syntax, int relative, int noun)
    {
        for (var at = noun; syntax.Lower(relative) is "who" && at >= 0 && IsNominal(syntax, at); at = syntax.Relation(at) is "nmod" or "obl" ? syntax.Head(at) : -1)
        {
            // "Ann Lee of the tenants' union, who doubts that": it is no union.
            if (SourceWords.People.Contains(syntax.Lemma(at)) || at != noun && syntax.Tag(at) is UniversalTag.Propn && syntax.Sheet.Names.At(at) is { Kind: NameKind.Person } && SourceWords.Bodies.Contains(syntax.Lemma(noun)))
            {
                return at;
            }
        }

        return noun;
    }

    private static bool IsNominal(Syntax syntax, int token) =>
        syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num or UniversalTag.Adj or UniversalTag.Det;
}
