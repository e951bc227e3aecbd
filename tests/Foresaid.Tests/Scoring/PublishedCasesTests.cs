using System.Globalization;
using System.Text.Json;
using Foresaid.Scoring;
using Xunit;

namespace Foresaid.Tests.Scoring;

/// <summary>The rules against numbers that others published, where they are at hand.</summary>
public sealed class PublishedCasesTests
{
    private static readonly Dictionary<string, Action<JsonElement, JsonElement, double>> _checks = new()
    {
        ["brier_half"] = Brier,
        ["log_score"] = (input, expected, near) => Near(expected, "score", LogScore.Of(Of(input, "p"), Number(input, "outcome")), near),
        ["log_score_negative"] = (input, expected, near) => Near(expected, "score", -LogScore.Of(Of(input, "p"), Number(input, "outcome")), near),
        ["baseline_point"] = Point,
        ["baseline_time_averaged"] = (input, expected, near) =>
        {
            if (input.TryGetProperty("daily_p", out var days))
            {
                var standing = days.EnumerateArray().Select((day, index) => (day, index)).Where(it => it.day.ValueKind == JsonValueKind.Number)
                    .Select(it => new StandingForecast(0, it.index, it.index + 1, Probability.Of(it.day.GetDouble())));
                Near(expected, "average", TimeAverage.Baseline(standing, 0, days.GetArrayLength(), days.GetArrayLength(), Number(input, "outcome")), near);
                return;
            }

            var forecast = new StandingForecast(0, Number(input, "forecast_start_day"), Day(input, "forecast_end_day") ?? double.MaxValue, Of(input, "p_yes"));
            var (open, scheduled, answered) = (Number(input, "open_day"), Number(input, "scheduled_close_day"), Number(input, "actual_close_day"));
            Near(expected, "score", TimeAverage.Baseline([forecast], open, scheduled, answered, Number(input, "outcome")), near);
            Near(expected, "coverage", TimeAverage.Coverage(forecast, open, scheduled, answered), near);
        },
        ["peer_full_coverage"] = (input, expected, near) => Near(
            expected, "scores", RelativeScore.Of([.. Numbers(input, "p_yes").Select(chance => LogScore.Of(Probability.Of(chance), Number(input, "outcome")))]), near),
        ["peer_time_averaged"] = (input, expected, near) => Near(
            expected,
            "scores",
            TimeAverage.Relative(
                [.. Numbers(input, "p_yes").Zip(Numbers(input, "start_day")).Select((it, source) => new StandingForecast(source, it.Second, double.MaxValue, Probability.Of(it.First)))],
                sources: 3,
                Number(input, "open_day"),
                Number(input, "close_day"),
                Number(input, "close_day"),
                Number(input, "outcome")),
            near),
        ["calibration_band"] = (input, expected, near) =>
        {
            var bin = Numbers(input, "bin").ToArray();
            var (low, middle, high) = Calibration.Consistency(bin[0], bin[1], input.GetProperty("n").GetInt32());
            Near(expected, "lower", low, near);
            Near(expected, "perfect", middle, near);
            Near(expected, "upper", high, near);
        },
        ["calibration_interval"] = (input, expected, near) =>
        {
            var (low, high) = Calibration.Wilson(Number(input, "yes"), input.GetProperty("n").GetInt32());
            Near(expected, "lower", low, near);
            Near(expected, "upper", high, near);
        },
        ["murphy"] = (input, expected, near) =>
        {
            Func<double, double> bin = input.GetProperty("binning").GetString()!.StartsWith("5 ", StringComparison.Ordinal)
                ? chance => Math.Min((int)(chance * 5), 4)
                : chance => chance;
            var parts = MurphyDecomposition.Of([.. Numbers(input, "p").Zip(Numbers(input, "outcome"))], bin);
            Near(expected, "brier", parts.Brier, near);
            Near(expected, "reliability", parts.Reliability, near);
            Near(expected, "resolution", parts.Resolution, near);
            Near(expected, "uncertainty", parts.Uncertainty, near);
            Near(expected, "within_bin_variance", parts.Variance, near);
            Near(expected, "within_bin_covariance", parts.Covariance, near);
        },
        ["verbal_range"] = (input, expected, near) =>
        {
            if (expected.TryGetProperty("share_of_p_where_best_band_is_not_the_true_band", out _))
            {
                // The number was drawn at random, of some 2,000 chances; a sample of so many is off by 0.0085 (its standard deviation). Ours is exact.
                Near(expected, "share_of_p_where_best_band_is_not_the_true_band", ShareOfBestBandsElsewhere([.. Numbers(input, "bands")]), 0.0085);
                return;
            }

            // The others are about a rule for free ranges, which we do not have because it can be gamed.
            if (!expected.TryGetProperty("envelope_if_yes", out _))
            {
                return;
            }

            var (low, high) = (Of(input, "low"), Of(input, "high"));
            var range = ProbabilityRange.Of(low, Probability.Of((low.Value + high.Value) / 2), high);
            foreach (var (word, share) in new[] { ("yes", 1d), ("no", 0d) })
            {
                var (best, worst) = BrierScore.Envelope(range, share);
                Near(expected, $"envelope_if_{word}", [best, worst], near);
                Near(expected, $"midpoint_if_{word}", BrierScore.Of(range.Best, share), near);
                Near(expected, $"mean_uniform_if_{word}", ReaderView.Of(range, share), near);
            }
        },
        ["murphy_bias_corrected"] = (input, expected, near) =>
        {
            var parts = MurphyCorrection.Of([.. Numbers(input, "p").Zip(Numbers(input, "outcome"))], chance => Math.Min((int)(chance * 5), 4));
            Near(expected, "reliability", parts.Reliability, near);
            Near(expected, "resolution", parts.Resolution, near);
            Near(expected, "uncertainty", parts.Uncertainty, near);
            Near(expected, "correction_s", parts.OfBins, near);
            Near(expected, "correction_t", parts.OfAll, near);
        },
        ["difficulty_adjusted_brier"] = Adjusted,
        ["brier_full"] = (input, expected, near) => Near(
            expected, "score", Numbers(input, "p").Select((chance, option) => BrierScore.Of(Probability.Of(chance), option == Number(input, "correct"))).Sum(), near),
        ["brier_daily_average"] = Daily,
        ["baseline_spot"] = (input, expected, near) =>
        {
            var forecast = new StandingForecast(0, Number(input, "forecast_start_day"), Day(input, "forecast_end_day") ?? double.MaxValue, Of(input, "p_yes"));
            var (score, stood) = SpotScore.Baseline([forecast], Number(input, "spot_day"), Number(input, "outcome"));
            Near(expected, "score", score, near);
            Near(expected, "coverage", stood ? 1 : 0, near);
        },
        ["peer_spot"] = (input, expected, near) => Near(
            expected,
            "scores",
            SpotScore.Relative(
                Numbers(input, "p_yes").Select((chance, source) => new StandingForecast(source, DayOf(input, "start_day", source) ?? 0, DayOf(input, "end_day", source) ?? double.MaxValue, Probability.Of(chance))),
                sources: 3,
                Number(input, "spot_day"),
                Number(input, "outcome")),
            near),
        ["early_resolution"] = EarlyAnswers,
        ["peer_from_log_scores"] = (input, expected, near) => Near(expected, "peer", [.. RelativeScore.Of([.. Numbers(input, "log_scores")]).Select(score => score / 100)], near),
        ["geometric_mean"] = (input, expected, near) =>
        {
            Near(expected, "gm_yes", Math.Exp(Numbers(input, "p_yes").Average(chance => LogScore.Of(Probability.Of(chance), 1))), near);
            Near(expected, "gm_no", Math.Exp(Numbers(input, "p_yes").Average(chance => LogScore.Of(Probability.Of(chance), 0))), near);
        },
        ["log2_relative_to_crowd"] = (input, expected, near) => Near(
            expected, "score", InBits(RelativeScore.Of([LogScore.Of(Of(input, "agent"), Number(input, "resolution")), LogScore.Of(Of(input, "crowd"), Number(input, "resolution"))])[0]), near),
        ["log2_absolute"] = (input, expected, near) => Near(expected, "score", LogScore.Of(Of(input, "agent"), Number(input, "resolution")) / Math.Log(2), near),
        ["log2_relative_time_averaged"] = AgainstACrowd,
        ["entropy_log2"] = (input, expected, near) => Near(expected, "value", LogScore.Of(Of(input, "p"), Number(input, "p")) / Math.Log(2), near),
        ["categorical_log_score"] = (input, expected, near) =>
        {
            var scores = Numbers(input, "p_correct").Select(chance => LogScore.Of(Probability.Of(chance), 1)).ToArray();
            Near(expected, "scores", [.. scores.Select(score => -score)], near);
            Near(expected, "with_prior_half", LogScore.Of(Probability.Of(0.5), 1) - scores[1], near);
        },
        ["properties"] = Properties,
        ["ach"] = Board,
    };

