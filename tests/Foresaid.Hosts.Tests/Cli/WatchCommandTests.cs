using Foresaid.Hosts.Tests.Support;
using Foresaid.Storage;
using Xunit;

namespace Foresaid.Hosts.Tests.Cli;

public sealed class WatchCommandTests : IDisposable
{
    private readonly TestWorld _world = new();
    private readonly TestServer _server = new();
    private readonly JumpingClock _clock = new();

    public WatchCommandTests()
    {
        _server.Text("/a", "Ana: it will rain.");
        _server.Text("/b", "Bo: it will snow.\nBo: it snows.");
        _server.Text(
            "/feed",
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>/</link><description>x</description>
            <item><title>Rain</title><link>/a</link></item><item><title>Snow</title><link>/b</link></item></channel></rss>
            """,
            "application/rss+xml");
    }

    public void Dispose()
    {
        _server.Dispose();
        _world.Dispose();
    }

    [Fact]
    public void Prints_a_line_for_each_new_page_and_keeps_it()
    {
        Assert.Equal(0, Run("watch", Url("/feed"), "--allow-private", "--once"));

        Assert.Equal(
            $"Ana: it will rain.: 1 statement, 1 forecast; {Url("/a")}\nBo: it will snow.: 1 statement, 1 forecast; {Url("/b")}\n", _world.Output);
        Assert.Equal("foresaid: 2 documents read: 2 new, 0 already known.\n", _world.Error);
        Assert.Equal(2, SqliteLedger.Open(_world.DefaultLedger).CountDocuments());
    }

    [Fact]
    public void Prints_nothing_twice_over_two_runs()
    {
        Run("watch", Url("/feed"), "--allow-private", "--once", "--max-new", "1");
        Run("watch", Url("/feed"), "--allow-private", "--once");
        Run("watch", Url("/feed"), "--allow-private", "--once");

        Assert.Equal(2, _world.Output.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void Looks_again_after_the_pause_until_it_is_interrupted()
    {
        using var interrupted = new CancellationTokenSource();
        var pauses = 0;
        _clock.Waiting = wait =>
        {
            if (wait > TimeSpan.FromMinutes(1) && ++pauses == 3)
            {
                interrupted.Cancel();
            }
        };

        Assert.Equal(130, _world.Run(
            here => here with { Clock = _clock, Interrupted = interrupted.Token }, "watch", Url("/feed"), "--allow-private", "--every", "2h", "--no-keep"));

        Assert.Equal(["/feed", "/a", "/b", "/feed", "/feed"], _server.Requests);
        Assert.Equal(3, _clock.Waits.Count(wait => wait > TimeSpan.FromMinutes(110)));
        Assert.Equal("foresaid: looking every 2 hours, until Ctrl+C.\nforesaid: interrupted; 2 documents read, not kept.\n", _world.Error);
    }

    [Theory]
    [InlineData("60s", "1 minute")]
    [InlineData("90s", "1.5 minutes")]
    [InlineData("1h", "60 minutes")]
    [InlineData("1d", "24 hours")]
    public void Says_how_often_it_looks(string every, string words)
    {
        _world.Run(here => here with { Clock = _clock, Interrupted = new CancellationToken(canceled: true) }, "watch", Url("/feed"), "--every", every, "--no-keep");

        Assert.StartsWith($"foresaid: looking every {words}, until Ctrl+C.\n", _world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_of_what_fails_and_goes_on()
    {
        _server.Status("/a", 500);

        Assert.Equal(1, Run("watch", Url("/none"), Url("/feed"), "--allow-private", "--once", "--no-keep"));

        Assert.Contains($"foresaid: FS3010: {Url("/none")}: the server answered 404 (not found)", _world.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"foresaid: FS3011: {Url("/a")}: the server answered 500 (internal server error); try again later. It is tried again", _world.Error, StringComparison.Ordinal);
        Assert.EndsWith("foresaid: 1 document read, not kept; 1 input failed.\n", _world.Error, StringComparison.Ordinal);
        Assert.Single(_world.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Refuses_a_feed_on_this_machine_unless_it_is_told_otherwise()
    {
        Assert.Equal(1, Run("watch", Url("/feed"), "--once", "--no-keep"));

        Assert.Contains("FS3002", _world.Error, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("--every takes a pause such as 90s, 15m, 2h or 1d, of one minute to seven days, not '30s'", "--every", "30s")]
    [InlineData("not '8d'", "--every", "8d")]
    [InlineData("not '15'", "--every", "15")]
    [InlineData("not 'm'", "--every", "m")]
    [InlineData("not '99999999999d'", "--every", "99999999999d")]
    [InlineData("--max-new takes a whole number from 1 to 1000, not '0'", "--max-new", "0")]
    public void Says_what_is_wrong_with_the_command_line(string expected, params string[] args)
    {
        Assert.Equal(2, Run(["watch", Url("/feed"), .. args]));

        Assert.Contains(expected, _world.Error, StringComparison.Ordinal);
    }

    private string Url(string path) => _server[path].AbsoluteUri;

    private int Run(params string[] args) => _world.Run(here => here with { Clock = _clock }, args);
}
