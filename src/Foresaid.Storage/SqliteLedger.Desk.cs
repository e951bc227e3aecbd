using System.Collections.Immutable;
using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Folding;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Ledger.Sources;
using Foresaid.Storage.Desk;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Foresaid.Storage;

/// <content>The desk: the history, and what it comes to.</content>
public sealed partial class SqliteLedger
{
    // So many readings are kept in one transaction when many are imported.
    private const int ReadingsAtOnce = 500;

    /// <summary>Keeps many readings; those that are kept already are passed over.</summary>
    /// <returns>How many were new. After a failure, all that came before the last few hundred are kept, each whole.</returns>
    /// <exception cref="LedgerException">The store fails.</exception>
    public int Keep(IEnumerable<KeptReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return Write(connection =>
        {
            // 64 MB of the file in memory, so that the indexes need not be read again for each page, and as many in the log, so that pages which
            // change often are not written back each time; the pool gets the connection back as it was.
            connection.Execute("PRAGMA cache_size = -64000; PRAGMA wal_autocheckpoint = 16000");
            try
            {
                var sources = new SourcesAtHand();
                return readings.Chunk(ReadingsAtOnce).Sum(some => KeepAtOnce(connection, some, sources));
            }
            finally
            {
                connection.Execute("PRAGMA cache_size = -2000; PRAGMA wal_autocheckpoint = 1000");
            }
        });
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Nobody is named, or no act, or a reading.</exception>
    public AppendOutcome Append(string who, Instant at, IReadOnlyList<LedgerAct> acts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        ArgumentNullException.ThrowIfNull(acts);
        if (acts.Count == 0 || acts.Any(act => act is LedgerAct.ReadingKept))
        {
            throw new ArgumentException("At least one act is done, and a reading is kept with Keep.", nameof(acts));
        }

        return Write(connection => Append(connection, who, at, acts));
    }

    /// <inheritdoc/>
    public IReadOnlyList<LedgerEvent> Events(long after, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return Ask(connection => connection.Rows(
            "SELECT number, at, who, act FROM events WHERE number > $after ORDER BY number LIMIT $take",
            SqliteTables.ReadEvent,
            ("$after", after),
            ("$take", take)));
    }

    /// <inheritdoc/>
    public long LastEvent() => Ask(connection => connection.Ask<long>("SELECT coalesce(max(number), 0) FROM events"));

    /// <inheritdoc/>
    public IReadOnlyList<LedgerEvent> History(Subject subject) => Ask(connection => connection.Rows(
        """
        SELECT e.number, e.at, e.who, e.act FROM event_subjects b JOIN events e ON e.number = b.number
        WHERE b.kind = $kind AND b.id = $id ORDER BY e.number
        """,
        SqliteTables.ReadEvent,
        ("$kind", (long)subject.Kind),
        ("$id", subject.Id)));

    /// <inheritdoc/>
    public DeskStatement? Statement(long id) => Ask(connection => FromTables(connection, tables => tables.Statement(id)));

    /// <inheritdoc/>
    public DeskLine? StatementBy(string document, string name)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(name);
        return Ask(connection => StatementQueries.By(connection, document, name));
    }

    /// <inheritdoc/>
    public DeskLine? Line(long id) => Ask(connection => StatementQueries.Line(connection, id));

