namespace Foresaid.Statements.Attributions;

/// <summary>Tells whether two names of sources mean the same one, as scorers do.</summary>
internal static class SameName
{
    private const double MostWords = 0.6;

    /// <summary>Whether two names end in the same word, or the shorter shares most of its words with the other; articles and titles left out.</summary>
    public static bool Are(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        return first.Count > 0 && second.Count > 0 && (first[^1] == second[^1] && first[^1].Length > 2 || first.Intersect(second).Count() >= MostWords * Math.Min(first.Count, second.Count));
    }

    private static List<string> Words(string name) => [.. QuotationFit.InOrder(name).Where(word => word is not ("the" or "a" or "an" or "mr" or "mrs" or "ms" or "dr"))];
}
