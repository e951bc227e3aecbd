using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Words;

/// <summary>Parts a byline into its writers.</summary>
internal static partial class Writers
{
    /// <summary>The writers that <paramref name="byline"/> names, in order, each once; empty where it is null.</summary>
    /// <remarks>
    /// "Anna Berg, Tom Lee and Eva Roth" are three. What follows a comma and belongs to the name ("Jr.", "PhD") stays with it; a small
    /// word that joins names in one language and is something else in others ("e", "en", "i") parts only what could be two names.
    /// </remarks>
    public static ImmutableArray<string> Of(string? byline)
    {
        var names = new List<string>();
        foreach (var part in Joints().Split(Blank.Fold(byline)).SelectMany(Joined).Select(part => part.Trim(' ', '.', ':')).Where(part => part.Any(char.IsLetter)))
        {
            if (names.Count > 0 && Suffix().IsMatch(part))
            {
                names[^1] += ", " + part;
            }
            else
            {
                names.Add(Initials().IsMatch(part) ? part + "." : part);
            }
        }

        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> Joined(string part) =>
        MaybeJoints().Split(part) is { Length: > 1 } pieces && pieces.All(PersonName.IsLikely) ? pieces : [part];

    [GeneratedRegex(@"\s*[,;|&•·]\s*(?:(?:and|und|y|et|og|och)\s+)?|\s+(?:/|\+)\s+|(?<=\p{Ll}{2})/(?=\p{Lu}\p{Ll}+ )|\s+(?:and|und|y|et|og|och|with|mit)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\s+(?:e|en|i|a|in)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex MaybeJoints();

    [GeneratedRegex(@"^(?:Jr|Sr|II|III|IV|Ph\.?\s?D|M\.?D|M\.?A|MSc|MBA|RD|RN|Esq|LL\.?M)$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\s(?:\p{Lu}|Jr|Sr)$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();
}
