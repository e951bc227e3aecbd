using System.Collections.Frozen;

namespace Foresaid.Pages;

/// <summary>Knows by their names the files of a folder or an archive that are worth opening.</summary>
public static class PageNames
{
    private const string Packed = ".gz";

    private static readonly FrozenSet<string> _endings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt", ".text", ".md", ".jsonl", ".ndjson", ".warc", ".wet", ".zip", ".rss", ".atom", ".rdf", ".xml", ".json");

    /// <summary>The endings, each with its dot, in ordinal order; all but .zip may have .gz behind them.</summary>
    public static IReadOnlyList<string> Endings { get; } = [.. _endings.Order(StringComparer.Ordinal)];

    /// <summary>Whether the file called <paramref name="name"/>, with or without folders in front, may hold pages; letters' case does not count.</summary>
    public static bool MayBePage(ReadOnlySpan<char> name)
    {
        var bare = name.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? name[..^Packed.Length] : name;
        return _endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Path.GetExtension(bare));
    }
}
