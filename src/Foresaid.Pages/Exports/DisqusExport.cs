using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Html;

namespace Foresaid.Pages.Exports;

/// <summary>Reads the XML that Disqus exports: pages ("thread") and the comments on them ("post").</summary>
internal static class DisqusExport
{
    private const string Internals = "http://disqus.com/disqus-internals";

    /// <summary>Whether <paramref name="root"/> is one.</summary>
    public static bool IsOne(XElement root) => root.Name.LocalName == "disqus";

    /// <summary>A page for each thread that has comments, in the export's order; spam is left out.</summary>
    public static IEnumerable<PagePart> Read(XElement root)
    {
        var posts = root.Children("post").ToLookup(post => Id(post.Child("thread")) ?? "");
        var threads = root.Children("thread").DistinctBy(Id).Where(thread => posts[Id(thread) ?? ""].Any()).ToList();
        return threads.Select((thread, at) => new PagePart(
            string.Create(CultureInfo.InvariantCulture, $"#{at + 1}"),
            thread + string.Concat(posts[Id(thread) ?? ""]),
            Page(thread, [.. posts[Id(thread) ?? ""].Where(post => !IsTrue(post, "isSpam")).Select(Comment)]).Read()));
    }

    private static ExportPage Page(XElement thread, ImmutableArray<ExportComment> comments)
    {
        // Of a thread that a page opened itself, the author and the time are those of the page's first visitor: not stated.
        return new ExportPage
        {
            Article = new Article { Title = HtmlFragment.Words(thread.Text("title")), Url = thread.Text("link") },
            Html = thread.Text("message") ?? "",
            Thread = comments,
        };
    }

    private static ExportComment Comment(XElement post)
    {
        var author = post.Child("author");
        return new ExportComment(
            Id(post),
            Id(post.Child("parent")),
            author is null ? null : HtmlFragment.Words(author.Text("name") ?? author.Text("username")),
            DateFinder.Read(post.Text("createdAt")),
            IsTrue(post, "isDeleted") ? CommentState.Removed : CommentState.Shown,
            post.Text("message") ?? "");
    }

    private static string? Id(XElement? element) => (string?)element?.Attribute(XName.Get("id", Internals)) ?? (string?)element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id");

    private static bool IsTrue(XElement element, string name) => element.Text(name) is "true" or "1";
}
