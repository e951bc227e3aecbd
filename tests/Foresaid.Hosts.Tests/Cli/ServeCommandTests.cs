using System.Net;
using System.Net.Sockets;
using Foresaid.Cli;
using Foresaid.Storage;
using Xunit;

namespace Foresaid.Hosts.Tests.Cli;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TestWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Reads_and_keeps_first_then_serves_until_it_is_interrupted()
    {
        var page = _world.Folder.Write("a.html", "Ana: it will rain.");

        Assert.Equal(0, ServeBriefly(page, "--urls", "http://127.0.0.1:0"));

        Assert.Matches(@"^Foresaid is at http://127\.0\.0\.1:\d+ \(Ctrl\+C ends it\)\.\n$", _world.Output);
        Assert.DoesNotContain(":0 ", _world.Output, StringComparison.Ordinal);
        Assert.Equal("foresaid: 1 document read: 1 new, 0 already known.\n", _world.Error);
        Assert.Equal(1, SqliteLedger.Open(_world.DefaultLedger).CountDocuments());
    }

    [Fact]
    public void Serves_what_it_has_although_a_page_cannot_be_read()
    {
        Assert.Equal(0, ServeBriefly("none.html", "--urls", "http://127.0.0.1:0"));

        Assert.Contains("FS6001: none.html", _world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_the_port_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        Assert.Equal(4, ServeBriefly("--urls", url));

        Assert.StartsWith($"foresaid: FS7001: {url}: ", _world.Error, StringComparison.Ordinal);
        Assert.Single(_world.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:5080/here")]
    [InlineData("http://localhost:0")]
    [InlineData("ftp://127.0.0.1")]
    public void Says_that_one_cannot_listen_there(string url)
    {
        Assert.Equal(2, ServeBriefly("--urls", url));

        Assert.StartsWith($"foresaid: FS7002: {url}: ", _world.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_world.DefaultLedger));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", false)]
    [InlineData("http://*:8080", false)]
    [InlineData("http://192.0.2.7:80", false)]
    [InlineData("http://[::]:80", false)]
    [InlineData("http://[::1]:80", true)]
    [InlineData("http://127.0.0.9:80", true)]
    [InlineData("http://localhost:80", true)]
    public void Knows_which_addresses_the_network_can_reach(string url, bool isLocal) =>
        Assert.Equal(isLocal, Assert.Single(ListeningAddress.Parse([url])).IsLocal);

    [Fact]
    public void Listens_for_this_machine_only_if_nothing_is_said() =>
        Assert.Equal(["http://127.0.0.1:5080"], ListeningAddress.Parse([]).Select(address => address.Url));

    [Fact]
    public void Several_addresses_may_be_given() =>
        Assert.Equal(2, ListeningAddress.Parse(["http://127.0.0.1:1;http://127.0.0.1:2"]).Count);

    [Fact]
    public void Warns_before_it_opens_the_ledger_to_the_network()
    {
        ServeBriefly("--urls", "http://0.0.0.0:0");

        Assert.StartsWith("foresaid: warning: at http://0.0.0.0:0 everybody on the network", _world.Error, StringComparison.Ordinal);
    }

    private int ServeBriefly(params string[] args)
    {
        using var interrupted = new CancellationTokenSource();
        return _world.Run(
            here => here with
            {
                Interrupted = interrupted.Token,
                Site = (ledger, urls) =>
                {
                    var site = here.Site(ledger, urls);
                    site.Lifetime.ApplicationStarted.Register(() => interrupted.CancelAfter(200));
                    return site;
                },
            },
            ["serve", .. args]);
    }
}
