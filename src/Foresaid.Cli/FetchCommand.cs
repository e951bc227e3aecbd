using System.CommandLine;
using Foresaid.App;
using Foresaid.Ledger;
using NodaTime;

namespace Foresaid.Cli;

/// <summary><c>foresaid fetch</c>: fetches pages, prints what they state, and keeps it.</summary>
internal sealed class FetchCommand
{
    private readonly Argument<string[]> _urls = new("URL")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Addresses of pages, with http:// or https:// before them.",
    };

    private readonly Option<string> _as = PageChoices.As();
    private readonly Option<LocalDate?> _published = PageChoices.Published();
    private readonly Option<string> _format = PageChoices.Format();
    private readonly Option<string> _ledger = LedgerChoice.Option();
    private readonly Option<bool> _noKeep = LedgerChoice.NoKeep();
    private readonly Option<string> _save = new("--save")
    {
        HelpName = "FOLDER",
        Description = "Save the pages in this folder too, byte for byte as they came; made where there is none.",
    };

    private readonly FetchChoices _fetching = new();
    private readonly Surroundings _here;
    private readonly Messages _messages;

    private FetchCommand(Surroundings here, Messages messages) => (_here, _messages) = (here, messages);

    /// <summary>The command.</summary>
    public static Command In(Surroundings here, Messages messages)
    {
        var fetch = new FetchCommand(here, messages);
        var command = new Command("fetch", "Fetch pages from the web, read them, and keep what they state in the ledger.")
        {
            fetch._urls, fetch._as, fetch._published, fetch._format, fetch._ledger, fetch._noKeep, fetch._save,
        };
        fetch._fetching.AddTo(command);
        LedgerChoice.Validate(command, fetch._ledger, fetch._noKeep);
        command.SetAction(asked => fetch.RunAsync(asked).GetAwaiter().GetResult());
        return command;
    }

    private async Task<int> RunAsync(ParseResult asked)
    {
        var ledger = asked.GetValue(_noKeep) ? null : LedgerChoice.Open(asked.GetValue(_ledger), _here);
        var run = new PageRun(_here, _messages, ledger);
        using var printer = new DocumentPrinter(_here, asked.GetValue(_format) ?? OutputFormat.Report);
        try
        {
            await FetchAsync(asked, ledger, run, printer);
        }
        catch (OperationCanceledException) when (_here.Interrupted.IsCancellationRequested)
        {
            _messages.Say($"interrupted; {run.Summary}");
            return ExitCode.Interrupted;
        }

        run.Conclude(printer);
        return run.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Well;
    }

    private async Task FetchAsync(ParseResult asked, ILedgerStore? ledger, PageRun run, DocumentPrinter printer)
    {
        using var fetcher = _fetching.Make(asked, _here.Clock);
        var pages = new FetchPages(fetcher, _here.Read, ledger, _here.Clock);
        var folder = asked.GetValue(_save) is { } named ? new PageFolder(named) : null;
        var options = PageChoices.ToOptions(asked.GetValue(_as), asked.GetValue(_published));
        using var progress = new ProgressLine(_here, _messages);
        await foreach (var outcome in pages.RunAsync(
            asked.GetRequiredValue(_urls), options, folder is null ? null : folder.Save, progress, _here.Interrupted))
        {
            progress.Clear();
            run.Take(outcome, printer.Print);
        }
    }
}
