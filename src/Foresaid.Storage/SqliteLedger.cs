using System.Buffers;
using System.Collections.Immutable;
using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Storage.Desk;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage;

/// <summary>A ledger in one SQLite file.</summary>
/// <remarks>
/// Write-ahead log, foreign keys, a schema version with forward migrations, one transaction for each reading. Each call
/// takes a connection of its own from a pool: safe for several threads and processes at once; readers never wait.
/// </remarks>
public sealed partial class SqliteLedger : ILedgerStore, IDeskStore
{
    private const int LeastPrefix = 8;
    private const int IdentityLength = 64;

    private const string FindNewest = """
        SELECT r.id, d.sha256, r.engine, r.options, r.path, r.title, r.published, r.read_at, r.document, r.publication
        FROM documents d JOIN readings r ON r.document_id = d.id
        WHERE d.id = $document ORDER BY r.read_at DESC, r.id DESC LIMIT 1
        """;

    private const string ListNewest = """
        WITH listed AS (
            SELECT r.id, r.document_id, r.path, r.title, r.published, r.read_at
            FROM readings r
            WHERE NOT EXISTS (
                SELECT 1 FROM readings n
                WHERE n.document_id = r.document_id AND (n.read_at, n.id) > (r.read_at, r.id))
            ORDER BY r.read_at DESC, r.id DESC LIMIT $take OFFSET $skip)
        SELECT d.sha256, l.path, l.title, l.published, l.read_at,
            (SELECT count(*) FROM statements s WHERE s.reading_id = l.id),
            (SELECT count(*) FROM statements s WHERE s.reading_id = l.id AND s.kind = 'forecast'),
            (SELECT count(DISTINCT s.speaker) FROM statements s WHERE s.reading_id = l.id)
        FROM listed l JOIN documents d ON d.id = l.document_id
        ORDER BY l.read_at DESC, l.id DESC
        """;

    private static readonly SearchValues<char> _hexadecimal = SearchValues.Create("0123456789abcdef");

    private readonly SqliteFile _file;

    private SqliteLedger(SqliteFile file) => _file = file;

