using Foresaid.Ledger;

namespace Foresaid.Storage;

/// <summary>A ledger in one SQLite file.</summary>
/// <remarks>Write-ahead log, foreign keys, a schema version with forward migrations, one transaction for each reading.</remarks>
public sealed class SqliteLedger : ILedgerStore
{
    private SqliteLedger()
    {
    }

    /// <summary>Opens the ledger at <paramref name="path"/>; makes it where there is none; brings an older one forward.</summary>
    /// <exception cref="LedgerException">It cannot be opened, is locked, is no ledger, or is of a newer version.</exception>
    public static SqliteLedger Open(string path) => throw new NotImplementedException();

    /// <inheritdoc/>
    public bool Keep(KeptReading reading) => throw new NotImplementedException();

    /// <inheritdoc/>
    public IReadOnlyList<KeptDocument> Documents(int skip, int take) => throw new NotImplementedException();

    /// <inheritdoc/>
    public int CountDocuments() => throw new NotImplementedException();

    /// <inheritdoc/>
    public KeptReading? Find(string sha256) => throw new NotImplementedException();
}
