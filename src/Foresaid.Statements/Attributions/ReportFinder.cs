using System.Collections.Immutable;
using Foresaid.Statements.Certainties;
using Foresaid.Statements.Forecasts;
using Foresaid.Statements.Quotations;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds who is reported to have said what in a passage: source, cue and content.</summary>
/// <remarks>
/// A report verb with its subject, "according to", a name before a colon; the content is the clause that hangs on the cue,
/// the sentence around it, or the quotation that touches it. Reports inside reports come out as well.
/// </remarks>
internal static class ReportFinder
{
    /// <summary>Finds the reports of a passage.</summary>
    /// <returns>In the order of their positions.</returns>
    public static ImmutableArray<Report> Find(Syntax syntax, Passage passage, ImmutableArray<Quotation> quotations)
    {
        var found = new List<Report>();
        for (var index = 0; index < passage.Blocks.Length; index++)
        {
            var next = quotations.FirstOrDefault(quotation => quotation.Block == index + 1 && quotation.Span.Start == passage.Blocks[index + 1].Span.Start);
            var block = new ReportBlock(syntax, passage.Blocks[index], [.. quotations.Where(quotation => quotation.Block == index)], next is null ? null : passage.Blocks[index + 1].Span);
            var (first, end) = syntax.TokensIn(passage.Blocks[index].Span);
            for (var token = first; token < end; token++)
            {
                found.AddRange(block.At(token));
            }

            found.AddRange(block.Colons(first, end));
        }

        return [.. found.OrderBy(report => report.Position)];
    }

    /// <summary>One paragraph in which reports are looked for.</summary>
    private sealed class ReportBlock(Syntax syntax, PassageBlock block, ImmutableArray<Quotation> quotations, TextSpan? quotedBlock)
    {
        public IEnumerable<Report> At(int token)
        {
            if (syntax.Lower(token) == "according" && syntax.Lower(token + 1) == "to")
            {
                return AccordingTo(token);
            }

            return syntax.Tag(token) == UniversalTag.Verb && (ReportVerbs.All.Contains(syntax.Lemma(token)) || ReportVerbs.PutOdds.Contains(syntax.Lemma(token))) ? Verb(token) : [];
        }

        public IEnumerable<Report> Colons(int first, int end)
        {
            foreach (var quotation in quotations)
            {
                var before = syntax.TokenAt(quotation.Span.Start) - 1;
                if (before <= first || syntax.Word(before) != ":")
                {
                    continue;
                }

                // "Gulnora, chair of the union: “...”": the sentence before the colon has no verb of its own, so its first noun speaks.
                var sentence = syntax.SentenceOf(before);
                var tokens = Enumerable.Range(sentence.FirstToken, before - sentence.FirstToken).ToList();
                var isBare = !tokens.Any(token => ReportVerbs.All.Contains(syntax.Lemma(token)) && syntax.Tag(token) == UniversalTag.Verb);
                var noun = tokens.FirstOrDefault(token => syntax.Tag(token) is UniversalTag.Propn or UniversalTag.Noun && !IsQuoted(token), -1);
                if (isBare && noun >= 0 && before < end && SourcePhraseFinder.OfNoun(syntax, LastOfName(noun)) is { } source)
                {
                    yield return new Report(source, -1, [syntax.Span(before)], [quotation.Span], "name before a colon", syntax.Span(source.First).Start);
                }
            }
        }

        private IEnumerable<Report> AccordingTo(int cue)
        {
            var noun = Enumerable.Range(cue + 2, Math.Max(0, Math.Min(12, syntax.SentenceOf(cue).EndToken - cue - 2)))
                .FirstOrDefault(token => syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron
                    && !(token + 1 < syntax.Count && syntax.Tag(token + 1) is UniversalTag.Noun or UniversalTag.Propn && syntax.Head(token) == token + 1), -1);
            if (noun < 0 || SourcePhraseFinder.OfNoun(syntax, noun) is not { } source)
            {
                yield break;
            }

            var sentence = syntax.SentenceOf(cue);
            source = source with { First = cue + 2 <= source.Head ? cue + 2 : source.First };
            var rest = Pieces(sentence, cue, source.Last);
            if (!rest.IsEmpty)
            {
                yield return new Report(source, cue, [syntax.Span(cue, cue + 1)], rest, "according to", rest.Concat([syntax.Span(cue)]).Min().Start);
            }
        }