    public static TheoryData<string> Groups => [.. _checks.Keys];

    [Theory]
    [MemberData(nameof(Groups))]
    public void The_rules_give_the_published_numbers(string group)
    {
        var cases = PublishedCases.Of(group);

        Assert.NotEmpty(cases);
        Assert.All(cases, it => _checks[group](it.Input, it.Expected, it.Tolerance + 1e-9));
    }

    private static void Brier(JsonElement input, JsonElement expected, double near)
    {
        if (input.TryGetProperty("wagers_percent_outcome", out var wagers))
        {
            Near(expected, "score", wagers.EnumerateArray().Average(wager => BrierScore.Of(Probability.Of(wager[0].GetDouble() / 100), wager[1].GetDouble())), near);
        }
        else if (input.TryGetProperty("cumulative_wagers", out var running))
        {
            var scores = running.EnumerateArray().Select(wager => BrierScore.Of(Probability.Of(wager[0].GetDouble() / 100), wager[1].GetDouble())).ToList();
            Assert.All(expected.GetProperty("running").EnumerateArray().Select((step, index) => (step, index)), it => Near(it.step, "score", scores.Take(it.index + 1).Average(), near));
        }
        else if (input.TryGetProperty("p", out var chance) && chance.ValueKind == JsonValueKind.Number && expected.TryGetProperty("score", out _))
        {
            Near(expected, "score", BrierScore.Of(Probability.Of(chance.GetDouble()), Number(input, "outcome")), near);
        }
    }

