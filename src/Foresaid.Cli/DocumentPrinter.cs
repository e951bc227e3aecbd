using System.Text;
using Foresaid.Cli.Report;
using Foresaid.Engine;

namespace Foresaid.Cli;

/// <summary>Writes documents to standard output in the format asked for.</summary>
internal sealed class DocumentPrinter : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly Action<Document> _print;
    private bool _isFirst = true;

    /// <summary>Makes a printer.</summary>
    /// <param name="here">Where the output goes, and what the terminal can show.</param>
    /// <param name="format">One of <see cref="OutputFormat"/>.</param>
    public DocumentPrinter(Surroundings here, string format)
    {
        _writer = new StreamWriter(here.Output, new UTF8Encoding(false), bufferSize: 16384, leaveOpen: true) { NewLine = "\n" };
        _print = format switch
        {
            OutputFormat.Json => document => _writer.WriteLine(DocumentJson.Write(document, indented: true)),
            OutputFormat.JsonLines => document => _writer.WriteLine(DocumentJson.Write(document)),
            _ => ReportTo(new ReportWriter(_writer, here.IsColored), here.Columns),
        };
        IsReport = format == OutputFormat.Report;
    }

    /// <summary>Whether people read the output.</summary>
    public bool IsReport { get; }

    /// <summary>Writes <paramref name="document"/> whole, at once.</summary>
    public void Print(Document document)
    {
        _print(document);
        _writer.Flush();
    }

    /// <summary>Writes the last line of a report.</summary>
    public void Close(string line)
    {
        _writer.WriteLine(_isFirst ? line : $"\n{line}");
        _writer.Flush();
    }

    /// <summary>Ends the output; nothing is left to be written.</summary>
    public void Dispose()
    {
        // Everything was flushed as it was written: a reader that has gone is no reason to fail a second time.
        try
        {
            _writer.Dispose();
        }
        catch (Exception failure) when (failure is ReaderGoneException or HostException)
        {
            return;
        }
    }

    private Action<Document> ReportTo(ReportWriter report, int columns) => document =>
    {
        report.Write([.. _isFirst ? Array.Empty<ReportLine>() : [ReportLine.Empty, Rule(columns)], .. DocumentReport.Of(document, columns)]);
        _isFirst = false;
    };

    private static ReportLine Rule(int columns) => ReportLine.Of(new string('─', Math.Clamp(columns, 24, 160)), ReportStyle.Faint);
}
