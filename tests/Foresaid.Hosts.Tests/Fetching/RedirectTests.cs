using System.Net;
using Foresaid.Fetching;
using Xunit;

namespace Foresaid.Hosts.Tests.Fetching;

/// <summary>Answers that lead elsewhere, or say that nothing has changed.</summary>
public sealed class RedirectTests : FetchingTests
{
    [Fact]
    public async Task A_page_that_has_not_changed_does_not_come_again()
    {
        Server.Pages["/a"] = context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"1\"" ? 304 : 200;
            return Task.CompletedTask;
        };
        Server.Redirect("/b", "/a");
        var known = Fetched(await FetchAsync("/b")).Validators;

        Assert.Equal(new FetchOutcome.NotModified(Server["/a"]), await FetchAsync("/b", known));
        Assert.Equal(new FetchOutcome.NotModified(Server["/a"]), await FetchAsync("/a", known));
        Fetched(await FetchAsync("/a", known! with { ETag = "\"2\"" }));
        Fetched(await FetchAsync("/a", known with { Address = Server["/b"] }));
    }

    [Fact]
    public async Task An_answer_that_it_has_not_changed_is_none_where_nobody_asked()
    {
        Server.Status("/a", 304);

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
        Server.Redirect("/a", "b?c=%20#d", status);
        Server.Text("/b", "Here.");

        var page = Fetched(await FetchAsync("/a"));

        Assert.Equal((Server["/a"], Server["/b?c=%20"]), (page.Asked, page.Address));
    }

    [Fact]
    public async Task Follows_a_redirect_that_is_long_or_written_in_utf_8()
    {
        var elsewhere = "/łódź?" + new string('x', 3_000);
        Server.Pages["/a"] = context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = elsewhere;
            return Task.CompletedTask;
        };
        Server.Text("/łódź", "Here.");

        Assert.Equal(Server[elsewhere], Fetched(await FetchAsync("/a")).Address);
    }

    [Fact]
    public async Task Follows_five_redirects_and_not_six()
    {
        for (var number = 1; number <= 6; number++)
        {
            Server.Redirect($"/{number}", $"/{number - 1}");
        }

        Server.Text("/0", "Here.");

        Fetched(await FetchAsync("/5"));
        Assert.Contains("more than 5 times", Refused(FetchErrors.TooManyRedirects, await FetchAsync("/6")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sees_that_it_is_led_in_a_circle()
    {
        Server.Redirect("/a", "/b");
        Server.Redirect("/b", "/a#again");

        Assert.Contains("in a circle", Refused(FetchErrors.TooManyRedirects, await FetchAsync("/a")).Reason, StringComparison.Ordinal);
        Assert.Equal(["/a", "/b"], Server.Requests);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/")]
    [InlineData("http://ana:secret@news.example/")]
    public async Task Does_not_follow_to_what_is_not_fetched(string location)
    {
        Server.Redirect("/a", location);

        var refused = Refused(FetchErrors.NotAnAddress, await FetchAsync("/a"));

        Assert.StartsWith("it leads on to ", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_a_bad_answer()
    {
        Server.Status("/a", 302);

        Refused(FetchErrors.BadAnswer, await FetchAsync("/a"));
    }

    [Theory]
    [InlineData("/to-private")]
    [InlineData("/by-way")]
    public async Task Refuses_a_private_address_that_it_is_led_to(string path)
    {
        // The server stands for a public one, and another address of this machine for a private one.
        using var fetcher = new PageFetcher(new FetchOptions(1_000_000), Clock, address => address.Equals(IPAddress.Parse("127.0.0.2")) ? "private" : null);
        Server.Redirect("/to-private", $"http://127.0.0.2:{Server.Address.Port}/secret");
        Server.Redirect("/by-way", "/to-private");

        var refused = Refused(FetchErrors.PrivateAddress, await fetcher.FetchAsync(Server[path], cancellation: Cancellation));

        Assert.StartsWith($"it leads on to http://127.0.0.2:{Server.Address.Port}/secret, and there its host is 127.0.0.2, ", refused.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("/secret", Server.Requests);
    }

    [Fact]
    public async Task Refuses_a_site_whose_robots_txt_leads_to_a_private_address()
    {
        using var fetcher = new PageFetcher(new FetchOptions(1_000_000), Clock, address => address.Equals(IPAddress.Parse("127.0.0.2")) ? "private" : null);
        Server.Redirect("/robots.txt", $"http://127.0.0.2:{Server.Address.Port}/secret");
        Server.Text("/a", "Here.");

        Refused(FetchErrors.PrivateAddress, await fetcher.FetchAsync(Server["/a"], cancellation: Cancellation));
    }

    [Fact]
    public void Does_not_go_from_an_encrypted_to_an_unencrypted_address()
    {
        var journey = new Journey(new Uri("https://news.example/a"), known: null);

        Assert.Null(journey.LeadOn(new Uri("https://other.example/a"), maxRedirects: 5));
        Assert.Equal(FetchErrors.Downgrade, journey.LeadOn(new Uri("http://other.example/a"), maxRedirects: 5)?.Code);
        Assert.Null(new Journey(new Uri("http://news.example/a"), known: null).LeadOn(new Uri("https://news.example/a"), maxRedirects: 5));
    }

    [Fact]
    public async Task The_time_of_all_redirects_together_counts()
    {
        for (var number = 1; number <= 4; number++)
        {
            var next = $"/{number - 1}";
            Server.Pages[$"/{number}"] = async context =>
            {
                await Task.Delay(300);
                context.Response.Redirect(next);
            };
        }

        Server.Text("/0", "Here.");
        using var fetcher = Fetcher(options => options with { Timeout = TimeSpan.FromMilliseconds(700) });

        Refused(FetchErrors.TimedOut, await fetcher.FetchAsync(Server["/4"], cancellation: Cancellation));
    }

    [Fact]
    public async Task Says_where_on_the_way_it_was_refused()
    {
        Server.Redirect("/a", "/b");

        Assert.StartsWith($"it leads on to {Server["/b"]}, and there ", Refused(FetchErrors.NotGiven, await FetchAsync("/a")).Reason, StringComparison.Ordinal);
    }
}
