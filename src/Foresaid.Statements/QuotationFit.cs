using System.Text.RegularExpressions;

namespace Foresaid.Statements;

/// <summary>Tells whether words that a reader lists and words that were found are one statement, as scorers do: by shared words of all, or of the shorter.</summary>
internal static partial class QuotationFit
{
    private const double SameStatement = 0.4;
    private const double Contained = 0.9;
    private const int LeastContained = 4;

    /// <summary>How well the two fit, from 0 to 1; 0 where they are not the same statement.</summary>
    public static double Of(HashSet<string> listed, HashSet<string> found)
    {
        var common = listed.Count(found.Contains);
        var shorter = Math.Min(listed.Count, found.Count);
        if (common == 0)
        {
            return 0;
        }

        var share = (double)common / (listed.Count + found.Count - common);
        return share >= SameStatement ? share : common >= Contained * shorter && shorter >= LeastContained ? Math.Max(share, 0.3) : 0;
    }

    /// <summary>Which of several listed quotations fits words that were found best.</summary>
    /// <param name="listed">The words of each quotation.</param>
    /// <param name="found">The words that were found.</param>
    /// <returns>Its place, the first of several as good; -1 where none fits.</returns>
    public static int BestOf(IReadOnlyList<HashSet<string>> listed, HashSet<string> found)
    {
        var (best, most) = (-1, 0d);
        for (var quote = 0; quote < listed.Count; quote++)
        {
            if (Of(listed[quote], found) is var fit && fit > most)
            {
                (best, most) = (quote, fit);
            }
        }

        return best;
    }

    /// <summary>The words of a text, in lower case, each once.</summary>
    public static HashSet<string> WordsOf(string text) => [.. InOrder(text)];

    /// <summary>The words of a text, in lower case, as they stand.</summary>
    public static IEnumerable<string> InOrder(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
