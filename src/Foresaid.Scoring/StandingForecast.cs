namespace Foresaid.Scoring;

/// <summary>A forecast as it stood in time.</summary>
/// <param name="Source">Whose it is.</param>
/// <param name="From">The day from which it stood.</param>
/// <param name="Until">The day from which it stood no longer; not before <paramref name="From"/>.</param>
/// <param name="Chance">What it gave to "yes".</param>
public readonly record struct StandingForecast(int Source, double From, double Until, Probability Chance);

/// <summary>Averages scores over the window of a question.</summary>
/// <remarks>
/// The denominator is the whole window as it was scheduled, though the question be answered early: who divides by the time that it was
/// open rewards saying what is only likely to be answered early. Where nothing of a source stands, it gets nothing.
/// </remarks>
public static class TimeAverage
{
    /// <summary>The share of the scheduled window in which a forecast stood, from 0 to 1.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="open">The first day of the window.</param>
    /// <param name="scheduled">The last day of the window as it was scheduled; after <paramref name="open"/>.</param>
    /// <param name="answered">The day on which it was answered; what stood later does not count.</param>
    public static double Coverage(StandingForecast forecast, double open, double scheduled, double answered) =>
        Math.Max(0, Math.Min(Math.Min(forecast.Until, answered), scheduled) - Math.Max(forecast.From, open)) / (scheduled - open);

    /// <summary>The baseline score of one source's forecasts, averaged over the window.</summary>
    public static double Baseline(IEnumerable<StandingForecast> forecasts, double open, double scheduled, double answered, double share) =>
        forecasts.Sum(forecast => Coverage(forecast, open, scheduled, answered) * BaselineScore.Of(forecast.Chance, share));

    /// <summary>The relative score of each source, averaged over the window: see <see cref="RelativeScore"/>; logarithms are bounded.</summary>
    /// <param name="forecasts">All forecasts of the question; of one source they do not overlap.</param>
    /// <param name="sources">How many sources there are, numbered from 0.</param>
    /// <param name="open">The first day of the window.</param>
    /// <param name="scheduled">The last day of the window as it was scheduled.</param>
    /// <param name="answered">The day on which it was answered.</param>
    /// <param name="share">How much came, from 0 to 1.</param>
    /// <remarks>Takes time in proportion to n log n of n forecasts: each is the difference of two sums that run over the window.</remarks>
    public static double[] Relative(IReadOnlyList<StandingForecast> forecasts, int sources, double open, double scheduled, double answered, double share)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var end = Math.Min(scheduled, answered);
        var standing = forecasts
            .Select(forecast => (forecast.Source, From: Math.Max(forecast.From, open), Until: Math.Min(forecast.Until, end), Score: LogScore.OfBounded(forecast.Chance, share)))
            .Where(forecast => forecast.From < forecast.Until).ToArray();

        // Of n who stand with the sum S of their scores, one with the score s gets s n / (n - 1) - S / (n - 1): both run over time.
        var sums = new SortedDictionary<double, (int Count, double Score)>();
        foreach (var (_, from, until, score) in standing)
        {
            sums[from] = sums.GetValueOrDefault(from) is var begun ? (begun.Count + 1, begun.Score + score) : default;
            sums[until] = sums.GetValueOrDefault(until) is var over ? (over.Count - 1, over.Score - score) : default;
        }

        var runs = new Dictionary<double, (double Own, double Others)>();
        var (count, sum, own, others, last) = (0, 0d, 0d, 0d, open);
        foreach (var (day, change) in sums)
        {
            if (count > 1)
            {
                own += (day - last) * count / (count - 1);
                others += (day - last) * sum / (count - 1);
            }

            runs.Add(day, (own, others));
            (count, sum, last) = (count + change.Count, sum + change.Score, day);
        }

        var scores = new double[sources];
        foreach (var (source, from, until, score) in standing)
        {
            scores[source] += 100 * ((score * (runs[until].Own - runs[from].Own)) - (runs[until].Others - runs[from].Others)) / (scheduled - open);
        }

        return scores;
    }
}
