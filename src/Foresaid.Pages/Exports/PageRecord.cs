using System.Globalization;
using System.Text;
using System.Text.Json;
using Foresaid.Pages.Dates;

namespace Foresaid.Pages.Exports;

/// <summary>Reads a page kept as a JSON object: "url", "html" or "text", "published"; "title" and "author" where the page does not say.</summary>
internal static class PageRecord
{
    /// <summary>Whether <paramref name="element"/> is one.</summary>
    public static bool IsOne(JsonElement element) => element.ValueKind == JsonValueKind.Object && (IsText(element, "html") || IsText(element, "text"));

    /// <summary>The page of <paramref name="record"/>.</summary>
    /// <param name="record">The object.</param>
    /// <param name="options">What is known beside it; what the object states comes first.</param>
    public static PageReading Read(JsonElement record, PageOptions options)
    {
        var html = record.Text("html");
        if ((html ?? record.Text("text")) is not { } words)
        {
            return new PageReading.Refused(PageErrors.Empty, "The object's \"html\" or \"text\" is blank: pass the page's own words.");
        }

        var stated = DateFinder.Read(record.Text("published") ?? record.Text("date"));
        var known = new PageOptions(html is null ? null : PageForm.Html, stated?.Day ?? options.Published, record.Text("url") ?? options.Address);
        return PageReader.Read(Encoding.UTF8.GetBytes(words), known) switch
        {
            PageReading.Read(var page) => new PageReading.Read(page with { Article = Completed(page.Article, record, stated) }),
            var refused => refused,
        };
    }

    /// <summary>The pages of a list of such objects.</summary>
    public static IEnumerable<PagePart> ReadList(JsonElement list, PageOptions options) =>
        list.EnumerateArray().Select((record, at) => new PagePart(string.Create(CultureInfo.InvariantCulture, $"#{at + 1}"), record.GetRawText(), Read(record, options)));

    /// <summary>Who keeps a page knows when it was published better than the page's markup shows it.</summary>
    private static Article Completed(Article article, JsonElement record, StatedDate? published)
    {
        var author = article.Byline ?? record.Text("author");
        return article with
        {
            Published = published ?? article.Published,
            Title = article.Title ?? record.Text("title"),
            Byline = author,
            Authors = article.Authors.IsEmpty && author is not null ? [author] : article.Authors,
        };
    }

    private static bool IsText(JsonElement element, string name) => element.Part(name) is { ValueKind: JsonValueKind.String };
}
