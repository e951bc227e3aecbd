using Foresaid.Ledger;

namespace Foresaid.Storage.Desk;

/// <content>Documents and their readings.</content>
internal sealed partial class SqliteTables
{
    private readonly Dictionary<(string Document, string Engine, string Options), ReadingAtHand> _readings = [];

    /// <summary>Writes the row of a reading, and that of its document where there is none.</summary>
    /// <returns>Its number; null where the document was read so already.</returns>
    public long? NewReading(KeptReading reading)
    {
        Run("INSERT INTO documents (sha256) VALUES ($sha256) ON CONFLICT DO NOTHING", ("$sha256", reading.Sha256));
        return Asking(
            """
            INSERT INTO readings (document_id, engine, options, path, title, published, read_at, document, publication)
            SELECT id, $engine, $options, $path, $title, $published, $read_at, $document, $publication FROM documents WHERE sha256 = $sha256
            ON CONFLICT (document_id, engine, options) DO NOTHING
            RETURNING id
            """,
            ("$sha256", reading.Sha256),
            ("$engine", reading.Engine),
            ("$options", reading.Options),
            ("$path", reading.Path),
            ("$title", reading.Title),
            ("$published", reading.Published),
            ("$read_at", InstantText.Pattern.Format(reading.ReadAt)),
            ("$document", reading.Document),
            ("$publication", reading.Publication)).ExecuteScalar() as long?;
    }

    /// <summary>Has a reading at hand that was just written.</summary>
    public void Remember(long id, KeptReading reading)
    {
        Forget();
        _readings[(reading.Sha256, reading.Engine, reading.Options)] = new ReadingAtHand(id, reading);
    }

    /// <summary>Lets go of readings and places that were at hand.</summary>
    public void Forget()
    {
        _readings.Clear();
        _places.Clear();
    }

    /// <inheritdoc/>
    public KeptReading? Reading(string document, string engine, string options)
    {
        if (_readings.TryGetValue((document, engine, options), out var at))
        {
            return at.Reading;
        }

        long id;
        KeptReading reading;
        using (var row = Asking(
            """
            SELECT r.id, r.path, r.title, r.published, r.read_at, r.publication
            FROM readings r JOIN documents d ON d.id = r.document_id
            WHERE d.sha256 = $document AND r.engine = $engine AND r.options = $options
            """,
            ("$document", document),
            ("$engine", engine),
            ("$options", options)).ExecuteReader())
        {
            if (!row.Read())
            {
                return null;
            }

            id = row.GetInt64(0);
            reading = new KeptReading(
                document, engine, options, row.GetString(1), row.Text(2), row.Text(3), InstantText.Pattern.Parse(row.GetString(4)).Value, "", [])
            {
                Publication = row.Text(5),
            };
        }

        reading = reading with { Statements = StatementRows.Read(connection, id) };
        _readings[(document, engine, options)] = new ReadingAtHand(id, reading);
        return reading;
    }
}

/// <summary>A reading that was just written or read, and where in it each statement stands.</summary>
internal sealed class ReadingAtHand(long id, KeptReading reading)
{
    private readonly Dictionary<KeptStatement, int> _places = new(ReferenceEqualityComparer.Instance);
    private Dictionary<KeptStatement, int>? _positions;

    /// <summary>The number of its row.</summary>
    public long Id => id;

    /// <summary>The reading.</summary>
    public KeptReading Reading => reading;

    /// <summary>Where <paramref name="statement"/>, or one that is equal to it, first stands; null where it stands nowhere.</summary>
    public long? PositionOf(KeptStatement statement)
    {
        if (_places.Count == 0)
        {
            for (var position = reading.Statements.Length - 1; position >= 0; position--)
            {
                _places[reading.Statements[position]] = position;
            }
        }

        // Most statements that are asked for are those of the reading itself, and to compare all that they say costs as much as to write them.
        return _places.TryGetValue(statement, out var own) ? own : Positions.TryGetValue(statement, out var equal) ? equal : null;
    }

    private Dictionary<KeptStatement, int> Positions => _positions ??= reading.Statements
        .Select((statement, position) => (statement, position))
        .DistinctBy(place => place.statement)
        .ToDictionary(place => place.statement, place => place.position);
}
