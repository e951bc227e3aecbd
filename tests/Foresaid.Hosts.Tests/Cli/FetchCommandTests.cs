using Foresaid.Cli;
using Foresaid.Engine;
using Foresaid.Fetching;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using Foresaid.Storage;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Foresaid.Hosts.Tests.Cli;

public sealed class FetchCommandTests : IDisposable
{
    private readonly TestWorld _world = new();
    private readonly TestServer _server = new();
    private readonly JumpingClock _clock = new();

    public FetchCommandTests() => _server.Text("/a", "Ana: it will rain.");

    public void Dispose()
    {
        _server.Dispose();
        _world.Dispose();
    }

    [Fact]
    public void Prints_a_report_and_keeps_reading_and_fetch_in_the_default_ledger()
    {
        Assert.Equal(0, Run("fetch", Url("/a"), "--allow-private"));

        Assert.Contains("FORECASTS (1)", _world.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\n1 document read: 1 new, 0 already known.\n", _world.Output, StringComparison.Ordinal);
        Assert.Empty(_world.Error);
        var ledger = SqliteLedger.Open(_world.DefaultLedger);
        Assert.Equal(1, ledger.CountDocuments());
        Assert.Equal(ledger.Documents(0, 1)[0].Sha256, ledger.FindFetch(FetchKind.Page, Url("/a"))!.Sha256);
    }

    [Fact]
    public void Prints_json_as_read_does_and_tells_failures_on_one_line_each()
    {
        Assert.Equal(1, Run("fetch", Url("/none"), Url("/a"), "news.example", "--allow-private", "--format", "jsonl", "--no-keep"));

        Assert.Equal(Url("/a"), DocumentJson.Read(_world.Output).Path);
        Assert.StartsWith($"foresaid: FS3010: {Url("/none")}: the server answered 404 (not found); check the address.\n", _world.Error, StringComparison.Ordinal);
        Assert.Contains("\nforesaid: FS3001: news.example: ", _world.Error, StringComparison.Ordinal);
        Assert.EndsWith("foresaid: 1 document read, not kept; 2 inputs failed.\n", _world.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_world.Folder["data"]));
    }

    [Fact]
    public void Refuses_this_machine_unless_it_is_told_otherwise()
    {
        Assert.Equal(1, Run("fetch", Url("/a"), "--no-keep"));

        Assert.Equal(
            $"foresaid: FS3002: {Url("/a")}: its host is 127.0.0.1, an address that is this machine's own; where you mean it, say --allow-private.\n",
            _world.Error);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public void Says_who_asks()
    {
        string? agent = null;
        _server.Pages["/a"] = context =>
        {
            agent = context.Request.Headers.UserAgent;
            return context.Response.WriteAsync("Ana: it will rain.");
        };

        Run("fetch", Url("/a"), "--allow-private", "--no-keep");

        Assert.Equal("Foresaid/0.1.0", agent);
    }

    [Fact]
    public void A_page_that_has_not_changed_is_printed_again_from_the_ledger()
    {
        _server.Pages["/a"] = context =>
        {
            context.Response.Headers.LastModified = "Tue, 10 Mar 2026 08:00:00 GMT";
            context.Response.StatusCode = context.Request.Headers.IfModifiedSince.Count > 0 ? 304 : 200;
            return context.Response.StatusCode == 304 ? Task.CompletedTask : context.Response.WriteAsync("Ana: it will rain.");
        };

        Run("fetch", Url("/a"), "--allow-private", "--format", "jsonl");
        Run("fetch", Url("/a"), "--allow-private", "--format", "jsonl");

        var lines = _world.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines[0], lines[1]);
    }

