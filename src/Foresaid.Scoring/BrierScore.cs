namespace Foresaid.Scoring;

/// <summary>The Brier score of a yes/no forecast: the squared distance between what was said and what came.</summary>
/// <remarks>
/// From 0 (best) to 1 (worst); lower is better; strictly proper. Source: Brier, "Verification of Forecasts Expressed in
/// Terms of Probability", Monthly Weather Review 78 (1950), for one of the two outcomes; Brier's own sum over both is
/// twice this.
/// </remarks>
public static class BrierScore
{
    /// <summary>Scores one forecast.</summary>
    public static double Of(Probability forecast, bool happened)
    {
        var miss = forecast.Value - (happened ? 1 : 0);
        return miss * miss;
    }

    /// <summary>Scores one forecast against a share that came, from 0 to 1.</summary>
    public static double Of(Probability forecast, double share) => (forecast.Value - share) * (forecast.Value - share);

    /// <summary>The best and the worst score against a share that came, within a stated range.</summary>
    public static (double Best, double Worst) Envelope(ProbabilityRange forecast, double share)
    {
        var nearest = Math.Clamp(share, forecast.Low.Value, forecast.High.Value);
        return ((nearest - share) * (nearest - share), Math.Max(Of(forecast.Low, share), Of(forecast.High, share)));
    }

    /// <summary>The best and the worst score within a stated range.</summary>
    /// <returns>The lowest and the highest score that any probability of the range would get.</returns>
    public static (double Best, double Worst) Envelope(ProbabilityRange forecast, bool happened)
    {
        var (atLow, atHigh) = (Of(forecast.Low, happened), Of(forecast.High, happened));
        return (Math.Min(atLow, atHigh), Math.Max(atLow, atHigh));
    }
}
