namespace Foresaid.Scoring;

/// <summary>Scores of what stood on one day, whatever was said before or after.</summary>
/// <remarks>
/// The rule of Metaculus's spot scores. A forecast stands on a day from which it stood and not on the day from which it stood no longer.
/// Who says nothing that stands on the day gets 0 and takes no part in the scores of the others.
/// </remarks>
public static class SpotScore
{
    /// <summary>The baseline score of what one source said, as it stood on a day: see <see cref="BaselineScore"/>.</summary>
    /// <param name="forecasts">The source's forecasts; they do not overlap.</param>
    /// <param name="day">The day.</param>
    /// <param name="share">How much came, from 0 to 1.</param>
    /// <returns>The score, and whether anything stood.</returns>
    public static (double Score, bool Stood) Baseline(IEnumerable<StandingForecast> forecasts, double day, double share) =>
        forecasts.Where(forecast => Stands(forecast, day)).Select(forecast => (BaselineScore.Of(forecast.Chance, share), true)).FirstOrDefault();

    /// <summary>The relative score of each source on a day: see <see cref="RelativeScore"/>; logarithms are bounded.</summary>
    /// <param name="forecasts">All forecasts of the question; of one source they do not overlap.</param>
    /// <param name="sources">How many sources there are, numbered from 0.</param>
    /// <param name="day">The day.</param>
    /// <param name="share">How much came, from 0 to 1.</param>
    public static double[] Relative(IEnumerable<StandingForecast> forecasts, int sources, double day, double share)
    {
        var standing = forecasts.Where(forecast => Stands(forecast, day)).ToArray();
        var relative = RelativeScore.Of([.. standing.Select(forecast => LogScore.OfBounded(forecast.Chance, share))]);
        var scores = new double[sources];
        for (var index = 0; index < standing.Length; index++)
        {
            scores[standing[index].Source] = relative[index];
        }

        return scores;
    }

    private static bool Stands(StandingForecast forecast, double day) => forecast.From <= day && day < forecast.Until;
}
