using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Folding;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;
using Xunit;
using static Foresaid.Hosts.Tests.Storage.Desk.DeskDrawing;

namespace Foresaid.Hosts.Tests.Storage.Desk;

/// <summary>What a store of the desk lists and finds, and how it bears faults.</summary>
public sealed class DeskStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteLedger _ledger;

    public DeskStoreTests() => _ledger = SqliteLedger.Open(_folder["desk.db"], TimeSpan.FromSeconds(1));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Finds_statements_by_words_in_any_form()
    {
        _ledger.Keep(Page(1, "Ada Moen: The ferry stops in winter.", "Ola Berg: Bridges are built."));

        Assert.Equal([1], Ids(new DeskFilter { Words = "stopping ferries" }));
        Assert.Equal([2], Ids(new DeskFilter { Words = "bridg*" }));
        Assert.Empty(Ids(new DeskFilter { Words = "ferry bridge" }));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("ferry\" OR \"bridge")]
    [InlineData("NEAR(a b)")]
    [InlineData("quote:ferry")]
    [InlineData("ferry AND NOT (")]
    [InlineData("*")]
    [InlineData("%_!'; DROP TABLE events; --")]
    public void Nothing_that_is_typed_has_a_power_of_its_own(string typed)
    {
        _ledger.Keep(Page(1, "Ada Moen: The ferry stops."));

        _ = _ledger.Statements(new DeskFilter { Words = typed }, 0, 10);
        _ = _ledger.Questions(new QuestionFilter { Words = typed }, 0, 10);
        Assert.DoesNotContain(_ledger.Sources(typed, pseudonymous: true, 0, 10), source => source.Name == "Ada Moen");
        Assert.Equal(1, _ledger.LastEvent());
    }

    [Fact]
    public void Finds_statements_by_status_source_question_certainty_window_and_day()
    {
        var page = Page(1, "Ada Moen: The ferry stops.", "Ola Berg: Ice comes late.");
        _ledger.Keep(page with
        {
            Statements =
            [
                page.Statements[0] with { To = new LocalDate(2026, 6, 1), Certainty = Range(0.8, 0.9, 1) },
                page.Statements[1] with { SaidOn = new LocalDate(2026, 4, 1), Checkable = "vague", Confidence = 0.3 },
            ],
        });
        Do(new LedgerAct.Accepted(1), new LedgerAct.QuestionOpened(Words("The ferry stops", "2026-06-01", null, "sea")), new LedgerAct.Linked(1, 1, true, LinkFit.Exact));

        Assert.Equal([1], Ids(new DeskFilter { Status = [StatementStatus.Accepted] }));
        Assert.Equal([2], Ids(new DeskFilter { Source = _ledger.Line(2)!.Source }));
        Assert.Equal([1], Ids(new DeskFilter { Question = 1 }));
        Assert.Equal([1], Ids(new DeskFilter { AtLeast = 0.85 }));
        Assert.Equal([2], Ids(new DeskFilter { AtMost = 0.8 }));
        Assert.Equal([1], Ids(new DeskFilter { DueFrom = new LocalDate(2026, 5, 1), DueTo = new LocalDate(2026, 7, 1) }));
        Assert.Equal([2], Ids(new DeskFilter { SaidFrom = new LocalDate(2026, 3, 11) }));
        Assert.Equal([1, 2], Ids(new DeskFilter { PublishedFrom = new LocalDate(2026, 3, 10), PublishedTo = new LocalDate(2026, 3, 10) }));
        Assert.Empty(Ids(new DeskFilter { PublishedFrom = new LocalDate(2026, 3, 11) }));
        Assert.Equal([2], Ids(new DeskFilter { Badges = Badges.Vague | Badges.LowConfidence | Badges.NoDay }));
        Assert.Equal([1, 2], Ids(new DeskFilter { Order = DeskOrder.Cheapest, Document = page.Sha256 }));
        var counts = _ledger.Counts();
        Assert.Equal((1, 1, 1), (counts.Proposed, counts.Accepted, counts.ByBadge[Badges.Vague]));
    }

    [Fact]
    public void Suggests_the_nearest_questions_and_statements_and_none_that_is_linked_already()
    {
        _ledger.Keep(Page(1, "Ada Moen: The ferry stops before winter.", "Ola Berg: Rates of interest fall."));
        Do(new LedgerAct.QuestionOpened(Words("The ferry to Varnholm stops in winter")), new LedgerAct.QuestionOpened(Words("Rates fall by June")));

        Assert.Equal([1], _ledger.SuggestQuestions(_ledger.Statement(1)!, 3).Select(near => near.Item.Id));
        Assert.Equal([2], _ledger.SuggestStatements(_ledger.Question(2)!, 3).Select(near => near.Item.Id));

        Do(new LedgerAct.Linked(1, 1, true, LinkFit.Exact));
        Assert.Empty(_ledger.SuggestQuestions(_ledger.Statement(1)!, 3));
    }

    [Fact]
    public void Forecasts_are_turned_to_what_the_question_asks_and_count_for_the_question_that_stands()
    {
        var page = Page(1, "Ada Moen: The ferry stops.", "Ola Berg: The ferry runs.");
        _ledger.Keep(page with { Statements = [page.Statements[0], page.Statements[1] with { Certainty = Range(0.6, 0.7, 0.9) }] });
        Do(
            new LedgerAct.Accepted(1),
            new LedgerAct.QuestionOpened(Words("The ferry stops", "2026-06-01")),
            new LedgerAct.QuestionOpened(Words("The ferry is stopped", "2026-06-01")),
            new LedgerAct.Linked(1, 1, Same: true, LinkFit.Exact),
            new LedgerAct.Linked(2, 2, Same: false, LinkFit.Close),
            new LedgerAct.QuestionsMerged(2, 1),
            new LedgerAct.Proposed(1, Outcome.Yes, null, Link(), new LocalDate(2026, 5, 4), null, null),
            new LedgerAct.Confirmed(1));

        var forecasts = _ledger.Forecasts().ToList();
        Assert.Equal(forecasts, _ledger.Forecasts(questions: [1]));
        Assert.Equal(forecasts, _ledger.Forecasts(source: forecasts[1].Source));
        Assert.Equal([1], _ledger.Forecasts(source: forecasts[0].Source).Select(it => (int)it.Statement));
        Assert.All(forecasts, it => Assert.Equal(new LocalDate(2026, 5, 4), it.HappenedOn));

        Assert.Equal([(1, 1, 0.75, 1), (1, 2, 0.3, 1)], forecasts.Select(it => ((int)it.Question, (int)it.Statement, Math.Round(it.Chance!.Value.Best.Value, 9), (int)it.Share!.Value)));
        Assert.Equal([true, false], forecasts.Select(it => it.IsAccepted));
    }

    [Fact]
    public void The_history_of_a_thing_is_told_in_order_with_who_and_when()
    {
        _ledger.Keep(Page(1, "Ada Moen: The ferry stops."));
        _ledger.Append("ola", Readings.Noon, [new LedgerAct.Accepted(1)]);
        _ledger.Append("nils", Readings.Noon - Duration.FromDays(1), [new LedgerAct.Rejected(1, RejectReason.TooVague, null)]);

        var history = _ledger.History(new Subject(SubjectKind.Statement, 1));

        Assert.Equal([("ola", 2), ("nils", 3)], history.Select(event_ => (event_.Who, (int)event_.Number)));
        Assert.True(history[1].At < history[0].At, "A clock that was set back does not change the order.");
        Assert.Equal(StatementStatus.Disputed, _ledger.Statement(1)!.Status);
        Assert.Empty(_ledger.Verify());
    }

    [Fact]
    public void Of_several_acts_all_are_done_or_none()
    {
        _ledger.Keep(Page(1, "Ada Moen: The ferry stops."));

        Assert.IsType<AppendOutcome.Refused>(_ledger.Append("ola", Readings.Noon, [new LedgerAct.Accepted(1), new LedgerAct.Accepted(99)]));

        Assert.Equal((1, StatementStatus.Proposed), (_ledger.LastEvent(), _ledger.Statement(1)!.Status));
    }

    [Fact]
    public void Reviewers_who_act_at_once_all_come_to_their_turn()
    {
        _ledger.Keep(Page(1, "Ada Moen: The ferry stops."));

        Parallel.For(0, 40, number => SqliteLedger.Open(_folder["desk.db"]).Append($"reviewer {number % 4}", Readings.Noon, [new LedgerAct.Accepted(1)]));

        Assert.Equal(41, _ledger.LastEvent());
        Assert.Equal(40, _ledger.Statement(1)!.Reviews.Length);
        Assert.Empty(_ledger.Verify());
    }

    [Fact]
    public void Says_that_another_program_is_writing()
    {
        _ledger.Keep(Page(1, "Ada Moen: The ferry stops."));
        using var other = Connect();
        using var writing = other.BeginTransaction(deferred: false);

        Assert.Equal(LedgerErrors.Locked, Assert.Throws<LedgerException>(() => _ledger.Append("ola", Readings.Noon, [new LedgerAct.Accepted(1)])).Code);
        writing.Rollback();
        Assert.IsType<AppendOutcome.Done>(_ledger.Append("ola", Readings.Noon, [new LedgerAct.Accepted(1)]));
    }

    [Fact]
    public void A_full_disk_keeps_nothing_of_an_act_and_the_ledger_works_again_when_there_is_room()
    {
        _ledger.Keep(Page(1, "Ada Moen: The ferry stops."));
        var pages = Ask("PRAGMA page_count");

        // SQLite bounds one connection at a time: the pooled one that the next call takes.
        Assert.Equal(13, Assert.Throws<SqliteException>(() => FillUp(pages)).SqliteErrorCode);

        Assert.Equal(1, _ledger.LastEvent());
        Assert.IsType<AppendOutcome.Done>(_ledger.Append("ola", Readings.Noon, [new LedgerAct.Accepted(1)]));
        Assert.Empty(_ledger.Verify());
    }

    [Theory]
    [InlineData("UPDATE events SET who = 'x'", "never overwritten")]
    [InlineData("DELETE FROM events", "never deleted")]
    [InlineData("INSERT INTO events SELECT 99, at, who, act FROM events LIMIT 1", "next number")]
    public void The_history_can_only_be_added_to(string sql, string words)
    {
        _ledger.Keep(Page(1, "Ada Moen: The ferry stops."));

        Assert.Contains(words, Assert.Throws<SqliteException>(() => Ask(sql)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE desk_statements SET status = 1")]
    [InlineData("UPDATE desk_statements SET best = 0.99")]
    [InlineData("DELETE FROM sources")]
    [InlineData("INSERT INTO links VALUES (1, 1, 1, 0, 1, NULL)")]
    public void Verify_finds_what_was_changed_behind_the_history(string sql)
    {
        _ledger.Keep(Page(1, "Ada Moen: The ferry stops."));
        Assert.Empty(_ledger.Verify());

        Ask(sql);

        Assert.NotEmpty(_ledger.Verify());
    }

    [Fact]
    public void Many_readings_are_kept_as_if_one_by_one()
    {
        Assert.Equal(1200, _ledger.Keep(Enumerable.Range(1, 1200).Select(number => Page(number, $"Ada Moen: The ferry stops on day {number}."))));
        Assert.Equal(0, _ledger.Keep([Page(7, "Ada Moen: The ferry stops on day 7.")]));

        Assert.Equal((1200, 1200), (_ledger.LastEvent(), _ledger.CountStatements(new DeskFilter())));
        Assert.Equal(("Ada Moen", 1200), (Assert.Single(_ledger.Sources("ada", false, 0, 9)).Name, Assert.Single(_ledger.Sources(null, false, 0, 9)).Statements));
        Assert.Empty(_ledger.Verify());
    }

    [Fact]
    public void What_somebody_says_of_a_source_while_many_readings_are_kept_holds_for_those_that_follow()
    {
        var other = SqliteLedger.Open(_folder["desk.db"], TimeSpan.FromSeconds(1));

        _ledger.Keep(Enumerable.Range(1, 1200).Select(number =>
        {
            if (number == 700)
            {
                Assert.IsType<AppendOutcome.Done>(other.Append("ola", Readings.Noon, [new LedgerAct.SourcesMerged(2, 1, "One and the same.")]));
            }

            return Page(number, "Ada Moen: The ferry stops.", "Ada Berg: Ice comes late.");
        }));

        Assert.Equal(("Ada Moen", 2400), (_ledger.Sources(null, false, 0, 9)[0].Name, _ledger.Sources(null, false, 0, 9)[0].Statements));
        Assert.Empty(_ledger.Verify());
    }

    [Fact]
    public void A_page_with_thousands_of_statements_is_kept_in_time_that_grows_with_them()
    {
        var page = Page(1, [.. Enumerable.Range(1, 4_000).Select(number => $"Ada Moen: The ferry stops on day {number}.")]);

        Assert.True(_ledger.Keep(page));
        Assert.True(_ledger.Keep(page with { Engine = "0.2.0", Statements = [.. page.Statements.Select(it => it with { Quote = it.Quote + " Soon.", Comment = it.Id })] }));

        Assert.Equal(4_000, _ledger.CountStatements(new DeskFilter()));
    }

    [Fact]
    public void The_last_run_gives_what_it_says_of_the_sources_that_are_asked_for()
    {
        Assert.Null(_ledger.LatestRun([1]));
        _ledger.KeepRun(new KeptRun(Readings.Noon, "ola", "2026-1", 3, "{\"run\":1}", [(1, "{}")]));
        _ledger.KeepRun(new KeptRun(Readings.Noon - Duration.FromDays(1), "ola", "2026-2", 4, "{\"run\":2}", [(1, "{\"source\":1}"), (2, "{\"source\":2}"), (5, "{}")]));

        var run = _ledger.LatestRun([2, 1, 3])!;

        Assert.Equal(("2026-2", 4, "{\"run\":2}"), (run.Rules, (int)run.Number, run.Body));
        Assert.Equal([(1, "{\"source\":1}"), (2, "{\"source\":2}")], run.Scores.Select(score => ((int)score.Source, score.Body)));
    }

    private void FillUp(long pages)
    {
        using var connection = Connect();
        Run($"PRAGMA max_page_count = {pages}");
        using var transaction = connection.BeginTransaction();
        Run($"INSERT INTO events VALUES (2, '{new string('0', 30)}', 'ola', '\"{new string('x', 100_000)}\"')");

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteScalar();
        }
    }

    private IEnumerable<int> Ids(DeskFilter filter)
    {
        var lines = _ledger.Statements(filter, 0, 10);
        Assert.Equal(lines.Count, _ledger.CountStatements(filter));
        return lines.Select(line => (int)line.Id);
    }

    private void Do(params LedgerAct[] acts) => Assert.IsType<AppendOutcome.Done>(_ledger.Append("ola", Readings.Noon, acts));

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder["desk.db"], Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private long Ask(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
