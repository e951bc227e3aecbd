using System.Collections.Immutable;
using System.Net;
using System.Xml.Linq;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Exports;
using Foresaid.Pages.Html;

namespace Foresaid.Pages.Feeds;

/// <summary>Reads RSS (0.9 to 2.0) and Atom, whatever their namespaces are written as.</summary>
/// <remarks>RSS 2.0 specification; RFC 4287 (Atom); RFC 4685 (threading); the modules content, dc and dcterms.</remarks>
internal static class XmlFeed
{
    private const string Threading = "http://purl.org/syndication/thread/1.0";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>The feed that <paramref name="root"/> is; null where it is none.</summary>
    public static FeedContent? Read(XElement root) => root.Name.LocalName switch
    {
        "rss" or "RDF" => Rss(root),
        "feed" => Atom(root),
        _ => null,
    };

    private static FeedContent Rss(XElement root)
    {
        var channel = root.Child("channel") ?? root;
        var items = root.Descendants().Where(element => element.Name.LocalName == "item").ToList();
        return new FeedContent(Line(channel.Child("title")), channel.Text("link"), [.. items.Select(OfRss)]);
    }

    private static EntryContent OfRss(XElement item)
    {
        var guid = item.Child("guid");
        var isAddress = guid is not null && (string?)guid.Attribute("isPermaLink") != "false" && guid.Words()?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;
        return new EntryContent(item.ToString(SaveOptions.DisableFormatting))
        {
            Id = guid?.Words() ?? (string?)item.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "about") ?? item.Text("link"),
            Title = Line(item.Child("title")),
            Address = item.Text("origLink") ?? item.Text("link") ?? (isAddress ? guid!.Words() : null),
            Authors = Names(item.Children("creator").Concat(item.Children("author")).Select(MailName)),
            Published = Date(item, "pubDate") ?? Date(item, "date") ?? Date(item, "issued") ?? Date(item, "created"),
            Modified = Date(item, "modified") ?? Date(item, "updated"),
            Categories = Names(item.Children("category").Concat(item.Children("subject")).Select(Line)),
            Html = Longest(item.Element(XName.Get("encoded", Content))?.Value, item.Child("encoded")?.Value, item.Child("description")?.Value, item.Child("content")?.Value, item.Child("summary")?.Value),
            InReplyTo = Answered(item),
        };
    }

    private static FeedContent Atom(XElement feed) =>
        new(Line(feed.Child("title")), Link(feed), [.. feed.Children("entry").Select(entry => OfAtom(entry, feed.Children("author")))]);

    private static EntryContent OfAtom(XElement entry, IEnumerable<XElement> feedAuthors)
    {
        var authors = Names(entry.Children("author").Select(Name));
        return new EntryContent(entry.ToString(SaveOptions.DisableFormatting))
        {
            Id = entry.Text("id"),
            Title = Construct(entry.Child("title")) is { } title ? HtmlFragment.Words(title) : null,
            Address = Link(entry),
            Authors = authors.IsEmpty ? Names(feedAuthors.Select(Name)) : authors,
            Published = Date(entry, "published") ?? Date(entry, "issued") ?? Date(entry, "created") ?? Date(entry, "updated"),
            Modified = Date(entry, "updated") ?? Date(entry, "modified"),
            Categories = Names(entry.Children("category").Select(category => (string?)category.Attribute("label") ?? (string?)category.Attribute("term"))),
            Html = Longest(Construct(entry.Child("content")), Construct(entry.Child("summary"))),
            InReplyTo = Answered(entry),
        };
    }

    /// <summary>What an Atom text construct holds, as markup.</summary>
    private static string? Construct(XElement? element) => ((string?)element?.Attribute("type"))?.ToLowerInvariant() switch
    {
        _ when element is null => null,
        "html" or "text/html" => element.Value,
        "xhtml" or "application/xhtml+xml" => string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))),
        null or "text" or "text/plain" => WebUtility.HtmlEncode(element.Value),
        _ => null, // A picture or a sound.
    };

    private static string? Answered(XElement entry)
    {
        var reply = entry.Element(XName.Get("in-reply-to", Threading)) ?? entry.Child("in-reply-to");
        return (string?)reply?.Attribute("ref") ?? (string?)reply?.Attribute("href");
    }

    private static string? Link(XElement element) =>
        element.Children("link").OrderBy(link => (string?)link.Attribute("rel") switch { "alternate" => 0, null => 1, _ => 2 })
            .Where(link => (string?)link.Attribute("rel") is null or "alternate").Select(link => (string?)link.Attribute("href") ?? link.Words()).FirstOrDefault(address => !string.IsNullOrWhiteSpace(address))?.Trim();

    private static string? Name(XElement person) => Line(person.Child("name")) ?? Line(person.Child("email"));

    /// <summary>RSS writes "mail@example.org (Name)".</summary>
    private static string? MailName(XElement person)
    {
        var text = person.Child("name") is { } name ? Line(name) : Line(person);
        var open = text?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return open > 0 && text!.Contains('@', StringComparison.Ordinal) && text.EndsWith(')') ? text[(open + 1)..^1] : text;
    }

    private static StatedDate? Date(XElement entry, string name) => DateFinder.Read(entry.Child(name)?.Value);

    private static ImmutableArray<string> Names(IEnumerable<string?> names) =>
        [.. names.Select(Blank.Fold).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string Longest(params ReadOnlySpan<string?> texts)
    {
        var longest = "";
        foreach (var text in texts)
        {
            longest = text?.Length > longest.Length ? text : longest;
        }

        return longest;
    }

    /// <summary>A title or a name, which may hold markup though it should not.</summary>
    private static string? Line(XElement? element) => HtmlFragment.Words(element?.Value);
}
