using System.CommandLine;
using Foresaid.Ledger.Events;

namespace Foresaid.Cli.Desk;

/// <summary><c>foresaid export</c>: prints the whole history, one event a line.</summary>
internal static class ExportCommand
{
    private const int AtOnce = 1_000;

    /// <summary>The command.</summary>
    public static Command In(Surroundings here)
    {
        var ledger = LedgerChoice.Option();
        var after = new Option<long>("--after") { HelpName = "NUMBER", Description = "Only events behind this one. Default: 0, all." };
        var command = new Command("export", "Print the ledger's history, one event a line, as JSON.") { ledger, after };
        command.SetAction(asked =>
        {
            var store = LedgerChoice.Open(asked.GetValue(ledger), here);
            DeskOutput.WriteJson(here, All(store, asked.GetValue(after)));
            return ExitCode.Well;
        });
        return command;
    }

    private static IEnumerable<LedgerEvent> All(Storage.SqliteLedger store, long after)
    {
        for (var events = store.Events(after, AtOnce); events.Count > 0; events = store.Events(events[^1].Number, AtOnce))
        {
            foreach (var past in events)
            {
                yield return past;
            }
        }
    }
}
