using System.Globalization;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage.Desk;

/// <summary>Lists questions.</summary>
internal static class QuestionQueries
{
    /// <summary>The question $question and those that were merged into it, as the table <c>family</c>.</summary>
    public const string Family =
        """
        WITH RECURSIVE family (id) AS (SELECT $question
            UNION SELECT q.id FROM questions q JOIN family f ON q.merged_into = f.id)
        """;

    private const string Columns =
        "q.id, q.text, q.to_day, q.state, q.outcome, q.condition_id, (SELECT count(*) FROM links c WHERE c.question_id = q.id AND c.cut_by IS NULL)";

    private const int AfterColumns = 7;

    // Merged questions are left out where no state is asked for.
    private const string Standing = "q.state <> 4";

    /// <summary>The questions that <paramref name="filter"/> lets through, first due first.</summary>
    public static IReadOnlyList<QuestionLine> List(SqliteConnection connection, QuestionFilter filter, int skip, int take)
    {
        var (from, values) = Where(filter);
        return connection.Rows(
            $"SELECT {Columns} {from} ORDER BY q.to_day IS NULL, q.to_day, q.id LIMIT $take OFFSET $skip",
            Read,
            [.. values, ("$take", take), ("$skip", skip)]);
    }

    /// <summary>How many questions <paramref name="filter"/> lets through.</summary>
    public static int Count(SqliteConnection connection, QuestionFilter filter)
    {
        var (from, values) = Where(filter);
        return (int)connection.Ask<long>($"SELECT count(*) {from}", [.. values]);
    }

    /// <summary>The questions that hang on a question, and that were merged into it.</summary>
    public static (IReadOnlyList<QuestionLine> Hanging, IReadOnlyList<QuestionLine> Merged) Around(SqliteConnection connection, long question) => (
        connection.Rows(
            $"{Family} SELECT {Columns} FROM questions q WHERE q.condition_id IN (SELECT id FROM family) ORDER BY q.id", Read, ("$question", question)),
        connection.Rows(
            $"{Family} SELECT {Columns} FROM questions q WHERE q.id IN (SELECT id FROM family) AND q.id <> $question ORDER BY q.id",
            Read,
            ("$question", question)));

    /// <summary>Every tag and how many questions wear it.</summary>
    public static IReadOnlyList<(string Tag, int Questions)> Tags(SqliteConnection connection) => connection.Rows(
        $"SELECT t.tag, count(*) FROM question_tags t JOIN questions q ON q.id = t.question_id WHERE {Standing} GROUP BY t.tag ORDER BY t.tag",
        row => (row.GetString(0), row.GetInt32(1)));

    /// <summary>The questions to which a statement is linked.</summary>
    public static IReadOnlyList<(QuestionLine Question, QuestionLink Link)> Of(SqliteConnection connection, long statement) => connection.Rows(
        $"""
        SELECT {Columns}, l.question_id, l.statement_id, l.same, l.fit, l.event, l.cut_by
        FROM links l JOIN questions q ON q.id = l.question_id WHERE l.statement_id = $statement AND l.cut_by IS NULL ORDER BY q.id
        """,
        row => (Read(row), SqliteTables.ReadLink(row, AfterColumns)),
        ("$statement", statement));

    /// <summary>The line of a question; null where there is none of that number.</summary>
    public static QuestionLine? Line(SqliteConnection connection, long id) =>
        connection.Rows($"SELECT {Columns} FROM questions q WHERE q.id = $id", Read, ("$id", id)).SingleOrDefault();

    private static QuestionLine Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.Day(2),
        (QuestionState)row.GetInt64(3),
        row.IsDBNull(4) ? null : (Outcome)row.GetInt64(4),
        row.IsDBNull(5) ? null : row.GetInt64(5),
        row.GetInt32(6));

    private static (string From, List<(string Name, object? Value)> Values) Where(QuestionFilter filter)
    {
        var from = "FROM questions q";
        var values = new List<(string Name, object? Value)>();
        var where = new List<string>
        {
            filter.States.Length == 0
                ? Standing
                : $"q.state IN ({string.Join(", ", filter.States.Select(state => ((int)state).ToString(CultureInfo.InvariantCulture)))})",
        };
        if (filter.Words is { } typed && SearchWords.All(typed) is { } words)
        {
            from = "FROM question_words w CROSS JOIN questions q ON q.id = w.rowid";
            where.Add("question_words MATCH $words");
            values.Add(("$words", words));
        }

        if (filter.Tag is { } tag)
        {
            where.Add("q.id IN (SELECT question_id FROM question_tags WHERE tag = $tag)");
            values.Add(("$tag", tag));
        }

        if (filter.HasDay)
        {
            where.Add("q.to_day IS NOT NULL");
        }

        if (filter.DueFrom is { } dueFrom)
        {
            where.Add("q.to_day >= $due_from");
            values.Add(("$due_from", StatementRows.Text(dueFrom)));
        }

        if (filter.DueTo is { } dueTo)
        {
            where.Add("q.to_day <= $due_to");
            values.Add(("$due_to", StatementRows.Text(dueTo)));
        }

        return ($"{from} WHERE {string.Join(" AND ", where)}", values);
    }
}
