namespace Foresaid.Scoring;

/// <summary>The logarithmic score: the natural logarithm of the probability that was given to what came.</summary>
/// <remarks>
/// From minus infinity to 0 (best); higher is better; strictly proper. Of a share r that came it is r ln p + (1 - r) ln (1 - p). Source: Good,
/// "Rational Decisions", Journal of the Royal Statistical Society B 14 (1952). <see cref="OfBounded"/> bounds what a word can cost:
/// nobody who says "certainly" means a chance of one in a million.
/// </remarks>
public static class LogScore
{
    /// <summary>The nearest to 0 and 1 that a bounded score takes a probability for. Our own setting, as forecasting sites have it.</summary>
    public const double Bound = 0.001;

    /// <summary>Scores one forecast against a share that came, from 0 to 1.</summary>
    public static double Of(Probability forecast, double share) =>
        (share > 0 ? share * Math.Log(forecast.Value) : 0) + (share < 1 ? (1 - share) * Math.Log(1 - forecast.Value) : 0);

    /// <summary>The same, with the forecast kept <see cref="Bound"/> away from 0 and 1.</summary>
    public static double OfBounded(Probability forecast, double share) => Of(Bounded(forecast), share);

    /// <summary>The probability kept <see cref="Bound"/> away from 0 and 1.</summary>
    public static Probability Bounded(Probability forecast) => Probability.Of(Math.Clamp(forecast.Value, Bound, 1 - Bound));
}
