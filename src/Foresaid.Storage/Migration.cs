using System.Collections.Immutable;
using System.Globalization;

namespace Foresaid.Storage;

/// <summary>One step of the schema: the script that brings a ledger from the version before to this one.</summary>
/// <param name="Version">The version the ledger has afterwards, from 1.</param>
/// <param name="Sql">The script.</param>
internal sealed record Migration(int Version, string Sql)
{
    /// <summary>Every step, in order, as embedded from <c>Schema/NNNN-name.sql</c>.</summary>
    public static ImmutableArray<Migration> All { get; } = Load();

    private static ImmutableArray<Migration> Load()
    {
        var room = typeof(Migration).Assembly;
        return
        [
            .. room.GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), Read(name))),
        ];

        string Read(string name)
        {
            using var script = new StreamReader(room.GetManifestResourceStream(name)!);
            return script.ReadToEnd();
        }
    }
}
