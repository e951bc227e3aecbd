using System.Collections.Immutable;
using System.Globalization;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Reviews;
using Foresaid.Ledger.Sources;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage.Desk;

/// <summary>Lists statements of the desk.</summary>
internal static class StatementQueries
{
    // Proposed, accepted, rejected and disputed: those that stand for themselves.
    private const string Standing = "(0, 1, 2, 3)";

    // The day alone, of a day or of a moment.
    private const string Published = "(SELECT substr(p.published, 1, 10) FROM readings p WHERE p.id = k.reading_id)";

    private const int FirstOfReading = 10;

    private const string Columns =
        $"k.id, d.sha256, coalesce(nullif(trim(r.title), ''), r.path), k.source_id, o.name, o.body, k.status, k.badges, k.body, k.position, {StatementRows.Columns}";

    private const string Joins =
        """
        JOIN documents d ON d.id = k.document_id
        JOIN readings r ON r.id = k.reading_id
        JOIN sources o ON o.id = k.source_id
        LEFT JOIN statements s ON s.reading_id = k.reading_id AND s.position = k.position
        """;

    /// <summary>The line of a statement; null where there is none of that number.</summary>
    public static DeskLine? Line(SqliteConnection connection, long id) =>
        connection.Rows($"SELECT {Columns} FROM desk_statements k {Joins} WHERE k.id = $id", Read, ("$id", id)).SingleOrDefault();

    /// <summary>The statement that a document's newest reading names so.</summary>
    public static DeskLine? By(SqliteConnection connection, string document, string name) => connection.Rows(
        $"""
        SELECT {Columns} FROM desk_statements k {Joins}
        WHERE d.sha256 = $document AND s.name = $name
        ORDER BY r.read_at DESC, r.id DESC LIMIT 1
        """,
        Read,
        ("$document", document),
        ("$name", name)).SingleOrDefault();

    /// <summary>The statements that <paramref name="filter"/> lets through.</summary>
    public static IReadOnlyList<DeskLine> List(SqliteConnection connection, DeskFilter filter, int skip, int take)
    {
        // The page is cut before the texts are joined to it.
        var (from, values) = Where(filter);
        return connection.Rows(
            $"""
            SELECT {Columns} FROM (SELECT k.id AS picked {from} ORDER BY {OrderOf(filter)} LIMIT $take OFFSET $skip)
            JOIN desk_statements k ON k.id = picked {Joins} ORDER BY {OrderOf(filter with { Words = null })}
            """,
            Read,
            [.. values, ("$take", take), ("$skip", skip)]);
    }

    /// <summary>How many statements <paramref name="filter"/> lets through.</summary>
    public static int Count(SqliteConnection connection, DeskFilter filter)
    {
        var (from, values) = Where(filter);
        return (int)connection.Ask<long>($"SELECT count(*) {from}", [.. values]);
    }

    /// <summary>How many await review, and how many wear each badge.</summary>
    public static DeskCounts Counts(SqliteConnection connection)
    {
        var groups = connection.Rows(
            "SELECT status, badges, count(*) FROM desk_statements GROUP BY status, badges",
            row => (Status: (StatementStatus)row.GetInt64(0), Badges: (Badges)row.GetInt64(1), Count: row.GetInt32(2)));
        int Of(StatementStatus status) => groups.Where(group => group.Status == status).Sum(group => group.Count);
        return new DeskCounts(
            Of(StatementStatus.Proposed),
            Of(StatementStatus.Disputed),
            Of(StatementStatus.Accepted),
            Of(StatementStatus.Rejected),
            Enum.GetValues<Badges>().Where(badge => badge != Badges.None).ToImmutableDictionary(
                badge => badge,
                badge => groups
                    .Where(group => group.Badges.HasFlag(badge) && (badge == Badges.ReadAnew ? group.Status <= StatementStatus.Disputed : group.Status is StatementStatus.Proposed or StatementStatus.Disputed))
                    .Sum(group => group.Count)));
    }

    /// <summary>The statements that are linked to a question or to those merged into it, in order of days.</summary>
    public static IReadOnlyList<LinkedLine> LinkedTo(SqliteConnection connection, long question) => connection.Rows(
        $"""
        {QuestionQueries.Family}
        SELECT {Columns}, l.question_id, l.statement_id, l.same, l.fit, l.event, l.cut_by
        FROM links l CROSS JOIN desk_statements k ON k.id = l.statement_id {Joins}
        WHERE l.question_id IN (SELECT id FROM family) AND l.cut_by IS NULL AND +k.status IN {Standing}
        ORDER BY k.said_on IS NULL, k.said_on, k.id
        """,
        row => new LinkedLine(Read(row), SqliteTables.ReadLink(row, FirstOfReading + StatementRows.Count)),
        ("$question", question));

