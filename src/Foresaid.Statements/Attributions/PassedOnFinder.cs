using System.Collections.Frozen;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds who passed on the paper that a report quotes, or quotes whoever speaks: "a memo described to us by two envoys reckons", "a letter that a clerk passed on says", "a general, quoted by the weekly, thinks".</summary>
internal static class PassedOnFinder
{
    private const int FarthestPasser = 16;

    private static readonly FrozenSet<string> _passing = FrozenSet.Create("quot", "describe", "pass", "leak", "relay", "read", "show", "hand", "summarise", "summarize", "send", "forward", "give", "quote", "cite", "share");

    /// <summary>Completes reports whose source is a paper that somebody passed on.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="reports">The reports of a passage.</param>
    /// <returns>The reports, and behind each the one of whoever passed its source on.</returns>
    public static IEnumerable<Report> Complete(Syntax syntax, IEnumerable<Report> reports)
    {
        foreach (var found in reports)
        {
            var report = Quoter(syntax, found) is var (participle, _) && found.Source is { } whole && whole.Last >= participle ? found with { Source = whole with { Last = participle - 2 }, SourceSpans = [syntax.Span(whole.First, participle - 2)] } : found;
            yield return report;
            if (report is { Source: { } source, Cue: >= 0 } && source.Head < report.Cue && report.Cue - source.Head < FarthestPasser + FarthestPasser && SourceWords.Documents.Contains(syntax.Lemma(source.Head)) && Passer(syntax, source.Head, report.Cue) is var (verb, passer)
                && report.Content.Length > 0 && report.Content[0].Start > syntax.Span(report.Cue).Start)
            {
                var content = TextSpan.Between(syntax.Span(report.Cue).Start, report.Content[^1].End);
                yield return new Report(passer, [syntax.Span(passer.First, passer.Last)], verb, [syntax.Span(verb)], [content], "paper passed on", syntax.Span(source.First).Start, report.Belief);
            }
            else if (Quoter(syntax, report) is var (quoting, quoter))
            {
                yield return new Report(quoter, [syntax.Span(quoter.First, quoter.Last)], quoting, [syntax.Span(quoting)], [TextSpan.Between(syntax.Span(quoter.Last + 1).Start, report.Content[^1].End)], "quoted by somebody", syntax.Span(report.Source!.First).Start, report.Belief);
            }
        }
    }

    // "A general, quoted without a name by the weekly, thinks": who quotes whoever speaks.
    private static (int Verb, SourcePhrase Quoter)? Quoter(Syntax syntax, Report report)
    {
        if (report is not { Source: { } source, Cue: >= 0, Content: [var first, ..] } || source.Head >= report.Cue || !SourceWords.Speaks(syntax, source.Head) || first.Start < syntax.Span(report.Cue).Start)
        {
            return null;
        }

        for (var verb = source.Head + 2; verb < Math.Min(report.Cue - 2, source.Head + FarthestPasser); verb++)
        {
            if (syntax.Fine(verb) is not "VBN" || syntax.Lower(verb) is not ("quoted" or "cited" or "interviewed" or "overheard") || syntax.Word(verb - 1) is not ",")
            {
                continue;
            }

            for (var by = verb + 1; by < Math.Min(report.Cue - 1, verb + 8); by++)
            {
                if (syntax.Lower(by) is "by" && syntax.Head(by) is var agent && agent > by && agent < report.Cue && (SourceWords.Speaks(syntax, agent) || syntax.Fine(agent) is "NNS" || char.IsUpper(syntax.Word(agent)[0])) && SourcePhraseFinder.OfNoun(syntax, agent) is { } phrase && phrase.First > by && phrase.Last < report.Cue)
                {
                    return (verb, phrase);
                }
            }
        }

        return null;
    }

    // "Described to us by two envoys", "that a clerk passed on to us": the verb and who did.
    private static (int Verb, SourcePhrase Passer)? Passer(Syntax syntax, int paper, int cue)
    {
        for (var verb = paper + 1; verb < Math.Min(cue, paper + FarthestPasser); verb++)
        {
            if (!_passing.Contains(syntax.Lemma(verb)) || syntax.Fine(verb) is not ("VBN" or "VBD"))
            {
                continue;
            }

            if (syntax.Fine(verb) is "VBD" && syntax.Child(verb, "nsubj") is >= 0 and var subject && subject > paper && subject < verb && SourceWords.Speaks(syntax, subject) && syntax.Lower(subject) is not ("i" or "we") && SourcePhraseFinder.OfNoun(syntax, subject) is { } clerk)
            {
                return (verb, clerk);
            }

            for (var by = verb + 1; by < Math.Min(cue, verb + 8); by++)
            {
                if (syntax.Lower(by) is "by" && syntax.Head(by) is var agent && agent > by && agent < cue && (SourceWords.Speaks(syntax, agent) || syntax.Fine(agent) is "NNS") && SourcePhraseFinder.OfNoun(syntax, agent) is { } phrase && phrase.First > by)
                {
                    return (verb, phrase);
                }
            }
        }

        return null;
    }
}
