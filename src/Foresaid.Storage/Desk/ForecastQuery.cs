using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage.Desk;

/// <summary>Reads what statements say of questions.</summary>
internal static class ForecastQuery
{
    private const string Select =
        """
        SELECT coalesce(m.root, q.id), k.id, k.source_id, k.low, k.best, k.high, k.said_on, coalesce(z.from_day, q.from_day), coalesce(z.to_day, q.to_day),
            CASE WHEN m.root IS NULL THEN q.share ELSE z.share END, k.phrase, k.scale, k.happens, l.same, l.fit, o.kind IN ('commenter', 'unnamed'), k.status = 1,
            CASE WHEN m.root IS NULL THEN q.happened_on ELSE z.happened_on END
        FROM {0} links l
        CROSS JOIN questions q ON q.id = l.question_id
        LEFT JOIN merged m ON m.id = q.id
        LEFT JOIN questions z ON z.id = m.root
        CROSS JOIN desk_statements k ON k.id = l.statement_id
        CROSS JOIN sources o ON o.id = k.source_id
        """;

    // Each merged question with the one that stands for it at last.
    private const string Merged =
        """
        WITH RECURSIVE up (id, root) AS (
            SELECT id, merged_into FROM questions WHERE merged_into IS NOT NULL
            UNION ALL SELECT up.id, q.merged_into FROM up JOIN questions q ON q.id = up.root WHERE q.merged_into IS NOT NULL),
        merged (id, root) AS (SELECT up.id, up.root FROM up JOIN questions q ON q.id = up.root WHERE q.merged_into IS NULL)
        """;

    // The questions on which a source said something; of merged ones, those that stand for them.
    private const string OfSource =
        """
        SELECT DISTINCT coalesce(m.root, x.question_id) FROM desk_statements y
        CROSS JOIN links x ON x.statement_id = y.id AND x.cut_by IS NULL
        LEFT JOIN merged m ON m.id = x.question_id
        WHERE y.source_id = $source AND y.status IN (0, 1, 3)
        """;

    // What others said is asked for only to be compared, and so as far as it is scored.
    private const string OwnOrScored =
        """
        AND (k.source_id = $source
            OR k.status = 1 AND k.best IS NOT NULL AND l.fit < 2 AND CASE WHEN m.root IS NULL THEN q.share ELSE z.share END IS NOT NULL)
        """;

    private const string Picked = "picked (id) AS (SELECT id FROM asked UNION SELECT m.id FROM merged m JOIN asked a ON m.root = a.id)";

    /// <summary>What statements say of questions, in order of questions.</summary>
    public static IEnumerable<Forecast> Run(SqliteConnection connection, long? source, IReadOnlyCollection<long>? questions)
    {
        // A cross join keeps the order: first the few questions that are asked for, with those merged into them, then their links.
        var asked = source is not null ? OfSource : questions is not null ? "SELECT value FROM json_each($questions)" : null;
        var select = Select.Replace("{0}", asked is null ? "" : "picked p CROSS JOIN", StringComparison.Ordinal);
        var (picking, picked) = asked is null ? ("", "") : ($", asked (id) AS ({asked}), {Picked}", source is null ? "AND l.question_id = p.id" : $"AND l.question_id = p.id {OwnOrScored}");
        using var command = connection.Command(
            $"{Merged}{picking} {select} WHERE l.cut_by IS NULL AND k.status IN (0, 1, 3) {picked} ORDER BY l.question_id, k.id",
            ("$source", source),
            ("$questions", questions is null ? null : SqliteSpeech.Numbers(questions)));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return Read(row);
        }
    }

    private static Forecast Read(SqliteDataReader row)
    {
        var happens = row.GetInt64(12) == 1;
        var same = row.GetInt64(13) == 1;
        return new Forecast(
            Question: row.GetInt64(0),
            Statement: row.GetInt64(1),
            Source: row.GetInt64(2),
            Chance: row.Range(3) is { } range ? happens == same ? range : range.Turned : null,
            SaidOn: row.Day(6),
            From: row.Day(7),
            To: row.Day(8),
            Share: row.IsDBNull(9) ? null : row.GetDouble(9),
            HappenedOn: row.Day(17),
            Phrase: row.Text(10),
            Scale: row.Text(11),
            Happens: happens,
            Same: same,
            Fit: (LinkFit)row.GetInt64(14),
            IsPseudonymous: row.GetInt64(15) == 1,
            IsAccepted: row.GetInt64(16) == 1);
    }
}
