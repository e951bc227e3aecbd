using System.Collections.Immutable;
using Foresaid.Statements.Quotations;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Gives quotations to the reports they go on with.</summary>
/// <remarks>
/// "“A,” she said. “B.”": no cue claims the second quotation, and it is hers all the same. So is one that opens the next
/// paragraph, what a quotation over several paragraphs leaves open, and one behind a sentence about somebody.
/// </remarks>
internal static class QuotationClaims
{
    private const int MostSentencesBetween = 2;

    // With its marks: “Not next year.”
    private const int ShortestOnItsOwn = 6;

    /// <summary>Completes the contents of reports, and adds a report for each quotation that has none and stands beside its speaker.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="reports">Its reports, in order.</param>
    /// <param name="isWithSpeaker">Whether the page gives the whole of a paragraph to a speaker.</param>
    /// <returns>The reports, each with the place of the innermost one around it, as <see cref="ReportNesting.Nest"/> gives them.</returns>
    public static ImmutableArray<(Report Report, int Around)> Complete(Syntax syntax, Passage passage, ImmutableArray<Quotation> quotations, ImmutableArray<Report> reports, Func<PassageBlock, bool> isWithSpeaker)
    {
        var whole = reports.Where(report => !IsBehindNarrator(syntax, report)).Select(report => WithoutRemarks(syntax, Whole(syntax, report, quotations), quotations)).ToList();
        var owners = Owners(syntax, quotations, ReportNesting.Nest(syntax, [.. whole]));
        whole.AddRange(quotations.Index().Where(pair => owners[pair.Index] < 0 && !isWithSpeaker(passage.Blocks[pair.Item.Block])).Select(pair => QuotationFrames.Find(syntax, pair.Item)).OfType<Report>());
        return ReportNesting.Nest(syntax, GoOn(syntax, passage, quotations, ReportNesting.Nest(syntax, [.. whole.OrderBy(report => report.Position)]), isWithSpeaker));
    }

    // "He winced when I mentioned it. “A.”": what stands in the next sentence is no words of the narrator's.
    private static bool IsBehindNarrator(Syntax syntax, Report report) =>
        report.Cue >= 0 && IsNarrators(syntax, report) && syntax.Lemma(report.Cue) is "mention" or "ask" or "raise" && report.Content.All(span => span.Start >= syntax.SentenceOf(report.Cue).Span.End);

    private static bool HasOwnSpeaker(Syntax syntax, Sentence sentence, int end) =>
        Enumerable.Range(sentence.FirstToken, end - sentence.FirstToken).Any(token => syntax.Relation(token) is "nsubj" && SourceWords.Speaks(syntax, token) && syntax.Head(token) >= 0 && syntax.Relation(syntax.Head(token)) is "root");

    // Two words or more, and no title.
    private static bool IsWording(Syntax syntax, Quotation quotation)
    {
        var (first, end) = syntax.TokensIn(quotation.Inner);
        return end - first >= 2 && Enumerable.Range(first, end - first).Any(token => syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj && char.IsLower(syntax.Word(token)[0]));
    }

