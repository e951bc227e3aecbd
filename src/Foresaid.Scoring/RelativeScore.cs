namespace Foresaid.Scoring;

/// <summary>The logarithmic score against the others who spoke on the same question: 100 times the difference to their mean.</summary>
/// <remarks>Higher is better; the scores of all on a question add up to 0; one who speaks alone gets 0. The rule of Metaculus's peer score.</remarks>
public static class RelativeScore
{
    /// <summary>Scores forecasts that stand at the same time.</summary>
    /// <param name="logScores">The logarithmic score of each.</param>
    /// <returns>The relative score of each, in their order.</returns>
    public static double[] Of(ReadOnlySpan<double> logScores)
    {
        var scores = new double[logScores.Length];
        var sum = 0d;
        foreach (var score in logScores)
        {
            sum += score;
        }

        for (var index = 0; index < scores.Length && scores.Length > 1; index++)
        {
            scores[index] = 100 * (logScores[index] - ((sum - logScores[index]) / (scores.Length - 1)));
        }

        return scores;
    }
}
