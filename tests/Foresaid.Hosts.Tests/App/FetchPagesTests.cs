using System.Text;
using Foresaid.App;
using Foresaid.Engine;
using Foresaid.Fetching;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using Foresaid.Pages;
using Foresaid.Storage;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Foresaid.Hosts.Tests.App;

public sealed class FetchPagesTests : IDisposable
{
    private const string Page = "Ana: it will rain.";

    private readonly TempFolder _folder = new();
    private readonly TestServer _server = new();
    private readonly JumpingClock _clock = new();
    private readonly PageFetcher _fetcher;
    private readonly List<PageOptions?> _options = [];

    public FetchPagesTests() => _fetcher = new PageFetcher(new FetchOptions(1_000_000) { AllowPrivate = true }, _clock);

    public void Dispose()
    {
        _fetcher.Dispose();
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Reads_what_it_fetches_under_the_address_where_it_lay()
    {
        _server.Redirect("/a", "/b");
        _server.Text("/b", Page, "text/html; charset=windows-1251");

        var read = Assert.IsType<PageOutcome.Read>(await FetchAsync("/a", null));

        Assert.Equal((_server["/b"].AbsoluteUri, Page, true), (read.Document.Path, read.Document.Text, read.IsNew));
        Assert.Equal([new PageOptions(Address: _server["/b"].AbsoluteUri, Charset: "windows-1251")], _options);
    }

    [Fact]
    public async Task Goes_on_after_an_address_that_fails()
    {
        _server.Text("/a", Page);
        _server.Text("/empty", "");
        var pages = new FetchPages(_fetcher, Read, null, _clock);

        var outcomes = new List<PageOutcome>();
        await foreach (var outcome in pages.RunAsync(
            ["page.html", _server["/none"].AbsoluteUri, _server["/empty"].AbsoluteUri, _server["/a"].AbsoluteUri],
            cancellation: TestContext.Current.CancellationToken))
        {
            outcomes.Add(outcome);
        }

        Assert.Equal(
            [("page.html", "FS3001"), (_server["/none"].AbsoluteUri, "FS3010"), (_server["/empty"].AbsoluteUri, "FS2001")],
            outcomes.OfType<PageOutcome.Failed>().Select(failed => (failed.Path, failed.Code)));
        Assert.IsType<PageOutcome.Read>(outcomes[^1]);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_comes_from_the_ledger()
    {
        Serve("/a", () => ("\"1\"", Page));
        var ledger = Ledger();

        await FetchAsync("/a", ledger);
        var again = Assert.IsType<PageOutcome.Read>(await FetchAsync("/a", ledger));

        Assert.Equal((Page, false), (again.Document.Text, again.IsNew));
        Assert.Equal([200, 304], _statuses);
        Assert.Equal("\"1\"", ledger.FindFetch(FetchKind.Page, _server["/a"].AbsoluteUri)!.ETag);
    }

    [Fact]
    public async Task A_page_that_has_changed_is_read_anew_and_stands_beside_the_first()
    {
        var version = 1;
        Serve("/a", () => ($"\"{version}\"", $"{Page} {version}"));
        var ledger = Ledger();

        await FetchAsync("/a", ledger);
        version = 2;
        var again = Assert.IsType<PageOutcome.Read>(await FetchAsync("/a", ledger));

        Assert.Equal(($"{Page} 2", true), (again.Document.Text, again.IsNew));
        Assert.Equal([200, 200], _statuses);
        Assert.Equal(2, ledger.CountDocuments());
        Assert.Equal("\"2\"", ledger.FindFetch(FetchKind.Page, _server["/a"].AbsoluteUri)!.ETag);
    }

    [Fact]
    public async Task A_page_is_fetched_whole_where_another_reading_or_its_bytes_are_wanted()
    {
        Serve("/a", () => ("\"1\"", Page));
        var ledger = Ledger();
        var kept = new List<FetchedPage>();
        await FetchAsync("/a", ledger);

        await FetchAsync("/a", ledger, new PageOptions(PageForm.Plain));
        await FetchAsync("/a", ledger, null, kept.Add);

        Assert.Equal([200, 200, 200], _statuses);
        Assert.Equal(Page, Encoding.UTF8.GetString(Assert.Single(kept).Bytes.Span));
    }

    [Fact]
    public async Task Without_a_ledger_every_page_is_fetched_whole()
    {
        Serve("/a", () => ("\"1\"", Page));

        await FetchAsync("/a", null);
        await FetchAsync("/a", null);

        Assert.Equal([200, 200], _statuses);
    }

    [Fact]
    public async Task A_page_that_could_not_be_read_is_fetched_whole_the_next_time()
    {
        Serve("/a", () => ("\"1\"", ""));
        var ledger = Ledger();

        Assert.IsType<PageOutcome.Failed>(await FetchAsync("/a", ledger));
        Assert.IsType<PageOutcome.Failed>(await FetchAsync("/a", ledger));

        Assert.Equal([200, 200], _statuses);
    }

    [Fact]
    public async Task Of_an_input_that_holds_several_pages_each_is_read()
    {
        Serve("/a", () => ("\"1\"", Page));
        var ledger = Ledger();
        static IEnumerable<PathReading> Twice(string path, Stream input, PageOptions? options) =>
            Enumerable.Range(1, 2).Select(number => new PathReading($"{path}#{number}", new Reading.Done(FakeEngine.Of($"{path}#{number}", $"{Page} {number}"))));

        Assert.Equal([true, true], (await FetchAllAsync("/a", ledger, Twice)).Select(outcome => ((PageOutcome.Read)outcome).IsNew));
        Assert.Equal([false, false], (await FetchAllAsync("/a", ledger, Twice)).Select(outcome => ((PageOutcome.Read)outcome).IsNew));

        Assert.Equal([200, 200], _statuses);
        Assert.Equal(2, ledger.CountDocuments());
    }

    [Fact]
    public async Task The_charset_that_a_server_names_is_part_of_how_a_page_was_read_unless_it_is_utf_8()
    {
        var ledger = Ledger();
        _server.Text("/a", Page, "text/html; charset=UTF-8");
        _server.Text("/b", Page, "text/html; charset=windows-1251");

        await FetchAsync("/a", ledger);
        Assert.Equal("auto", Assert.Single(Kept(ledger)).Options);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(Assert.IsType<PageOutcome.Read>(await FetchAsync("/b", ledger)).IsNew);
        Assert.Equal("charset=windows-1251", Assert.Single(Kept(ledger)).Options);
    }

    private readonly List<int> _statuses = [];

    private static IEnumerable<KeptReading> Kept(SqliteLedger ledger) => ledger.Documents(0, 9).Select(document => ledger.Find(document.Sha256)!);

    private SqliteLedger Ledger() => SqliteLedger.Open(_folder["ledger.db"]);

    private void Serve(string path, Func<(string Tag, string Text)> page) => _server.Pages[path] = async context =>
    {
        var (tag, text) = page();
        context.Response.Headers.ETag = tag;
        context.Response.StatusCode = context.Request.Headers.IfNoneMatch == tag ? 304 : 200;
        _statuses.Add(context.Response.StatusCode);
        if (context.Response.StatusCode == 200)
        {
            await context.Response.WriteAsync(text);
        }
    };

    private async Task<PageOutcome> FetchAsync(string path, ILedgerStore? ledger, PageOptions? options = null, Action<FetchedPage>? keepBytes = null) =>
        Assert.Single(await FetchAllAsync(path, ledger, Read, options, keepBytes));

    private async Task<List<PageOutcome>> FetchAllAsync(
        string path, ILedgerStore? ledger, PageRead read, PageOptions? options = null, Action<FetchedPage>? keepBytes = null)
    {
        var outcomes = new List<PageOutcome>();
        await foreach (var outcome in new FetchPages(_fetcher, read, ledger, _clock).RunAsync(_server[path], options, keepBytes, TestContext.Current.CancellationToken))
        {
            outcomes.Add(outcome);
        }

        return outcomes;
    }

    private IEnumerable<PathReading> Read(string path, Stream input, PageOptions? options)
    {
        _options.Add(options);
        return FakeEngine.Read(path, input, options);
    }
}
