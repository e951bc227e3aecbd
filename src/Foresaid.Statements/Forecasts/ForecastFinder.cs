using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Finds the clauses of a sentence that are statements in their own right: forecasts, recommendations, assessments.</summary>
/// <remarks>
/// Candidates are proposed from the tree (<see cref="ClauseCandidates"/>), a model says how likely each is to be which kind,
/// and of candidates that share their words the likeliest is kept. Method and measurements: docs/kinds.md.
/// </remarks>
internal static class ForecastFinder
{
    // Where the F1 of forecasts is near its highest and look-alikes are left alone, on our own pages and short texts: docs/kinds.md.
    private const float MinForecast = 0.55f;

    // "May" looks ahead by itself; a clause without any word that does, or one that a page says to its readers, must be all the likelier.
    private const float MinModal = 0.3f;
    private const float MinBare = 0.57f;
    private const float MinToReaders = 0.95f;
    private const float MinOld = 0.65f;
    private const float MinNever = 0.97f;

    // For the kinds that have few examples.
    private const float MinOther = 0.5f;

    // Of two candidates that share so much of the shorter one, only one is a statement.
    private const double MaxShared = 0.5;

    /// <summary>Finds the statements of a sentence.</summary>
    /// <param name="model">Tells kinds.</param>
    /// <param name="syntax">The sheet.</param>
    /// <param name="sentence">The sentence to look in.</param>
    /// <param name="settingOf">Tells where a token stands; null for tokens that are not read.</param>
    /// <param name="reports">Whether a verb reports what somebody else says: its clause is an attribution, and no statement.</param>
    /// <returns>In the order of their first character.</returns>
    public static IReadOnlyList<Prediction> Find(KindModel model, Syntax syntax, Sentence sentence, Func<int, Setting?> settingOf, Func<int, bool> reports)
    {
        var candidates = ClauseCandidates.Of(syntax, sentence, settingOf, reports);
        if (candidates.Count == 0)
        {
            return [];
        }

        var judged = new List<Prediction>();
        Span<float> probabilities = stackalloc float[KindModel.Labels.Length];
        foreach (var candidate in candidates)
        {
            model.Score(ClauseFeatures.Of(syntax, sentence, candidate, candidates), probabilities);
            if (KindOf(LeastOf(syntax, sentence, candidate), probabilities) is { } kind)
            {
                judged.Add(candidate.Prediction with { Kind = kind.Kind, Probability = kind.Probability });
            }
        }

        var kept = new List<Prediction>();
        foreach (var prediction in judged.OrderByDescending(prediction => prediction.Probability).ThenBy(prediction => prediction.Head))
        {
            if (!kept.Any(other => Common(prediction, other) > MaxShared * Math.Min(Length(prediction), Length(other))))
            {
                kept.Add(prediction);
            }
        }

        kept.Sort((first, second) => first.Content[0].CompareTo(second.Content[0]));
        return kept;
    }

    private static float LeastOf(Syntax syntax, Sentence sentence, Candidate candidate)
    {
        var least = candidate.Prediction.Rule == ClauseCandidates.BareRule ? MinBare
            : candidate.Prediction.Rule is "modal may" or "modal might" or "modal could" ? MinModal
            : MinForecast;
        return ClauseDoubts.IsAsked(syntax, sentence) || ClauseDoubts.IsPastChance(syntax, candidate.Prediction) || ClauseDoubts.IsCredit(syntax, candidate.Prediction)
            || ClauseDoubts.IsDisclaimed(syntax, candidate.Prediction) || ClauseDoubts.IsWish(syntax, candidate.Prediction) || ClauseDoubts.IsOfThePage(syntax, candidate.Prediction, candidate.Setting) ? MinNever
            : ClauseDoubts.Of(syntax, sentence, candidate.Prediction, candidate.Setting).Contains("to readers") ? MinToReaders
            : candidate.Setting.IsOld ? Math.Max(least, MinOld)
            : least;
    }

    private static (StatementKind Kind, float Probability)? KindOf(float least, ReadOnlySpan<float> probabilities)
    {
        var (forecast, recommendation, assessment) = (probabilities[1], probabilities[2], probabilities[3]);
        return forecast >= least && forecast >= recommendation && forecast >= assessment ? (StatementKind.Forecast, forecast)
            : recommendation >= MinOther ? (StatementKind.Recommendation, recommendation)
            : assessment >= MinOther ? (StatementKind.Assessment, assessment)
            : null;
    }

    private static int Length(Prediction prediction) => prediction.Content.Sum(span => span.Length);

    private static int Common(Prediction first, Prediction second) =>
        first.Content.Sum(one => second.Content.Sum(other => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start))));
}