    private static void Point(JsonElement input, JsonElement expected, double near)
    {
        if (input.TryGetProperty("p_min", out var least))
        {
            Assert.Equal(LogScore.Bound, least.GetDouble());
            Near(expected, "best", BaselineScore.Of(LogScore.Bounded(Probability.Of(1)), 1), near);
            Near(expected, "worst", BaselineScore.Of(LogScore.Bounded(Probability.Of(0)), 1), near);
        }
        else if (expected.TryGetProperty("score", out _))
        {
            Near(expected, "score", BaselineScore.Of(Of(input, "p_yes"), Number(input, "outcome")), near);
        }
        else
        {
            Near(expected, "score_if_yes", BaselineScore.Of(Of(input, "p_yes"), 1), near);
            Near(expected, "score_if_no", BaselineScore.Of(Of(input, "p_yes"), 0), near);
            if (expected.TryGetProperty("expected_score_if_true_p_is_0_8", out _))
            {
                Near(expected, "expected_score_if_true_p_is_0_8", BaselineScore.Of(Of(input, "p_yes"), 0.8), near);
            }
        }
    }

    private static void Adjusted(JsonElement input, JsonElement expected, double near)
    {
        var named = input.GetProperty("brier").EnumerateObject().Select(it => (it.Name.Split('/')[0], it.Name.Split('/')[1], it.Value.GetDouble())).ToList();
        var sources = named.Select(it => it.Item1).Distinct().ToList();
        var questions = named.Select(it => it.Item2).Distinct().ToList();

        var (bySource, byQuestion) = DifficultyAdjustment.Fit(
            [.. named.Select(it => (sources.IndexOf(it.Item1), questions.IndexOf(it.Item2), it.Item3))], sources.Count, questions.Count);

        Assert.All(sources, name => Near(expected.GetProperty("source_effect"), name, bySource[sources.IndexOf(name)], near));
        Assert.All(questions, name => Near(expected.GetProperty("question_effect"), name, byQuestion[questions.IndexOf(name)], near));
    }

