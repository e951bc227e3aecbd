using System.Diagnostics;
using System.Globalization;
using System.Net;
using Foresaid.Fetching.Connections;
using Foresaid.Fetching.Exchanges;
using Foresaid.Fetching.Robots;

namespace Foresaid.Fetching;

/// <summary>Fetches pages over HTTP: politely, within bounds, and from the public Internet only unless it is told otherwise.</summary>
/// <remarks>
/// Redirects are followed one by one; each address on the way is held to the same rules as the first: its site's robots.txt,
/// its host's rest, the check of the address that is connected to. Nothing is stored but, for the life of this fetcher, what
/// each robots.txt said. No cookies, no proxy. Safe to call from several threads; requests to one host wait for each other.
/// </remarks>
public sealed class PageFetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpExchange _exchange;
    private readonly RobotsBook _robots;
    private readonly HostQueue _queue;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="options">How to fetch.</param>
    /// <param name="clock">Tells the time and runs the rests between requests; time-outs run by real time.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is below what makes sense.</exception>
    public PageFetcher(FetchOptions options, TimeProvider clock)
        : this(options, clock, address => options.AllowPrivate ? null : AddressKind.Special(address))
    {
    }

    /// <summary>Makes a fetcher that is told otherwise which addresses it may connect to.</summary>
    internal PageFetcher(FetchOptions options, TimeProvider clock, Func<IPAddress, string?> specialKind)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxBytes, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Timeout, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.ConnectTimeout, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxRedirects, nameof(options));
        (_options, _clock) = (options, clock);
        _exchange = new HttpExchange(options, clock, specialKind);
        _robots = new RobotsBook(_exchange, options, clock);
        _queue = new HostQueue(clock);
    }

    /// <summary>Fetches the page at <paramref name="address"/>.</summary>
    /// <param name="address">The address; what is not fetched at all, such as a file, is refused.</param>
    /// <param name="known">What the page was given with the last time, to ask whether it has changed; null to fetch it in any case.</param>
    /// <param name="cancellation">Stops at once.</param>
    /// <returns>The page, that it has not changed, or why there is none. A failing server or network never throws.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked to stop.</exception>
    public async Task<FetchOutcome> FetchAsync(Uri address, FetchValidators? known = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!PageAddress.TryNormalize(address, out var asked, out var refusal))
        {
            return refusal;
        }

        var journey = new Journey(asked, known);
        while (true)
        {
            var step = await StepAsync(journey, cancellation);
            if (step is not Answer.Given given)
            {
                return journey.Refused(((Answer.None)step).Refusal);
            }

            if (given.Location is { } location && given.Status.LeadsOn)
            {
                if (journey.LeadOn(location, _options.MaxRedirects) is { } dead)
                {
                    return journey.Refused(dead);
                }

                continue;
            }

            return Judge(given, journey);
        }
    }

    /// <summary>Closes every connection.</summary>
    public void Dispose() => _exchange.Dispose();

    /// <summary>Asks for the place that a journey has come to, a second time where the server asks for a short pause first.</summary>
    private async Task<Answer> StepAsync(Journey journey, CancellationToken cancellation)
    {
        var word = await _robots.AskAsync(journey.Place, cancellation);
        if (word.Rules is not { } rules)
        {
            return new Answer.None(word.Refusal!);
        }

        if (!rules.Allow(journey.Place))
        {
            return new Answer.None(FetchErrors.Disallowed, "the site's robots.txt forbids programs to fetch it; open it in a browser, save it, and read the file.");
        }

        var host = journey.Place.IdnHost;
        var rest = rules.CrawlDelay is { } asked && asked > _options.Delay ? Shorter(asked, _options.MaxCrawlDelay) : _options.Delay;
        for (var isFirst = true; ; isFirst = false)
        {
            if (_queue.ClosedFor(host) is var closed && closed > _options.MaxRetryAfter)
            {
                return AskedToWait(closed);
            }

            var answer = await _queue.InTurnAsync(host, rest, () => AskAsync(journey, cancellation), cancellation);
            if (answer is not Answer.Given { Status: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable, RetryAfter: { } pause })
            {
                return answer;
            }

            _queue.Close(host, pause);
            if (!isFirst || pause > _options.MaxRetryAfter)
            {
                return AskedToWait(pause);
            }
        }
    }

    private async Task<Answer> AskAsync(Journey journey, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return await _exchange.AskAsync(
                journey.Place, journey.KnownHere, new BodyReading(_options.MaxBytes), _options.Timeout - journey.Spent, cancellation);
        }
        finally
        {
            journey.Spent += watch.Elapsed;
        }
    }

    private FetchOutcome Judge(Answer.Given given, Journey journey) => (int)given.Status switch
    {
        >= 200 and < 300 => new FetchOutcome.Fetched(new FetchedPage(
            journey.Asked,
            journey.Place,
            given.Body,
            given.MediaType,
            given.Charset,
            (given.ETag ?? given.LastModified) is null ? null : new FetchValidators(journey.Place, given.ETag, given.LastModified),
            _clock.GetUtcNow())),
        304 when journey.KnownHere is not null => new FetchOutcome.NotModified(journey.Place),
        429 => journey.Refused(new(FetchErrors.AskedToWait, "the server answered 429 (too many requests); try again later.")),
        408 or 425 or >= 500 => journey.Refused(new(FetchErrors.ServerFailed, $"the server answered {given.Status.Words}; try again later.")),
        >= 400 => journey.Refused(new(FetchErrors.NotGiven, $"the server answered {given.Status.Words}; check the address.")),
        _ => journey.Refused(new(FetchErrors.BadAnswer, $"the server answered {given.Status.Words}, which is no answer to such a request; try again later.")),
    };

    private static Answer.None AskedToWait(TimeSpan pause) => new(FetchErrors.AskedToWait, string.Create(
        CultureInfo.InvariantCulture, $"the server asks to be left alone for {Math.Ceiling(pause.TotalSeconds):N0} seconds; try again after that."));

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
