using Foresaid.Hosts.Tests.Support;
using Xunit;

namespace Foresaid.Hosts.Tests.Cli;

public sealed class ProgressTests : IDisposable
{
    private readonly TestWorld _world = new();

    public ProgressTests()
    {
        for (var number = 0; number < 30; number++)
        {
            _world.Folder.Write($"pages/{number:00}.html", $"Ana: it will rain {number} times.");
        }
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_short_run_tells_nothing()
    {
        _world.Run("read", _world.Folder["pages"], "--no-keep", "--format", "jsonl");

        Assert.Equal("foresaid: 30 documents read, not kept.\n", _world.Error);
    }

    [Fact]
    public void A_long_run_tells_a_line_every_five_seconds_where_there_is_no_terminal()
    {
        Run(isTerminal: false);

        Assert.Equal(
            ["2", "7", "12", "17", "22", "27"],
            _world.Error.Split('\n').Where(line => line.Contains("reading page", StringComparison.Ordinal)).Select(line => line.Split(' ')[3]));
        Assert.DoesNotContain('\r', _world.Error);
    }

    [Fact]
    public void A_long_run_writes_over_one_line_on_a_terminal()
    {
        _world.Variables["COLUMNS"] = "40";

        Run(isTerminal: true);

        Assert.Contains("reading page 7 of 30: …", _world.Error, StringComparison.Ordinal);
        Assert.Contains("06.html\r\u001b[K", _world.Error, StringComparison.Ordinal);
        Assert.All(_world.Error.Split("\r\u001b[K"), line => Assert.InRange(line.TrimEnd('\n').Length, 0, 40));
        Assert.EndsWith("\r\u001b[Kforesaid: 30 documents read, not kept.\n", _world.Error, StringComparison.Ordinal);
    }

    /// <summary>Reads thirty pages, each of which takes a second.</summary>
    private void Run(bool isTerminal)
    {
        var clock = new SlowClock();
        _world.Run(
            here => here with
            {
                IsErrorTerminal = isTerminal,
                Clock = clock,
                Read = (path, input, options) =>
                {
                    clock.Seconds++;
                    return FakeEngine.Read(path, input, options);
                },
            },
            "read",
            _world.Folder["pages"],
            "--no-keep",
            "--format",
            "jsonl");
    }

    private sealed class SlowClock : TimeProvider
    {
        public long Seconds { get; set; } = 1;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new Timer(_ => { });
    }
}
