using Foresaid.Language.Parsing;
using Foresaid.Language.Tagging;

namespace Foresaid.Train;

/// <summary>Reads CoNLL-U files.</summary>
internal static class Treebank
{
    /// <summary>The sentences of a file with their tags and trees; multiword and empty tokens are left out.</summary>
    public static IEnumerable<ParsedSentence> Read(string path)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                yield return new ParsedSentence(
                    [.. rows.Select(row => row[1])],
                    [.. rows.Select(row => $"{row[3]}/{row[4]}")],
                    [.. rows.Select(row => int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture) - 1)],
                    [.. rows.Select(row => row[7])]);
                rows.Clear();
            }

            var columns = line.Split('\t');
            if (columns.Length == 10 && columns[0].All(char.IsAsciiDigit))
            {
                rows.Add(columns);
            }
        }
    }

    /// <summary>The sentence without its tree.</summary>
    public static TaggedSentence Tags(ParsedSentence sentence) => new(sentence.Words, sentence.Labels);
}
