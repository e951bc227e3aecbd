using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Foresaid.Browser.Tests.Chromium))]

namespace Foresaid.Browser.Tests;

/// <summary>A Chromium that is installed on this computer, shared by all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    private static readonly string[] _quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync", "--disable-component-update",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A new window, as of a fresh profile.</summary>
    public async Task<IPage> Open(Uri address, BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
        {
            const string Missing = "No Chromium is installed: put one on the path or name it in FORESAID_CHROMIUM.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Fail(Missing);
        }

        options ??= new BrowserNewContextOptions();
        options.BaseURL = address.ToString();
        var context = await _browser.NewContextAsync(options);
        return await context.NewPageAsync();
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Find() is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = _quiet });
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("FORESAID_CHROMIUM");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return string.IsNullOrEmpty(named)
            ? folders.SelectMany(_ => _names, Path.Combine).FirstOrDefault(File.Exists)
            : named;
    }
}
