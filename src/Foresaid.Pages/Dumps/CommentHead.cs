namespace Foresaid.Pages.Dumps;

/// <summary>The line that opens a comment in a dump.</summary>
/// <param name="Line">Its place among the lines.</param>
/// <param name="Column">The column of its bullet, or of its first word.</param>
/// <param name="Number">Its number in the thread ("4.1"); null where it has none.</param>
/// <param name="Author">The commenter's name; null where the thread names nobody.</param>
/// <param name="When">When it was posted, as the line writes it; null where it does not say.</param>
/// <param name="ReplyTo">Whom it says it answers; null where it does not say.</param>
/// <param name="Opening">What stands behind the name on the same line; empty where nothing does.</param>
internal sealed record CommentHead(int Line, int Column, string? Number, string? Author, string? When, string? ReplyTo, string Opening)
{
    /// <summary>Its votes; null where the line shows none.</summary>
    public int? Votes { get; init; }

    /// <summary>Whether the line says that it was changed.</summary>
    public bool IsEdited { get; init; }
}
