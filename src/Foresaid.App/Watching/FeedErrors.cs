namespace Foresaid.App.Watching;

/// <summary>The codes of feeds that cannot be watched.</summary>
public static class FeedErrors
{
    /// <summary>What lies at the address is no feed.</summary>
    public const string NotAFeed = "FS6101";
}