    // Gives the quotations without a report to whoever spoke last, or stands in the sentence before.
    private static ImmutableArray<Report> GoOn(Syntax syntax, Passage passage, ImmutableArray<Quotation> quotations, ImmutableArray<(Report Report, int Around)> reports, Func<PassageBlock, bool> isWithSpeaker)
    {
        var result = reports.Select(pair => pair.Report).ToList();
        var owners = Owners(syntax, quotations, reports);
        var cues = new Queue<int>(Enumerable.Range(0, reports.Length)
            .Where(index => reports[index] is { Around: < 0, Report.Cue: >= 0 } && At(quotations, syntax.Span(reports[index].Report.Cue).Start) is null)
            .OrderBy(index => reports[index].Report.Cue));
        var (before, lastSentence, lastPosition) = (-1, -1, -1);
        foreach (var (index, quotation) in quotations.Index())
        {
            var (first, end) = syntax.TokensIn(quotation.Span);
            if (end <= first)
            {
                continue;
            }

            while (cues.TryPeek(out var next) && reports[next].Report.Cue < first)
            {
                // What the narrator asks in between leaves the word with whoever has it.
                var cue = reports[cues.Dequeue()].Report.Cue;
                Heard(IsNarrators(syntax, reports[next].Report) ? before : next, syntax.SentenceOf(cue).Index, syntax.Span(cue).Start);
            }

            var owner = owners[index];
            if (owner < 0 && !isWithSpeaker(passage.Blocks[quotation.Block]) && IsOnItsOwn(syntax, quotation, first, end))
            {
                var behind = passage.Comment is null ? QuotationFrames.Behind(syntax, passage, quotation) : null;
                if (before >= 0 && GoesOn(quotation, syntax.SentenceOf(first).Index) && !(behind is not null && (result[before].Source is null || IsOfAnother(syntax, behind, result[before]))))
                {
                    result[before] = result[before] with { Content = [.. result[before].Content.Add(quotation.Span).Order()] };
                    owner = before;
                }
                else if (behind is not null)
                {
                    owner = result.Count;
                    result.Add(behind);
                }
            }

            else if (owner < 0 && before >= 0 && passage.Comment is null && !isWithSpeaker(passage.Blocks[quotation.Block]) && lastPosition >= passage.Blocks[quotation.Block].Span.Start
                && syntax.SentenceOf(first) is var sentence && sentence.Index - lastSentence is > 0 and <= 1 && result[before].Source is not null && IsWording(syntax, quotation) && !HasOwnSpeaker(syntax, sentence, sentence.EndToken))
            {
                owner = result.Count;
                result.Add(new Report(result[before].Source, [], -1, [], [TextSpan.Between(sentence.Span.Start, Math.Max(sentence.Span.End, quotation.Span.End))], "words quoted behind their speaker", sentence.Span.Start, QuotationFrames.BeliefBehind));
            }
            else if (owner < 0 && passage.Comment is null && !isWithSpeaker(passage.Blocks[quotation.Block]) && first > 0 && syntax.Word(first - 1) is ":" && QuotationFrames.IsSentence(syntax, quotation) && syntax.SentenceOf(first - 1) is var opening && !HasOwnSpeaker(syntax, opening, first) && QuotationFrames.Behind(syntax, passage, quotation) is { } announced)
            {
                // "Then, a minute later: “A.”"
                owner = result.Count;
                result.Add(announced);
            }

            if (owner >= 0 && (owner >= reports.Length || reports[owner].Around < 0) && !IsNarrators(syntax, result[owner]))
            {
                Heard(owner, syntax.SentenceOf(end - 1).Index, quotation.Span.End - 1);
            }
        }

        return [.. result.OrderBy(report => report.Position)];

        void Heard(int index, int sentence, int position) => (before, lastSentence, lastPosition) = (index, sentence, position);

        // Right behind what its speaker said before, or at the start of the next paragraph.
        bool GoesOn(Quotation quotation, int sentence)
        {
            var start = passage.Blocks[quotation.Block].Span.Start;
            return lastPosition >= start
                ? sentence - lastSentence <= MostSentencesBetween
                : quotation.Block > 0 && lastPosition >= passage.Blocks[quotation.Block - 1].Span.Start && (quotation.ContinuesPrevious || quotation.Span.Start == start);
        }
    }

    // "“A,” he said. Ann Lee laughed. “B.”": whoever acts in between, by another name, has the word.
    private static bool IsOfAnother(Syntax syntax, Report behind, Report before) =>
        behind.Source is { } one && syntax.Tag(one.Head) is UniversalTag.Propn && syntax.SentenceOf(one.Head).Span.Start > (before.Cue >= 0 ? syntax.SentenceOf(before.Cue).Span.Start : before.Position)
        && before.Content.All(span => span.End <= syntax.SentenceOf(one.Head).Span.Start)
        && !(before.Source is { } other && Enumerable.Range(one.First, one.Last - one.First + 1).Any(token => syntax.Tag(token) is UniversalTag.Propn && Enumerable.Range(other.First, other.Last - other.First + 1).Any(same => syntax.Lower(same) == syntax.Lower(token))));

    // A quotation is its speaker's from mark to mark.
    private static Report Whole(Syntax syntax, Report report, ImmutableArray<Quotation> quotations)
    {
        if (report.Cue < 0)
        {
            return report;
        }

        var cue = syntax.Span(report.Cue).Start;
        if (At(quotations, cue) is not null)
        {
            return report;
        }

        var content = report.Content;
        for (var at = FirstEndingBehind(quotations, report.Content[0].Start); at < quotations.Length && quotations[at].Span.Start < report.Content[^1].End; at++)
        {
            var quotation = quotations[at];
            if (content.Any(span => span.Overlaps(quotation.Inner)) && !content.Any(span => span.Start <= quotation.Span.Start && span.End >= quotation.Span.End - 1) && !report.SourceSpans.Any(span => span.Overlaps(quotation.Span)))
            {
                content = [.. Merged(content.Add(quotation.Span))];
            }
        }

        return report with { Content = content };
    }

