using Foresaid.Engine;
using Foresaid.Ledger;
using Foresaid.Pages;
using NodaTime;

namespace Foresaid.App;

/// <summary>Reads pages from files, folders or bytes, and keeps what was read.</summary>
/// <remarks>Safe to call from several threads.</remarks>
public sealed class ReadPages
{
    private readonly PageRead _read;
    private readonly ILedgerStore? _ledger;
    private readonly TimeProvider _clock;

    /// <summary>Makes a reader of pages.</summary>
    /// <param name="reader">The engine.</param>
    /// <param name="ledger">Where to keep readings; null to keep nothing.</param>
    /// <param name="clock">Tells when a reading was made.</param>
    public ReadPages(Reader reader, ILedgerStore? ledger, TimeProvider clock)
        : this(reader.ReadAll, ledger, clock)
    {
    }

    /// <summary>Makes a reader of pages over anything that reads inputs.</summary>
    /// <param name="read">The engine, or what stands for it.</param>
    /// <param name="ledger">Where to keep readings; null to keep nothing.</param>
    /// <param name="clock">Tells when a reading was made.</param>
    public ReadPages(PageRead read, ILedgerStore? ledger, TimeProvider clock) => (_read, _ledger, _clock) = (read, ledger, clock);

    /// <summary>Reads every page that <paramref name="paths"/> name, one after the other, in the order given.</summary>
    /// <param name="paths">
    /// Files and folders; "-" is <paramref name="standardInput"/>. A file may hold many pages: an archive, a feed, an export. Of a folder, the
    /// files in it and below it are read whose names <see cref="PageNames"/> knows, in ordinal order of their names; hidden files and folders, linked
    /// folders, the folders beside pages saved as "complete", and XML and JSON of no known form are left out. A file that is named itself is always tried.
    /// </param>
    /// <param name="options">How to read them; null to tell everything from the input.</param>
    /// <param name="standardInput">What "-" reads; null where there is none.</param>
    /// <param name="progress">Told before each file how many are done, of how many, and its path; null to tell nobody.</param>
    /// <param name="cancellation">Stops between pages.</param>
    /// <returns>One outcome for each page, as soon as it is known; a failed one does not stop the others.</returns>
    /// <exception cref="LedgerException">The ledger fails: nothing further is read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked to stop.</exception>
    public IEnumerable<PageOutcome> Run(
        IReadOnlyList<string> paths,
        PageOptions? options = null,
        Stream? standardInput = null,
        IProgress<ReadingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Outcomes(paths, options, standardInput, progress, cancellation);
    }

    /// <summary>Reads every page of an input in memory.</summary>
    /// <param name="name">The name to keep it under.</param>
    /// <param name="bytes">The input's bytes.</param>
    /// <param name="options">How to read it.</param>
    /// <returns>One outcome for each page that the input holds, and at least one.</returns>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public IEnumerable<PageOutcome> Run(string name, byte[] bytes, PageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        return _read(name, new MemoryStream(bytes, writable: false), options).Select(page => Outcome(page, options));
    }

    private IEnumerable<PageOutcome> Outcomes(
        IReadOnlyList<string> paths,
        PageOptions? options,
        Stream? standardInput,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancellation)
    {
        var inputs = PageInputs.Of(paths, cancellation);
        for (var done = 0; done < inputs.Length; done++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ReadingProgress(done, inputs.Length, inputs[done].Path));
            foreach (var outcome in inputs[done].Failure is { } failure ? [failure] : OfInput(inputs[done], options, standardInput))
            {
                yield return outcome;
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private IEnumerable<PageOutcome> OfInput(PageInput input, PageOptions? options, Stream? standardInput)
    {
        using var file = new InputFile(input.Path, standardInput, stream => _read(input.Path, stream, options));
        while (file.Next() is { } page)
        {
            var outcome = page.Failure ?? Outcome(page.Reading!, options);
            if (!(input.IsFound && outcome is PageOutcome.Failed { Code: PageErrors.UnknownForm }))
            {
                yield return outcome;
            }
        }
    }

    private PageOutcome Outcome(PathReading page, PageOptions? options) => page.Reading switch
    {
        Reading.Done done => new PageOutcome.Read(done.Document, Keep(done.Document, options)),
        Reading.Refused refused => new PageOutcome.Failed(page.Path, refused.Code, refused.Reason),
        var other => throw new System.Diagnostics.UnreachableException($"A reading is done or refused, not {other}."),
    };

    private bool Keep(Document document, PageOptions? options) =>
        _ledger?.Keep(document.ToKept(options, Instant.FromDateTimeOffset(_clock.GetUtcNow()))) ?? true;
}
