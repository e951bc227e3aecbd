using System.Collections.Immutable;

namespace Foresaid.Scoring;

/// <summary>How often what was given a probability came: by bins, with bands that say how far off chance alone leads.</summary>
/// <remarks>
/// Wilson: E. B. Wilson, "Probable Inference", Journal of the American Statistical Association 22 (1927). Consistency: Bröcker and Smith,
/// "Increasing the Reliability of Reliability Diagrams", Weather and Forecasting 22 (2007), here from the binomial distribution itself.
/// </remarks>
public static class Calibration
{
    // The normal quantile of 0.975.
    private const double Z95 = 1.959963984540054;

    /// <summary>The Wilson interval of 95 per cent round an observed frequency.</summary>
    /// <param name="yes">How much came; not negative.</param>
    /// <param name="count">Of how many; at least 1.</param>
    public static (double Low, double High) Wilson(double yes, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var rate = yes / count;
        var z2 = Z95 * Z95;
        var middle = (rate + (z2 / (2 * count))) / (1 + (z2 / count));
        var half = Z95 / (1 + (z2 / count)) * Math.Sqrt((rate * (1 - rate) / count) + (z2 / (4d * count * count)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    /// <summary>Where the observed frequency of a perfectly calibrated source would fall in nine of ten cases.</summary>
    /// <param name="low">The lower bound of the bin: gives the lower end.</param>
    /// <param name="high">The upper bound of the bin: gives the upper end.</param>
    /// <param name="count">How many forecasts lie in it; at least 1.</param>
    public static (double Low, double Middle, double High) Consistency(double low, double high, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return (Quantile(count, low, 0.05) / count, Quantile(count, (low + high) / 2, 0.5) / count, Quantile(count, high, 0.95) / count);
    }

    /// <summary>The bin of a chance, from 0 to 9; one whole lies in the last.</summary>
    public static int BinOf(double chance) => Math.Min((int)(chance * 10), 9);

    /// <summary>Ten bins from 0 to 1; those without a forecast are left out.</summary>
    /// <param name="forecasts">What was said, and how much came, from 0 to 1.</param>
    public static ImmutableArray<CalibrationBin> Bins(IEnumerable<(double Chance, double Share)> forecasts) =>
    [
        .. forecasts.GroupBy(forecast => BinOf(forecast.Chance)).OrderBy(bin => bin.Key).Select(bin =>
        {
            var count = bin.Count();
            var came = bin.Sum(forecast => forecast.Share);
            var (low, _, high) = Consistency(bin.Key / 10d, (bin.Key + 1) / 10d, count);
            var (wilsonLow, wilsonHigh) = Wilson(came, count);
            return new CalibrationBin(bin.Key / 10d, (bin.Key + 1) / 10d, count, bin.Average(forecast => forecast.Chance), came, low, high, wilsonLow, wilsonHigh);
        }),
    ];

    // The least k with P(X <= k) >= level, X binomial.
    private static double Quantile(int count, double rate, double level)
    {
        if (rate <= 0)
        {
            return 0;
        }

        if (rate >= 1)
        {
            return count;
        }

        var log = count * Math.Log(1 - rate);
        var sum = Math.Exp(log);
        var k = 0;
        while (sum < level && k < count)
        {
            log += Math.Log((count - k) / (k + 1d)) + Math.Log(rate / (1 - rate));
            sum += Math.Exp(log);
            k++;
        }

        return k;
    }
}

/// <summary>The forecasts between two probabilities.</summary>
/// <param name="From">The lower bound.</param>
/// <param name="To">The upper bound.</param>
/// <param name="Count">How many lie between.</param>
/// <param name="Said">Their mean.</param>
/// <param name="Came">How many came, shares added up.</param>
/// <param name="ConsistentLow">The lower end of where a perfectly calibrated source would fall.</param>
/// <param name="ConsistentHigh">The upper end of it.</param>
/// <param name="WilsonLow">The lower end of the Wilson interval.</param>
/// <param name="WilsonHigh">The upper end of it.</param>
public sealed record CalibrationBin(
    double From, double To, int Count, double Said, double Came, double ConsistentLow, double ConsistentHigh, double WilsonLow, double WilsonHigh)
{
    /// <summary>The share that came, from 0 to 1.</summary>
    public double Rate => Came / Count;
}
