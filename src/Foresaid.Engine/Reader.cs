using System.Reflection;
using System.Security.Cryptography;
using Foresaid.Language;
using Foresaid.Pages;
using Foresaid.Statements;
using Foresaid.Statements.Times;

namespace Foresaid.Engine;

/// <summary>The front door of the library: reads a page's bytes into a <see cref="Document"/>.</summary>
/// <remarks>
/// Pure: no clock, disk or network, so that every result can be made again from the same bytes. Immutable; safe to share
/// between threads. The models are built in and loaded with the first reader.
/// </remarks>
public sealed class Reader
{
    private readonly EnglishAnalyzer _language = Models.English;
    private readonly StatementReader _statements;

    /// <summary>Makes a reader with the models that are built in.</summary>
    /// <param name="events">The public events that windows may name; null for those that are built in.</param>
    public Reader(EventCalendar? events = null)
        : this(Models.Statements, events)
    {
    }

    /// <summary>Makes a reader that reads statements with other models, as measuring by cross-validation asks for.</summary>
    /// <param name="models">The models.</param>
    /// <param name="events">The public events that windows may name; null for those that are built in.</param>
    public Reader(StatementModels models, EventCalendar? events = null) => _statements = new StatementReader(models, events);

    /// <summary>The version of this engine, which every document names.</summary>
    public static string EngineVersion { get; } =
        typeof(Reader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Reads one page from memory.</summary>
    /// <param name="path">The path or name to put into the document.</param>
    /// <param name="bytes">The page's bytes.</param>
    /// <param name="options">How to read it; null to tell everything from the input.</param>
    /// <returns>The document, or why there is none. Bad input never throws.</returns>
    public Reading Read(string path, ReadOnlySpan<byte> bytes, PageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Of(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), PageReader.Read(bytes, options));
    }

    /// <summary>Reads every page that an input holds: of an archive, a feed, an export, or the one page that it is.</summary>
    /// <param name="path">The path or name of the input, which stands in front of its parts' names.</param>
    /// <param name="input">The input; it is read as far as the pages are asked for, and left open.</param>
    /// <param name="options">How to read them; null to tell everything from the input.</param>
    /// <returns>The documents in the input's order, each as soon as it is read; see <see cref="PageReader.ReadAll"/>.</returns>
    /// <exception cref="IOException">The input cannot be read.</exception>
    public IEnumerable<PathReading> ReadAll(string path, Stream input, PageOptions? options = null) =>
        PageReader.ReadAll(path, input, options).Select(item => new PathReading(item.Name, Of(item.Name, item.Sha256, item.Reading)));

    private Reading Of(string path, string sha256, PageReading reading) => reading switch
    {
        PageReading.Read(var page) => new Reading.Done(DocumentWriter.Write(path, sha256, page, Find(page))),
        PageReading.Refused(var code, var reason) => new Reading.Refused(code, reason),
        _ => throw new System.Diagnostics.UnreachableException("A page is read or refused. This is a bug in Foresaid."),
    };

    private Findings Find(Page page)
    {
        var passages = PagePassages.Of(page);
        var sheet = _language.Analyze(page.Text, passages.SelectMany(passage => passage.Blocks).Select(block => block.Span));
        return _statements.Read(sheet, passages);
    }
}

/// <summary>The outcome of reading: the document, or why there is none.</summary>
public abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>The page was read.</summary>
    /// <param name="Document">What was read.</param>
    public sealed record Done(Document Document) : Reading;

    /// <summary>The input could not be read.</summary>
    /// <param name="Code">The error code.</param>
    /// <param name="Reason">One sentence that says what is wrong and what to do.</param>
    public sealed record Refused(string Code, string Reason) : Reading;
}
