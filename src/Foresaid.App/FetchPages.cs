using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Foresaid.Engine;
using Foresaid.Fetching;
using Foresaid.Ledger;
using Foresaid.Pages;
using NodaTime;

namespace Foresaid.App;

/// <summary>Fetches pages, reads them, and keeps what was read with what to ask the next time.</summary>
/// <remarks>Safe to call from several threads.</remarks>
public sealed class FetchPages
{
    private readonly PageFetcher _fetcher;
    private readonly ReadPages _pages;
    private readonly ILedgerStore? _ledger;

    /// <summary>Makes a fetcher and reader of pages.</summary>
    /// <param name="fetcher">What fetches them; it stays the caller's to dispose of.</param>
    /// <param name="read">The engine, or what stands for it.</param>
    /// <param name="ledger">Where readings and fetches are kept; null to keep nothing and to fetch every page whole.</param>
    /// <param name="clock">Tells when a reading was made.</param>
    public FetchPages(PageFetcher fetcher, PageRead read, ILedgerStore? ledger, TimeProvider clock) =>
        (_fetcher, _pages, _ledger) = (fetcher, new ReadPages(read, ledger, clock), ledger);

    /// <summary>Fetches and reads every address, one after the other, in the order given.</summary>
    /// <param name="addresses">The addresses, as a person gives them.</param>
    /// <param name="options">How to read the pages; null to tell everything from them.</param>
    /// <param name="keepBytes">Is handed each page before it is read, and has every page fetched whole; null to do without.</param>
    /// <param name="progress">Told before each page how many are done, of how many, and the page's address; null to tell nobody.</param>
    /// <param name="cancellation">Stops at once.</param>
    /// <returns>
    /// One outcome for each page, as soon as it is known, and at least one for each address; a failed one does not stop the
    /// others. A page that has not changed since this engine read it in this way comes from the ledger.
    /// </returns>
    /// <exception cref="LedgerException">The ledger fails: nothing further is fetched.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked to stop.</exception>
    public async IAsyncEnumerable<PageOutcome> RunAsync(
        IReadOnlyList<string> addresses,
        PageOptions? options = null,
        Action<FetchedPage>? keepBytes = null,
        IProgress<ReadingProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        for (var done = 0; done < addresses.Count; done++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ReadingProgress(done, addresses.Count, addresses[done]));
            if (!PageAddress.TryParse(addresses[done], out var address, out var refusal))
            {
                yield return Failed(addresses[done], refusal);
                continue;
            }

            await foreach (var outcome in RunAsync(address, options, keepBytes, cancellation))
            {
                yield return outcome;
            }
        }
    }

    /// <summary>Fetches what lies at one address, and reads every page in it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="options">How to read it; null to tell everything from it.</param>
    /// <param name="keepBytes">Is handed what was fetched before it is read, and has it fetched whole; null to do without.</param>
    /// <param name="cancellation">Stops at once.</param>
    /// <returns>One outcome for each page, as soon as it is known, and at least one.</returns>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked to stop.</exception>
    public async IAsyncEnumerable<PageOutcome> RunAsync(
        Uri address,
        PageOptions? options = null,
        Action<FetchedPage>? keepBytes = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        var known = keepBytes is null && PageAddress.TryNormalize(address, out var asked, out _) ? Known(asked, options) : null;
        switch (await _fetcher.FetchAsync(address, known?.Validators, cancellation))
        {
            case FetchOutcome.Fetched fetched:
                keepBytes?.Invoke(fetched.Page);
                foreach (var outcome in Read(fetched.Page, options))
                {
                    yield return outcome;
                    cancellation.ThrowIfCancellationRequested();
                }

                // Last, so that what was read in part only is fetched whole again.
                _ledger?.KeepFetch(fetched.Page.ToRecord(FetchKind.Page));
                break;
            case FetchOutcome.NotModified:
                yield return new PageOutcome.Read(known!.Reading.ToDocument(), IsNew: false);
                break;
            case FetchOutcome.Refused refused:
                yield return Failed(address.OriginalString, refused);
                break;
            case var other:
                throw new System.Diagnostics.UnreachableException($"A page is fetched, unchanged or refused, not {other}. This is a bug in Foresaid.");
        }
    }

    private IEnumerable<PageOutcome> Read(FetchedPage page, PageOptions? options) =>
        _pages.Run(page.Address.AbsoluteUri, page.Bytes.ToArray(), OptionsOf(page, options));

    /// <summary>How to read a page: as was asked, and with what the server said of it.</summary>
    private static PageOptions OptionsOf(FetchedPage page, PageOptions? options) =>
        (options ?? new PageOptions()) with { Address = page.Address.AbsoluteUri, Charset = page.Charset };

    /// <summary>The reading that stands for the page if it has not changed; null where there is none that this run would make again.</summary>
    private KnownPage? Known(Uri address, PageOptions? options) =>
        _ledger?.FindFetch(FetchKind.Page, address.AbsoluteUri) is { } fetch
        && fetch.ToValidators() is { } validators
        && _ledger.Find(fetch.Sha256) is { } reading
        && reading.Engine == Reader.EngineVersion
        && reading.WasReadAs(options)
            ? new KnownPage(validators, reading)
            : null;

    private static PageOutcome.Failed Failed(string address, FetchOutcome.Refused refusal) => new(address, refusal.Code, refusal.Reason);

    private sealed record KnownPage(FetchValidators Validators, KeptReading Reading);
}

/// <summary>Fetches as the ledger keeps them, and back.</summary>
internal static class FetchRecords
{
    extension(FetchedPage page)
    {
        /// <summary>The fetch as the ledger keeps it.</summary>
        public FetchRecord ToRecord(FetchKind kind) => new(
            kind,
            page.Asked.AbsoluteUri,
            page.Address.AbsoluteUri,
            page.Validators?.ETag,
            page.Validators?.LastModified,
            Convert.ToHexStringLower(SHA256.HashData(page.Bytes.Span)),
            Instant.FromDateTimeOffset(page.FetchedAt));
    }

    extension(FetchRecord fetch)
    {
        /// <summary>What to ask with whether the page has changed; null where the server gave nothing.</summary>
        public FetchValidators? ToValidators() =>
            (fetch.ETag ?? fetch.LastModified) is not null && Uri.TryCreate(fetch.FinalAddress, UriKind.Absolute, out var address)
                ? new FetchValidators(address, fetch.ETag, fetch.LastModified)
                : null;
    }
}
