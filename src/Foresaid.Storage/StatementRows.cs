using System.Collections.Immutable;
using System.Globalization;
using Foresaid.Ledger;
using Foresaid.Scoring;
using Microsoft.Data.Sqlite;
using NodaTime.Text;

namespace Foresaid.Storage;

/// <summary>Statements as rows, and back.</summary>
internal static class StatementRows
{
    private const string Insert = """
        INSERT INTO statements (reading_id, position, name, kind, speaker, comment, quote, event, happens, low, best, high, from_day, to_day)
        VALUES ($reading, $position, $name, $kind, $speaker, $comment, $quote, $event, $happens, $low, $best, $high, $from, $to)
        """;

    private const string Select = """
        SELECT name, kind, speaker, comment, quote, event, happens, low, best, high, from_day, to_day
        FROM statements WHERE reading_id = $reading ORDER BY position
        """;

    private static readonly string[] _names =
    [
        "$reading", "$position", "$name", "$kind", "$speaker", "$comment", "$quote", "$event", "$happens",
        "$low", "$best", "$high", "$from", "$to",
    ];

    /// <summary>Writes <paramref name="statements"/> in their order; the caller holds the transaction.</summary>
    public static void Write(SqliteConnection connection, long reading, ImmutableArray<KeptStatement> statements)
    {
        using var command = connection.Command(Insert);
        var parameters = Array.ConvertAll(_names, name => command.Parameters.AddWithValue(name, DBNull.Value));
        for (var position = 0; position < statements.Length; position++)
        {
            object?[] values = [reading, position, .. Values(statements[position])];
            for (var index = 0; index < values.Length; index++)
            {
                parameters[index].Value = values[index] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
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
            statements.Add(Read(row));
        }

        return statements.DrainToImmutable();
    }

    private static object?[] Values(KeptStatement statement) =>
    [
        statement.Id, statement.Kind, statement.Speaker, statement.Comment, statement.Quote, statement.Event,
        statement.Happens ? 1 : 0,
        statement.Certainty?.Low.Value, statement.Certainty?.Best.Value, statement.Certainty?.High.Value,
        statement.From?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        statement.To?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
    ];

    private static KeptStatement Read(SqliteDataReader row) => new(
        Id: row.GetString(0),
        Kind: row.GetString(1),
        Speaker: row.GetString(2),
        Comment: row.Text(3),
        Quote: row.GetString(4),
        Event: row.GetString(5),
        Happens: row.GetInt64(6) == 1,
        Certainty: row.IsDBNull(7)
            ? null
            : ProbabilityRange.Of(
                Probability.Of(row.GetDouble(7)),
                Probability.Of(row.GetDouble(8)),
                Probability.Of(row.GetDouble(9))),
        From: row.Text(10) is { } from ? LocalDatePattern.Iso.Parse(from).Value : null,
        To: row.Text(11) is { } to ? LocalDatePattern.Iso.Parse(to).Value : null);
}
