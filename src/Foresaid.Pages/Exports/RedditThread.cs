using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Foresaid.Pages.Exports;

/// <summary>Reads what Reddit's addresses give with .json behind them: a post with its comments, or a list of posts.</summary>
/// <remarks>Comments behind "more" are not in the file, and so not in the page.</remarks>
internal static class RedditThread
{
    private const string Site = "https://www.reddit.com";

    /// <summary>Whether <paramref name="root"/> is one.</summary>
    public static bool IsOne(JsonElement root) => IsListing(root) || (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && root.EnumerateArray().All(IsListing));

    /// <summary>The post with its comments; of a list of posts each without.</summary>
    public static IEnumerable<PagePart> Read(JsonElement root)
    {
        var listings = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        var posts = listings.SelectMany(Children).Where(child => child.Text("kind") == "t3").ToList();
        var comments = new List<ExportComment>();
        foreach (var listing in listings)
        {
            Collect(listing, comments);
        }

        if (posts.Count <= 1)
        {
            return [new PagePart("", null, Page(posts.Count == 0 ? null : posts[0].Part("data"), [.. comments]).Read())];
        }

        return posts.Select((post, at) => new PagePart(string.Create(CultureInfo.InvariantCulture, $"#{at + 1}"), post.GetRawText(), Page(post.Part("data"), []).Read()));
    }

    private static bool IsListing(JsonElement element) => element.Text("kind") == "Listing" && element.Part("data")?.Part("children") is not null;

    private static IEnumerable<JsonElement> Children(JsonElement listing) => listing.Part("data")?.Items("children") ?? [];

    /// <summary>Adds the comments of <paramref name="listing"/> and their replies, without calling itself: threads can be very deep.</summary>
    private static void Collect(JsonElement listing, List<ExportComment> comments)
    {
        var open = new Stack<JsonElement>(Children(listing).Reverse());
        while (open.TryPop(out var child))
        {
            if (child.Text("kind") == "t1" && child.Part("data") is { } comment)
            {
                comments.Add(Comment(comment));
                foreach (var reply in comment.Part("replies") is { ValueKind: JsonValueKind.Object } replies ? Children(replies).Reverse() : [])
                {
                    open.Push(reply);
                }
            }
        }
    }

    private static ExportPage Page(JsonElement? post, ImmutableArray<ExportComment> comments)
    {
        if (post is not { } data)
        {
            return new ExportPage { Thread = comments };
        }

        var author = Author(data);
        return new ExportPage
        {
            Article = new Article
            {
                Title = WebUtility.HtmlDecode(data.Text("title")),
                Url = data.Text("permalink") is { } path ? Site + path : data.Text("url"),
                Publication = data.Text("subreddit_name_prefixed") ?? (data.Text("subreddit") is { } board ? "r/" + board : null),
                Published = data.Seconds("created_utc"),
                Byline = author,
                Authors = author is null ? [] : [author],
                Tags = data.Text("link_flair_text") is { } flair ? [WebUtility.HtmlDecode(flair)] : [],
            },
            Html = Html(data, "selftext"),
            Thread = comments,
        };
    }

    private static ExportComment Comment(JsonElement data)
    {
        var body = data.Text("body")?.Trim();
        return new ExportComment(
            data.Text("name") ?? (data.Text("id") is { } id ? "t1_" + id : null),
            data.Text("parent_id"),
            Author(data),
            data.Seconds("created_utc"),
            body is null ? CommentState.Empty : body is "[deleted]" or "[removed]" or "[deleted by user]" ? CommentState.Removed : CommentState.Shown,
            Html(data, "body"))
        {
            Votes = data.Holds("score_hidden") ? null : data.Number("score"),
            IsEdited = data.Holds("edited"),
        };
    }

    private static string? Author(JsonElement data) => data.Text("author") is { } name && name != "[deleted]" ? name : null;

    /// <summary>The words as markup: as the site renders them where that is kept, otherwise from Markdown, in which it escapes three characters.</summary>
    private static string Html(JsonElement data, string name) => data.Text(name + "_html") is { } html
        ? html.TrimStart().StartsWith('<') ? html : WebUtility.HtmlDecode(html)
        : Markdown.ToHtml(data.Text(name)?.Replace("&gt;", ">", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal));
}
