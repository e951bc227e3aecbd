using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Folding;
using Foresaid.Ledger.Questions;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage.Desk;

/// <summary>What events come to, in the tables of a SQLite file, within one transaction of its caller.</summary>
/// <remarks>Each command is prepared once. Not safe to use from several threads.</remarks>
internal sealed partial class SqliteTables(SqliteConnection connection) : ILedgerTables, IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, string Engine, string Options), (long Id, KeptReading Reading)> _readings = [];
    private readonly Dictionary<string, long> _next = new(StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    /// <summary>The number of the last event; 0 where there is none.</summary>
    public long LastEvent() => (long)Asking("SELECT coalesce(max(number), 0) FROM events").ExecuteScalar()!;

    /// <summary>Has a reading at hand that was just written.</summary>
    public void Remember(long id, KeptReading reading)
    {
        Forget();
        _readings[(reading.Sha256, reading.Engine, reading.Options)] = (id, reading);
    }

    /// <summary>Lets go of readings and places that were at hand.</summary>
    public void Forget()
    {
        _readings.Clear();
        _places.Clear();
    }

    /// <summary>Does <paramref name="next"/> and writes it into the history, where it can be done.</summary>
    public FoldResult Append(LedgerEvent next)
    {
        var result = LedgerFold.Apply(this, next);
        if (result.Refusal is null)
        {
            Asking(
                "INSERT INTO events (number, at, who, act) VALUES ($number, $at, $who, $act)",
                ("$number", next.Number),
                ("$at", InstantText.Pattern.Format(next.At)),
                ("$who", next.Who),
                ("$act", LedgerJson.Write(next.Act))).ExecuteNonQuery();
            foreach (var subject in result.Subjects)
            {
                Asking(
                    "INSERT INTO event_subjects (kind, id, number) VALUES ($kind, $id, $number)",
                    ("$kind", (long)subject.Kind),
                    ("$id", subject.Id),
                    ("$number", next.Number)).ExecuteNonQuery();
            }
        }

        return result;
    }

    /// <summary>Writes down how far these tables are.</summary>
    public void Mark(long number) => Asking("UPDATE main.desk_progress SET number = $number", ("$number", number)).ExecuteNonQuery();

    /// <inheritdoc/>
    public LedgerEvent? Past(long number)
    {
        using var row = Asking("SELECT number, at, who, act FROM events WHERE number = $number", ("$number", number)).ExecuteReader();
        return row.Read() ? ReadEvent(row) : null;
    }

    /// <inheritdoc/>
    public KeptReading? Reading(string document, string engine, string options)
    {
        if (_readings.TryGetValue((document, engine, options), out var at))
        {
            return at.Reading;
        }

        long id;
        KeptReading reading;
        using (var row = Asking(
            """
            SELECT r.id, r.path, r.title, r.published, r.read_at, r.publication
            FROM readings r JOIN documents d ON d.id = r.document_id
            WHERE d.sha256 = $document AND r.engine = $engine AND r.options = $options
            """,
            ("$document", document),
            ("$engine", engine),
            ("$options", options)).ExecuteReader())
        {
            if (!row.Read())
            {
                return null;
            }

            id = row.GetInt64(0);
            reading = new KeptReading(
                document, engine, options, row.GetString(1), row.Text(2), row.Text(3), InstantText.Pattern.Parse(row.GetString(4)).Value, "", [])
            {
                Publication = row.Text(5),
            };
        }

        reading = reading with { Statements = StatementRows.Read(connection, id) };
        _readings[(document, engine, options)] = (id, reading);
        return reading;
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
    public void Put(QuestionLink link) => Asking(
        """
        INSERT INTO links (question_id, statement_id, same, fit, event, cut_by) VALUES ($question, $statement, $same, $fit, $event, $cut)
        ON CONFLICT (question_id, statement_id) DO UPDATE SET same = excluded.same, fit = excluded.fit, event = excluded.event, cut_by = excluded.cut_by
        """,
        ("$question", link.Question),
        ("$statement", link.Statement),
        ("$same", link.Same ? 1L : 0L),
        ("$fit", (long)link.Fit),
        ("$event", link.Event),
        ("$cut", link.CutBy)).ExecuteNonQuery();

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

    private long Next(string table)
    {
        if (!_next.TryGetValue(table, out var next))
        {
            next = (long)Asking($"SELECT coalesce(max(id), 0) FROM {table}").ExecuteScalar()!;
        }

        _next[table] = ++next;
        return next;
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
