namespace Foresaid.App.Watching;

/// <summary>How to watch feeds.</summary>
/// <param name="Every">How long to wait between two looks at a feed.</param>
/// <param name="IsOnce">Whether each feed is looked at once only.</param>
/// <param name="MaxNew">How many entries of one feed are fetched at one look; the others wait for the next one.</param>
public sealed record WatchOptions(TimeSpan Every, bool IsOnce, int MaxNew);
