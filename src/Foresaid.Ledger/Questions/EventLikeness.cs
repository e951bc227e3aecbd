using System.Collections.Frozen;

namespace Foresaid.Ledger.Questions;

/// <summary>How alike two wordings of an event are: for suggestions, never for a link that nobody looked at.</summary>
/// <remarks>
/// The share of words that both have, of all that either has, where words are cut to a stem of six letters, small words left out,
/// and numbers and long words weigh double. From 0 to 1; higher is more alike. A plain measure of our own, compared with nothing yet.
/// </remarks>
public static class EventLikeness
{
    private const int StemLength = 6;
    private const int LongWord = 7;

    private static readonly FrozenSet<string> _small = new[]
    {
        "the", "and", "for", "that", "this", "with", "will", "would", "its", "their", "his", "her", "has", "have", "had", "are", "was",
        "were", "been", "not", "from", "into", "than", "then", "they", "who", "which", "what", "when", "more", "any", "all", "but", "may",
        "can", "could", "should", "might", "before", "after", "by", "to", "of", "in", "on", "at", "a", "an", "be", "is", "it", "or", "as",
        "does", "did", "do", "there", "end", "about",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How alike <paramref name="left"/> and <paramref name="right"/> are.</summary>
    public static double Of(string left, string right)
    {
        var (one, other) = (Stems(left), Stems(right));
        var all = one.Union(other).Sum(Weight);
        return all == 0 ? 0 : one.Intersect(other).Sum(Weight) / all;
    }

    /// <summary>The words of <paramref name="text"/> that tell it from others, in lower case, each once, in order.</summary>
    public static IReadOnlyList<string> TellingWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                var word = text[start..at].ToLowerInvariant();
                if ((word.Length > 2 || char.IsDigit(word[0])) && !_small.Contains(word) && !words.Contains(word))
                {
                    words.Add(word);
                }

                start = -1;
            }
        }

        return words;
    }

    private static HashSet<string> Stems(string text) =>
        [.. TellingWords(text).Select(word => word.Length > StemLength ? word[..StemLength] : word.TrimEnd('s'))];

    private static double Weight(string stem) => stem.Length >= Math.Min(StemLength, LongWord) || char.IsDigit(stem[0]) ? 2 : 1;
}
