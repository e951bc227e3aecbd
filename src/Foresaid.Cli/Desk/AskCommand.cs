using System.CommandLine;
using Foresaid.Ledger.Questions;

namespace Foresaid.Cli.Desk;

/// <summary><c>foresaid ask</c>: asks a question that the world will answer.</summary>
internal static class AskCommand
{
    /// <summary>The command.</summary>
    public static Command In(Surroundings here)
    {
        var text = new Argument<string>("TEXT") { Description = "What would happen." };
        var (ledger, who) = (LedgerChoice.Option(), DeskOutput.Who());
        var by = new Option<string>("--by") { HelpName = "DAY", Description = "The day on which it falls due." };
        var criteria = new Option<string>("--criteria") { HelpName = "TEXT", Description = "By what it will be told whether it came." };
        var tags = new Option<string[]>("--tag") { HelpName = "TAG", Description = "A word to find it by; may be repeated." };
        var (ifSo, ifNot) = (Condition("--if", "yes"), Condition("--if-not", "no"));
        var link = new Option<long[]>("--link") { HelpName = "STATEMENT", Description = "The number of a statement that says it; may be repeated." };
        var command = new Command("ask", "Ask a question that the world will answer.") { text, ledger, who, by, criteria, tags, ifSo, ifNot, link };
        command.SetAction(asked =>
        {
            var store = LedgerChoice.Open(asked.GetValue(ledger), here);
            var desk = new App.Desk(store, store, here.Clock);
            var name = DeskOutput.NameOf(asked.GetValue(who), here);
            var words = new QuestionWords(
                asked.GetValue(text)!,
                null,
                DeskOutput.Day(asked.GetValue(by), "--by"),
                asked.GetValue(criteria) ?? "",
                [.. asked.GetValue(tags) ?? []],
                (asked.GetValue(ifSo), asked.GetValue(ifNot)) switch
                {
                    (null, null) => null,
                    ({ } question, null) => new QuestionCondition(question, Happens: true),
                    (null, { } question) => new QuestionCondition(question, Happens: false),
                    _ => throw new HostException(ExitCode.WrongUsage, HostErrors.WrongUsage, "A question hangs on one other: give --if or --if-not, not both."),
                });
            var made = DeskOutput.Done(desk.Ask(name, words, asked.GetValue(link) ?? [])).Made!.Value;
            DeskOutput.Write(here, [$"Question {made} was asked."]);
            return ExitCode.Well;
        });
        return command;
    }

    private static Option<long?> Condition(string name, string outcome) =>
        new(name) { HelpName = "QUESTION", Description = $"The number of a question: this one stands only if that one comes out {outcome}." };
}
