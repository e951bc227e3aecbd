using System.Text.RegularExpressions;

namespace Foresaid.Pages.Words;

/// <summary>Knows the lines that stand where a comment was.</summary>
internal static partial class Placeholder
{
    private const int LongestPlaceholder = 200;

    /// <summary>What is left of a comment that shows <paramref name="text"/>: its words, or a line that says why there are none.</summary>
    public static CommentState StateOf(string text) =>
        text.Length == 0 ? CommentState.Empty
        : text.Length > LongestPlaceholder || !(Bracketed().IsMatch(text) || Sentence().IsMatch(text)) ? CommentState.Shown
        : Waits().IsMatch(text) ? CommentState.Awaiting
        : CommentState.Removed;

    /// <summary>Whether <paramref name="text"/> says that a comment is gone or not yet shown, or is empty.</summary>
    public static bool IsRemoved(string text) => StateOf(text) != CommentState.Shown;

    [GeneratedRegex(@"\b(?:awaiting|in moderation|pending|being (?:reviewed|checked)|under review|held for|waiting)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Waits();

    [GeneratedRegex(@"^\W*[\[(<{*][^\])]{0,80}\b(?:deleted|removed|withdrawn|retracted|redacted|hidden|moderated|moderation|unavailable|blocked|banned|gelöscht|entfernt|eliminado|supprimé|rimosso|verwijderd|удал\p{L}+)\b[^\])]{0,80}[\])>}*]\W*$|^\W*(?:deleted|removed)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\W*(?:(?:this|the|that|a|your|one)\s+)?(?:user['’]s\s+|original\s+)?(?:comment|post|reply|message|answer|contribution|letter|response|content|kommentar|beitrag|comentario|commentaire)\s+(?:(?:is|was|has|had|have|by|from|wurde|ist|ha|a|no)\b[^.!?]{0,60}?\b)?(?:deleted|removed|withdrawn|retracted|hidden|moderated|awaiting (?:moderation|approval|review)|in moderation|pending|being (?:reviewed|checked)|under review|held for|rejected|blocked|collapsed|unavailable|available|violat\w+|breach\w*|did not meet|gelöscht|entfernt|eliminado|supprimé|waiting)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();
}
