using System.Globalization;
using Foresaid.App;
using Foresaid.Engine;
using Foresaid.Ledger;
using Foresaid.Pages;

namespace Foresaid.Cli;

/// <summary>Reads pages for a command: tells of failures and progress, and counts.</summary>
/// <param name="here">The world.</param>
/// <param name="messages">Where failures go.</param>
/// <param name="ledger">Where readings are kept; null to keep nothing.</param>
internal sealed class PageRun(Surroundings here, Messages messages, ILedgerStore? ledger)
{
    private int _new;
    private int _known;

    /// <summary>How many could not be read.</summary>
    public int Failed { get; private set; }

    /// <summary>How many pages there were, read or not.</summary>
    public int Pages => _new + _known + Failed;

    /// <summary>What happened, in one line for people.</summary>
    public string Summary => string.Join("; ", new[] { Read(), Failed > 0 ? $"{Counted(Failed, "input")} failed" : null }.OfType<string>()) + ".";

    /// <summary>Reads every page that <paramref name="paths"/> name, and hands each document to <paramref name="print"/>.</summary>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    /// <exception cref="OperationCanceledException">The person wants to stop.</exception>
    public void Read(IReadOnlyList<string> paths, PageOptions? options, Action<Document> print)
    {
        using var progress = new ProgressLine(here, messages);
        var pages = new ReadPages(here.Read, ledger, here.Clock);
        foreach (var outcome in pages.Run(paths, options, here.Input, progress, here.Interrupted))
        {
            progress.Clear();
            Take(outcome, print);
        }
    }

    /// <summary>Counts <paramref name="outcome"/>, and hands on its document or tells of its failure.</summary>
    public void Take(PageOutcome outcome, Action<Document> print)
    {
        switch (outcome)
        {
            case PageOutcome.Read read:
                _ = read.IsNew ? _new++ : _known++;
                print(read.Document);
                break;
            case PageOutcome.Failed failed:
                Failed++;
                messages.Fail(failed.Code, $"{failed.Path}: {failed.Reason}");
                break;
        }
    }

    /// <summary>Tells at the end what happened: in the report, or else, where there were several pages, on standard error.</summary>
    public void Conclude(DocumentPrinter printer)
    {
        if (printer.IsReport)
        {
            printer.Close(Summary);
        }
        else if (Pages > 1)
        {
            messages.Say(Summary);
        }
    }

    /// <summary>"1 page", "2 pages".</summary>
    public static string Counted(int count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    private string Read()
    {
        var read = $"{Counted(_new + _known, "document")} read";
        return ledger is null
            ? $"{read}, not kept"
            : string.Create(CultureInfo.InvariantCulture, $"{read}: {_new} new, {_known} already known");
    }
}
