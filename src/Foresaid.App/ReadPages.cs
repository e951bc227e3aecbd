using Foresaid.Engine;
using Foresaid.Ledger;
using Foresaid.Pages;

namespace Foresaid.App;

/// <summary>Reads pages from files, folders or bytes, and keeps what was read.</summary>
/// <param name="reader">The engine.</param>
/// <param name="ledger">Where to keep readings; null to keep nothing.</param>
/// <param name="clock">Tells when a reading was made.</param>
/// <remarks>Safe to call from several threads.</remarks>
public sealed class ReadPages(Reader reader, ILedgerStore? ledger, TimeProvider clock)
{
    /// <summary>Reads every page that <paramref name="paths"/> name, one after the other, in the order given.</summary>
    /// <param name="paths">Files and folders (read recursively, names in ordinal order); "-" is <paramref name="standardInput"/>.</param>
    /// <param name="options">How to read them; null to tell everything from the input.</param>
    /// <param name="standardInput">What "-" reads; null where there is none.</param>
    /// <param name="progress">Told before each page how many are done, of how many, and the page's path; null to tell nobody.</param>
    /// <param name="cancellation">Stops between pages.</param>
    /// <returns>One outcome for each page, as soon as it is known; a failed one does not stop the others.</returns>
    /// <exception cref="LedgerException">The ledger fails: nothing further is read.</exception>
    public IEnumerable<PageOutcome> Run(
        IReadOnlyList<string> paths,
        PageOptions? options = null,
        Stream? standardInput = null,
        IProgress<ReadingProgress>? progress = null,
        CancellationToken cancellation = default) => throw new NotImplementedException($"{reader}{ledger}{clock}");

    /// <summary>Reads one page from memory.</summary>
    /// <param name="name">The name to keep it under.</param>
    /// <param name="bytes">The page's bytes.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public PageOutcome Run(string name, ReadOnlySpan<byte> bytes, PageOptions? options = null) => throw new NotImplementedException();
}

/// <summary>How far a run has come.</summary>
/// <param name="Done">How many pages are done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Path">The page that is read now.</param>
public readonly record struct ReadingProgress(int Done, int Total, string Path);

/// <summary>What became of one page.</summary>
public abstract record PageOutcome
{
    private PageOutcome()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Document">What was read.</param>
    /// <param name="IsNew">Whether the ledger did not have this reading before; true where nothing is kept.</param>
    public sealed record Read(Document Document, bool IsNew) : PageOutcome;

    /// <summary>It could not be read.</summary>
    /// <param name="Path">The path as it was given.</param>
    /// <param name="Code">The error code.</param>
    /// <param name="Reason">One sentence that says what is wrong and what to do.</param>
    public sealed record Failed(string Path, string Code, string Reason) : PageOutcome;
}

/// <summary>The codes of paths that cannot be read.</summary>
public static class PathErrors
{
    /// <summary>There is no such file or folder.</summary>
    public const string NotFound = "FS6001";

    /// <summary>The folder holds no pages.</summary>
    public const string NoPages = "FS6002";

    /// <summary>The file may not be read, or reading it failed.</summary>
    public const string Unreadable = "FS6003";
}