    /// <summary>How long a call waits for another program that is writing, where nothing else is said: five seconds.</summary>
    public static TimeSpan DefaultPatience { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether the ledger can be read but not written: <see cref="Keep(KeptReading)"/> then fails.</summary>
    public bool IsReadOnly => _file.IsReadOnly;

    /// <summary>Opens the ledger at <paramref name="path"/>; makes it where there is none; brings an older one forward.</summary>
    /// <remarks>
    /// A file that is no ledger, or a newer one, is left exactly as it was. A ledger that may not be written is opened for
    /// reading, unless it would have to be made or brought forward.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="LedgerException">It cannot be opened, is locked, is no ledger, or is of a newer version.</exception>
    public static SqliteLedger Open(string path) => Open(path, DefaultPatience);

    /// <summary>Opens the ledger at <paramref name="path"/> as <see cref="Open(string)"/> does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="patience">
    /// How long a call waits for another program that is writing before it fails with <see cref="LedgerErrors.Locked"/>;
    /// one second is the least that takes effect.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, or the patience is negative.</exception>
    /// <exception cref="LedgerException">It cannot be opened, is locked, is no ledger, or is of a newer version.</exception>
    public static SqliteLedger Open(string path, TimeSpan patience) => Open(path, patience, Migration.All);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The identity is not 64 lower-case hexadecimal digits.</exception>
    public bool Keep(KeptReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        RefuseIfNoIdentity(reading.Sha256, nameof(reading));
        return Write(connection => Keep(connection, reading));
    }

    /// <inheritdoc/>
    public IReadOnlyList<KeptDocument> Documents(int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return Ask<IReadOnlyList<KeptDocument>>(connection =>
        {
            using var command = connection.Command(ListNewest, ("$skip", skip), ("$take", take));
            using var row = command.ExecuteReader();
            var documents = new List<KeptDocument>();
            while (row.Read())
            {
                documents.Add(ReadDocument(row));
            }

            return documents;
        });
    }

    /// <inheritdoc/>
    public int CountDocuments() => Ask(connection => (int)connection.Ask<long>("SELECT count(*) FROM documents"));

    /// <inheritdoc/>
    /// <remarks>Fewer than eight digits, or anything but hexadecimal digits of either case, names no document.</remarks>
    public KeptReading? Find(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        var prefix = sha256.ToLowerInvariant();
        return prefix.Length is >= LeastPrefix and <= IdentityLength && IsHexadecimal(prefix)
            ? Ask(connection => FindOne(connection, prefix) is { } document ? ReadNewest(connection, document) : null)
            : null;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The identity is not 64 lower-case hexadecimal digits, or an address is empty.</exception>
    public bool KeepFetch(FetchRecord fetch)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentException.ThrowIfNullOrEmpty(fetch.Address, nameof(fetch));
        ArgumentException.ThrowIfNullOrEmpty(fetch.FinalAddress, nameof(fetch));
        RefuseIfNoIdentity(fetch.Sha256, nameof(fetch));
        return Write(connection => FetchRows.Write(connection, fetch));
    }

    /// <inheritdoc/>
    public FetchRecord? FindFetch(FetchKind kind, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Ask(connection => FetchRows.Newest(connection, kind, address));
    }

    /// <summary>Opens a ledger whose schema is made by <paramref name="migrations"/>.</summary>
    internal static SqliteLedger Open(string path, TimeSpan patience, ImmutableArray<Migration> migrations)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, TimeSpan.Zero);
        var ledger = new SqliteLedger(SqliteFile.Open(path, patience, migrations));
        ledger.CatchUp();
        return ledger;
    }

    /// <summary>Works out what events that an older program kept, or a broken step forward left, come to.</summary>
    private void CatchUp()
    {
        if (!IsReadOnly)
        {
            Ask(Replay.BringForward);
        }
    }

    private static bool Keep(SqliteConnection connection, KeptReading reading)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var inserting = StatementRows.Inserting(connection);
        using var tables = new SqliteTables(connection);
        if (!Keep(reading, inserting, tables))
        {
            return false;
        }

        transaction.Commit();
        return true;
    }

    /// <summary>Writes a reading, its event and what that comes to; the caller holds the transaction.</summary>
    private static bool Keep(KeptReading reading, PreparedChange inserting, SqliteTables tables)
    {
        if (tables.NewReading(reading) is not { } id)
        {
            return false;
        }

        StatementRows.Write(inserting, id, reading.Statements);
        tables.Remember(id, reading);
        var number = tables.LastEvent() + 1;
        var act = new LedgerAct.ReadingKept(reading.Sha256, reading.Engine, reading.Options);
        tables.Append(new LedgerEvent(number, reading.ReadAt, $"engine {reading.Engine}", act));
        tables.Mark(number);
        return true;
    }

    private static long? FindOne(SqliteConnection connection, string prefix)
    {
        // Every identity that begins with the prefix sorts before the prefix followed by a letter past "f".
        using var command = connection.Command(
            "SELECT id FROM documents WHERE sha256 >= $from AND sha256 < $to LIMIT 2", ("$from", prefix), ("$to", prefix + "g"));
        using var row = command.ExecuteReader();
        long? found = row.Read() ? row.GetInt64(0) : null;
        return row.Read() ? null : found;
    }

    private static KeptReading? ReadNewest(SqliteConnection connection, long document)
    {
        using var command = connection.Command(FindNewest, ("$document", document));
        using var row = command.ExecuteReader();
        return !row.Read()
            ? null
            : new KeptReading(
                Sha256: row.GetString(1),
                Engine: row.GetString(2),
                Options: row.GetString(3),
                Path: row.GetString(4),
                Title: row.Text(5),
                Published: row.Text(6),
                ReadAt: InstantText.Pattern.Parse(row.GetString(7)).Value,
                Document: row.GetString(8),
                Statements: StatementRows.Read(connection, row.GetInt64(0)))
            {
                Publication = row.Text(9),
            };
    }

    private static KeptDocument ReadDocument(SqliteDataReader row) => new(
        Sha256: row.GetString(0),
        Path: row.GetString(1),
        Title: row.Text(2),
        Published: row.Text(3),
        ReadAt: InstantText.Pattern.Parse(row.GetString(4)).Value,
        Statements: row.GetInt32(5),
        Forecasts: row.GetInt32(6),
        Speakers: row.GetInt32(7));

    private static void RefuseIfNoIdentity(string sha256, string parameter)
    {
        if (sha256.Length != IdentityLength || !IsHexadecimal(sha256))
        {
            throw new ArgumentException($"'{sha256}' is not 64 lower-case hexadecimal digits.", parameter);
        }
    }

    private static bool IsHexadecimal(string text) => !text.AsSpan().ContainsAnyExcept(_hexadecimal);

    private T Write<T>(Func<SqliteConnection, T> change) => IsReadOnly ? throw SqliteFailure.IsReadOnly(_file.Path) : Ask(change);

    private T Ask<T>(Func<SqliteConnection, T> question)
    {
        try
        {
            using var connection = _file.Connect();
            return question(connection);
        }
        catch (SqliteException failure)
        {
            throw SqliteFailure.In(_file.Path, failure);
        }
    }
}
