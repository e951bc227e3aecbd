using Foresaid.Pages.Decoding;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Dumps;
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

/// <summary>Reads a page's bytes into its article and its thread.</summary>
/// <remarks>Pure: no clock, disk or network. Safe to call from several threads.</remarks>
public static class PageReader
{
    /// <summary>The largest input that is read, in bytes.</summary>
    public const int MaxBytes = 50_000_000;

    /// <summary>Reads <paramref name="bytes"/>.</summary>
    /// <returns>The page, or a refusal with a code of <see cref="PageErrors"/>; bad input never throws.</returns>
    public static PageReading Read(ReadOnlySpan<byte> bytes, PageOptions? options = null)
    {
        var decoded = ByteDecoder.Decode(bytes, options?.Charset);
        if (decoded.Text is not { } text)
        {
            return new PageReading.Refused(decoded.Code, decoded.Reason);
        }

        var page = (options?.Form ?? FormSniffer.FormOf(text)) switch
        {
            PageForm.Plain => PlainText.Read(text),
            PageForm.Html => PageComposer.Compose(HtmlPage.Read(text, options?.Published), PageForm.Html),
            _ => PageComposer.Compose(DumpPage.Read(text, options?.Published), PageForm.Dump),
        };
        return page.Article.Body.IsEmpty && page.Thread.IsEmpty
            ? new PageReading.Refused(PageErrors.NoArticle, "The page holds neither an article nor comments: pass the page of one article.")
            : new PageReading.Read(page with { Article = Completed(page.Article, options) });
    }

    private static Article Completed(Article article, PageOptions? options) => article with
    {
        Published = article.Published ?? (options?.Published is { } day ? new StatedDate(day, LocalDatePattern.Iso.Format(day)) : null),
        Url = article.Url ?? options?.Address,
    };
}
