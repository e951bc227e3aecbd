using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Tells which words of a sentence may belong to a clause.</summary>
internal static class ClauseContent
{
    /// <summary>The words of a clause, as far as it may reach.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="prediction">The clause.</param>
    /// <param name="cued">The clauses of the sentence that look ahead, by their heads.</param>
    /// <param name="heads">All its clauses, by their heads.</param>
    /// <param name="setting">Where the clause stands.</param>
    public static IEnumerable<(Reach Reach, ImmutableArray<TextSpan> Content)> Reaches(
        Syntax syntax, Prediction prediction, Dictionary<int, Prediction> cued, Dictionary<int, Prediction> heads, Setting setting)
    {
        var anchor = Anchor(syntax, prediction, setting, cued);
        List<int> reporting = setting.Cue >= 0 && !syntax.IsUnder(prediction.Head, setting.Cue) && syntax.IsUnder(setting.Cue, anchor) ? [setting.Cue] : [];
        var joined = heads.Keys.Where(other => other != prediction.Head && syntax.Relation(other) is "conj" or "parataxis" && syntax.IsUnder(other, anchor) && !syntax.IsUnder(prediction.Head, other)).ToList();
        yield return (Reach.Clause, ClauseText.Of(syntax, anchor, [.. joined, .. reporting], setting.Inside));
        if (joined.Count > 0)
        {
            yield return (Reach.Joined, ClauseText.Of(syntax, anchor, reporting, setting.Inside));
        }

        if (syntax.Relation(anchor) == "root")
        {
            yield return (Reach.Sentence, ClauseText.OfSentence(syntax, syntax.SentenceOf(prediction.Head), setting.Inside));
        }
    }

    // The clause to take: "is likely to win" starts at "likely", "I think it will" at "think" when the narrator says so.
    private static int Anchor(Syntax syntax, Prediction prediction, Setting setting, Dictionary<int, Prediction> cued)
    {
        var at = prediction.Head;
        if (prediction.Cue != at && syntax.IsUnder(at, prediction.Cue))
        {
            at = prediction.Cue;
        }

        for (var steps = 0; steps < 4 && syntax.Head(at) is >= 0 and var above && above != setting.Cue && !cued.ContainsKey(above); steps++)
        {
            var belongs = syntax.Relation(at) is "ccomp" or "xcomp" or "csubj" && setting.Inside.Any(span => span.Contains(syntax.Span(above)));
            if (!belongs)
            {
                break;
            }

            at = above;
        }

        return at;
    }
}
