using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Foresaid.Scoring;

namespace Foresaid.Ledger.Scores;

/// <summary>Scores all sources of a ledger: a function of what statements say of questions, and of what came.</summary>
/// <param name="Rules">The version of the rules: <see cref="ScoreRules.Version"/>.</param>
/// <param name="Scales">The certainty scales under which the ranges were read; "by hand" where a person gave the numbers.</param>
/// <param name="Event">The last event that was known.</param>
/// <param name="Questions">On how many questions somebody was scored.</param>
/// <param name="Statements">How many statements were scored: accepted, linked exactly or closely, with a certainty and an outcome.</param>
/// <param name="Waiting">How many statements would be scored if a person had accepted them.</param>
/// <param name="Sources">Each source that was scored, in order of numbers.</param>
public sealed record ScoreRun(
    string Rules, ImmutableArray<string> Scales, long Event, int Questions, int Statements, int Waiting, ImmutableArray<SourceScore> Sources)
{
    /// <summary>Makes a run.</summary>
    /// <param name="forecasts">What statements say of questions.</param>
    /// <param name="lastEvent">The last event that they know.</param>
    /// <param name="only">The one source that is scored, against the others that are there; null for all.</param>
    public static ScoreRun Of(IEnumerable<Forecast> forecasts, long lastEvent, long? only = null)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var tallies = new Dictionary<long, SourceTally>();
        var scales = new SortedSet<string>(StringComparer.Ordinal);
        var byQuestion = new Dictionary<long, List<Forecast>>();
        var (statements, waiting) = (0, 0);
        foreach (var forecast in forecasts.Where(forecast => forecast.Fit != LinkFit.Loose))
        {
            var isOwn = only is null || forecast.Source == only;
            var isScored = forecast is { Counts: true, Share: not null };
            if (!forecast.IsAccepted)
            {
                waiting += isOwn && isScored ? 1 : 0;
                continue;
            }

            if (isOwn)
            {
                if (!tallies.TryGetValue(forecast.Source, out var tally))
                {
                    tallies.Add(forecast.Source, tally = new SourceTally(forecast.Source));
                }

                tally.Add(forecast, isScored);
            }

            if (isScored)
            {
                statements += isOwn ? 1 : 0;
                scales.Add(forecast.Scale ?? "by hand");
                if (!byQuestion.TryGetValue(forecast.Question, out var answers))
                {
                    byQuestion.Add(forecast.Question, answers = []);
                }

                answers.Add(forecast);
            }
        }

        foreach (var answers in byQuestion.Values)
        {
            QuestionScores.Add(answers, tallies);
        }

        var adjusted = only is null ? Adjust(tallies) : [];
        return new ScoreRun(
            ScoreRules.Version,
            [.. scales],
            lastEvent,
            byQuestion.Count,
            statements,
            waiting,
            [
                .. tallies.Values.OrderBy(tally => tally.Source)
                    .Select(tally => tally.ToScore(adjusted.TryGetValue(tally.Source, out var part) ? part : null)),
            ]);
    }

    private static Dictionary<long, double> Adjust(Dictionary<long, SourceTally> tallies)
    {
        var sources = tallies.Values.Where(tally => tally.Scored.Count > 0).ToList();
        var questions = new Dictionary<long, int>();
        var scores = new List<(int Source, int Question, double Score)>();
        for (var source = 0; source < sources.Count; source++)
        {
            foreach (var forecast in sources[source].Scored)
            {
                questions.TryAdd(forecast.Question, questions.Count);
                scores.Add((source, questions[forecast.Question], BrierScore.Of(forecast.Chance!.Value.Best, forecast.Share!.Value)));
            }
        }

        var (parts, _) = DifficultyAdjustment.Fit(CollectionsMarshal.AsSpan(scores), sources.Count, questions.Count);
        return sources.Select((tally, index) => (tally.Source, parts[index])).ToDictionary();
    }
}
