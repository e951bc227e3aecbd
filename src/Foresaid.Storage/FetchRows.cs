using Foresaid.Ledger;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage;

/// <summary>Fetches as rows, and back.</summary>
internal static class FetchRows
{
    private const string SelectNewest = """
        SELECT final_address, etag, last_modified, sha256, fetched_at
        FROM fetches WHERE kind = $kind AND address = $address ORDER BY id DESC LIMIT 1
        """;

    private const string Insert = """
        INSERT INTO fetches (kind, address, final_address, etag, last_modified, sha256, fetched_at)
        VALUES ($kind, $address, $final_address, $etag, $last_modified, $sha256, $fetched_at)
        """;

    /// <summary>Writes <paramref name="fetch"/>; false, and nothing is written, where the newest one says the same.</summary>
    public static bool Write(SqliteConnection connection, FetchRecord fetch)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Newest(connection, fetch.Kind, fetch.Address) is { } newest && newest with { FetchedAt = fetch.FetchedAt } == fetch)
        {
            return false;
        }

        using var command = connection.Command(
            Insert,
            ("$kind", Name(fetch.Kind)),
            ("$address", fetch.Address),
            ("$final_address", fetch.FinalAddress),
            ("$etag", fetch.ETag),
            ("$last_modified", fetch.LastModified),
            ("$sha256", fetch.Sha256),
            ("$fetched_at", InstantText.Pattern.Format(fetch.FetchedAt)));
        command.ExecuteNonQuery();
        transaction.Commit();
        return true;
    }

    /// <summary>The fetch that was written last for <paramref name="address"/> and <paramref name="kind"/>; null where there is none.</summary>
    public static FetchRecord? Newest(SqliteConnection connection, FetchKind kind, string address)
    {
        using var command = connection.Command(SelectNewest, ("$kind", Name(kind)), ("$address", address));
        using var row = command.ExecuteReader();
        return !row.Read()
            ? null
            : new FetchRecord(
                kind,
                address,
                FinalAddress: row.GetString(0),
                ETag: row.Text(1),
                LastModified: row.Text(2),
                Sha256: row.GetString(3),
                FetchedAt: InstantText.Pattern.Parse(row.GetString(4)).Value);
    }

    private static string Name(FetchKind kind) => kind == FetchKind.Feed ? "feed" : "page";
}