        private IEnumerable<Report> Verb(int cue)
        {
            var aside = ParentheticalCue.At(syntax, cue, token => QuotationOf(token) is not null);
            var source = aside?.Source ?? SourcePhraseFinder.OfVerb(syntax, cue);
            if (source is null || QuotationOf(source.Head) != QuotationOf(cue) || IsAsked(cue) || !CanSpeak(source, cue))
            {
                yield break;
            }

            var (content, rule) = aside is null ? Content(cue, source) : (WithQuotations(aside.Content, Touching(cue, source)), "sentence around a report verb");
            if (aside is null && OpensNextBlock(cue))
            {
                (content, rule) = ([quotedBlock!.Value], "quotation in the next paragraph");
            }

            if (content.IsEmpty)
            {
                yield break;
            }

            var report = new Report(source, cue, CueSpans(cue), content, rule, content.Concat([syntax.Span(cue), syntax.Span(source.First)]).Min().Start);
            yield return report;
            foreach (var child in syntax.Children(cue))
            {
                if (ReportVerbs.Citing.Contains(syntax.Lemma(child)) && syntax.Fine(child) == "VBG" && syntax.Child(child, "obj", "obl", "ccomp") is >= 0 and var cited
                    && SourcePhraseFinder.OfNoun(syntax, cited) is { } origin)
                {
                    yield return new Report(origin, child, [syntax.Span(child)], content, "citing", report.Position, report);
                }
            }
        }

        private (ImmutableArray<TextSpan> Content, string Rule) Content(int cue, SourcePhrase source)
        {
            var touching = Touching(cue, source);
            var clause = syntax.Child(cue, "ccomp");
            if (clause < 0 && ReportVerbs.TakeInfinitive.Contains(syntax.Lemma(cue)))
            {
                clause = syntax.Child(cue, "xcomp");
            }

            if (clause < 0 && ForecastWords.Commitments.ContainsKey(syntax.Lemma(cue)) && source.Head < cue && syntax.Child(cue, "obj", "xcomp") is >= 0 and var thing && thing > cue)
            {
                var span = syntax.Span(syntax.First(thing) > cue ? syntax.First(thing) : thing, Math.Max(syntax.Last(thing), syntax.Last(cue)));
                return (WithQuotations([TrimmedEnd(span)], touching), "object of a verb of expecting");
            }

            if (Odds(cue, source) is { IsEmpty: false } odds)
            {
                return ([odds], "odds that somebody puts");
            }

            if (clause >= 0 && ReportVerbs.All.Contains(syntax.Lemma(cue)) && !syntax.IsUnder(source.Head, clause))
            {
                var span = Side(clause, cue, source);
                return span.IsEmpty ? ([], "") : (WithQuotations([span], touching), "clause of a report verb");
            }

            if (ReportVerbs.All.Contains(syntax.Lemma(cue)) && syntax.Relation(cue) == "parataxis" || (syntax.Child(cue, "parataxis") is >= 0 and var beside && !IsQuoted(beside) && syntax.Fine(cue) != "VBG" && beside < cue))
            {
                var rest = Pieces(syntax.SentenceOf(cue), Math.Min(cue, source.First), Math.Max(cue, source.Last));
                return rest.IsEmpty ? (touching, "quotation at a report verb") : (WithQuotations(rest, touching), "sentence around a report verb");
            }

            if (AfterCiting(cue) is { IsEmpty: false } cited)
            {
                return (WithQuotations([cited], touching), "clause of a report verb");
            }

            if (touching is [var only] && only.Start > syntax.Span(Math.Max(cue, source.Last)).End && RunsOn(Math.Max(cue, source.Last) + 1, only))
            {
                return (WithQuotations([TextSpan.Between(syntax.Span(Math.Max(cue, source.Last) + 1).Start, only.End)], touching), "quotation at a report verb");
            }

            return touching.IsEmpty || !ReportVerbs.All.Contains(syntax.Lemma(cue)) || ReportVerbs.NeedClause.Contains(syntax.Lemma(cue)) && touching.All(span => span.Length < 25)
                ? ([], "")
                : (touching, "quotation at a report verb");
        }

        // "said the old bridge “will close in May”": what stands between a cue and its quotation without a comma is reported too.
        private bool RunsOn(int first, TextSpan quotation)
        {
            var (from, end) = syntax.TokensIn(TextSpan.Between(syntax.Span(first).Start, quotation.Start));
            return end - from >= 2 && syntax.SentenceOf(first).Span.Contains(quotation.Start)
                && Enumerable.Range(from, end - from).All(token => syntax.Tag(token) is not UniversalTag.Punct)
                && syntax.Tag(from) is not (UniversalTag.Adp or UniversalTag.Adv) && syntax.Lower(from) is not ("reporters" or "journalists" or "me" or "us" or "him" or "her" or "them");
        }

