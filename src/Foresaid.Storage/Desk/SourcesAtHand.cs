using Foresaid.Ledger.Sources;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage.Desk;

/// <summary>Sources as one connection last read or wrote them, through several of its transactions.</summary>
/// <remarks>After a transaction that was rolled back they no longer hold: let go of the whole. Not safe to use from several threads.</remarks>
internal sealed class SourcesAtHand
{
    // Some 20 MB.
    private const int Most = 20_000;

    private long _version = -1;

    /// <summary>The sources by their numbers.</summary>
    public Dictionary<long, DeskSource> ById { get; } = [];

    /// <summary>The numbers of the sources that go by a key, in their order.</summary>
    public Dictionary<string, List<long>> ByKey { get; } = new(StringComparer.Ordinal);

    /// <summary>Lets go of all where another connection has changed the file since, or where they have become many.</summary>
    /// <remarks>To be called at the beginning of each transaction that writes; sqlite.org/pragma.html#pragma_data_version.</remarks>
    public void Renew(SqliteConnection connection)
    {
        var version = connection.Ask<long>("PRAGMA data_version");
        if (version != _version || ById.Count > Most)
        {
            ById.Clear();
            ByKey.Clear();
            _version = version;
        }
    }
}
