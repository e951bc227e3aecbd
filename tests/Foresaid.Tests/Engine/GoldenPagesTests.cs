using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Tests.House;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Engine;

/// <summary>The golden pages as they are read: their parts and threads whole. How well statements are read is measured by Foresaid.Measure.</summary>
public sealed class GoldenPagesTests
{
    // Threads that are not found whole yet: lists, tables and letters whose writers nothing marks.
    private static readonly string[] _withoutThread = ["h3", "p3", "q2", "q8", "r2", "r3", "r5", "r6", "r7", "r8"];

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Folder, "*.gold.json").Select(path => Path.GetFileName(path)[..^".gold.json".Length]).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "corpora", "own", "pages");

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_golden_page_has_its_parts_its_thread_and_statements_in_their_words(string name)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".gold.json")));
        var path = Path.Combine(Folder, name + (File.Exists(Path.Combine(Folder, name + ".html")) ? ".html" : ".txt"));

        var document = Assert.IsType<Reading.Done>(WholePage.Reader.Read(path, File.ReadAllBytes(path))).Document;

        var root = gold.RootElement;
        Assert.Equal(Folded(root.GetProperty("title").GetString()), Folded(document.Article.Title));
        Assert.Equal(root.GetProperty("published").GetString(), document.Article.Published?[..10]);
        var text = Folded(document.Text);
        Assert.All(root.GetProperty("body_must_contain").EnumerateArray(), words => Assert.Contains(Folded(words.GetString()), text, StringComparison.Ordinal));
        var authors = root.GetProperty("comments").EnumerateArray().Select(comment => Folded(comment.GetProperty("author").GetString())).ToList();
        if (!_withoutThread.Contains(name))
        {
            Assert.Equal(authors, document.Comments.Select(comment => Folded(comment.Author)));
        }

        var map = CodePointMap.Of(document.Text);
        Assert.NotEmpty(document.Statements);
        Assert.All(document.Statements.SelectMany(statement => statement.Content), span => Assert.InRange(map.ToCodeUnits(span.End), map.ToCodeUnits(span.Start) + 1, document.Text.Length));
    }

    private static string Folded(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
