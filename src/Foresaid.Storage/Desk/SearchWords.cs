using System.Text;

namespace Foresaid.Storage.Desk;

/// <summary>Writes what people type as a query of FTS5, in which nothing they type has a power of its own.</summary>
internal static class SearchWords
{
    // More than anybody types; bounds what a query costs.
    private const int Most = 20;

    /// <summary>All the words of <paramref name="typed"/>; a word that ends with * stands for all that begin so. Null where there is no word.</summary>
    public static string? All(string typed)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit))
            .Take(Most)
            .Select(word => word.EndsWith('*') ? Quoted(word.TrimEnd('*')) + "*" : Quoted(word));
        return string.Join(' ', words) is { Length: > 0 } query ? query : null;
    }

    /// <summary>Any of <paramref name="words"/>; null where there is none.</summary>
    public static string? Any(IEnumerable<string> words) =>
        string.Join(" OR ", words.Take(Most).Select(Quoted)) is { Length: > 0 } query ? query : null;

    private static string Quoted(string word) => new StringBuilder(word).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
}
