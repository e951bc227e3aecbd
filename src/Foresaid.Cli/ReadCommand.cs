using System.CommandLine;
using NodaTime;

namespace Foresaid.Cli;

/// <summary><c>foresaid read</c>: reads pages, prints what they state, and keeps it.</summary>
internal sealed class ReadCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Files and folders to read; - is standard input.",
    };

    private readonly Option<string> _as = PageChoices.As();
    private readonly Option<LocalDate?> _published = PageChoices.Published();
    private readonly Option<string> _format = PageChoices.Format();
    private readonly Option<string> _ledger = LedgerChoice.Option();
    private readonly Option<string> _events = EventChoice.Option();
    private readonly Option<bool> _noKeep = LedgerChoice.NoKeep();

    private readonly Surroundings _here;
    private readonly Messages _messages;

    private ReadCommand(Surroundings here, Messages messages) => (_here, _messages) = (here, messages);

    /// <summary>The command.</summary>
    public static Command In(Surroundings here, Messages messages)
    {
        var read = new ReadCommand(here, messages);
        var command = new Command("read", "Read pages: print who said what would happen, and keep it in the ledger.")
        {
            read._paths, read._as, read._published, read._events, read._format, read._ledger, read._noKeep,
        };
        LedgerChoice.Validate(command, read._ledger, read._noKeep);
        command.SetAction(read.Run);
        return command;
    }

    private int Run(ParseResult asked)
    {
        var here = EventChoice.Apply(asked.GetValue(_events), _here);
        var options = PageChoices.ToOptions(asked.GetValue(_as), asked.GetValue(_published));
        var ledger = asked.GetValue(_noKeep) ? null : LedgerChoice.Open(asked.GetValue(_ledger), _here);
        var run = new PageRun(here, _messages, ledger);
        using var printer = new DocumentPrinter(_here, asked.GetValue(_format) ?? OutputFormat.Report);
        try
        {
            run.Read(asked.GetRequiredValue(_paths), options, printer.Print);
        }
        catch (OperationCanceledException) when (_here.Interrupted.IsCancellationRequested)
        {
            _messages.Say($"interrupted; {run.Summary}");
            return ExitCode.Interrupted;
        }

        run.Conclude(printer);
        return run.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Well;
    }
}