    /// <inheritdoc/>
    public IReadOnlyList<DeskLine> Statements(DeskFilter filter, int skip, int take)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(connection => StatementQueries.List(connection, filter, skip, take));
    }

    /// <inheritdoc/>
    public int CountStatements(DeskFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(connection => StatementQueries.Count(connection, filter));
    }

    /// <inheritdoc/>
    public DeskCounts Counts() => Ask(StatementQueries.Counts);

    /// <inheritdoc/>
    public DeskSource? Source(long id) => Ask(connection => FromTables(connection, tables => tables.Source(id)));

    /// <inheritdoc/>
    public IReadOnlyList<DeskSource> MergedInto(long source) => Ask(connection => SourceQueries.MergedInto(connection, source));

    /// <inheritdoc/>
    public IReadOnlyList<SourceLine> Sources(string? name, bool pseudonymous, int skip, int take) =>
        Ask(connection => SourceQueries.List(connection, name, pseudonymous, skip, take));

    /// <inheritdoc/>
    public Question? Question(long id) => Ask(connection => FromTables(connection, tables => tables.Question(id)));

    /// <inheritdoc/>
    public IReadOnlyList<QuestionLine> Questions(QuestionFilter filter, int skip, int take)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(connection => QuestionQueries.List(connection, filter, skip, take));
    }

    /// <inheritdoc/>
    public int CountQuestions(QuestionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(connection => QuestionQueries.Count(connection, filter));
    }

    /// <inheritdoc/>
    public (IReadOnlyList<QuestionLine> Hanging, IReadOnlyList<QuestionLine> Merged) QuestionsAround(long question) =>
        Ask(connection => QuestionQueries.Around(connection, question));

    /// <inheritdoc/>
    public IReadOnlyList<(string Tag, int Questions)> Tags() => Ask(QuestionQueries.Tags);

    /// <inheritdoc/>
    public IReadOnlyList<LinkedLine> LinkedTo(long question) => Ask(connection => StatementQueries.LinkedTo(connection, question));

    /// <inheritdoc/>
    public IReadOnlyList<(QuestionLine Question, QuestionLink Link)> QuestionsOf(long statement) =>
        Ask(connection => QuestionQueries.Of(connection, statement));

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion<QuestionLine>> SuggestQuestions(DeskStatement statement, int take)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Ask(connection => Suggestions.Questions(connection, statement, take));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion<DeskLine>> SuggestStatements(Question question, int take)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Ask(connection => Suggestions.Statements(connection, question, take));
    }

    /// <inheritdoc/>
    /// <remarks>The rows are read while they are asked for, from the state at the first.</remarks>
    public IEnumerable<Forecast> Forecasts(long? source = null, IReadOnlyCollection<long>? questions = null)
    {
        using var connection = Ask(_ => _file.Connect());
        foreach (var forecast in ForecastQuery.Run(connection, source, questions))
        {
            yield return forecast;
        }
    }

    /// <inheritdoc/>
    public void KeepRun(KeptRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Write(connection => RunRows.Write(connection, run));
    }

    /// <inheritdoc/>
    public KeptRun? LatestRun(IReadOnlyCollection<long> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return Ask(connection => RunRows.Latest(connection, sources));
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Verify() => Ask(_ => Replay.Compare(_file.Path));

    private static int KeepAtOnce(SqliteConnection connection, IEnumerable<KeptReading> readings, SourcesAtHand sources)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        sources.Renew(connection);
        using var inserting = StatementRows.Inserting(connection);
        using var tables = new SqliteTables(connection, sources);
        var kept = readings.Count(reading => Keep(reading, inserting, tables));
        transaction.Commit();
        return kept;
    }

    private static AppendOutcome Append(SqliteConnection connection, string who, Instant at, IReadOnlyList<LedgerAct> acts)
    {
        // What a person did is on the disk before they are told so, also where the power fails.
        connection.Execute("PRAGMA synchronous = FULL");
        using var transaction = connection.BeginTransaction(deferred: false);
        using var tables = new SqliteTables(connection);
        var number = tables.LastEvent();
        var events = new List<LedgerEvent>();
        long? made = null;
        foreach (var act in acts)
        {
            var next = new LedgerEvent(++number, at, who, act);
            var result = tables.Append(next);
            if (result.Refusal is { } refusal)
            {
                return new AppendOutcome.Refused(refusal);
            }

            events.Add(next);
            made = result.Made ?? made;
        }

        tables.Mark(number);
        transaction.Commit();
        return new AppendOutcome.Done(events, made);
    }

    private static T FromTables<T>(SqliteConnection connection, Func<SqliteTables, T> ask)
    {
        using var tables = new SqliteTables(connection);
        return ask(tables);
    }
}