    [Fact]
    public void Saves_pages_as_they_came_and_overwrites_none()
    {
        var folder = _world.Folder["saved"];
        Run("fetch", Url("/a"), "--allow-private", "--no-keep", "--save", folder);
        _server.Text("/a", "Ana: it will snow.");
        Run("fetch", Url("/a"), Url("/a"), "--allow-private", "--no-keep", "--save", folder);

        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["Ana: it will rain.", "Ana: it will snow."], files.Select(File.ReadAllText).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Matches(@"^127\.0\.0\.1-a-[0-9a-f]{12}\.html$", Path.GetFileName(file)));
    }

    [Theory]
    [InlineData("https://news.example/", "text/html", "news.example-*.html")]
    [InlineData("https://news.example/2026/03/A%20b/..%2F..%2Fetc", "text/plain", "news.example-2026-03-A-20b-.-2F.-2Fetc-*.txt")]
    [InlineData("https://news.example/%00%0A/con:*?x=1", "application/json", "news.example-00-0A-con-*.json")]
    [InlineData("https://news.example/x.html", null, "news.example-x.html-*.html")]
    [InlineData("https://news.example/feed", "application/rss+xml", "news.example-feed-*.xml")]
    [InlineData("https://news.example/a", "application/octet-stream", "news.example-a-*.bin")]
    [InlineData("https://news.example/a.html.gz", "application/gzip", "news.example-a.html.gz-*.html.gz")]
    [InlineData("https://news.example/a.gz", "application/gzip", "news.example-a.gz-*.bin")]
    [InlineData("https://news.example/a.warc", "application/octet-stream", "news.example-a.warc-*.warc")]
    [InlineData("https://news.example/a.exe", "application/octet-stream", "news.example-a.exe-*.bin")]
    public void Names_files_safely(string address, string? mediaType, string expected) =>
        Assert.Equal(expected, PageFolder.NameOf(PageAt(address, mediaType)).Replace("e3b0c44298fc", "*", StringComparison.Ordinal));

    [Fact]
    public void A_long_address_gives_a_short_name() =>
        Assert.InRange(PageFolder.NameOf(PageAt("https://news.example/" + new string('a', 5_000), "text/html")).Length, 1, 120);

    [Fact]
    public void Says_that_a_page_cannot_be_saved()
    {
        var file = _world.Folder.Write("file", "");

        Assert.Equal(5, Run("fetch", Url("/a"), "--allow-private", "--no-keep", "--save", file));

        Assert.StartsWith("foresaid: FS7006: ", _world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_no_larger_page_and_waits_no_longer_than_it_is_told()
    {
        _server.Text("/large", new string('a', 1_000_001));
        _server.Pages["/slow"] = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(1, Run("fetch", Url("/large"), Url("/slow"), "--allow-private", "--no-keep", "--max-size", "1", "--timeout", "1"));

        Assert.Contains("FS3007", _world.Error, StringComparison.Ordinal);
        Assert.Contains("FS3008", _world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_when_it_is_interrupted()
    {
        using var interrupted = new CancellationTokenSource();
        _server.Pages["/slow"] = async context =>
        {
            await interrupted.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };

        Assert.Equal(130, _world.Run(
            here => here with { Clock = _clock, Interrupted = interrupted.Token }, "fetch", Url("/a"), Url("/slow"), "--allow-private", "--no-keep"));

        Assert.EndsWith("foresaid: interrupted; 1 document read, not kept.\n", _world.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--timeout takes a whole number from 1 to 600, not '0'", "--timeout", "0")]
    [InlineData("--timeout takes a whole number from 1 to 600, not '1.5'", "--timeout", "1.5")]
    [InlineData("--max-size takes a whole number from 1 to 50, not '51'", "--max-size", "51")]
    [InlineData("--no-keep and --ledger cannot go together", "--no-keep", "--ledger", "x")]
    public void Says_what_is_wrong_with_the_command_line(string expected, params string[] args)
    {
        Assert.Equal(2, Run(["fetch", Url("/a"), .. args]));

        Assert.Contains(expected, _world.Error, StringComparison.Ordinal);
    }

    private static FetchedPage PageAt(string address, string? mediaType) =>
        new(new Uri(address), new Uri(address), default, mediaType, null, null, default);

    private string Url(string path) => _server[path].AbsoluteUri;

    private int Run(params string[] args) => _world.Run(here => here with { Clock = _clock }, args);
}
