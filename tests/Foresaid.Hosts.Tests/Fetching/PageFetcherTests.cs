using System.Net;
using System.Net.Sockets;
using Foresaid.Fetching;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Foresaid.Hosts.Tests.Fetching;

public sealed class PageFetcherTests : FetchingTests
{
    [Fact]
    public async Task Brings_a_page_with_what_theServer_says_of_it()
    {
        Server.Pages["/a"] = async context =>
        {
            context.Response.ContentType = "Text/HTML; Charset=\"windows-1251\"";
            context.Response.Headers.ETag = "W/\"1\"";
            context.Response.Headers.LastModified = "Tue, 10 Mar 2026 08:00:00 GMT";
            await context.Response.Body.WriteAsync(new byte[] { 0xCF, 0xF0 });
        };

        var page = Fetched(await FetchAsync("/a?b=1#c"));

        Assert.Equal((Server["/a?b=1"], Server["/a?b=1"]), (page.Asked, page.Address));
        Assert.Equal([0xCF, 0xF0], page.Bytes.ToArray());
        Assert.Equal(("text/html", "windows-1251"), (page.MediaType, page.Charset));
        Assert.Equal(new FetchValidators(page.Address, "W/\"1\"", "Tue, 10 Mar 2026 08:00:00 GMT"), page.Validators);
        Assert.Equal(Clock.GetUtcNow(), page.FetchedAt);
        Assert.Equal(["/a?b=1"], Server.Requests);
    }

    [Fact]
    public async Task Says_who_asks_and_sends_no_cookies()
    {
        var heads = new List<(string? Agent, string? Cookie)>();
        Server.Pages["/a"] = context =>
        {
            heads.Add((context.Request.Headers.UserAgent, context.Request.Headers.Cookie));
            context.Response.Headers.SetCookie = "a=1";
            return Task.CompletedTask;
        };
        using var fetcher = Fetcher(options => options with { UserAgent = "Foresaid/0.1.0" });

        await fetcher.FetchAsync(Server["/a"], cancellation: Cancellation);
        await fetcher.FetchAsync(Server["/a"], cancellation: Cancellation);

        Assert.Equal([("Foresaid/0.1.0", null), ("Foresaid/0.1.0", null)], heads);
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
        Server.Text("/a", "Secret.");

        var refused = Refused(
            FetchErrors.PrivateAddress, await fetcher.FetchAsync(new Uri($"{host}:{Server.Address.Port}/a"), cancellation: Cancellation));

        Assert.Contains("--allow-private", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
        Assert.Equal(0, Server.RobotsRequests);
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
    [InlineData(false)]
    [InlineData(true)]
    public async Task AServer_that_takes_too_long_is_given_up(bool isBodySlow)
    {
        Server.Pages["/a"] = async context =>
        {
            if (isBodySlow)
            {
                await context.Response.WriteAsync("The weir ");
                await context.Response.Body.FlushAsync();
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        using var fetcher = Fetcher(options => options with { Timeout = TimeSpan.FromMilliseconds(500) });

        var refused = Refused(FetchErrors.TimedOut, await fetcher.FetchAsync(Server["/a"], cancellation: Cancellation));

        Assert.Contains("0.5 seconds", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        Server.Pages["/a"] = async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        using var fetcher = Fetcher();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(Server["/a"], cancellation: stop.Token));
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
    public async Task Says_what_theServer_answered(int status, string code, string words)
    {
        Server.Status("/a", status);

        Assert.Contains(words, Refused(code, await FetchAsync("/a")).Reason, StringComparison.Ordinal);
        Assert.Equal(["/a"], Server.Requests);
    }

    [Fact]
    public async Task AServer_that_is_not_there_is_unreachable()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        using var fetcher = Fetcher();

        Refused(FetchErrors.Unreachable, await fetcher.FetchAsync(new Uri($"http://127.0.0.1:{port}/"), cancellation: Cancellation));
    }

    [Fact]
    public async Task AServer_that_speaks_no_tls_cannot_be_spoken_to_in_it()
    {
        using var fetcher = Fetcher();

        Refused(FetchErrors.Unreachable, await fetcher.FetchAsync(new Uri($"https://127.0.0.1:{Server.Address.Port}/"), cancellation: Cancellation));
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
}
