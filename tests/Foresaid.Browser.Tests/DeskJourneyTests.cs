using System.Globalization;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Microsoft.Playwright;
using NodaTime;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Foresaid.Browser.Tests;

/// <summary>What a person does at the desk, in a real browser; most of it without a mouse.</summary>
public sealed class DeskJourneyTests(Chromium chromium)
{
    private const string Script = "<script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">";

    [Fact]
    public async Task A_queue_is_gone_through_by_keyboard_alone()
    {
        await using var stage = await DeskStage.Set();
        var page = await chromium.Open(stage.Address);
        await page.GotoAsync("/review");

        await Go(page, "j");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Statement 2");
        Assert.Equal(StatementStatus.Proposed, stage.Ledger.Statement(1)!.Status);
        await Go(page, "k");
        await Go(page, "a");
        await Expect(page.Locator(".who .chip")).ToHaveTextAsync("accepted");
        await Go(page, "u");
        await Expect(page.Locator(".who .chip")).ToHaveTextAsync("proposed");
        await Go(page, "Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Statement 2");
        await Go(page, "i");
        await Expect(page.Locator(".what")).ToContainTextAsync("Not: ");
        await page.GotoAsync("/statements/3");
        await Keys(page, "x");
        await Go(page, "5");
        await Expect(page.Locator("h1")).Not.ToHaveTextAsync("Statement 3");

        Assert.Equal(StatementStatus.Accepted, stage.Ledger.Statement(1)!.Status);
        Assert.Equal((StatementStatus.Accepted, false), (stage.Ledger.Statement(2)!.Status, stage.Ledger.Statement(2)!.Current.Happens));
        Assert.Equal((StatementStatus.Rejected, RejectReason.TooVague), (stage.Ledger.Statement(3)!.Status, stage.Ledger.Statement(3)!.Reviews[^1].Reason));
    }

