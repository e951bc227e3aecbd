using System.Text;
using Foresaid.Language;
using Foresaid.Text;
using Foresaid.Train;

namespace Foresaid.Measure.Language;

/// <summary>Compares names with those that people marked, by characters and kind.</summary>
internal static class NameScores
{
    /// <summary>The names of a treebank's file that has entities.</summary>
    public static HashSet<(TextSpan, NameKind)> Entities(GoldText gold)
    {
        var names = new HashSet<(TextSpan, NameKind)>();
        for (var sentence = 0; sentence < gold.Starts.Count - 1; sentence++)
        {
            var (first, end) = (gold.Starts[sentence], gold.Starts[sentence + 1]);
            names.UnionWith(Spans(EntityNames.Of(gold.Rows[first..end]), gold.Words[first..end]));
        }

        return names;
    }

    /// <summary>The names of a file with a token and its class on each line, whose sentences are those of a treebank's file in another order.</summary>
    public static HashSet<(TextSpan, NameKind)> Beside(GoldText gold, string path)
    {
        var places = Enumerable.Range(0, gold.Starts.Count - 1).Select(sentence => TextSpan.Between(gold.Words[gold.Starts[sentence]].Start, gold.Words[gold.Starts[sentence + 1] - 1].End))
            .GroupBy(place => WithoutSpace(gold.Text.Read(place))).ToDictionary(group => group.Key, group => new Queue<TextSpan>(group));
        var (words, labels, at, end) = (new List<TextSpan>(), new List<string>(), 0, 0);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                (at, end) = places.TryGetValue(WithoutSpace(line["# text = ".Length..]), out var queue) && queue.TryDequeue(out var place) ? (place.Start, place.End) : (0, 0);
            }

            // The two files cut a few words differently; a token that is not there is passed over.
            if (line.Split('\t') is [_, var word, var label, ..] && gold.Text.IndexOf(word, at, end - at, StringComparison.Ordinal) is >= 0 and var found)
            {
                words.Add(new TextSpan(found, word.Length));
                labels.Add(label);
                at = found + word.Length;
            }
        }

        return [.. Spans(labels, words)];
    }

    /// <summary>The F1 of the names in a file of tokens and classes, which are put together with blanks.</summary>
    public static double OfTokens(EnglishAnalyzer language, string path)
    {
        var (text, words, labels, blocks, start) = (new StringBuilder(), new List<TextSpan>(), new List<string>(), new List<TextSpan>(), 0);
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Split('\t') is [{ Length: > 0 } word, .., var label] && !string.IsNullOrWhiteSpace(word))
            {
                words.Add(new TextSpan(text.Length, word.Length));
                labels.Add(label);
                text.Append(word).Append(' ');
            }
            else if (text.Length > start)
            {
                blocks.Add(TextSpan.Between(start, text.Length));
                start = text.Length;
            }
        }

        return F1([.. Spans(labels, words)], language.Analyze(text.ToString(), blocks));
    }

    /// <summary>The F1 of a sheet's names; groups do not count, since none of the files marks them.</summary>
    public static double F1(HashSet<(TextSpan, NameKind)> gold, Sheet sheet)
    {
        var own = sheet.Names.Names.Where(name => name.Kind is not NameKind.Group)
            .Select(name => (TextSpan.Between(sheet.Tokens.Spans[name.FirstToken].Start, sheet.Tokens.Spans[name.EndToken - 1].End), name.Kind)).ToList();
        return 2.0 * own.Count(gold.Contains) / Math.Max(1, own.Count + gold.Count);
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));

    private static IEnumerable<(TextSpan, NameKind)> Spans(IReadOnlyList<string> labels, List<TextSpan> words)
    {
        for (var word = 0; word < labels.Count; word++)
        {
            if (labels[word].StartsWith("B-", StringComparison.Ordinal) && KindOf(labels[word][2..]) is { } kind)
            {
                var end = word;
                while (end + 1 < labels.Count && labels[end + 1] == "I" + labels[word][1..])
                {
                    end++;
                }

                yield return (TextSpan.Between(words[word].Start, words[end].End), kind);
            }
        }
    }

    private static NameKind? KindOf(string label) => label.ToUpperInvariant() switch
    {
        "PER" or "PERSON" => NameKind.Person,
        "ORG" or "ORGANISATION" or "CORPORATION" or "GROUP" => NameKind.Organisation,
        "LOC" or "LOCATION" or "PLACE" => NameKind.Place,
        _ => null,
    };
}
