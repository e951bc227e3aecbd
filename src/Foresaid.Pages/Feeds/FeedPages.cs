using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Foresaid.Pages.Exports;
using Foresaid.Pages.Html;

namespace Foresaid.Pages.Feeds;

/// <summary>Makes pages of a feed's entries: an entry is an article, or a comment on one.</summary>
internal static partial class FeedPages
{
    /// <summary>
    /// The pages of <paramref name="feed"/>, in the order of their first entries. Entries that answer another (RFC 4685) are its thread; so are
    /// those of a feed of comments, by the page that they are on.
    /// </summary>
    public static IEnumerable<PagePart> Read(FeedContent feed)
    {
        var names = Enumerable.Range(0, feed.Entries.Length).Select(at => string.Create(CultureInfo.InvariantCulture, $"#{at + 1}")).ToList();
        var numbered = feed.Entries.Zip(names).ToList();
        if (feed.Entries.Any(entry => entry.InReplyTo is not null))
        {
            return Threaded(feed, numbered);
        }

        return IsOfComments(feed) ? Commented(feed, numbered) : numbered.Select(pair => new PagePart(pair.Second, pair.First.Source, Page(feed, pair.First, []).Read()));
    }

    private static IEnumerable<PagePart> Threaded(FeedContent feed, List<(EntryContent Entry, string Name)> entries)
    {
        var known = new Dictionary<string, EntryContent>(StringComparer.Ordinal);
        foreach (var (entry, _) in entries)
        {
            foreach (var key in new[] { entry.Id, entry.Address }.OfType<string>())
            {
                known.TryAdd(key, entry);
            }
        }

        // The root of each entry: the article, or what the first comment answers where that is not in the feed.
        string RootOf(EntryContent entry)
        {
            var seen = new HashSet<EntryContent>(ReferenceEqualityComparer.Instance);
            while (entry.InReplyTo is { } answered && seen.Add(entry))
            {
                if (!known.TryGetValue(answered, out var above))
                {
                    return answered;
                }

                entry = above;
            }

            return entry.Id ?? entry.Address ?? entry.Source;
        }

        foreach (var group in entries.GroupBy(pair => RootOf(pair.Entry), StringComparer.Ordinal))
        {
            var article = group.Select(pair => pair.Entry).FirstOrDefault(entry => entry.InReplyTo is null);
            var comments = group.Where(pair => pair.Entry != article).Select(pair => Comment(pair.Entry, ParentOf(pair.Entry, known, article))).ToImmutableArray();
            var page = article is null ? Unseen(feed, group.Key, comments) : Page(feed, article, comments);
            yield return new PagePart(group.First().Name, string.Concat(group.Select(pair => pair.Entry.Source)), page.Read());
        }
    }

    private static string? ParentOf(EntryContent entry, Dictionary<string, EntryContent> known, EntryContent? article) =>
        entry.InReplyTo is { } answered && known.TryGetValue(answered, out var parent) && parent != article ? parent.Id ?? parent.Address : null;

    private static IEnumerable<PagePart> Commented(FeedContent feed, List<(EntryContent Entry, string Name)> entries)
    {
        foreach (var group in entries.GroupBy(pair => PageOf(pair.Entry) ?? feed.Address ?? "", StringComparer.Ordinal))
        {
            var comments = group.Select(pair => Comment(pair.Entry with { Authors = pair.Entry.Authors.IsEmpty && Writer(pair.Entry) is { } writer ? [writer] : pair.Entry.Authors }, Answered(pair.Entry))).ToImmutableArray();
            var title = group.Select(pair => On().Match(pair.Entry.Title ?? "")).FirstOrDefault(match => match.Success)?.Groups["title"].Value
                ?? (Comments().Match(feed.Title ?? "") is { Success: true } match ? match.Groups["title"].Value : null);
            yield return new PagePart(group.First().Name, string.Concat(group.Select(pair => pair.Entry.Source)), (Unseen(feed, group.Key, comments) with { Article = new Article { Title = title, Url = group.Key.Length == 0 ? null : group.Key } }).Read());
        }
    }

    private static ExportPage Page(FeedContent feed, EntryContent entry, ImmutableArray<ExportComment> thread) => new()
    {
        Article = new Article
        {
            Title = entry.Title,
            Url = entry.Address,
            Publication = feed.Title,
            Published = entry.Published,
            Modified = entry.Modified == entry.Published ? null : entry.Modified,
            Byline = entry.Authors.IsEmpty ? null : string.Join(", ", entry.Authors),
            Authors = entry.Authors,
            Categories = entry.Categories,
            Tags = entry.Tags,
        },
        Html = entry.Html,
        Thread = thread,
    };

    private static ExportPage Unseen(FeedContent feed, string address, ImmutableArray<ExportComment> thread) => new()
    {
        Article = new Article { Title = Comments().Match(feed.Title ?? "") is { Success: true } match ? match.Groups["title"].Value : feed.Title, Url = address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null },
        Thread = thread,
    };

    private static ExportComment Comment(EntryContent entry, string? parent) =>
        new(entry.Address is { } address && Mark(address) is { } mark ? mark : entry.Id ?? entry.Address, parent is null ? null : Mark(parent) ?? parent, entry.Authors.IsEmpty ? null : entry.Authors[0], entry.Published, CommentState.Shown, InReplyTo().Replace(entry.Html, "", 1))
        {
            IsEdited = entry.Modified is not null && entry.Published is not null && entry.Modified != entry.Published,
        };

    private static bool IsOfComments(FeedContent feed) => feed.Entries.Length > 0 && feed.Entries.All(entry => entry.Html.Length > 0)
        && (Comments().IsMatch(feed.Title ?? "") || feed.Entries.All(entry => On().IsMatch(entry.Title ?? "") || By().IsMatch(entry.Title ?? "")));

    private static string? PageOf(EntryContent entry) => entry.Address?.Split('#')[0];

    /// <summary>Behind the number sign of an address stands which comment it is.</summary>
    private static string? Mark(string address) => address.IndexOf('#', StringComparison.Ordinal) is > 0 and var at && at + 1 < address.Length ? address[(at + 1)..] : null;

    private static string? Answered(EntryContent entry) => InReplyTo().Match(entry.Html) is { Success: true } match ? match.Groups["address"].Value : null;

    private static string? Writer(EntryContent entry) =>
        On().Match(entry.Title ?? "") is { Success: true } on ? on.Groups["name"].Value : By().Match(entry.Title ?? "") is { Success: true } by ? HtmlFragment.Words(by.Groups["name"].Value) : null;

    [GeneratedRegex(@"^Comments\s+(?:on|for|to)\s*:?\s+(?<title>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^Comment\s+on\s+(?<title>.+)\s+by\s+(?<name>[^\n]{1,80})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex On();

    [GeneratedRegex(@"^By:\s*(?<name>.{1,80})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex("""^\s*(?:<p>)?\s*In reply to\s+<a\s[^>]*href\s*=\s*["'](?<address>[^"'<>]+)["'][^>]*>[^<]*</a>\s*\.?\s*(?:<br\s*/?>|</p>)?""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InReplyTo();
}
