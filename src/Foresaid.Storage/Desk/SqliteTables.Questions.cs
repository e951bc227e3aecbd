using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;

namespace Foresaid.Storage.Desk;

/// <content>Questions.</content>
internal sealed partial class SqliteTables
{
    /// <inheritdoc/>
    public long NextQuestion() => Next("SELECT coalesce(max(id), 0) FROM questions");

    /// <inheritdoc/>
    public Question? Question(long id) => Questions("SELECT body FROM questions WHERE id = $id", id) is [var only] ? only : null;

    /// <inheritdoc/>
    public IReadOnlyList<Question> QuestionsHangingOn(long question) =>
        Questions("SELECT body FROM questions WHERE condition_id = $id ORDER BY id", question);

    /// <inheritdoc/>
    public IReadOnlyList<Question> QuestionsMergedInto(long question) =>
        Questions("SELECT body FROM questions WHERE merged_into = $id ORDER BY id", question);

    /// <inheritdoc/>
    public void Put(Question question)
    {
        var before = Question(question.Id);
        var words = question.Words;
        Run(
            """
            INSERT INTO questions (id, text, from_day, to_day, condition_id, merged_into, state, outcome, share, happened_on, body)
            VALUES ($id, $text, $from, $to, $condition, $merged, $state, $outcome, $share, $happened, $body)
            ON CONFLICT (id) DO UPDATE SET text = excluded.text, from_day = excluded.from_day, to_day = excluded.to_day,
                condition_id = excluded.condition_id, merged_into = excluded.merged_into, state = excluded.state, outcome = excluded.outcome,
                share = excluded.share, happened_on = excluded.happened_on, body = excluded.body
            """,
            ("$id", question.Id),
            ("$text", words.Text),
            ("$from", StatementRows.Text(words.From)),
            ("$to", StatementRows.Text(words.To)),
            ("$condition", words.Condition?.Question),
            ("$merged", question.MergedInto),
            ("$state", (long)question.State),
            ("$outcome", (long?)question.Outcome),
            ("$share", question.Share),
            ("$happened", question.Share is null ? null : StatementRows.Text(question.Standing?.HappenedOn)),
            ("$body", LedgerJson.Write(question)));
        if (before is null || before.Words.Text != words.Text || before.Words.Criteria != words.Criteria)
        {
            Run(
                "INSERT OR REPLACE INTO question_words (rowid, text, criteria) VALUES ($id, $text, $criteria)",
                ("$id", question.Id),
                ("$text", words.Text),
                ("$criteria", words.Criteria));
        }

        if (before is null ? words.Tags.Length > 0 : !before.Words.Tags.SequenceEqual(words.Tags))
        {
            Run("DELETE FROM question_tags WHERE question_id = $id", ("$id", question.Id));
            foreach (var tag in words.Tags)
            {
                Run("INSERT INTO question_tags (tag, question_id) VALUES ($tag, $id) ON CONFLICT DO NOTHING", ("$tag", tag), ("$id", question.Id));
            }
        }
    }

    private List<Question> Questions(string sql, long id)
    {
        using var row = Asking(sql, ("$id", id)).ExecuteReader();
        var questions = new List<Question>();
        while (row.Read())
        {
            questions.Add(LedgerJson.Read<Question>(row.GetString(0)));
        }

        return questions;
    }
}