        // "reported, citing a port official, that the bridge will close": the clause behind the aside.
        private TextSpan AfterCiting(int cue)
        {
            var end = syntax.SentenceOf(cue).EndToken;
            var aside = Enumerable.Range(cue + 1, Math.Max(0, Math.Min(8, end - cue - 1))).FirstOrDefault(token => ReportVerbs.Citing.Contains(syntax.Lemma(token)) && syntax.Fine(token) == "VBG", -1);
            for (var token = aside < 0 ? end : aside + 1; token + 2 < end; token++)
            {
                if (syntax.Word(token) == "," && syntax.Lower(token + 1) == "that")
                {
                    return TrimmedEnd(syntax.Span(token + 1, end - 1));
                }
            }

            return default;
        }

        private TextSpan TrimmedEnd(TextSpan span)
        {
            var (first, end) = syntax.TokensIn(span);
            while (end - 1 > first && syntax.Word(end - 1) is "." or "," or ";" or ":")
            {
                end--;
            }

            return syntax.Span(first, end - 1);
        }

        // "Most participants argued that": the quotation opens the next paragraph.
        private bool OpensNextBlock(int cue)
        {
            var (_, end) = syntax.TokensIn(block.Span);
            return quotedBlock is not null && syntax.SentenceOf(cue).EndToken == end && syntax.Lower(end - 1) is "that" or ":" && (syntax.Head(cue) < 0 || syntax.Relation(cue) is "parataxis" or "conj");
        }

        // "puts the chances of a deal at one in five": what is put, up to the end of the clause.
        private TextSpan Odds(int cue, SourcePhrase source)
        {
            if (!ReportVerbs.PutOdds.Contains(syntax.Lemma(cue)) || source.Head > cue)
            {
                return default;
            }

            var (first, last) = (cue + 1, syntax.SentenceOf(cue).EndToken - 1);
            while (last > first && syntax.Tag(last) == UniversalTag.Punct && syntax.Word(last) is not ("”" or "\""))
            {
                last--;
            }

            return last > first && CertaintyFinder.StatesOdds(syntax.Text, syntax.Span(first, last)) ? syntax.Span(first, last) : default;
        }

        // The clause on that side of the cue where its verb stands: trees of long sentences reach over the cue by mistake.
        private TextSpan Side(int clause, int cue, SourcePhrase source)
        {
            var (first, last) = (syntax.First(clause), syntax.Last(clause));
            if (clause > cue)
            {
                first = Math.Max(first, Math.Max(cue, source.First > cue ? source.Last : cue) + 1);
            }
            else
            {
                last = Math.Min(last, Math.Min(cue, source.First < cue ? source.First : cue) - 1);
            }

            while (first <= last && syntax.Word(first) is "," or ":" or ";")
            {
                first++;
            }

            while (last >= first && syntax.Word(last) is "," or "." or ";" or ":")
            {
                last--;
            }

            return first > last ? default : syntax.Span(first, last);
        }

        // Every quotation that stands right before or right behind the cue and its source.
        private ImmutableArray<TextSpan> Touching(int cue, SourcePhrase source)
        {
            if (IsQuoted(cue))
            {
                return [];
            }

            var (from, to) = (syntax.Span(Math.Min(cue, source.First)).Start, syntax.Span(Math.Max(cue, source.Last)).End);
            var found = ImmutableArray.CreateBuilder<TextSpan>();
            foreach (var quotation in quotations)
            {
                if (quotation.Span.End <= from && IsBridge(TextSpan.Between(quotation.Span.End, from), 2)
                    || quotation.Span.Start >= to && IsBridge(TextSpan.Between(to, quotation.Span.Start), 14))
                {
                    found.Add(quotation.Span);
                }
            }

            return found.ToImmutable();
        }

        // Between a cue and its quotation: a few words, no end of a sentence, no other quotation.
        private bool IsBridge(TextSpan gap, int maxTokens)
        {
            var (first, end) = syntax.TokensIn(gap);
            if (end - first > maxTokens || quotations.Any(quotation => gap.Contains(quotation.Span)))
            {
                return false;
            }

            return !Enumerable.Range(first, end - first).Any(token => syntax.Word(token) is "?" or "!" or ";")
                && !Enumerable.Range(first, Math.Max(0, end - first - 1)).Any(token => syntax.Word(token) == ".")
                && (end == first || syntax.Word(end - 1) != "." || IsInterrupted(gap));
        }

        // "“A,” he said. “B.”": the second half follows a stop, and still is his.
        private bool IsInterrupted(TextSpan gap) => quotations.Any(quotation => quotation.Span.End < gap.Start && quotation.Span.End > gap.Start - 160);

