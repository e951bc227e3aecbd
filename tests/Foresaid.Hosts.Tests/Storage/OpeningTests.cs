using System.Collections.Immutable;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using Foresaid.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Foresaid.Hosts.Tests.Storage;

/// <summary>What happens to a file that is to be a ledger: made, brought forward, or refused and left alone.</summary>
public sealed class OpeningTests : IDisposable
{
    private readonly TempFolder _folder = new();

    // The version that the next release might have.
    private static int Next => Migration.All[^1].Version + 1;

    private string Path => _folder["ledger.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Brings_a_ledger_of_version_1_forward_and_loses_nothing()
    {
        using (var connection = Connect())
        {
            Execute(connection, File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Storage", "version-1.sql")));
        }

        var ledger = SqliteLedger.Open(Path);

        var reading = ledger.Find("5eed0001")!;
        Assert.Equal("The Bystrzyca bridge", reading.Title);
        Assert.Equal(["the bridge opens", "the toll falls"], reading.Statements.Select(statement => statement.Event));
        Assert.True(ledger.KeepFetch(Readings.Fetch("https://news.example/bridge")));
        Assert.Equal(1, ledger.LastEvent());
        Assert.Equal("the toll falls", ledger.StatementBy(reading.Sha256, "s2")!.Current.Event);
        Assert.Empty(ledger.Verify());
    }

    [Fact]
    public void Brings_the_days_and_the_scores_of_a_ledger_of_version_5_forward()
    {
        var five = SqliteLedger.Open(Path, SqliteLedger.DefaultPatience, [.. Migration.All.Where(step => step.Version <= 5)]);
        Assert.Equal(0, five.LastEvent());
        using (var connection = Connect())
        {
            Execute(connection, """
                INSERT INTO questions (id, text, state, outcome, share, body) VALUES
                (1, 'It opens', 3, 0, 1, '{"resolutions":[{"happenedOn":"2026-01-02"},{"happenedOn":"2026-02-03"},{"happenedOn":"2026-03-04","reversal":{"event":9}}]}'),
                (2, 'It shuts', 0, NULL, NULL, '{"resolutions":[{"happenedOn":"2026-01-02","reversal":{"event":9}}]}');
                INSERT INTO score_runs (at, who, rules, number, body) VALUES ('2026-03-11T12:00:00.000000000Z', 'ola', '2026-1', 7, '{"sources":[{"source":4,"resolved":12}]}');
                """);
        }

        var ledger = SqliteLedger.Open(Path);

        Assert.Equal((4, "{\"source\":4,\"resolved\":12}"), ledger.LatestRun([4, 5])!.Scores.Select(score => ((int)score.Source, score.Body)).Single());
        using var now = Connect();
        Assert.Equal(1L, Ask(now, "SELECT count(*) FROM questions WHERE id = 1 AND happened_on = '2026-02-03'"));
        Assert.Equal(1L, Ask(now, "SELECT count(*) FROM questions WHERE id = 2 AND happened_on IS NULL"));
    }

    [Fact]
    public void Applies_only_the_steps_that_are_missing()
    {
        ImmutableArray<Migration> more = [.. Migration.All, new Migration(Next, "CREATE TABLE reviews (id INTEGER PRIMARY KEY) STRICT")];
        SqliteLedger.Open(Path).Keep(Readings.Of(1));

        var ledger = SqliteLedger.Open(Path, SqliteLedger.DefaultPatience, more);
        SqliteLedger.Open(Path, SqliteLedger.DefaultPatience, more);

        Assert.Equal(1, ledger.CountDocuments());
        using var connection = Connect();
        Assert.Equal((long)Next, Ask(connection, "PRAGMA user_version"));
    }

    [Fact]
    public void A_step_that_fails_leaves_the_ledger_as_it_was()
    {
        ImmutableArray<Migration> bad =
        [
            .. Migration.All, new Migration(Next, "CREATE TABLE reviews (id INTEGER PRIMARY KEY)"), new Migration(Next + 1, "CREATE NONSENSE"),
        ];
        SqliteLedger.Open(Path).Keep(Readings.Of(1));

        Assert.Throws<LedgerException>(() => SqliteLedger.Open(Path, SqliteLedger.DefaultPatience, bad));

        using var connection = Connect();
        Assert.Equal(Next - 1L, Ask(connection, "PRAGMA user_version"));
        Assert.Equal(0L, Ask(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'reviews'"));
    }

    [Fact]
    public void Refuses_a_newer_ledger_and_leaves_it_as_it_is()
    {
        ImmutableArray<Migration> newer = [.. Migration.All, new Migration(Next, "CREATE TABLE reviews (id INTEGER PRIMARY KEY)")];
        SqliteLedger.Open(Path, SqliteLedger.DefaultPatience, newer).Keep(Readings.Of(1));
        SqliteConnection.ClearAllPools();

        Assert.Equal(LedgerErrors.NewerVersion, RefusalThatLeavesTheFolderAlone().Code);
    }

    [Fact]
    public void Refuses_a_newer_ledger_that_still_lies_in_its_log()
    {
        SqliteLedger.Open(Path).Keep(Readings.Of(1));
        SqliteConnection.ClearAllPools();
        using var connection = Connect();
        Execute(connection, "PRAGMA user_version = 99");

        Assert.Equal(LedgerErrors.NewerVersion, Assert.Throws<LedgerException>(() => SqliteLedger.Open(Path)).Code);
    }

    [Theory]
    [InlineData("CREATE TABLE moz_places (url TEXT)")]
    [InlineData("PRAGMA application_id = 77")]
    [InlineData("PRAGMA user_version = 1")]
    [InlineData("PRAGMA journal_mode = WAL; CREATE TABLE moz_places (url TEXT)")]
    public void Refuses_a_database_of_another_program_and_leaves_it_as_it_is(string sql)
    {
        using (var connection = Connect())
        {
            Execute(connection, sql);
        }

        Assert.Equal(LedgerErrors.NotALedger, RefusalThatLeavesTheFolderAlone().Code);
    }

    [Fact]
    public void Refuses_a_database_of_another_program_that_still_lies_in_its_log()
    {
        using var connection = Connect();
        Execute(connection, "PRAGMA journal_mode = WAL; CREATE TABLE moz_places (url TEXT)");

        Assert.Equal(LedgerErrors.NotALedger, Assert.Throws<LedgerException>(() => SqliteLedger.Open(Path)).Code);
        Assert.Equal(1L, Ask(connection, "SELECT count(*) FROM sqlite_schema"));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>The weir will hold.")]
    [InlineData("x")]
    public void Refuses_a_file_that_is_no_database_and_leaves_it_as_it_is(string text)
    {
        _folder.Write("ledger.db", text);

        Assert.Equal(LedgerErrors.NotALedger, RefusalThatLeavesTheFolderAlone().Code);
    }

    [Fact]
    public void Takes_an_empty_file_for_a_new_ledger()
    {
        _folder.Write("ledger.db", "");

        Assert.True(SqliteLedger.Open(Path).Keep(Readings.Of(1)));
    }

    [Fact]
    public void Says_that_a_damaged_ledger_is_damaged()
    {
        var ledger = SqliteLedger.Open(Path);
        for (var number = 0; number < 50; number++)
        {
            ledger.Keep(Readings.Of(number, statements: 20));
        }

        SqliteConnection.ClearAllPools();
        using (var file = new FileStream(Path, FileMode.Open))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        var failure = Assert.Throws<LedgerException>(() => SqliteLedger.Open(Path).Documents(0, 100));
        Assert.Equal(LedgerErrors.NotALedger, failure.Code);
        Assert.Contains("damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_folder_is_a_folder()
    {
        Directory.CreateDirectory(Path);

        Assert.Equal(LedgerErrors.CannotOpen, RefusalThatLeavesTheFolderAlone().Code);
    }

    [Fact]
    public void Says_that_the_folder_above_is_missing()
    {
        var failure = Assert.Throws<LedgerException>(() => SqliteLedger.Open(_folder["none/ledger.db"]));

        Assert.Equal(LedgerErrors.CannotOpen, failure.Code);
        Assert.Contains(_folder["none"], failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_path_is_needed(string path) => Assert.Throws<ArgumentException>(() => SqliteLedger.Open(path));

    [Fact]
    public void A_ledger_in_a_folder_that_may_not_be_written_cannot_be_made() => AnotherUser.Run(() =>
        Assert.Equal(LedgerErrors.ReadOnly, Assert.Throws<LedgerException>(() => SqliteLedger.Open(Path)).Code));

    [Fact]
    public void A_ledger_that_may_not_be_written_can_be_read_but_keeps_nothing()
    {
        SqliteLedger.Open(Path).Keep(Readings.Of(1));
        SqliteConnection.ClearAllPools();

        AnotherUser.Run(() =>
        {
            var ledger = SqliteLedger.Open(Path);
            try
            {
                Assert.True(ledger.IsReadOnly);
                Assert.Equal("pages/1.html", ledger.Find(Readings.Sha256(1))!.Path);
                Assert.Equal(LedgerErrors.ReadOnly, Assert.Throws<LedgerException>(() => ledger.Keep(Readings.Of(2))).Code);
            }
            finally
            {
                SqliteConnection.ClearAllPools();
            }
        });
    }

    [Fact]
    public void An_older_ledger_that_may_not_be_written_cannot_be_brought_forward()
    {
        SqliteLedger.Open(Path);
        SqliteConnection.ClearAllPools();
        ImmutableArray<Migration> more = [.. Migration.All, new Migration(Next, "CREATE TABLE reviews (id INTEGER PRIMARY KEY)")];

        AnotherUser.Run(() => Assert.Equal(
            LedgerErrors.ReadOnly,
            Assert.Throws<LedgerException>(() => SqliteLedger.Open(Path, SqliteLedger.DefaultPatience, more)).Code));
    }

    private LedgerException RefusalThatLeavesTheFolderAlone()
    {
        var before = Snapshot();

        var failure = Assert.Throws<LedgerException>(() => SqliteLedger.Open(Path));

        Assert.Equal(before, Snapshot());
        Assert.StartsWith(Path + ": ", failure.Message, StringComparison.Ordinal);
        return failure;
    }

    private string[] Snapshot() =>
    [
        .. Directory.GetFileSystemEntries(_folder.Path).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {(File.Exists(path) ? Convert.ToHexString(File.ReadAllBytes(path)) : "")}"),
    ];

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql) => Ask(connection, sql);

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
