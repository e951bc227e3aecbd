namespace Foresaid.Pages.Dumps;

/// <summary>The line that opens a comment in a dump.</summary>
/// <param name="Line">Its place among the lines.</param>
/// <param name="Column">The column of its bullet, or of its first word.</param>
/// <param name="Number">Its number in the thread ("4.1"); null where it has none.</param>
/// <param name="Author">The commenter's name; null where the thread names nobody.</param>
/// <param name="Posted">When it was posted, where a date is stated.</param>
/// <param name="ReplyTo">Whom it says it answers; null where it does not say.</param>
/// <param name="Opening">What stands behind the name on the same line; empty where nothing does.</param>
internal sealed record CommentHead(int Line, int Column, string? Number, string? Author, StatedDate? Posted, string? ReplyTo, string Opening);
