using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Foresaid.Browser.Tests;

/// <summary>How the screens of the desk lie on a desktop, on a phone and on paper.</summary>
public sealed class DeskLooksTests(Chromium chromium)
{
    private static readonly BrowserNewContextOptions _desktop = new() { ViewportSize = new() { Width = 1280, Height = 1000 } };
    private static readonly BrowserNewContextOptions _phone = new() { ViewportSize = new() { Width = 390, Height = 844 } };
    private static readonly BrowserNewContextOptions _sheet = new() { ViewportSize = new() { Width = 720, Height = 1000 } };

    [Fact]
    public async Task The_fields_of_what_came_are_even()
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await Open(stage, _desktop, "/questions/37");
        var form = page.Locator("#resolve form.grid");

        var lines = await Boxes(form.Locator("input, select"));
        var texts = await Boxes(form.Locator("textarea"));

        Assert.Single(lines.Select(box => Math.Round(box.Height)).Distinct());
        Assert.Single(texts.Select(box => Math.Round(box.Height)).Distinct());
        Assert.Equal(2, lines.Concat(texts).Select(box => Math.Round(box.Width)).Distinct().Count());
    }

    [Fact]
    public async Task A_month_on_a_phone_says_how_many_fall_due_without_cutting_it()
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await Open(stage, _phone, "/due?from=2026-05-01&until=2026-05-31");
        var day = page.GetByRole(AriaRole.Link, new() { Name = "1 due on 3 May 2026" });

        Assert.Equal("1", await day.InnerTextAsync());
        Assert.True(await day.EvaluateAsync<bool>("it => it.scrollWidth <= it.clientWidth"));
    }

    [Fact]
    public async Task The_time_axis_on_a_phone_shows_its_begin_and_its_end_in_letters_of_full_size()
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await Open(stage, _phone, "/questions/37");

        foreach (var day in new[] { "14 September 2026", "20 March 2027" })
        {
            var box = (await page.Locator("svg.lanes text", new() { HasText = day }).BoundingBoxAsync())!;
            Assert.InRange(box.X, 0, 390 - box.Width);
            Assert.InRange(box.Height, 10, 20);
        }
    }

    [Theory]
    [InlineData("/review")]
    [InlineData("/statements/8")]
    public async Task A_long_queue_does_not_make_the_page_longer_than_what_stands_on_it(string path)
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await Open(stage, _desktop, path);
        var end = (await page.Locator(".colophon").BoundingBoxAsync())!;

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollHeight") <= Math.Max(1000, end.Y + end.Height + 1));
    }

    [Theory]
    [InlineData("/questions")]
    [InlineData("/due")]
    [InlineData("/sources")]
    public async Task A_list_on_a_phone_gives_what_a_row_is_about_a_line_of_its_own(string path)
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await Open(stage, _phone, path);

        var title = (await page.Locator("td.title").First.BoundingBoxAsync())!;
        var figure = (await page.Locator("table.folds tbody tr").First.Locator("td.number").First.BoundingBoxAsync())!;

        Assert.True(title.Width > 250);
        Assert.True(figure.Y >= title.Y + title.Height);
    }

    [Theory]
    [InlineData("/review")]
    [InlineData("/questions")]
    [InlineData("/statements/8")]
    [InlineData("/questions/37")]
    [InlineData("/due")]
    [InlineData("/sources")]
    [InlineData("/sources/3")]
    [InlineData("/contradictions?tag=cable")]
    [InlineData("/contradictions/37/3")]
    [InlineData("/search?q=water")]
    public async Task Paper_has_no_controls_and_each_column_keeps_its_heading(string path)
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await Open(stage, _sheet, path);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator("input:visible, select:visible, textarea:visible, button:visible, nav:visible")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>(
            """
            [...document.querySelectorAll('table.list')].filter(table => table.checkVisibility() && table.tHead && table.tBodies[0]?.rows[0]).every(table => {
              const shown = row => [...row.cells].filter(cell => cell.checkVisibility()).length;
              return shown(table.tHead.rows[0]) === shown(table.tBodies[0].rows[0]);
            })
            """));
    }

    private async Task<IPage> Open(DeskStage stage, BrowserNewContextOptions options, string path)
    {
        var page = await chromium.Open(stage.Address, options);
        await page.GotoAsync(path);
        return page;
    }

    private static async Task<IReadOnlyList<LocatorBoundingBoxResult>> Boxes(ILocator locator)
    {
        var boxes = new List<LocatorBoundingBoxResult>();
        foreach (var element in await locator.AllAsync())
        {
            boxes.Add((await element.BoundingBoxAsync())!);
        }

        return boxes;
    }
}
