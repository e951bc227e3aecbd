using System.Text.Json;
using Foresaid.Pages;

namespace Foresaid.Train;

/// <summary>Our own pages with their gold records.</summary>
internal static class GoldPages
{
    // Every third page, in the order of names, is kept unread while rules and models are made.
    private const int Kept = 3;

    /// <summary>The pages that may be learned from, in the order of their names.</summary>
    /// <param name="corpora">The folder of corpora.</param>
    public static IEnumerable<GoldPage> Read(string corpora) =>
        Directory.GetFiles(Path.Combine(corpora, "own", "pages"), "*.gold.json").Order(StringComparer.Ordinal).Where((_, index) => index % Kept != Kept - 1).Select(ReadPage);

    private static GoldPage ReadPage(string path)
    {
        var stem = path[..^".gold.json".Length];
        var bytes = File.ReadAllBytes(File.Exists(stem + ".html") ? stem + ".html" : stem + ".txt");
        return PageReader.Read(bytes) is PageReading.Read(var page)
            ? new GoldPage(Path.GetFileName(stem), page, JsonDocument.Parse(File.ReadAllBytes(path)).RootElement)
            : throw new InvalidDataException($"{stem} cannot be read.");
    }
}

/// <summary>One page with its gold record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Page">The page.</param>
/// <param name="Gold">The record.</param>
internal sealed record GoldPage(string Name, Page Page, JsonElement Gold);
