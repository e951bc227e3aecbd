using System.Text;
using Foresaid.Hosts.Tests.Web;
using Foresaid.Web.Documents;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Foresaid.Browser.Tests;

/// <summary>What a reader does on the site, in a real browser.</summary>
public sealed class JourneyTests(Chromium chromium)
{
    private static readonly string _reading = DocumentAddress.Of(SampleDocument.VarnholmCable.Sha256);

    [Fact]
    public async Task From_the_list_to_a_statement_and_its_card()
    {
        await using var site = await Start();
        var page = await chromium.Open(site.Address);

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "New power cable to Varnholm" }).ClickAsync();
        await page.Locator("a[href='#s4']").First.ClickAsync();

        var card = page.Locator("[data-card=s4]");
        await Expect(card).ToHaveAttributeAsync("open", "");
        await Expect(card.Locator("blockquote")).ToHaveTextAsync("It is all but certain to hold");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#s4$"));
    }

    [Fact]
    public async Task The_address_of_a_statement_opens_its_card()
    {
        await using var site = await Start();
        var page = await chromium.Open(site.Address);

        await page.GotoAsync(_reading + "#s16");

        await Expect(page.Locator("[data-card=s16] blockquote")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_number_of_the_strip_filters_the_view()
    {
        await using var site = await Start();
        var page = await chromium.Open(site.Address);

        await page.GotoAsync(_reading);
        await Expect(page.Locator("[data-card]")).ToHaveCountAsync(23);
        await page.GetByRole(AriaRole.Link, new() { Name = "forecasts" }).ClickAsync();

        await Expect(page.Locator("[data-card]")).ToHaveCountAsync(18);
        await Expect(page.Locator("[data-s=s10]")).ToHaveCountAsync(0);
        await Expect(page.GetByText("A cold winter raises demand")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keys_walk_from_statement_to_statement()
    {
        await using var site = await Start();
        var page = await chromium.Open(site.Address);

        await page.GotoAsync(_reading);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("[data-card].current")).ToHaveAttributeAsync("data-card", "s2");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-card=s2] .inside")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-card=s2] .inside")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Hovering_lights_the_card_and_the_words_together()
    {
        await using var site = await Start();
        var page = await chromium.Open(site.Address);

        await page.GotoAsync(_reading);
        await page.Locator("[data-card=s2] summary").HoverAsync();

        await Expect(page.Locator("a[data-s=s2].lit").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_is_read_by_the_form()
    {
        await using var site = await Site.Over(new MemoryLedger());
        var page = await chromium.Open(site.Address);

        await page.GotoAsync("/");
        await page.SetInputFilesAsync("#files", File("page.html", "A page that was dropped"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A page that was dropped");
    }

    [Fact]
    public async Task Without_script_the_list_the_cards_the_filters_and_the_form_work()
    {
        await using var site = await Start();
        var page = await chromium.Open(site.Address, new() { JavaScriptEnabled = false });

        await page.GotoAsync(_reading);
        await page.Locator("a[href='#s1']").First.ClickAsync();
        await Expect(page.Locator("[data-card=s1] blockquote")).ToBeVisibleAsync();
        await page.Locator("a[href$='?show=contradictions']").First.ClickAsync();
        await Expect(page.Locator("[data-card]")).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Link, new() { Name = "Documents" }).ClickAsync();
        await page.SetInputFilesAsync("#files", [File("one.html", "One"), File("two.html", "broken")]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read" }).ClickAsync();
        await Expect(page.GetByText("FS2002")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData(null)]
    public async Task A_phone_never_scrolls_sideways(string? path)
    {
        await using var site = await Start();
        var page = await chromium.Open(site.Address, new() { ViewportSize = new() { Width = 320, Height = 640 } });

        await page.GotoAsync(path ?? _reading);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(it => { it.open = true; })");

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320);
    }

    [Fact]
    public async Task Nothing_breaks_the_content_security_policy()
    {
        await using var site = await Start();
        var page = await chromium.Open(site.Address);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync("/");
        await page.GotoAsync(_reading + "#s3");
        await page.Keyboard.PressAsync("j");

        Assert.Empty(complaints);
    }

    private static Task<Site> Start() => Site.Over(new MemoryLedger().With(SampleDocument.VarnholmCable));

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(text) };
}
