using System.Text;
using Foresaid.App;
using Foresaid.Engine;
using Foresaid.Web;
using Foresaid.Web.Uploads;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Foresaid.Hosts.Tests.Web;

/// <summary>A running site over a ledger in memory, at a free port of this computer.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A client that follows no redirect.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts a site over <paramref name="ledger"/> in the middle of September 2026.</summary>
    public static Task<Site> Over(MemoryLedger ledger) => Over((Ledger.ILedgerStore)ledger);

    /// <summary>The same over any ledger.</summary>
    public static async Task<Site> Over(Ledger.ILedgerStore ledger)
    {
        var app = ForesaidWeb.Build(ledger, IntakeInto(ledger), ["http://127.0.0.1:0"], new StoppedClock());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Site(app);
    }

    /// <summary>Asks for <paramref name="path"/> as a browser does.</summary>
    public Task<HttpResponseMessage> Browse(string path, string accept = "text/html,*/*;q=0.8")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The page at <paramref name="path"/>.</summary>
    public async Task<string> Page(string path)
    {
        var response = await Browse(path);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    // Stands in for the engine: one line of text is a page with that title, anything with "broken" in it is refused.
    private static PageIntake IntakeInto(Ledger.ILedgerStore ledger) => (name, bytes) =>
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Contains("broken", StringComparison.Ordinal))
        {
            return [new PageOutcome.Failed(name, "FS2002", $"'{name}' is not text; save the page as HTML or text.")];
        }

        var document = new PageDrawing()
            .Head(SampleDocument.VarnholmCable.Article with { Title = text, Images = [] })
            .Block("Nothing is foretold here.")
            .Finish(name);
        return [new PageOutcome.Read(document, ledger.Keep(ReadingOf(document)))];
    };

    private static Ledger.KeptReading ReadingOf(Document document) => new(
        document.Sha256, document.Engine, "auto", document.Path, document.Article.Title, null, default, DocumentJson.Write(document), []);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 9, 15, 8, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
