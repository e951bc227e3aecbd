using System.Text.RegularExpressions;

namespace Foresaid.Pages.Words;

/// <summary>Knows the lines that stand where a comment was.</summary>
internal static partial class Placeholder
{
    private const int LongestPlaceholder = 240;

    /// <summary>What is left of a comment that shows <paramref name="text"/>: its words, or a line that says why there are none.</summary>
    public static CommentState StateOf(string text) =>
        text.Length == 0 ? CommentState.Empty
        : text.Length > LongestPlaceholder || !(Bracketed().IsMatch(text) || Bare().IsMatch(text) || (Sentence().Match(text) is { Success: true } match && IsNotice(text[match.Length..]))) ? CommentState.Shown
        : Waits().IsMatch(text) ? CommentState.Awaiting
        : CommentState.Removed;

    /// <summary>Whether the rest of a sentence goes on as a page would, which has no feelings and speaks of nobody.</summary>
    private static bool IsNotice(string rest) => !Personal().IsMatch(rest);

    /// <summary>Whether <paramref name="text"/> says that a comment is gone or not yet shown, or is empty.</summary>
    public static bool IsRemoved(string text) => StateOf(text) != CommentState.Shown;

    [GeneratedRegex(@"\b(?:awaiting|in moderation|pending|being (?:reviewed|checked)|under review|held for|waiting)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Waits();

    [GeneratedRegex(@"^\W*[\[(<{*][^\])]{0,80}\b(?:deleted|removed|withdrawn|retracted|redacted|hidden|moderated|moderation|unavailable|blocked|banned|flagged|dead|censored|gelöscht|entfernt|eliminado|supprimé|rimosso|verwijderd|удал\p{L}+)\b[^\])]{0,80}[\])>}*]\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\W*(?:deleted|removed|withdrawn)(?: by (?:(?:an?|the|its) )?\w+(?: \w+)?)?\W*$|^\W*(?:awaiting|pending) (?:moderation|approval|review)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:I|I['’]m|me|my|he|she|his|her|they|them|rightly|cannot|again)\b|\?", RegexOptions.CultureInvariant)]
    private static partial Regex Personal();

    [GeneratedRegex(@"^\W*(?:(?:this|the|that|a|your|one|dies(?:er|e|es)|der|ihr|ce|cet|este|el|la)\s+)?(?:user['’]s\s+|original\s+)?(?:comment|post|reply|message|answer|contribution|letter|response|content|kommentar|beitrag|comentario|commentaire)\s+(?:(?:is|was|has|had|have|by|from|wurde|ist|ha|a|no)\b[^.!?]{0,60}?\b)?(?:deleted|removed|withdrawn|retracted|hidden|moderated|awaiting (?:moderat\w+|approval|review)|in moderation|pending|being (?:reviewed|checked)|under review|held for|rejected|blocked|collapsed|unavailable|available|violat\w+|breach\w*|did not meet|gelöscht|entfernt|eliminado|supprimé|waiting)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();
}
