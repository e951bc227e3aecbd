using System.Collections.Immutable;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Quotations;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds who is reported to have said what in a passage: source, cue and content.</summary>
internal static class ReportFinder
{
    /// <summary>Finds the reports of a passage, those inside others included: by the trained models, by labels, by odds that somebody puts, by whom a report cites.</summary>
    /// <returns>In the order of their positions.</returns>
    public static ImmutableArray<Report> Find(AttributionTagger tagger, Syntax syntax, Passage passage, ImmutableArray<Quotation> quotations)
    {
        var odds = OddsFinder.Find(syntax, passage).ToList();
        var taken = odds.Select(report => report.Cue).ToHashSet();
        var turns = LabelFinder.FindTurns(syntax, passage).ToList();
        taken.UnionWith(turns.Select(report => report.Cue));
        var tagged = tagger.Find(passage.Blocks).Where(one => !taken.Contains(one.Cue.Head)).ToList();
        var cues = tagged.SelectMany(one => Enumerable.Range(one.Cue.First, one.Cue.Last - one.Cue.First + 1)).ToHashSet();
        return [.. CitingFinder.Complete(syntax, [.. tagged.Select(one => ReportOf(syntax, one))]).Concat(odds).Concat(turns).Concat(LabelFinder.Find(syntax, passage, quotations, cues.Contains)).OrderBy(report => report.Position)];
    }

    private static Report ReportOf(Syntax syntax, TaggedAttribution tagged)
    {
        ImmutableArray<TextSpan> Spans(ImmutableArray<TokenRun> runs) => [.. runs.Select(run => syntax.Span(run.First, run.Last))];
        var content = Spans(tagged.Content);
        var phrase = tagged.Source.IsEmpty ? OfTree(syntax, tagged, content) : PhraseOf(syntax, tagged.Source, tagged.Cue.Head);
        var source = tagged.Source.IsEmpty && phrase is not null ? [syntax.Span(phrase.First, phrase.Last)] : Spans(tagged.Source);
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

    // The subject, where it stands outside what is reported.
    private static SourcePhrase? OfTree(Syntax syntax, TaggedAttribution tagged, ImmutableArray<TextSpan> content) =>
        syntax.Tag(tagged.Cue.Head) is UniversalTag.Verb && SourcePhraseFinder.OfVerb(syntax, tagged.Cue.Head) is { } phrase && !content.Any(span => span.Overlaps(syntax.Span(phrase.First, phrase.Last))) ? phrase : null;

    // Of several pieces the one nearest to the cue names the source.
    private static SourcePhrase PhraseOf(Syntax syntax, ImmutableArray<TokenRun> runs, int cue)
    {
        var run = runs.MinBy(run => run.Last < cue ? cue - run.Last : run.First - cue);
        run = Antecedent(syntax, run) ?? run;
        var head = -1;
        for (var token = run.First; token <= run.Last; token++)
        {
            var isOutermost = syntax.Head(token) < run.First || syntax.Head(token) > run.Last;
            if (isOutermost && IsNominal(syntax, token) && head < 0)
            {
                head = token;
            }
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
        if (run.First != run.Last || syntax.Lower(run.First) is not ("who" or "which" or "that"))
        {
            return null;
        }

        var at = run.First;
        for (var steps = 0; steps < 4 && syntax.Head(at) >= 0; steps++, at = syntax.Head(at))
        {
            if (syntax.Relation(at) == "acl")
            {
                var noun = syntax.Head(at);
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

    private static bool IsNominal(Syntax syntax, int token) =>
        syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num or UniversalTag.Adj or UniversalTag.Det;
}
