using System.Collections.Immutable;
using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Statements;
using Foresaid.Text;

namespace Foresaid.Train;

/// <summary>Our own short pages with threads whose contradictions are listed.</summary>
internal static class ThreadTexts
{
    /// <summary>The pages, in order.</summary>
    /// <param name="isKept">Whether those that nobody reads, and nothing learns from: the numbers that 3 divides.</param>
    public static IEnumerable<ThreadText> Read(bool isKept) =>
        from file in OwnCorpus.Threads
        from numbered in File.ReadLines(file).Index()
        where OwnCorpus.IsKept(numbered.Index + 1) == isKept
        select Parse(numbered.Item);

    private static ThreadText Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var (words, passages) = PageWords.Of(root);
        return new ThreadText(
            root.GetProperty("id").GetString()!, words, passages, [.. root.GetProperty("contradictions").EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!))], line);
    }
}

/// <summary>A short page with a thread.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Words">Its text.</param>
/// <param name="Passages">The article, then the comments.</param>
/// <param name="Listed">The pairs of quotations that contradict each other.</param>
/// <param name="Record">Its line in the file.</param>
internal sealed record ThreadText(string Name, string Words, ImmutableArray<Passage> Passages, ImmutableArray<(string First, string Second)> Listed, string Record)
{
    /// <summary>The sheet of its words.</summary>
    public Sheet Analyze() => Models.English.Analyze(Words, Passages.SelectMany(passage => passage.Blocks).Select(block => block.Span));
}
