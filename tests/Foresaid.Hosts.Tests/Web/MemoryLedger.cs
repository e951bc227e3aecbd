using Foresaid.Engine;
using Foresaid.Ledger;
using NodaTime;

namespace Foresaid.Hosts.Tests.Web;

/// <summary>A ledger in memory, which can be told to fail.</summary>
internal sealed class MemoryLedger : ILedgerStore
{
    private readonly List<KeptReading> _readings = [];
    private readonly List<FetchRecord> _fetches = [];

    /// <summary>What every call throws; null to work.</summary>
    public LedgerException? Failure { get; set; }

    /// <summary>Keeps <paramref name="document"/>.</summary>
    public MemoryLedger With(Document document)
    {
        Keep(new KeptReading(
            document.Sha256,
            document.Engine,
            "auto",
            document.Path,
            document.Article.Title,
            document.Article.Published,
            Instant.FromUtc(2026, 9, 15, 8, 0),
            DocumentJson.Write(document),
            [
                .. document.Statements.Select(statement => new KeptStatement(
                    statement.Id, statement.Kind, statement.Speaker, statement.Comment, "", statement.Event, true, null, null, null)),
            ]));
        return this;
    }

    public bool Keep(KeptReading reading)
    {
        Check();
        if (_readings.Any(kept => kept.Sha256 == reading.Sha256))
        {
            return false;
        }

        _readings.Insert(0, reading);
        return true;
    }

    public IReadOnlyList<KeptDocument> Documents(int skip, int take)
    {
        Check();
        return
        [
            .. _readings.Skip(skip).Take(take).Select(reading => new KeptDocument(
                reading.Sha256,
                reading.Path,
                reading.Title,
                reading.Published,
                reading.ReadAt,
                reading.Statements.Length,
                reading.Statements.Count(statement => statement.Kind == "forecast"),
                reading.Statements.Select(statement => statement.Speaker).Distinct().Count())),
        ];
    }

    public int CountDocuments()
    {
        Check();
        return _readings.Count;
    }

    public KeptReading? Find(string sha256)
    {
        Check();
        return _readings.SingleOrDefault(reading => reading.Sha256.StartsWith(sha256, StringComparison.Ordinal));
    }

    public bool KeepFetch(FetchRecord fetch)
    {
        Check();
        if (FindFetch(fetch.Kind, fetch.Address) is { } newest && newest with { FetchedAt = fetch.FetchedAt } == fetch)
        {
            return false;
        }

        _fetches.Add(fetch);
        return true;
    }

    public FetchRecord? FindFetch(FetchKind kind, string address)
    {
        Check();
        return _fetches.LastOrDefault(fetch => fetch.Kind == kind && fetch.Address == address);
    }

    private void Check()
    {
        if (Failure is { } failure)
        {
            throw failure;
        }
    }
}
