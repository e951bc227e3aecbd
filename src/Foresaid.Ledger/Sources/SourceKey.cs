using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Foresaid.Ledger.Sources;

/// <summary>By what a source is known again on another page.</summary>
/// <remarks>
/// A person by at least two names in one spelling, letters' marks, case and forms of address aside; a body by its name; a commenter by
/// the handle within one publication. Who has one name only, or none, is known within one document, and people may merge: two of one
/// surname are taken for two.
/// </remarks>
public static class SourceKey
{
    private static readonly FrozenSet<string> _addresses =
        new[] { "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The key of a source that stands in a document.</summary>
    /// <param name="kind">person, organisation, group, government, commenter, author or unnamed.</param>
    /// <param name="name">Its name on the page.</param>
    /// <param name="document">SHA-256 of the document.</param>
    /// <param name="publication">Who published the page; null where the page does not say.</param>
    public static string Of(string kind, string name, string document, string? publication)
    {
        var folded = Folded(name);
        return kind switch
        {
            "commenter" => $"c:{(publication is null ? document : Folded(publication))}:{name.Trim()}",
            "organisation" or "government" or "group" when folded.Length > 0 =>
                "o:" + (folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded),
            "person" when folded.Contains(' ', StringComparison.Ordinal) => "n:" + folded,
            "author" when folded.Contains(' ', StringComparison.Ordinal) && folded != "article author" => "n:" + folded,
            _ => InDocument(kind == "unnamed" ? "u" : "d", folded, document),
        };
    }

    /// <summary>The key under which a name that people gave as an alias is looked up before all others; null where the kind has no names.</summary>
    public static string? OfAlias(string kind, string name) => kind switch
    {
        "person" or "author" => "n:" + Folded(name),
        "organisation" or "government" or "group" => Of(kind, name, "", null),
        _ => null,
    };

    /// <summary>The key of one of several of a name, where it cannot be told which, within <paramref name="document"/>.</summary>
    public static string Unresolved(string name, string document) => InDocument("d", Folded(name), document);

    /// <summary>A name in lower case, without marks on letters, punctuation and forms of address, one space between words.</summary>
    public static string Folded(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                letters.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && letter is not ('\'' or '’' or '.'))
            {
                letters.Append(' ');
            }
        }

        var words = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(_addresses.Contains);
        return string.Join(' ', words);
    }

    private static string InDocument(string prefix, string folded, string document) => $"{prefix}:{document}:{folded}";
}
