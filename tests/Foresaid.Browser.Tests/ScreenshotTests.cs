using Foresaid.Engine;
using Foresaid.Hosts.Tests.Web;
using Foresaid.Web.Documents;
using Microsoft.Playwright;
using Xunit;

namespace Foresaid.Browser.Tests;

/// <summary>Draws the reading view of a sample as the engine reads it: the picture of the documentation.</summary>
public sealed class ScreenshotTests(Chromium chromium)
{
    private readonly Document _document = ReadSample();

    /// <summary>
    /// FORESAID_SCREENSHOTS=1 draws it into the documentation, and FORESAID_SCREENSHOT_FOLDER takes further pictures there, for
    /// whoever works on the looks.
    /// </summary>
    [Fact]
    public async Task Draws_the_reading_view()
    {
        await using var site = await Site.Over(new MemoryLedger().With(_document));
        var file = Environment.GetEnvironmentVariable("FORESAID_SCREENSHOTS") == "1"
            ? Path.Combine(Root(), "docs", "images", "reading-view.png")
            : Path.Combine(Directory.CreateTempSubdirectory("foresaid-").FullName, "reading-view.png");

        await Draw(site.Address, file, new() { ViewportSize = new() { Width = 1280, Height = 1100 } }, fullPage: false);

        Assert.True(new FileInfo(file).Length > 10_000);

        if (Environment.GetEnvironmentVariable("FORESAID_SCREENSHOT_FOLDER") is { Length: > 0 } folder)
        {
            await Draw(site.Address, Path.Combine(folder, "wide.png"), new() { ViewportSize = new() { Width = 1280, Height = 1100 } });
            await Draw(site.Address, Path.Combine(folder, "dark.png"), new() { ViewportSize = new() { Width = 1280, Height = 1100 }, ColorScheme = ColorScheme.Dark });
            await Draw(site.Address, Path.Combine(folder, "phone.png"), new() { ViewportSize = new() { Width = 390, Height = 1500 } });
            await Draw(site.Address, Path.Combine(folder, "print.png"), new() { ViewportSize = new() { Width = 720, Height = 1000 } }, media: Media.Print);
            await Draw(site.Address, Path.Combine(folder, "list.png"), new() { ViewportSize = new() { Width = 1280, Height = 700 } }, path: "/");
        }
    }

    /// <summary>Every screen of the desk, light, dark, narrow and printed, where FORESAID_SCREENSHOT_FOLDER asks for it.</summary>
    [Fact]
    public async Task Draws_the_desk()
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var folder = Environment.GetEnvironmentVariable("FORESAID_SCREENSHOT_FOLDER") is { Length: > 0 } named
            ? named
            : null;
        var files = folder ?? Directory.CreateTempSubdirectory("foresaid-").FullName;
        var cable = stage.Ledger.Questions(new() { Tag = "cable" }, 0, 2)[^1].Id;
        var lindqvist = stage.Ledger.Sources("Lindqvist", pseudonymous: false, 0, 1).Single().Id;
        foreach (var (name, path) in new[]
        {
            ("review", "/review"), ("statement", $"/statements/{stage.Statement("doubt last")}"), ("questions", "/questions"), ("question", $"/questions/{cable}"),
            ("due", "/due"), ("sources", "/sources"), ("source", $"/sources/{lindqvist}"), ("contradictions", "/contradictions?tag=cable"),
            ("board", "/contradictions?tag=cable&board=true"), ("quotes", $"/contradictions/{cable}/{lindqvist}"), ("search", "/search?q=water&least=70"),
        })
        {
            var file = Path.Combine(files, $"desk-{name}.png");
            await Draw(stage.Address, file, new() { ViewportSize = new() { Width = 1280, Height = 1400 } }, path: path, fullPage: false);
            Assert.True(new FileInfo(file).Length > 10_000);
            if (folder is not null)
            {
                await Draw(stage.Address, Path.ChangeExtension(file, "dark.png"), new() { ViewportSize = new() { Width = 1280, Height = 1100 }, ColorScheme = ColorScheme.Dark }, path: path, fullPage: false);
                await Draw(stage.Address, Path.ChangeExtension(file, "phone.png"), new() { ViewportSize = new() { Width = 390, Height = 1500 } }, path: path, fullPage: false);
                await Draw(stage.Address, Path.ChangeExtension(file, "print.png"), new() { ViewportSize = new() { Width = 720, Height = 1000 } }, media: Media.Print, path: path, fullPage: false);
            }
        }
    }

    private async Task Draw(
        Uri site, string file, BrowserNewContextOptions options, bool fullPage = true, Media media = Media.Screen, string? path = null)
    {
        var page = await chromium.Open(site, options);
        await page.EmulateMediaAsync(new() { Media = media, ColorScheme = options.ColorScheme });
        await page.GotoAsync(path ?? DocumentAddress.Of(_document.Sha256));
        if (path is null && media == Media.Screen)
        {
            var passedOn = _document.Statements.First(statement => statement.Kind == "forecast" && statement.Condition is not null && statement.Chain.Length > 1);
            await page.ClickAsync($"a[href='#{passedOn.Id}']");
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

    private static Document ReadSample()
    {
        var path = Path.Combine("samples", "ketmen-dam.html");
        return Assert.IsType<Foresaid.Engine.Reading.Done>(new Reader().Read(path, File.ReadAllBytes(Path.Combine(Root(), path)))).Document;
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
