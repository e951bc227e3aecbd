using Foresaid.Ledger.Queries;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage.Desk;

/// <summary>Runs of the scores as rows, and back.</summary>
internal static class RunRows
{
    private const string Select = "SELECT r.at, r.who, r.rules, r.number, r.body FROM score_runs r WHERE r.id = (SELECT max(id) FROM score_runs)";

    /// <summary>Writes a run whole or not at all.</summary>
    /// <returns>Its number.</returns>
    public static long Write(SqliteConnection connection, KeptRun run)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var id = connection.Ask<long>(
            "INSERT INTO score_runs (at, who, rules, number, body) VALUES ($at, $who, $rules, $number, $body) RETURNING id",
            ("$at", InstantText.Pattern.Format(run.At)),
            ("$who", run.Who),
            ("$rules", run.Rules),
            ("$number", run.Number),
            ("$body", run.Body));
        using var writing = new PreparedChange(
            connection, "INSERT INTO source_scores (run_id, source_id, body) VALUES ($run, $source, $body)", ["$run", "$source", "$body"]);
        foreach (var (source, body) in run.Scores)
        {
            writing.Bind(0, id);
            writing.Bind(1, source);
            writing.Bind(2, body);
            writing.Run();
        }

        transaction.Commit();
        return id;
    }

    /// <summary>The run that was kept last, with its figures of some sources; null where none was kept.</summary>
    public static KeptRun? Latest(SqliteConnection connection, IReadOnlyCollection<long> sources) =>
        connection.Rows(Select, Read).SingleOrDefault() is { } run
            ? run with
            {
                Scores = connection.Rows(
                    """
                    SELECT source_id, body FROM source_scores
                    WHERE run_id = (SELECT max(id) FROM score_runs) AND source_id IN (SELECT value FROM json_each($sources)) ORDER BY source_id
                    """,
                    row => (row.GetInt64(0), row.GetString(1)),
                    ("$sources", SqliteSpeech.Numbers(sources))),
            }
            : null;

    private static KeptRun Read(SqliteDataReader row) => new(
        InstantText.Pattern.Parse(row.GetString(0)).Value, row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), []);
}
