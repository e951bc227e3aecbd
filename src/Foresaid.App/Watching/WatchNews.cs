namespace Foresaid.App.Watching;

/// <summary>Something that happened while feeds were watched.</summary>
public abstract record WatchNews
{
    private WatchNews()
    {
    }

    /// <summary>An entry was fetched, or could not be.</summary>
    /// <param name="Title">Its headline in the feed; null where the feed gives none.</param>
    /// <param name="Outcome">What became of its page.</param>
    /// <param name="IsTriedAgain">Whether it is tried again at the next look at its feed.</param>
    public sealed record Entry(string? Title, PageOutcome Outcome, bool IsTriedAgain) : WatchNews;

    /// <summary>A feed could not be fetched or read.</summary>
    /// <param name="Feed">The feed's address as it was given.</param>
    /// <param name="Code">The error code.</param>
    /// <param name="Reason">One sentence that says what is wrong and what to do; it does not repeat the address.</param>
    /// <param name="Pause">How long it is left alone; null where it is not tried again.</param>
    public sealed record FeedFailed(string Feed, string Code, string Reason, TimeSpan? Pause) : WatchNews;
}
