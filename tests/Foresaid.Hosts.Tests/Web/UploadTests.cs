using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Foresaid.Ledger;
using Foresaid.Pages;
using Foresaid.Web.Documents;
using Xunit;

namespace Foresaid.Hosts.Tests.Web;

/// <summary>Pages that are sent to the site.</summary>
public sealed class UploadTests
{
    [Fact]
    public async Task One_page_leads_to_its_reading_view()
    {
        var ledger = new MemoryLedger();
        await using var site = await Site.Over(ledger);

        var response = await Send(site, ("page.html", "A page"));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(DocumentAddress.Of(ledger.Documents(0, 1)[0].Sha256), response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_refused_page_says_why_and_the_others_are_still_read()
    {
        var ledger = new MemoryLedger();
        await using var site = await Site.Over(ledger);

        var response = await Send(site, ("one.html", "One"), ("bad.html", "broken"), ("two.html", "Two"));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, ledger.CountDocuments());
        Assert.Contains("FS2002", page, StringComparison.Ordinal);
        Assert.Contains("'bad.html' is not text; save the page as HTML or text.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_could_be_read_the_answer_is_422()
    {
        await using var site = await Site.Over(new MemoryLedger());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(site, ("bad.html", "broken"))).StatusCode);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\page.html", "page.html")]
    public async Task A_file_name_is_a_label_and_never_a_path(string sent, string kept)
    {
        var ledger = new MemoryLedger();
        await using var site = await Site.Over(ledger);

        await Send(site, (sent, "A page"));

        Assert.Equal(kept, ledger.Documents(0, 1)[0].Path);
    }

    [Fact]
    public async Task A_page_over_the_limit_is_refused_and_the_next_one_read()
    {
        var ledger = new MemoryLedger();
        await using var site = await Site.Over(ledger);

        var response = await Send(site, ("large.html", new string('x', PageReader.MaxBytes + 1)), ("small.html", "Small"));
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, ledger.CountDocuments());
        Assert.Contains(PageErrors.TooLarge, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task A_page_of_another_site_may_not_send(string header, string value)
    {
        var ledger = new MemoryLedger();
        await using var site = await Site.Over(ledger);

        var response = await Send(site, [("page.html", "A page")], request => request.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("FS8003", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, ledger.CountDocuments());
    }

    [Fact]
    public async Task The_sites_own_page_may_send()
    {
        await using var site = await Site.Over(new MemoryLedger());

        var response = await Send(site, [("page.html", "A page")], request =>
        {
            request.Headers.TryAddWithoutValidation("Origin", site.Address.GetLeftPart(UriPartial.Authority));
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        });

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=f; filename=\"\"\r\n\r\n\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "nothing of the sort")]
    [InlineData("multipart/form-data", "")]
    [InlineData("text/plain", "a page")]
    [InlineData("application/x-www-form-urlencoded", "a=b")]
    public async Task A_form_without_a_file_is_refused_with_a_code(string type, string body)
    {
        await using var site = await Site.Over(new MemoryLedger());
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        var response = await site.Client.PostAsync("/documents", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("FS8005", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_is_full_while_keeping_is_507_with_its_code()
    {
        var ledger = new MemoryLedger { Failure = new LedgerException(LedgerErrors.DiskFull, "The disk is full.") };
        await using var site = await Site.Over(ledger);

        var response = await Send(site, ("page.html", "A page"));

        Assert.Equal(HttpStatusCode.InsufficientStorage, response.StatusCode);
        Assert.Contains(LedgerErrors.DiskFull, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_takes_no_post()
    {
        await using var site = await Site.Over(new MemoryLedger());

        var response = await site.Client.PostAsync("/", new StringContent(""), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("FS8007", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Send(Site site, params (string Name, string Text)[] files) => Send(site, files, _ => { });

    private static Task<HttpResponseMessage> Send(Site site, (string Name, string Text)[] files, Action<HttpRequestMessage> prepare)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{name.Replace("\\", "\\\\", StringComparison.Ordinal)}\"");
            form.Add(content);
        }

        var request = new HttpRequestMessage(HttpMethod.Post, "/documents") { Content = form };
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        prepare(request);
        return site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
