using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage.Desk;

/// <summary>Finds what is near: first by any of the telling words, then by likeness of the wordings.</summary>
internal static class Suggestions
{
    // So many of the best by words are compared by likeness.
    private const int Compared = 60;

    // A word that so many hold tells little, and ranking them all takes long. Our own setting.
    private const int Common = 1_000;

    private const int MostWords = 12;

    // What shares next to nothing is no suggestion. From 0 to 1, our own setting.
    private const double Least = 0.08;

    /// <summary>The questions nearest to a statement to which it is not linked.</summary>
    public static IReadOnlyList<Suggestion<QuestionLine>> Questions(SqliteConnection connection, DeskStatement statement, int take)
    {
        var wording = statement.Current.Event;
        var query = Query(connection, "question_words", $"{wording} {statement.Current.Quote}");
        return query is null ? [] : Nearest(
            connection.Rows(
                """
                SELECT rowid FROM question_words WHERE question_words MATCH $words
                    AND rowid NOT IN (SELECT question_id FROM links WHERE statement_id = $statement AND cut_by IS NULL)
                ORDER BY rank LIMIT $take
                """,
                row => row.GetInt64(0),
                ("$words", query),
                ("$statement", statement.Id),
                ("$take", Compared)).Select(id => QuestionQueries.Line(connection, id)!).Where(question => question.State != QuestionState.Merged),
            question => Math.Max(EventLikeness.Of(wording, question.Text), EventLikeness.Of(statement.Current.Quote, question.Text)),
            take);
    }

    /// <summary>The statements nearest to a question that are not linked to it.</summary>
    public static IReadOnlyList<Suggestion<DeskLine>> Statements(SqliteConnection connection, Question question, int take)
    {
        var query = Query(connection, "statement_words", question.Words.Text);
        return query is null ? [] : Nearest(
            StatementQueries.Of(connection, connection.Rows(
                """
                SELECT w.rowid FROM statement_words w CROSS JOIN desk_statements k ON k.id = w.rowid
                WHERE statement_words MATCH $words AND +k.status IN (0, 1, 3)
                    AND w.rowid NOT IN (SELECT statement_id FROM links WHERE question_id = $question AND cut_by IS NULL)
                ORDER BY w.rank LIMIT $take
                """,
                row => row.GetInt64(0),
                ("$words", query),
                ("$question", question.Id),
                ("$take", Compared))),
            line => Math.Max(EventLikeness.Of(line.Current.Event, question.Words.Text), EventLikeness.Of(line.Current.Quote, question.Words.Text)),
            take);
    }

    /// <summary>Any of the words that are rare enough to tell; where none is, all of them together.</summary>
    private static string? Query(SqliteConnection connection, string table, string text)
    {
        var words = EventLikeness.TellingWords(text).Take(MostWords).ToList();
        var telling = words.Where(word => connection.Ask<long>(
            $"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH $word LIMIT {Common})", ("$word", SearchWords.Any([word]))) < Common).ToList();
        return telling.Count > 0 ? SearchWords.Any(telling) : words.Count > 0 ? SearchWords.All(string.Join(' ', words)) : null;
    }

    private static List<Suggestion<T>> Nearest<T>(IEnumerable<T> items, Func<T, double> likeness, int take) =>
    [
        .. items.Select(item => new Suggestion<T>(item, likeness(item)))
            .Where(suggestion => suggestion.Likeness >= Least)
            .OrderByDescending(suggestion => suggestion.Likeness)
            .Take(take),
    ];
}
