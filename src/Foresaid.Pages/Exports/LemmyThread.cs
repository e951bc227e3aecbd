using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Foresaid.Pages.Dates;

namespace Foresaid.Pages.Exports;

/// <summary>Reads what Lemmy's interface gives: a post ("post_view"), a list of comments ("comments"), or both in one object.</summary>
internal static class LemmyThread
{
    /// <summary>Whether <paramref name="root"/> is one.</summary>
    public static bool IsOne(JsonElement root) => root.Part("post_view")?.Part("post") is not null || root.Items("comments").Any(view => view.Part("comment")?.Text("path") is not null);

    /// <summary>A page for each post that is there or commented on.</summary>
    public static IEnumerable<PagePart> Read(JsonElement root)
    {
        var posts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (root.Part("post_view") is { } stated && stated.Part("post")?.Text("id") is { } own)
        {
            posts.Add(own, stated);
        }

        var comments = root.Items("comments").Where(view => view.Part("comment") is not null).ToList();
        foreach (var view in comments)
        {
            if (view.Part("post")?.Text("id") is { } id)
            {
                posts.TryAdd(id, view);
            }
        }

        var byPost = comments.ToLookup(view => view.Part("post")?.Text("id") ?? view.Part("comment")?.Text("post_id") ?? "");
        return posts.Select((post, at) => new PagePart(
            posts.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"#{at + 1}"),
            posts.Count == 1 ? null : post.Value.GetRawText() + string.Concat(byPost[post.Key].Select(view => view.GetRawText())),
            Page(post.Value, [.. byPost[post.Key].Select(Comment)]).Read()));
    }

    private static ExportPage Page(JsonElement view, ImmutableArray<ExportComment> comments)
    {
        var post = view.Part("post")!.Value;
        var author = view.Part("comment") is null ? Name(view.Part("creator")) : null; // Beside a comment stands who wrote that.
        return new ExportPage
        {
            Article = new Article
            {
                Title = post.Text("name"),
                Url = post.Text("ap_id"),
                Publication = view.Part("community") is { } community ? community.Text("title") ?? community.Text("name") : null,
                Published = DateFinder.Read(post.Text("published")),
                Modified = DateFinder.Read(post.Text("updated")),
                Byline = author,
                Authors = author is null ? [] : [author],
            },
            Html = Markdown.ToHtml(post.Text("body")),
            Thread = comments,
        };
    }

    private static ExportComment Comment(JsonElement view)
    {
        var comment = view.Part("comment")!.Value;
        var path = comment.Text("path")?.Split('.') ?? []; // "0.12.34": the post, then each comment down to this one.
        return new ExportComment(
            comment.Text("id"),
            path is [.., var parent, _] && parent != "0" ? parent : null,
            Name(view.Part("creator")),
            DateFinder.Read(comment.Text("published")),
            comment.Holds("deleted") || comment.Holds("removed") ? CommentState.Removed : CommentState.Shown,
            Markdown.ToHtml(comment.Text("content")))
        {
            Votes = view.Part("counts")?.Number("score"),
            IsEdited = comment.Text("updated") is not null,
        };
    }

    private static string? Name(JsonElement? person) => person?.Text("display_name") ?? person?.Text("name");
}
