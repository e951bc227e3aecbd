using System.Text;
using Foresaid.Cli;
using Foresaid.Hosts.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace Foresaid.Hosts.Tests.Cli;

/// <summary>A world of its own for the program: a folder, streams, variables; and what came out.</summary>
internal sealed class TestWorld : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public TempFolder Folder { get; } = new();

    public Dictionary<string, string> Variables { get; } = [];

    public string Output => Encoding.UTF8.GetString(_output.ToArray());

    public string Error => _error.ToString();

    public string DefaultLedger => Folder["data/foresaid/foresaid.db"];

    public Surroundings Surroundings => new()
    {
        Input = new MemoryStream(),
        Output = _output,
        Error = _error,
        Variables = Variables,
        DataFolder = Folder["data"],
        Clock = new StandingClock(),
        Read = FakeEngine.Read,
        Site = (_, urls) => EmptySite(urls),
        WithEvents = _ => (FakeEngine.Read, (_, urls) => EmptySite(urls)),
    };

    public int Run(params string[] args) => ForesaidCli.Run(args, Surroundings);

    public int Run(Func<Surroundings, Surroundings> change, params string[] args) => ForesaidCli.Run(args, change(Surroundings));

    public void Dispose() => Folder.Dispose();

    private static WebApplication EmptySite(IReadOnlyList<string> urls)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        Microsoft.AspNetCore.Hosting.WebHostBuilderKestrelExtensions.UseKestrelCore(builder.WebHost);
        var site = builder.Build();
        foreach (var url in urls)
        {
            site.Urls.Add(url);
        }

        return site;
    }

    /// <summary>No run takes long by this clock, however slow the machine is: what is told after a while only, is never told.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
