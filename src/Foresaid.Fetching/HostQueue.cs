using System.Collections.Concurrent;

namespace Foresaid.Fetching;

/// <summary>Lets requests to one host through one at a time, with a rest between them.</summary>
/// <param name="clock">Tells the time and runs the rests.</param>
/// <remarks>Safe to use from several threads.</remarks>
internal sealed class HostQueue(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>Runs <paramref name="request"/> when it is this request's turn at <paramref name="host"/>.</summary>
    /// <param name="host">The host.</param>
    /// <param name="rest">How long to wait after the end of the request before.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<T> InTurnAsync<T>(string host, TimeSpan rest, Func<Task<T>> request, CancellationToken cancellation)
    {
        var place = PlaceOf(host);
        await place.Turn.WaitAsync(cancellation);
        try
        {
            await Task.Delay(Longer(Longer(place.FreeAfter(rest, clock), ClosedFor(host)), TimeSpan.Zero), clock, cancellation);
            try
            {
                return await request();
            }
            finally
            {
                place.LastEnd = clock.GetTimestamp();
            }
        }
        finally
        {
            place.Turn.Release();
        }
    }

    /// <summary>Leaves <paramref name="host"/> alone for a while.</summary>
    public void Close(string host, TimeSpan pause) => PlaceOf(host).Close(clock.GetUtcNow() + pause);

    /// <summary>How long <paramref name="host"/> is still to be left alone; negative or zero where it is not.</summary>
    public TimeSpan ClosedFor(string host) => PlaceOf(host).ClosedUntil - clock.GetUtcNow();

    private Place PlaceOf(string host) => _places.GetOrAdd(host, _ => new Place());

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class Place
    {
        private long _closedUntil;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public long? LastEnd { get; set; }

        public DateTimeOffset ClosedUntil => new(Volatile.Read(ref _closedUntil), TimeSpan.Zero);

        public void Close(DateTimeOffset until) => Volatile.Write(ref _closedUntil, until.UtcTicks);

        public TimeSpan FreeAfter(TimeSpan rest, TimeProvider clock) =>
            LastEnd is { } end ? rest - clock.GetElapsedTime(end) : TimeSpan.Zero;
    }
}
