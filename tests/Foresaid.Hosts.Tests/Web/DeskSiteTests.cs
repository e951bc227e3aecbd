using System.Net;
using System.Text.RegularExpressions;
using Foresaid.Engine;
using Foresaid.Hosts.Tests.Storage.Desk;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Storage;
using Xunit;

namespace Foresaid.Hosts.Tests.Web;

/// <summary>The desk on the site: review, questions, sources, due, search, contradictions.</summary>
public sealed partial class DeskSiteTests : IDisposable
{
    private const string Script = "<script>alert(1)</script>";

    private readonly TempFolder _folder = new();
    private readonly SqliteLedger _ledger;

    public DeskSiteTests()
    {
        _ledger = SqliteLedger.Open(_folder["desk.db"]);
        var document = FakeEngine.Of("page.html", "Ada Moen: The ferry will stop.\nOla Berg: The ferry will run.", "2026-03-10");
        var page = DeskDrawing.Page(1, "Ada Moen: The ferry will stop.", "Ola Berg: The ferry will run.");
        _ledger.Keep(page with
        {
            Sha256 = document.Sha256,
            Document = DocumentJson.Write(document),
            Statements = [.. page.Statements.Zip(["10-30", "41-61"], (statement, spans) => statement with { Spans = spans })],
        });
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/review")]
    [InlineData("/statements/1")]
    [InlineData("/questions")]
    [InlineData("/due")]
    [InlineData("/sources")]
    [InlineData("/sources/1")]
    [InlineData("/search")]
    [InlineData("/search?q=ferry&status=proposed&least=10&most=95&from=2026-01-01&dueto=2026-12-31&source=x")]
    [InlineData("/contradictions")]
    [InlineData("/contradictions?tag=sea&board=true")]
    public async Task Every_page_of_the_desk_is_there(string path)
    {
        await using var site = await Site.Over(_ledger);

        Assert.Equal(HttpStatusCode.OK, (await site.Browse(path)).StatusCode);
    }

    [Theory]
    [InlineData("/statements/99")]
    [InlineData("/questions/99")]
    [InlineData("/sources/99")]
    public async Task What_is_not_there_is_said_so_with_its_code(string path)
    {
        await using var site = await Site.Over(_ledger);

        var response = await site.Browse(path, "application/json");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(DeskErrors.NotFound, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?least=high", "per cent")]
    [InlineData("/search?most=700", "per cent")]
    [InlineData("/search?publishedto=yesterday", "2026-03-31")]
    [InlineData("/due?from=31.12.2026", "2026-03-31")]
    [InlineData("/due?until=9999-12-31", "9998")]
    [InlineData("/due?until=-9998-01-01", "9998")]
    [InlineData("/due?from=2027-01-01&until=2026-01-01", "turn them round")]
    public async Task What_means_nothing_in_an_address_is_refused_and_it_is_said_what_does(string path, string expected)
    {
        await using var site = await Site.Over(_ledger);

        var response = await site.Browse(path, "application/json");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/questions", "its number", "text", "Q", "condition", "abc")]
    [InlineData("/questions", "the number of a statement", "text", "Q", "statement", "abc")]
    [InlineData("/questions/1/merge", "the number of the question", "into", "")]
    [InlineData("/statements/1/join", "the number of the statement", "into", "x")]
    [InlineData("/statements/1/reject", "WrongSpeaker", "reason", "Dull")]
    [InlineData("/sources/1/merge", "the number of the source", "why", "They are one.")]
    [InlineData("/links", "the number of a statement", "question", "1")]
    [InlineData("/links", "Exact, Close, Loose", "statement", "1", "question", "1", "fit", "perfect")]
    [InlineData("/links/cut", "the number of a question", "statement", "1")]
    public async Task A_form_with_a_number_or_choice_that_is_none_is_refused_and_nothing_is_done(string path, string expected, params string[] fields)
    {
        await using var site = await Site.Over(_ledger);
        await Post(site, "/questions", ("text", "The ferry stops"));
        var before = _ledger.LastEvent();

        var response = await Send(site, path, [.. fields.Chunk(2).Select(field => (field[0], field[1]))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before, _ledger.LastEvent());
    }

    [Theory]
    [InlineData("text=a%00b")]
    [InlineData(null)]
    public async Task A_form_that_no_page_of_the_site_sends_is_a_bad_request(string? form)
    {
        await using var site = await Site.Over(_ledger);
        using var content = new StringContent(form ?? string.Join('&', Enumerable.Range(0, 3_000).Select(index => $"a{index}=1")), null, "application/x-www-form-urlencoded");

        var response = await site.Client.PostAsync(new Uri("/questions", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(1, _ledger.LastEvent());
    }

    [Fact]
    public async Task Quotes_of_a_source_that_is_not_there_are_not_there_either()
    {
        await using var site = await Site.Over(_ledger);
        await Post(site, "/questions", ("text", "The ferry stops"));

        Assert.Equal(HttpStatusCode.OK, (await site.Browse("/contradictions/1/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browse("/contradictions/1/99")).StatusCode);
    }

    [Fact]
    public async Task A_list_that_is_empty_says_why_and_what_to_do()
    {
        await using var site = await Site.Over(_ledger);

        Assert.Contains("No questions yet", await site.Page("/questions"), StringComparison.Ordinal);
        Assert.Contains("No question has these words", await site.Page("/questions?q=ferry"), StringComparison.Ordinal);
        Assert.Contains("Look at another month", await site.Page("/due"), StringComparison.Ordinal);
        Assert.Contains("Say what to look for", await site.Page("/search"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_proposal_to_a_resolved_question()
    {
        await using var site = await Site.Over(_ledger);
        await Post(site, "/me", ("name", "Ola Ø"));
        site.Client.DefaultRequestHeaders.Add("Cookie", "foresaid-who=Ola%20%C3%98");

        Assert.Equal("/statements/2?status=proposed", await Post(site, "/statements/1/accept", ("back", "/statements/2?status=proposed")));
        Assert.Equal("/questions/1", await Post(site, "/questions", ("text", "The ferry stops"), ("to", "2026-06-01"), ("tags", "sea, ferry"), ("statement", "1")));
        await Post(site, "/links", ("statement", "2"), ("question", "1"), ("same", "false"), ("fit", "Close"));
        await Post(site, "/questions/1/propose", ("outcome", "Yes"), ("link", "https://news.example/a"), ("archived", "It stopped."), ("happened", "2026-05-01"));
        await Post(site, "/questions/1/confirm");

        var question = _ledger.Question(1)!;
        Assert.Equal((Outcome.Yes, "Ola Ø"), (question.Outcome, question.OpenedBy));
        Assert.Equal(StatementStatus.Accepted, _ledger.Statement(1)!.Status);
        Assert.Equal(2, _ledger.LinkedTo(1).Count);
        Assert.Contains("Confirmed by", await site.Page("/questions/1"), StringComparison.Ordinal);
        Assert.Contains("The ferry stops", await site.Page("/contradictions?tag=sea"), StringComparison.Ordinal);
        Assert.Empty(_ledger.Verify());
    }

    [Fact]
    public async Task Spans_that_are_edited_take_the_words_of_the_page_with_them_and_nonsense_is_refused()
    {
        await using var site = await Site.Over(_ledger);

        await Post(site, "/statements/1/correct", ("spans", "14-19"));
        Assert.Equal("ferry", _ledger.Statement(1)!.Current.Quote);

        foreach (var nonsense in new[] { "5-100000", "9-3", "all", "-4-2" })
        {
            var response = await Send(site, "/statements/1/correct", ("spans", nonsense));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        }

        Assert.Equal("ferry", _ledger.Statement(1)!.Current.Quote);
    }

    [Fact]
    public async Task Script_in_any_field_is_shown_as_text()
    {
        await using var site = await Site.Over(_ledger);
        await Post(site, "/statements/1/correct", ("event", Script), ("speaker", Script), ("condition", Script));
        await Post(site, "/statements/2/reject", ("reason", "Other"), ("note", Script));
        await Post(site, "/questions", ("text", Script), ("criteria", Script), ("tags", Script), ("to", "2026-01-01"), ("statement", "1"));
        await Post(site, "/questions/1/propose", ("outcome", "Void"), ("why", Script), ("quote", Script), ("archived", Script));
        await Post(site, "/questions/1/dispute", ("why", Script));
        var source = _ledger.Statement(1)!.Source;
        await Post(site, $"/sources/{source}/alias", ("name", Script + "2"));

        foreach (var path in new[] { "/review", "/statements/1", "/statements/2", "/questions", "/questions/1", "/due", "/sources", $"/sources/{source}", "/search?q=script", "/contradictions?tag=" + Uri.EscapeDataString(Script), "/due.atom", "/due.ics" })
        {
            var page = await site.Page(path);
            Assert.True(!page.Contains(Script, StringComparison.Ordinal) || path == "/due.ics", $"{path} holds a script.");
        }
    }

    [Fact]
    public async Task A_form_leads_back_to_this_site_only()
    {
        await using var site = await Site.Over(_ledger);

        foreach (var back in new[] { "//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)" })
        {
            Assert.Equal("/statements/1", await Post(site, "/statements/1/accept", ("back", back)));
        }
    }

    [Fact]
    public async Task A_ledger_that_fails_is_said_so_and_nothing_is_done_from_another_site()
    {
        await using var site = await Site.Over(_ledger);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/statements/1/accept") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await site.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(StatementStatus.Proposed, _ledger.Statement(1)!.Status);
    }

    [Fact]
    public async Task What_falls_due_is_a_calendar_and_a_feed_too()
    {
        await using var site = await Site.Over(_ledger);
        await Post(site, "/questions", ("text", "The ferry stops; for good, " + new string('x', 90)), ("to", "2026-09-14"));

        var calendar = await site.Page("/due.ics");
        Assert.Contains("DTSTART;VALUE=DATE:20260914\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:The ferry stops\\; for good\\, x", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.True(line.Length <= 75));
        Assert.Contains("/questions/1", await site.Page("/due.atom"), StringComparison.Ordinal);
        Assert.Contains("The ferry stops", await site.Page("/due"), StringComparison.Ordinal);

        await Post(site, "/due", ("question", "1"), ("outcome", "No"), ("why", "It ran all year."));
        Assert.Equal(QuestionState.Proposed, _ledger.Question(1)!.State);
    }

    [Fact]
    public async Task Who_asks_from_the_queue_comes_back_to_its_place_in_the_queue()
    {
        await using var site = await Site.Over(_ledger);
        var page = await site.Page("/statements/2?status=proposed&badge=NoDay");
        var form = page[page.IndexOf("action=\"/questions\"", StringComparison.Ordinal)..];
        Assert.Contains("name=\"back\" value=\"/statements/2?status=proposed&amp;badge=NoDay\"", form[..form.IndexOf("</form", StringComparison.Ordinal)], StringComparison.Ordinal);

        Assert.Equal("/statements/2?status=proposed", await Post(site, "/questions", ("text", "The ferry runs"), ("statement", "2"), ("back", "/statements/2?status=proposed")));
        Assert.Equal("/questions/2", await Post(site, "/questions", ("text", "Another"), ("statement", "2"), ("back", "//evil.example/")));
        Assert.Contains("The ferry runs", await site.Page("/statements/2?status=proposed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_counts_what_speaks_against_each_hypothesis_and_what_tells_them_apart()
    {
        // Ada Moen speaks for the second and against the first; Ola Berg against both.
        await using var site = await Site.Over(_ledger);
        await Post(site, "/questions", ("text", "It stops"), ("tags", "sea"));
        await Post(site, "/questions", ("text", "Anything else"), ("tags", "sea"));
        foreach (var (statement, question, same) in new[] { ("1", "1", "false"), ("1", "2", "true"), ("2", "1", "false"), ("2", "2", "false") })
        {
            await Post(site, "/links", ("statement", statement), ("question", question), ("same", same), ("fit", "Exact"));
        }

        var board = await site.Page("/contradictions?tag=sea&board=true");
        Assert.Equal(["Anything else 1 1", "It stops 2 2"], Rows(board));
        Assert.Equal("Diagnosticity, most first 1 0", Row(board[board.IndexOf("<tfoot", StringComparison.Ordinal)..]));
        Assert.Contains("no advantage", board, StringComparison.Ordinal);

        var byName = await site.Page("/contradictions?tag=sea&board=true&rows=name&columns=name");
        Assert.Equal(["Anything else 1 1", "It stops 2 2"], Rows(byName));
        await Post(site, "/questions/1", ("text", "A stop"), ("tags", "sea"));
        Assert.Equal(["A stop 2 2", "Anything else 1 1"], Rows(await site.Page("/contradictions?tag=sea&board=true&rows=name")));

        static IEnumerable<string> Rows(string page) => page[page.IndexOf("<tbody", StringComparison.Ordinal)..page.IndexOf("</tbody", StringComparison.Ordinal)].Split("<tr>").Skip(1).Select(Row);

        static string Row(string row) => string.Join(' ', CellWords().Matches(row).Select(cell => cell.Groups[1].Value));
    }

    // Headings of rows that are links, and numbers.
    [GeneratedRegex("""<(?:th[^>]*><a[^>]*|td class="number")>([^<]+)<""")]
    private static partial Regex CellWords();

    private static async Task<string> Post(Site site, string path, params (string Name, string Value)[] fields)
    {
        var response = await Send(site, path, fields);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    private static Task<HttpResponseMessage> Send(Site site, string path, params (string Name, string Value)[] fields) => site.Client.PostAsync(
        new Uri(path, UriKind.Relative),
        new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        TestContext.Current.CancellationToken);
}
