using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Foresaid.Pages.Archives;
using Foresaid.Pages.Decoding;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Dumps;
using Foresaid.Pages.Exports;
using Foresaid.Pages.Html;
using NodaTime;
using NodaTime.Text;

namespace Foresaid.Pages;

/// <summary>How to read a page.</summary>
/// <param name="Form">The form to read it as; null to tell it from the input.</param>
/// <param name="Published">The date to take where the page states none; null to leave it open.</param>
/// <param name="Address">Where the page comes from, which is taken where the page does not state its own address; null where that is not known.</param>
/// <param name="Charset">The charset that was stated outside of the page, as by a server; null where none was.</param>
public sealed record PageOptions(PageForm? Form = null, LocalDate? Published = null, string? Address = null, string? Charset = null);

/// <summary>Reads pages' bytes into their articles and their threads.</summary>
/// <remarks>Pure: no clock, disk or network. Safe to call from several threads.</remarks>
public static partial class PageReader
{
    /// <summary>The largest page that is read, in bytes; archives of pages may be of any size.</summary>
    public const int MaxBytes = 50_000_000;

    private const int HeadLength = 4096;
    private const int LongestHeading = 30;

    /// <summary>Reads one page: HTML, a text dump, a page saved as MHTML, or a feed or export that holds a single page.</summary>
    /// <param name="bytes">The page's bytes.</param>
    /// <param name="options">How to read it; null to tell everything from the input.</param>
    /// <returns>The page, or a refusal with a code of <see cref="PageErrors"/>; bad input never throws.</returns>
    public static PageReading Read(ReadOnlySpan<byte> bytes, PageOptions? options = null)
    {
        var parts = Parts(bytes, options ?? new PageOptions()).Take(2).ToList();
        return parts.Count == 1 ? parts[0].Reading
            : new PageReading.Refused(PageErrors.SeveralPages, "The input holds several pages, and one was asked for: pass it as a file of its own.");
    }

    /// <summary>Reads every page that an input holds, one after the other: of an archive (zip, gzip, WARC, WET, lines of JSON), a feed, an export, or the one page that it is.</summary>
    /// <param name="name">The input's name, which stands in front of its parts' names; its ending tells lines of JSON.</param>
    /// <param name="input">The input; it is read from where it stands, as far as the pages are asked for, and left open. A zip archive is read best where the stream can seek.</param>
    /// <param name="options">How to read them. Where it names a form, the input is one page of that form.</param>
    /// <returns>
    /// The pages in the input's order, each as soon as it is read; of an archive no more than one is in memory. What cannot be read is refused with a code
    /// of <see cref="PageErrors"/> under the name of its part, and the others are read. Members of an archive that are XML or JSON of no known form are left out.
    /// </returns>
    /// <exception cref="IOException">The input cannot be read.</exception>
    public static IEnumerable<PageItem> ReadAll(string name, Stream input, PageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(input);
        return Items(name, input, options ?? new PageOptions());
    }

    private static IEnumerable<PageItem> Items(string name, Stream input, PageOptions options)
    {
        foreach (var member in options.Form is null ? Archive.Members(name, input, options) : [Bounded.Open(name, input, options)])
        {
            if (member is Member.Refused refused)
            {
                yield return new PageItem(refused.Name, "", new PageReading.Refused(refused.Code, refused.Reason));
            }
            else if (member is Member.Opened opened)
            {
                foreach (var part in Parts(opened.Bytes, opened.Options))
                {
                    if (part.Reading is not PageReading.Refused { Code: PageErrors.UnknownForm } || opened.Name == name)
                    {
                        yield return new PageItem(opened.Name + part.Suffix, HashOf(part.Source is { } source ? Encoding.UTF8.GetBytes(source) : opened.Bytes), part.Reading);
                    }
                }
            }
        }
    }

    private static IEnumerable<PagePart> Parts(ReadOnlySpan<byte> bytes, PageOptions options)
    {
        if (options.Form is null && SavedMail.IsOne(bytes))
        {
            if (SavedMail.Open(bytes.ToArray(), options) is not var (page, known))
            {
                return [new PagePart("", null, new PageReading.Refused(PageErrors.Damaged, "The saved page (MHTML) is damaged, or holds no HTML: save it again."))];
            }

            return [new PagePart("", null, OfText(ByteDecoder.Decode(page, known.Charset), known with { Form = PageForm.Html }))];
        }

        var decoded = ByteDecoder.Decode(bytes, options.Charset);
        return options.Form is not null || decoded.Text is not { } text ? [new PagePart("", null, OfText(decoded, options))]
            : XmlForm.RootOf(text) is not null ? XmlPages.Read(text)
            : JsonForm.IsOne(text) ? JsonForm.Read(text, options)
            : [new PagePart("", null, OfText(decoded, options))];
    }

    private static PageReading OfText(DecodedBytes decoded, PageOptions options)
    {
        if (decoded.Text is not { } text)
        {
            return new PageReading.Refused(decoded.Code, decoded.Reason);
        }

        var page = (options.Form ?? FormSniffer.FormOf(text)) switch
        {
            PageForm.Plain => PlainText.Read(text),
            PageForm.Html => PageComposer.Compose(HtmlPage.Read(text, options.Published, options.Address), PageForm.Html),
            _ => PageComposer.Compose(DumpPage.Read(text, options.Published), PageForm.Dump),
        };
        page = IsEmpty(page) && page.Form == PageForm.Dump && SaysSomething(text) ? PlainText.Read(text) : page;
        return IsEmpty(page)
            ? new PageReading.Refused(PageErrors.NoArticle, "The page holds neither an article nor comments: pass the page of one article.")
            : new PageReading.Read(page with { Article = Completed(page.Article, text, options) });
    }

    private static bool IsEmpty(Page page) => page.Article.Body.IsEmpty && page.Thread.IsEmpty;

    /// <summary>Whether a text of one line is no headline, but says something to its end.</summary>
    private static bool SaysSomething(ReadOnlySpan<char> text) => text.Length > LongestHeading && text.TrimEnd(" \t\r\n\"'”’»)") is [.., '.' or '!' or '?' or '…'];

    private static Article Completed(Article article, string text, PageOptions options) => article with
    {
        Published = article.Published ?? (options.Published is { } day ? new StatedDate(day, LocalDatePattern.Iso.Format(day)) : null),
        Url = article.Url ?? options.Address ?? (SavedFrom().Match(text, 0, Math.Min(text.Length, HeadLength)) is { Success: true } saved ? saved.Groups["address"].Value : null),
    };

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>What browsers write into the pages that they save: "saved from url=(0026)https://...".</summary>
    [GeneratedRegex(@"<!--\s*saved from url=\(\d+\)(?<address>https?://[^\s<>""]+)\s*-->", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SavedFrom();
}
