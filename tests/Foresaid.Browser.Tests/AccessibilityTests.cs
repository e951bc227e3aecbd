using Deque.AxeCore.Playwright;
using Foresaid.Hosts.Tests.Web;
using Foresaid.Web.Documents;
using Microsoft.Playwright;
using Xunit;

namespace Foresaid.Browser.Tests;

/// <summary>Everybody can use the site.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [InlineData(null, ColorScheme.Light)]
    [InlineData(null, ColorScheme.Dark)]
    [InlineData("?speaker=p3", ColorScheme.Light)]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/", ColorScheme.Dark)]
    [InlineData("/nowhere", ColorScheme.Light)]
    public async Task No_rule_of_axe_is_broken(string? path, ColorScheme scheme)
    {
        await using var site = await Site.Over(new MemoryLedger().With(SampleDocument.VarnholmCable));

        await Check(site.Address, path is ['/', ..] ? path : DocumentAddress.Of(SampleDocument.VarnholmCable.Sha256) + path, scheme);
    }

    [Theory]
    [InlineData("/review", ColorScheme.Light)]
    [InlineData("/review", ColorScheme.Dark)]
    [InlineData("/questions/37", ColorScheme.Light)]
    [InlineData("/questions/38", ColorScheme.Dark)]
    [InlineData("/due", ColorScheme.Light)]
    [InlineData("/sources/3", ColorScheme.Light)]
    [InlineData("/sources/3", ColorScheme.Dark)]
    [InlineData("/contradictions?tag=cable", ColorScheme.Light)]
    [InlineData("/contradictions?tag=cable&board=true", ColorScheme.Dark)]
    [InlineData("/contradictions/37/3", ColorScheme.Light)]
    [InlineData("/search?q=water", ColorScheme.Light)]
    public async Task No_rule_of_axe_is_broken_at_the_desk(string path, ColorScheme scheme)
    {
        await using var stage = (await DeskStage.Set()).WithHistory();

        await Check(stage.Address, path, scheme);
    }

    private async Task Check(Uri site, string path, ColorScheme scheme)
    {
        var page = await chromium.Open(site, new() { ColorScheme = scheme });
        await page.GotoAsync(path);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(it => { it.open = true; })");

        var result = await page.RunAxe();

        Assert.Empty(result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} {string.Join(" ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }
}
