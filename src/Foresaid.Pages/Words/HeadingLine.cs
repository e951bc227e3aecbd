using System.Text.RegularExpressions;

namespace Foresaid.Pages.Words;

/// <summary>Tells a heading inside a body from a short paragraph, by its words alone.</summary>
internal static partial class HeadingLine
{
    private const int Longest = 80;

    /// <summary>Whether one line could be a heading: short, without a stop, and not breaking off for a quotation that follows.</summary>
    /// <param name="line">The line, without white space around it.</param>
    public static bool Fits(ReadOnlySpan<char> line) =>
        line.Length is > 0 and <= Longest && !line.Contains('\n') && char.IsLetterOrDigit(line[^1]) && !BreaksOff().IsMatch(line);

    // "Most participants argued, he continues, that": what follows belongs to it.
    [GeneratedRegex(@"\b(?:that|and|or|but|of|to|the|an?|is|are|was|were|in|on|at|for|with|by|as|said|says|argue[sd]|wrote|writes|added|adds)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BreaksOff();
}
