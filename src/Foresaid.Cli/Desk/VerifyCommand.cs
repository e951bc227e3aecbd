using System.CommandLine;
using Foresaid.Ledger.Events;

namespace Foresaid.Cli.Desk;

/// <summary><c>foresaid verify</c>: works everything out again from the history, and compares.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command In(Surroundings here, Messages messages)
    {
        var ledger = LedgerChoice.Option();
        var command = new Command("verify", "Replay the ledger's history and compare with what is kept.") { ledger };
        command.SetAction(asked =>
        {
            var store = LedgerChoice.Open(asked.GetValue(ledger), here);
            var differences = store.Verify();
            foreach (var difference in differences)
            {
                messages.Fail(DeskErrors.Differs, difference);
            }

            if (differences.Length == 0)
            {
                DeskOutput.Write(here, [$"{store.LastEvent()} events replayed; what they come to is what is kept."]);
            }

            return differences.Length == 0 ? ExitCode.Well : ExitCode.LedgerFailed;
        });
        return command;
    }
}
