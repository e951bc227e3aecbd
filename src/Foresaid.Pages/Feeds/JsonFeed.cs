using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Exports;
using Foresaid.Pages.Html;

namespace Foresaid.Pages.Feeds;

/// <summary>Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    /// <summary>The feed that <paramref name="root"/> is; null where it is none.</summary>
    public static FeedContent? Read(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.Text("version")?.Contains("jsonfeed.org/version/", StringComparison.Ordinal) == true
            ? new FeedContent(HtmlFragment.Words(root.Text("title")), root.Text("home_page_url"), [.. root.Items("items").Select(item => Of(item, Authors(root)))])
            : null;

    private static EntryContent Of(JsonElement item, ImmutableArray<string> feedAuthors)
    {
        var authors = Authors(item);
        return new EntryContent(item.GetRawText())
        {
            Id = item.Text("id"),
            Title = HtmlFragment.Words(item.Text("title")),
            Address = item.Text("url") ?? item.Text("external_url"),
            Authors = authors.IsEmpty ? feedAuthors : authors,
            Published = DateFinder.Read(item.Text("date_published")),
            Modified = DateFinder.Read(item.Text("date_modified")),
            Tags = [.. item.Items("tags").Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!)],
            Html = item.Text("content_html") ?? PlainMarkup(item.Text("content_text") ?? item.Text("summary") ?? ""),
        };
    }

    private static ImmutableArray<string> Authors(JsonElement element) =>
        [.. element.Items("authors").Concat(element.Part("author") is { } author ? [author] : []).Select(person => person.Text("name")).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>A text without markup as markup: blank lines part its paragraphs.</summary>
    private static string PlainMarkup(string text) =>
        text.Length == 0 ? "" : string.Concat(text.ReplaceLineEndings("\n").Split("\n\n").Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));
}
