using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Html;

namespace Foresaid.Pages.Exports;

/// <summary>Reads the XML that WordPress exports (WXR): posts and pages with their comments.</summary>
internal static partial class WordPressExport
{
    /// <summary>Whether <paramref name="root"/> is one: RSS with an export's version in it.</summary>
    public static bool IsOne(XElement root) => root.Name.LocalName == "rss" && root.Elements().Elements().Any(element => element.Name.LocalName == "wxr_version");

    /// <summary>A page for each post or page that was published; revisions, menus, attachments and drafts are left out.</summary>
    public static IEnumerable<PagePart> Read(XElement root)
    {
        var channel = root.Elements().First(element => element.Name.LocalName == "channel");
        var names = channel.Children("author").Select(author => (Login: author.Text("author_login"), Name: author.Text("author_display_name")))
            .Where(author => author.Login is not null && author.Name is not null).DistinctBy(author => author.Login).ToDictionary(author => author.Login!, author => author.Name!, StringComparer.Ordinal);
        return channel.Children("item").Where(item => item.Text("post_type") is "post" or "page" or null && item.Text("status") is "publish" or null)
            .Select((item, at) => new PagePart(string.Create(CultureInfo.InvariantCulture, $"#{at + 1}"), item.ToString(SaveOptions.DisableFormatting), Page(item, channel.Text("title"), names).Read()));
    }

    private static ExportPage Page(XElement item, string? site, Dictionary<string, string> names)
    {
        var login = item.Text("creator");
        var author = login is null ? null : names.GetValueOrDefault(login, login);
        return new ExportPage
        {
            Article = new Article
            {
                Title = HtmlFragment.Words(item.Text("title")),
                Url = item.Text("link"),
                Publication = site,
                Published = Time(item, "post_date") ?? DateFinder.Read(item.Text("pubDate")),
                Modified = Time(item, "post_modified"),
                Byline = author,
                Authors = author is null ? [] : [author],
                Categories = Filed(item, "category"),
                Tags = Filed(item, "post_tag"),
            },
            Html = WithParagraphs(item.Elements().FirstOrDefault(element => element.Name.LocalName == "encoded" && element.Name.NamespaceName.Contains("content", StringComparison.Ordinal))?.Value ?? ""),
            Thread = [.. item.Children("comment").Where(IsShown).Select(Comment)],
        };
    }

    private static bool IsShown(XElement comment) =>
        comment.Text("comment_type") is not ("pingback" or "trackback") && comment.Text("comment_approved") is not ("spam" or "trash" or "post-trashed");

    private static ExportComment Comment(XElement comment) => new(
        comment.Text("comment_id"),
        comment.Text("comment_parent") is { } parent && parent != "0" ? parent : null,
        HtmlFragment.Words(comment.Text("comment_author")),
        Time(comment, "comment_date"),
        comment.Text("comment_approved") == "0" ? CommentState.Awaiting : CommentState.Shown,
        WithParagraphs(comment.Text("comment_content") ?? ""));

    /// <summary>A time as the site's readers see it, with the offset from UTC where both are stated.</summary>
    private static StatedDate? Time(XElement element, string name)
    {
        var stated = element.Text(name) is { } text && !text.StartsWith("0000", StringComparison.Ordinal) ? DateFinder.Read(text) : null;
        var utc = element.Text(name + "_gmt") is { } gmt && !gmt.StartsWith("0000", StringComparison.Ordinal) ? DateFinder.Read(gmt) : null;
        if (stated is null || utc is null)
        {
            return stated ?? (utc is null ? null : utc with { Iso = utc.Iso + "Z" });
        }

        return NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(stated.Iso) is { Success: true, Value: var local }
            && NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(utc.Iso) is { Success: true, Value: var universal }
            && Math.Abs((local - universal).ToDuration().TotalHours) <= 18
            ? stated with { Iso = NodaTime.Text.OffsetDateTimePattern.Rfc3339.Format(local.WithOffset(NodaTime.Offset.FromTicks((local - universal).ToDuration().BclCompatibleTicks))) }
            : stated;
    }

    private static ImmutableArray<string> Filed(XElement item, string domain) =>
        [.. item.Children("category").Where(category => (string?)category.Attribute("domain") == domain).Select(category => category.Value.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The site makes paragraphs of what blank lines part; shortcodes in brackets are its own.</summary>
    private static string WithParagraphs(string text)
    {
        var html = Shortcode().Replace(text.ReplaceLineEndings("\n"), "");
        return Paragraph().IsMatch(html) ? html : BlankLine().Replace(html, "\n<br><br>\n");
    }

    [GeneratedRegex(@"\[/?(?:caption|gallery|embed|audio|video|playlist|contact-form|more|vc_[a-z_]+|et_pb_[a-z_]+)(?:\s[^\]\n]*)?\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"<(?:p|br)[\s/>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();
}