    /// <summary>The line in a row of <see cref="Columns"/>.</summary>
    public static DeskLine Read(SqliteDataReader row)
    {
        var body = row.Text(8) is { } json ? LedgerJson.Read<StatementBody>(json) : null;
        return new DeskLine(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.GetInt64(3),
            LedgerJson.Read<DeskSource>(row.GetString(5)).FullName,
            (StatementStatus)row.GetInt64(6),
            (Badges)row.GetInt64(7),
            body?.Current ?? body?.Machine ?? StatementRows.Read(row, FirstOfReading));
    }

    /// <summary>The lines of statements, in the order of <paramref name="ids"/>.</summary>
    public static IReadOnlyList<DeskLine> Of(SqliteConnection connection, IReadOnlyList<long> ids) =>
        [.. ids.Select(id => Line(connection, id)).OfType<DeskLine>()];

    private static (string From, List<(string Name, object? Value)> Values) Where(DeskFilter filter)
    {
        var from = "FROM desk_statements k";
        var where = new List<string>();
        var values = new List<(string Name, object? Value)>();
        if (filter.Words is { } typed && SearchWords.All(typed) is { } words)
        {
            from = "FROM statement_words w CROSS JOIN desk_statements k ON k.id = w.rowid";
            Add("statement_words MATCH $words", "$words", words);
        }

        if (filter.Question is { } question)
        {
            from = filter.Words is null ? "FROM links l CROSS JOIN desk_statements k ON k.id = l.statement_id AND l.cut_by IS NULL" : from + " CROSS JOIN links l ON l.statement_id = k.id AND l.cut_by IS NULL";
            Add("l.question_id = $question", "$question", question);
        }

        // Where something narrower is asked for, the plus keeps the database from beginning with the status.
        var status = filter is { Words: null, Question: null, Document: null, Source: null } && (filter.Status.Length > 0 || filter.Badges != Badges.None) ? "k.status" : "+k.status";
        where.Add(filter.Status.Length == 0
            ? $"{status} IN {Standing}"
            : $"{status} IN ({string.Join(", ", filter.Status.Select(status => ((int)status).ToString(CultureInfo.InvariantCulture)))})");
        if (filter.Badges != Badges.None)
        {
            Add("k.badges & $badges = $badges", "$badges", (long)filter.Badges);
        }

        AddWhere("k.kind = $kind", "$kind", filter.Kind);
        AddWhere("k.document_id = (SELECT id FROM documents WHERE sha256 = $document)", "$document", filter.Document);
        AddWhere("k.source_id = $source", "$source", filter.Source);
        AddWhere("k.best >= $least", "$least", filter.AtLeast);
        AddWhere("k.best <= $most", "$most", filter.AtMost);
        AddWhere("k.to_day >= $due_from", "$due_from", StatementRows.Text(filter.DueFrom));
        AddWhere("k.to_day <= $due_to", "$due_to", StatementRows.Text(filter.DueTo));
        AddWhere("k.said_on >= $said_from", "$said_from", StatementRows.Text(filter.SaidFrom));
        AddWhere("k.said_on <= $said_to", "$said_to", StatementRows.Text(filter.SaidTo));
        AddWhere($"{Published} >= $published_from", "$published_from", StatementRows.Text(filter.PublishedFrom));
        AddWhere($"{Published} <= $published_to", "$published_to", StatementRows.Text(filter.PublishedTo));
        return ($"{from} WHERE {string.Join(" AND ", where)}", values);

        void AddWhere(string condition, string name, object? value)
        {
            if (value is not null)
            {
                Add(condition, name, value);
            }
        }

        void Add(string condition, string name, object value)
        {
            where.Add(condition);
            values.Add((name, value));
        }
    }

    private static string OrderOf(DeskFilter filter) => filter.Order switch
    {
        DeskOrder.Cheapest => "k.confidence DESC, k.id",
        DeskOrder.LastSaid => "k.said_on IS NULL, k.said_on DESC, k.id",
        _ => "k.id",
    };
}
