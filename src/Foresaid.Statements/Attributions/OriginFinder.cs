using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds from whom somebody has what was reported before: "The road will close, the weekly says. It has this from the contractor."</summary>
internal static class OriginFinder
{
    private const int LongestSource = 14;
    private const int LongestSubject = 6;
    private const double Belief = 0.8;

    /// <summary>Completes reports whose origin stands in the sentence behind them.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="reports">The reports.</param>
    /// <returns>The reports, those that have an origin with its sentence in their content, and behind them those of whoever they have it from.</returns>
    public static List<Report> Complete(Syntax syntax, Passage passage, IReadOnlyList<Report> reports)
    {
        var result = reports.ToList();
        foreach (var block in passage.Blocks)
        {
            var sentences = syntax.Sheet.SentencesIn(block.Span).ToList();
            for (var index = 1; index < sentences.Count; index++)
            {
                if (Origin(syntax, sentences[index]) is not var (cue, who))
                {
                    continue;
                }

                // The innermost of the sentence before.
                var before = sentences[index - 1].Span;
                var at = Enumerable.Range(0, result.Count).Where(place => result[place].Source is not null && result[place].Content is [.., var last] && last.Start >= before.Start && last.Start < before.End && before.Contains(result[place].Position)).OrderBy(place => result[place].Length).FirstOrDefault(-1);
                if (at < 0 || reports.Any(report => report.Cue == cue))
                {
                    continue;
                }

                var passed = result[at];
                result[at] = passed with { Content = passed.Content.Add(syntax.Span(cue, who.Last)) };
                result.Add(new Report(who, [syntax.Span(who.First, who.Last)], cue, [syntax.Span(cue)], passed.Content, "origin behind", passed.Content[0].Start, Belief));
            }
        }

        return result;
    }

    /// <summary>Whether a token is the "from" of "had it from", "got this from".</summary>
    public static bool IsOrigin(Syntax syntax, int from) =>
        syntax.Lower(from) is "from" && syntax.Lower(from - 1) is "it" or "this" or "that" && from > 1 && syntax.Lemma(from - 2) is "have" or "get" or "hear";

    // "He had it from a man at the ministry.", "The paper has this from the contractor.": the verb, and whom the rest of the sentence names.
    private static (int Cue, SourcePhrase Who)? Origin(Syntax syntax, Sentence sentence)
    {
        var first = sentence.FirstToken;
        while (first < sentence.EndToken && syntax.Tag(first) is UniversalTag.Punct)
        {
            first++;
        }

        for (var verb = first + 1; verb < Math.Min(sentence.EndToken - 3, first + LongestSubject); verb++)
        {
            var from = verb + 2;
            if (IsOrigin(syntax, from) && syntax.Fine(verb) is "VBD" or "VBZ" or "VBP" && syntax.Lower(first) is not ("i" or "we" or "you"))
            {
                var last = from + 1;
                while (last + 1 < sentence.EndToken && last - from < LongestSource && syntax.Word(last + 1) is not ("," or "." or ";" or ":" or "”" or "\"" or "–" or "—") && syntax.Lower(last + 1) is not ("that" or "whom" or "and"))
                {
                    last++;
                }

                var ends = last + 1 >= sentence.EndToken || syntax.Word(last + 1) is "." or "”" or "\"";
                var head = Enumerable.Range(from + 1, last - from).FirstOrDefault(token => (SourceWords.Speaks(syntax, token) || syntax.Tag(token) is UniversalTag.Noun || syntax.Lower(token) is "somebody" or "someone") && syntax.HangsOutside(token, from + 1, last), -1);
                return ends && head > 0 ? (verb, new SourcePhrase(head, from + 1, last)) : null;
            }
        }

        return null;
    }
}
