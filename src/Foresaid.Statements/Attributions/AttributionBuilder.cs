using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Statements.Attributions.Learned;
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
    // Whoever said it stands so many words before the cue, at most.
    private const int Farthest = 60;

    /// <summary>Finds the attributions of a passage, free indirect speech among them.</summary>
    /// <param name="freeSpeech">Tells which sentences go on in somebody's words.</param>
    /// <param name="tagger">Finds the reports.</param>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="quotations">The passage's quotations.</param>
    /// <param name="book">The sources so far; grows.</param>
    /// <param name="narrator">The number of the passage's narrator.</param>
    /// <returns>In the order of their positions.</returns>
    public static ImmutableArray<Attributed> Build(
        LinearModel freeSpeech, AttributionTagger tagger, Syntax syntax, Passage passage, ImmutableArray<Quotation> quotations, SourceBook book, int narrator)
    {
        var reported = BuildReported(tagger, syntax, passage, quotations, book, narrator);
        return [.. reported.Concat(FreeSpeechFinder.Find(freeSpeech, syntax, passage, reported, book, narrator, tagger.IsQuoted)).OrderBy(attributed => attributed.Report.Position)];
    }

    /// <summary>Finds the attributions that a passage tells: all but free indirect speech.</summary>
    /// <param name="tagger">Finds the reports.</param>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="quotations">The passage's quotations.</param>
    /// <param name="book">The sources so far; grows.</param>
    /// <param name="narrator">The number of the passage's narrator.</param>
    /// <returns>Without order.</returns>
    public static List<Attributed> BuildReported(
        AttributionTagger tagger, Syntax syntax, Passage passage, ImmutableArray<Quotation> quotations, SourceBook book, int narrator)
    {
        var reports = ReportFinder.Find(tagger, syntax, passage, quotations).Where(report => !passage.Blocks.Any(block => block.Skipped.Any(skipped => skipped.Contains(report.Position)))).ToImmutableArray();
        var wholes = WholeBlocks(passage, book).ToList();
        var spoken = wholes.Select(whole => whole.Report.Content[0]).ToHashSet();
        var nested = QuotationClaims.Complete(syntax, passage, quotations, reports, block => spoken.Contains(block.Span));
        var found = new Attributed?[nested.Length];
        var lastSpeaker = -1;
        foreach (var index in Enumerable.Range(0, nested.Length).OrderBy(index => nested[index].Report.Source is { } source ? syntax.Span(source.First).Start : nested[index].Report.Position))
        {
            Resolve(index);
        }

        return [.. found.OfType<Attributed>(), .. wholes];

        // What is around a report is resolved first: "I" inside a quotation is whoever is quoted.
        Attributed Resolve(int index)
        {
            if (found[index] is { } known)
            {
                return known;
            }

            var (report, outer) = nested[index];
            var around = outer >= 0 ? Resolve(outer) : wholes.FirstOrDefault(whole => whole.Report.Holds(report.Position));
            var voice = VoiceOf(around)?.Speaker ?? narrator;
            var (speaker, rule) = (report.Source ?? (around is null ? SaidHere(syntax, report, tagger.IsQuoted) : null)) is { } source ? book.Resolve(source, voice, lastSpeaker, around?.Speaker ?? -1) : Understood(report, around);
            lastSpeaker = around is null && speaker != narrator && !IsNothing(syntax, report) ? speaker : lastSpeaker;
            return found[index] = new Attributed(report, speaker, rule, around, QuotingOf(syntax, report, tagger.IsQuoted));
        }

        // "denied telling them": who denies tells; a quotation goes on with whoever spoke last. "is widely expected": the page does not say by whom.
        (int Speaker, string Rule) Understood(Report report, Attributed? around) =>
            report.Cue >= 0 && syntax.Fine(report.Cue) is "VBG" or "VB" && around is not null && syntax.Head(report.Cue) == around.Report.Cue ? (around.Speaker, "understood subject")
            : around is null && lastSpeaker >= 0 && QuotingOf(syntax, report, tagger.IsQuoted) is Quoting.Direct ? (lastSpeaker, "quotation that goes on")
            : (book.Unspecified(), "no source named");
    }

    // "Ann Lee, our minister, as good as said it: “A”": the cue has no subject of its own, and its sentence tells of somebody.
    private static SourcePhrase? SaidHere(Syntax syntax, Report report, Func<int, bool> isQuoted)
    {
        if (report.Cue < 0 || isQuoted(report.Cue) || !SpeechFrames.IsOfSpeech(syntax.Lemma(report.Cue)) || QuotingOf(syntax, report, isQuoted) is not Quoting.Direct)
        {
            return null;
        }

        var first = Math.Max(syntax.SentenceOf(report.Cue).FirstToken, report.Cue - Farthest);
        var subject = Enumerable.Range(first, report.Cue - first).LastOrDefault(token => !isQuoted(token) && syntax.Relation(token) is "nsubj" or "root" && SourceWords.Speaks(syntax, token), -1);
        return subject >= 0 ? SourcePhraseFinder.OfNoun(syntax, subject) : null;
    }

    // "Nothing in his manner suggested that": nobody spoke.
    private static bool IsNothing(Syntax syntax, Report report) => report.Source is { } source && syntax.Lower(source.Head) is "nothing" or "something" or "everything" or "anything";

    // "I" is whose very words hold it: "She says the doctors thought I was lying" is not the doctors'.
    private static Attributed? VoiceOf(Attributed? around)
    {
        while (around is { Quoted: Quoting.Indirect, Report.Rule: not LabelFinder.TurnRule })
        {
            around = around.Within;
        }

        return around;
    }

    // Paragraphs that the page itself gives to a speaker: the answers of an interview.
    private static IEnumerable<Attributed> WholeBlocks(Passage passage, SourceBook book)
    {
        foreach (var block in passage.Blocks)
        {
            if (block.Speaker is { } named)
            {
                yield return Whole(block.Span, book.Named(named), "speaker of the paragraph");
            }
            else if (block.IsAnswer && Interviewee(passage, book) is { } interviewee)
            {
                yield return Whole(block.Span, interviewee, "interviewee");
            }
        }

        static Attributed Whole(TextSpan span, int speaker, string rule) =>
            new(new Report(null, [], -1, [], [span], rule, span.Start, 1), speaker, rule, null, Quoting.Direct);
    }

    // Who is introduced before the first answer.
    private static int? Interviewee(Passage passage, SourceBook book)
    {
        var first = passage.Blocks.First(block => block.IsAnswer).Span.Start;
        return book.FirstPersonNamed(passage.Blocks[0].Span.Start, first, passage.Narrator.Name);
    }

    // A cue that stands inside the quotation reports indirectly within it; a turn of talk needs no marks.
    private static Quoting QuotingOf(Syntax syntax, Report report, Func<int, bool> isQuoted) =>
        report.Rule == LabelFinder.TurnRule ? Quoting.Direct : report.Cue >= 0 && isQuoted(report.Cue) ? Quoting.Indirect : QuotationFinder.QuotingOf(syntax, report.Content, isQuoted);
}
