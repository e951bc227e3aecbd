using System.Text;
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
    public static void AssertSound(Page page)
    {
        var all = new TextSpan(0, page.Text.Length);
        var end = page.Article.TitleSpan?.End ?? 0;
        foreach (var block in page.Article.Body)
        {
            Assert.True(all.Contains(block.Span) && block.Span.Start >= end && !block.Span.IsEmpty);
            end = block.Span.End;
        }

        foreach (var image in page.Article.Images)
        {
            Assert.Equal(image.Caption, page.Text.Read(image.Span!.Value));
        }

        var ids = new HashSet<string>();
        foreach (var comment in page.Thread)
        {
            Assert.True(all.Contains(comment.Span) && comment.Span.Start >= end);
            Assert.All(comment.Quoted, quoted => Assert.True(comment.Span.Contains(quoted)));
            Assert.True(comment.Parent is null || ids.Contains(comment.Parent));
            Assert.True(ids.Add(comment.Id));
            end = comment.Span.End;
        }

        Assert.DoesNotContain(page.Text.EnumerateRunes(), rune => rune.Value is >= 0xD800 and <= 0xDFFF);
    }
}
