using System.Collections.Immutable;
using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Pages;
using Foresaid.Statements;
using Foresaid.Text;

namespace Foresaid.Train;

/// <summary>Our own pages with their gold records.</summary>
internal static class GoldPages
{
    /// <summary>Those that models learn from, in the order of <see cref="OwnCorpus.Learned"/>.</summary>
    public static IEnumerable<GoldPage> Read() => OwnCorpus.Learned().Select(pair => Read(pair.Page, pair.Gold));

    /// <summary>One of them.</summary>
    /// <param name="page">The page's file.</param>
    /// <param name="gold">Its record.</param>
    /// <exception cref="InvalidDataException">The page cannot be read.</exception>
    public static GoldPage Read(string page, string gold) =>
        PageReader.Read(File.ReadAllBytes(page)) is PageReading.Read(var read)
            ? new GoldPage(Path.GetFileNameWithoutExtension(page), read, JsonDocument.Parse(File.ReadAllBytes(gold)).RootElement)
            : throw new InvalidDataException($"{page} cannot be read.");
}

/// <summary>One page with its gold record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Page">The page.</param>
/// <param name="Gold">The record.</param>
internal sealed record GoldPage(string Name, Page Page, JsonElement Gold)
{
    /// <summary>Its passages, and the sheet of their words.</summary>
    public (Sheet Sheet, ImmutableArray<Passage> Passages) Analyze()
    {
        var passages = PagePassages.Of(Page);
        return (Models.English.Analyze(Page.Text, passages.SelectMany(passage => passage.Blocks).Select(block => block.Span)), passages);
    }
}
