using Foresaid.Fetching;
using Foresaid.Hosts.Tests.Support;
using Xunit;

namespace Foresaid.Hosts.Tests.Fetching;

/// <summary>Tests of a fetcher against a server of their own.</summary>
public abstract class FetchingTests : IDisposable
{
    private protected TestServer Server { get; } = new();

    private protected JumpingClock Clock { get; } = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Server.Dispose();
        GC.SuppressFinalize(this);
    }

    protected PageFetcher Fetcher(Func<FetchOptions, FetchOptions>? change = null)
    {
        var options = new FetchOptions(1_000_000) { AllowPrivate = true };
        return new PageFetcher(change?.Invoke(options) ?? options, Clock);
    }

    protected async Task<FetchOutcome> FetchAsync(string path, FetchValidators? known = null)
    {
        using var fetcher = Fetcher();
        return await fetcher.FetchAsync(Server[path], known, Cancellation);
    }

    protected static FetchedPage Fetched(FetchOutcome outcome) => Assert.IsType<FetchOutcome.Fetched>(outcome).Page;

    protected static FetchOutcome.Refused Refused(string code, FetchOutcome outcome)
    {
        var refused = Assert.IsType<FetchOutcome.Refused>(outcome);
        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Reason, StringComparison.Ordinal);
        return refused;
    }
}
