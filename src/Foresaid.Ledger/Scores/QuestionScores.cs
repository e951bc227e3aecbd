using Foresaid.Ledger.Queries;
using Foresaid.Scoring;
using NodaTime;

namespace Foresaid.Ledger.Scores;

/// <summary>Scores that sources get on a question as a whole.</summary>
internal static class QuestionScores
{
    /// <summary>Adds the relative and the time-averaged score of each source on one question.</summary>
    /// <remarks>
    /// A source's statement stands from the day on which it was said to its next one. Relative scores compare the last statements of the
    /// sources. Time is averaged where question and statements have days: from the first day of the window, or the first statement where
    /// there is none, to the last day as it was scheduled.
    /// </remarks>
    public static void Add(List<Forecast> answers, Dictionary<long, SourceTally> tallies)
    {
        var bySource = answers.GroupBy(answer => answer.Source)
            .Select(own => own.OrderBy(answer => answer.SaidOn ?? LocalDate.MinIsoValue).ThenBy(answer => answer.Statement).ToList()).ToList();
        var share = answers[0].Share!.Value;
        if (bySource.Count > 1)
        {
            var relative = RelativeScore.Of([.. bySource.Select(own => LogScore.OfBounded(own[^1].Chance!.Value.Best, share))]);
            for (var index = 0; index < relative.Length; index++)
            {
                tallies[bySource[index][0].Source].Relative.Add(relative[index]);
            }
        }

        if (answers[0].To is not { } last || answers.Min(answer => answer.SaidOn) is not { } first)
        {
            return;
        }

        double open = Number(answers[0].From ?? first);
        double end = Number(last) + 1;
        foreach (var own in bySource.Where(own => own.TrueForAll(answer => answer.SaidOn is not null)))
        {
            if (open < end)
            {
                var standing = own.Select((answer, index) => new StandingForecast(
                    0,
                    Number(answer.SaidOn!.Value),
                    index + 1 < own.Count ? Number(own[index + 1].SaidOn!.Value) : end,
                    LogScore.Bounded(answer.Chance!.Value.Best)));
                tallies[own[0].Source].TimeAveraged.Add(TimeAverage.Baseline(standing, open, end, end, share));
            }
        }
    }

    private static int Number(LocalDate day) => Period.DaysBetween(new LocalDate(2000, 1, 1), day);
}
