using System.Collections.Frozen;
using System.Globalization;

namespace Foresaid.Statements.Certainties;

/// <summary>How a phrase is read: the polarity it gives its statement, and the range of the statement with that polarity.</summary>
/// <param name="Phrase">The phrase in lower case, with straight apostrophes.</param>
/// <param name="Happens">Whether the statement says that the event happens.</param>
/// <param name="Low">From 0 to 1: one reader in ten reads it lower.</param>
/// <param name="Best">From 0 to 1: the middle reading.</param>
/// <param name="High">From 0 to 1: one reader in ten reads it higher.</param>
/// <param name="Provenance">Where the numbers come from.</param>
public sealed record CertaintyReading(string Phrase, bool Happens, double Low, double Best, double High, string Provenance);

/// <summary>A versioned table of certainty phrases.</summary>
/// <remarks>Immutable; safe to share between threads. The method is in docs/certainty.md.</remarks>
public sealed class CertaintyScale
{
    private readonly FrozenDictionary<string, CertaintyReading> _readings;

    private CertaintyScale(string version, FrozenDictionary<string, CertaintyReading> readings) => (Version, _readings) = (version, readings);

    /// <summary>The scale that readings are made under today.</summary>
    public static CertaintyScale Current { get; } = Load("2026-1");

    /// <summary>The name of the scale, as every certainty states it.</summary>
    public string Version { get; }

    /// <summary>All phrases of the scale, longest first.</summary>
    public IEnumerable<CertaintyReading> Readings => _readings.Values.OrderByDescending(reading => reading.Phrase.Length).ThenBy(reading => reading.Phrase, StringComparer.Ordinal);

    /// <summary>How a phrase is read.</summary>
    /// <param name="phrase">In lower case, with straight apostrophes.</param>
    /// <returns>Null where the scale does not have it.</returns>
    public CertaintyReading? Find(string phrase) => _readings.GetValueOrDefault(phrase);

    private static CertaintyScale Load(string version)
    {
        using var stream = typeof(CertaintyScale).Assembly.GetManifestResourceStream($"certainty-scale-{version}.tsv")
            ?? throw new System.Diagnostics.UnreachableException($"The scale {version} is not built in. This is a bug in Foresaid.");
        using var reader = new StreamReader(stream);
        var readings = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new CertaintyReading(cells[0], cells[1] == "+", Number(cells[2]), Number(cells[3]), Number(cells[4]), cells[5]));
        return new CertaintyScale(version, readings.ToFrozenDictionary(reading => reading.Phrase, StringComparer.Ordinal));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
