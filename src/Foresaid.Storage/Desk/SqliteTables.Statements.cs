using System.Collections.Immutable;
using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Reviews;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage.Desk;

/// <content>Statements.</content>
internal sealed partial class SqliteTables
{
    private const string SelectStatement =
        $"""
        SELECT k.id, d.sha256, r.engine, r.options, k.reading_id, k.position, k.origin_id, k.source_id, k.status, k.body, {StatementRows.Columns}
        FROM desk_statements k
        JOIN documents d ON d.id = k.document_id
        JOIN readings r ON r.id = k.reading_id
        LEFT JOIN statements s ON s.reading_id = k.reading_id AND s.position = k.position
        """;

    private const string ById = $"{SelectStatement} WHERE k.id = $value";
    private const string ByDocument = $"{SelectStatement} WHERE k.document_id = (SELECT id FROM documents WHERE sha256 = $value) ORDER BY k.id";
    private const string BySource = $"{SelectStatement} WHERE k.source_id = $value ORDER BY k.id";

    private const int FirstOfReading = 10;

    private readonly Dictionary<long, (long Reading, long? Position)> _places = [];
    private (string? Sha256, long Id) _document;

    /// <inheritdoc/>
    public long NextStatement() => Next("SELECT coalesce(max(id), 0) FROM desk_statements");

    /// <inheritdoc/>
    public DeskStatement? Statement(long id) => Statements(ById, id) is [var only] ? only : null;

    /// <inheritdoc/>
    public IReadOnlyList<DeskStatement> StatementsOf(string document) => Statements(ByDocument, document);

    /// <inheritdoc/>
    public IReadOnlyList<DeskStatement> StatementsOfSource(long source) => Statements(BySource, source);

    /// <inheritdoc/>
    public void Put(DeskStatement statement)
    {
        var isNew = !_places.TryGetValue(statement.Id, out var place);
        var (reading, position) = PlaceOf(statement, isNew ? null : place);
        var current = statement.Current;
        var document = Document(statement.Document);
        Run(
            """
            INSERT INTO desk_statements (id, document_id, reading_id, position, origin_id, source_id, status, badges, kind, happens, low, best, high,
                from_day, to_day, said_on, confidence, phrase, scale, body)
            VALUES ($id, $document, $reading, $position, $origin, $source, $status, $badges, $kind, $happens, $low, $best, $high, $from, $to, $said,
                $confidence, $phrase, $scale, $body)
            ON CONFLICT (id) DO UPDATE SET reading_id = excluded.reading_id, position = excluded.position, origin_id = excluded.origin_id,
                source_id = excluded.source_id, status = excluded.status, badges = excluded.badges, kind = excluded.kind, happens = excluded.happens,
                low = excluded.low, best = excluded.best, high = excluded.high, from_day = excluded.from_day, to_day = excluded.to_day,
                said_on = excluded.said_on, confidence = excluded.confidence, phrase = excluded.phrase, scale = excluded.scale, body = excluded.body
            """,
            ("$id", statement.Id),
            ("$document", document),
            ("$reading", reading),
            ("$position", position),
            ("$origin", statement.Origin),
            ("$source", statement.Source),
            ("$status", (long)statement.Status),
            ("$badges", (long)Badge.Of(statement)),
            ("$kind", current.Kind),
            ("$happens", current.Happens ? 1L : 0L),
            ("$low", current.Certainty?.Low.Value),
            ("$best", current.Certainty?.Best.Value),
            ("$high", current.Certainty?.High.Value),
            ("$from", StatementRows.Text(current.From)),
            ("$to", StatementRows.Text(current.To)),
            ("$said", StatementRows.Text(current.SaidOn)),
            ("$confidence", current.Confidence),
            ("$phrase", current.Phrase),
            ("$scale", current.Scale),
            ("$body", BodyOf(statement, position)));
        PutWords(statement, isNew);
        _places[statement.Id] = (reading, position);
    }

