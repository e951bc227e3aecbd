using Foresaid.Ledger.Events;
using Foresaid.Ledger.Sources;

namespace Foresaid.Storage.Desk;

/// <content>Sources.</content>
internal sealed partial class SqliteTables
{
    /// <inheritdoc/>
    public long NextSource() => Next("SELECT coalesce(max(id), 0) FROM sources");

    /// <inheritdoc/>
    public DeskSource? Source(long id)
    {
        if (!sources.ById.TryGetValue(id, out var source))
        {
            using var row = Asking("SELECT body FROM sources WHERE id = $id", ("$id", id)).ExecuteReader();
            if (!row.Read())
            {
                return null;
            }

            source = LedgerJson.Read<DeskSource>(row.GetString(0));
            sources.ById.Add(id, source);
        }

        return source;
    }

    /// <inheritdoc/>
    public IReadOnlyList<DeskSource> SourcesBy(string key) => [.. IdsBy(key).Select(id => Source(id)!)];

    /// <inheritdoc/>
    public void Put(DeskSource source)
    {
        sources.ById[source.Id] = source;
        Run(
            """
            INSERT INTO sources (id, name, kind, merged_into, body) VALUES ($id, $name, $kind, $merged, $body)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, merged_into = excluded.merged_into, body = excluded.body
            """,
            ("$id", source.Id),
            ("$name", source.Name),
            ("$kind", source.Kind),
            ("$merged", source.MergedInto),
            ("$body", LedgerJson.Write(source)));
    }

    /// <inheritdoc/>
    public void PutKey(string key, long source, bool isOn)
    {
        Run(
            isOn
                ? "INSERT INTO source_keys (key, source_id) VALUES ($key, $source) ON CONFLICT DO NOTHING"
                : "DELETE FROM source_keys WHERE key = $key AND source_id = $source",
            ("$key", key),
            ("$source", source));
        sources.ByKey.Remove(key);
    }

    private List<long> IdsBy(string key)
    {
        if (!sources.ByKey.TryGetValue(key, out var ids))
        {
            ids = [];
            using var row = Asking("SELECT source_id FROM source_keys WHERE key = $key ORDER BY source_id", ("$key", key)).ExecuteReader();
            while (row.Read())
            {
                ids.Add(row.GetInt64(0));
            }

            sources.ByKey.Add(key, ids);
        }

        return ids;
    }
}
