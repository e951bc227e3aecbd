namespace Foresaid.Scoring;

/// <summary>The parts of a mean Brier score without what chance alone adds to them in small bins.</summary>
/// <param name="Reliability">How far the bins' means are from what came; below 0 where chance explains more than was seen.</param>
/// <param name="Resolution">How far what came in the bins differs from the base rate.</param>
/// <param name="Uncertainty">What the world left open.</param>
/// <param name="OfBins">What was taken off reliability and resolution for the chance within the bins.</param>
/// <param name="OfAll">What was added to resolution and uncertainty for the chance in the base rate.</param>
/// <remarks>
/// Ferro and Fricker, "A Bias-Corrected Decomposition of the Brier Score", Quarterly Journal of the Royal Meteorological Society 138 (2012), without
/// the limit that keeps reliability at 0 or above. A bin of one forecast says nothing of chance and is taken as it stands.
/// </remarks>
public sealed record MurphyCorrection(double Reliability, double Resolution, double Uncertainty, double OfBins, double OfAll)
{
    /// <summary>Takes a mean score apart, and chance off its parts.</summary>
    /// <param name="forecasts">What was said, and what came: 0 or 1. At least two.</param>
    /// <param name="bin">The bin of what was said.</param>
    public static MurphyCorrection Of(IReadOnlyCollection<(double Chance, double Share)> forecasts, Func<double, double> bin)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentOutOfRangeException.ThrowIfLessThan(forecasts.Count, 2, nameof(forecasts));
        double count = forecasts.Count;
        var parts = MurphyDecomposition.Of(forecasts, bin);
        var ofBins = forecasts.GroupBy(forecast => bin(forecast.Chance)).Where(group => group.Count() > 1).Sum(group =>
        {
            var (came, size) = (group.Average(forecast => forecast.Share), group.Count());
            return size * came * (1 - came) / (size - 1) / count;
        });
        var ofAll = parts.Uncertainty / (count - 1);
        return new MurphyCorrection(parts.Reliability - ofBins, parts.Resolution - ofBins + ofAll, parts.Uncertainty + ofAll, ofBins, ofAll);
    }
}
