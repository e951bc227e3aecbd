using System.Text;
using Foresaid.Fuzz;
using Foresaid.Pages;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Pages;

/// <summary>Shorthand for reading pages in tests.</summary>
internal static class Reading
{
    public static Page Page(string text, PageForm? form = null) => Page(Encoding.UTF8.GetBytes(text), new PageOptions(form));

    public static Page Page(byte[] bytes, PageOptions? options = null)
    {
        var reading = PageReader.Read(bytes, options);
        var read = Assert.IsType<PageReading.Read>(reading);
        AssertSound(read.Page);
        return read.Page;
    }

    public static string CodeOf(byte[] bytes)
    {
        var refused = Assert.IsType<PageReading.Refused>(PageReader.Read(bytes));
        Assert.EndsWith(".", refused.Reason, StringComparison.Ordinal);
        return refused.Code;
    }

    public static string[] Body(Page page) => [.. page.Article.Body.Select(block => page.Text.Read(block.Span))];

    public static string[] Thread(Page page) =>
        [.. page.Thread.Select(comment => $"{comment.Id}<{comment.Parent ?? "-"} {comment.Author}: {page.Text.Read(comment.Span).ReplaceLineEndings("/").Replace("//", "/", StringComparison.Ordinal)}")];

    /// <summary>What holds for every page: spans lie in the text, in order, and never overlap; parents come first.</summary>
    public static void AssertSound(Page page) => Assert.Null(Soundness.WrongIn(page));
}
