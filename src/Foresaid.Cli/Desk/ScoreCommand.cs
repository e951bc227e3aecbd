using System.CommandLine;
using System.Globalization;
using Foresaid.Ledger.Scores;

namespace Foresaid.Cli.Desk;

/// <summary><c>foresaid score</c>: scores every source, and keeps the run.</summary>
internal static class ScoreCommand
{
    /// <summary>The command.</summary>
    public static Command In(Surroundings here)
    {
        var (ledger, who, format) = (LedgerChoice.Option(), DeskOutput.Who(), DeskOutput.Format());
        var all = new Option<bool>("--all") { Description = "Print commenters, the unnamed, and sources below the minimum counts too." };
        var command = new Command("score", "Score every source against what came, and keep the run.") { ledger, who, format, all };
        command.SetAction(asked =>
        {
            var store = LedgerChoice.Open(asked.GetValue(ledger), here);
            var run = new App.Desk(store, store, here.Clock).ScoreAll(DeskOutput.NameOf(asked.GetValue(who), here));
            var shown = run.Sources.Select(score => (Score: score, Source: store.Source(score.Source)!))
                .Where(it => asked.GetValue(all) || (it.Score.Brier is not null && !it.Source.IsPseudonymous))
                .OrderBy(it => it.Score.Brier?.Value ?? double.MaxValue).ToList();
            if (asked.GetValue(format) == OutputFormat.JsonLines)
            {
                DeskOutput.WriteJson(here, shown.Select(it => it.Score));
                return ExitCode.Well;
            }

            DeskOutput.Write(here,
            [
                $"Rules {run.Rules}, scale {(run.Scales.Length == 0 ? "none" : string.Join(", ", run.Scales))}, event {run.Event}: {run.Statements} statements on {run.Questions} questions; {run.Waiting} wait for review.",
                .. shown.Select(it => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Of(it.Score.Brier)}  n {it.Score.Resolved}, scoreable {it.Score.ScoreableShare:0%}, adjusted {it.Score.Adjusted:+0.000;-0.000}, relative {it.Score.Relative:+0.0;-0.0} (n {it.Score.RelativeCount})  {it.Source.FullName}")),
                .. shown.Count == 0 ? (string[])[$"No source has {ScoreRules.LeastForMean} resolved, accepted statements yet; nothing is shown below that."] : [],
            ]);
            return ExitCode.Well;
        });
        return command;
    }

    private static string Of(MeanScore? brier) => brier is null ? "Brier –" : string.Create(CultureInfo.InvariantCulture, $"Brier {brier.Value:0.000} ({brier.Low:0.000}-{brier.High:0.000})");
}
