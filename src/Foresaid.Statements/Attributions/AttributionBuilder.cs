using System.Collections.Immutable;
using Foresaid.Statements.Quotations;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>An attribution in the making: a report whose speaker is known, and what it stands in.</summary>
/// <param name="Report">The report.</param>
/// <param name="Speaker">The number of the source.</param>
/// <param name="SpeakerRule">The rule that chose the speaker.</param>
/// <param name="Within">The attribution around it; null outermost.</param>
/// <param name="Quoted">How the words are given.</param>
internal sealed record Attributed(Report Report, int Speaker, string SpeakerRule, Attributed? Within, Quoting Quoted)
{
    /// <summary>The sources from this one outwards.</summary>
    public IEnumerable<int> Speakers()
    {
        for (var at = this; at is not null; at = at.Within)
        {
            yield return at.Speaker;
        }
    }
}

/// <summary>Finds the attributions of a passage: reports, their speakers, and which stands in which.</summary>
internal static class AttributionBuilder
{
    /// <summary>Finds the attributions of a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="quotations">The passage's quotations.</param>
    /// <param name="book">The sources so far; grows.</param>
    /// <param name="narrator">The number of the passage's narrator.</param>
    /// <returns>In the order of their positions.</returns>
    public static ImmutableArray<Attributed> Build(
        Syntax syntax, Passage passage, ImmutableArray<Quotation> quotations, SourceBook book, int narrator)
    {
        var reports = ReportFinder.Find(syntax, passage, quotations).Where(report => !passage.Blocks.Any(block => block.Skipped.Any(skipped => skipped.Contains(report.Position)))).ToList();
        var found = new Dictionary<Report, Attributed>();
        var lastSpeaker = -1;
        foreach (var report in reports.OrderBy(report => report.Source is null ? report.Position : syntax.Span(report.Source.First).Start))
        {
            var around = report.SameContentAs is { } same && found.TryGetValue(same, out var reporter) ? reporter : Around(report, found.Values);
            var voice = around?.Speaker ?? narrator;
            var (speaker, rule) = book.Resolve(report.Source!, voice, lastSpeaker);
            if (around is null && speaker == narrator && report.SameContentAs is null)
            {
                // "I think", "we expect": the narrator's own voice, not a report.
                continue;
            }

            found[report] = new Attributed(report, speaker, rule, around, QuotingOf(syntax, report, quotations));
            lastSpeaker = around is null ? speaker : lastSpeaker;
        }

        AddUnclaimed(syntax, passage, quotations, found, book);
        return [.. found.Values.OrderBy(attributed => attributed.Report.Position)];
    }

    private static Attributed? Around(Report report, IEnumerable<Attributed> found)
    {
        var cue = report.Source is null ? report.Position : report.CueSpans[0].Start;
        return found.Where(other => other.Report.Holds(cue) && !other.Report.Equals(report) && !(report.Holds(other.Report.CueSpans.IsEmpty ? -1 : other.Report.CueSpans[0].Start)))
            .OrderBy(other => other.Report.Content.Sum(span => span.Length)).FirstOrDefault();
    }

    // A quotation of a sentence's length that no cue claims goes on with whoever was quoted last, in this paragraph or the one before.
    private static void AddUnclaimed(
        Syntax syntax, Passage passage, ImmutableArray<Quotation> quotations, Dictionary<Report, Attributed> found, SourceBook book)
    {
        for (var index = 0; index < passage.Blocks.Length; index++)
        {
            var block = passage.Blocks[index];
            if (block.Speaker is { } named)
            {
                AddWhole(block.Span, book.Named(named), "speaker of the paragraph");
                continue;
            }

            if (block.IsAnswer && Interviewee(passage, book) is { } interviewee)
            {
                AddWhole(block.Span, interviewee, "interviewee");
                continue;
            }

            foreach (var quotation in quotations.Where(quotation => quotation.Block == index && IsSentence(syntax, quotation)))
            {
                if (found.Keys.Any(report => report.Content.Any(span => span.Overlaps(quotation.Span))))
                {
                    continue;
                }

                var inBlock = found.Values.Where(attributed => attributed.Within is null && block.Span.Contains(attributed.Report.Position)).ToList();
                var speaker = inBlock.LastOrDefault(attributed => attributed.Report.Position < quotation.Span.Start) ?? inBlock.FirstOrDefault();
                var opens = syntax.Text.Peek(TextSpan.Between(block.Span.Start, quotation.Span.Start)).IsWhiteSpace();
                speaker ??= GoesOn(quotations, index) is { } end ? Claimant(found.Values, end) : null;
                speaker ??= opens || quotation.ContinuesPrevious ? LastQuoted(found.Values, passage.Blocks, index) : null;
                if (speaker is not null)
                {
                    AddWhole(quotation.Span, speaker.Speaker, "quotation that goes on");
                }
            }
        }

        void AddWhole(TextSpan span, int speaker, string rule)
        {
            var report = new Report(null, -1, [], [span], rule, span.Start);
            found[report] = new Attributed(report, speaker, rule, null, Quoting.Direct);
        }
    }

    // Who is introduced before the first answer.
    private static int? Interviewee(Passage passage, SourceBook book)
    {
        var first = passage.Blocks.First(block => block.IsAnswer).Span.Start;
        return book.FirstPersonNamed(passage.Blocks[0].Span.Start, first, passage.Narrator.Name);
    }

    // The last piece of a quotation that runs over several paragraphs from this one on; null where it ends here.
    private static Quotation? GoesOn(ImmutableArray<Quotation> quotations, int block)
    {
        Quotation? end = null;
        for (var next = quotations.FirstOrDefault(quotation => quotation.Block == block + 1 && quotation.ContinuesPrevious); next is not null; next = quotations.FirstOrDefault(quotation => quotation.Block == block + 1 && quotation.ContinuesPrevious))
        {
            (end, block) = (next, block + 1);
        }

        return end;
    }

    private static Attributed? Claimant(IEnumerable<Attributed> found, Quotation quotation) =>
        found.FirstOrDefault(attributed => attributed.Report.Content.Any(span => span.Overlaps(quotation.Span)));

    private static Attributed? LastQuoted(IEnumerable<Attributed> found, ImmutableArray<PassageBlock> blocks, int index) =>
        index == 0 ? null : found.Where(attributed => attributed.Within is null && blocks[index - 1].Span.Contains(attributed.Report.Position))
            .OrderBy(attributed => attributed.Report.Position).LastOrDefault();

    private static bool IsSentence(Syntax syntax, Quotation quotation)
    {
        var (first, end) = syntax.TokensIn(quotation.Inner);
        return end - first >= 4 && Enumerable.Range(first, end - first).Any(token => syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Aux);
    }

    private static Quoting QuotingOf(Syntax syntax, Report report, ImmutableArray<Quotation> quotations)
    {
        // A cue that stands inside the quotation reports indirectly within it.
        var isInner = report.Cue >= 0 && quotations.Any(quotation => quotation.Holds(syntax.Span(report.Cue).Start));
        return isInner ? Quoting.Indirect : QuotationFinder.QuotingOf(syntax, report.Content, quotations);
    }
}
