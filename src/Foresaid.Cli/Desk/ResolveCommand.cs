using System.CommandLine;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;

namespace Foresaid.Cli.Desk;

/// <summary><c>foresaid resolve</c>: says what came of a question.</summary>
internal static class ResolveCommand
{
    /// <summary>The command.</summary>
    public static Command In(Surroundings here)
    {
        var question = new Argument<long>("QUESTION") { Description = "The question's number." };
        var outcome = new Argument<string>("OUTCOME") { Description = "yes, no, partly, void or ambiguous; or confirm, dispute or reverse what was said." };
        outcome.AcceptOnlyFromAmong("yes", "no", "partly", "void", "ambiguous", "confirm", "dispute", "reverse");
        var (ledger, who) = (LedgerChoice.Option(), DeskOutput.Who());
        var link = new Option<string>("--link") { HelpName = "URL", Description = "Where it can be read." };
        var quote = new Option<string>("--quote") { HelpName = "TEXT", Description = "The words that show it." };
        var why = new Option<string>("--why") { HelpName = "TEXT", Description = "In words; must be said where void, ambiguous, disputed or reversed." };
        var share = new Option<double?>("--share") { HelpName = "PERCENT", Description = "How much came, where partly. Default: 50." };
        var on = new Option<string>("--on") { HelpName = "DAY", Description = "The day on which it was decided." };
        var command = new Command("resolve", "Say what came of a question; it counts once it is confirmed.") { question, outcome, ledger, who, link, quote, why, share, on };
        command.SetAction(asked =>
        {
            var store = LedgerChoice.Open(asked.GetValue(ledger), here);
            var id = asked.GetValue(question);
            var evidence = App.Desk.EvidenceOf(asked.GetValue(quote), asked.GetValue(link), null);
            var reason = asked.GetValue(why);
            LedgerAct act = asked.GetValue(outcome) switch
            {
                "confirm" => new LedgerAct.Confirmed(id),
                "dispute" => new LedgerAct.Disputed(id, reason ?? ""),
                "reverse" => new LedgerAct.Reversed(id, reason ?? ""),
                var came => new LedgerAct.Proposed(
                    id,
                    Enum.Parse<Outcome>(came!, ignoreCase: true),
                    asked.GetValue(share) / 100,
                    evidence is { Quote: null, Link: null } ? [] : [evidence],
                    DeskOutput.Day(asked.GetValue(on), "--on"),
                    null,
                    reason),
            };
            DeskOutput.Done(new App.Desk(store, store, here.Clock).Do(DeskOutput.NameOf(asked.GetValue(who), here), act));
            var after = store.Question(id)!;
            DeskOutput.Write(here, [$"Question {id} is {(after.Outcome?.ToString() ?? after.State.ToString()).ToLowerInvariant()} now."]);
            return ExitCode.Well;
        });
        return command;
    }
}
