using System.Text.RegularExpressions;
using Foresaid.Pages.Dates;

namespace Foresaid.Pages.Html;

/// <summary>Finds when an article was published and last changed.</summary>
/// <remarks>
/// Order of trust. Published: linked data, article meta tags; where they give an instant in UTC, or none of them agrees with the date
/// that the reader sees beside the headline, that date tells the day. Then elements that say they hold the date, the date beside the
/// headline, the line with the writer, the meta tags that often mean the file ("date"), the address, the beginning of the body.
/// Changed: linked data, meta tags, elements that say so, the date behind "Updated" beside the headline.
/// </remarks>
internal sealed partial class DatesFinder(NodeList page, HeadFacts head, LinkedData data, List<Node> own, List<Node> all, Node? title)
{
    private const int LongestDateLine = 90;

    /// <summary>How many nodes from the title a date still stands beside it.</summary>
    private const int NearAbove = 80;

    private const int NearBelow = 100;

    /// <summary>Further above stands the head of the site, which often tells what day it is.</summary>
    private const int CloseAbove = 25;

    private static readonly string[] _published =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datePublished", "dc.date.issued", "dcterms.issued", "dcterms.created",
        "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "publish-date", "publishdate", "published", "pubdate", "publication_date",
        "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "og:pubdate",
    ];

    private static readonly string[] _loose = ["dc.date", "dcterms.date", "dc.date.created", "datecreated", "date"];

    private static readonly string[] _modified =
    [
        "article:modified_time", "og:article:modified_time", "article:modified", "og:updated_time", "dateModified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "revised",
    ];

    private List<(Node Node, string Text, StatedDate Date)>? _beside;

    /// <summary>When the article was published; null where the page does not say.</summary>
    /// <param name="lines">The lines of the page that name a writer or a date.</param>
    public StatedDate? Published(List<string> lines)
    {
        var stated = _published.Select(name => head.First(name)).Prepend(data.Published).Select(text => DateFinder.Read(text)).OfType<StatedDate>().ToList();
        var seen = Seen();
        if (stated.Count > 0)
        {
            return seen is null || seen.Day == stated[0].Day ? stated[0]
                : stated.Find(date => date.Day == seen.Day) ?? (IsSameInstant(stated[0], seen) ? seen : stated[0]);
        }

        return Marked(all.Where(node => node.Marks.Contains(" datepublished ", StringComparison.Ordinal) || node.Attribute("pubdate") is not null))
            ?? seen
            ?? Marked(own)
            ?? lines.Where(line => !IsChange(line)).Select(line => DateFinder.Read(line)).FirstOrDefault(date => date is not null)
            ?? _loose.Select(name => DateFinder.Read(head.First(name))).FirstOrDefault(date => date is not null)
            ?? Beside().FindLast(line => title is not null && line.Node.Index < title.Index).Date
            ?? InAddress(head.Canonical ?? head.First("og:url"))
            ?? Opening()
            ?? Anywhere()
            ?? Marked(all)
            ?? Modified();
    }

    /// <summary>When it was last changed; null where the page does not say.</summary>
    public StatedDate? Modified() =>
        _modified.Select(name => head.First(name)).Prepend(data.Modified).Select(text => DateFinder.Read(text)).FirstOrDefault(date => date is not null)
        ?? own.Where(node => node.Marks.Contains(" datemodified ", StringComparison.Ordinal) || (node.Name == "time" && node.Called(ChangedMark()))).Select(Of).FirstOrDefault(date => date is not null)
        ?? Beside().Find(line => IsChange(line.Text)).Date;

    /// <summary>The date in an element that says it holds the day of publication, or in the first time element that does not say otherwise.</summary>
    private StatedDate? Marked(IEnumerable<Node> nodes)
    {
        var times = nodes.Where(node => node.Name == "time" || node.Attribute("pubdate") is not null || (node.Called(PublishedMark()))).ToList();
        return times.Where(time => time.Called(PublishedMark()) || time.Attribute("pubdate") is not null)
            .Concat(times.Where(time => !time.Called(ChangedMark()))).Concat(times).Where(time => time.Length <= LongestDateLine).Select(Of).FirstOrDefault(date => date is not null);
    }

    /// <summary>What an element states, in the reader's day where its words and its attribute are a day apart.</summary>
    private StatedDate? Of(Node node)
    {
        var text = DateFinder.Read(page.TextOf(node));
        var stated = DateFinder.Read(node.Attribute("datetime")) ?? DateFinder.Read(node.Attribute("content")) ?? (text is null || node.Name == "abbr" ? DateFinder.Read(node.Attribute("title")) : null);
        return stated is null || (text is not null && IsSameInstant(stated, text)) ? text : stated;
    }

    /// <summary>The date of publication that a reader sees beside the headline; null where there is none.</summary>
    private StatedDate? Seen()
    {
        if (title is null)
        {
            return null;
        }

        var lines = Beside().Where(line => !IsChange(line.Text)).ToList();
        return lines.Find(line => line.Node.Index > title.Index).Date ?? lines.FindLast(line => line.Node.Index < title.Index && line.Node.Index > title.Index - CloseAbove).Date;
    }

    /// <summary>The short lines with a date near the title, in reading order.</summary>
    private List<(Node Node, string Text, StatedDate Date)> Beside() => _beside ??= title is null ? []
        : [.. Dated(own.Where(node => node.Index > title.Index - NearAbove && node.Index < title.End + NearBelow))];

    private StatedDate? Anywhere() => Dated(own).Concat(Dated(all)).Select(line => line.Date).FirstOrDefault();

    private IEnumerable<(Node Node, string Text, StatedDate Date)> Dated(IEnumerable<Node> nodes) => nodes
        .Where(node => (Marking.IsBlock(node.Name) || node.Name is "span" or "small" or "em" or "i" or "a" or "time" or "strong" or "b") && node.Length is >= 6 and <= LongestDateLine && ArticleFacts.IsLine(node) && !IsInProse(node))
        .Select(node => (Node: node, Text: page.TextOf(node))).Where(line => line.Text.Any(char.IsAsciiDigit) && !OtherDay().IsMatch(line.Text))
        .Select(line => (line.Node, line.Text, Date: DateFinder.Read(line.Text))).Where(line => line.Date is not null).Select(line => (line.Node, line.Text, line.Date!));

    /// <summary>Whether <paramref name="node"/> is a piece of a paragraph.</summary>
    private static bool IsInProse(Node node)
    {
        var block = node;
        while (block.Parent is { } parent && !Marking.IsBlock(block.Name))
        {
            block = parent;
        }

        return block.Length > LongestDateLine * 2 && block.Name is "p" or "li" or "td" or "dd" or "blockquote";
    }

    /// <summary>A date that the body begins with: "(21 May 2020) ...", "Berlin, 3 June 2021 – ...".</summary>
    private StatedDate? Opening()
    {
        const int Paragraphs = 3;
        const int Furthest = 50;
        return own.Where(node => node.Name is "p" or "div" && node.Length > LongestDateLine && (title is null || node.Index > title.Index) && ArticleFacts.IsParagraph(node))
            .Take(Paragraphs).Select(node => DateFinder.First(page.TextOf(node))).FirstOrDefault(date => date is { Start: < Furthest })?.Date;
    }

    /// <summary>
    /// Whether <paramref name="local"/> can be the day and time in some zone of what <paramref name="stated"/> gives in UTC or in no
    /// zone: on another day, and no further from it than the zones are.
    /// </summary>
    private static bool IsSameInstant(StatedDate stated, StatedDate local)
    {
        const int FurthestEast = 14;
        const int FurthestWest = 12;
        const int Half = 12;
        if (stated.Day == local.Day || Hour(stated) is not { } hour || !(stated.Iso.Length <= "2000-01-01T00:00:00".Length || stated.Iso.EndsWith('Z') || stated.Iso.EndsWith("+00:00", StringComparison.Ordinal)))
        {
            return false;
        }

        var days = NodaTime.Period.DaysBetween(stated.Day, local.Day);
        return Hour(local) is { } there ? (days * 24) + there - hour is >= -FurthestWest and <= FurthestEast
            : days == 1 ? hour >= 24 - FurthestEast : days == -1 && hour < Half;
    }

    private static int? Hour(StatedDate date) => date.Iso.Length > 12 && int.TryParse(date.Iso.AsSpan(11, 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var hour) ? hour : null;

    private static bool IsChange(string text) => Changed().IsMatch(text) && !FirstTime().IsMatch(text);

    private static StatedDate? InAddress(string? address)
    {
        var match = AddressDate().Match(address ?? "");
        return match.Success ? DateFinder.Read($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}") : null;
    }

    [GeneratedRegex(@"(?<![a-z])(?:date-?published|publish(?:ed)?(?:-?(?:date|time|on))?|pub-?date|entry-?date|post-?date|article-?date|date-?time-?published)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex PublishedMark();

    [GeneratedRegex(@"updated|modified|changed|(?<![a-z])last-", RegexOptions.CultureInvariant)]
    private static partial Regex ChangedMark();

    [GeneratedRegex(@"\b(?:updated?|modified|edited|changed|revised|reviewed|aktualisiert|aktualisierung|geändert|bearbeitet|überarbeitet|actualizado|actualizada|atualizado|mis à jour|modifié|aggiornato|bijgewerkt|oppdatert|uppdaterad|opdateret|zaktualizowano|aktualizacja)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Changed();

    [GeneratedRegex(@"\b(?:published|posted|created|veröffentlicht|erstellt|erschienen|publicado|publicada|publié|pubblicato|publisert|publicerad|opublikowano)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FirstTime();

    /// <summary>Days that are no day of the article's: of a writer's joining, of an event, of the page itself.</summary>
    [GeneratedRegex(@"\b(?:registriert|joined|member since|mitglied seit|dabei seit|geboren|born|copyright|abgerufen|retrieved|accessed)\b|©", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherDay();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d{2})[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})(?:/|-|_|$)|[/-](?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>(?:19|20)\d{2})(?:/|-|_|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AddressDate();
}
