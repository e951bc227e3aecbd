using System.CommandLine;
using System.Text;
using Foresaid.Cli.Report;
using Foresaid.Ledger.Events;
using NodaTime;
using NodaTime.Text;

namespace Foresaid.Cli.Desk;

/// <summary>What the commands of the desk have in common.</summary>
internal static class DeskOutput
{
    private const int LongestName = 1_000;

    /// <summary>The option <c>--as</c>.</summary>
    public static Option<string> Who() => new("--as") { HelpName = "NAME", Description = "Under which name it is done. Default: your name on this machine." };

    /// <summary>The option <c>--format</c> of lists.</summary>
    public static Option<string> Format()
    {
        var option = new Option<string>("--format") { HelpName = "FORMAT", Description = "report or jsonl. Default: report.", DefaultValueFactory = _ => OutputFormat.Report };
        option.AcceptOnlyFromAmong(OutputFormat.Report, OutputFormat.JsonLines);
        return option;
    }

    /// <summary>Writes lines to standard output, safe for terminals.</summary>
    public static void Write(Surroundings here, IEnumerable<string> lines)
    {
        using var output = new StreamWriter(here.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var line in lines)
        {
            output.WriteLine(Printable.Of(line));
        }
    }

    /// <summary>Writes one JSON value a line.</summary>
    public static void WriteJson<T>(Surroundings here, IEnumerable<T> values)
    {
        using var output = new StreamWriter(here.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var value in values)
        {
            output.WriteLine(LedgerJson.Write(value));
        }
    }

    /// <summary>The name under which things are done.</summary>
    /// <exception cref="HostException">It is longer than names are kept.</exception>
    public static string NameOf(string? asked, Surroundings here) => asked switch
    {
        { Length: > LongestName } => throw new HostException(ExitCode.WrongUsage, HostErrors.WrongUsage, $"--as takes a name of {LongestName} characters at most, not {asked.Length}."),
        _ when string.IsNullOrWhiteSpace(asked) => here.Variable("USER") ?? here.Variable("USERNAME") ?? "reader",
        _ => asked.Trim(),
    };

    /// <summary>A day that was given on the command line; null where none was.</summary>
    /// <exception cref="HostException">It is no day.</exception>
    public static LocalDate? Day(string? text, string option) =>
        text is null ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day
        : throw new HostException(ExitCode.WrongUsage, HostErrors.WrongUsage, $"{option} takes a day such as 2026-03-31, not '{text}'.");

    /// <summary>The acts that were done.</summary>
    /// <exception cref="HostException">They cannot be done.</exception>
    public static AppendOutcome.Done Done(AppendOutcome outcome) => outcome switch
    {
        AppendOutcome.Done done => done,
        AppendOutcome.Refused { Refusal: var refusal } => throw new HostException(ExitCode.NotDone, refusal.Code, refusal.Reason),
        _ => throw new System.Diagnostics.UnreachableException("An act is done or refused. This is a bug in Foresaid."),
    };
}