    private void PutWords(DeskStatement statement, bool isNew)
    {
        // A new row need not be looked for.
        Run(
            isNew
                ? "INSERT INTO statement_words (rowid, quote, event) VALUES ($id, $quote, $event)"
                : "INSERT OR REPLACE INTO statement_words (rowid, quote, event) VALUES ($id, $quote, $event)",
            ("$id", statement.Id),
            ("$quote", statement.Current.Quote),
            ("$event", statement.Current.Event));
    }

    private (long Reading, long? Position) PlaceOf(DeskStatement statement, (long Reading, long? Position)? place)
    {
        if (_readings.TryGetValue((statement.Document, statement.Engine, statement.Options), out var at))
        {
            return (at.Id, at.PositionOf(statement.Machine));
        }

        if (place is { } known)
        {
            return (known.Reading, known.Position);
        }

        Reading(statement.Document, statement.Engine, statement.Options);
        return PlaceOf(statement, null);
    }

    private static string? BodyOf(DeskStatement statement, long? position) =>
        position is not null && statement is { Reviews: [], Seen: null, GivenTo: null, PartOf: null, IsGone: false }
            ? null
            : LedgerJson.Write(new StatementBody(
                position is null ? statement.Machine : null,
                statement.Seen,
                ReferenceEquals(statement.Current, statement.Machine) ? null : statement.Current,
                statement.Reviews,
                statement.GivenTo,
                statement.PartOf,
                statement.CutBy,
                statement.IsGone));

    private List<DeskStatement> Statements(string sql, object value)
    {
        using var row = Asking(sql, ("$value", value)).ExecuteReader();
        var statements = new List<DeskStatement>();
        while (row.Read())
        {
            statements.Add(ReadStatement(row));
            _places[row.GetInt64(0)] = (row.GetInt64(4), row.IsDBNull(5) ? null : row.GetInt64(5));
        }

        return statements;
    }

    private static DeskStatement ReadStatement(SqliteDataReader row)
    {
        var body = row.Text(9) is { } json ? LedgerJson.Read<StatementBody>(json) : null;
        var machine = body?.Machine ?? StatementRows.Read(row, FirstOfReading);
        return new DeskStatement
        {
            Id = row.GetInt64(0),
            Document = row.GetString(1),
            Engine = row.GetString(2),
            Options = row.GetString(3),
            Machine = machine,
            Seen = body?.Seen,
            Current = body?.Current ?? machine,
            Reviews = body?.Reviews ?? [],
            Origin = row.GetInt64(6),
            Source = row.GetInt64(7),
            GivenTo = body?.GivenTo,
            PartOf = body?.PartOf,
            CutBy = body?.CutBy,
            IsGone = body?.IsGone ?? false,
            Status = (StatementStatus)row.GetInt64(8),
        };
    }

    private long Document(string sha256)
    {
        if (_document.Sha256 != sha256)
        {
            _document = (sha256, (long)Asking("SELECT id FROM documents WHERE sha256 = $sha256", ("$sha256", sha256)).ExecuteScalar()!);
        }

        return _document.Id;
    }
}

/// <summary>What people did with a statement, and what of it stands in no column.</summary>
/// <param name="Machine">What a person gave a part that they cut; null where a reading has it.</param>
/// <param name="Seen">What the machine had read when a person first looked.</param>
/// <param name="Current">What holds, where that differs from the machine's reading.</param>
/// <param name="Reviews">The steps that people took.</param>
/// <param name="GivenTo">The source that people gave it.</param>
/// <param name="PartOf">The statement it was cut from.</param>
/// <param name="CutBy">The event that cut it.</param>
/// <param name="IsGone">Whether the newest reading no longer finds it.</param>
internal sealed record StatementBody(
    KeptStatement? Machine,
    KeptStatement? Seen,
    KeptStatement? Current,
    ImmutableArray<Review> Reviews,
    long? GivenTo,
    long? PartOf,
    long? CutBy,
    bool IsGone);
