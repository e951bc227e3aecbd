namespace Foresaid.Scoring;

/// <summary>The logarithmic score against one who always says one half: 0 for one half, 100 for certainty that came true.</summary>
/// <remarks>
/// 100 (1 + log2 p), where p is the probability given to what came. Higher is better; strictly proper; not bounded below. The rule of
/// Metaculus's baseline score.
/// </remarks>
public static class BaselineScore
{
    /// <summary>Scores one forecast against a share that came, from 0 to 1.</summary>
    public static double Of(Probability forecast, double share) => 100 * (1 + (LogScore.Of(forecast, share) / Math.Log(2)));
}