        private ImmutableArray<TextSpan> WithQuotations(ImmutableArray<TextSpan> content, ImmutableArray<TextSpan> touching)
        {
            var spans = content.ToList();
            foreach (var quotation in touching)
            {
                if (!spans.Any(span => span.Contains(quotation)))
                {
                    spans.Add(quotation);
                }
            }

            // A clause that starts or stops inside a quotation takes the whole of it.
            foreach (var quotation in quotations.Where(quotation => spans.Any(span => span.Overlaps(quotation.Span) && !quotation.Inner.Contains(span) || touching.Contains(quotation.Span))))
            {
                spans.Add(quotation.Span);
            }

            return Merged(spans);
        }

        private static ImmutableArray<TextSpan> Merged(IEnumerable<TextSpan> spans)
        {
            var merged = new List<TextSpan>();
            foreach (var span in spans.Order())
            {
                if (merged.Count > 0 && span.Start <= merged[^1].End)
                {
                    merged[^1] = merged[^1].Union(span);
                }
                else
                {
                    merged.Add(span);
                }
            }

            return [.. merged];
        }

        // The sentence without the tokens from first through last, and without the adverbs that belong to them.
        private ImmutableArray<TextSpan> Pieces(Sentence sentence, int first, int last)
        {
            var pieces = ImmutableArray.CreateBuilder<TextSpan>(2);
            Add(sentence.FirstToken, first - 1);
            var next = last + 1;
            // "..., said Petra Voss, who designs hulls": a relative clause or apposition behind the source runs to the sentence's end.
            if (next < sentence.EndToken && syntax.Word(next) == "," && next + 1 < sentence.EndToken && pieces.Count > 0 && (syntax.Lower(next + 1) is "who" or "which" or "whose" or "a" or "an" or "the" || syntax.Tag(next + 1) is UniversalTag.Noun or UniversalTag.Propn))
            {
                next = sentence.EndToken;
            }

            Add(next, sentence.EndToken - 1);
            return pieces.ToImmutable();

            void Add(int from, int to)
            {
                while (from <= to && syntax.Tag(from) == UniversalTag.Punct && syntax.Word(from) is not ("“" or "\"" or "‘" or "'" or "«" or "("))
                {
                    from++;
                }

                while (to >= from && syntax.Word(to) is "," or "." or ";" or ":" or "–" or "—" or "-" or "--")
                {
                    to--;
                }

                if (to - from >= 1)
                {
                    pieces.Add(syntax.Span(from, to));
                }
            }
        }

        private ImmutableArray<TextSpan> CueSpans(int cue)
        {
            var (first, last) = (cue, cue);
            while (first - 1 >= 0 && syntax.Head(first - 1) == cue && (syntax.Relation(first - 1) == "aux" || syntax.Relation(first - 1) == "advmod" && syntax.Tag(first - 1) is UniversalTag.Adv or UniversalTag.Part))
            {
                first--;
            }

            while (last + 1 < syntax.Count && syntax.Head(last + 1) == cue && ReportVerbs.CueParticles.Contains(syntax.Lower(last + 1)))
            {
                last++;
            }

            return [syntax.Span(first, last)];
        }

        // Voyages may mean something and odds may hold, but they do not speak; nobody says nothing.
        private bool CanSpeak(SourcePhrase source, int cue)
        {
            if (Enumerable.Range(source.First, source.Last - source.First + 1).Any(token => syntax.Lower(token) is "no" or "nobody" or "none" or "everybody" or "everyone" or "anyone" or "anybody" or "neither" or "nor" or "not" or "n't" or "you" or "one" && source.First == source.Last))
            {
                return false;
            }

            var isNamed = syntax.Tag(source.Head) is UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num;
            var lemma = syntax.Lemma(source.Head);
            return isNamed || SourceWords.People.Contains(lemma) || SourceWords.Bodies.Contains(lemma) || !ReportVerbs.NeedClause.Contains(syntax.Lemma(cue)) && !ReportVerbs.Inanimate.Contains(lemma);
        }

        private int LastOfName(int noun)
        {
            while (noun + 1 < syntax.Count && syntax.Tag(noun + 1) is UniversalTag.Propn)
            {
                noun++;
            }

            return noun;
        }

        // "asked whether", "said when asked": a report of a question attributes no claim.
        private bool IsAsked(int cue) => syntax.Child(cue, "ccomp") is >= 0 and var clause
            && syntax.Lower(syntax.First(clause)) is "whether" or "if" && syntax.Lemma(cue) is not ("doubt" or "say" or "wonder");

        private bool IsQuoted(int token) => QuotationOf(token) is not null;

        private Quotation? QuotationOf(int token) => quotations.FirstOrDefault(quotation => quotation.Holds(syntax.Span(token).Start));
    }
}
