using System.Collections.Immutable;
using System.Globalization;
using Foresaid.Language.Networks;

namespace Foresaid.Train;

/// <summary>Reads CoNLL-U files.</summary>
internal static class Treebank
{
    /// <summary>The sentences of a file with their tags and trees, and names where the file has entities; multiword and empty tokens are left out.</summary>
    public static IEnumerable<TaughtSentence> Read(string path)
    {
        var (rows, hasEntities) = (new List<string[]>(), false);
        foreach (var line in File.ReadLines(path).Append(""))
        {
            hasEntities |= line.StartsWith("# global.Entity", StringComparison.Ordinal);
            if (line.Length == 0 && rows.Count > 0)
            {
                yield return new TaughtSentence(
                    [.. rows.Select(row => row[1])],
                    [.. rows.Select(row => $"{row[3]}/{row[4]}")],
                    [.. rows.Select(row => int.Parse(row[6], CultureInfo.InvariantCulture) - 1)],
                    [.. rows.Select(row => row[7])],
                    hasEntities ? EntityNames.Of(rows) : []);
                rows.Clear();
            }

            var columns = line.Split('\t');
            if (columns.Length == 10 && columns[0].All(char.IsAsciiDigit))
            {
                rows.Add(columns);
            }
        }
    }

    /// <summary>The sentences of a file with a word and its name class on each line, the class last.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kinds">Which kind of ours each of the file's kinds is; others are no names.</param>
    public static IEnumerable<TaughtSentence> ReadNames(string path, IReadOnlyDictionary<string, string> kinds)
    {
        var (words, names) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            var columns = line.Split('\t', ' ');
            if (columns.Length >= 2 && !string.IsNullOrWhiteSpace(columns[0]))
            {
                words.Add(columns[0]);
                names.Add(columns[^1].Split('-', 2) is [var place, var kind] && kinds.TryGetValue(kind, out var ours) ? $"{place}-{ours}" : "O");
            }
            else if (words.Count > 0)
            {
                yield return new TaughtSentence(words.ToImmutable(), [], [], [], names.ToImmutable());
                (words, names) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
            }
        }
    }
}
