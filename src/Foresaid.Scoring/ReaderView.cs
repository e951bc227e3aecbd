namespace Foresaid.Scoring;

/// <summary>The Brier score that a reader would expect who takes any number of a stated range for as likely as another.</summary>
/// <remarks>The squared miss of the middle plus the variance of an even spread over the range. From 0 (best) to 1; lower is better.</remarks>
public static class ReaderView
{
    /// <summary>Scores a range against a share that came, from 0 to 1.</summary>
    public static double Of(ProbabilityRange forecast, double share)
    {
        var (low, high) = (forecast.Low.Value, forecast.High.Value);
        var miss = ((low + high) / 2) - share;
        return (miss * miss) + ((high - low) * (high - low) / 12);
    }
}
