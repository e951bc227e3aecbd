using System.CommandLine;
using System.Text;
using Foresaid.App;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using NodaTime;

namespace Foresaid.Cli.Desk;

/// <summary><c>foresaid questions</c>: lists questions, or those that fall due, as a report, JSON or a calendar.</summary>
internal static class QuestionsCommand
{
    private const int Most = 1_000;
    private const string Calendar = "ics";

    /// <summary>The command.</summary>
    public static Command In(Surroundings here)
    {
        var ledger = LedgerChoice.Option();
        var tag = new Option<string>("--tag") { HelpName = "TAG", Description = "Only those that wear this tag." };
        var due = new Option<bool>("--due") { Description = "Only those whose day is past and that nobody has answered." };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "report, jsonl or ics. Default: report.", DefaultValueFactory = _ => OutputFormat.Report };
        format.AcceptOnlyFromAmong(OutputFormat.Report, OutputFormat.JsonLines, Calendar);
        var command = new Command("questions", "List questions, first due first.") { ledger, tag, due, format };
        command.SetAction(asked =>
        {
            var store = LedgerChoice.Open(asked.GetValue(ledger), here);
            var isDue = asked.GetValue(due);
            var questions = store.Questions(
                new QuestionFilter
                {
                    Tag = asked.GetValue(tag),
                    States = isDue ? [QuestionState.Open, QuestionState.Proposed, QuestionState.Disputed] : [],
                    DueTo = isDue ? LocalDate.FromDateTime(here.Clock.GetLocalNow().DateTime) : null,
                },
                0,
                Most);
            switch (asked.GetValue(format))
            {
                case OutputFormat.JsonLines:
                    DeskOutput.WriteJson(here, questions);
                    break;
                case Calendar:
                    here.Output.Write(Encoding.UTF8.GetBytes(DueCalendar.Ics(questions, ListeningAddress.Default, Instant.FromDateTimeOffset(here.Clock.GetUtcNow()))));
                    break;
                default:
                    DeskOutput.Write(here,
                    [
                        .. questions.Select(question => $"{question.Id}  {(question.To is { } day ? $"{day:uuuu-MM-dd}" : "open")}  {(question.Outcome?.ToString() ?? question.State.ToString()).ToLowerInvariant()}  {question.Text}  ({question.Statements} statements)"),
                        .. questions.Count == 0 ? (string[])[isDue ? "Nothing is due." : asked.GetValue(tag) is { } worn ? $"No question wears the tag '{worn}'." : "No questions yet: foresaid ask \"The dam is closed\" --by 2026-05-31"] : [],
                    ]);
                    break;
            }

            return ExitCode.Well;
        });
        return command;
    }
}
