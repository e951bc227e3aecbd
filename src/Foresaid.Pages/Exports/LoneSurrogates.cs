using System.Text.Json;
using System.Text.RegularExpressions;

namespace Foresaid.Pages.Exports;

/// <summary>Puts right the texts of JSON in which half a surrogate pair is written.</summary>
internal static partial class LoneSurrogates
{
    /// <summary>The text that <paramref name="raw"/> writes, with U+FFFD for every half pair; null where it is still no text.</summary>
    public static string? Replaced(string raw)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(Halves().Replace(raw, match => match.Groups["pair"].Success || match.Groups["slash"].Success ? match.Value : @"\uFFFD"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?<slash>\\\\)|(?<pair>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[dD][89a-fA-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Halves();
}
