namespace Foresaid.Scoring;

/// <summary>A mean Brier score taken apart: reliability - resolution + uncertainty, and what the bins hide.</summary>
/// <param name="Brier">The mean score: reliability - resolution + uncertainty + variance - 2 covariance.</param>
/// <param name="Reliability">How far the bins' means are from what came; 0 is best.</param>
/// <param name="Resolution">How far what came in the bins differs from the base rate; more is better.</param>
/// <param name="Uncertainty">What the world left open, whoever foretells: base rate times its opposite.</param>
/// <param name="Variance">Of the forecasts within their bins.</param>
/// <param name="Covariance">Of forecasts and what came within the bins.</param>
/// <remarks>
/// Murphy, "A New Vector Partition of the Probability Score", Journal of Applied Meteorology 12 (1973); the two last parts after Stephenson,
/// Coelho and Jolliffe, "Two Extra Components in the Brier Score Decomposition", Weather and Forecasting 23 (2008).
/// </remarks>
public sealed record MurphyDecomposition(double Brier, double Reliability, double Resolution, double Uncertainty, double Variance, double Covariance)
{
    /// <summary>Takes a mean score apart.</summary>
    /// <param name="forecasts">What was said, and what came: 0 or 1. At least one.</param>
    /// <param name="bin">The bin of what was said.</param>
    public static MurphyDecomposition Of(IReadOnlyCollection<(double Chance, double Share)> forecasts, Func<double, double> bin)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentOutOfRangeException.ThrowIfZero(forecasts.Count);
        double count = forecasts.Count;
        var baseRate = forecasts.Average(forecast => forecast.Share);
        var (reliability, resolution, variance, covariance) = (0d, 0d, 0d, 0d);
        foreach (var group in forecasts.GroupBy(forecast => bin(forecast.Chance)))
        {
            var (said, came, size) = (group.Average(forecast => forecast.Chance), group.Average(forecast => forecast.Share), group.Count());
            reliability += size * (said - came) * (said - came) / count;
            resolution += size * (came - baseRate) * (came - baseRate) / count;
            variance += group.Sum(forecast => (forecast.Chance - said) * (forecast.Chance - said)) / count;
            covariance += group.Sum(forecast => (forecast.Chance - said) * (forecast.Share - came)) / count;
        }

        var brier = forecasts.Average(forecast => (forecast.Chance - forecast.Share) * (forecast.Chance - forecast.Share));
        return new MurphyDecomposition(brier, reliability, resolution, baseRate * (1 - baseRate), variance, covariance);
    }
}
