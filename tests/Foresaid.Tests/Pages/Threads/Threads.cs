using System.Globalization;
using Foresaid.Pages;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Pages.Threads;

/// <summary>Draws threads as lines, so that a test can show what it expects.</summary>
internal static class Threads
{
    /// <summary>An article to which a thread belongs, published at noon of 10 February 2030.</summary>
    public const string Article = """
        <article><h1>Old crane may go</h1><time datetime="2030-02-10T12:00:00Z" itemprop="datePublished">10 February 2030</time><div class="entry-content"><p>The harbour board will decide in the spring whether the old crane is to be taken down, and hardly anybody thinks that it will be spared.</p>
        <p>“It will be gone by Easter,” said the crane’s last driver, who still has the key and has been asked twice to hand it back to the board.</p></div></article>
        """;

    /// <summary>The page of that article with <paramref name="thread"/> below it.</summary>
    public static Page Below(string thread) => Reading.Page($"""<!doctype html><html><head><title>Old crane may go</title><meta property="article:published_time" content="2030-02-10T12:00:00Z"></head><body><main>{Article}{thread}</main></body></html>""");

    /// <summary>
    /// A line a comment: id, parent, author, then time after "@", votes with their sign, "edited", the state where nothing is to be
    /// read, and the words; quoted ones in brackets.
    /// </summary>
    public static string[] Lines(Page page) => [.. page.Thread.Select(comment => Line(page, comment))];

    /// <summary>Whether thread and body of <paramref name="page"/> are kept apart.</summary>
    public static void AssertBodyIsTheArticle(Page page) => Assert.Equal(2, page.Article.Body.Length);

    private static string Line(Page page, Comment comment)
    {
        var time = comment.Posted is { } posted ? " @" + posted.Iso : "";
        var votes = comment.Votes is { } count ? string.Create(CultureInfo.InvariantCulture, $" {count:+0;-0;0}") : "";
        var edited = comment.IsEdited ? " edited" : "";
        var state = comment.State == CommentState.Shown ? "" : " " + comment.State.ToString().ToLowerInvariant();
        var text = page.Text.Read(comment.Span);
        foreach (var quoted in comment.Quoted.Reverse())
        {
            var (start, end) = (quoted.Start - comment.Span.Start, quoted.End - comment.Span.Start);
            text = text[..start] + "{" + text[start..end] + "}" + text[end..];
        }

        return $"{comment.Id}<{comment.Parent ?? "-"} {comment.Author}{time}{votes}{edited}{state}: {text.Replace("\n\n", "/", StringComparison.Ordinal)}";
    }
}
