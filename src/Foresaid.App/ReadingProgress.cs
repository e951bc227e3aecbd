namespace Foresaid.App;

/// <summary>How far a run has come.</summary>
/// <param name="Done">How many pages are done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Path">The page that is read now.</param>
public readonly record struct ReadingProgress(int Done, int Total, string Path);