    // A source may say nothing at first: what stands is scored, and counts only for the time in which it stood. One case averages what was
    // said within a day before it scores it, which is another rule than ours.
    private static void Daily(JsonElement input, JsonElement expected, double near)
    {
        var (days, said) = (Number(input, "question_days"), Said(input, "forecasts", 0, Number(input, "question_days")));
        if (days < 1 && said.Count > 1)
        {
            return;
        }

        var coverage = said.Sum(forecast => TimeAverage.Coverage(forecast, 0, days, days));
        var score = said.Sum(forecast => TimeAverage.Coverage(forecast, 0, days, days) * 2 * BrierScore.Of(forecast.Chance, Number(input, "outcome")));
        Near(expected, "absolute", score / coverage, near);
    }

    // A question of 52 weeks that can only be answered "yes" early: after the first week, at the end, or never.
    private static void EarlyAnswers(JsonElement input, JsonElement expected, double near)
    {
        const double Weeks = 52;
        var chances = Numbers(input, "scenario_probs").ToArray();
        foreach (var who in new[] { "honest", "gaming" })
        {
            var said = Numbers(input, who).Select(Probability.Of).ToArray();
            StandingForecast[] forecasts = [new(0, 0, 1, said[0]), new(0, 1, Weeks, said[1])];
            Near(expected, $"expected_truncation_{who}", Expected(scheduled: Weeks), near);
            Near(expected, $"expected_no_truncation_{who}", Expected(scheduled: 1), near);

            double Expected(double scheduled) =>
                (chances[0] * TimeAverage.Baseline(forecasts, 0, scheduled, 1, 1))
                + (chances[1] * TimeAverage.Baseline(forecasts, 0, Weeks, Weeks, 1))
                + (chances[2] * TimeAverage.Baseline(forecasts, 0, Weeks, Weeks, 0));
        }
    }

    // A crowd is one other source; what it said before the average begins still stands.
    private static void AgainstACrowd(JsonElement input, JsonElement expected, double near)
    {
        var answered = Number(input, "t_resolve");
        var (own, crowd) = (Said(input, "agent", 0, answered), Said(input, "crowd", 1, answered));
        var open = input.TryGetProperty("average_from", out var from) ? from.GetDouble() : own[0].From;

        var scores = TimeAverage.Relative([.. own, .. crowd], sources: 2, open, answered, answered, Number(input, "resolution"));

        Near(expected, "score", InBits(scores[0]), near);
    }

    private static void Properties(JsonElement input, JsonElement expected, double near)
    {
        Assert.True(expected.GetProperty("peer_zero_when_all_equal").GetBoolean());
        Assert.All(RelativeScore.Of([-0.4, -0.4, -0.4]), score => Assert.Equal(0, score, near));
        Assert.True(expected.GetProperty("mean_peer_zero").GetBoolean());
        Assert.Equal(0, RelativeScore.Of([-0.1, -1.7, -0.4, -2.2]).Sum(), near);
        Assert.True(expected.GetProperty("uniform_baseline_zero").GetBoolean());
        Assert.Equal(0, BaselineScore.Of(Probability.Of(0.5), 1), near);
        Assert.Equal(0, BaselineScore.Of(Probability.Of(0.5), 0), near);
    }

