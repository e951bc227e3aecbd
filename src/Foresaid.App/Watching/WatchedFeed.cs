using Foresaid.Fetching;

namespace Foresaid.App.Watching;

/// <summary>One feed while it is watched.</summary>
/// <param name="given">Its address as it was given.</param>
/// <param name="address">Its address.</param>
internal sealed class WatchedFeed(string given, Uri address)
{
    // A guess: three looks at the usual pace are longer than a server takes to be started again.
    private const int MostTries = 3;

    private static readonly TimeSpan _longestPause = TimeSpan.FromDays(1);

    private readonly List<WaitingEntry> _waiting = [];
    private int _failures;

    /// <summary>Its address as it was given.</summary>
    public string Given { get; } = given;

    /// <summary>Its address.</summary>
    public Uri Address { get; } = address;

    /// <summary>When to look at it next.</summary>
    public DateTimeOffset Due { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>What it was given with the last time; null to fetch it in any case.</summary>
    public FetchValidators? Validators { get; set; }

    /// <summary>The fetch that the ledger is to have once no entry waits any more; null where it has it.</summary>
    public FetchedPage? Unkept { get; set; }

    /// <summary>The entries that are still to be fetched.</summary>
    public IReadOnlyList<WaitingEntry> Waiting => _waiting;

    /// <summary>Adds an entry that is to be fetched.</summary>
    public void Add(WaitingEntry entry) => _waiting.Add(entry);

    /// <summary>Notes what became of an entry, or of one of the pages in it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="mayComeRight">Whether another try may go better.</param>
    /// <returns>Whether it is to be tried again.</returns>
    public bool Note(WaitingEntry entry, bool mayComeRight)
    {
        entry.Tries++;
        var isTriedAgain = mayComeRight && entry.Tries < MostTries;
        if (!isTriedAgain)
        {
            _waiting.Remove(entry);
        }

        return isTriedAgain;
    }

    /// <summary>Sets the next look: after the usual pause, doubled for each failure in a row, up to a day.</summary>
    /// <returns>The pause.</returns>
    public TimeSpan Rest(TimeSpan every, DateTimeOffset now, bool failed)
    {
        _failures = failed ? _failures + 1 : 0;
        var pause = every * Math.Pow(2, Math.Min(_failures, 16));
        var longest = every > _longestPause ? every : _longestPause;
        pause = pause < longest ? pause : longest;
        Due = now + pause;
        return pause;
    }
}

/// <summary>An entry that is to be fetched.</summary>
/// <param name="address">Its page's address.</param>
/// <param name="title">Its headline; null where the feed gives none.</param>
internal sealed class WaitingEntry(Uri address, string? title)
{
    /// <summary>Its page's address.</summary>
    public Uri Address { get; } = address;

    /// <summary>Its headline; null where the feed gives none.</summary>
    public string? Title { get; } = title;

    /// <summary>How often it was tried.</summary>
    public int Tries { get; set; }
}
