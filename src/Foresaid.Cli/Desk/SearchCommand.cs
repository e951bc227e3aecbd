using System.CommandLine;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Reviews;

namespace Foresaid.Cli.Desk;

/// <summary><c>foresaid search</c>: finds statements by their words.</summary>
internal static class SearchCommand
{
    private const int Most = 100;

    /// <summary>The command.</summary>
    public static Command In(Surroundings here)
    {
        var words = new Argument<string[]>("WORD") { Description = "Words that quote or event hold, in any form; one that ends with * stands for all that begin so." };
        var (ledger, format) = (LedgerChoice.Option(), DeskOutput.Format());
        var status = new Option<string>("--status") { HelpName = "STATUS", Description = "proposed, accepted, rejected or disputed." };
        status.AcceptOnlyFromAmong("proposed", "accepted", "rejected", "disputed");
        var command = new Command("search", "Find statements by their words.") { words, ledger, status, format };
        command.SetAction(asked =>
        {
            var store = LedgerChoice.Open(asked.GetValue(ledger), here);
            var filter = new DeskFilter
            {
                Words = string.Join(' ', asked.GetValue(words) ?? []),
                Status = asked.GetValue(status) is { } name ? [Enum.Parse<StatementStatus>(name, ignoreCase: true)] : [],
                Order = DeskOrder.LastSaid,
            };
            var lines = store.Statements(filter, 0, Most);
            if (asked.GetValue(format) == OutputFormat.JsonLines)
            {
                DeskOutput.WriteJson(here, lines);
            }
            else
            {
                DeskOutput.Write(here,
                [
                    .. lines.Select(line => $"{line.Id}  {line.Current.SaidOn:uuuu-MM-dd}  {line.SourceName}: {line.Current.Quote}  [{line.Status.ToString().ToLowerInvariant()}] {line.Title}"),
                    $"{store.CountStatements(filter)} found{(lines.Count == Most ? $", the first {Most} shown" : "")}.",
                ]);
            }

            return ExitCode.Well;
        });
        return command;
    }
}
