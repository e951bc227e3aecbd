namespace Foresaid.Scoring;

/// <summary>What of the Brier scores is the source's own, and what the question's: sources that answered different questions made comparable.</summary>
/// <remarks>
/// Least squares of score = source + question, the sources' parts centred on 0, found by taking turns until nothing moves. A source's part
/// is below 0 where it did better than others on the same questions. Sources that share no question, not even through others, cannot be compared.
/// </remarks>
public static class DifficultyAdjustment
{
    private const int MostTurns = 300;

    // A hundredth of what is shown of a score would be a thousand times as much.
    private const double Still = 1e-8;

    /// <summary>Fits both parts.</summary>
    /// <param name="scores">The source and the question of each score, numbered from 0, and the score.</param>
    /// <param name="sources">How many sources there are.</param>
    /// <param name="questions">How many questions there are.</param>
    /// <returns>The part of each source and of each question.</returns>
    public static (double[] Sources, double[] Questions) Fit(ReadOnlySpan<(int Source, int Question, double Score)> scores, int sources, int questions)
    {
        var (bySource, byQuestion) = (new double[sources], new double[questions]);
        var (ofSource, ofQuestion) = (new int[sources], new int[questions]);
        foreach (var (source, question, _) in scores)
        {
            ofSource[source]++;
            ofQuestion[question]++;
        }

        for (var turn = 0; turn < MostTurns; turn++)
        {
            Turn(scores, byQuestion, ofQuestion, bySource, isOfQuestion: true);
            if (Turn(scores, bySource, ofSource, byQuestion, isOfQuestion: false) < Still)
            {
                break;
            }
        }

        var present = ofSource.Count(count => count > 0);
        var centre = present == 0 ? 0 : bySource.Where((_, source) => ofSource[source] > 0).Sum() / present;
        return ([.. bySource.Select(part => part - centre)], [.. byQuestion.Select(part => part + centre)]);
    }

    private static double Turn(
        ReadOnlySpan<(int Source, int Question, double Score)> scores, double[] parts, int[] counts, double[] others, bool isOfQuestion)
    {
        var sums = new double[parts.Length];
        foreach (var (source, question, score) in scores)
        {
            sums[isOfQuestion ? question : source] += score - others[isOfQuestion ? source : question];
        }

        var moved = 0d;
        for (var index = 0; index < parts.Length; index++)
        {
            var part = counts[index] == 0 ? 0 : sums[index] / counts[index];
            moved = Math.Max(moved, Math.Abs(part - parts[index]));
            parts[index] = part;
        }

        return moved;
    }
}
