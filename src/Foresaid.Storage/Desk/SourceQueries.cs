using Foresaid.Ledger.Events;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Sources;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage.Desk;

/// <summary>Lists sources.</summary>
internal static class SourceQueries
{
    /// <summary>The sources that were merged into a source, in order of numbers.</summary>
    public static IReadOnlyList<DeskSource> MergedInto(SqliteConnection connection, long source) => connection.Rows(
        """
        WITH RECURSIVE family (id) AS (SELECT id FROM sources WHERE merged_into = $source
            UNION SELECT o.id FROM sources o JOIN family f ON o.merged_into = f.id)
        SELECT o.body FROM sources o JOIN family f ON f.id = o.id ORDER BY o.id
        """,
        row => LedgerJson.Read<DeskSource>(row.GetString(0)),
        ("$source", source));

    /// <summary>Sources that stand by themselves, those with the most statements first.</summary>
    public static IReadOnlyList<SourceLine> List(SqliteConnection connection, string? name, bool pseudonymous, int skip, int take) => connection.Rows(
        $"""
        SELECT o.id, o.body, o.kind, count(k.id) AS all_of_them, coalesce(sum(k.status = 1), 0)
        FROM sources o LEFT JOIN desk_statements k ON k.source_id = o.id AND +k.status IN (0, 1, 3)
        WHERE o.merged_into IS NULL
            {(name is null ? "" : "AND (o.name LIKE $name ESCAPE '!' OR EXISTS (SELECT 1 FROM json_each(o.body, '$.aliases') a WHERE a.value LIKE $name ESCAPE '!'))")}
            {(pseudonymous ? "" : "AND o.kind NOT IN ('commenter', 'unnamed')")}
        GROUP BY o.id ORDER BY all_of_them DESC, o.name, o.id LIMIT $take OFFSET $skip
        """,
        row => new SourceLine(row.GetInt64(0), LedgerJson.Read<DeskSource>(row.GetString(1)).FullName, row.GetString(2), row.GetInt32(3), row.GetInt32(4)),
        ("$name", name is null ? null : $"%{Escaped(name)}%"),
        ("$take", take),
        ("$skip", skip));

    private static string Escaped(string name) => name.Replace("!", "!!", StringComparison.Ordinal)
        .Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
