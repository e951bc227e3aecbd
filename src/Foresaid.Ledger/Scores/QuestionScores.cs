using Foresaid.Ledger.Queries;
using Foresaid.Scoring;
using NodaTime;

namespace Foresaid.Ledger.Scores;

/// <summary>Scores that sources get on a question as a whole.</summary>
internal static class QuestionScores
{
    /// <summary>Adds the relative and the time-averaged score of each source on one question.</summary>
    /// <param name="answers">What was said of the question, and is scored; not empty.</param>
    /// <param name="tallies">Where the scores of each source are gathered; who has none there gets none.</param>
    /// <remarks>
    /// A source's statement stands from the day on which it was said to its next one, or to the day on which the question was decided. Where
    /// the question has a last day, and the statements have days, both scores are averaged from the first day of the window, or the first
    /// statement where there is none, to the last day as it was scheduled. Elsewhere relative scores compare the sources' last statements.
    /// </remarks>
    public static void Add(List<Forecast> answers, Dictionary<long, SourceTally> tallies)
    {
        var bySource = answers.GroupBy(answer => answer.Source)
            .Select(own => own.OrderBy(answer => answer.SaidOn ?? LocalDate.MinIsoValue).ThenBy(answer => answer.Statement).ToList()).ToList();
        var share = answers[0].Share!.Value;
        var window = WindowOf(answers);
        var isDated = window is not null && answers.TrueForAll(answer => answer.SaidOn is not null);
        if (bySource.Count > 1)
        {
            var relative = isDated
                ? TimeAverage.Relative(
                    [.. bySource.SelectMany((own, index) => Standing(own, index, window!.Value.End))],
                    bySource.Count,
                    window!.Value.Open,
                    window.Value.End,
                    window.Value.Answered,
                    share)
                : RelativeScore.Of([.. bySource.Select(own => LogScore.OfBounded(own[^1].Chance!.Value.Best, share))]);
            for (var index = 0; index < relative.Length; index++)
            {
                TallyOf(bySource[index])?.Relative.Add(relative[index]);
            }
        }

        if (window is var (open, end, answered))
        {
            foreach (var own in bySource)
            {
                if (TallyOf(own) is { } tally && (isDated || own.TrueForAll(answer => answer.SaidOn is not null)))
                {
                    tally.TimeAveraged.Add(TimeAverage.Baseline(Standing(own, 0, end), open, end, answered, share));
                }
            }
        }

        SourceTally? TallyOf(List<Forecast> own) => tallies.GetValueOrDefault(own[0].Source);
    }

    // Days as numbers; the last one is whole, and so ends with the next.
    private static (double Open, double End, double Answered)? WindowOf(List<Forecast> answers)
    {
        if (answers[0].To is not { } last || (answers[0].From ?? answers.Min(answer => answer.SaidOn)) is not { } first || first > last)
        {
            return null;
        }

        var end = Number(last) + 1;
        return (Number(first), end, answers[0].HappenedOn is { } day ? Math.Max(Number(day), Number(first)) : end);
    }

    private static IEnumerable<StandingForecast> Standing(List<Forecast> own, int source, double end)
    {
        for (var index = 0; index < own.Count; index++)
        {
            var until = index + 1 < own.Count ? Number(own[index + 1].SaidOn!.Value) : end;
            yield return new StandingForecast(source, Number(own[index].SaidOn!.Value), until, LogScore.Bounded(own[index].Chance!.Value.Best));
        }
    }

    private static double Number(LocalDate day) => Period.DaysBetween(new LocalDate(2000, 1, 1), day);
}
