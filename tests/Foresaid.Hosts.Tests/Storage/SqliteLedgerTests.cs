using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using Foresaid.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Foresaid.Hosts.Tests.Storage;

public sealed class SqliteLedgerTests : LedgerStoreContract, IDisposable
{
    private readonly TempFolder _folder = new();

    private string Path => _folder["a ledger#1 100%?.db"];

    public override ILedgerStore Store() => SqliteLedger.Open(Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_there_again_when_it_is_opened_again()
    {
        Store().Keep(Readings.Of(1));

        Assert.Equal(1, Store().CountDocuments());
    }

    [Fact]
    public void Two_that_are_open_at_once_see_each_others_readings()
    {
        var (one, other) = (Store(), Store());

        Assert.True(one.Keep(Readings.Of(1)));
        Assert.False(other.Keep(Readings.Of(1)));
        Assert.Equal(1, other.CountDocuments());
    }

    [Fact]
    public void Several_that_make_one_ledger_at_once_make_one()
    {
        Parallel.For(0, 8, number => Store().Keep(Readings.Of(number)));

        Assert.Equal(8, Store().CountDocuments());
    }

    [Fact]
    public void Keeps_a_write_ahead_log()
    {
        Store();

        Assert.Equal("wal", Ask("PRAGMA journal_mode"));
    }

    [Theory]
    [InlineData("UPDATE readings SET title = 'x'")]
    [InlineData("UPDATE statements SET quote = 'x'")]
    [InlineData("UPDATE documents SET sha256 = replace(sha256, '1', '2')")]
    [InlineData("UPDATE fetches SET etag = NULL")]
    public void Nothing_can_be_overwritten(string sql)
    {
        Store().Keep(Readings.Of(1));
        Store().KeepFetch(Readings.Fetch("https://news.example/a"));

        Assert.Contains("never overwritten", Assert.Throws<SqliteException>(() => Ask(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Waits_for_a_writer_and_then_says_that_the_ledger_is_locked()
    {
        var ledger = SqliteLedger.Open(Path, TimeSpan.FromSeconds(1));
        ledger.Keep(Readings.Of(1));
        using var other = Connect();
        using var writing = other.BeginTransaction(deferred: false);

        var failure = Assert.Throws<LedgerException>(() => ledger.Keep(Readings.Of(2)));

        Assert.Equal(LedgerErrors.Locked, failure.Code);
        Assert.Contains(Path, failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, ledger.CountDocuments());
        writing.Rollback();
        Assert.True(ledger.Keep(Readings.Of(2)));
    }

    [Fact]
    public void Waits_long_enough_for_a_writer_that_is_done_soon()
    {
        var ledger = Store();
        using var other = Connect();
        var writing = other.BeginTransaction(deferred: false);
        using var soon = new Timer(_ => writing.Dispose(), null, TimeSpan.FromMilliseconds(300), Timeout.InfiniteTimeSpan);

        Assert.True(ledger.Keep(Readings.Of(1)));
    }

    [Fact]
    public void A_full_database_keeps_nothing_of_a_reading_and_says_so()
    {
        var failure = SqliteFailureOf(13);

        Assert.Equal(LedgerErrors.DiskFull, failure.Code);
        Assert.Contains("full", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, LedgerErrors.Locked)]
    [InlineData(6, LedgerErrors.Locked)]
    [InlineData(8, LedgerErrors.ReadOnly)]
    [InlineData(10, LedgerErrors.CannotOpen)]
    [InlineData(11, LedgerErrors.NotALedger)]
    [InlineData(14, LedgerErrors.CannotOpen)]
    [InlineData(26, LedgerErrors.NotALedger)]
    public void Every_failure_of_the_database_has_a_code_and_names_the_file(int result, string code)
    {
        var failure = SqliteFailureOf(result);

        Assert.Equal(code, failure.Code);
        Assert.StartsWith("x.db: ", failure.Message, StringComparison.Ordinal);
    }

    private static LedgerException SqliteFailureOf(int result) => SqliteFailure.In("x.db", new SqliteException("It broke.", result));

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private object? Ask(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
