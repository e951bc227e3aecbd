namespace Foresaid.Statements.Forecasts;

/// <summary>Tells which words of a sentence belong to a clause that looks ahead.</summary>
internal static class ClauseContent
{
    // A clause of so few words is a stump of a broken tree, or an ellipsis that its sentence completes.
    private const int MaxStump = 3;

    /// <summary>The prediction with its words.</summary>
    public static Prediction WithContent(Syntax syntax, Prediction prediction, Dictionary<int, Prediction> all, Setting setting)
    {
        var anchor = Anchor(syntax, prediction, setting, all);
        var left = new List<int>();
        foreach (var other in all.Values.Where(other => other.Head != prediction.Head && syntax.IsUnder(other.Head, anchor)))
        {
            // A coordinated clause with its own cue is a statement of its own.
            for (var at = other.Head; at >= 0 && at != anchor; at = syntax.Head(at))
            {
                if (syntax.Relation(at) is "conj" or "parataxis" && !syntax.IsUnder(prediction.Head, at))
                {
                    left.Add(at);
                    break;
                }
            }
        }

        if (setting.Cue >= 0 && !syntax.IsUnder(prediction.Head, setting.Cue) && syntax.IsUnder(setting.Cue, anchor))
        {
            left.Add(setting.Cue);
        }

        if (!prediction.Content.IsEmpty)
        {
            return prediction;
        }

        // Where the tree leaves a stump ("will have"), the sentence says it.
        var clause = ClauseText.Of(syntax, anchor, left, setting.Inside);
        var words = clause.Sum(span => syntax.TokensIn(span) is var (first, end) ? end - first : 0);
        return prediction with { Content = words > MaxStump || all.Count > 1 ? clause : ClauseText.OfSentence(syntax, syntax.SentenceOf(prediction.Cue), setting.Inside) };
    }

    // The clause to take: "is likely to win" starts at "likely", "I think it will" at "think" when the narrator says so.
    private static int Anchor(Syntax syntax, Prediction prediction, Setting setting, Dictionary<int, Prediction> all)
    {
        var at = prediction.Head;
        if (prediction.Cue != at && syntax.IsUnder(at, prediction.Cue))
        {
            at = prediction.Cue;
        }

        for (var steps = 0; steps < 4 && syntax.Head(at) is >= 0 and var above && above != setting.Cue && !all.ContainsKey(above); steps++)
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
