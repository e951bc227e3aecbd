using System.Collections.Immutable;
using Foresaid.Ledger.Queries;
using Foresaid.Scoring;

namespace Foresaid.Ledger.Scores;

/// <summary>What an answer to a question would make of a source's mean Brier score, before anybody gives it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Statements">How many of its statements the answer would score.</param>
/// <param name="Resolved">How many of its statements are scored now.</param>
/// <param name="Now">Its mean now; null below <see cref="ScoreRules.LeastForMean"/> scored statements.</param>
/// <param name="Then">Its mean after each answer; null below the same number.</param>
public sealed record ResolutionPreview(long Source, int Statements, int Resolved, double? Now, ImmutableArray<double?> Then)
{
    /// <summary>Works it out.</summary>
    /// <param name="source">The source.</param>
    /// <param name="forecasts">What it says of questions; what others say is passed over.</param>
    /// <param name="question">The question.</param>
    /// <param name="shares">The answers: how much came, from 0 to 1.</param>
    public static ResolutionPreview Of(long source, IEnumerable<Forecast> forecasts, long question, IReadOnlyList<double> shares)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentNullException.ThrowIfNull(shares);
        var own = forecasts.Where(forecast => forecast.Source == source && forecast is { Counts: true, IsAccepted: true }).ToList();
        var now = own.Where(forecast => forecast.IsScored).ToList();
        var elsewhere = now.Where(forecast => forecast.Question != question).Select(forecast => Miss(forecast, forecast.Share!.Value)).ToList();
        var asked = own.Where(forecast => forecast.Question == question).ToList();
        return new ResolutionPreview(
            source,
            asked.Count,
            now.Count,
            Mean([.. now.Select(forecast => Miss(forecast, forecast.Share!.Value))]),
            [.. shares.Select(share => Mean([.. elsewhere, .. asked.Select(forecast => Miss(forecast, share))]))]);
    }

    private static double Miss(Forecast forecast, double share) => BrierScore.Of(forecast.Chance!.Value.Best, share);

    private static double? Mean(IReadOnlyCollection<double> scores) => scores.Count >= ScoreRules.LeastForMean ? scores.Average() : null;
}
