using System.Collections.Frozen;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds who passed on the paper that a report quotes: "a memo described to us by two envoys reckons", "a letter that a clerk passed on says".</summary>
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
        foreach (var report in reports)
        {
            yield return report;
            if (report is { Source: { } source, Cue: >= 0 } && source.Head < report.Cue && report.Cue - source.Head < FarthestPasser + FarthestPasser && SourceWords.Documents.Contains(syntax.Lemma(source.Head)) && Passer(syntax, source.Head, report.Cue) is var (verb, passer)
                && report.Content.Length > 0 && report.Content[0].Start > syntax.Span(report.Cue).Start)
            {
                var content = TextSpan.Between(syntax.Span(report.Cue).Start, report.Content[^1].End);
                yield return new Report(passer, [syntax.Span(passer.First, passer.Last)], verb, [syntax.Span(verb)], [content], "paper passed on", syntax.Span(source.First).Start, report.Belief);
            }
        }
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
