using System.Globalization;
using System.Text;
using Foresaid.Text;

namespace Foresaid.Train;

/// <summary>A treebank's file as one text, with what people annotated.</summary>
/// <param name="Text">The text: the paragraphs, with blank lines between.</param>
/// <param name="Blocks">The paragraphs.</param>
/// <param name="Words">The characters of each word.</param>
/// <param name="Starts">The first word of each sentence, with the number of words as one more entry at the end.</param>
/// <param name="Rows">The columns of each word.</param>
/// <param name="Documents">The first word of each document, with the number of words as one more entry at the end.</param>
public sealed record GoldText(string Text, List<TextSpan> Blocks, List<TextSpan> Words, List<int> Starts, List<string[]> Rows, List<int> Documents)
{
    /// <summary>Reads a CoNLL-U file.</summary>
    public static GoldText Read(string path)
    {
        var gold = new GoldText("", [], [], [], [], []);
        var text = new StringBuilder();
        foreach (var paragraph in RawText.Paragraphs(path))
        {
            gold.Blocks.Add(new TextSpan(text.Length, paragraph.Text.Length));
            gold.Starts.AddRange(paragraph.Starts.Select(start => gold.Words.Count + start));
            gold.Words.AddRange(paragraph.Tokens.Select(token => new TextSpan(text.Length + token.Start, token.Length)));
            text.Append(paragraph.Text).Append("\n\n");
        }

        gold.Starts.Add(gold.Words.Count);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                gold.Documents.Add(gold.Rows.Count);
            }

            var columns = line.Split('\t');
            if (columns.Length == 10 && columns[0].All(char.IsAsciiDigit))
            {
                gold.Rows.Add(columns);
            }
        }

        gold.Documents.Add(gold.Rows.Count);
        return gold.Rows.Count == gold.Words.Count ? gold with { Text = text.ToString() } : throw new InvalidDataException($"{path} has words without characters.");
    }

    /// <summary>The word on which each word depends; -1 for the root of a sentence.</summary>
    public int[] Heads()
    {
        var heads = new int[Words.Count];
        for (var sentence = 0; sentence < Starts.Count - 1; sentence++)
        {
            for (var word = Starts[sentence]; word < Starts[sentence + 1]; word++)
            {
                var head = int.Parse(Rows[word][6], CultureInfo.InvariantCulture);
                heads[word] = head == 0 ? -1 : Starts[sentence] + head - 1;
            }
        }

        return heads;
    }

    /// <summary>The mentions of entities that a coreference treebank marks in its last column.</summary>
    /// <param name="first">The first word.</param>
    /// <param name="end">One past the last word.</param>
    /// <returns>The entity's id, the characters of the mention, and where its head begins; in the order of their last words.</returns>
    /// <remarks>"(12-person-new-nnssn-cf3-2-sgl" opens a mention of entity 12, "12)" closes the last one open; the sixth part names its head by place.</remarks>
    public IEnumerable<(string Id, TextSpan Span, int Head)> Entities(int first, int end)
    {
        var open = new Dictionary<string, Stack<(int First, int Head)>>();
        for (var word = first; word < end; word++)
        {
            var column = Rows[word][9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
            foreach (var mark in column is null ? [] : Marks(column["Entity=".Length..]))
            {
                var parts = mark.Trim('(', ')').Split('-');
                if (mark[0] == '(')
                {
                    var head = parts.Length > 5 && int.TryParse(parts[5].Split(',')[0], out var place) ? word + place - 1 : word;
                    (open.TryGetValue(parts[0], out var stack) ? stack : open[parts[0]] = []).Push((word, head));
                }

                if (mark[^1] == ')' && open.GetValueOrDefault(parts[0]) is { Count: > 0 } opened)
                {
                    var (start, head) = opened.Pop();
                    yield return (parts[0], TextSpan.Between(Words[start].Start, Words[word].End), Words[Math.Min(head, word)].Start);
                }
            }
        }
    }

    private static IEnumerable<string> Marks(string entities)
    {
        var start = 0;
        for (var at = 0; at < entities.Length; at++)
        {
            if (entities[at] == ')' || at + 1 < entities.Length && entities[at + 1] == '(')
            {
                yield return entities[start..(at + 1)];
                start = at + 1;
            }
        }

        if (start < entities.Length)
        {
            yield return entities[start..];
        }
    }
}
