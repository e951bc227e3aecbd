using Foresaid.App;
using Foresaid.Engine;
using Foresaid.Ledger;
using Foresaid.Web.Assets;
using Foresaid.Web.Desk;
using Foresaid.Web.Documents;
using Foresaid.Web.Health;
using Foresaid.Web.Reading;
using Foresaid.Web.Shell;
using Foresaid.Web.Uploads;

namespace Foresaid.Web;

/// <summary>The site: the list of documents and the reading view.</summary>
public static class ForesaidWeb
{
    /// <summary>Builds the site over a ledger; the caller starts it, and disposes of it.</summary>
    /// <param name="ledger">The ledger it shows.</param>
    /// <param name="reader">The engine that reads what is dropped on it.</param>
    /// <param name="urls">The addresses to listen at. Starting throws <see cref="IOException"/> when one is taken.</param>
    /// <remarks>
    /// A ledger that is no <see cref="IDeskStore"/> is shown without its desk: documents only.
    /// Where every address is a loopback one, only loopback host names are answered. No settings file and no
    /// environment variable is read.
    /// </remarks>
    public static WebApplication Build(ILedgerStore ledger, Reader reader, IReadOnlyList<string> urls)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var pages = new ReadPages(reader, ledger, TimeProvider.System);
        return Build(ledger, (name, bytes) => pages.Run(name, bytes), urls, TimeProvider.System);
    }

    /// <summary>The same, with another way to read a page and another clock.</summary>
    internal static WebApplication Build(ILedgerStore ledger, PageIntake intake, IReadOnlyList<string> urls, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(urls);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.ListenQuietlyAt(urls);
        builder.Services.AddStaticRazor();
        builder.Services.AddSingleton(ledger);
        builder.Services.AddSingleton(new App.Documents(ledger));
        if (ledger is IDeskStore store)
        {
            builder.Services.AddSingleton(new App.Desk(store, ledger, clock));
        }

        builder.Services.AddSingleton(intake);
        builder.Services.AddSingleton(clock);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseLoopbackHostsOnly(urls);
        app.UseSameSitePostsOnly();
        app.MapAssets();
        app.MapHealth();
        app.MapDocuments();
        app.MapReading();
        app.MapUploads();
        if (ledger is IDeskStore)
        {
            app.MapReview();
            app.MapQuestions();
            app.MapSources();
        }

        return app;
    }
}
