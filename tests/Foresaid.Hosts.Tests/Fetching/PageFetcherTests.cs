using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Foresaid.Fetching;
using Foresaid.Hosts.Tests.Support;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Foresaid.Hosts.Tests.Fetching;

public sealed class PageFetcherTests : IDisposable
{
    private readonly TestServer _server = new();
    private readonly JumpingClock _clock = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Brings_a_page_with_what_the_server_says_of_it()
    {
        _server.Pages["/a"] = async context =>
        {
            context.Response.ContentType = "Text/HTML; Charset=\"windows-1251\"";
            context.Response.Headers.ETag = "W/\"1\"";
            context.Response.Headers.LastModified = "Tue, 10 Mar 2026 08:00:00 GMT";
            await context.Response.Body.WriteAsync(new byte[] { 0xCF, 0xF0 });
        };

        var page = Fetched(await FetchAsync("/a?b=1#c"));

        Assert.Equal((_server["/a?b=1"], _server["/a?b=1"]), (page.Asked, page.Address));
        Assert.Equal([0xCF, 0xF0], page.Bytes.ToArray());
        Assert.Equal(("text/html", "windows-1251"), (page.MediaType, page.Charset));
        Assert.Equal(new FetchValidators(page.Address, "W/\"1\"", "Tue, 10 Mar 2026 08:00:00 GMT"), page.Validators);
        Assert.Equal(_clock.GetUtcNow(), page.FetchedAt);
        Assert.Equal(["/a?b=1"], _server.Requests);
    }

    [Fact]
    public async Task Says_who_asks_and_sends_no_cookies()
    {
        var heads = new List<(string? Agent, string? Cookie)>();
        _server.Pages["/a"] = context =>
        {
            heads.Add((context.Request.Headers.UserAgent, context.Request.Headers.Cookie));
            context.Response.Headers.SetCookie = "a=1";
            return Task.CompletedTask;
        };
        using var fetcher = Fetcher(options => options with { UserAgent = "Foresaid/0.1.0" });

        await fetcher.FetchAsync(_server["/a"], cancellation: Cancellation);
        await fetcher.FetchAsync(_server["/a"], cancellation: Cancellation);

        Assert.Equal([("Foresaid/0.1.0", null), ("Foresaid/0.1.0", null)], heads);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_does_not_come_again()
    {
        _server.Pages["/a"] = context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"1\"" ? 304 : 200;
            return Task.CompletedTask;
        };
        _server.Redirect("/b", "/a");
        var known = Fetched(await FetchAsync("/b")).Validators;

        Assert.Equal(new FetchOutcome.NotModified(_server["/a"]), await FetchAsync("/b", known));
        Assert.Equal(new FetchOutcome.NotModified(_server["/a"]), await FetchAsync("/a", known));
        Fetched(await FetchAsync("/a", known! with { ETag = "\"2\"" }));
        Fetched(await FetchAsync("/a", known with { Address = _server["/b"] }));
    }

