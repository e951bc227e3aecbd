using Foresaid.App;
using Foresaid.App.Watching;
using Foresaid.Fetching;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using Foresaid.Storage;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Foresaid.Hosts.Tests.App;

public sealed class WatchFeedsTests : IDisposable
{
    private static readonly TimeSpan _every = TimeSpan.FromMinutes(15);

    private readonly TempFolder _folder = new();
    private readonly TestServer _server = new();
    private readonly JumpingClock _clock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _entries = [];
    private readonly List<int> _feedStatuses = [];
    private string _tag = "\"1\"";

    public WatchFeedsTests() => _server.Pages["/feed"] = AnswerAsync;

    public void Dispose()
    {
        _stop.Dispose();
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Fetches_and_reads_every_entry_once_and_keeps_it()
    {
        Add("/a", "/b", "/a", "http://127.0.0.1:1/", "mailto:ana@news.example", "");
        var ledger = Ledger();

        var news = await WatchAsync(ledger, rounds: 3);

        Assert.Equal(["/a", "/b"], Read(news));
        Assert.Equal(["/feed", "/a", "/b", "/feed", "/feed"], _server.Requests);
        Assert.Equal(2, ledger.CountDocuments());
    }

    [Fact]
    public async Task Fetches_what_is_new_and_asks_only_whether_the_feed_has_changed()
    {
        Add("/a");
        var looks = 0;
        _clock.Waiting = wait =>
        {
            if (wait > TimeSpan.FromMinutes(1) && ++looks == 2)
            {
                Add("/b");
                _tag = "\"2\"";
            }
        };

        var news = await WatchAsync(null, rounds: 4);

        Assert.Equal(["/a", "/b"], Read(news));
        Assert.Equal([200, 304, 200, 304], _feedStatuses);
    }

    [Fact]
    public async Task Knows_from_the_ledger_what_an_earlier_run_has_seen()
    {
        Add("/a");
        await WatchAsync(Ledger(), isOnce: true);
        Add("/b");

        Assert.Empty(await WatchAsync(Ledger(), isOnce: true));
        _tag = "\"2\"";
        Assert.Equal(["/b"], Read(await WatchAsync(Ledger(), isOnce: true)));

        Assert.Equal([200, 304, 200], _feedStatuses);
    }

    [Fact]
    public async Task A_feed_that_was_fetched_as_a_page_is_not_yet_seen_as_a_feed()
    {
        Add("/a");
        using var fetcher = Fetcher();
        await foreach (var outcome in new FetchPages(fetcher, FakeEngine.Read, Ledger(), _clock).RunAsync(_server["/feed"], cancellation: TestContext.Current.CancellationToken))
        {
            Assert.IsType<PageOutcome.Read>(outcome);
        }

        Assert.Equal(["/a"], Read(await WatchAsync(Ledger(), isOnce: true)));
    }

    [Fact]
    public async Task Fetches_no_more_entries_at_one_look_than_it_may_and_the_rest_later()
    {
        Add("/a", "/b", "/c");

        Assert.Equal(["/a", "/b"], Read(await WatchAsync(Ledger(), isOnce: true, maxNew: 2)));
        Assert.Equal(["/c"], Read(await WatchAsync(Ledger(), isOnce: true, maxNew: 2)));
        Assert.Empty(await WatchAsync(Ledger(), isOnce: true, maxNew: 2));

        Assert.Equal([200, 200, 304], _feedStatuses);
    }

    [Fact]
    public async Task What_waits_is_fetched_though_the_feed_has_not_changed()
    {
        Add("/a", "/b", "/c");

        Assert.Equal(["/a", "/b", "/c"], Read(await WatchAsync(null, rounds: 3, maxNew: 1)));
        Assert.Equal([200, 304, 304], _feedStatuses);
    }

    [Fact]
    public async Task A_page_that_may_come_right_is_tried_three_times_and_one_that_will_not_once()
    {
        Add("/a", "/broken", "/gone");
        _server.Status("/broken", 500);
        _server.Status("/gone", 410);

        var news = await WatchAsync(Ledger(), rounds: 5);

        Assert.Equal(
            [("FS3011", true), ("FS3010", false), ("FS3011", true), ("FS3011", false)],
            news.OfType<WatchNews.Entry>().Where(entry => entry.Outcome is PageOutcome.Failed).Select(entry => (((PageOutcome.Failed)entry.Outcome).Code, entry.IsTriedAgain)));
        Assert.Equal(["/a"], Read(news));
    }

    [Fact]
    public async Task A_page_that_may_come_right_is_tried_again_by_the_next_run()
    {
        Add("/broken");
        _server.Status("/broken", 500);
        await WatchAsync(Ledger(), isOnce: true);
        _server.Text("/broken", "Ana: it will rain.");

        Assert.Equal(["/broken"], Read(await WatchAsync(Ledger(), isOnce: true)));
    }

    [Fact]
    public async Task A_feed_that_fails_is_told_of_and_left_alone_longer_each_time_and_the_others_go_on()
    {
        Add("/a");
        _server.Status("/broken", 500);
        _server.Text("/page", "<!DOCTYPE html><title>No feed</title>");

        var news = await WatchAsync(null, rounds: 8, feeds: [_server["/broken"].AbsoluteUri, _server["/page"].AbsoluteUri, "nonsense", _server["/feed"].AbsoluteUri]);

        var failures = news.OfType<WatchNews.FeedFailed>().ToLookup(failed => new Uri(failed.Feed, UriKind.RelativeOrAbsolute).ToString().Split('/')[^1]);
        Assert.Equal([30, 60, 120], failures["broken"].Select(failed => (int)failed.Pause!.Value.TotalMinutes));
        Assert.All(failures["broken"], failed => Assert.Equal("FS3011", failed.Code));
        Assert.All(failures["page"], failed => Assert.Equal("FS6101", failed.Code));
        Assert.Equal(("FS3001", null), (Assert.Single(failures["nonsense"]).Code, failures["nonsense"].Single().Pause));
        Assert.Equal(["/a"], Read(news));
        Assert.Equal(8, _feedStatuses.Count);
    }

    [Fact]
    public void A_feed_that_works_again_has_its_usual_pace_again_and_one_that_never_does_is_asked_once_a_day()
    {
        var feed = new WatchedFeed("x", _server["/feed"]);
        var now = _clock.GetUtcNow();
        var broken = new WatchedFeed("y", _server["/y"]);
        TimeSpan[] pauses = [.. Enumerable.Range(0, 100).Select(_ => broken.Rest(_every, now, failed: true))];

        Assert.Equal([30, 60, 15, 30], ((bool[])[true, true, false, true]).Select(failed => (int)feed.Rest(_every, now, failed).TotalMinutes));
        Assert.Equal(TimeSpan.FromDays(1), pauses[^1]);
        Assert.Equal(TimeSpan.FromDays(7), feed.Rest(TimeSpan.FromDays(7), now, failed: true));
    }

    [Fact]
    public async Task Ends_where_no_feed_can_be_watched() =>
        Assert.IsType<WatchNews.FeedFailed>(Assert.Single(await WatchAsync(null, rounds: 9, feeds: ["nonsense"])));

    private void Add(params string[] paths) => _entries.AddRange(paths);

    private async Task AnswerAsync(HttpContext context)
    {
        foreach (var path in _entries.Where(path => path.StartsWith('/') && !_server.Pages.ContainsKey(path)))
        {
            _server.Text(path, $"Ana: it will rain on {path}.");
        }

        context.Response.Headers.ETag = _tag;
        context.Response.StatusCode = context.Request.Headers.IfNoneMatch == _tag ? 304 : 200;
        _feedStatuses.Add(context.Response.StatusCode);
        if (context.Response.StatusCode == 200)
        {
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync(
                $"""<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{string.Concat(_entries.Select(path => $"<item><title>About {path}</title><link>{path}</link></item>"))}</channel></rss>""");
        }
    }

    private SqliteLedger Ledger() => SqliteLedger.Open(_folder["ledger.db"]);

    private PageFetcher Fetcher() => new(new FetchOptions(1_000_000) { AllowPrivate = true }, _clock);

    private async Task<List<WatchNews>> WatchAsync(ILedgerStore? ledger, int rounds = 1, bool isOnce = false, int maxNew = 20, string[]? feeds = null)
    {
        var waiting = _clock.Waiting;
        var pauses = 0;
        _clock.Waiting = wait =>
        {
            waiting(wait);
            if (wait > TimeSpan.FromMinutes(1) && ++pauses == rounds)
            {
                _stop.Cancel();
            }
        };
        var news = new List<WatchNews>();
        using var fetcher = Fetcher();
        try
        {
            await foreach (var item in new WatchFeeds(fetcher, FakeEngine.Read, ledger, _clock).RunAsync(
                feeds ?? [_server["/feed"].AbsoluteUri], new WatchOptions(_every, isOnce, maxNew), reading: null, _stop.Token))
            {
                news.Add(item);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The rounds are over.
            Assert.Equal(rounds, pauses);
        }

        return news;
    }

    private static IEnumerable<string> Read(IEnumerable<WatchNews> news) => news.OfType<WatchNews.Entry>()
        .Select(entry => entry.Outcome).OfType<PageOutcome.Read>().Select(read => new Uri(read.Document.Path).AbsolutePath);
}
