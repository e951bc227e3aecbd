using Foresaid.Fetching;
using Foresaid.Hosts.Tests.Support;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Foresaid.Hosts.Tests.Fetching;

/// <summary>robots.txt, rests between requests, and servers that ask to be left alone.</summary>
public sealed class PolitenessTests : IDisposable
{
    private readonly TestServer _server = new();
    private readonly JumpingClock _clock = new();
    private readonly PageFetcher _fetcher;

    public PolitenessTests()
    {
        _fetcher = new PageFetcher(new FetchOptions(1_000_000) { AllowPrivate = true, Timeout = TimeSpan.FromSeconds(5) }, _clock);
        _server.Text("/a", "The weir will hold.");
        _server.Text("/b", "The weir will break.");
    }

    public void Dispose()
    {
        _fetcher.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        _server.Text("/robots.txt", "User-agent: *\nDisallow: /b", "text/plain");

        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync("/a"));
        Assert.Equal(FetchErrors.Disallowed, CodeOf(await FetchAsync("/b")));
        Assert.Equal(["/a"], _server.Requests);
        Assert.Equal(1, _server.RobotsRequests);
    }

    [Fact]
    public async Task Robots_txt_counts_on_the_way_too()
    {
        _server.Text("/robots.txt", "User-agent: foresaid\nDisallow: /b", "text/plain");
        _server.Redirect("/c", "/b");

        Assert.Equal(FetchErrors.Disallowed, CodeOf(await FetchAsync("/c")));
        Assert.Equal(["/c"], _server.Requests);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(429)]
    public async Task Where_a_server_gives_no_robots_txt_everything_is_allowed(int status)
    {
        _server.Status("/robots.txt", status);

        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync("/a"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Where_a_server_fails_to_give_its_robots_txt_nothing_is_allowed_for_a_while(int status)
    {
        _server.Status("/robots.txt", status);

        Assert.Equal(FetchErrors.NoRobots, CodeOf(await FetchAsync("/a")));
        Assert.Equal(FetchErrors.NoRobots, CodeOf(await FetchAsync("/b")));
        Assert.Equal(1, _server.RobotsRequests);
        Assert.Empty(_server.Requests);

        _server.Pages.Remove("/robots.txt", out _);
        _clock.Advance(TimeSpan.FromMinutes(11));
        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync("/a"));
    }

    [Fact]
    public async Task Robots_txt_is_looked_at_anew_within_a_day()
    {
        await FetchAsync("/a");
        _server.Text("/robots.txt", "User-agent: *\nDisallow: /", "text/plain");
        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync("/a"));

        _clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(FetchErrors.Disallowed, CodeOf(await FetchAsync("/a")));
    }

    [Fact]
    public async Task Robots_txt_may_lie_elsewhere()
    {
        _server.Redirect("/robots.txt", "/rules");
        _server.Text("/rules", "User-agent: *\nDisallow: /b", "text/plain");

        Assert.Equal(FetchErrors.Disallowed, CodeOf(await FetchAsync("/b")));
    }

    [Fact]
    public async Task A_robots_txt_that_only_leads_on_forbids_nothing()
    {
        _server.Redirect("/robots.txt", "/robots.txt");

        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync("/a"));
    }

    [Fact]
    public async Task A_robots_txt_without_end_is_read_as_far_as_it_must_be()
    {
        _server.Pages["/robots.txt"] = async context =>
        {
            await context.Response.WriteAsync("User-agent: *\nDisallow: /b\n");
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("# and so on, and so on\n");
            }
        };

        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync("/a"));
        Assert.Equal(FetchErrors.Disallowed, CodeOf(await FetchAsync("/b")));
    }

    [Fact]
    public async Task Rests_a_second_between_two_requests_to_one_host()
    {
        await FetchAsync("/a");
        Assert.Empty(_clock.Waits);

        await FetchAsync("/b");
        _clock.Advance(TimeSpan.FromSeconds(0.4));
        await FetchAsync("/a");
        _clock.Advance(TimeSpan.FromSeconds(5));
        await FetchAsync("/a");

        Assert.Equal([1.0, 0.6], _clock.Waits.Select(wait => wait.TotalSeconds));
    }

    [Theory]
    [InlineData("0.2", 1)]
    [InlineData("7", 7)]
    [InlineData("86400", 120)]
    public async Task Rests_as_long_as_robots_txt_asks_for_within_bounds(string delay, int seconds)
    {
        _server.Text("/robots.txt", $"User-agent: *\nCrawl-delay: {delay}", "text/plain");
        _server.Redirect("/c", "/a");

        await FetchAsync("/c");
        await FetchAsync("/b");

        Assert.Equal([seconds, seconds], _clock.Waits.Select(wait => (int)wait.TotalSeconds));
    }

    [Fact]
    public async Task Requests_to_one_host_wait_for_each_other()
    {
        var (running, most) = (0, 0);
        _server.Pages["/a"] = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(50);
            Interlocked.Decrement(ref running);
        };

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => FetchAsync("/a")));

        Assert.Equal(1, most);
        Assert.Equal(5, _server.Requests.Count);
        Assert.Equal(1, _server.RobotsRequests);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Asks_once_more_after_the_pause_that_a_server_asks_for(int status)
    {
        var isFirst = true;
        _server.Pages["/c"] = context =>
        {
            context.Response.StatusCode = isFirst ? status : 200;
            context.Response.Headers.RetryAfter = "20";
            isFirst = false;
            return Task.CompletedTask;
        };

        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync("/c"));
        Assert.Equal([TimeSpan.FromSeconds(20)], _clock.Waits);
    }

    [Fact]
    public async Task Asks_no_third_time()
    {
        _server.Status("/c", 429, ("Retry-After", "5"));

        Assert.Equal(FetchErrors.AskedToWait, CodeOf(await FetchAsync("/c")));
        Assert.Equal(["/c", "/c"], _server.Requests);
    }

    [Fact]
    public async Task Leaves_a_host_alone_that_asks_for_a_long_pause()
    {
        _server.Status("/c", 503, ("Retry-After", _clock.GetUtcNow().AddHours(1).ToString("R", System.Globalization.CultureInfo.InvariantCulture)));

        var refused = Assert.IsType<FetchOutcome.Refused>(await FetchAsync("/c"));
        Assert.Equal(FetchErrors.AskedToWait, refused.Code);
        Assert.Contains("3,600 seconds", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(FetchErrors.AskedToWait, CodeOf(await FetchAsync("/a")));
        Assert.Equal(["/c"], _server.Requests);

        _clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync("/a"));
    }

    [Fact]
    public async Task A_pause_that_is_over_already_is_none()
    {
        _server.Status("/c", 503, ("Retry-After", "Tue, 10 Mar 2020 08:00:00 GMT"));

        Assert.Equal(FetchErrors.AskedToWait, CodeOf(await FetchAsync("/c")));
        Assert.Equal(["/c", "/c"], _server.Requests);
    }

    private Task<FetchOutcome> FetchAsync(string path) => _fetcher.FetchAsync(_server[path], cancellation: TestContext.Current.CancellationToken);

    private static string CodeOf(FetchOutcome outcome) => Assert.IsType<FetchOutcome.Refused>(outcome).Code;
}
