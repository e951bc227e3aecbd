using System.Globalization;
using System.Text.Json;
using Foresaid.Scoring;
using Foresaid.Tests.House;
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
        ["difficulty_adjusted_brier"] = Adjusted,
    };

    public static TheoryData<string> Groups => [.. _checks.Keys];

    [Theory]
    [MemberData(nameof(Groups))]
    public void The_rules_give_the_published_numbers(string group)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "cases", "scoring_cases.json");
        Assert.SkipUnless(File.Exists(path), "The published cases are not at hand: ../shared/cases/scoring_cases.json.");
        using var file = JsonDocument.Parse(File.ReadAllText(path));

        var cases = file.RootElement.GetProperty("cases").EnumerateArray().Where(it => it.GetProperty("group").GetString() == group).ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, it => _checks[group](it.GetProperty("input"), it.GetProperty("expected"), it.GetProperty("tolerance").GetDouble() + 1e-9));
    }

    private static void Brier(JsonElement input, JsonElement expected, double near)
    {
        if (input.TryGetProperty("wagers_percent_outcome", out var wagers))
        {
            Near(expected, "score", wagers.EnumerateArray().Average(wager => BrierScore.Of(Probability.Of(wager[0].GetDouble() / 100), wager[1].GetDouble())), near);
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