    private static IEnumerable<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        TextSpan? open = null;
        foreach (var span in spans.Order())
        {
            if (open is { } last && span.Start <= last.End)
            {
                open = TextSpan.Between(last.Start, Math.Max(last.End, span.End));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = span;
        }

        if (open is { } rest)
        {
            yield return rest;
        }
    }

    // "“Unless?” I asked": whoever was asked goes on.
    private static bool IsNarrators(Syntax syntax, Report report) => report.Source is { } source && syntax.Lower(source.Head) is "i" or "we";

    // "“It is late,” she said, months after the vote": where a whole sentence is quoted, what stands outside the marks beyond the cue is the narrator's.
    private static Report WithoutRemarks(Syntax syntax, Report report, ImmutableArray<Quotation> quotations)
    {
        // What follows a question of the narrator's is the answer.
        if (report.Cue >= 0 && syntax.Lemma(report.Cue) == "ask" && IsNarrators(syntax, report) && syntax.SentenceOf(report.Cue).Span.End is var end && report.Content.Any(span => span.Start < end))
        {
            return report with { Content = [.. report.Content.Where(span => span.Start < end)] };
        }

        if (report.Content.Length < 2 || report.CueSpans is not [var cue, ..])
        {
            return report;
        }

        var marks = report.Content.Select(span => quotations.FirstOrDefault(quotation => quotation.Span.Overlaps(span))).ToList();
        var isSpoken = report.Content.Index().Any(pair => marks[pair.Index] is { } quotation && quotation.Span.Start >= pair.Item.Start - 1 && quotation.Span.End <= pair.Item.End + 1 && !quotation.Span.Contains(cue) && QuotationFrames.IsSentence(syntax, quotation) && quotation.Span.Length >= pair.Item.Length - 2);
        var kept = report.Content.Where((span, index) => marks[index] is not null || span.End <= cue.Start && HasClause(syntax, span) || syntax.Lower(syntax.TokenAt(span.Start)) is "that" && HasClause(syntax, span)).ToImmutableArray();
        return isSpoken && kept.Length < report.Content.Length ? report with { Content = kept } : report;
    }

    // "A no vote ends it, he said, “for ever and a day.”"
    private static bool HasClause(Syntax syntax, TextSpan span)
    {
        var (first, end) = syntax.TokensIn(span);
        return Enumerable.Range(first, end - first).Any(token => syntax.Relation(token) is "nsubj" or "expl" && syntax.Head(token) is var verb && verb >= first && verb < end);
    }

    // For each quotation the report that gives it, which stands outside it; -1 where none does.
    private static int[] Owners(Syntax syntax, ImmutableArray<Quotation> quotations, ImmutableArray<(Report Report, int Around)> reports)
    {
        var owners = new int[quotations.Length];
        Array.Fill(owners, -1);
        foreach (var (index, (report, around)) in reports.Index())
        {
            foreach (var span in around < 0 ? report.Content : [])
            {
                for (var at = FirstEndingBehind(quotations, span.Start); at < quotations.Length && quotations[at].Span.Start < span.End; at++)
                {
                    owners[at] = report.Cue >= 0 && (quotations[at].Holds(syntax.Span(report.Cue).Start) || report.Source is null && !syntax.SentenceOf(report.Cue).Span.Overlaps(quotations[at].Span)) ? owners[at] : index;
                }
            }
        }

        return owners;
    }

    // The quotation between whose marks a position lies.
    private static Quotation? At(ImmutableArray<Quotation> quotations, int position) =>
        FirstEndingBehind(quotations, position) is var at && at < quotations.Length && quotations[at].Holds(position) ? quotations[at] : null;

    private static int FirstEndingBehind(ImmutableArray<Quotation> quotations, int position)
    {
        var (low, high) = (0, quotations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quotations[middle].Span.End > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    // A sentence or more in quotation marks, with nothing beside them but marks.
    private static bool IsOnItsOwn(Syntax syntax, Quotation quotation, int first, int end)
    {
        var (opening, closing) = (syntax.SentenceOf(first), syntax.SentenceOf(end - 1));
        return (QuotationFrames.IsSentence(syntax, quotation) || end - first >= ShortestOnItsOwn && Enumerable.Range(first, end - first).Count(token => char.IsLower(syntax.Word(token)[0])) > 1)
            && Enumerable.Range(opening.FirstToken, first - opening.FirstToken).All(token => syntax.Tag(token) is UniversalTag.Punct)
            && Enumerable.Range(end, Math.Max(0, closing.EndToken - end)).All(token => syntax.Tag(token) is UniversalTag.Punct);
    }
}
