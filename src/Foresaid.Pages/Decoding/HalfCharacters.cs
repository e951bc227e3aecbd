using System.Text.RegularExpressions;

namespace Foresaid.Pages.Decoding;

/// <summary>Puts right JSON in which half a surrogate pair is written, which no text can hold.</summary>
internal static partial class HalfCharacters
{
    /// <summary><paramref name="json"/> with U+FFFD for every half pair that it writes with an escape.</summary>
    public static string Replaced(string json) => json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase)
        ? Halves().Replace(json, match => match.Groups["half"].Success ? @"\uFFFD" : match.Value)
        : json;

    [GeneratedRegex(@"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Halves();
}