    private static void Board(JsonElement input, JsonElement expected, double near)
    {
        if (input.TryGetProperty("hypotheses", out var hypotheses))
        {
            Near(expected, "inconsistency", [.. hypotheses.EnumerateArray().Select(it => CompetingHypotheses.Inconsistency(it.EnumerateArray().Select(Votes)))], near);
        }
        else if (input.TryGetProperty("evidence_rows", out var evidence))
        {
            Near(expected, "diagnosticity", [.. evidence.EnumerateArray().Select(it => CompetingHypotheses.Diagnosticity(it.EnumerateArray().Select(Votes)))], near);
        }
        else if (expected.TryGetProperty("disagreement", out _))
        {
            Near(expected, "disagreement", [.. input.GetProperty("votes").EnumerateArray().Select(it => CompetingHypotheses.Disagreement(Votes(it)))], near);
        }
        else
        {
            Assert.Equal(
                expected.GetProperty("consensus").EnumerateArray().Select(Vote),
                input.GetProperty("votes").EnumerateArray().Select(it => CompetingHypotheses.Consensus(Votes(it)) ?? throw new InvalidOperationException("No votes.")));
        }
    }

    private static Consistency[] Votes(JsonElement votes) => [.. votes.EnumerateArray().Select(Vote)];

    private static Consistency Vote(JsonElement vote) => vote.GetString() switch
    {
        "vi" => Consistency.VeryInconsistent,
        "i" => Consistency.Inconsistent,
        "n" => Consistency.Neutral,
        "c" => Consistency.Consistent,
        "vc" => Consistency.VeryConsistent,
        "na" => Consistency.NotApplicable,
        var other => throw new InvalidOperationException($"There is no vote {other}."),
    };

    // Of the chances from 0 to 1: how many would be told better by the middle of a band in which they do not lie.
    private static double ShareOfBestBandsElsewhere(double[] edges)
    {
        const int Steps = 100_000;
        var bands = Enumerable.Range(0, edges.Length - 1).ToArray();
        return Enumerable.Range(0, Steps).Count(step =>
        {
            var chance = (step + 0.5) / Steps;
            var best = bands.MinBy(band => BrierScore.Of(Probability.Of((edges[band] + edges[band + 1]) / 2), chance));
            return chance < edges[best] || chance > edges[best + 1];
        }) / (double)Steps;
    }

    private static List<StandingForecast> Said(JsonElement input, string name, int source, double end)
    {
        var said = input.GetProperty(name).EnumerateArray().Select(it => (Day: it[0].GetDouble(), Chance: Probability.Of(it[1].GetDouble()))).ToList();
        return [.. said.Select((it, index) => new StandingForecast(source, it.Day, index + 1 < said.Count ? said[index + 1].Day : end, it.Chance))];
    }

    private static double InBits(double relative) => relative / 100 / Math.Log(2);

    private static double? DayOf(JsonElement input, string name, int index) =>
        input.TryGetProperty(name, out var days) && days[index] is { ValueKind: JsonValueKind.Number } day ? day.GetDouble() : null;

    private static void Near(JsonElement expected, string name, double score, double near) =>
        Assert.True(Math.Abs(Number(expected, name) - score) <= near, string.Create(CultureInfo.InvariantCulture, $"{name}: {score}, not {Number(expected, name)}"));

    private static void Near(JsonElement expected, string name, double[] scores, double near)
    {
        var numbers = Numbers(expected, name).ToArray();
        Assert.Equal(numbers.Length, scores.Length);
        Assert.All(numbers.Zip(scores), it => Assert.InRange(it.Second, it.First - near, it.First + near));
    }

    private static Probability Of(JsonElement input, string name) => Probability.Of(Number(input, name));

    private static double Number(JsonElement input, string name) => input.GetProperty(name).GetDouble();

    private static double? Day(JsonElement input, string name) => input.GetProperty(name) is { ValueKind: JsonValueKind.Number } day ? day.GetDouble() : null;

    private static IEnumerable<double> Numbers(JsonElement input, string name) => input.GetProperty(name).EnumerateArray().Select(number => number.GetDouble());
}
