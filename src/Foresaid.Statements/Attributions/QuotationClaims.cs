using System.Collections.Immutable;
using Foresaid.Statements.Quotations;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Gives quotations to the reports they go on with.</summary>
/// <remarks>
/// "“A,” she said. “B.”": no cue claims the second quotation, and it is hers all the same. So is one that opens the next
/// paragraph, and what a quotation over several paragraphs leaves open.
/// </remarks>
internal static class QuotationClaims
{
    private const int ShortestSentence = 4;
    private const int MostSentencesBetween = 2;

    /// <summary>Completes the contents of reports.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="reports">Its reports and what each stands in, in order.</param>
    /// <returns>The same reports; the contents of some have grown.</returns>
    public static ImmutableArray<(Report Report, int Around)> Complete(
        Syntax syntax, Passage passage, ImmutableArray<Quotation> quotations, ImmutableArray<(Report Report, int Around)> reports)
    {
        var result = reports.Select(pair => (Report: WithoutRemarks(syntax, pair.Report, quotations), pair.Around)).ToImmutableArray().ToBuilder();
        var claimed = Claimed(syntax, reports);
        var cues = new Queue<int>(Enumerable.Range(0, reports.Length).Where(index => reports[index].Around < 0 && reports[index].Report.Cue >= 0).OrderBy(index => reports[index].Report.Cue));
        var (before, lastSentence, lastPosition) = (-1, -1, -1);
        foreach (var quotation in quotations)
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

            var block = passage.Blocks[quotation.Block];
            var owner = Enumerable.Range(first, end - first).Select(token => claimed.GetValueOrDefault(token, -1)).FirstOrDefault(index => index >= 0, -1);
            if (owner < 0 && before >= 0 && block.Speaker is null && !block.IsAnswer && IsOnItsOwn(syntax, quotation, first, end) && GoesOn(quotation, syntax.SentenceOf(first).Index))
            {
                var (report, around) = result[before];
                result[before] = (report with { Content = [.. report.Content.Add(quotation.Span).Order()] }, around);
                owner = before;
            }

            if (owner >= 0 && result[owner].Around < 0 && !IsNarrators(syntax, result[owner].Report))
            {
                Heard(owner, syntax.SentenceOf(end - 1).Index, quotation.Span.End - 1);
            }
        }

        return result.ToImmutable();

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
        var isSpoken = report.Content.Index().Any(pair => marks[pair.Index] is { } quotation && quotation.Span.Start >= pair.Item.Start - 1 && quotation.Span.End <= pair.Item.End + 1 && !quotation.Span.Contains(cue) && IsSentence(syntax, quotation) && quotation.Span.Length >= pair.Item.Length - 2);
        var kept = report.Content.Where((_, index) => marks[index] is not null).ToImmutableArray();
        return isSpoken && kept.Length < report.Content.Length ? report with { Content = kept } : report;
    }

    private static Dictionary<int, int> Claimed(Syntax syntax, ImmutableArray<(Report Report, int Around)> reports)
    {
        var claimed = new Dictionary<int, int>();
        foreach (var (index, (report, around)) in reports.Index())
        {
            foreach (var span in around < 0 ? report.Content : [])
            {
                var (first, end) = syntax.TokensIn(span);
                for (var token = first; token < end; token++)
                {
                    claimed[token] = index;
                }
            }
        }

        return claimed;
    }

    // A sentence or more in quotation marks, with nothing beside them but marks.
    private static bool IsOnItsOwn(Syntax syntax, Quotation quotation, int first, int end)
    {
        var (opening, closing) = (syntax.SentenceOf(first), syntax.SentenceOf(end - 1));
        return IsSentence(syntax, quotation)
            && Enumerable.Range(opening.FirstToken, first - opening.FirstToken).All(token => syntax.Tag(token) is UniversalTag.Punct)
            && Enumerable.Range(end, Math.Max(0, closing.EndToken - end)).All(token => syntax.Tag(token) is UniversalTag.Punct);
    }

    private static bool IsSentence(Syntax syntax, Quotation quotation)
    {
        var (first, end) = syntax.TokensIn(quotation.Inner);
        return end - first >= ShortestSentence && Enumerable.Range(first, end - first).Any(token => syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Aux);
    }
}
