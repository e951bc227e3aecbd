using System.Runtime.CompilerServices;
using Foresaid.Fetching;
using Foresaid.Ledger;
using Foresaid.Pages;

namespace Foresaid.App.Watching;

/// <summary>Looks at feeds again and again, and fetches, reads and keeps the pages of entries that were not seen before.</summary>
/// <remarks>
/// Seen is an address that the ledger has a fetch of, or that was dealt with in this run. A page is not fetched a second time,
/// though its thread may have grown. One run at a time.
/// </remarks>
public sealed class WatchFeeds
{
    private readonly PageFetcher _fetcher;
    private readonly FetchPages _pages;
    private readonly ILedgerStore? _ledger;
    private readonly TimeProvider _clock;
    private readonly HashSet<Uri> _seen = [];

    /// <summary>Makes a watcher.</summary>
    /// <param name="fetcher">What fetches feeds and pages; it stays the caller's to dispose of.</param>
    /// <param name="read">The engine, or what stands for it.</param>
    /// <param name="ledger">Where readings and fetches are kept; null to keep nothing.</param>
    /// <param name="clock">Tells the time and runs the pauses.</param>
    public WatchFeeds(PageFetcher fetcher, PageRead read, ILedgerStore? ledger, TimeProvider clock)
    {
        (_fetcher, _ledger, _clock) = (fetcher, ledger, clock);
        _pages = new FetchPages(fetcher, read, ledger, clock);
    }

    /// <summary>Watches <paramref name="feeds"/>.</summary>
    /// <param name="feeds">Their addresses, as a person gives them.</param>
    /// <param name="watching">How to watch.</param>
    /// <param name="reading">How to read the pages; null to tell everything from them.</param>
    /// <param name="cancellation">Stops at once.</param>
    /// <returns>
    /// What happens, as it happens. Ends where each feed is looked at once only, or where none can be watched; a failing feed or
    /// page is told of and does not stop the others.
    /// </returns>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked to stop.</exception>
    public async IAsyncEnumerable<WatchNews> RunAsync(
        IReadOnlyList<string> feeds,
        WatchOptions watching,
        PageOptions? reading = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        ArgumentNullException.ThrowIfNull(watching);
        var watched = new List<WatchedFeed>();
        foreach (var given in feeds.Distinct(StringComparer.Ordinal))
        {
            if (PageAddress.TryParse(given, out var address, out var refusal))
            {
                watched.Add(new WatchedFeed(given, address) { Validators = _ledger?.FindFetch(FetchKind.Feed, address.AbsoluteUri)?.ToValidators() });
            }
            else
            {
                yield return new WatchNews.FeedFailed(given, refusal.Code, refusal.Reason, Pause: null);
            }
        }

        while (watched.Count > 0)
        {
            foreach (var feed in watched.Where(feed => feed.Due <= _clock.GetUtcNow()))
            {
                await foreach (var news in LookAsync(feed, watching, reading, cancellation))
                {
                    yield return news;
                }
            }

            if (watching.IsOnce)
            {
                yield break;
            }

            var pause = watched.Min(feed => feed.Due) - _clock.GetUtcNow();
            await Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, _clock, cancellation);
        }
    }

    private async IAsyncEnumerable<WatchNews> LookAsync(
        WatchedFeed feed, WatchOptions watching, PageOptions? reading, [EnumeratorCancellation] CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var refusal = Take(feed, await _fetcher.FetchAsync(feed.Address, feed.Validators, cancellation));
        var pause = feed.Rest(watching.Every, _clock.GetUtcNow(), failed: refusal is not null);
        if (refusal is not null)
        {
            yield return new WatchNews.FeedFailed(feed.Given, refusal.Code, refusal.Reason, watching.IsOnce ? null : pause);
            yield break;
        }

        foreach (var entry in feed.Waiting.Take(watching.MaxNew).ToList())
        {
            await foreach (var outcome in _pages.RunAsync(entry.Address, reading, keepBytes: null, cancellation))
            {
                var mayComeRight = outcome is PageOutcome.Failed failed && !FetchErrors.IsLasting(failed.Code);
                yield return new WatchNews.Entry(entry.Title, outcome, feed.Note(entry, mayComeRight));
            }
        }

        // While entries wait, the next run has to see the feed as it is now, and not that it has not changed.
        if (feed is { Waiting: [], Unkept: { } page })
        {
            _ledger?.KeepFetch(page.ToRecord(FetchKind.Feed));
            feed.Unkept = null;
        }
    }

    /// <summary>Takes over what a look at a feed brought; null, or why it brought nothing.</summary>
    private FetchOutcome.Refused? Take(WatchedFeed feed, FetchOutcome outcome)
    {
        if (outcome is not FetchOutcome.Fetched(var page))
        {
            return outcome as FetchOutcome.Refused;
        }

        if (Feed.Read(page.Bytes.Span, page.Charset) is not { } read)
        {
            return new FetchOutcome.Refused(
                FeedErrors.NotAFeed, "it is no feed (RSS, Atom or JSON Feed); give the address of the site's feed, or fetch the page with foresaid fetch.");
        }

        (feed.Validators, feed.Unkept) = (page.Validators, page);
        foreach (var entry in read.Entries)
        {
            if (AddressOf(entry, page.Address) is { } address && _seen.Add(address) && _ledger?.FindFetch(FetchKind.Page, address.AbsoluteUri) is null)
            {
                feed.Add(new WaitingEntry(address, entry.Title));
            }
        }

        return null;
    }

    /// <summary>The address of an entry's page; null where it has none that could be fetched.</summary>
    private static Uri? AddressOf(FeedEntry entry, Uri feed) =>
        !string.IsNullOrWhiteSpace(entry.Address)
        && Uri.TryCreate(feed, entry.Address.Trim(), out var address)
        && PageAddress.TryNormalize(address, out var normal, out _)
            ? normal
            : null;
}
