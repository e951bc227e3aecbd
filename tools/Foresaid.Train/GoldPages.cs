using System.Text.Json;
using Foresaid.Pages;

namespace Foresaid.Train;

/// <summary>Our own pages with their gold records.</summary>
internal static class GoldPages
{
    /// <summary>Of the first pages, those that may be learned from, in the order of their names: stances of the later ones made the model no better.</summary>
    public static IEnumerable<GoldPage> Read() =>
        OwnCorpus.Pages(PageSet.Read).Concat(OwnCorpus.Pages(PageSet.Later)).Select(pair => PageReader.Read(File.ReadAllBytes(pair.Page)) is PageReading.Read(var page)
            ? new GoldPage(Path.GetFileNameWithoutExtension(pair.Page), page, JsonDocument.Parse(File.ReadAllBytes(pair.Gold)).RootElement)
            : throw new InvalidDataException($"{pair.Page} cannot be read."));
}

/// <summary>One page with its gold record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Page">The page.</param>
/// <param name="Gold">The record.</param>
internal sealed record GoldPage(string Name, Page Page, JsonElement Gold);
