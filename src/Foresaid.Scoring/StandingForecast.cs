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

    /// <summary>The relative score of each source, averaged over the window.</summary>
    /// <param name="forecasts">All forecasts of the question; of one source they do not overlap.</param>
    /// <param name="sources">How many sources there are, numbered from 0.</param>
    /// <param name="open">The first day of the window.</param>
    /// <param name="scheduled">The last day of the window as it was scheduled.</param>
    /// <param name="answered">The day on which it was answered.</param>
    /// <param name="share">How much came, from 0 to 1.</param>
    public static double[] Relative(IReadOnlyList<StandingForecast> forecasts, int sources, double open, double scheduled, double answered, double share)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var end = Math.Min(scheduled, answered);
        var cuts = forecasts.SelectMany(forecast => new[] { forecast.From, forecast.Until })
            .Select(day => Math.Clamp(day, open, end)).Append(open).Append(end).Distinct().Order().ToArray();
        var scores = new double[sources];
        for (var index = 0; index + 1 < cuts.Length; index++)
        {
            var standing = forecasts.Where(forecast => forecast.From <= cuts[index] && forecast.Until >= cuts[index + 1]).ToArray();
            var relative = RelativeScore.Of([.. standing.Select(forecast => LogScore.Of(forecast.Chance, share))]);
            for (var place = 0; place < standing.Length; place++)
            {
                scores[standing[place].Source] += relative[place] * (cuts[index + 1] - cuts[index]) / (scheduled - open);
            }
        }

        return scores;
    }
}
