using System.Text.Json;
using Foresaid.Pages;
using Foresaid.Text;

namespace Foresaid.Measure.Pages;

/// <summary>Writes of a document what the scorers of pages look at, without reading what is said in it.</summary>
internal static class PageJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    /// <summary>One line of JSON for the page at <paramref name="path"/>.</summary>
    public static string Line(string path, Page page)
    {
        var map = CodePointMap.Of(page.Text);
        int[] Of(TextSpan span) => [map.ToCodePoints(span.Start), map.ToCodePoints(span.End)];
        return JsonSerializer.Serialize(new
        {
            path,
            page.Text,
            article = new
            {
                page.Article.Title,
                page.Article.Byline,
                Published = page.Article.Published?.Iso,
                Categories = page.Article.Categories.AsEnumerable(),
                Tags = page.Article.Tags.AsEnumerable(),
                Body = page.Article.Body.Select(block => new { span = Of(block.Span) }),
            },
            comments = page.Thread.Select(comment => new { comment.Id, comment.Parent, comment.Author, span = Of(comment.Span) }),
        }, _options);
    }
}