    [Fact]
    public async Task Fields_are_put_right_by_keyboard_the_words_and_the_range_too()
    {
        await using var stage = await DeskStage.Set();
        var id = stage.Statement("joints fail");
        var before = stage.Ledger.Statement(id)!.Current;
        var page = await chromium.Open(stage.Address);
        await page.GotoAsync($"/statements/{id}");

        await Keys(page, "}", "}");
        await Expect(page.Locator("[data-text] mark")).Not.ToHaveTextAsync(before.Quote);
        var words = await page.Locator("[data-text] mark").TextContentAsync();
        await Keys(page, "p");
        await page.GetByRole(AriaRole.Slider, new() { Name = "High, in per cent" }).FocusAsync();
        await Keys(page, "End");
        await page.GetByRole(AriaRole.Slider, new() { Name = "Low, in per cent" }).FocusAsync();
        await Keys(page, "Home");
        await page.GetByLabel("Who").FillAsync("Tomas J. Reiher");
        await Go(page, "Enter");

        await Expect(page.Locator(".who a")).ToHaveTextAsync("Tomas J. Reiher");
        await Expect(page.Locator(".read mark")).ToHaveTextAsync(words!);
        var after = stage.Ledger.Statement(id)!;
        Assert.Equal((StatementStatus.Accepted, words, "Tomas J. Reiher"), (after.Status, after.Current.Quote, after.Current.Speaker));
        Assert.Equal((0d, 1d), (after.Current.Certainty!.Value.Low.Value, after.Current.Certainty.Value.High.Value));
        Assert.StartsWith(before.Quote, after.Current.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_chosen_with_the_mouse_whatever_letters_stand_before_them()
    {
        await using var stage = await DeskStage.Set();
        var id = stage.Statement("see February");
        var page = await chromium.Open(stage.Address);
        await page.GotoAsync($"/statements/{id}");

        // Behind a face of one code point and two code units.
        await page.EvaluateAsync(
            """
            const node = [...document.querySelectorAll('[data-text] [data-at]')].find(it => it.textContent.includes('will not see')).firstChild;
            const at = node.textContent.indexOf('will not see');
            getSelection().setBaseAndExtent(node, at, node, at + 'will not see '.length);
            document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
            """);
        await Expect(page.Locator("[data-text] mark")).ToHaveTextAsync("will not see");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and accept" }).ClickAsync();

        await Expect(page.Locator(".read mark")).ToHaveTextAsync("will not see");
        Assert.Equal("will not see", stage.Ledger.Statement(id)!.Current.Quote);
    }

    [Fact]
    public async Task A_statement_is_cut_into_two_and_another_joined_to_its_like_and_both_are_taken_back()
    {
        await using var stage = await DeskStage.Set();
        var page = await chromium.Open(stage.Address);
        await page.GotoAsync("/statements/1");
        var (start, end) = SpanWords.Read(stage.Ledger.Statement(1)!.Current.Spans!)!.Single();

        await Keys(page, "s");
        await page.GetByLabel("Part 1, place").FillAsync($"{start}-{start + 18}");
        await page.GetByLabel("What happens").Nth(1).FillAsync("the cable wobbles");
        await page.GetByLabel("Part 2, place").FillAsync($"{start + 19}-{end}");
        await page.GetByLabel("What happens").Nth(2).FillAsync("it wobbles before the frost");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cut" }).ClickAsync();
        await Expect(page.Locator(".who .chip")).ToHaveTextAsync("split");
        Assert.Equal(2, stage.Ledger.Statements(new() { Words = "wobbles" }, 0, 9).Count);
        await Go(page, "u");
        await Expect(page.Locator(".who .chip")).ToHaveTextAsync("proposed");
        Assert.Empty(stage.Ledger.Statements(new() { Words = "wobbles" }, 0, 9));

        await page.GotoAsync("/statements/5");
        await Keys(page, "m");
        await page.GetByLabel("It says again what this one says").SelectOptionAsync("4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();
        await Expect(page.Locator(".who .chip")).ToHaveTextAsync("joined");
        Assert.Equal(4, stage.Ledger.Statement(5)!.JoinedTo);
        await Go(page, "u");
        await Expect(page.Locator(".who .chip")).ToHaveTextAsync("proposed");
    }

    [Fact]
    public async Task Many_are_accepted_and_rejected_at_once()
    {
        await using var stage = await DeskStage.Set();
        var page = await chromium.Open(stage.Address);

        await page.GotoAsync("/review?badge=InComment");
        var inComments = stage.Ledger.Statements(new() { Badges = Ledger.Queries.Badges.InComment }, 0, 99);
        await page.GetByText("More at once").ClickAsync();
        await page.GetByLabel("These").SelectOptionAsync("filter");
        await page.Locator("select[name=reason]").SelectOptionAsync("TooVague");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Nothing waits here.")).ToBeVisibleAsync();
        Assert.All(inComments, line => Assert.Equal(StatementStatus.Rejected, stage.Ledger.Statement(line.Id)!.Status));

        await page.GotoAsync("/review");
        await Go(page, "Shift+A");
        await Expect(page.GetByText("Nothing waits here.")).ToBeVisibleAsync();
        Assert.Equal(0, stage.Ledger.Counts().Proposed);
    }

    [Fact]
    public async Task Two_reviewers_who_differ_are_both_shown()
    {
        await using var stage = await DeskStage.Set();
        stage.Do(new Ledger.Events.LedgerAct.Accepted(4));
        var page = await chromium.Open(stage.Address);

        await page.GotoAsync("/statements/4");
        await Name(page, "Jana");
        await Keys(page, "x");
        await Go(page, "2");
        await page.GotoAsync("/statements/4");

        await Expect(page.Locator(".who .chip")).ToHaveTextAsync("disputed");
        await Expect(page.Locator(".conflict")).ToContainTextAsync("ola: accept");
        await Expect(page.Locator(".conflict")).ToContainTextAsync("Jana: reject");
        await page.GotoAsync("/review?status=disputed");
        await Expect(page.Locator(".queue li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task From_a_statement_to_a_question_its_answer_the_doubt_and_the_score()
    {
        await using var stage = await DeskStage.Set();
        var id = stage.Statement("doubt last");
        var page = await chromium.Open(stage.Address);
        await page.GotoAsync($"/statements/{id}");
        await Name(page, "Jana");
        await Go(page, "a");
        await page.GetByLabel("Ask a new one").FillAsync("The cable lasts until spring");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask and link" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync($"Statement {id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "The cable lasts until spring" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("The cable lasts until spring");

        await page.GotoAsync($"/statements/{stage.Statement("collars")}");
        await Go(page, "a");
        await Go(page, "q");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Unlink" })).ToBeVisibleAsync();
        await page.GotoAsync("/questions/1");
        await Expect(page.Locator("svg.lanes .mark")).ToHaveCountAsync(2);

        await Keys(page, "y");
        await page.GetByLabel("What came").SelectOptionAsync("No");
        await page.GetByLabel("Quote").FillAsync("The cable broke on 3 February.");
        await page.GetByLabel("Link", new() { Exact = true }).FillAsync("https://skerrypost.example/broken");
        await page.GetByLabel("Archived text").FillAsync("The cable broke on 3 February, the operator said.");
        await page.GetByLabel("Happened on").FillAsync("2027-02-03");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose" }).ClickAsync();
        await Expect(page.Locator(".headline .chip")).ToHaveTextAsync("proposed");
        await Go(page, "c");
        await Expect(page.Locator(".headline .chip")).ToHaveTextAsync("no");
        await Expect(page.Locator(".resolution")).ToContainTextAsync("Confirmed by Jana, who proposed it");

        await page.Locator("form[action$='/dispute'] input").FillAsync("It was one phase of three.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dispute" }).ClickAsync();
        await Expect(page.Locator(".headline .chip")).ToHaveTextAsync("disputed");
        Assert.Null(stage.Ledger.Question(1)!.Outcome);
        await Go(page, "c");
        await Expect(page.Locator(".headline .chip")).ToHaveTextAsync("no");

        await page.GotoAsync($"/sources/{stage.Ledger.Statement(id)!.Source}");
        await Expect(page.GetByText("Not enough yet")).ToBeVisibleAsync();
        var resolution = stage.Ledger.Question(1)!.Standing!;
        Assert.Equal((Outcome.No, new LocalDate(2027, 2, 3), 64), (resolution.Outcome, resolution.HappenedOn, resolution.Evidence.Single().Sha256!.Length));
    }

    [Fact]
    public async Task A_track_record_says_its_rule_scale_and_denominator()
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await chromium.Open(stage.Address);

        await page.GotoAsync("/sources");
        await page.GetByRole(AriaRole.Link, new() { Name = "Marta Lindqvist" }).ClickAsync();

        await Expect(page.Locator("caption")).ToContainTextAsync("34 resolved accepted statements");
        await Expect(page.Locator("caption")).ToContainTextAsync(Ledger.Scores.ScoreRules.Version);
        await Expect(page.Locator("svg.calibration .mark")).ToHaveCountAsync(3);
        await page.GetByText("The same as a table").ClickAsync();
        await Expect(page.Locator("details[open] table tbody tr")).ToHaveCountAsync(3);
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "“likely”" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_mark_of_the_calibration_leads_to_the_statements_that_it_counts()
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await chromium.Open(stage.Address, new() { JavaScriptEnabled = false });
        await page.GotoAsync($"/sources/{stage.Ledger.Sources("Lindqvist", false, 0, 1).Single().Id}");
        var mark = page.Locator("svg.calibration a").Nth(1);
        var words = await mark.GetAttributeAsync("aria-label");

        await mark.FocusAsync();
        await Go(page, "Enter");

        // "said 70 to 80%: 9 of 12 happened; show them"
        var counted = await page.Locator(".counted b").TextContentAsync();
        Assert.Contains(counted!.Replace(" happened", "", StringComparison.Ordinal), words, StringComparison.Ordinal);
        var (came, count) = (counted.Split(' ')[0], counted.Split(' ')[2]);
        await Expect(page.Locator("article.entry")).ToHaveCountAsync(int.Parse(count, CultureInfo.InvariantCulture));
        await Expect(page.GetByText("it happened", new() { Exact = false })).ToHaveCountAsync(int.Parse(came, CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Link, new() { Name = "Show all statements" }).ClickAsync();
        await Expect(page.Locator(".counted")).ToHaveCountAsync(0);

        await page.Locator("svg.calibration .mark").First.ClickAsync();
        await Expect(page.Locator(".counted")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_an_answer_would_change_is_shown_before_it_is_given()
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await chromium.Open(stage.Address);
        var open = stage.Ledger.Questions(new() { Tag = "water", States = [QuestionState.Open] }, 0, 1).Single().Id;
        await page.GotoAsync($"/questions/{open}");

        await page.GetByText("Once confirmed it scores 2 accepted statements").ClickAsync();

        var row = page.Locator("table.preview tbody tr", new() { HasText = "Lindqvist" }).Locator("td");
        await Expect(row.Nth(1)).ToHaveTextAsync("34 + 1");
        var promised = await row.Nth(3).TextContentAsync();
        stage.Do(new LedgerAct.Proposed(open, Outcome.Yes, null, [App.Desk.EvidenceOf("The mean of the week.", null, null)], null, null, null), new LedgerAct.Confirmed(open));
        await page.GotoAsync($"/sources/{stage.Ledger.Sources("Lindqvist", false, 0, 1).Single().Id}");
        await Expect(page.Locator("table.scores tbody tr").First.Locator("td").First).ToHaveTextAsync(promised!);
    }

    [Fact]
    public async Task Sources_are_merged_told_apart_and_the_merger_is_taken_back()
    {
        await using var stage = await DeskStage.Set();
        var reiher = stage.Ledger.Sources("Reiher", false, 0, 1).Single().Id;
        var aas = stage.Ledger.Sources("Aas", false, 0, 1).Single().Id;
        var page = await chromium.Open(stage.Address);

        await page.GotoAsync($"/sources/{aas}");
        await Keys(page, "m");
        await page.GetByLabel("Is the same as source number").FillAsync($"{reiher}");
        await page.Locator("form[action$='/merge'] input[name=why]").FillAsync("A test of the form.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();
        await page.GotoAsync($"/sources/{aas}");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = $"source {reiher} stands for it" })).ToBeVisibleAsync();
        await Go(page, "u");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = $"source {reiher} stands for it" })).ToHaveCountAsync(0);

        await page.GotoAsync($"/sources/{reiher}");
        var before = stage.Ledger.CountStatements(new() { Source = reiher });
        await page.Locator("input[name=statement]").First.CheckAsync();
        await page.GetByText("Those chosen are another's of that name").ClickAsync();
        await page.GetByLabel("What tells that one apart").FillAsync("the harbour pilot");
        await page.Locator("form[action$='/split'] input[name=why]").FillAsync("He says so.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell apart" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Tomas Reiher (the harbour pilot)");
        Assert.Equal(before - 1, stage.Ledger.CountStatements(new() { Source = reiher }));
    }

    [Fact]
    public async Task A_search_is_narrowed_by_every_filter()
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await chromium.Open(stage.Address);
        await page.GotoAsync("/search");

        await Keys(page, "/");
        await page.Keyboard.TypeAsync("cable");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("article.entry")).Not.ToHaveCountAsync(0);
        await page.GetByLabel("Source, name or number").FillAsync("Reiher");
        await page.GetByLabel("Question, words or number").FillAsync("holds spring");
        await page.GetByLabel("Status").SelectOptionAsync("accepted");
        await page.GetByLabel("Certainty from, %").FillAsync("60");
        await page.GetByLabel("Published from").FillAsync("2026-11-01");
        await page.GetByLabel("Said to").FillAsync("2026-12-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await Expect(page.Locator("article.entry")).ToHaveCountAsync(1);
        await Expect(page.Locator("article.entry")).ToContainTextAsync("With the new collars");
        await page.GetByLabel("Certainty to, %").FillAsync("65");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.GetByText("Nothing was found.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_arrows_walk_the_matrix_and_Enter_sets_two_quotes_side_by_side()
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await chromium.Open(stage.Address);
        await page.GotoAsync("/contradictions?tag=cable");

        await Keys(page, "ArrowDown");
        await Expect(page.Locator(".cell.turned:focus")).ToHaveTextAsync("25, changed mind, opposed by others");
        await Go(page, "Enter");

        await Expect(page.Locator(".quotes mark")).ToHaveTextAsync(["It is all but certain to hold", "I would bet against it lasting the whole winter"]);
        await page.Locator("select[name=right]").SelectOptionAsync($"{stage.Statement("collars")}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show these two" }).ClickAsync();
        await Expect(page.Locator(".quotes mark").Nth(1)).ToHaveTextAsync("With the new collars it should probably get through the whole winter");

        await page.GotoAsync("/contradictions?tag=cable&board=true");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task What_falls_due_is_found_in_the_month_and_answered_at_once()
    {
        await using var stage = await DeskStage.Set();
        stage.Asked("The ferry stops", new LocalDate(2026, 9, 2));
        stage.Asked("The ferry runs", new LocalDate(2026, 9, 2));
        stage.Asked("The pier opens", new LocalDate(2026, 10, 5));
        var page = await chromium.Open(stage.Address);

        await page.GotoAsync("/due");
        await Expect(page.Locator("tbody input")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "October ›" }).ClickAsync();
        await Expect(page.GetByText("The pier opens")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "‹ September" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "2 due on 2 September 2026" }).ClickAsync();
        await page.Locator("input[name=question]").Nth(0).CheckAsync();
        await page.Locator("input[name=question]").Nth(1).CheckAsync();
        await page.GetByLabel("Why").FillAsync("The line was sold.");
        await page.GetByRole(AriaRole.Button, new() { Name = "void" }).ClickAsync();
        await Expect(page.Locator("td .chip")).ToHaveTextAsync(["proposed", "proposed"]);

        Assert.All([1L, 2L], id => Assert.Equal(Outcome.Void, stage.Ledger.Question(id)!.Standing!.Outcome));
    }

    [Fact]
    public async Task Script_in_every_field_is_shown_as_text()
    {
        await using var stage = await DeskStage.Set();
        var page = await chromium.Open(stage.Address);
        await page.GotoAsync("/statements/1");
        await Name(page, "<b>Jana</b>");

        await Keys(page, "e");
        foreach (var field in new[] { "Who", "What happens", "Condition" })
        {
            await page.GetByLabel(field).First.FillAsync(Script);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Save and accept" }).ClickAsync();
        await page.GetByLabel("Ask a new one").FillAsync(Script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask and link" }).ClickAsync();
        await page.Locator("form[action='/links/cut'] a").ClickAsync();
        await page.GetByText("Word it anew").ClickAsync();
        await page.GetByLabel("By what it is told").FillAsync(Script);
        await page.GetByLabel("Tags, with commas between").FillAsync(Script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        foreach (var field in new[] { "Quote", "Archived text", "Why (must be said where void or ambiguous)" })
        {
            await page.GetByLabel(field, new() { Exact = true }).FillAsync(Script);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Propose" }).ClickAsync();
        await page.Locator("form[action$='/dispute'] input").FillAsync(Script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Dispute" }).ClickAsync();

        var source = stage.Ledger.Statement(1)!.Source;
        foreach (var path in new[] { "/review", "/statements/1", "/questions", "/questions/1", "/due", "/sources", $"/sources/{source}", "/contradictions", $"/contradictions/1/{source}", "/search?q=script" })
        {
            await page.GotoAsync(path);
            Assert.NotEqual("broken", await page.TitleAsync());
            Assert.Equal(0, await page.Locator("main script, main img").CountAsync());
        }
    }

    [Theory]
    [InlineData("/review")]
    [InlineData("/questions")]
    [InlineData("/questions/37")]
    [InlineData("/due")]
    [InlineData("/sources")]
    [InlineData("/sources/3")]
    [InlineData("/contradictions?tag=cable")]
    [InlineData("/contradictions?tag=cable&board=true")]
    [InlineData("/contradictions/37/3")]
    [InlineData("/search?q=water")]
    public async Task A_phone_never_scrolls_sideways_and_nothing_breaks_the_policy(string path)
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var page = await chromium.Open(stage.Address, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync(path);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(it => { it.open = true; })");

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Names_and_words_without_end_never_push_a_page_sideways(int width)
    {
        await using var stage = (await DeskStage.Set()).WithHistory();
        var endless = new string('x', 1_000);
        var question = stage.Asked(endless, new LocalDate(2026, 5, 4), "endless");
        var source = stage.Ledger.Sources("Lindqvist", pseudonymous: false, 0, 1).Single().Id;
        var statement = stage.Statement("doubt last");
        stage.Do(new LedgerAct.SourceRenamed(source, endless), new LedgerAct.Linked(stage.Statement("bet against"), question, Same: true, LinkFit.Exact));
        stage.Do(new LedgerAct.Corrected(statement, [new(StatementField.Event, stage.Ledger.Statement(statement)!.Current.Event, endless)]));
        var page = await chromium.Open(stage.Address, new() { ViewportSize = new() { Width = width, Height = 640 } });

        foreach (var path in new[]
        {
            "/review", $"/statements/{statement}", "/questions", $"/questions/{question}", "/due", "/sources", $"/sources/{source}",
            "/contradictions?tag=endless", "/contradictions?tag=endless&board=true", $"/contradictions/{question}/{source}", "/search?q=x*",
        })
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(it => { it.open = true; })");
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{path} is too wide.");
        }
    }

    /// <summary>Presses keys that lead nowhere else.</summary>
    private static async Task Keys(IPage page, params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Presses a key that leads to another page, or to this one anew, and waits for that.</summary>
    private static Task Go(IPage page, string key) => Follow(page, () => page.Keyboard.PressAsync(key));

    private static async Task Name(IPage page, string name)
    {
        await page.GetByLabel("You act as").FillAsync(name);
        await Follow(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync());
    }

    private static async Task Follow(IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("document.documentElement.dataset.old = ''");
        await act();
        await Expect(page.Locator("html:not([data-old])")).ToBeAttachedAsync();
        await page.WaitForLoadStateAsync();
    }
}
