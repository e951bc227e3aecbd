using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Foresaid.Engine;
using Foresaid.Ledger;
using Foresaid.Web;
using Foresaid.Web.Documents;
using Xunit;

namespace Foresaid.Hosts.Tests.Web;

/// <summary>The site as a browser or a program meets it.</summary>
public sealed partial class SiteTests
{
    private static readonly string _reading = DocumentAddress.Of(SampleDocument.VarnholmCable.Sha256);

    /// <summary>Every sort of answer the site gives.</summary>
    public static TheoryData<string> Everywhere =>
    [
        "/", "/?page=2", "/?page=x", "/documents", _reading, _reading + "?show=forecasts", _reading + ".json", "/documents/00000000",
        "/health", "/assets/foresaid.css", "/assets/foresaid.js", "/assets/icon.svg", "/assets/none", "/nowhere",
    ];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        await using var site = await Site.Over(Ledger());

        var headers = (await site.Browse(path)).Headers;

        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData(null)]
    public async Task No_page_holds_an_inline_style_or_script(string? path)
    {
        await using var site = await Site.Over(Ledger());

        var page = await site.Page(path ?? _reading);

        Assert.DoesNotMatch(InlineCode(), page);
    }

    [Fact]
    public async Task Hostile_words_in_every_field_are_shown_as_text()
    {
        const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) &#60;b&#62; \0 \u202e";
        var document = Poison(SampleDocument.VarnholmCable, Hostile);
        await using var site = await Site.Over(new MemoryLedger().With(document));

        var reading = await site.Page(DocumentAddress.Of(document.Sha256));
        var list = await site.Page("/");

        Assert.All([reading, list], page =>
        {
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_reading_view_holds_each_statement_at_its_address_and_links_its_words()
    {
        await using var site = await Site.Over(Ledger());

        var page = await site.Page(_reading);

        Assert.All(SampleDocument.VarnholmCable.Statements, statement =>
        {
            Assert.Contains($"id=\"{statement.Id}\"", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"#{statement.Id}\"", page, StringComparison.Ordinal);
            Assert.Contains($"id=\"words-{statement.Id}\"", page, StringComparison.Ordinal);
        });
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Single(HeadlineTags().Matches(page));
    }

    [Fact]
    public async Task No_address_within_a_page_is_given_twice()
    {
        await using var site = await Site.Over(Ledger());

        var ids = Ids().Matches(await site.Page(_reading)).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task A_filter_takes_the_cards_and_leaves_the_text()
    {
        await using var site = await Site.Over(Ledger());

        var page = await site.Page(_reading + "?speaker=p6");

        Assert.Contains("data-card=\"s13\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-card=\"s1\"", page, StringComparison.Ordinal);
        Assert.Contains("The Varnholm cable will be switched on before the first frost, the grid operator said", page, StringComparison.Ordinal);
        Assert.Contains("One statement is shown.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(20)]
    [InlineData(64)]
    public async Task Another_part_of_the_hash_leads_to_the_stable_address(int digits)
    {
        await using var site = await Site.Over(Ledger());

        var response = await site.Browse($"/documents/{SampleDocument.VarnholmCable.Sha256[..digits].ToUpperInvariant()}?show=open");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(_reading + "?show=open", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_json_twin_is_the_document()
    {
        await using var site = await Site.Over(Ledger());

        var response = await site.Browse(_reading + ".json");

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(DocumentJson.Write(SampleDocument.VarnholmCable), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do_next()
    {
        await using var site = await Site.Over(new MemoryLedger());

        var page = await site.Page("/");

        Assert.Contains("No pages yet: drop one here, or <code>foresaid read page.html</code>", page, StringComparison.Ordinal);
        Assert.Contains("type=\"file\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_cut_into_pages_newest_first()
    {
        var ledger = new MemoryLedger();
        for (var at = 1; at <= 30; at++)
        {
            ledger.With(new PageDrawing().Block("x").Finish($"page-{at:00}.html"));
        }

        await using var site = await Site.Over(ledger);
        var (first, second) = (await site.Page("/"), await site.Page("/?page=2"));

        Assert.Contains("page-30.html", first, StringComparison.Ordinal);
        Assert.DoesNotContain("page-05.html", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/?page=2\"", first, StringComparison.Ordinal);
        Assert.Contains("page-05.html", second, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\" href=\"/\"", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere", "FS8001")]
    [InlineData("/?page=3", "FS8001")]
    [InlineData("/?page=0", "FS8001")]
    [InlineData("/?page=-1", "FS8001")]
    [InlineData("/?page=99999999999", "FS8001")]
    [InlineData("/assets/../ForesaidWeb.cs", "FS8001")]
    [InlineData("/documents/00000000", "FS8002")]
    [InlineData("/documents/1234567", "FS8002")]
    [InlineData("/documents/not-a-hash", "FS8002")]
    [InlineData("/documents/00000000.json", "FS8002")]
    public async Task What_is_not_there_is_a_friendly_page_or_a_problem_with_a_code(string path, string code)
    {
        await using var site = await Site.Over(Ledger());

        var (asBrowser, asProgram) = (await site.Browse(path), await site.Browse(path, "application/json"));

        Assert.Equal(HttpStatusCode.NotFound, asBrowser.StatusCode);
        Assert.Contains(code, await asBrowser.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await AssertProblem(asProgram, HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task A_browser_gets_errors_as_html_and_a_json_address_as_json()
    {
        await using var site = await Site.Over(Ledger());

        Assert.Equal("text/html", (await site.Browse("/nowhere")).Content.Headers.ContentType!.MediaType);
        await AssertProblem(await site.Browse("/documents/00000000.json"), HttpStatusCode.NotFound, "FS8002");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health")]
    [InlineData(null)]
    public async Task A_ledger_that_fails_is_503_with_its_code(string? path)
    {
        var ledger = Ledger();
        await using var site = await Site.Over(ledger);
        ledger.Failure = new LedgerException(LedgerErrors.Locked, "'foresaid.db' is in use by another process; try again.");

        await AssertProblem(await site.Browse(path ?? _reading, "*/*"), HttpStatusCode.ServiceUnavailable, LedgerErrors.Locked);
    }

    [Fact]
    public async Task A_reading_that_cannot_be_read_back_is_a_failure_of_the_ledger()
    {
        var ledger = new MemoryLedger();
        ledger.Keep(new KeptReading(new string('a', 64), "0", "auto", "x", null, null, default, "{}", []));
        await using var site = await Site.Over(ledger);

        await AssertProblem(await site.Browse("/documents/aaaaaaaaaaaa", "*/*"), HttpStatusCode.ServiceUnavailable, LedgerErrors.NotALedger);
    }

    [Fact]
    public async Task Health_counts_the_documents()
    {
        await using var site = await Site.Over(Ledger());

        Assert.Equal("""{"status":"ok","documents":1}""", await site.Page("/health"));
    }

    [Theory]
    [InlineData("foresaid.css", "text/css")]
    [InlineData("foresaid.js", "text/javascript")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task Assets_are_kept_by_version_and_revalidated_without_one(string name, string mediaType)
    {
        await using var site = await Site.Over(Ledger());

        var bare = await site.Browse("/assets/" + name);
        var tag = bare.Headers.ETag!;
        var versioned = await site.Browse($"/assets/{name}?v={tag.Tag.Trim('"')}");
        var again = new HttpRequestMessage(HttpMethod.Get, "/assets/" + name) { Headers = { IfNoneMatch = { tag } } };
        var unchanged = await site.Client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(mediaType, bare.Content.Headers.ContentType!.MediaType);
        Assert.True(bare.Headers.CacheControl!.NoCache);
        Assert.Contains("immutable", versioned.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:99", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("rebound.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.rebound.example", HttpStatusCode.BadRequest)]
    public async Task A_local_site_answers_to_local_names_only(string host, HttpStatusCode status)
    {
        await using var site = await Site.Over(Ledger());
        var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };

        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_port_in_use_is_an_exception_to_the_caller()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        await using var app = ForesaidWeb.Build(new MemoryLedger(), new Reader(), [url]);

        await Assert.ThrowsAnyAsync<IOException>(() => app.StartAsync(TestContext.Current.CancellationToken));
    }

    private static MemoryLedger Ledger() => new MemoryLedger().With(SampleDocument.VarnholmCable);

    private static async Task AssertProblem(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(problem.RootElement.GetProperty("title").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(problem.RootElement.GetProperty("detail").GetString()));
        Assert.StartsWith("urn:foresaid:problem:", problem.RootElement.GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    // Every string of the document, but the ids that hold it together, becomes hostile; the text keeps its length at least.
    private static Document Poison(Document document, string hostile)
    {
        var article = document.Article;
        return document with
        {
            Path = hostile,
            Engine = hostile,
            Text = string.Concat(Enumerable.Repeat(hostile, document.Text.Length / hostile.Length + 1)),
            Article = article with
            {
                Title = hostile,
                Publication = hostile,
                Url = "javascript:alert(1)",
                Published = hostile,
                Byline = hostile,
                Editor = hostile,
                Categories = [hostile],
                Tags = [hostile],
                Images = [new DocumentImage(hostile, hostile, null)],
                Body = [.. article.Body.Select(block => block with { Speaker = hostile })],
            },
            Comments = [.. document.Comments.Select(comment => comment with { Author = hostile, Posted = hostile })],
            Sources = [.. document.Sources.Select(source => source with { Name = hostile, Role = hostile, Kind = hostile })],
            Statements =
            [
                .. document.Statements.Select(statement => statement with
                {
                    Kind = hostile,
                    Event = hostile,
                    Quoted = hostile,
                    Checkable = hostile,
                    Certainty = statement.Certainty is { } certainty ? certainty with { Scale = hostile } : null,
                    Window = statement.Window is { } window ? window with { From = hostile, To = hostile } : null,
                    Why = [new DocumentEvidence(hostile, hostile, new CodePointSpan(0, 50))],
                }),
            ],
            CausalLinks = [.. document.CausalLinks.Select(link => link with { Cause = hostile, Effect = hostile, Sign = hostile })],
        };
    }

    [GeneratedRegex("""<style|<script(?! src="/assets/)|\sstyle=|\son[a-z]+=""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex HeadlineTags();

    [GeneratedRegex("""\sid="([^"]*)"(?=[\s>])""")]
    private static partial Regex Ids();
}