    [Fact]
    public async Task An_answer_that_it_has_not_changed_is_none_where_nobody_asked()
    {
        _server.Status("/a", 304);

        Refused(FetchErrors.BadAnswer, await FetchAsync("/a"));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Follows_redirects(int status)
    {
        _server.Redirect("/a", "b?c=%20#d", status);
        _server.Text("/b", "Here.");

        var page = Fetched(await FetchAsync("/a"));

        Assert.Equal((_server["/a"], _server["/b?c=%20"]), (page.Asked, page.Address));
    }

    [Fact]
    public async Task Follows_five_redirects_and_not_six()
    {
        for (var number = 1; number <= 6; number++)
        {
            _server.Redirect($"/{number}", $"/{number - 1}");
        }

        _server.Text("/0", "Here.");

        Fetched(await FetchAsync("/5"));
        Assert.Contains("more than 5 times", Refused(FetchErrors.TooManyRedirects, await FetchAsync("/6")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sees_that_it_is_led_in_a_circle()
    {
        _server.Redirect("/a", "/b");
        _server.Redirect("/b", "/a#again");

        Assert.Contains("in a circle", Refused(FetchErrors.TooManyRedirects, await FetchAsync("/a")).Reason, StringComparison.Ordinal);
        Assert.Equal(["/a", "/b"], _server.Requests);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/")]
    [InlineData("http://ana:secret@news.example/")]
    public async Task Does_not_follow_to_what_is_not_fetched(string location)
    {
        _server.Redirect("/a", location);

        var refused = Refused(FetchErrors.NotAnAddress, await FetchAsync("/a"));

        Assert.StartsWith("it leads on to ", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_a_bad_answer()
    {
        _server.Status("/a", 302);

        Refused(FetchErrors.BadAnswer, await FetchAsync("/a"));
    }

    [Theory]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://localhost")]
    [InlineData("http://[::1]")]
    [InlineData("http://[::ffff:127.0.0.1]")]
    [InlineData("http://2130706433")]
    [InlineData("http://0")]
    public async Task Refuses_this_machine_unless_it_is_told_otherwise(string host)
    {
        using var fetcher = Fetcher(options => options with { AllowPrivate = false });
        _server.Text("/a", "Secret.");

        var refused = Refused(
            FetchErrors.PrivateAddress, await fetcher.FetchAsync(new Uri($"{host}:{_server.Address.Port}/a"), cancellation: Cancellation));

        Assert.Contains("--allow-private", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
        Assert.Equal(0, _server.RobotsRequests);
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("[fd00::1]")]
    [InlineData("[64:ff9b::10.0.0.1]")]
    public async Task Refuses_private_networks_before_anything_is_sent(string host)
    {
        using var fetcher = Fetcher(options => options with { AllowPrivate = false });

        Refused(FetchErrors.PrivateAddress, await fetcher.FetchAsync(new Uri($"http://{host}/a"), cancellation: Cancellation));
    }

    [Theory]
    [InlineData("/to-private")]
    [InlineData("/by-way")]
    public async Task Refuses_a_private_address_that_it_is_led_to(string path)
    {
        // The server stands for a public one, and another address of this machine for a private one.
        using var fetcher = new PageFetcher(new FetchOptions(1_000_000), _clock, address => address.Equals(IPAddress.Parse("127.0.0.2")) ? "private" : null);
        _server.Redirect("/to-private", $"http://127.0.0.2:{_server.Address.Port}/secret");
        _server.Redirect("/by-way", "/to-private");

        var refused = Refused(FetchErrors.PrivateAddress, await fetcher.FetchAsync(_server[path], cancellation: Cancellation));

        Assert.StartsWith($"it leads on to http://127.0.0.2:{_server.Address.Port}/secret, and there its host is 127.0.0.2, ", refused.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("/secret", _server.Requests);
    }

    [Fact]
    public async Task Refuses_a_site_whose_robots_txt_leads_to_a_private_address()
    {
        using var fetcher = new PageFetcher(new FetchOptions(1_000_000), _clock, address => address.Equals(IPAddress.Parse("127.0.0.2")) ? "private" : null);
        _server.Redirect("/robots.txt", $"http://127.0.0.2:{_server.Address.Port}/secret");
        _server.Text("/a", "Here.");

        Refused(FetchErrors.PrivateAddress, await fetcher.FetchAsync(_server["/a"], cancellation: Cancellation));
    }

    [Fact]
    public void Does_not_go_from_an_encrypted_to_an_unencrypted_address()
    {
        var journey = new Journey(new Uri("https://news.example/a"), known: null);

        Assert.Null(journey.LeadOn(new Uri("https://other.example/a"), maxRedirects: 5));
        Assert.Equal(FetchErrors.Downgrade, journey.LeadOn(new Uri("http://other.example/a"), maxRedirects: 5)?.Code);
        Assert.Null(new Journey(new Uri("http://news.example/a"), known: null).LeadOn(new Uri("https://news.example/a"), maxRedirects: 5));
    }

    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(101, 100, false)]
    public async Task Takes_a_page_up_to_the_limit(int length, int limit, bool isTaken)
    {
        _server.Text("/whole", new string('a', length));
        _server.Pages["/pieces"] = async context =>
        {
            for (var piece = 0; piece < length; piece++)
            {
                await context.Response.WriteAsync("a");
                await context.Response.Body.FlushAsync();
            }
        };
        using var fetcher = Fetcher(options => options with { MaxBytes = limit });

        foreach (var path in (string[])["/whole", "/pieces"])
        {
            var outcome = await fetcher.FetchAsync(_server[path], cancellation: Cancellation);
            Assert.Equal(isTaken, outcome is FetchOutcome.Fetched { Page.Bytes.Length: var taken } && taken == length);
            Assert.Equal(!isTaken, outcome is FetchOutcome.Refused { Code: FetchErrors.TooLarge });
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    [InlineData("identity")]
    public async Task Unpacks(string packing)
    {
        var text = string.Concat(Enumerable.Repeat("The weir will hold. ", 5_000));
        _server.Pages["/a"] = context =>
        {
            context.Response.Headers.ContentEncoding = packing == "raw" ? "deflate" : packing;
            return context.Response.Body.WriteAsync(Packed(Encoding.UTF8.GetBytes(text), packing)).AsTask();
        };

        Assert.Equal(text, Encoding.UTF8.GetString(Fetched(await FetchAsync("/a")).Bytes.Span));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public async Task A_bomb_is_not_unpacked_past_the_limit(string packing)
    {
        var bomb = Packed(new byte[200_000_000], packing);
        _server.Pages["/a"] = context =>
        {
            context.Response.Headers.ContentEncoding = packing;
            return context.Response.Body.WriteAsync(bomb).AsTask();
        };
        var before = GC.GetTotalAllocatedBytes();

        Refused(FetchErrors.TooLarge, await FetchAsync("/a"));

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    [InlineData("gzip, gzip, gzip, gzip")]
    public async Task What_cannot_be_unpacked_is_a_bad_answer(string packing)
    {
        _server.Pages["/a"] = context =>
        {
            context.Response.Headers.ContentEncoding = packing;
            return context.Response.Body.WriteAsync("What is this?"u8.ToArray()).AsTask();
        };

        Refused(FetchErrors.BadAnswer, await FetchAsync("/a"));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_a_bad_answer()
    {
        _server.Pages["/a"] = async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("The weir");
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

        Refused(FetchErrors.BadAnswer, await FetchAsync("/a"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_takes_too_long_is_given_up(bool isBodySlow)
    {
        _server.Pages["/a"] = async context =>
        {
            if (isBodySlow)
            {
                await context.Response.WriteAsync("The weir ");
                await context.Response.Body.FlushAsync();
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        using var fetcher = Fetcher(options => options with { Timeout = TimeSpan.FromMilliseconds(500) });

        var refused = Refused(FetchErrors.TimedOut, await fetcher.FetchAsync(_server["/a"], cancellation: Cancellation));

        Assert.Contains("0.5 seconds", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_of_all_redirects_together_counts()
    {
        for (var number = 1; number <= 4; number++)
        {
            var next = $"/{number - 1}";
            _server.Pages[$"/{number}"] = async context =>
            {
                await Task.Delay(300);
                context.Response.Redirect(next);
            };
        }

        _server.Text("/0", "Here.");
        using var fetcher = Fetcher(options => options with { Timeout = TimeSpan.FromMilliseconds(700) });

        Refused(FetchErrors.TimedOut, await fetcher.FetchAsync(_server["/4"], cancellation: Cancellation));
    }

    [Fact]
    public async Task Stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        _server.Pages["/a"] = async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        using var fetcher = Fetcher();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(_server["/a"], cancellation: stop.Token));
    }

    [Theory]
    [InlineData(404, FetchErrors.NotGiven, "404 (not found)")]
    [InlineData(403, FetchErrors.NotGiven, "403 (forbidden)")]
    [InlineData(410, FetchErrors.NotGiven, "410 (gone)")]
    [InlineData(418, FetchErrors.NotGiven, "418")]
    [InlineData(408, FetchErrors.ServerFailed, "408 (request timeout)")]
    [InlineData(500, FetchErrors.ServerFailed, "500 (internal server error)")]
    [InlineData(503, FetchErrors.ServerFailed, "503 (service unavailable)")]
    [InlineData(429, FetchErrors.AskedToWait, "429 (too many requests)")]
    [InlineData(300, FetchErrors.BadAnswer, "300")]
    public async Task Says_what_the_server_answered(int status, string code, string words)
    {
        _server.Status("/a", status);

        Assert.Contains(words, Refused(code, await FetchAsync("/a")).Reason, StringComparison.Ordinal);
        Assert.Equal(["/a"], _server.Requests);
    }

    [Fact]
    public async Task Says_where_on_the_way_it_was_refused()
    {
        _server.Redirect("/a", "/b");

        Assert.StartsWith($"it leads on to {_server["/b"]}, and there ", Refused(FetchErrors.NotGiven, await FetchAsync("/a")).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", false)]
    [InlineData("video/mp4", false)]
    [InlineData("application/pdf", false)]
    [InlineData("image/svg+xml", true)]
    [InlineData("text/plain", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData("application/warc", true)]
    [InlineData("nonsense", true)]
    public async Task What_is_said_to_be_no_text_is_not_taken(string type, bool isTaken)
    {
        _server.Text("/a", "The weir will hold.", type);

        var outcome = await FetchAsync("/a");

        Assert.Equal(isTaken, outcome is FetchOutcome.Fetched);
        Assert.Equal(!isTaken, outcome is FetchOutcome.Refused { Code: FetchErrors.NotText });
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        using var fetcher = Fetcher();

        Refused(FetchErrors.Unreachable, await fetcher.FetchAsync(new Uri($"http://127.0.0.1:{port}/"), cancellation: Cancellation));
    }

    [Fact]
    public async Task A_server_that_speaks_no_tls_cannot_be_spoken_to_in_it()
    {
        using var fetcher = Fetcher();

        Refused(FetchErrors.Unreachable, await fetcher.FetchAsync(new Uri($"https://127.0.0.1:{_server.Address.Port}/"), cancellation: Cancellation));
    }

    [Theory]
    [InlineData("http://nowhere.invalid/")]
    [InlineData("http://nowhere.invalid./")]
    public async Task A_host_without_address_is_unreachable(string address)
    {
        using var fetcher = Fetcher();

        Refused(FetchErrors.Unreachable, await fetcher.FetchAsync(new Uri(address), cancellation: Cancellation));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("relative")]
    public async Task What_is_no_address_of_a_page_is_refused(string address)
    {
        using var fetcher = Fetcher();

        Refused(FetchErrors.NotAnAddress, await fetcher.FetchAsync(new Uri(address, UriKind.RelativeOrAbsolute), cancellation: Cancellation));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private PageFetcher Fetcher(Func<FetchOptions, FetchOptions>? change = null)
    {
        var options = new FetchOptions(1_000_000) { AllowPrivate = true };
        return new PageFetcher(change?.Invoke(options) ?? options, _clock);
    }

    private async Task<FetchOutcome> FetchAsync(string path, FetchValidators? known = null)
    {
        using var fetcher = Fetcher();
        return await fetcher.FetchAsync(_server[path], known, Cancellation);
    }

    private static FetchedPage Fetched(FetchOutcome outcome) => Assert.IsType<FetchOutcome.Fetched>(outcome).Page;

    private static FetchOutcome.Refused Refused(string code, FetchOutcome outcome)
    {
        var refused = Assert.IsType<FetchOutcome.Refused>(outcome);
        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Reason, StringComparison.Ordinal);
        return refused;
    }

    private static byte[] Packed(byte[] bytes, string packings)
    {
        foreach (var packing in packings.Split(", "))
        {
            using var packed = new MemoryStream();
            using (Stream packer = packing switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "raw" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                _ => new BufferedStream(packed),
            })
            {
                packer.Write(bytes);
                packer.Flush();
                bytes = packing == "identity" ? packed.ToArray() : bytes;
            }

            bytes = packing == "identity" ? bytes : packed.ToArray();
        }

        return bytes;
    }
}
