using System.Collections.Concurrent;
using Foresaid.Fetching.Exchanges;

namespace Foresaid.Fetching.Robots;

/// <summary>What the robots.txt of a site says, or why nothing of the site may be fetched.</summary>
/// <param name="Rules">The rules; null where there are none to be had.</param>
/// <param name="Refusal">Why; null where there are rules.</param>
internal readonly record struct RobotsWord(RobotsRules? Rules, FetchOutcome.Refused? Refusal);

/// <summary>Fetches each site's robots.txt once and remembers it.</summary>
/// <param name="exchange">What fetches it.</param>
/// <param name="options">How to fetch.</param>
/// <param name="clock">Tells how old it is.</param>
/// <remarks>
/// By RFC 9309 (2.3.1): a file that is there counts; one that the server does not give (4xx), or that leads on too often,
/// forbids nothing; where the server fails (5xx) or there is no whole answer, everything is forbidden. Safe to use from several threads.
/// </remarks>
internal sealed class RobotsBook(HttpExchange exchange, FetchOptions options, TimeProvider clock)
{
    // RFC 9309, 2.4: no longer than a day.
    private static readonly TimeSpan _keepsRules = TimeSpan.FromHours(12);

    // A guess: long enough for a run over one site to end, short enough for a site that was being repaired.
    private static readonly TimeSpan _keepsRefusals = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>What the site of <paramref name="address"/> says.</summary>
    public async Task<RobotsWord> AskAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        var entry = _entries.GetOrAdd(site, _ => new Entry());
        await entry.Turn.WaitAsync(cancellation);
        try
        {
            if (entry.Word is not { } word || clock.GetUtcNow() >= entry.Until)
            {
                word = await FetchAsync(new Uri(site + "/robots.txt"), cancellation);
                entry.Word = word;
                entry.Until = clock.GetUtcNow() + (word.Rules is null ? _keepsRefusals : _keepsRules);
            }

            return word;
        }
        finally
        {
            entry.Turn.Release();
        }
    }

    private async Task<RobotsWord> FetchAsync(Uri address, CancellationToken cancellation)
    {
        var reading = new BodyReading(RobotsReader.MaxBytes, CutsOff: true, TakesAnything: true);
        for (var redirects = 0; redirects <= options.MaxRedirects; redirects++)
        {
            var answer = await exchange.AskAsync(address, known: null, reading, options.Timeout, cancellation);
            if (answer is not Answer.Given given)
            {
                return Forbidden(((Answer.None)answer).Refusal);
            }

            if (given.Location is null || !given.Status.LeadsOn)
            {
                return Judge(given);
            }

            if (!PageAddress.TryNormalize(given.Location, out var next, out _))
            {
                return new RobotsWord(RobotsRules.None, null);
            }

            address = next;
        }

        return new RobotsWord(RobotsRules.None, null);
    }

    private static RobotsWord Judge(Answer.Given given) => (int)given.Status switch
    {
        >= 200 and < 300 => new RobotsWord(RobotsReader.Read(given.Body.Span, FetchOptions.ProductToken), null),
        >= 500 => Forbidden(new FetchOutcome.Refused(FetchErrors.ServerFailed, $"the server answered {given.Status.Words}; try again later.")),
        _ => new RobotsWord(RobotsRules.None, null),
    };

    /// <summary>Where the site cannot be reached at all, or must not be, that says more than that its robots.txt cannot.</summary>
    private static RobotsWord Forbidden(FetchOutcome.Refused refusal) => new(
        null,
        refusal.Code is FetchErrors.PrivateAddress or FetchErrors.Unreachable
            ? refusal
            : new FetchOutcome.Refused(FetchErrors.NoRobots, $"the site's robots.txt cannot be had, and without it nothing of the site may be fetched: {refusal.Reason}"));

    private sealed class Entry
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public RobotsWord? Word { get; set; }

        public DateTimeOffset Until { get; set; }
    }
}
