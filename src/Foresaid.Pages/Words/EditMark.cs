using System.Text.RegularExpressions;

namespace Foresaid.Pages.Words;

/// <summary>Knows the lines by which a page says that a comment was changed after it was posted.</summary>
internal static partial class EditMark
{
    private const int LongestMark = 140;

    /// <summary>Whether all of <paramref name="text"/> is such a mark. A writer's own "Edit: ..." is none.</summary>
    public static bool IsOne(string text) => text.Length is >= 6 and <= LongestMark && (Bare().IsMatch(text) || (Told().IsMatch(text) && Moment().IsMatch(text)));

    /// <summary><paramref name="text"/> without such a mark in brackets at its end, as heads of comments have it; and whether there was one.</summary>
    public static (string Text, bool IsEdited) Without(string text)
    {
        var match = text.Length > LongestMark ? Match.Empty : AtEnd().Match(text);
        return match.Success ? (text[..match.Index], true) : (text, false);
    }

    [GeneratedRegex(@"^\W*(?:edited|bearbeitet|modifié|editado|modificato)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\W*(?:this (?:post|comment|message|reply) (?:was|has been) (?:last )?(?:edited|modified|changed)\b|(?:last |post |comment )*(?:edited|modified)\b\W*(?:by|on|at|:|\d|just now|yesterday|today|an? |[A-Z][a-z]{2})|last edit\b|zuletzt (?:geändert|bearbeitet)\b|geändert von\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    /// <summary>A mark says when, how often or how long ago.</summary>
    [GeneratedRegex(@"\d|\b(?:ago|yesterday|today|just now|once|twice)\b|\bby (?:an? )?(?:admin\w*|mod\w*|the author|\p{Lu}\S*)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    [GeneratedRegex(@"[\s,·|–-]*[\[(*]?\s*\b(?:edited|bearbeitet)(?:\s[^()\[\]]{1,40})?\s*[\])*]?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AtEnd();
}
