using System.Collections.Immutable;
using System.Diagnostics;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Folding;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage.Desk;

/// <summary>Works the desk out again from the history.</summary>
internal static class Replay
{
    private const int MostDifferences = 10;

    // The steps of the schema that make the tables of the desk.
    private static readonly int[] _deskVersions = [4, 6];

    private static readonly string[] _tables = ["sources", "source_keys", "desk_statements", "questions", "question_tags", "links"];

    /// <summary>Does every event that the desk does not know yet; the caller holds the transaction.</summary>
    /// <returns>Why an event could not be done, with its number; null where all were.</returns>
    public static string? CatchUp(SqliteConnection connection, string history = "main")
    {
        var done = connection.Ask<long>("SELECT number FROM main.desk_progress");
        using var tables = new SqliteTables(connection);
        using var command = connection.Command($"SELECT number, at, who, act FROM {history}.events WHERE number > $done ORDER BY number", ("$done", done));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var next = SqliteTables.ReadEvent(row);
            if (next.Act is LedgerAct.ReadingKept)
            {
                tables.Forget();
            }

            if (LedgerFold.Apply(tables, next).Refusal is { } refusal)
            {
                return $"Event {next.Number} of {next.Who} cannot be done again: {refusal.Reason}";
            }

            done = next.Number;
        }

        tables.Mark(done);
        return null;
    }

    /// <summary>Brings the desk up to the last event, where it is behind.</summary>
    /// <returns>Whether it was.</returns>
    public static bool BringForward(SqliteConnection connection)
    {
        if (!IsBehind(connection))
        {
            return false;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        if (IsBehind(connection))
        {
            if (CatchUp(connection) is { } refused)
            {
                throw new UnreachableException($"{refused} This is a bug in Foresaid.");
            }

            transaction.Commit();
        }

        return true;
    }

    /// <summary>Replays the history of the ledger at <paramref name="path"/> beside it, and says what differs.</summary>
    public static ImmutableArray<string> Compare(string path)
    {
        var folder = Directory.CreateTempSubdirectory("foresaid-");
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(folder.FullName, "replay.db"),
                Pooling = false,
            }.ToString());
            connection.Open();
            connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
            using var attach = connection.Command("ATTACH $path AS kept", ("$path", path));
            attach.ExecuteNonQuery();
            using var transaction = connection.BeginTransaction(deferred: true);
            foreach (var step in Migration.All.Where(step => _deskVersions.Contains(step.Version)))
            {
                connection.Execute(step.Sql);
            }

            ImmutableArray<string> differences = CatchUp(connection, "kept") is { } refused
                ? [refused]
                : [.. _tables.SelectMany(table => Differences(connection, table))];
            return differences;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsBehind(SqliteConnection connection) =>
        connection.Ask<long>("SELECT count(*) FROM sqlite_schema WHERE name = 'desk_progress'") == 1
        && connection.Ask<long>("SELECT (SELECT coalesce(max(number), 0) FROM events) > (SELECT number FROM desk_progress)") == 1;

    private static IEnumerable<string> Differences(SqliteConnection connection, string table)
    {
        foreach (var (left, right, words) in new[] { ("main", "kept", "is missing or other in the ledger"), ("kept", "main", "is in the ledger and does not come of the events") })
        {
            foreach (var row in connection.Rows(
                $"SELECT * FROM {left}.{table} EXCEPT SELECT * FROM {right}.{table} LIMIT {MostDifferences}",
                row => string.Join(", ", Enumerable.Range(0, Math.Min(2, row.FieldCount)).Select(column => $"{row.GetName(column)} {row.GetValue(column)}"))))
            {
                yield return $"{table}: the row {row} {words}.";
            }
        }
    }
}
