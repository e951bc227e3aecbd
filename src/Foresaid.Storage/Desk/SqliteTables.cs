using Foresaid.Ledger.Events;
using Foresaid.Ledger.Folding;
using Foresaid.Ledger.Questions;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage.Desk;

/// <summary>What events come to, in the tables of a SQLite file, within one transaction of its caller.</summary>
/// <param name="connection">The caller's, which holds the transaction.</param>
/// <param name="sources">The sources that are known from transactions before; what is looked up or changed here is added to them.</param>
/// <remarks>Each command is prepared once, and known again by its text, which is a constant of this class. Not safe to use from several threads.</remarks>
internal sealed partial class SqliteTables(SqliteConnection connection, SourcesAtHand sources) : ILedgerTables, IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, PreparedChange> _changes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, long> _next = new(StringComparer.Ordinal);

    /// <summary>Knows no sources yet.</summary>
    public SqliteTables(SqliteConnection connection)
        : this(connection, new SourcesAtHand())
    {
    }

    public void Dispose()
    {
        foreach (var prepared in _commands.Values.Concat<IDisposable>(_changes.Values))
        {
            prepared.Dispose();
        }
    }

    /// <summary>The number of the last event; 0 where there is none.</summary>
    public long LastEvent() => (long)Asking("SELECT coalesce(max(number), 0) FROM events").ExecuteScalar()!;

    /// <summary>Does <paramref name="next"/> and writes it into the history, where it can be done.</summary>
    public FoldResult Append(LedgerEvent next)
    {
        var result = LedgerFold.Apply(this, next);
        if (result.Refusal is null)
        {
            Run(
                "INSERT INTO events (number, at, who, act) VALUES ($number, $at, $who, $act)",
                ("$number", next.Number),
                ("$at", InstantText.Pattern.Format(next.At)),
                ("$who", next.Who),
                ("$act", LedgerJson.Write(next.Act)));
            foreach (var subject in result.Subjects)
            {
                Run(
                    "INSERT INTO event_subjects (kind, id, number) VALUES ($kind, $id, $number)",
                    ("$kind", (long)subject.Kind),
                    ("$id", subject.Id),
                    ("$number", next.Number));
            }
        }

        return result;
    }

    /// <summary>Writes down how far these tables are.</summary>
    public void Mark(long number) => Run("UPDATE main.desk_progress SET number = $number", ("$number", number));

    /// <inheritdoc/>
    public LedgerEvent? Past(long number)
    {
        using var row = Asking("SELECT number, at, who, act FROM events WHERE number = $number", ("$number", number)).ExecuteReader();
        return row.Read() ? ReadEvent(row) : null;
    }

    /// <inheritdoc/>
    public QuestionLink? Link(long question, long statement)
    {
        using var row = Asking(
            "SELECT question_id, statement_id, same, fit, event, cut_by FROM links WHERE question_id = $question AND statement_id = $statement",
            ("$question", question),
            ("$statement", statement)).ExecuteReader();
        return row.Read() ? ReadLink(row, 0) : null;
    }

    /// <inheritdoc/>
    public void Put(QuestionLink link) => Run(
        """
        INSERT INTO links (question_id, statement_id, same, fit, event, cut_by) VALUES ($question, $statement, $same, $fit, $event, $cut)
        ON CONFLICT (question_id, statement_id) DO UPDATE SET same = excluded.same, fit = excluded.fit, event = excluded.event, cut_by = excluded.cut_by
        """,
        ("$question", link.Question),
        ("$statement", link.Statement),
        ("$same", link.Same ? 1L : 0L),
        ("$fit", (long)link.Fit),
        ("$event", link.Event),
        ("$cut", link.CutBy));

    /// <summary>The event in a row of number, at, who and act.</summary>
    public static LedgerEvent ReadEvent(SqliteDataReader row) => new(
        row.GetInt64(0), InstantText.Pattern.Parse(row.GetString(1)).Value, row.GetString(2), LedgerJson.Read<LedgerAct>(row.GetString(3)));

    /// <summary>The link in the columns question_id, statement_id, same, fit, event and cut_by from <paramref name="first"/>.</summary>
    public static QuestionLink ReadLink(SqliteDataReader row, int first) => new(
        row.GetInt64(first),
        row.GetInt64(first + 1),
        row.GetInt64(first + 2) == 1,
        (LinkFit)row.GetInt64(first + 3),
        row.GetInt64(first + 4),
        row.IsDBNull(first + 5) ? null : row.GetInt64(first + 5));

    /// <param name="last">Asks for the highest number so far.</param>
    private long Next(string last)
    {
        if (!_next.TryGetValue(last, out var next))
        {
            next = (long)Asking(last).ExecuteScalar()!;
        }

        _next[last] = ++next;
        return next;
    }

    private void Run(string sql, params ReadOnlySpan<(string Name, SqlValue Value)> values)
    {
        if (!_changes.TryGetValue(sql, out var change))
        {
            var names = new string[values.Length];
            for (var index = 0; index < values.Length; index++)
            {
                names[index] = values[index].Name;
            }

            change = new PreparedChange(connection, sql, names);
            _changes.Add(sql, change);
        }

        for (var index = 0; index < values.Length; index++)
        {
            change.Bind(index, values[index].Value);
        }

        change.Run();
    }

    private SqliteCommand Asking(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in values)
            {
                command.Parameters.AddWithValue(name, DBNull.Value);
            }

            _commands.Add(sql, command);
        }

        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index].Value ?? DBNull.Value;
        }

        return command;
    }
}
