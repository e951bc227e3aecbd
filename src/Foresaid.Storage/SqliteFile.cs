using System.Collections.Immutable;
using System.Globalization;
using Foresaid.Ledger;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage;

/// <summary>The file of a ledger: looks at it, makes it, brings it forward, and opens connections to it.</summary>
/// <remarks>
/// A file that is something else, or newer, is refused before a lock is taken or a byte is written. Every connection
/// comes from the provider's pool, so a call costs no opening. Safe to use from several threads.
/// </remarks>
internal sealed class SqliteFile
{
    // "Fsd1" as a number: tells a ledger from other SQLite files (PRAGMA application_id).
    private const int ApplicationId = 0x46736431;

    // The header of a database; SQLite takes a file of one byte for an empty one, and would write over it.
    private const int LeastLength = 100;

    private readonly ImmutableArray<Migration> _migrations;
    private readonly TimeSpan _patience;
    private string _connection;

    private SqliteFile(string path, TimeSpan patience, ImmutableArray<Migration> migrations)
    {
        (Path, _patience, _migrations) = (path, patience, migrations);
        _connection = Describe(path, SqliteOpenMode.ReadWrite);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Whether it can be read but not written.</summary>
    public bool IsReadOnly { get; private set; }

    private int Known => _migrations[^1].Version;

    /// <summary>Opens the file for reading and writing, or for reading where it may not be written.</summary>
    public static SqliteFile Open(string path, TimeSpan patience, ImmutableArray<Migration> migrations)
    {
        var file = new SqliteFile(System.IO.Path.GetFullPath(path), patience, migrations);
        file.MakeWhereThereIsNone();
        file.RefuseStrangers();
        file.BringForward();
        return file;
    }

    /// <summary>A connection that is ready for use; the caller disposes of it.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connection)
        {
            // The provider tries again for whole seconds on top of SQLite's own waiting; one second is its least.
            DefaultTimeout = Math.Max(1, (int)_patience.TotalSeconds),
        };
        try
        {
            connection.Open();
            connection.Execute(string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA busy_timeout = {(int)_patience.TotalMilliseconds}; PRAGMA synchronous = NORMAL"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void MakeWhereThereIsNone()
    {
        if (Directory.Exists(Path))
        {
            throw new LedgerException(LedgerErrors.CannotOpen, $"{Path}: this is a folder; name a file in it.");
        }

        if (File.Exists(Path))
        {
            return;
        }

        var folder = System.IO.Path.GetDirectoryName(Path);
        if (!Directory.Exists(folder))
        {
            throw new LedgerException(LedgerErrors.CannotOpen, $"{Path}: there is no folder {folder}; make it first.");
        }

        try
        {
            // An empty file is an empty database. CreateNew never opens a file that is there: closing one that SQLite
            // has open in this process would give up SQLite's locks (sqlite.org/howtocorrupt.html, 2.2).
            new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (!File.Exists(Path))
            {
                throw SqliteFailure.WhenMaking(Path, failure);
            }
        }
    }

    /// <summary>Looks at the main file alone, as if it could never change: takes no lock and leaves no file beside it.</summary>
    private void RefuseStrangers()
    {
        if (new FileInfo(Path) is { Exists: true, Length: > 0 and < LeastLength })
        {
            throw SqliteFailure.NotALedger(Path);
        }

        try
        {
            using var connection = new SqliteConnection(Describe(Immutable(), SqliteOpenMode.ReadOnly, isPooled: false));
            connection.Open();
            var application = connection.Ask<long>("PRAGMA application_id");
            var version = (int)connection.Ask<long>("PRAGMA user_version");
            if (application == 0 && HasWriteAheadLog())
            {
                return;
            }

            Judge(connection, application, version);
        }
        catch (SqliteException failure)
        {
            throw SqliteFailure.In(Path, failure);
        }
    }

    private void BringForward()
    {
        try
        {
            using var connection = ConnectAsFarAsPossible();
            if (IsReadOnly)
            {
                RefuseOlder(connection);
                return;
            }

            connection.Execute("PRAGMA journal_mode = WAL");
            if (VersionIn(connection) < Known)
            {
                Migrate(connection);
            }
        }
        catch (SqliteException failure)
        {
            throw SqliteFailure.In(Path, failure);
        }
    }

    private SqliteConnection ConnectAsFarAsPossible()
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Connect();
            IsReadOnly = SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1;
            connection.Ask<long>("SELECT count(*) FROM sqlite_schema");
            return connection;
        }
        catch (SqliteException) when (IsReadOnly)
        {
            // A ledger on a medium that nobody can write has no room for the files that the log needs beside it.
            connection?.Dispose();
            _connection = Describe(Immutable(), SqliteOpenMode.ReadOnly);
            return Connect();
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    private void RefuseOlder(SqliteConnection connection)
    {
        if (VersionIn(connection) < Known)
        {
            throw SqliteFailure.IsReadOnly(Path);
        }
    }

    private void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = VersionIn(connection);
        foreach (var migration in _migrations.Where(migration => migration.Version > version))
        {
            connection.Execute(migration.Sql);
        }

        connection.Execute(string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Known}"));
        transaction.Commit();
    }

    private int VersionIn(SqliteConnection connection)
    {
        var version = (int)connection.Ask<long>("PRAGMA user_version");
        Judge(connection, connection.Ask<long>("PRAGMA application_id"), version);
        return version;
    }

    private void Judge(SqliteConnection connection, long application, int version)
    {
        var isUntouched = application == 0 && version == 0
            && connection.Ask<long>("SELECT count(*) FROM sqlite_schema") == 0;
        if (application != ApplicationId && !isUntouched)
        {
            throw SqliteFailure.NotALedger(Path);
        }

        if (version > Known)
        {
            throw SqliteFailure.IsNewer(Path, version, Known);
        }
    }

    private bool HasWriteAheadLog() => File.Exists(Path + "-wal") || File.Exists(Path + "-journal");

    private string Immutable() => new Uri(Path).AbsoluteUri + "?immutable=1";

    private static string Describe(string source, SqliteOpenMode mode, bool isPooled = true) => new SqliteConnectionStringBuilder
    {
        DataSource = source,
        Mode = mode,
        ForeignKeys = true,
        Pooling = isPooled,
    }.ToString();
}
