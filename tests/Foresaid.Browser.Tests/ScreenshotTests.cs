using Foresaid.Hosts.Tests.Web;
using Foresaid.Web.Documents;
using Microsoft.Playwright;
using Xunit;

namespace Foresaid.Browser.Tests;

/// <summary>Draws the picture of the documentation, when asked to with FORESAID_SCREENSHOTS=1.</summary>
public sealed class ScreenshotTests(Chromium chromium)
{
    /// <summary>FORESAID_SCREENSHOT_FOLDER takes further pictures there, for whoever works on the looks.</summary>
    [Fact]
    public async Task Draws_the_reading_view()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("FORESAID_SCREENSHOTS") == "1", "Set FORESAID_SCREENSHOTS=1 to draw the pictures.");
        await using var site = await Site.Over(new MemoryLedger().With(SampleDocument.VarnholmCable));

        await Draw(site, Path.Combine(Root(), "docs", "images", "reading-view.png"), new() { ViewportSize = new() { Width = 1280, Height = 1100 } }, fullPage: false);

        if (Environment.GetEnvironmentVariable("FORESAID_SCREENSHOT_FOLDER") is { Length: > 0 } folder)
        {
            await Draw(site, Path.Combine(folder, "wide.png"), new() { ViewportSize = new() { Width = 1280, Height = 1100 } });
            await Draw(site, Path.Combine(folder, "dark.png"), new() { ViewportSize = new() { Width = 1280, Height = 1100 }, ColorScheme = ColorScheme.Dark });
            await Draw(site, Path.Combine(folder, "phone.png"), new() { ViewportSize = new() { Width = 390, Height = 1500 } });
            await Draw(site, Path.Combine(folder, "print.png"), new() { ViewportSize = new() { Width = 720, Height = 1000 } }, media: Media.Print);
            await Draw(site, Path.Combine(folder, "list.png"), new() { ViewportSize = new() { Width = 1280, Height = 700 } }, path: "/");
        }
    }

    private async Task Draw(
        Site site, string file, BrowserNewContextOptions options, bool fullPage = true, Media media = Media.Screen, string? path = null)
    {
        var page = await chromium.Open(site.Address, options);
        await page.EmulateMediaAsync(new() { Media = media, ColorScheme = options.ColorScheme });
        await page.GotoAsync(path ?? DocumentAddress.Of(SampleDocument.VarnholmCable.Sha256));
        if (path is null && media == Media.Screen)
        {
            await page.ClickAsync("a[href='#s7']");
            await page.EvaluateAsync("scrollTo(0, 0)");
        }

        var window = options.ViewportSize!;
        var height = fullPage ? await page.EvaluateAsync<int>("document.documentElement.scrollHeight") : window.Height;
        for (var (top, part) = (0, 0); top < height; top += window.Height, part++)
        {
            await page.ScreenshotAsync(new()
            {
                Path = part == 0 ? file : Path.ChangeExtension(file, $"{part}.png"),
                FullPage = true,
                Clip = new() { Y = top, Width = window.Width, Height = Math.Min(window.Height, height - top) },
            });
        }

        await page.Context.CloseAsync();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Foresaid.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Foresaid.slnx above the tests.");
        }

        return folder.FullName;
    }
}
