using System.Collections.Immutable;
using System.Globalization;
using Foresaid.Ledger;
using Foresaid.Scoring;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Foresaid.Storage;

/// <summary>Statements as rows, and back.</summary>
internal static class StatementRows
{
    /// <summary>The columns that <see cref="Read(SqliteDataReader, int)"/> reads, of the table named <c>s</c>.</summary>
    public const string Columns =
        "s.name, s.kind, s.speaker, s.comment, s.quote, s.event, s.happens, s.low, s.best, s.high, s.from_day, s.to_day, s.speaker_kind, "
        + "s.role, s.passed_on, s.condition, s.phrase, s.scale, s.checkable, s.confidence, s.said_on, s.spans, s.is_contradicted";

    /// <summary>How many columns that are.</summary>
    public const int Count = 23;

    private static readonly CultureInfo _digits = CultureInfo.InvariantCulture;

    private static readonly string[] _names =
    [
        "reading_id", "position", "name", "kind", "speaker", "comment", "quote", "event", "happens", "low", "best", "high", "from_day", "to_day",
        "speaker_kind", "role", "passed_on", "condition", "phrase", "scale", "checkable", "confidence", "said_on", "spans", "is_contradicted",
    ];

    private static readonly string _insert =
        $"INSERT INTO statements ({string.Join(", ", _names)}) VALUES ({string.Join(", ", _names.Select(name => "$" + name))})";

    private const string Select = $"SELECT {Columns} FROM statements s WHERE s.reading_id = $reading ORDER BY s.position";

    /// <summary>The change that <see cref="Write"/> runs.</summary>
    public static PreparedChange Inserting(SqliteConnection connection) => new(connection, _insert, [.. _names.Select(name => "$" + name)]);

    /// <summary>Writes <paramref name="statements"/> in their order with an <see cref="Inserting"/> change; the caller holds the transaction.</summary>
    public static void Write(PreparedChange inserting, long reading, ImmutableArray<KeptStatement> statements)
    {
        for (var position = 0; position < statements.Length; position++)
        {
            var index = 0;
            foreach (var value in Values(reading, position, statements[position]))
            {
                inserting.Bind(index++, value);
            }

            inserting.Run();
        }
    }

    /// <summary>The statements of a reading, in their order.</summary>
    public static ImmutableArray<KeptStatement> Read(SqliteConnection connection, long reading)
    {
        using var command = connection.Command(Select, ("$reading", reading));
        using var row = command.ExecuteReader();
        var statements = ImmutableArray.CreateBuilder<KeptStatement>();
        while (row.Read())
        {
            statements.Add(Read(row, 0));
        }

        return statements.DrainToImmutable();
    }

    /// <summary>The statement whose <see cref="Columns"/> begin at <paramref name="first"/>.</summary>
    public static KeptStatement Read(SqliteDataReader row, int first) => new(
        Id: row.GetString(first),
        Kind: row.GetString(first + 1),
        Speaker: row.GetString(first + 2),
        Comment: row.Text(first + 3),
        Quote: row.GetString(first + 4),
        Event: row.GetString(first + 5),
        Happens: row.GetInt64(first + 6) == 1,
        Certainty: row.Range(first + 7),
        From: row.Day(first + 10),
        To: row.Day(first + 11))
    {
        // An older reading did not keep what its speakers are.
        SpeakerKind = row.Text(first + 12) ?? (row.IsDBNull(first + 3) ? "person" : "commenter"),
        Role = row.Text(first + 13),
        PassedOn = row.Text(first + 14),
        Condition = row.Text(first + 15),
        Phrase = row.Text(first + 16),
        Scale = row.Text(first + 17),
        Checkable = row.Text(first + 18),
        Confidence = row.IsDBNull(first + 19) ? 1 : row.GetDouble(first + 19),
        SaidOn = row.Day(first + 20),
        Spans = row.Text(first + 21),
        IsContradicted = row.GetInt64(first + 22) == 1,
    };

    /// <summary>A day as the ledger writes it.</summary>
    public static string? Text(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static SqlValue[] Values(long reading, int position, KeptStatement statement) =>
    [
        reading, position, statement.Id, statement.Kind, statement.Speaker, statement.Comment, statement.Quote, statement.Event,
        statement.Happens ? 1 : 0,
        statement.Certainty?.Low.Value, statement.Certainty?.Best.Value, statement.Certainty?.High.Value,
        Text(statement.From), Text(statement.To),
        statement.SpeakerKind, statement.Role, statement.PassedOn, statement.Condition, statement.Phrase, statement.Scale, statement.Checkable,
        statement.Confidence, Text(statement.SaidOn), statement.Spans, statement.IsContradicted ? 1 : 0,
    ];

    extension(SqliteDataReader row)
    {
        /// <summary>The day in <paramref name="column"/>; null where there is none.</summary>
        public LocalDate? Day(int column) => row.Text(column) is { Length: 10 } day
            ? new LocalDate(int.Parse(day.AsSpan(0, 4), _digits), int.Parse(day.AsSpan(5, 2), _digits), int.Parse(day.AsSpan(8, 2), _digits))
            : null;

        /// <summary>The range whose low, best and high begin at <paramref name="column"/>; null where there is none.</summary>
        public ProbabilityRange? Range(int column) => row.IsDBNull(column)
            ? null
            : ProbabilityRange.Of(
                Probability.Of(row.GetDouble(column)),
                Probability.Of(row.GetDouble(column + 1)),
                Probability.Of(row.GetDouble(column + 2)));
    }
}
