using System.Text.Json;

namespace Foresaid.Train;

/// <summary>The claims that our own pages and texts list, with whose they are.</summary>
internal static class ListedClaims
{
    /// <summary>How much what a page teaches counts, beside once for a short text: pages are what is read.</summary>
    public const double PageWeight = 2;

    /// <summary>Those of a page.</summary>
    public static List<(string Quote, string Speaker)> Of(GoldPage page) =>
        [.. page.Gold.GetProperty("statements").EnumerateArray().Select(statement => (statement.GetProperty("quote").GetString()!, statement.GetProperty("speaker").GetString()!))];

    /// <summary>Those of a text; empty where its record has no speakers.</summary>
    public static List<(string Quote, string Speaker)> Of(OwnText text)
    {
        using var document = JsonDocument.Parse(text.Record);
        return document.RootElement.TryGetProperty("statements", out var statements)
            ? [.. statements.EnumerateArray().Select(statement => (statement.GetProperty("quote").GetString()!, statement.GetProperty("chain")[0].GetString()!))]
            : [];
    }
}
